"""Lines of lettering that stay in the frame: found after two or three looks, then followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.titles.rolling_credits import CreditsTracker
from onetake.signal.objects.letter_form import letter_form
from onetake.signal.objects.lettering import (
    CELL,
    CellBox,
    count_edges,
    edge_shares,
    find_text_boxes,
    stroke_edges,
)

if TYPE_CHECKING:
    from onetake.core.arrays import Image8


HELD = 0.55
"""Share of the edges of a cell, or of a line, that must be where they were (docs/explanation/titles.md)."""
_SOME = 20
"""Edges of a cell, 255 for a full cell, from which it is part of a stroke. Set by hand; no measured
source."""
_STAYED = (2, 3)
"""Looks after which new strokes are judged: twice, since a fade brings the letters one by one
(docs/explanation/titles.md)."""
_DENSE = 0.3
"""Share of a line's box that the cells of its strokes fill at least (docs/explanation/titles.md)."""
_MISSES = 2
"""Looks in a row without a line that end it: one may be a coding error (docs/explanation/titles.md)."""
_CARD_LOOKS = 4
"""Looks at which a line's ground is measured; on a card more than half are even. Set by hand; no measured
source."""
_FEW = 4
"""New cells below which there is no line. Set by hand; no measured source."""
_UNEVEN_STEP = 6
"""Grey levels from cell to cell from which a ground is not even. Set by hand; no measured source."""
_UNEVEN_SHARE = 0.03
"""Share of an even ground that may be uneven. Set by hand; no measured source."""


@dataclass(slots=True)
class TextLine:
    """A line of lettering that stays in the frame."""

    boxes: list[CellBox]
    """One box; several for rolling credits."""
    edges: Image8
    start: float
    end: float
    letters: int
    lined: float
    missed: int = 0
    looks: int = 0
    on_card: int = 0
    """Looks at which the rest of the frame was an even ground."""


class TextLineTracker:
    """Follows lines of lettering while the frame size stays the same."""

    def __init__(self) -> None:
        self._done: list[TextLine] = []
        self._lines: list[TextLine] = []
        self._rolling = CreditsTracker()
        self._edges: Image8 | None = None
        self._shares = np.empty((0, 0), np.uint8)
        self._age = np.empty((0, 0), np.int16)
        self._times: list[float] = []
        self._luma = np.empty((0, 0), np.uint8)

    def look(self, t: float, luma: Image8) -> None:
        """Take the next frame that is searched."""
        edges = stroke_edges(luma)
        now, before = edge_shares(edges), self._edges
        if before is None:
            self._age = np.zeros(now.shape, np.int16)
        else:
            held = np.minimum(edges, before)
            self._follow(t, edges)
            self._grow(now, edge_shares(held))
            self._find(luma, held, self._luma)
        self._judge(luma, now)
        self._rolling.look(t, luma, edges, now)
        self._edges, self._shares, self._luma = edges, now, luma
        self._times = [*self._times[-_STAYED[1] - 1 :], t]

    def close(self, end: float) -> list[TextLine]:
        """Return all lines; those that are still shown last until `end`."""
        for line in self._lines:
            line.end = line.end if line.missed else end
        none = np.empty((2, 0, 0), np.uint8)
        rolls = [
            TextLine(roll.boxes, none, roll.start, roll.end, roll.letters, 1.0, looks=1, on_card=1)
            for roll in self._rolling.close()
        ]
        return [*self._done, *self._lines, *rolls]

    def _judge(self, luma: Image8, edges: Image8) -> None:
        fresh = [line for line in self._lines if line.looks < _CARD_LOOKS]
        if fresh:
            even = even_ground(luma, edges, [line.boxes[0] for line in self._lines])
            for line in fresh:
                line.looks += 1
                line.on_card += even

    def _follow(self, t: float, edges: Image8) -> None:
        for line in self._lines:
            part = edges[(slice(None), *line.boxes[0].slices(CELL))]
            if count_edges(np.minimum(part, line.edges)) >= HELD * count_edges(line.edges):
                line.missed = 0
            else:
                line.missed += 1
                # It disappeared between two looks.
                line.end = line.end if line.missed > 1 else (self._times[-1] + t) / 2
        self._done += [line for line in self._lines if line.missed >= _MISSES]
        self._lines = [line for line in self._lines if line.missed < _MISSES]

    def _grow(self, now: Image8, held: Image8) -> None:
        stands = (held >= _SOME) & (held >= HELD * np.minimum(now, self._shares))
        self._age += 1
        self._age[~stands] = 0
        for line in self._lines:
            self._age[line.boxes[0].slices()] = 0

    def _find(self, luma: Image8, held: Image8, prior: Image8) -> None:
        new = (self._age >= _STAYED[0]) & (self._age <= _STAYED[1])
        if np.count_nonzero(new) < _FEW:
            return
        for box in find_text_boxes(new):
            inside = new[box.slices()]
            seen = letter_form(luma, held, box, prior) if inside.mean() >= _DENSE else None
            if seen is None or not seen.is_lettering():
                continue
            age = int(np.median(self._age[box.slices()][inside]))
            # It appeared between the first look that shows it and the one before; or with the film.
            came = self._times[-age - 1 :][:2] if len(self._times) > age else self._times[:1]
            start = float(np.mean(came)) if len(self._times) > age else came[0]
            edges = np.ascontiguousarray(held[(slice(None), *box.slices(CELL))])
            self._lines.append(TextLine([box], edges, start, start, seen.letters, seen.lined))


def even_ground(luma: Image8, edges: Image8, boxes: list[CellBox]) -> bool:
    """Return whether the frame around the boxes is an even ground, or one that changes slowly."""
    small = cv2.resize(luma, edges.shape[::-1], interpolation=cv2.INTER_AREA)
    free = np.ones(edges.shape, bool)
    for x, y, width, height in boxes:
        free[max(0, y - 1) : y + height + 1, max(0, x - 2) : x + width + 2] = False
    free = free[1:, 1:]
    across, down = cv2.absdiff(small[1:, 1:], small[1:, :-1]), cv2.absdiff(small[1:, 1:], small[:-1, 1:])
    rough = (cv2.max(across, down) >= _UNEVEN_STEP) & free
    return bool(rough.sum() <= _UNEVEN_SHARE * free.sum()) and bool(free.any())
