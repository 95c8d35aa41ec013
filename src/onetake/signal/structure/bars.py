"""Bars of a song, and what is heard in each: the grid on which its form is looked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.signal.structure.tone_cells import Cells

SHORTEST = 1.8
"""Seconds of a bar at least: shorter ones are joined in pairs, so that a bar is much the same at any tempo.
Set on eight songs: 1.4 gives an F of 0.52, 1.8 and 2.2 one of 0.53; docs/explanation/sections.md."""
EDGE = 0.3
"""Seconds: a first or last bar shorter than this is no bar of its own. Set by hand; no measured source."""
PARTS = 4
"""Parts of a bar that are compared one by one: a beat each in common time."""
COEFFICIENTS = 13
"""Coefficients of the bands' cosine transform, level left out."""
FLOOR = 70.0
"""dB below the loudest band of the song; what is lower counts as silence."""


def bar_edges(downbeats: Floats, start: float, end: float) -> Floats:
    """Return the bar lines from `start` to `end` s, both included, shape (n + 1,).

    Bars are continued evenly before the first downbeat and after the last one.

    Parameters
    ----------
    downbeats : float64, shape (m,)
        Seconds, rising; at least two.

    Examples
    --------
    >>> bar_edges(np.array([2.0, 4.0, 6.0]), 0.0, 9.0).tolist()
    [0.0, 2.0, 4.0, 6.0, 8.0, 9.0]
    """
    lines = downbeats[(downbeats > start) & (downbeats < end)]
    length = float(np.median(np.diff(downbeats)))
    step = 1
    while length * step < SHORTEST:
        step *= 2
    lines, length = lines[::step], length * step
    if not len(lines):
        return np.array([start, end])
    before = np.arange(lines[0] - length, start, -length)[::-1]
    after = np.arange(lines[-1] + length, end, length)
    inside = np.r_[before, lines, after]
    kept = inside[(inside > start + EDGE) & (inside < end - EDGE)]
    return np.asarray(np.r_[start, kept, end], np.float64)


def bar_similarity(cells: Cells, edges: Floats) -> Floats:
    """Return how alike any two bars are, shape (n, n), -1 to 1: half by pitch classes, half by timbre.

    Each bar is compared part by part (A. Marmoret, J. Cohen and F. Bimbot, Barwise music structure analysis,
    TISMIR 6, 2023), each half by the cosine of what differs from the song's mean.
    """
    chroma = cells.chroma - cells.chroma.mean(axis=0)
    bands = np.maximum(cells.bands, cells.bands.max() - FLOOR)
    k = np.arange(1, COEFFICIENTS + 1)
    count = bands.shape[1]
    timbre = bands @ np.cos(np.pi / count * (np.arange(count)[:, None] + 0.5) * k)
    spread = timbre.std(axis=0)
    timbre = (timbre - timbre.mean(axis=0)) / np.where(spread > 0, spread, 1.0)
    halves = [_cosines(_bar_means(cells.t, part, edges)) for part in (chroma, timbre)]
    return np.asarray((halves[0] + halves[1]) / 2, np.float64)


def bar_levels(cells: Cells, edges: Floats, low: int = 0, high: int | None = None) -> Floats:
    """Return the level of each bar in the bands from `low` to `high`, dB, shape (n,)."""
    power = (10 ** (cells.bands[:, low:high] / 10)).sum(axis=1)
    first = np.asarray(np.searchsorted(cells.t, edges))
    means = [power[a : max(b, a + 1)].mean() if a < len(power) else 0.0 for a, b in _pairs(first)]
    return np.asarray(10 * np.log10(np.maximum(means, 1e-10)), np.float64)


def _bar_means(t: Floats, values: np.ndarray, edges: Floats) -> Floats:
    """Return the mean of each part of each bar, the parts side by side, shape (n, PARTS * columns)."""
    share = np.arange(PARTS) / PARTS
    starts = (edges[:-1, None] + np.diff(edges)[:, None] * share).ravel()
    first = np.asarray(np.searchsorted(t, np.r_[starts, edges[-1]]))
    last_row = len(t) - 1
    rows = [values[min(a, last_row) : max(b, min(a, last_row) + 1)].mean(axis=0) for a, b in _pairs(first)]
    return np.asarray(rows, np.float64).reshape(len(edges) - 1, -1)


def _pairs(first: np.ndarray) -> list[tuple[int, int]]:
    return list(zip(first[:-1].tolist(), first[1:].tolist(), strict=True))


def _cosines(rows: Floats) -> Floats:
    length = np.linalg.norm(rows, axis=1, keepdims=True)
    unit = rows / np.where(length > 0, length, 1.0)
    return np.asarray(unit @ unit.T)
