"""A time expression, and the helpers that read one: words, numbers, clock times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from onetake.language.number_words import NUMBER_WORDS
from onetake.language.word_set import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

Kind = Literal["whole", "clock", "share", "start", "end", "shot", "section", "some"]
Side = Literal["in", "before", "after"]

SHOTS = word_set("shot shots")
MOMENTS = word_set(
    "frame frames image images moment moments scene scenes minutes seconds picture sequence bars notes",
    "beats breath breaths gasp passage passages stages",
)
"""What begins or ends a film without a measure of how long."""
PLACED = word_set(
    "in at during on over through for by into from since until till before after around near when as once",
    "with toward towards within past across inside following beyond between under throughout whenever upon",
)
"""Words that place something in time."""
PART_NOUNS = word_set("middle half third quarter")
"""Nouns of a part of a film, which mean nothing else where they name one: *the middle third*."""
PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5}
"""How many such parts the whole has."""
MANY_PARTS = {"thirds": 3, "quarters": 4, "fifths": 5, "percent": 100}
"""The same in the plural."""
FILMS = word_set("film video clip song piece it short track spot record number single performance")
"""What opens or closes."""
ARTICLES = word_set("the its this his her their a an very")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A part of the film, and the words that name it."""

    first_word: int
    last_word: int
    kind: Kind
    first: float = 0.0
    """clock: seconds, below 0 before the end; share: 0 to 1; shot, section: from 1, or from -1 backwards."""
    last: float = 0.0
    side: Side = "in"
    label: str = ""
    """Of a section."""
    until: bool = False
    """Whether it ends what is said: 'until the last shot'."""


def seconds_of(word: str) -> float:
    """Return the seconds of a clock time.

    Examples
    --------
    >>> seconds_of("1:40"), seconds_of("1:00:02"), seconds_of("3m10s")
    (100.0, 3602.0, 190.0)
    """
    total = 0.0
    for part in word.rstrip("s").replace("m", ":").split(":"):
        total = 60 * total + float(part)
    return total


def number_of(word: str) -> float | None:
    """Return the number that a word names; None if it names none."""
    if re.fullmatch(r"\d+(?:\.\d+)?", word):
        return float(word)
    return NUMBER_WORDS.get(word)


def words_at(found: Sequence[Token], at: int, many: int) -> tuple[str, ...]:
    """Return the words from `at` on, at most `many`."""
    return tuple(t.word for t in found[at : at + many])


def skip(found: Sequence[Token], at: int, words: frozenset[str]) -> int:
    """Return the first position from `at` on that has none of the words."""
    while at < len(found) and found[at].word in words:
        at += 1
    return at
