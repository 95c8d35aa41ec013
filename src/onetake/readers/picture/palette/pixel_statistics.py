"""Statistics of the pixels of each frame, from every third pixel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.colour.cielab import colourfulness, lab_image
from onetake.signal.colour.pixel_sampling import every_third, is_upright

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Image8


NEAR_BLACK = 9.0
"""L* below which a pixel is near-black: that of sRGB grey 25.5, a tenth of the range, the default of FFmpeg's
blackdetect (pixel_black_th 0.10)."""
NEARLY_GREY = 2.0
"""Length of the mean colour vector (a*, b*) below which the hue is unknown: little more than coding error.
Set by hand; no measured source."""
STATISTICS = ("lightness", "chroma", "hue", "warmth", "tint", "contrast", "dark", "colourfulness", "floor")
"""What `measure` returns, in order; the floor is the 5th percentile of L*."""

SMALL = 7000
"""Pixels up to which all are used, instead of a third. Set by hand; no measured source."""

_SLOPE = np.array([[0.087, 0.277, 0.030], [0.353, -0.558, 0.198], [0.137, 0.396, -0.537]])
"""L*, a*, b* per level of sRGB's r, g, b: least squares over colours near grey (normal, sigma 25, about
every grey). The mean over the lattice is corrected by this times the mean colour of the frame less that of
the lattice."""


def measure(pictures: Image8, scratch: Scratch | None = None) -> tuple[Floats, Image8]:
    """Measure frames without their letterbox, shape (n, h, w, 3), each by itself.

    A third of the pixels on a slanted lattice goes to CIELAB; the means are then corrected by the mean sRGB
    colour of all pixels (a regression estimator; Cochran, Sampling Techniques, 3rd ed., 1977, chapter 7).

    Returns
    -------
    array of float64, shape (n, 9)
        `STATISTICS`; the hue is NaN where the frame is nearly grey.
    array of uint8, shape (n, m, 3)
        A third of the lattice, or all pixels of small frames: for statistics that need fewer pixels.
    """
    if is_upright(pictures.shape[2]):
        pictures = pictures[:, :, :-1]
    n, height, width = pictures.shape[:3]
    rows = np.ascontiguousarray(pictures).reshape(n, -1, 3)
    large = height * width > SMALL
    some = every_third(rows) if large else rows
    few = every_third(some) if large else some
    lightness, a, b = (scratch or Scratch()).lab_planes(some)
    means = np.stack([plane.mean(axis=1) for plane in (lightness, a, b)], axis=1).astype(np.float64)
    if large:
        means += (
            _mean(rows.reshape(n, height, -1)) - np.array([cv2.mean(s[None])[:3] for s in some])
        ) @ _SLOPE.T
    # Percentiles and M3 from fewer pixels: exact to about one unit.
    low, high = _percentile_ends(lightness[:, :: 3 if large else 1])
    figures = {
        "lightness": np.clip(means[:, 0], 0, 100),
        # Not OpenCV's magnitude, whose last bit depends on the frame's position in the block.
        "chroma": np.sqrt(a * a + b * b).mean(axis=1),
        "hue": np.degrees(np.arctan2(means[:, 2], means[:, 1])) % 360,
        "warmth": means[:, 2],
        "tint": means[:, 1],
        "contrast": high - low,
        "dark": [np.count_nonzero(row < NEAR_BLACK) / row.size for row in lightness],
        "colourfulness": colourfulness(few),
        "floor": low,
    }
    figures["hue"][np.hypot(means[:, 1], means[:, 2]) < NEARLY_GREY] = np.nan
    return np.stack([np.asarray(figures[name], dtype=np.float64) for name in STATISTICS], axis=1), few


class Scratch:
    """Memory that is reused for every block of frames of one size."""

    def __init__(self) -> None:
        self._pair = np.empty((2, 0, 0, 3), dtype=np.float32)
        self._planes = np.empty((3, 0, 0), dtype=np.float32)

    def lab_planes(self, rgb: Image8) -> Floats32:
        """Return L*, a* and b* of rows of pixels, shape (3, n, pixels); valid until the next call."""
        if self._pair.shape[1:] != rgb.shape:
            self._pair = np.empty((2, *rgb.shape), dtype=np.float32)
            self._planes = np.empty((3, *rgb.shape[:2]), dtype=np.float32)
        lab = lab_image(rgb, (self._pair[0], self._pair[1]))
        cv2.mixChannels([lab], list(self._planes), [0, 0, 1, 1, 2, 2])
        return self._planes


def _mean(pictures: Image8) -> Floats:
    """Return the mean colours of (n, h, 3 w); columns first, which is faster in OpenCV."""
    height = pictures.shape[1]
    sums = np.stack([cv2.reduce(p, 0, cv2.REDUCE_SUM, dtype=cv2.CV_32S)[0] for p in pictures])
    return np.asarray(sums.reshape(len(sums), -1, 3).mean(axis=1) / height, dtype=np.float64)


def _percentile_ends(values: Floats32) -> tuple[Floats32, Floats32]:
    """Return the 5th and the 95th percentile of every row."""
    last = values.shape[1] - 1
    low, high = round(0.05 * last), round(0.95 * last)
    ordered = np.partition(values, [low, high], axis=1)
    return ordered[:, low], ordered[:, high]
