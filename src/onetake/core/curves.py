"""Arithmetic on curves that readers, claims and the stage share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


def median_by_time(values: Floats, held: Floats) -> float:
    """Return the value that the film is below for half of the time.

    Parameters
    ----------
    values : float64, shape (n,)
    held : float64, shape (n,)
        How long each value lasts, s; at least one is above 0.

    Examples
    --------
    >>> median_by_time(np.array([30.0, 10.0, 20.0]), np.array([1.0, 4.0, 2.0]))
    10.0
    """
    lasts = held > 0
    order = np.argsort(values[lasts])
    summed = np.cumsum(held[lasts][order])
    return float(values[lasts][order][np.searchsorted(summed, summed[-1] / 2)])


def smooth(t: Floats, values: Floats, window: float) -> Floats:
    """Return the running mean over `window` s of what is known, shape (n,); NaN where nothing is.

    Parameters
    ----------
    t : float64, shape (n,)
        Seconds, rising.
    values : float64, shape (n,)
        NaN where unknown.
    window : float
        Seconds, half of them before and half after.

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
