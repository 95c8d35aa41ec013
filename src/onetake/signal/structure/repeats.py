"""Which blocks of a song are the same again: groups of blocks whose bars are alike one by one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.average_linkage import average_linkage, cut_linkage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Ints

SLIP = 2
"""Bars by which two blocks may be shifted to be compared: boundaries are found to about a bar."""
SHORTEST = 3
"""Bars that must be compared at least; fewer are alike by chance. Set by hand; no measured source."""
CHANCE = 0.95
"""Rank among all diagonals of the same length in the song above which two blocks are the same again."""
LEAST = 0.25
"""Mean similarity of two blocks below which they are never the same. Set by hand; no measured source."""


def pair_likeness(alike: Floats, one: tuple[int, int], other: tuple[int, int]) -> tuple[float, int]:
    """Return the best mean similarity of two blocks bar by bar, and over how many bars.

    Parameters
    ----------
    alike : float64, shape (n, n)
    one, other : first bar and bar after the last.
    """
    best, over = -1.0, 0
    for slip in range(-SLIP, SLIP + 1):
        a, b = max(one[0], one[0] + slip), max(other[0], other[0] - slip)
        length = min(one[1] - a, other[1] - b)
        if length < max(SHORTEST, min(one[1] - one[0], other[1] - other[0]) - SLIP):
            continue
        mean = float(alike[np.arange(a, a + length), np.arange(b, b + length)].mean())
        if mean > best:
            best, over = mean, length
    return best, over


def group_blocks(alike: Floats, starts: Sequence[int]) -> tuple[Ints, Floats]:
    """Return the group of each block, numbered from 0 in order, and how alike it is to its group.

    Two blocks are the same where their bars are more alike than `CHANCE` of all stretches of that length.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> a, b, c, d = rng.normal(size=(4, 8, 20))
    >>> rows = np.concatenate([a, b, a, c, b, d]) / 20**0.5
    >>> group_blocks(rows @ rows.T, [0, 8, 16, 24, 32, 40])[0].tolist()
    [0, 1, 0, 2, 1, 3]
    """
    edges = [*starts, len(alike)]
    blocks = list(pairwise(edges))
    n = len(blocks)
    above = np.full((n, n), -1.0)
    like = np.zeros((n, n))
    limits: dict[int, float] = {}
    for i in range(n):
        for j in range(i):
            mean, over = pair_likeness(alike, blocks[i], blocks[j])
            if over:
                if over not in limits:  # the dearest part: once for each length
                    limits[over] = _chance_likeness(alike, over)
                above[i, j] = above[j, i] = mean - max(limits[over], LEAST)
                like[i, j] = like[j, i] = mean
    if n < 2:
        return np.zeros(n, dtype=np.intp), np.zeros(n)
    group = cut_linkage(average_linkage(1 - above), n, 1.0)
    own = np.zeros(n)
    for i in range(n):
        others = np.flatnonzero((group == group[i]) & (np.arange(n) != i))
        own[i] = like[i, others].mean() if len(others) else 0.0
    return group, own


def _chance_likeness(alike: Floats, length: int) -> float:
    """Return the similarity that `CHANCE` of all pairs of stretches of that length in the song stay below."""
    n = len(alike)
    means = []
    for lag in range(length, n - length + 1):
        diagonal = np.cumsum(np.r_[0.0, np.diagonal(alike, lag)])
        means.append((diagonal[length:] - diagonal[:-length]) / length)
    return float(np.quantile(np.concatenate(means), CHANCE)) if means else 1.0
