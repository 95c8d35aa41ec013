"""Motion runs: stretches in which the camera moves one way, as against wobble and noise."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class MotionRun:
    """Frames [first, last) in which the smoothed rate keeps one sign and more than a least size."""

    first: int
    last: int
    amount: float
    """The integral of the rate, signed."""
    gross: float
    """The integral of the unsmoothed rate's magnitude: much more than the amount where it is wobble."""


def step_seconds(t: Floats) -> Floats:
    """Return the seconds from the frame before to each frame, shape (n,); 0 for the first."""
    return np.diff(t, prepend=t[:1])


def motion_runs(t: Floats, rate: Floats, least: float, window: float, shortest: float) -> list[MotionRun]:
    """Return the runs of a rate, in order.

    Parameters
    ----------
    t, rate : float, shape (n,)
        Seconds, and per second; NaN where nothing is known.
    least : float
        Smoothed rate below which nothing moves.
    window : float
        Seconds of the smoothing.
    shortest : float
        Seconds below which a stretch is no run.
    """
    if len(t) < 3:
        return []
    calm = smooth(t, rate, window)
    sign = np.where(np.abs(calm) >= least, np.sign(calm), 0.0)
    edges = np.flatnonzero(np.diff(sign) != 0) + 1
    bounds = np.r_[0, edges, len(t)]
    out = []
    for first, last in itertools.pairwise(bounds):
        if not sign[first] or t[last - 1] - t[first] < shortest:
            continue
        out.append(run_between(t, rate, int(first), int(last)))
    return out


def run_between(t: Floats, rate: Floats, first: int, last: int) -> MotionRun:
    """Return the run over the frames [first, last)."""
    part = slice(first, last)
    way = np.nan_to_num(rate[part]) * step_seconds(t)[part]
    return MotionRun(first, last, float(way.sum()), float(np.abs(way).sum()))
