from __future__ import annotations

import pytest

from onetake.language.not_asserted import reason_not_asserted
from onetake.language.phrases import compile_phrase
from onetake.language.quotations import quotations
from onetake.language.tokens import tokens


def why(text: str, phrase: str = "one * take") -> str | None:
    found = tokens(text)
    pattern = compile_phrase(phrase)
    hit = next(h for i in range(len(found)) if (h := pattern.at(found, i)))
    return reason_not_asserted(text, found, hit, quotations(text))


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Is it one take?", "question"),
        ("“Is it one take?”", "question"),
        ("If it were one take, it would be braver.", "hypothetical"),
        ("It could have been one take.", "hypothetical"),
        ("I wish it were one take.", "hypothetical"),
        ("One take would be braver.", "hypothetical"),
        ('"It is one take," says the director.', "quoted"),
        ("“We did it in one take,” she told us.", "quoted"),
        ("The director claims it is one take.", "reported"),
        ("The label calls it one take.", "reported"),
        ("It is billed as one take.", "reported"),
        ("According to the label it is one take.", "reported"),
        ('Unlike the video for "Alright", which is one take, this is restless.', "another film"),
        ("Their previous video was one take.", "another film"),
        ("Their 2019 video was one take.", "another film"),
        ("One-take videos are the fashion.", "another film"),
        ("She sings One Take, a song of hers.", "name"),
    ],
)
def test_what_is_not_said_of_this_film(text, want):
    assert why(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "It is one take.",
        'The "one take" film is here.',
        "Even if it is one take, it drags.",
        "I would say it is one take.",
        "If anything, it is one take.",
        "It is one take, says nobody but me; still.",
        "ONE TAKE, NO LIES.",
        "Unlike their debut, this is one take.",
    ],
)
def test_what_is_said_of_this_film(text):
    assert why(text) is None


@pytest.mark.parametrize(
    "text",
    ["The cut of her coat is fine.", "They cut the record in June.", "It is the album cut.", "It cuts deep."],
)
def test_everyday_senses_are_spared(text):
    assert why(text, "cut") == "idiom"
