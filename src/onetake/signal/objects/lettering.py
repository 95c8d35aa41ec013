"""Lettering: steep edges grouped into lines, and classified by the form of their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Image8


CELL = 4
"""Pixels of a cell's side, in frames of up to 480: half the height of the smallest letters read."""
STEEP = 40
"""Grey levels over two pixels from which it is the edge of a stroke."""
_GAP = 7
"""Cells of the gap between two letters or words that a line bridges: wide letters of 15 % of the height."""
_LEAST_WIDTH, _LEAST_HEIGHT = 5, 2
"""Cells that a line is wide and high at least; set by hand."""
_INK = 0.4
"""Share of the contrast within which a pixel has the light of the ink."""
_EDGES = 12
"""Pixels of edges below which ink and ground cannot be separated."""
_STACKED = 0.5
"""Share of the narrower piece's width by which two pieces overlap that are one character. Set by hand; no
measured source."""
_MOST = 80
"""Pieces of ink above which no characters are joined from them: texture. Set by hand; no measured source."""
_WIDE, _TALL = 2.2, 0.3
"""A letter's width over the line's height at most (a few joined letters), and its height at least."""

# Limits for the form of letters: set on the development films of docs/explanation/titles.md.
LETTERS = 2
"""Pieces of ink of a letter's size, at least."""
LINED = 0.66
"""Share of them on one line, at least."""
KEPT = 0.75
"""Share of the ink that is letters, at least."""
CONTRAST = 55
"""Grey levels between ink and ground, at least."""
EXTENT = (0.2, 0.8)
"""Share of its rectangle that the median piece fills, from and to."""
STROKE = (0.06, 0.5)
"""Mean width of strokes over the median piece's height, from and to."""


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


class LetterForm(NamedTuple):
    """What a box looks like as a line of letters."""

    letters: int
    """Connected pieces of ink of a letter's size."""
    lined: float
    """Share of them on one line."""
    extent: float
    """Share of its rectangle that the median piece fills: bricks and windows fill theirs."""
    stroke: float
    """Mean width of strokes over the median piece's height."""
    kept: float
    """Share of all that has the ink's light that is letters."""
    contrast: int
    """Grey levels between ink and ground."""

    def is_lettering(self) -> bool:
        """Whether these are letters."""
        return (
            self.letters >= LETTERS
            and self.lined >= LINED
            and EXTENT[0] <= self.extent <= EXTENT[1]
            and STROKE[0] <= self.stroke <= STROKE[1]
            and self.kept >= KEPT
            and self.contrast >= CONTRAST
        )


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


def letter_form(luma: Image8, edges: Image8, box: CellBox) -> LetterForm | None:
    """Judge a box as light letters on dark, and if these are none, as dark ones on light.

    Pixels with about the level of one side of the edges count as ink.

    Returns
    -------
    Form or None
        None where there are too few edges.
    """
    top, left = box.y * CELL, box.x * CELL
    rows = slice(max(0, top - 2), min(edges.shape[1], top + box.height * CELL + 2))
    columns = slice(max(2, left - 2), min(edges.shape[2] - 2, left + box.width * CELL + 2))
    rise, fall = edges[0, rows, columns] > 0, edges[1, rows, columns] > 0
    before = luma[rows, columns.start - 1 : columns.stop - 1]
    after = luma[rows, columns.start + 1 : columns.stop + 1]
    light, dark = np.r_[after[rise], before[fall]], np.r_[before[rise], after[fall]]
    if len(light) < _EDGES:
        return None
    levels = _quantile(light, 0.75), _quantile(dark, 0.25)
    contrast = levels[0] - levels[1]
    part, reach = luma[rows, columns], round(_INK * contrast)
    for level in levels:
        ink = np.asarray(cv2.inRange(part, (level - reach,), (level + reach,)), np.uint8) & np.uint8(1)
        _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
        pieces = np.asarray(stats[1:], np.int32)
        found = _measure_letters(ink, pieces, box.height * CELL, contrast)
        if not found.is_lettering() and LETTERS <= len(pieces) <= _MOST and contrast >= CONTRAST:
            found = _measure_letters(ink, _stacked(pieces), box.height * CELL, contrast)
        if found.is_lettering():
            return found
    return found


def _stacked(pieces: NDArray[np.int32]) -> NDArray[np.int32]:
    """Join pieces that lie above each other: parts of a Korean or Chinese character, a letter and its marks.

    Parameters
    ----------
    pieces : int32, shape (n, 5)
        Left, top, width, height and area of each.

    Examples
    --------
    >>> _stacked(np.array([[0, 0, 8, 3, 20], [12, 0, 8, 9, 50], [1, 5, 6, 4, 15]], np.int32)).tolist()
    [[0, 0, 8, 9, 35], [12, 0, 8, 9, 50]]
    """
    joined: list[list[int]] = []
    for x, y, w, h, area in pieces[np.argsort(pieces[:, 0], kind="stable")].tolist():
        last = joined[-1] if joined else None
        if last is not None and min(x + w, last[2]) - x > _STACKED * min(w, last[2] - last[0]):
            joined[-1] = [
                last[0], min(y, last[1]), max(x + w, last[2]), max(y + h, last[3]), area + last[4],
            ]  # fmt: skip
        else:
            joined.append([x, y, x + w, y + h, area])
    return np.array([[a, b, c - a, d - b, area] for a, b, c, d, area in joined], np.int32).reshape(-1, 5)


def _quantile(values: Image8, share: float) -> int:
    at = round(share * (len(values) - 1))
    return int(np.partition(values, at)[at])


def _measure_letters(ink: Image8, pieces: NDArray[np.int32], height: int, contrast: int) -> LetterForm:
    _, y, w, h, area = pieces.T.astype(np.float64)
    # A piece that reaches the box's upper or lower border continues beyond it: the ground, or a wall.
    whole = (y > 0) & (y + h < len(ink)) & (h >= _TALL * height) & (w <= _WIDE * height)
    if not whole.any():
        return LetterForm(0, 0.0, 0.0, 0.0, 0.0, contrast)
    tall = float(np.median(h[whole]))
    feet = (y + h)[whole]
    lined = np.mean(np.abs(feet - feet[:, None]) <= max(1.5, 0.12 * tall), axis=1).max()
    extent = float(np.median((area / (w * h))[whole]))
    runs = np.count_nonzero(ink[:, 1:] > ink[:, :-1])
    stroke = float(ink.sum() / max(1, runs) / tall)
    kept = float(area[whole].sum() / area.sum())
    return LetterForm(int(whole.sum()), float(lined), extent, stroke, kept, contrast)
