"""Rates from small steps: sharp where the motion changes quickly, smooth where it does not.

Each rate is the slope over the longest stretch round it that agrees with all shorter ones within their
errors: the intersection of confidence intervals of A. Goldenshluger and A. Nemirovski, Math. Methods of
Statistics 6 (1997), in the form of V. Katkovnik, IEEE Trans. Signal Processing 47 (1999).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


REACH = (0, 1, 2, 4, 7, 11, 18, 29, 47, 76, 123, 199)
"""Steps on either side of the stretches that are tried."""
SURE, LONGEST = 7, 0.3
"""Steps, and seconds, on either side: a stretch within either of them is tried. Set by hand."""
GAMMA = 2.0
"""Half width of an interval in standard errors."""


def smooth_rates(steps: Floats, seconds: Floats, error: Floats) -> Floats:
    """Return the rate at each step.

    Parameters
    ----------
    steps : float, shape (n,)
        How far it went in each step; NaN where nothing is known. Stretches never reach over those.
    seconds : float, shape (n,)
        How long each step took, above 0.
    error : float, shape (n,)
        Standard error of the position after each step; the errors of neighbours are taken as independent.

    Returns
    -------
    float, shape (n,)
        Per second; NaN where the step is.

    Examples
    --------
    >>> smooth_rates(np.array([1.0, 1.0, np.nan]), np.full(3, 0.5), np.full(3, 0.1)).tolist()
    [2.0, 2.0, nan]
    """
    n = len(steps)
    known = np.isfinite(steps)
    usual = float(np.median(seconds)) if n else 0.0
    out = np.full(n, np.nan)
    low, high = np.full(n, -np.inf), np.full(n, np.inf)
    going = known.copy()
    for reach in REACH:
        length = 2 * reach + 1
        if length > n or (reach > SURE and reach * usual > LONGEST):
            break
        rate, se = _slopes(np.where(known, steps, np.nan), seconds, error, reach)
        going &= np.isfinite(rate)
        low = np.where(going, np.maximum(low, rate - GAMMA * se), low)
        high = np.where(going, np.minimum(high, rate + GAMMA * se), high)
        going &= low <= high
        out = np.where(going, rate, out)
        if not going.any():
            break
    return out


def _slopes(steps: Floats, seconds: Floats, error: Floats, reach: int) -> tuple[Floats, Floats]:
    """Return the regression's slope over `reach` steps to either side, and its standard error.

    The slope over positions is a mean of the steps with parabolic weights.
    """
    length = 2 * reach + 1
    k = np.arange(1, length + 1)
    weight = k * (length + 1 - k.astype(np.float64))
    weight /= weight.sum()
    rate = np.full(len(steps), np.nan)
    se = np.full(len(steps), np.inf)
    middle = slice(reach, len(steps) - reach)
    time = np.convolve(seconds, weight, "valid")
    rate[middle] = np.convolve(steps, weight, "valid") / time
    # An error of a position enters by the difference of its two steps' weights.
    edge = np.diff(np.r_[0.0, weight, 0.0])
    spread = np.convolve(np.r_[error[:1], error] ** 2, edge[::-1] ** 2, "valid")
    se[middle] = np.sqrt(spread) / time
    return rate, se
