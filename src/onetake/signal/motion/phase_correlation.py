"""The one shift between two frames, by phase correlation: for motion too fast and blurred for corners.

Source: C. Kuglin and D. Hines, The phase correlation image alignment method, 1975.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32, Image8


_LONG = 120
"""Pixels along the longer side: blur and the finest detail are left out."""
_LEAST = 0.3
"""Share of the frame that the two must have in common."""


def shift_between(one: Image8, other: Image8) -> tuple[complex, float]:
    """Return the shift dx + i dy, pixels, that takes `one` to `other`, and how well they then agree.

    Parameters
    ----------
    one, other : uint8, shape (h, w)

    Returns
    -------
    shift : complex
        To within about two hundredths of the longer side.
    agreement : float
        Correlation of what the two have in common under the shift, at most 1.
    """
    scale = max(1.0, max(one.shape) / _LONG)
    size = (max(8, round(one.shape[1] / scale)), max(8, round(one.shape[0] / scale)))
    a, b = (_small(image, size) for image in (one, other))
    # Room for the shift on every side, so that it does not wrap round.
    shape = (cv2.getOptimalDFTSize(2 * size[1]), cv2.getOptimalDFTSize(2 * size[0]))
    cross = np.fft.rfft2(a, shape).conj() * np.fft.rfft2(b, shape)
    peaks = np.fft.irfft2(cross / (np.abs(cross) ** 0.8 + 1e-3), shape)
    best, found = -1.0, (0, 0)
    for _ in range(3):
        y, x = (int(k) for k in np.unravel_index(int(np.argmax(peaks)), peaks.shape))
        dy = y if y < shape[0] // 2 else y - shape[0]
        dx = x if x < shape[1] // 2 else x - shape[1]
        agree = _agreement(a, b, dy, dx)
        if agree > best:
            best, found = agree, (dy, dx)
        peaks[max(0, y - 1) : y + 2, max(0, x - 1) : x + 2] = -np.inf
    return complex(found[1] * one.shape[1] / size[0], found[0] * one.shape[0] / size[1]), best


def _small(image: Image8, size: tuple[int, int]) -> Floats32:
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA).astype(np.float32)
    return small - cv2.blur(small, (size[0] // 4 | 1, size[1] // 4 | 1))


def _agreement(a: Floats32, b: Floats32, dy: int, dx: int) -> float:
    height, width = a.shape
    rows, columns = height - abs(dy), width - abs(dx)
    if rows <= 0 or columns <= 0 or rows * columns < _LEAST * height * width:
        return 0.0
    one = a[max(0, -dy) : max(0, -dy) + rows, max(0, -dx) : max(0, -dx) + columns]
    two = b[max(0, dy) : max(0, dy) + rows, max(0, dx) : max(0, dx) + columns]
    power = float(np.sqrt((one * one).sum() * (two * two).sum()))
    return float((one * two).sum()) / power if power > 1e-6 else 0.0
