"""The role of each word, on sentences as critics write them."""

from __future__ import annotations

import pytest

from onetake.language.tagging import tag
from onetake.language.tokens import tokens


def role(text: str, word: str) -> str:
    found = tokens(text)
    return tag(found)[[t.word for t in found].index(word)]


@pytest.mark.parametrize(
    ("text", "word", "want"),
    [
        ("It never cuts.", "cuts", "verb"),
        ("The camera cuts to him.", "cuts", "verb"),
        ("There is not a cut.", "cut", "noun"),
        ("There are no cuts.", "cuts", "noun"),
        ("It does not cut.", "cut", "verb"),
        ("Jump cuts abound.", "cuts", "noun"),
        ("There are no dissolves, fades or cuts.", "fades", "noun"),
        ("There are no dissolves, fades or cuts.", "cuts", "noun"),
        ("It wants to cut.", "cut", "verb"),
        ("The beat should waver.", "waver", "verb"),
        ("The film was shot in a day.", "shot", "participle"),
        ("It is one long shot.", "shot", "noun"),
        ("Shot in one take, it flows.", "shot", "participle"),
        ("The camera moves slowly.", "moves", "verb"),
        ("The camera moves are slow.", "moves", "noun"),
        ("They trade lines.", "lines", "noun"),
        ("The two of them trade lines.", "trade", "verb"),
        ("At no point does the camera leave her.", "leave", "verb"),
        ("Not once does it cut.", "once", "adverb"),
        ("The bouncing insults hurt.", "bouncing", "noun"),
        ("Insults bouncing around the mix.", "bouncing", "participle"),
        ("He says that it cuts.", "that", "relative"),
        ("That film cuts.", "that", "determiner"),
        ("They made it in Paris.", "paris", "name"),
        ("AT NO POINT DOES IT CUT.", "point", "noun"),
        ("Its light barely reaches us.", "reaches", "verb"),
    ],
)
def test_role(text, word, want):
    assert role(text, word) == want


def test_every_word_has_a_role():
    found = tokens("Whatever it is, the 3 of them (and you) sing, slowly, to nobody.")
    assert len(tag(found)) == len(found)
    assert tag([]) == []
