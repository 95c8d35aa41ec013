"""How much of something a sentence speaks of."""

from __future__ import annotations

import pytest

from onetake.language.quantities import quantities
from onetake.language.sentence import parse


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("There are three cuts.", [("cuts", 3, 3)]),
        ("I counted 40 edits.", [("cuts", 40, 40)]),
        ("It is made of thirty-nine shots.", [("shots", 39, 39)]),
        ("A dozen quick cuts follow.", [("cuts", 12, 12)]),
        ("Several cuts follow.", [("cuts", 2, None)]),
        ("It has at least two cuts.", [("cuts", 2, None)]),
        ("It has more than two cuts.", [("cuts", 3, None)]),
        ("There are no more than two cuts.", [("cuts", 0, 2)]),
        ("There are at most two cuts.", [("cuts", 0, 2)]),
        ("They cross four rooms.", [("places", 4, 4)]),
        ("Three voices overlap.", [("voices", 3, 3)]),
        ("Three women argue.", [("people", 3, 3)]),
        ("It goes two minutes without a cut.", [("seconds without a cut", 120, 120)]),
        ("For ninety seconds there is no cut.", [("seconds without a cut", 90, 90)]),
        ("It is a five-minute unbroken take.", [("seconds without a cut", 300, 300)]),
        ("There is hardly a cut.", [("cuts a minute", 0, 2)]),
        ("There are almost no cuts.", [("cuts a minute", 0, 2)]),
        ("It has very few cuts.", [("cuts a minute", 0, 2)]),
        ("It rarely cuts.", [("cuts a minute", 0, 2)]),
        ("There is very little editing.", [("cuts a minute", 0, 2)]),
        # What counts nothing.
        ("The few cuts are hard.", [("cuts", 2, None)]),
        ("There are a few cuts.", [("cuts", 2, None)]),
        ("He hardly sings, and it cuts.", []),
        ("It is one take.", []),
        ("There is a cut.", []),
        ("The first two shots are dark.", []),
        ("It is a two-minute video.", []),
        ("It is one of the best cuts.", []),
        ("Two thumbs up.", []),
        ("The barber cuts two heads of hair.", []),
    ],
)
def test_quantities(text, want):
    assert [(q.of, q.low, q.high) for q in quantities(parse(text))] == want


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It has between five and eight cuts.", [("cuts", 5, 8)]),
        ("There are five or six cuts.", [("cuts", 5, 6)]),
        ("It has 12-15 cuts.", [("cuts", 12, 15)]),
        ("It has at least a dozen cuts.", [("cuts", 12, None)]),
        ("It has half a dozen cuts.", [("cuts", 6, 6)]),
        ("More than a hundred cuts race by.", [("cuts", 101, None)]),
        ("It has no fewer than thirty cuts.", [("cuts", 30, None)]),
        ("No more than five cuts are made.", [("cuts", 0, 5)]),
        ("It cuts only twice.", [("cuts", 2, 2)]),
        ("It cuts once the beat drops.", []),
        ("The number of cuts is nine.", [("cuts", 9, 9)]),
        ("There are cuts, four of them.", [("cuts", 4, 4)]),
        ("Exactly one cut breaks it.", [("cuts", 1, 1)]),
        ("There is not a single cut.", []),
        ("For ninety seconds there is no cut.", [("seconds without a cut", 90, 90)]),
        ("There is no cut for three whole minutes.", [("seconds without a cut", 180, 180)]),
        ("A shot of two and a half minutes.", [("seconds without a cut", 150, 150)]),
        ("A five-minute single take.", [("seconds without a cut", 300, 300)]),
        ("After two minutes there is a cut.", []),
    ],
)
def test_more_ways_to_count(text, wanted):
    assert [(q.of, q.low, q.high) for q in quantities(parse(text))] == wanted
