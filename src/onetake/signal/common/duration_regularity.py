"""How regular a row of durations is: by their spread as a whole, and from each to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

FEWEST = 3
"""Durations from which a figure is given."""


def variation(durations: ArrayLike) -> float:
    """Return the coefficient of variation: standard deviation over mean; NaN for less than three durations.

    Parameters
    ----------
    durations : array of float, shape (n,)
        Above 0.

    Examples
    --------
    >>> variation([2.0, 2.0, 2.0]), round(variation([1.0, 2.0, 3.0]), 2)
    (0.0, 0.5)
    """
    d = np.asarray(durations, dtype=np.float64)
    if len(d) < FEWEST or d.mean() <= 0:
        return float("nan")
    return float(d.std(ddof=1) / d.mean())


def pairwise_variability(durations: ArrayLike) -> float:
    """Return the normalised pairwise variability index: how much each duration differs from the next [1]_.

    It is the mean of 200 |a - b| / (a + b) over neighbours: 0 where all are alike, 100 for intervals of a
    Poisson process. NaN for less than three durations.

    Parameters
    ----------
    durations : array of float, shape (n,)
        Above 0.

    References
    ----------
    .. [1] E. Grabe, E. L. Low, Durational variability in speech and the rhythm class hypothesis, 2002.

    Examples
    --------
    >>> pairwise_variability([1.0, 1.0, 1.0]), round(pairwise_variability([1.0, 3.0, 1.0, 3.0]), 6)
    (0.0, 100.0)
    """
    d = np.asarray(durations, dtype=np.float64)
    if len(d) < FEWEST or (d <= 0).any():
        return float("nan")
    return float(200 * np.mean(np.abs(np.diff(d)) / (d[1:] + d[:-1])))
