"""Runs: stretches in which the camera goes one way, told from wobble and from noise."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Run:
    """Pictures [first, last) in which the smoothed rate keeps one sign and more than a least size."""

    first: int
    last: int
    amount: float
    """The integral of the rate, signed."""
    gross: float
    """The integral of the unsmoothed rate's size: much more than the amount where it is wobble."""


def smooth(t: Floats, values: Floats, window: float) -> Floats:
    """Give the running mean over `window` s of what is known, shape (n,); NaN where nothing is.

    Examples
    --------
    >>> smooth(np.arange(4.0), np.array([0.0, 2.0, np.nan, 4.0]), 2.0).tolist()
    [1.0, 1.0, 3.0, 4.0]
    """
    known = np.isfinite(values)
    total = np.r_[0.0, np.cumsum(np.where(known, values, 0.0))]
    count = np.r_[0, np.cumsum(known)]
    low = np.searchsorted(t, t - window / 2 - 1e-9)
    high = np.searchsorted(t, t + window / 2 + 1e-9)
    n = count[high] - count[low]
    mean = (total[high] - total[low]) / np.maximum(n, 1)
    return np.where(n > 0, mean, np.nan)


def seconds(t: Floats) -> Floats:
    """Give how long each picture's step took, shape (n,); the first took none."""
    return np.diff(t, prepend=t[:1])


def runs(t: Floats, rate: Floats, least: float, window: float, shortest: float) -> list[Run]:
    """Give the runs of a rate, in order.

    Parameters
    ----------
    t, rate : float, shape (n,)
        Seconds, and per second; NaN where nothing is known.
    least : float
        Smoothed rate below which nothing moves.
    window : float
        Seconds of the smoothing.
    shortest : float
        Seconds below which it is no run.
    """
    if len(t) < 3:
        return []
    calm = smooth(t, rate, window)
    sign = np.where(np.abs(calm) >= least, np.sign(calm), 0.0)
    edges = np.flatnonzero(np.diff(sign) != 0) + 1
    bounds = np.r_[0, edges, len(t)]
    step = seconds(t)
    known = np.nan_to_num(rate)
    out = []
    for first, last in itertools.pairwise(bounds):
        if not sign[first] or t[last - 1] - t[first] < shortest:
            continue
        part = slice(first, last)
        out.append(
            Run(
                int(first),
                int(last),
                float((known[part] * step[part]).sum()),
                float((np.abs(known[part]) * step[part]).sum()),
            )
        )
    return out
