"""How much one small frame differs from another, and how far a curve climbs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8


_NEAR = np.ones((3, 3), np.uint8)


def contrast(small: Image8) -> float:
    """Return the spatial standard deviation of the most varied channel, in levels of 0 to 255.

    Parameters
    ----------
    small : uint8, shape (h, w, 3)
    """
    return float(cv2.meanStdDev(small)[1].max())


def neighbourhood_range(small: Image8) -> tuple[Image8, Image8]:
    """Return the least and the greatest value in each pixel's 3 x 3 neighbourhood, both (h, w, 3)."""
    return cv2.erode(small, _NEAR), cv2.dilate(small, _NEAR)  # type: ignore[return-value]


def change(
    one: Image8,
    other: Image8,
    spread: float,
    reaches: tuple[tuple[Image8, Image8], tuple[Image8, Image8]] | None = None,
) -> float:
    """Return how much of a frame's contrast has changed, 0 (nothing) to about 2.

    A pixel counts only by what it differs from all its neighbours in the other frame, so that a move of one
    pixel costs nothing; the sum is taken relative to the contrast, so that dark films have a say.

    Parameters
    ----------
    one, other : uint8, shape (h, w, 3)
        Small frames, about 48 pixels wide.
    spread : float
        The mean of the two frames' `contrast`, levels.
    reaches : pair of what `neighbourhood_range` gives, optional
        Of `one` and `other`, where they are known already.

    Examples
    --------
    >>> grey = np.full((9, 16, 3), 90, np.uint8)
    >>> change(grey, grey, 0.0)
    0.0
    """
    (low, high), (low2, high2) = reaches or (neighbourhood_range(one), neighbourhood_range(other))
    total = 0.0
    for picture, least, most in ((other, low, high), (one, low2, high2)):
        total += cv2.norm(cv2.subtract(picture, most), cv2.NORM_L1)
        total += cv2.norm(cv2.subtract(least, picture), cv2.NORM_L1)
    # 4 levels: a difference that the eye and most codecs pass over, even in an even frame.
    return total / (2.0 * one.size) / (4.0 + 0.5 * spread)


def climb_length(values: Floats, slack: float) -> int:
    """Return how many steps a curve climbs before it bends to less than half of its pace.

    Parameters
    ----------
    values : float64, shape (n,)
    slack : float
        A climb of less than this is none.

    Examples
    --------
    >>> climb_length(np.array([0.0, 2, 4, 6, 6, 6, 5]), 0.5)
    3
    """
    top = 0
    for i in range(1, len(values)):
        if values[i] > values[top]:
            top = i
        climbed, back = values[i] - values[0], max(4, i // 6)
        if i - top >= back:
            return top
        if i > back + 1 and climbed > 4 * slack and values[i] - values[i - back] < 0.45 * climbed * back / i:
            full = 0.97 * values[i - back : i + 1].max()
            return i - back + int(np.argmax(values[i - back : i + 1] >= full))
    return top
