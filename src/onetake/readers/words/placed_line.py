"""A line with its words once they are placed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.given_lines import PlacedWord
from onetake.readers.words.letter_spread import spread_words
from onetake.readers.words.word_promises import ALIGNED, GIVEN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats
    from onetake.readers.words.given_lines import GivenLine

_SLOPE, _LEVEL = 0.52, 3.24
"""Log-odds that a word's start is right within 0.3 s, from the mean of its score and its line's: 60 % at
-5.5, 76 % at -4, 90 % at -2. Fitted on 2,000 words of eight songs."""


@dataclass(frozen=True)
class PlacedLine:
    """A line, when it is said, and its words."""

    line: GivenLine
    start: float
    """Seconds."""
    end: float
    """Seconds."""
    how: str
    """'given', 'aligned' or 'doubtful'."""
    confidence: float
    """0 to 1."""
    words: tuple[PlacedWord, ...]


def spread_line(line: GivenLine) -> PlacedLine:
    """Return a line at its given time, with the words' given times or their shares by letters."""
    words = line.words or tuple(spread_words(line.pieces, line.start, line.end))
    return PlacedLine(line, line.start, line.end, GIVEN, 1.0, words)


def aligned_words(pieces: Sequence[str], spans: Floats, scores: Floats) -> tuple[PlacedWord, ...]:
    """Return the words where they were found; those without sounds share what is between their neighbours.

    Parameters
    ----------
    pieces : sequence of str
        The words as written.
    spans : array, shape (words, 2)
        Start and end, s; NaN for a word without sounds, such as a number.
    scores : array, shape (words,)
    """
    mean = float(np.nanmean(scores))
    out: list[PlacedWord] = []
    k = 0
    while k < len(pieces):
        if np.isfinite(spans[k, 0]):
            odds = _LEVEL + _SLOPE * (scores[k] + mean) / 2
            sure = float(1 / (1 + np.exp(-odds)))
            out.append(PlacedWord(float(spans[k, 0]), float(spans[k, 1]), pieces[k], ALIGNED, sure))
            k += 1
            continue
        stop = next((j for j in range(k, len(pieces)) if np.isfinite(spans[j, 0])), len(pieces))
        left = out[-1].end if out else float(np.nanmin(spans))
        right = float(spans[stop, 0]) if stop < len(pieces) else left
        out += spread_words(pieces[k:stop], left, max(left, right))
        k = stop
    return tuple(out)
