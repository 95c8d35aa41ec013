"""Lines of the album's recording in which one of both, film or album, has a word silenced or reversed.

A film may be explicit where the album is censored, or the other way round. What differs then lies in one
short stretch of the line, and the rest is one recording; between two takes it lies wherever there is a voice.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.take.decisions import SAME_LOST, decide_in_mix
from onetake.signal.take.cells import likeness, lost_by_row

if TYPE_CHECKING:
    from onetake.core.arrays import Flags
    from onetake.signal.take.cells import Cells, Likeness

_LONGEST = 0.45
"""Share of a line that may differ: the larger part is one recording. Set by hand."""
_MOST_ROWS = 14
"""Rows of the longest word, 1.2 s; set by hand."""
_FEWEST_ROWS = 8
"""Rows that are left of a line at least, 0.7 s; set by hand."""
_AROUND = 1
"""Rows on either side that go with the word: its sound begins and ends within one."""


def without_word(cells: Cells, rows: Flags) -> Likeness | None:
    """Return how alike film and album are in a line without the one stretch in which most is lost.

    Parameters
    ----------
    cells : Cells
    rows : array, shape (rows,)
        The rows of the line.

    Returns
    -------
    Likeness
        Of the rest, if that is the album's recording; None where it is not, or too little is left.
    """
    found = lost_by_row(cells, rows)
    if found is None:
        return None
    lost, compared = found
    for length in range(2 * _AROUND + 1, min(_MOST_ROWS, int(_LONGEST * len(lost))) + 1):
        within = np.convolve(lost, np.ones(length), mode="valid")
        start = int(within.argmax())
        rest = np.ones(len(lost), bool)
        rest[start : start + length] = False
        if rest.sum() < _FEWEST_ROWS:
            return None
        if lost[rest].sum() <= SAME_LOST * compared[rest].sum():
            left = np.zeros(len(rows), bool)
            left[np.flatnonzero(rows)[rest]] = True
            likely = likeness(cells, left)
            same = decide_in_mix(likely) == "same-recording"
            return replace(likely, lost=float(lost.sum())) if same and likely is not None else None
    return None
