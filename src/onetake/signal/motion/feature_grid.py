"""Corners spread over the whole frame: the strongest of each cell of a grid, where it is strong enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONG = 12
"""Cells along the longer side."""
QUALITY = 0.001
"""Strength over that of the strongest corner, from which a corner is used; set by hand."""
FAINT = 2e-5
"""Strength below which there is only grain: the median corner of noise of two levels."""
MARGIN = 6
"""Pixels from the edge within which none is taken."""


def grid_size(height: int, width: int) -> tuple[int, int]:
    """Rows and columns of cells for a frame: `LONG` along the longer side, square as far as possible.

    Examples
    --------
    >>> grid_size(270, 480), grid_size(480, 270)
    ((7, 12), (12, 7))
    """
    cell = max(height, width) / LONG
    return max(2, round(height / cell)), max(2, round(width / cell))


def cell_of(points: NDArray[np.complex128], height: int, width: int) -> NDArray[np.intp]:
    """Return the number of the cell that each point x + iy, pixels from the centre, lies in, shape (n,)."""
    rows, columns = grid_size(height, width)
    x = ((points.real + width / 2) * (columns / width)).astype(np.intp)
    y = ((points.imag + height / 2) * (rows / height)).astype(np.intp)
    x = np.minimum(np.maximum(x, 0), columns - 1)
    y = np.minimum(np.maximum(y, 0), rows - 1)
    return np.asarray(y * columns + x)


def grid_corners(luma: NDArray[np.uint8], area: tuple[slice, slice]) -> NDArray[np.complex128]:
    """Return one corner a cell, at most, as x + iy in pixels from the centre of `luma`.

    Strength is the smaller eigenvalue of the gradient's covariance (J. Shi and C. Tomasi, CVPR 1994), looked
    for in the frame at half its size where that is large enough.

    Parameters
    ----------
    luma : uint8, shape (h, w)
    area : (rows, columns)
        Where to look: the frame without its letterbox.
    """
    height, width = luma.shape
    step = 2 if min(height, width) >= 96 else 1
    # Halved by means of 2 x 2, the one that is quick; an odd last row or column is left out.
    small = luma if step == 1 else cv2.resize(
        luma[: height // 2 * 2, : width // 2 * 2], (width // 2, height // 2), interpolation=cv2.INTER_AREA
    )  # fmt: skip
    strength = cv2.cornerMinEigenVal(np.asarray(small, np.uint8), 3)
    inside = np.zeros_like(strength)
    rows, columns = (
        slice((s.start + MARGIN + step - 1) // step, max(0, s.stop - MARGIN) // step) for s in area
    )
    inside[rows, columns] = strength[rows, columns]
    down, across = grid_size(height, width)
    tall, wide = -(-inside.shape[0] // down), -(-inside.shape[1] // across)
    padded = np.zeros((down * tall, across * wide), np.float32)
    padded[: inside.shape[0], : inside.shape[1]] = inside
    parts = padded.reshape(down, tall, across, wide).swapaxes(1, 2).reshape(down * across, tall * wide)
    at = parts.argmax(axis=1)
    best = parts[np.arange(len(at)), at]
    good = best > max(QUALITY * float(best.max()), FAINT)
    cell = np.flatnonzero(good)
    y = (cell // across * tall + at[good] // wide + 0.5) * step - 0.5
    x = (cell % across * wide + at[good] % wide + 0.5) * step - 0.5
    return np.asarray((x - (width - 1) / 2) + 1j * (y - (height - 1) / 2))
