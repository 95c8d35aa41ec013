"""How far apart the last frames are, each from each: all that a test for a mix of two of them needs."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32


class FrameDistances:
    """Mean squared differences between the last `slots` vectors, kept up with one product a vector.

    Parameters
    ----------
    slots, size : int
        How many vectors are remembered, and their length.

    Examples
    --------
    >>> seen = FrameDistances(4, 2)
    >>> for vector in ([0, 0], [3, 0], [3, 4]):
    ...     _ = seen.push(np.float32(vector))
    >>> float(seen.squared[0, 2]), float(seen.squared[1, 2])
    (12.5, 8.0)
    """

    def __init__(self, slots: int, size: int) -> None:
        self.squared: Floats = np.zeros((slots, slots))
        """Shape (slots, slots); rows and columns are slots."""
        self._vectors = np.zeros((slots, size), np.float32)
        self._power = np.zeros(slots)
        self._count = 0

    def push(self, vector: Floats32) -> int:
        """Take a vector, shape (size,); give the slot it is in, that of the oldest once all are full."""
        slot = self._count % len(self._power)
        self._count += 1
        self._vectors[slot] = vector
        products = (self._vectors @ vector).astype(np.float64)
        self._power[slot] = products[slot]
        apart = np.maximum(self._power + products[slot] - 2 * products, 0.0) / len(vector)
        apart[slot] = 0.0
        self.squared[slot] = apart
        self.squared[:, slot] = apart
        return slot


def fit_mix(first_middle: Floats, middle_last: Floats, first_last: Floats) -> tuple[Floats, Floats]:
    """Fit ``middle = (1 - a) first + a last`` by least squares, from squared distances alone.

    Returns
    -------
    share : float64
        `a`.
    residual : float64
        What the mix leaves unexplained, over the distance of the ends: 0 for a dissolve, ``sqrt(a (1 - a))``
        for a wipe between still frames, 0.5 and more where things move.

    Examples
    --------
    >>> share, residual = fit_mix(np.array([25.0]), np.array([225.0]), np.array([400.0]))
    >>> share.round(3).tolist(), residual.round(3).tolist()
    ([0.25], [0.0])
    """
    whole = np.maximum(first_last, 1e-9)
    share = (first_middle + whole - middle_last) / (2 * whole)
    return share, np.sqrt(np.maximum(first_middle / whole - share * share, 0.0))


def mix_share(first_middle: float, middle_last: float, first_last: float) -> float:
    """Return the share of `fit_mix` for one frame, of plain numbers: a fraction of its time.

    Examples
    --------
    >>> mix_share(25.0, 225.0, 400.0)
    0.25
    """
    whole = max(first_last, 1e-9)
    return (first_middle + whole - middle_last) / (2 * whole)


def mix_residual(first_middle: float, share: float, first_last: float) -> float:
    """Return the residual of `fit_mix` for one frame, given its share.

    Examples
    --------
    >>> mix_residual(25.0, 0.25, 400.0)
    0.0
    """
    return math.sqrt(max(first_middle / max(first_last, 1e-9) - share * share, 0.0))
