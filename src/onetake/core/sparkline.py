"""Sparklines: a curve as one line of characters, for the terminal and for `repr`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

BLOCKS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588"
"""Eight heights, from the lowest value to the highest."""


def binned(t: Floats, value: Floats, columns: int, end: float | None = None) -> Floats:
    """Return the mean of a curve in each of `columns` equal parts of [0, end) s; NaN where nothing is known.

    A part that lies between two samples, as the curve has fewer, takes the nearer one.

    Parameters
    ----------
    t, value : array of float, shape (n,)
        Seconds and values; NaN is unknown.
    columns : int
    end : float, optional
        Seconds; by default the last of `t`.

    Examples
    --------
    >>> binned(np.arange(4.0), np.array([1.0, 3.0, np.nan, np.nan]), 2, 4.0).tolist()
    [2.0, nan]
    """
    known = np.isfinite(value)
    last = float(t[-1]) if end is None and len(t) else end or 0.0
    if not known.any() or last <= 0:
        return np.full(columns, np.nan)
    at = np.clip((t[known] / last * columns).astype(int), 0, columns - 1)
    count = np.bincount(at, minlength=columns).astype(float)
    total = np.bincount(at, weights=value[known], minlength=columns)
    means = np.full(columns, np.nan)
    means[count > 0] = total[count > 0] / count[count > 0]
    empty = np.flatnonzero(count == 0)
    middle = (empty + 0.5) * last / columns
    after = np.clip(np.searchsorted(t, middle), 0, len(t) - 1)
    before = np.maximum(after - 1, 0)
    nearest = np.where(np.abs(t[before] - middle) <= np.abs(t[after] - middle), before, after)
    reach = float(np.median(np.diff(t))) / 2 if len(t) > 1 else 0.0
    means[empty] = np.where(np.abs(t[nearest] - middle) <= reach, value[nearest], np.nan)
    return means


def sparkline(values: Floats, scale: tuple[float, float] | None = None) -> str:
    """Return one character a value; a space where it is unknown.

    Parameters
    ----------
    values : array of float, shape (n,)
    scale : tuple of float, optional
        The values at the bottom and at the top; by default the lowest and the highest.

    Examples
    --------
    >>> sparkline(np.array([0.0, 7.0, np.nan, 3.0])) == BLOCKS[0] + BLOCKS[7] + " " + BLOCKS[3]
    True
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return " " * len(values)
    low, high = scale or (float(known.min()), float(known.max()))
    steps = np.zeros(len(values)) if high <= low else (values - low) / (high - low) * (len(BLOCKS) - 1)
    # Rounded, so that a whole share with an error in its last digit is whole.
    return "".join(" " if s != s else BLOCKS[int(round(s, 6))] for s in steps.tolist())


def shares(start: Floats, end: Floats, columns: int, length: float) -> Floats:
    """Return the share of each of `columns` equal parts of [0, length) s that spans cover, 0 to 1.

    Spans that overlap count once each; the share is at most 1.

    Examples
    --------
    >>> shares(np.array([0.0]), np.array([1.0]), 2, 4.0).tolist()
    [0.5, 0.0]
    """
    if length <= 0:
        return np.zeros(columns)
    edges = np.linspace(0.0, length, columns + 1)
    covered = _time_since(start, edges) - _time_since(end, edges)
    return np.minimum(np.diff(covered) / (length / columns), 1.0)


def _time_since(moments: Floats, edges: Floats) -> Floats:
    """Return at each edge the sum of the seconds since all moments before it."""
    ordered = np.sort(moments)
    before = np.searchsorted(ordered, edges)
    since: Floats = before * edges - np.r_[0.0, np.cumsum(ordered)][before]
    return since
