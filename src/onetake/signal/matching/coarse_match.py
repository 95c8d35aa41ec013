"""Whether two small frames may be one view that has moved fast: by their colours and by a coarse shift.

Corners and fine texture are lost in the blur of a fast move; large shapes and colours are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8

_BINS = 8
"""Steps of each colour channel. Set by hand."""
_REACH = 0.4
"""Share of the width and of the height by which a frame is shifted at most. Set by hand."""
_COMMON = 0.5
"""Share of the frame that the two must have in common under the shift. Set by hand."""


def histogram_intersection(one: Image8, other: Image8) -> float:
    """Return the share of the colours that two frames have in common, 0 to 1 (Swain and Ballard, 1991).

    Parameters
    ----------
    one, other : uint8, shape (h, w, 3)

    Examples
    --------
    >>> dark, light = np.zeros((4, 4, 3), np.uint8), np.full((4, 4, 3), 200, np.uint8)
    >>> histogram_intersection(dark, dark), histogram_intersection(dark, light)
    (1.0, 0.0)
    """
    return float(np.minimum(_colours(one), _colours(other)).sum())


def shifted_correlation(one: Image8, other: Image8) -> float:
    """Return the correlation of two small frames under the shift where it is largest, -1 to 1.

    Parameters
    ----------
    one, other : uint8, shape (h, w, 3)
        At most about 24 pixels wide: every shift is tried.
    """
    height, width = one.shape[:2]
    a, b = one.astype(np.float32), other.astype(np.float32)
    best = -1.0
    for dy in range(-int(height * _REACH), int(height * _REACH) + 1):
        for dx in range(-int(width * _REACH), int(width * _REACH) + 1):
            if (height - abs(dy)) * (width - abs(dx)) < _COMMON * height * width:
                continue
            p = a[max(0, dy) : height + min(0, dy), max(0, dx) : width + min(0, dx)]
            q = b[max(0, -dy) : height + min(0, -dy), max(0, -dx) : width + min(0, -dx)]
            p, q = p - p.mean(axis=(0, 1)), q - q.mean(axis=(0, 1))
            power = np.sqrt(float((p * p).sum()) * float((q * q).sum()))
            best = max(best, float((p * q).sum()) / max(power, 1e-6))
    return best


def _colours(image: Image8) -> Floats:
    bins = (image.reshape(-1, 3) // (256 // _BINS)).astype(np.int64)
    counts = np.bincount(bins @ (_BINS**2, _BINS, 1), minlength=_BINS**3)
    return np.asarray(counts / counts.sum())
