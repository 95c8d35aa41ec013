"""Lettering: steep edges, grouped into the boxes of lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Image8


CELL = 4
"""Pixels of a cell's side, in frames of up to 480: half the height of the smallest letters read."""
STEEP = 40
"""Grey levels over two pixels from which it is the edge of a stroke."""
_GAP = 7
"""Cells of the gap between two letters or words that a line bridges: wide letters of 15 % of the height."""
_LEAST_WIDTH, _LEAST_HEIGHT = 5, 2
"""Cells that a line is wide and high at least; set by hand."""


class CellBox(NamedTuple):
    """A rectangle in cells."""

    x: int
    y: int
    width: int
    height: int

    def slices(self, scale: int = 1) -> tuple[slice, slice]:
        """Return its rows and columns, times `scale`."""
        rows = slice(self.y * scale, (self.y + self.height) * scale)
        return rows, slice(self.x * scale, (self.x + self.width) * scale)


def stroke_edges(luma: Image8) -> Image8:
    """Return where luma rises and where it falls steeply from left to right.

    Parameters
    ----------
    luma : array of uint8, shape (h, w)

    Returns
    -------
    array of uint8, shape (2, h - h % 4, w - w % 4)
        255 at the edges of strokes, else 0: rising, falling.

    Examples
    --------
    >>> stroke_edges(np.array([[0, 0, 0, 0, 200, 200, 200, 200]] * 4, np.uint8))[0, 0].tolist()
    [0, 0, 0, 255, 255, 0, 0, 0]
    """
    height, width = (side - side % CELL for side in luma.shape)
    out = np.zeros((2, height, width), np.uint8)
    left, right = luma[:height, : width - 2], luma[:height, 2:width]
    for plane, pair in zip(out, ((right, left), (left, right)), strict=True):
        plane[:, 1:-1] = cv2.threshold(cv2.subtract(*pair), STEEP, 255, cv2.THRESH_BINARY)[1]
    return out


def edge_shares(edges: Image8) -> Image8:
    """Return the share of each cell that is an edge of either kind, 0 to 255, shape (h / 4, w / 4)."""
    either = cv2.bitwise_or(edges[0], edges[1])
    # Four neighbours are one number of 32 bits; the product adds them up in its highest byte.
    fours = ((either & np.uint8(1)).view(np.uint32) * np.uint32(0x01010101)) >> np.uint32(24)
    counts = fours.reshape(-1, CELL, fours.shape[1]).sum(axis=1, dtype=np.uint32)
    return np.asarray(np.minimum(counts * (256 // CELL**2), 255), np.uint8)


def count_edges(edges: Image8) -> int:
    """Return how many pixels of both planes are edges."""
    return cv2.countNonZero(edges.reshape(-1, edges.shape[2]))


def find_text_boxes(cells: Flags) -> list[CellBox]:
    """Return boxes that are wider than high round neighbouring cells, gaps between words bridged."""
    closed = cv2.morphologyEx(cells.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((1, _GAP), np.uint8))
    found, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=4)
    width, height = stats[1:found, 2], stats[1:found, 3]
    good = (width >= _LEAST_WIDTH) & (height >= _LEAST_HEIGHT) & (width >= 1.2 * height)
    return [CellBox(*row[:4]) for row in stats[1:found][good].tolist()]
