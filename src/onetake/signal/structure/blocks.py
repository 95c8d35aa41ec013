"""Blocks of a song: where its bars stop being alike, by dynamic programming on their self-similarity.

A. Marmoret, J. Cohen and F. Bimbot, Barwise music structure analysis with the correlation block-matching
segmentation algorithm, TISMIR 6, 2023; the novelty is J. Foote's, Automatic audio segmentation using a
measure of audio novelty, ICME 2000. docs/explanation/sections.md has what was measured.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

NEAR = 3
"""Bars between two that are compared within a block: 3 gives an F of 0.56 on eight songs, 7 one of 0.51."""
LONGEST = 24
"""Bars of a block at most."""
USUAL = 8
"""Bars of the block that is preferred; half of it, and even numbers, come next (Marmoret et al.)."""
REGULARITY = 0.3
"""Weight of the preference for regular lengths; 0.15 to 0.3 differ by 0.01 in F."""
NOVELTY_WEIGHT = 0.1
"""Weight of the novelty at a block's start; set on eight songs, 0 to 0.2 differ by 0.03 in F."""
NOVELTY_BARS = 6
"""Bars on each side that the novelty compares."""


def block_starts(alike: Floats) -> list[int]:
    """Return the first bar of each block, from 0, of a self-similarity of bars, shape (n, n).

    A long stretch of bars that are all the same may become several blocks, which are then the same again.

    Examples
    --------
    >>> two = np.kron(np.eye(2), np.ones((8, 8)))
    >>> 8 in block_starts(two)
    True
    """
    n = len(alike)
    if n < 2 * USUAL:
        return [0]
    apart = np.abs(np.subtract.outer(np.arange(n), np.arange(n)))
    near = np.where((apart > 0) & (apart <= NEAR), alike, 0.0)
    summed = np.pad(near.cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))

    def within(i: int, j: int) -> float:
        return float(summed[j, j] - summed[i, j] - summed[j, i] + summed[i, i]) / (j - i)

    scale = max(within(i, i + USUAL) for i in range(n - USUAL + 1))
    new = novelty(alike)
    new = (new - new.mean()) / (new.std() + 1e-9)
    best, before = np.full(n + 1, -np.inf), np.zeros(n + 1, dtype=int)
    best[0] = 0.0
    for j in range(1, n + 1):
        for i in range(max(0, j - LONGEST), j):
            score = within(i, j) - REGULARITY * scale * _irregularity(j - i)
            score += best[i] + (NOVELTY_WEIGHT * scale * new[i] if i else 0.0)
            if score > best[j]:
                best[j], before[j] = score, i
    starts, at = [], n
    while at > 0:
        at = int(before[at])
        starts.append(at)
    return starts[::-1]


def novelty(alike: Floats, bars: int = NOVELTY_BARS) -> Floats:
    """Return how much the bars before each bar differ from those after it, shape (n,)."""
    side = np.r_[-np.ones(bars), np.ones(bars)]
    fade = np.exp(-(((np.arange(2 * bars) - bars + 0.5) / (bars / 2)) ** 2) / 2)
    kernel = np.outer(side, side) * np.outer(fade, fade)
    padded = np.pad(alike, bars, mode="edge")
    return np.array(
        [(padded[i : i + 2 * bars, i : i + 2 * bars] * kernel).sum() for i in range(len(alike))], np.float64
    )


def _irregularity(length: int) -> float:
    if length == USUAL:
        return 0.0
    return 0.25 if length % 4 == 0 else 0.5 if length % 2 == 0 else 1.0
