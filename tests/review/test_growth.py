"""The work on one long sentence grows with its length, and no nesting ends in a RecursionError."""

from __future__ import annotations

import sys
from dataclasses import replace
from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.language.clause_splitter import Clause
from onetake.language.other_films import is_about_another_film
from onetake.language.sentence import parse
from onetake.language.tokens import tokens
from onetake.review.check import check

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("holds", "So it was set.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", duration=60.0),
)


def count_calls(text: str, source: str) -> int:
    """Return how many functions are called to check a text: the same on every computer."""
    calls = 0

    def count(frame: object, event: str, arg: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        check(text, STUB, CLAIMS, source=source)
    finally:
        sys.setprofile(None)
    return calls


PIECES = [
    "never cut and the palette dark ",
    "it is one long unbroken take with dark voids and the camera spirals in ",
    '"never cut the palette is dark ',
    "NEVER CUT THE PALETTE IS DARK ",
    "one one palette the ",
    "*never* ~~cut~~ [2] &amp; <b>palette</b> ",
    "<del>never <b>cut ",
    "- never cut\n",
    "“never cut” ",
    "'never cut ",
    ". . . ",
    "darker than the video less dreary than the first half as dark as ",
]


@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
@pytest.mark.parametrize("piece", PIECES, ids=lambda p: p[:12])
def test_the_work_grows_with_the_length(piece, source):
    check(piece * 20, STUB, CLAIMS, source=source)  # fills what is kept of words and phrases
    short, long = (count_calls(piece * n, source) for n in (24, 96))
    # Four times the text is four times the work; a quadratic rule would make it sixteen times.
    assert long < 6 * short


class CountingList(list):
    """A list that counts the items that are copied out of it by slices."""

    copied = 0

    def __getitem__(self, key):
        part = super().__getitem__(key)
        self.copied += len(part) if isinstance(key, slice) else 0
        return part


def test_the_search_for_other_films_copies_words_in_proportion_to_the_length():
    # No call is made where a slice is copied, so that `count_calls` does not see it.
    copied = []
    for many in (100, 400):
        words = CountingList(tokens("his coat and " * many))
        whole = Clause(0, "", None, list(range(len(words))), subject=(0, len(words)))
        sentence = replace(parse("It."), tokens=words, clauses=[whole], clause_of=[0] * len(words))
        assert not is_about_another_film(sentence)
        copied.append(words.copied)
    assert 0 < copied[1] < 6 * copied[0]


@pytest.mark.parametrize(
    "piece", ["<b>", "<div>", "<blockquote>", "<ul><li>", "> ", "[", "(", "*a ", "“", "<del>a "]
)
@pytest.mark.parametrize("source", ["a.md", "a.txt", "a.html"])
def test_deep_nesting_is_no_error(piece, source):
    written = piece * 5_000 + "It never cuts."
    assert check(written, STUB, CLAIMS, source=source).prose == written
