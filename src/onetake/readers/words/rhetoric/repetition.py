"""Find words that come back: lines that begin alike, and one voice's words in the other's mouth.

Both need no lexicon and hold in any language.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.language.tokens import tokens
from onetake.language.word_set import word_set
from onetake.signal.common.chance import chance_level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.language.tokens import Token

ALIKE = 2
"""Words with which lines begin alike. Set by hand; no measured source."""
BACK = 12
"""Words of the other voice, the last ones, in which an echo is looked for; about two lines. Set by hand."""
DRAWS = 199
"""Orders of the lines that are drawn for the level of chance."""
FEWEST_DRAWS, DRAWN_LINES = 19, 60_000
"""Draws at least, and lines in all draws together; set by hand, for the time that it takes."""
_SMALL = word_set(
    "that this with your have from they them then what when were will just like been there and the you for",
    "not but",
)
_CONTENT = 4
"""Letters of a word that says something, at least; set by hand, as other languages have other small words."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """Words of a line that come back: [first, last] by position."""

    line: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Echoes:
    """Where a voice says the other's words again, and how often chance would have it so."""

    found: tuple[Repeat, ...]
    share: float
    """Share of the lines after the other voice that say its words again; NaN where there are none."""
    by_chance: float
    """Share that the same lines in random order stay below in 95 of 100 draws; NaN where there are none."""


def split(lines: Sequence[str]) -> list[list[Token]]:
    """Return the words of each line."""
    return [tokens(line) for line in lines]


def anaphora(lines: Sequence[Sequence[Token]]) -> list[Repeat]:
    """Return the lines that begin as the line before or the one before that, and go on otherwise.

    Examples
    --------
    >>> found = anaphora(split(["You said you cared.", "You said you knew.", "I left."]))
    >>> [(one.line, one.first, one.last) for one in found]
    [(1, 0, 2)]
    """
    found = []
    for i, line in enumerate(lines):
        own = [token.word for token in line]
        best = 0
        for other in lines[max(0, i - 2) : i]:
            words = [token.word for token in other]
            if words == own:
                continue  # a refrain, not a figure
            same = next(
                (k for k, pair in enumerate(zip(own, words, strict=False)) if pair[0] != pair[1]),
                min(len(own), len(words)),
            )
            best = max(best, same)
        if best >= ALIKE:
            found.append(Repeat(i, 0, best - 1))
    return found


def echoes(lines: Sequence[Sequence[Token]], who: Sequence[str]) -> Echoes:
    """Return where a line says again what the other voice has just said.

    Parameters
    ----------
    lines : sequence of sequence of Token
    who : sequence of str
        The voice of each; '' where it is unknown.

    Examples
    --------
    >>> said = split(["You always run away.", "I run away? You shut the door.", "Fine."])
    >>> found = echoes(said, ["A", "B", "A"])
    >>> [(one.line, one.first, one.last) for one in found.found], found.share
    ([(1, 1, 2)], 0.5)
    """
    stems = [[token.stem for token in line] for line in lines]
    found, after = _echoes(stems, who, range(len(lines)))
    if not after:
        return Echoes((), float("nan"), float("nan"))
    chance = np.random.default_rng(5)
    shares = []
    # Of very many lines few draws tell as much.
    for _ in range(max(FEWEST_DRAWS, min(DRAWS, DRAWN_LINES // len(lines)))):
        # The voices keep their turns; whose line it is, is kept, which of his lines, is drawn.
        order = np.arange(len(lines))
        for name in set(who):
            own = np.flatnonzero([w == name for w in who])
            order[own] = chance.permutation(own)
        shares.append(len(_echoes(stems, who, order.tolist())[0]) / after)
    return Echoes(tuple(found), len(found) / after, chance_level(shares))


def _echoes(
    stems: Sequence[Sequence[str]], who: Sequence[str], order: Sequence[int]
) -> tuple[list[Repeat], int]:
    """Return the echoes of the lines in an order, and how many lines follow another voice."""
    found: list[Repeat] = []
    after = 0
    said: dict[str, list[str]] = {}
    for i, k in enumerate(order):
        name, own = who[i], list(stems[k])
        others = [words for other, words in said.items() if other != name]
        if name and others:
            after += 1
            hit = _longest_shared(own, others)
            if hit is not None:
                found.append(Repeat(i, *hit))
        if name:
            said[name] = (said.get(name, []) + own)[-BACK:] if i and who[i - 1] == name else own[-BACK:]
    return found, after


def _longest_shared(own: list[str], others: list[list[str]]) -> tuple[int, int] | None:
    """Return the longest run of two words or more, one of them no small word, that another has said."""
    best: tuple[int, int] | None = None
    for words in others:
        pairs = set(itertools.pairwise(words))
        i = 0
        while i < len(own) - 1:
            last = i
            while last < len(own) - 1 and (own[last], own[last + 1]) in pairs:
                last += 1
            longer = last > i and (best is None or last - i > best[1] - best[0])
            if longer and any(len(w) >= _CONTENT and w not in _SMALL for w in own[i : last + 1]):
                best = (i, last)
            i = max(last, i + 1)
    return best
