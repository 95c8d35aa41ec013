"""Change points: where the mean of several curves changes, and which changes survive another penalty.

Optimal partitioning: B. Jackson et al., An algorithm for optimal partitioning of data on an interval, IEEE
Signal Processing Letters 12, 2005. What penalty is right has no general answer, so a change is kept only if
it is found at most of a range of penalties.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

PENALTIES = tuple(np.geomspace(1.0, 4.0, 9).tolist())
"""Penalties in units of the Bayesian information criterion, which is often too low, to four times it."""
SLIP = 1
"""Rows by which a change may move between penalties and be the same."""
SURVIVES = 0.5
"""Share of the penalties at which a change must be found."""
MOST_PLACES = 2000
"""Places at which a change is looked for: the time grows with their square. No song has as many lines; of
more rows a change is placed at the nearest of these. Set by hand."""


@dataclass(frozen=True, slots=True)
class ChangePoint:
    """A change of the mean."""

    row: int
    """The first row after it."""
    survives: float
    """Share of the penalties at which it is found, 0 to 1."""


def slip(n: int) -> int:
    """Return by how many of `n` rows a change may move between penalties and be the same.

    Examples
    --------
    >>> slip(100), slip(10_000)
    (1, 5)
    """
    return max(SLIP, -(-n // MOST_PLACES))


def change_points(rows: Floats, penalty: float, shortest: int = 2) -> list[int]:
    """Return the first row of each part but the first, for the least squares plus `penalty` a change.

    Parameters
    ----------
    rows : float64, shape (n, curves)
    penalty : float
        In squared units of the rows.
    shortest : int
        Rows of a part at least.

    Examples
    --------
    >>> change_points(np.repeat([[0.0], [3.0]], 10, axis=0), 5.0)
    [10]
    """
    n = len(rows)
    places = np.r_[np.arange(0, n, slip(n)), n]
    sums = np.vstack([np.zeros(rows.shape[1]), np.cumsum(rows, axis=0)])[places]
    squares = np.r_[0.0, np.cumsum((rows**2).sum(axis=1))][places]
    best = np.full(len(places), np.inf)
    best[0] = -penalty
    before = np.zeros(len(places), dtype=int)
    for k in range(1, len(places)):
        last = int(np.searchsorted(places, places[k] - shortest, side="right"))
        if not last:
            continue
        length = places[k] - places[:last]
        cost = squares[k] - squares[:last] - ((sums[k] - sums[:last]) ** 2).sum(axis=1) / length
        total = best[:last] + cost + penalty
        before[k] = int(total.argmin())
        best[k] = total[before[k]]
    out, at = [], len(places) - 1
    while at > 0:
        at = int(before[at])
        out.append(int(places[at]))
    return out[-2::-1]


def stable_change_points(rows: Floats, shortest: int = 2) -> list[ChangePoint]:
    """Return the changes that are found at most penalties; none is a result.

    The rows must be independent of each other (means of cells that do not overlap), and standardised.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> rows = rng.normal(size=(30, 2)) + np.repeat([[0.0], [3.0]], 15, axis=0)
    >>> [(point.row, point.survives) for point in stable_change_points(rows)]
    [(15, 1.0)]
    >>> stable_change_points(rng.normal(size=(30, 2)))
    []
    """
    n = len(rows)
    if n < 2 * shortest:
        return []
    # The noise from row to row, which a change does not make larger.
    noise = np.median(np.abs(np.diff(rows, axis=0)), axis=0) / (0.6745 * 2**0.5)
    scaled = rows / np.maximum(noise, 0.25 * np.maximum(rows.std(axis=0), 1e-9))
    base = (rows.shape[1] + 1) * np.log(n)
    found = [change_points(scaled, factor * base, shortest) for factor in PENALTIES]
    candidates = sorted({row for points in found for row in points})
    kept: list[ChangePoint] = []
    for row in candidates:
        share = float(np.mean([any(abs(row - other) <= slip(n) for other in points) for points in found]))
        if share < SURVIVES:
            continue
        if kept and row - kept[-1].row <= slip(n):
            if share > kept[-1].survives:
                kept[-1] = ChangePoint(row, share)
        else:
            kept.append(ChangePoint(row, share))
    return kept
