"""Distinct shots: how many shots can only show different places, whatever their framing and their light."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.palette.tones import REACH, SIDE, STEP

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats32, Ints

SHARED = 0.2
"""Share of their tones that two shots have in common from which they may be one place in two framings
(docs/explanation/places.md)."""
SHARED_CENTRED = 0.35
"""The same, once the mean colours of both have been brought to grey: from here on they may be one place in
two colours of light (docs/explanation/places.md)."""
CAST = 15.0
"""Length of the mean colour (a*, b* at L* 30) from which a shot may be bathed in one light
(docs/explanation/places.md)."""
CAST_SPREAD = 1.5
"""How many times the spread of its colours the mean colour of such a shot is, at least
(docs/explanation/places.md)."""
_MOST = 300
"""Shots that are compared with each other at most, the longest ones: the time grows with the square."""


def count_distinct(tones: Floats32, cells: Ints, seconds: Floats) -> int:
    """Return how many shots there are of which no two can be one place.

    Two shots can be one place where they share tones, as a close shot and a wide one do; where they would if
    the light had the same colour; and where either is bathed in the light of one colour, which hides the
    paint. The count is that of a greedy independent set, so it is never too high.

    Parameters
    ----------
    tones : float32, shape (n, m)
        Share of each tone in each shot.
    cells : int, shape (m,)
        The flat index of each tone in the plane of `tones`.
    seconds : float64, shape (n,)
        Length of each shot.
    """
    colours = STEP * (np.stack(np.divmod(cells, SIDE)) - REACH)
    mean = tones @ colours.T
    spread = np.sqrt(np.maximum(tones @ (colours**2).sum(axis=0) - (mean**2).sum(axis=1), 0.0))
    cast = np.hypot(*mean.T)
    kept = np.flatnonzero((cast < CAST) | (cast < CAST_SPREAD * spread))
    kept = kept[np.argsort(-seconds[kept], kind="stable")[:_MOST]]
    if not len(kept):
        return 1
    same = (_shared(tones[kept]) >= SHARED) | (
        _shared(_centred(tones[kept], cells, mean[kept])) >= SHARED_CENTRED
    )
    return _independent(same)


def _shared(tones: Floats32) -> Floats:
    """Return the sum of the smaller shares of every two shots, shape (n, n)."""
    return np.stack([np.minimum(row, tones).sum(axis=1) for row in tones]).astype(np.float64)


def _centred(tones: Floats32, cells: Ints, mean: Floats) -> Floats32:
    """Return the tones, shape (n, any cells), each shot moved by its mean colour to grey."""
    planes = np.zeros((len(tones), SIDE * SIDE), np.float32)
    column, row = np.divmod(cells, SIDE)
    for plane, own, (a, b) in zip(planes, tones, np.rint(mean / STEP).astype(np.intp), strict=True):
        moved = np.clip(column - a, 0, SIDE - 1) * SIDE + np.clip(row - b, 0, SIDE - 1)
        np.add.at(plane, moved, own)
    return planes[:, planes.any(axis=0)]


def _independent(same: Flags) -> int:
    """Return how many items are picked, none the same as another: always one with the fewest like it."""
    left = np.ones(len(same), dtype=bool)
    count = 0
    while left.any():
        likes = np.where(left, (same & left).sum(axis=1), len(same) + 1)
        left &= ~same[int(likes.argmin())]
        count += 1
    return count
