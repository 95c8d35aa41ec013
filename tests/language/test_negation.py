from __future__ import annotations

import pytest

from onetake.language.hedges import is_hedged
from onetake.language.negation import is_denied, negations
from onetake.language.phrases import compile_phrase
from onetake.language.sentence import parse
from onetake.language.tokens import tokens


def polarity(text: str, phrase: str) -> tuple[bool, bool]:
    sentence = parse(text)
    found = sentence.tokens
    pattern = compile_phrase(phrase)
    hit = next(h for i in range(len(found)) if (h := pattern.at(found, i)))
    return is_denied(sentence, hit, negations(sentence)), is_hedged(found, hit)


DENIED = [
    "There are no tricks, no cuts.",
    "It never cuts.",
    "There is no cut.",
    "It does not cut.",
    "It doesn’t ever cut.",  # noqa: RUF001
    "It runs without a cut.",
    "The lack of cuts is felt.",
    "The absence of any cut is felt.",
    "It is free of cuts.",
    "It hardly cuts.",
    "It rarely cuts.",
    "It stops cutting.",
    "It is not so much a cut as a dissolve.",
    "It has not so much as a cut.",
    "It is less a cut than a dissolve.",
    "It is far from cut.",
    "It is anything but cut.",
    "It refuses to cut.",
    "Neither dissolve nor cut is used.",
    "Cuts are entirely absent.",
    "Cuts are nowhere to be seen.",
    "Not once does the camera cut away.",
    "It isn't true that it doesn't not cut.",
    "There are no dissolves, fades or cuts.",
    "It is not, whatever the note says, cut.",
    "It isn't true that it cuts.",
    "There is no moment when it cuts.",
    "It is not a film that cuts.",
    "At no point does the camera cut.",
    "I do not think it cuts.",
    "Cut it is not.",
    "It does not fade or cut.",
    "It stops cutting.",
    "You wait in vain for a cut.",
]
PRETENDED = [
    "I doubt that it cuts.",
    "It pretends to cut.",
    "It is made to look as if it cut.",
    "It only seems to cut.",
    "It gives the illusion of cuts.",
]
ASSERTED = [
    "It cuts.",
    "Not only does it cut, it jumps.",
    "It doesn't just cut.",
    "It never stops cutting.",
    "It is not so much a dissolve as a cut.",
    "It is less a dissolve than a cut.",
    "No doubt it cuts.",
    "It isn't true that it never cuts.",
    "It never moves, but it cuts.",
    "It never moves; it cuts.",
    "There is no music, and the film cuts.",
    "No, it cuts.",
    "It never cuts until the last minute.",
    "There is no cut except at the end.",
    "It is nothing short of cut to bits.",
    "It is not dark (it cuts).",
    "It has no shadows, the cuts are quick.",
    "The hard cuts keep coming.",
    "It never moves as the editor cuts.",
    "The camera does not move while the film cuts.",
    "It does not move and cuts often.",
    "It never stops when the cut comes.",
    "Nobody speaks, and it cuts.",
    "The film, which was not shot in a day, cuts.",
    "Without warning it cuts.",
    "It cuts without warning.",
    "No sooner does she sit than it cuts.",
    "It is hard not to notice the cuts.",
]


@pytest.mark.parametrize("text", DENIED + PRETENDED)
def test_denied(text):
    assert polarity(text, "cut")[0]


@pytest.mark.parametrize("text", ASSERTED)
def test_asserted(text):
    assert not polarity(text, "cut")[0]


def test_a_negation_that_the_phrase_names_is_part_of_it():
    assert not polarity("It never cuts.", "never cut")[0]
    assert polarity("It isn't true that it never cuts.", "never cut")[0]
    assert polarity("It never cuts until the end.", "never cut")[0]


def test_a_negation_in_the_gap_counts():
    assert polarity("The palette is not dreary.", "palette * dreary")[0]
    assert polarity("The palette is far from dreary.", "palette * dreary")[0]


def test_negations_side_by_side_deny_once_and_one_within_the_other_cancels_it():
    assert polarity("There are no tricks, no cuts.", "trick * cut")[0]
    assert not polarity("It is not true that it has no cuts.", "true * cut")[0]


def test_what_is_so_instead_is_not_denied():
    assert polarity("The palette is not dreary, just dark.", "dreary")[0]
    assert not polarity("The palette is not dreary, just dark.", "dark")[0]
    assert not polarity("No two are in the same cut.", "cut")[0]


@pytest.mark.parametrize(
    "text",
    [
        "It seems to cut.",
        "It almost cuts.",
        "Perhaps it cuts.",
        "It feels like a cut.",
        "I think it cuts.",
        "It might cut.",
    ],
)
def test_hedged(text):
    assert polarity(text, "cut") == (False, True)


@pytest.mark.parametrize("text", ["It cuts.", "It is hard and it cuts."])
def test_not_hedged(text):
    assert not polarity(text, "cut")[1]


def test_a_hedge_in_another_statement_does_not_count():
    found = tokens("It seems loud, but it cuts.")
    hit = compile_phrase("cut").at(found, 5)
    assert hit is not None
    assert not is_hedged(found, hit)
