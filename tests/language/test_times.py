"""Which part of the film a sentence speaks of."""

from __future__ import annotations

from itertools import pairwise

import pytest

from onetake.language.phrases import PhraseMatch
from onetake.language.sentence import parse
from onetake.language.time_expression import seconds_of
from onetake.language.time_scope import time_of
from onetake.language.times import times

SENTENCES = [
    ("At 1:40 the camera begins to move.", [("clock", 100, 100)]),
    ("It opens with a view of the bay.", [("start", 0, 0)]),
    ("The video begins in a kitchen.", [("start", 0, 0)]),
    ("At first the room is bright.", [("start", 0, 0)]),
    ("The opening seconds are black.", [("start", 0, 0)]),
    ("The opening shot is dark.", [("shot", 1, 1)]),
    ("At the very end it zooms out.", [("end", 0, 0)]),
    ("By the close all is dark.", [("end", 0, 0)]),
    ("It ends on a close-up.", [("end", 0, 0)]),
    ("The final image is a door.", [("end", 0, 0)]),
    ("The final shot is static.", [("shot", -1, -1)]),
    ("The penultimate shot is static.", [("shot", -2, -2)]),
    ("The first four long shots are slow.", [("shot", 1, 4)]),
    ("The last two shots are slow.", [("shot", -2, -1)]),
    ("For the first half it is grey; in the second half it is not.", [("share", 0, 0.5), ("share", 0.5, 1)]),
    ("In the final third it speeds up.", [("share", 2 / 3, 1)]),
    ("Halfway through, the light dies.", [("share", 0.4, 0.6)]),
    ("In the middle of the film the light dies.", [("share", 0.4, 0.6)]),
    ("The first 30 seconds are black.", [("clock", 0, 30)]),
    ("In the last minute they shout.", [("clock", -60, 0)]),
    ("From 0:10 to 0:30 there is no cut.", [("clock", 10, 30)]),
    ("Between 1:00 and 1:20 it is dark.", [("clock", 60, 80)]),
    ("It is dark (0:10-0:30).", [("clock", 10, 30)]),
    ("Two minutes in, the camera pulls back.", [("clock", 120, 120)]),
    ("Around the two-minute mark it cuts.", [("clock", 120, 120)]),
    ("In the last chorus they shout.", [("section", -1, -1)]),
    ("During the verses it is calm.", [("section", 0, 0)]),
    ("The palette is grey throughout.", [("whole", 0, 0)]),
    ("It holds from start to finish.", [("whole", 0, 0)]),
    # What names no part of the film.
    ("In the end it is one take.", []),
    ("At the end of the day it is one take.", []),
    ("It is a two-minute video.", []),
    ("She takes a second shot at it.", []),
    ("The camera closes on her face.", []),
    ("First and foremost it is dark.", []),
    ("He gives me half a minute.", []),
    ("The end justifies the means.", []),
]


@pytest.mark.parametrize(("text", "want"), SENTENCES)
def test_times(text, want):
    got = [(t.kind, t.first, t.last) for t in times(parse(text))]
    assert [kind for kind, *_ in got] == [kind for kind, *_ in want]
    for (_, *found), (_, *wanted) in zip(got, want, strict=True):
        assert found == pytest.approx(wanted)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It never cuts until the last shot.", [("before", True)]),
        ("Before the first chorus it is dark.", [("before", False)]),
        ("After thirty seconds it cuts.", [("after", False)]),
        ("From the second verse on it cuts.", [("after", False)]),
        ("In the second verse it cuts.", [("in", False)]),
    ],
)
def test_sides(text, want):
    assert [(t.side, t.until) for t in times(parse(text))] == want


def test_expressions_do_not_overlap():
    found = times(
        parse("From the opening shot until the very end, at 0:10, in the last half minute, it cuts.")
    )
    assert all(a.last_word < b.first_word for a, b in pairwise(found))
    assert times(parse("")) == []


@pytest.mark.parametrize(
    ("text", "word", "want"),
    [
        ("At first it is dark, but it never cuts.", "dark", "start"),
        ("At first it is dark, but it never cuts.", "cuts", None),
        ("At first it is dark, and it never cuts.", "cuts", "start"),
        ("As the last chorus begins, the camera moves.", "moves", "section"),
        ("The camera moves when the last chorus begins.", "moves", "section"),
        ("The final shot is dark; it never cuts.", "cuts", None),
        ("It is dark at first and bright at the end.", "dark", "start"),
        ("It is dark at first and bright at the end.", "bright", "end"),
        ("It is dark.", "dark", None),
    ],
)
def test_what_a_time_applies_to(text, word, want):
    sentence = parse(text)
    at = [t.word for t in sentence.tokens].index(word)
    found = time_of(sentence, times(sentence), PhraseMatch((at,)))
    assert (found and found.kind) == want


def test_clock_times():
    assert (seconds_of("0:00"), seconds_of("2:31"), seconds_of("1:00:00")) == (0, 151, 3600)


@pytest.mark.parametrize(
    ("text", "kind", "first", "last", "side"),
    [
        ("Up to 1:30 the camera drifts.", "clock", 90, 90, "before"),
        ("By 3:00 we have seen nine rooms.", "clock", 180, 180, "before"),
        ("Towards the end it sags.", "end", 0, 0, "in"),
        ("As the film closes, we see the set.", "end", 0, 0, "in"),
        ("When it opens, all is dark.", "start", 0, 0, "in"),
        ("In the middle section it is dark.", "share", 1 / 3, 2 / 3, "in"),
        ("The intro is all quick cuts.", "section", 0, 0, "in"),
        ("In the third minute it cuts.", "clock", 120, 180, "in"),
        ("Not until the third minute does it cut.", "clock", 120, 180, "in"),
        ("Not until 2:00 does it cut.", "clock", 120, 120, "after"),
        ("Not until the very end does it cut.", "end", 0, 0, "in"),
        ("In the last half minute it cuts.", "clock", -30, 0, "in"),
        ("In the first minute and a half it cuts.", "clock", 0, 90, "in"),
        ("In the first two thirds it is dark.", "share", 0, 2 / 3, "in"),
        ("Two thirds of the way through it cuts.", "share", 2 / 3 - 0.1, 2 / 3 + 0.1, "in"),
        ("Two and a half minutes in, it cuts.", "clock", 150, 150, "in"),
        ("Ten seconds before the end it cuts.", "clock", -10, -10, "in"),
        ("The ending pulls back.", "end", 0, 0, "in"),
        ("The opening of the film is dark.", "start", 0, 0, "in"),
        ("For most of its running time it is dark.", "some", 0, 0, "in"),
        ("At times it is dark.", "some", 0, 0, "in"),
        ("The moment the chorus hits, it cuts.", "section", 0, 0, "in"),
        ("In the middle eight it cuts.", "section", 0, 0, "in"),
        ("It is one room up to the last scene.", "end", 0, 0, "before"),
        ("Past the two-minute mark it cuts.", "clock", 120, 120, "after"),
    ],
)
def test_more_ways_to_say_when(text, kind, first, last, side):
    (one,) = times(parse(text))
    assert (one.kind, one.side) == (kind, side)
    assert (one.first, one.last) == pytest.approx((first, last))


def test_what_follows_an_until_with_then_is_in_what_it_named():
    s = parse("Until the final minute the framing is tight; then it opens.")
    at = next(i for i, t in enumerate(s.tokens) if t.word == "opens")
    after = time_of(s, times(s), PhraseMatch((at,)))
    assert after is not None
    assert (after.first, after.last, after.side) == (-60, 0, "in")


def test_a_relative_clause_is_about_the_part_before_it():
    s = parse("I love the last shot where it pulls back.")
    at = next(i for i, t in enumerate(s.tokens) if t.word == "back")
    assert time_of(s, times(s), PhraseMatch((at,))).kind == "shot"
