"""End rhymes: lines whose last words sound alike, against the same lines in random order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.language.rhyme import rhyme_key
from onetake.language.tokens import tokens
from onetake.signal.common.chance import chance_level

if TYPE_CHECKING:
    from collections.abc import Sequence

WITHIN = 4
"""Lines before within which a rhyme is heard: a quatrain. Set by hand; no measured source."""
DRAWS = 199
"""Orders of the lines that are drawn."""


@dataclass(frozen=True, slots=True)
class EndRhyme:
    """A line that rhymes with one before."""

    line: int
    """Its place among the lines."""
    other: int
    """The place of the line that it rhymes with."""
    word: str
    other_word: str


@dataclass(frozen=True, slots=True)
class Rhymes:
    """The rhymes of a text, and how dense they are."""

    found: tuple[EndRhyme, ...]
    density: float
    """Share of the lines that rhyme with one of the four before; NaN without lines."""
    by_chance: float
    """Density that the same lines in random order stay below in 95 of 100 draws."""


def end_rhymes(lines: Sequence[str]) -> Rhymes:
    """Return the end rhymes of English lines; a word does not rhyme with itself.

    Examples
    --------
    >>> found = end_rhymes(["I walk at night", "You saw the light", "We go"])
    >>> [(one.line, one.word, one.other_word) for one in found.found], round(found.density, 2)
    ([(1, 'light', 'night')], 0.33)
    """
    last = [words[-1].word if (words := tokens(line)) else "" for line in lines]
    keys = [rhyme_key(word) for word in last]
    count = sum(bool(key) for key in keys)
    if not count:
        return Rhymes((), float("nan"), float("nan"))
    pairs = _pairs(last, keys, range(len(lines)))
    found = tuple(EndRhyme(i, k, last[i], last[k]) for i, k in pairs)
    chance = np.random.default_rng(6)
    drawn = [len(_pairs(last, keys, chance.permutation(len(lines)).tolist())) / count for _ in range(DRAWS)]
    return Rhymes(found, len(found) / count, chance_level(drawn))


def _pairs(last: Sequence[str], keys: Sequence[str], order: Sequence[int]) -> list[tuple[int, int]]:
    """Return for lines in an order which rhymes with which of those before."""
    found = []
    for place, i in enumerate(order):
        for k in reversed(order[max(0, place - WITHIN) : place]):
            if keys[i] and keys[i] == keys[k] and last[i] != last[k]:
                found.append((i, k))
                break
    return found
