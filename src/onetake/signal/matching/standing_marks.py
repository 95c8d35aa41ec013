"""Marks that stand while the image behind them changes: a logo, a subtitle, a watermark, a timer, a border.

Where an image has faded to one colour, a mark is all that is left of it. Its edges are in the frame before
as well; those of a title on that colour are not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32, Image8

EVEN = 8
"""Levels from the level of the ground up to which a pixel belongs to it. Set by hand; no measured source."""
EVEN_SHARE = 0.75
"""Share of the frame that is ground, at least: 0.95 to 0.98 under the marks of two real clips."""
_LIKE = 0.12
"""Correlation of the edges around a pixel in the two frames, from which a mark stands there."""
_STAND = 0.75
"""Share of the pixels of the marks that stand, at least: 0.87 to 1 for the marks of two real clips, 0.52 to
0.59 for an emblem, or another shot under a subtitle."""
_EDGE = 25.0
"""Squared levels of edges around a pixel of a mark, from which it is compared. Set by hand."""
_PIXELS = 10
"""Pixels that are compared, at least. Set by hand."""
_FINE, _AROUND = (9, 9), (15, 15)
"""Pixels over which edges are made, and compared."""
_NEAR = np.ones((5, 5), np.uint8)


def mostly_even(grey: Image8) -> bool:
    """Return whether `EVEN_SHARE` of the pixels have nearly one level: a cheap test, shape (h, w).

    Examples
    --------
    >>> ground = np.zeros((9, 16), np.uint8)
    >>> ground[:3, :4] = 255
    >>> mostly_even(ground)
    True
    """
    levels = np.sort(grey, axis=None)
    most = math.ceil(EVEN_SHARE * levels.size) - 1
    return bool((levels[most:] - levels[: levels.size - most]).min() <= 2 * EVEN)


def marks_on_even(now: Image8) -> Image8:
    """Return 255 at what differs from an even frame's ground and two pixels around it, else 0; (h, w)."""
    return cv2.dilate(_marks(now), _NEAR)  # type: ignore[return-value]


def _marks(now: Image8) -> Image8:
    counts = np.cumsum(np.bincount(now[::2, ::2].ravel()))
    ground = np.full_like(now, np.searchsorted(counts, 0.5 * counts[-1]))  # the median
    return (np.asarray(cv2.absdiff(now, ground)) > EVEN).astype(np.uint8) * np.uint8(255)


def marks_stand(now: Image8, before: Image8) -> bool:
    """Return whether most of the marks on an even frame stood in a frame before.

    Parameters
    ----------
    now, before : uint8, shape (h, w)
        An even frame with marks, and an earlier one with an image.

    Examples
    --------
    >>> image = np.random.default_rng(1).integers(0, 200, (60, 100)).astype(np.uint8)
    >>> black = np.zeros_like(image)
    >>> image[6:16, 6:24] = black[6:16, 6:24] = 255
    >>> marks_stand(black, image), marks_stand(black, image[::-1].copy())
    (True, False)
    """
    edges, old = _edges(now), _edges(before)
    power, both, was = (cv2.blur(a * b, _AROUND) for a, b in ((edges, edges), (edges, old), (old, old)))
    use = (_marks(now) > 0) & (power > _EDGE)
    if int(use.sum()) < _PIXELS:
        return False
    # The mean of squares may be just below 0 by rounding: such a place is like nothing.
    with np.errstate(invalid="ignore"):
        like = both[use] > _LIKE * np.sqrt(power[use] * was[use])
    return float(like.mean()) >= _STAND


def _edges(luma: Image8) -> Floats32:
    soft = luma.astype(np.float32)
    return soft - cv2.blur(soft, _FINE)


def fill_marks(luma: Image8, marks: Image8) -> Image8:
    """Replace the pixels under marks by the mean of those around them, so that no edge of a mark is left.

    Parameters
    ----------
    luma : uint8, shape (h, w)
    marks : uint8, shape (h, w)
        Not 0 at the marks.
    """
    free = (marks == 0).astype(np.float32)
    around = (luma.shape[1] // 8, luma.shape[1] // 8)
    mean = cv2.blur(luma * free, around) / np.maximum(cv2.blur(free, around), 1e-3)
    return np.where(marks > 0, mean, luma).astype(np.uint8)
