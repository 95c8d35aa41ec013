"""Words of a line by their letters: each has its share of the line's time. It knows nothing of the sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.words.given_lines import PlacedWord
from onetake.readers.words.word_promises import SPREAD

if TYPE_CHECKING:
    from collections.abc import Sequence

CONFIDENCE = 0.3
"""Confidence of a word whose time was not found in the sound; set by hand."""


def spread_words(pieces: Sequence[str], start: float, end: float) -> list[PlacedWord]:
    """Return the words with their shares of [start, end) s by the number of their letters and digits.

    Examples
    --------
    >>> [(word.text, word.start) for word in spread_words(["No", "more!"], 1.0, 4.0)]
    [('No', 1.0), ('more!', 2.0)]
    """
    letters = [max(1, sum(c.isalnum() for c in piece)) for piece in pieces]
    step = (end - start) / max(1, sum(letters))
    out, at = [], start
    for piece, count in zip(pieces, letters, strict=True):
        out.append(PlacedWord(at, at + count * step, piece, SPREAD, CONFIDENCE))
        at += count * step
    return out
