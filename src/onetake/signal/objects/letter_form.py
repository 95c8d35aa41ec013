"""The form of letters: whether the strokes in a box are letters on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.signal.objects.lettering import CELL, STEEP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Image8, Ints
    from onetake.signal.objects.lettering import CellBox

_INK = (0.4, 0.2)
"""Shares of the contrast within which a pixel has the light of the ink: light letters in a thin dark edge on
a light ground need the second."""
_STAYS = 0.25
"""Share of the contrast by which ink may differ from one look to the next. Set by hand; no measured
source."""
_STROKE_WIDEST, _STROKE_LEAST = 0.5, 6
"""Width of a stroke at most: over the line's height, and pixels in which the strokes of the smallest letters
are with their edges."""
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
"""Share of the strokes that is letters, at least."""
CONTRAST = 55
"""Grey levels between ink and ground, at least."""
EDGED = 0.75
"""Share of the letters' area that lies between two edges of a stroke, at least: of 127 drawn titles 95 % have
0.85, of 50 boxes of twigs, cloth and windows half have less than 0.5."""
EXTENT = (0.12, 0.66)
"""Share of its rectangle that the median piece fills, from and to."""
STROKE = (0.045, 0.5)
"""Mean width of strokes over the median piece's height, from and to."""
MANY = 8
"""Letters from which more strokes may lie between them, as on a busy ground that stands still."""
MANY_LINED, MANY_EDGED, MANY_EXTENT, MANY_KEPT = 0.8, 0.85, 0.5, 0.45
"""What these must have: `LINED`, `EDGED`, the upper end of `EXTENT`, and `KEPT`."""
FAT_EDGED, FAT_EXTENT = 0.9, 0.8
"""`EDGED` of so many letters, and the upper end of `EXTENT` then: bold letters in small frames."""


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
    """Share of the strokes in the ink's light that is letters."""
    contrast: int
    """Grey levels between ink and ground."""
    edged: float
    """Share of the letters' area that lies between two edges of a stroke: twigs and cloth lie beside."""

    def is_lettering(self) -> bool:
        """Whether these are letters."""
        return (
            self.letters >= LETTERS
            and self.lined >= LINED
            and EXTENT[0] <= self.extent <= (FAT_EXTENT if self._are_fat() else EXTENT[1])
            and STROKE[0] <= self.stroke <= STROKE[1]
            and self.contrast >= CONTRAST
            and self.edged >= EDGED
            and (self.kept >= KEPT or self._are_many())
        )

    def _are_fat(self) -> bool:
        """Whether there are so many letters, all between edges, that they may fill their rectangles."""
        return self.letters >= MANY and self.lined >= MANY_LINED and self.edged >= FAT_EDGED

    def _are_many(self) -> bool:
        """Whether there are so many letters in so straight a line that more strokes may lie beside them."""
        many = self.letters >= MANY and self.lined >= MANY_LINED and self.edged >= MANY_EDGED
        return many and self.extent <= MANY_EXTENT and self.kept >= MANY_KEPT


def letter_form(luma: Image8, edges: Image8, box: CellBox, before: Image8 | None = None) -> LetterForm | None:
    """Judge a box as light letters on dark, and if these are none, as dark ones on light.

    Pixels with about the level of one side of the edges are ink, if they had it in the frame before, too. How
    much of the ink is letters is counted on strokes only: a picture that moves behind has no edges that stay.

    Parameters
    ----------
    luma : array of uint8, shape (h, w)
    edges : array of uint8, shape (2, h', w')
        Edges that stay, as `onetake.signal.objects.lettering.stroke_edges` returns them.
    box : CellBox
    before : array of uint8, shape (h, w), optional
        An earlier frame in which the letters are at the same place.

    Returns
    -------
    Form or None
        None where there are too few edges.
    """
    top, left = box.y * CELL, box.x * CELL
    rows = slice(max(0, top - 2), min(edges.shape[1], top + box.height * CELL + 2))
    columns = slice(max(2, left - 2), min(edges.shape[2] - 2, left + box.width * CELL + 2))
    rise, fall = edges[0, rows, columns] > 0, edges[1, rows, columns] > 0
    nearer = luma[rows, columns.start - 1 : columns.stop - 1]
    farther = luma[rows, columns.start + 1 : columns.stop + 1]
    light, dark = np.r_[farther[rise], nearer[fall]], np.r_[nearer[rise], farther[fall]]
    if len(light) < _EDGES:
        return None
    levels = _quantile(light, 0.75), _quantile(dark, 0.25)
    contrast = levels[0] - levels[1]
    part = luma[rows, columns]
    past = part if before is None else before[rows, columns]
    stays = cv2.absdiff(part, past) <= _STAYS * contrast
    height = box.height * CELL
    widest = max(_STROKE_LEAST, round(_STROKE_WIDEST * height))
    down, up = (_edges_down(part, sign) & _edges_down(past, sign) for sign in (1, -1))
    strokes = (
        stroke_runs(rise, fall, widest) | stroke_runs(down.T, up.T, widest).T,
        stroke_runs(fall, rise, widest) | stroke_runs(up.T, down.T, widest).T,
    )
    best: LetterForm | None = None
    for share in _INK:
        for level, own in zip(levels, strokes, strict=True):
            reach = round(share * contrast)
            ink = (cv2.inRange(part, (level - reach,), (level + reach,)) > 0) & stays
            found = _form(ink.astype(np.uint8), own, height, contrast)
            if best is None or (found.is_lettering(), found.letters) > (best.is_lettering(), best.letters):
                best = found
    return best


def stroke_runs(opens: Flags, closes: Flags, widest: int) -> Flags:
    """Return the pixels between an edge that opens a stroke and the next one along the row that closes it.

    Parameters
    ----------
    opens, closes : array of bool, shape (h, w)
    widest : int
        Pixels from the one to the other at most.

    Examples
    --------
    >>> opens, closes = np.zeros((2, 1, 9), bool)
    >>> opens[0, [1, 2]] = closes[0, [4, 5]] = True
    >>> stroke_runs(opens, closes, 4).astype(int).tolist()
    [[0, 1, 1, 1, 1, 0, 0, 0, 0]]
    """
    width = opens.shape[1]
    at = np.where(closes, np.arange(width), 2 * width)
    end = np.minimum.accumulate(at[:, ::-1], axis=1)[:, ::-1]
    row, column = np.nonzero(opens & (end - np.arange(width) <= widest))
    steps = np.zeros((len(opens), width + 1), np.int16)
    steps[row, column] = 1
    np.add.at(steps, (row, end[row, column] + 1), -1)
    return np.asarray(np.cumsum(steps, axis=1)[:, :width] > 0)


def _edges_down(part: Image8, sign: int) -> Flags:
    """Return where luma rises (`sign` 1) or falls (-1) steeply over two pixels down a column."""
    found = np.zeros(part.shape, bool)
    pair = (part[2:], part[:-2]) if sign > 0 else (part[:-2], part[2:])
    found[1:-1] = cv2.subtract(*pair) > STEEP
    return found


def _form(ink: Image8, strokes: Flags, height: int, contrast: int) -> LetterForm:
    """Measure the pieces of ink, and if they are no letters, those that lie above each other as one."""
    count, names, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    pieces = np.asarray(stats[1:], np.int32)
    stroked = np.bincount(names[strokes & (ink > 0)], minlength=count)[1:]
    found = _measure_letters(ink, pieces, stroked, height, contrast)
    if not found.is_lettering() and LETTERS <= len(pieces) <= _MOST and contrast >= CONTRAST:
        found = _measure_letters(ink, *_stacked(pieces, stroked), height, contrast)
    return found


def _stacked(pieces: NDArray[np.int32], stroked: Ints) -> tuple[NDArray[np.int32], Ints]:
    """Join pieces that lie above each other: parts of a Korean or Chinese character, a letter and its marks.

    Parameters
    ----------
    pieces : int32, shape (n, 5)
        Left, top, width, height and area of each.
    stroked : int, shape (n,)
        Pixels of each that belong to strokes.

    Examples
    --------
    >>> pieces = np.array([[0, 0, 8, 3, 20], [12, 0, 8, 9, 50], [1, 5, 6, 4, 15]], np.int32)
    >>> found, of_strokes = _stacked(pieces, np.array([9, 8, 7]))
    >>> found.tolist(), of_strokes.tolist()
    ([[0, 0, 8, 9, 35], [12, 0, 8, 9, 50]], [16, 8])
    """
    joined: list[list[int]] = []
    order = np.argsort(pieces[:, 0], kind="stable")
    for x, y, w, h, area, own in np.c_[pieces, stroked][order].tolist():
        last = joined[-1] if joined else None
        if last is not None and min(x + w, last[2]) - x > _STACKED * min(w, last[2] - last[0]):
            joined[-1] = [
                last[0], min(y, last[1]), max(x + w, last[2]), max(y + h, last[3]), area + last[4],
                own + last[5],
            ]  # fmt: skip
        else:
            joined.append([x, y, x + w, y + h, area, own])
    rows = np.array(joined, np.int32).reshape(-1, 6)
    return np.c_[rows[:, :2], rows[:, 2:4] - rows[:, :2], rows[:, 4:5]], rows[:, 5].astype(np.intp)


def _quantile(values: Image8, share: float) -> int:
    at = round(share * (len(values) - 1))
    return int(np.partition(values, at)[at])


def _measure_letters(
    ink: Image8, pieces: NDArray[np.int32], stroked: Ints, height: int, contrast: int
) -> LetterForm:
    _, y, w, h, area = pieces.T.astype(np.float64)
    # A piece that reaches the box's upper or lower border continues beyond it: the ground, or a wall.
    whole = (y > 0) & (y + h < len(ink)) & (h >= _TALL * height) & (w <= _WIDE * height)
    if not whole.any():
        return LetterForm(0, 0.0, 0.0, 0.0, 0.0, contrast, 0.0)
    tall = float(np.median(h[whole]))
    feet = (y + h)[whole]
    lined = np.mean(np.abs(feet - feet[:, None]) <= max(1.5, 0.12 * tall), axis=1).max()
    extent = float(np.median((area / (w * h))[whole]))
    runs = np.count_nonzero(ink[:, 1:] > ink[:, :-1])
    stroke = float(ink.sum() / max(1, runs) / tall)
    kept = float(stroked[whole].sum() / max(1, stroked.sum()))
    edged = float(stroked[whole].sum() / area[whole].sum())
    return LetterForm(int(whole.sum()), float(lined), extent, stroke, kept, contrast, edged)
