"""Reduce curves to the points that are drawn, with gaps where the value is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


@dataclass(frozen=True, slots=True)
class Points:
    """Times and values of a curve, shape (n,) each; NaN marks a gap."""

    t: Floats
    value: Floats


def with_gaps(t: Floats, value: Floats) -> Points:
    """Insert a gap wherever two samples are more than four median distances apart.

    Examples
    --------
    >>> with_gaps(np.r_[0.0, 1, 2, 9, 10], np.ones(5)).value.tolist()
    [1.0, 1.0, 1.0, nan, 1.0, 1.0]
    """
    steps = np.diff(t)
    if not len(steps):
        return Points(t, value)
    holes = np.flatnonzero(steps > 4 * np.median(steps)) + 1
    return Points(np.insert(t, holes, (t[holes - 1] + t[holes]) / 2), np.insert(value, holes, np.nan))


def thin(t: Floats, value: Floats, columns: int = 400) -> Points:
    """Keep the lowest and the highest sample of each of `columns` intervals, so that no peak is lost.

    Gaps stay gaps. A curve with fewer than two samples per interval is returned unchanged.
    """
    points = with_gaps(t, value)
    if len(points.t) <= 2 * columns:
        return points
    edges = np.linspace(points.t[0], points.t[-1], columns + 1)[1:-1]
    column = np.searchsorted(edges, points.t, side="right")
    starts = np.flatnonzero(np.r_[True, np.diff(column) > 0])
    part = np.searchsorted(starts, np.arange(len(column)), side="right") - 1
    known = ~np.isnan(points.value)
    lowest = np.minimum.reduceat(np.where(known, points.value, np.inf), starts)[part]
    highest = np.maximum.reduceat(np.where(known, points.value, -np.inf), starts)[part]
    gaps = starts[~np.logical_or.reduceat(known, starts)]
    keep = np.unique(np.r_[_first(points.value == lowest, part), _first(points.value == highest, part), gaps])
    return Points(points.t[keep], points.value[keep])


def _first(wanted: Flags, part: Ints) -> Ints:
    """Return the first index of each part at which `wanted` is true, if any."""
    at = np.flatnonzero(wanted)
    return at[np.diff(part[at], prepend=-1) > 0]
