"""How much one small picture differs from another, and whether a picture is a mix of two others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Small = NDArray[np.uint8]

_NEAR = np.ones((3, 3), np.uint8)


def contrast(small: Small) -> float:
    """Give the spatial standard deviation of the most varied channel, in levels of 0 to 255.

    Parameters
    ----------
    small : uint8, shape (h, w, 3)
    """
    return float(cv2.meanStdDev(small)[1].max())


def change(one: Small, other: Small, spread: float) -> float:
    """Give how much of a picture's contrast has changed, 0 (nothing) to about 2.

    A pixel counts only by what it differs from all its neighbours in the other picture, so that a move of one
    pixel costs nothing; the sum is taken relative to the contrast, so that dark films have a say.

    Parameters
    ----------
    one, other : uint8, shape (h, w, 3)
        Small pictures, about 48 pixels wide.
    spread : float
        The mean of the two pictures' `contrast`, levels.

    Examples
    --------
    >>> grey = np.full((9, 16, 3), 90, np.uint8)
    >>> change(grey, grey, 0.0)
    0.0
    """
    total = 0.0
    for a, b in ((one, other), (other, one)):
        over = cv2.subtract(b, cv2.dilate(a, _NEAR))
        under = cv2.subtract(cv2.erode(a, _NEAR), b)
        total += sum(cv2.mean(over)[:3]) + sum(cv2.mean(under)[:3])
    # 4 levels: a difference that the eye and most codecs pass over, even in an even picture.
    return total / 6.0 / (4.0 + 0.5 * spread)


def mixture(
    start: NDArray[np.float32], middle: NDArray[np.float32], end: NDArray[np.float32]
) -> tuple[float, float]:
    """Fit ``middle = (1 - a) start + a end`` by least squares.

    Returns
    -------
    a : float
        The share of `end`.
    residual : float
        What the mix leaves unexplained, over the distance of `start` and `end`; 0 is a perfect mix, and a
        body that hides half of the picture leaves 0.5. Infinite where the two ends are the same.

    Examples
    --------
    >>> ends = np.float32([0, 10, 20]), np.float32([100, 0, 40])
    >>> a, residual = mixture(ends[0], 0.75 * ends[0] + 0.25 * ends[1], ends[1])
    >>> round(a, 3), round(residual, 3)
    (0.25, 0.0)
    """
    whole, part = end - start, middle - start
    power = float(np.vdot(whole, whole))
    if power <= 0:
        return 0.0, float("inf")
    share = float(np.vdot(part, whole)) / power
    rest = part - np.float32(share) * whole
    return share, float(np.sqrt(float(np.vdot(rest, rest)) / power))


def ramp(values: NDArray[np.float64], slack: float) -> int:
    """Give how many steps a curve climbs from its first value; dips below `slack` are passed over.

    Examples
    --------
    >>> ramp(np.array([0.0, 2, 4, 6, 6, 6, 5]), 0.5)
    3
    """
    if len(values) < 2:
        return 0
    top, at = values[0], 0
    for i, value in enumerate(values[1:], 1):
        if value > top + slack:
            top, at = value, i
        elif i - at > max(2, at // 4) or value < top - max(2 * slack, 0.15 * (top - values[0])):
            break
    return at
