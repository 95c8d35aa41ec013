"""Kinds of sentences that published reviewers write, in other words than those of the sets they are from."""

from __future__ import annotations

import pytest

from helpers.bench_module import load
from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

FIRST = load("sentence_rows").FIRST_CLAIMS - {"two-voices"}
"""The claims that these sentences were written for; who is heard is said by the way in some of them."""


@pytest.fixture(scope="module")
def reader():
    return StatementReader(CLAIMS)


def said(reader, text: str) -> set[str]:
    return {"!" * s.denied + s.claim for s in reader.find(text)}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # What the words of two statements do not say together.
        ("The bridge is drab, and the last verse is a blaze of colour.", {"!dreary-palette"}),
        ("Lensed in a single shot by operator Kim Lee, the piece follows a bride.", {"one-take"}),
        # Numbers.
        ("We counted thirty-one shots in it.", {"!one-take"}),
        ("It takes in forty-one locations.", {"vignettes"}),
        # A list of kinds of shots is no tight or wide framing.
        ("The director uses medium shots, establishing shots and low angles.", set()),
        ("A wide shot introduces the village.", set()),
        # How it was edited from, and by whom known.
        ("The trailer-like spot was cut together from hours of footage.", set()),
        ("She has a reputation for frantic cutting.", set()),
        # Denials that are none, or reach less far.
        ("There were no wipes or dissolves used, as it is all one shot.", {"one-take"}),
        ("They make no effort to conceal the crew as the camera pulls back.", {"pull-out-reveal"}),
        ("The rapper spares no insult.", {"insults-fly"}),
        ("Nobody smiles in nine different rooms.", {"vignettes"}),
        ("The colours are drained, and the eye hunts in vain for a window.", {"dreary-palette"}),
        ("You will not be able to keep up with the cuts.", {"!one-take"}),
        # To rap over the beat keeps to it.
        ("They trade bars back and forth over the beat.", set()),
        # Somebody else's wish says nothing of what follows it.
        ('"I wanted a play," says the singer, who filmed it in one unbroken take.', {"one-take"}),
        # After another film, the new one.
        ('Following the one-take clip for "Ember", the latest video has rapid editing.', {"!one-take"}),
        # What only seems so.
        ("The apparent seamlessness of the shot does not last.", {"hidden-cut"}),
        # 'They' are the colours.
        ("It starts with grey colours, but later they are vivid.", {"dreary-palette", "!dreary-palette"}),
        # Another part of this film, and what takes a statement back.
        (
            "The verses are in drab colours, whereas the choruses are colourful.",
            {"dreary-palette", "!dreary-palette"},
        ),
        ("You might call it a single take were it not for one dissolve.", {"!one-take"}),
        # When it was made does not take back where.
        ("Shot over four days in ten locations, the clip is their best.", {"vignettes"}),
        # Other words of the trade.
        ("Each bar line brings a change of shot.", {"!one-take"}),
        ("The average shot length is two seconds.", {"!one-take"}),
        ("The grade has taken almost all of the saturation out of it.", {"dreary-palette"}),
        ("It was captured in a single crane move.", {"one-take"}),
        ("Confined to a tiny bedroom, the pair scream.", {"!vignettes", "claustrophobic"}),
        ("Every time the snare hits there is a cut.", {"!one-take"}),
    ],
)
def test_a_kind_is_read(reader, text, want):
    found = {one for one in said(reader, text) if one.lstrip("!") in FIRST}
    assert found == want


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The only cut comes late.", 1),
        ("A single cut breaks the spell.", 1),
        ("There is one cut.", 1),
        ("One cut after another comes.", None),
        ("One cut in particular is brutal.", None),
    ],
)
def test_one_cut_is_counted_where_there_is_said_to_be_no_other(reader, text, count):
    [one] = [s for s in reader.find(text) if s.claim == "one-take"]
    assert one.denied
    assert (one.amount.low if one.amount else None) == count


def test_where_a_shot_begins_and_ends_is_no_part_of_the_film(reader):
    text = "It plays out in one shot, beginning on her shoes and ending on the ceiling fan."
    [one] = [s for s in reader.find(text) if s.claim == "one-take"]
    assert one.when is None


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("The first two minutes are brighter than the remainder.", "after"),
        ("There is more cutting in the last minute than in everything before.", "before"),
        ("The opening is darker than the rest of the film.", "after"),
    ],
)
def test_the_rest_of_the_film_is_the_other_side(reader, text, side):
    [one] = [s for s in reader.find(text) if s.compared]
    assert one.compared.to == "another part"
    assert one.compared.anchor.side == side
