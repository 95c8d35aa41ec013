"""Which lines of lettering stand in the picture: found once they have stood a while, then followed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.titles.rolling_credits import Rolling
from onetake.signal.objects.lettering import CELL, Box, count, form, lines, shares, strokes

if TYPE_CHECKING:
    from onetake.core.arrays import Image8


HELD = 0.55
"""Share of a cell's, or a line's, edges that must be where they were."""
_SOME = 20
"""Of 255, the share of a cell that must be edges for it to be part of a stroke."""
_STOOD = (2, 3)
"""Looks after which new strokes are judged: twice, since a fade brings the letters one by one."""
_DENSE = 0.3
"""Share of a line's box that its strokes' cells fill at least."""
_MISSES = 2
"""Looks in a row without a line that end it: one may be a blemish of the coder."""
_ASKED = 4
"""Looks at which it is asked whether a line stands on a card: more than half must say so."""
_FEW = 4
"""New cells below which there is no line."""
_STEP, _UNEVEN = 6, 0.03
"""Grey levels from cell to cell from which a ground is not even, and share of the ground that may be so."""


@dataclass(slots=True)
class Line:
    """A line of lettering that stands in the picture."""

    boxes: list[Box]
    """One; several of rolling credits."""
    edges: Image8
    start: float
    end: float
    letters: int
    lined: float
    missed: int = 0
    looks: int = 0
    on_card: int = 0
    """Looks at which the rest of the picture was an even ground."""


class Lettered:
    """Follows lines of lettering through one size of picture."""

    def __init__(self) -> None:
        self._done: list[Line] = []
        self._lines: list[Line] = []
        self._rolling = Rolling()
        self._edges: Image8 | None = None
        self._shares = np.empty((0, 0), np.uint8)
        self._age = np.empty((0, 0), np.int16)
        self._times: list[float] = []

    def look(self, t: float, luma: Image8) -> None:
        """Take the next picture that is looked at."""
        edges = strokes(luma)
        now, before = shares(edges), self._edges
        if before is None:
            self._age = np.zeros(now.shape, np.int16)
        else:
            held = np.minimum(edges, before)
            self._follow(t, edges)
            self._grow(now, shares(held))
            self._find(luma, held)
        self._judge(luma, now)
        self._rolling.look(t, luma, edges, now)
        self._edges, self._shares = edges, now
        self._times = [*self._times[-_STOOD[1] - 1 :], t]

    def close(self, end: float) -> list[Line]:
        """Return all lines; those that still stand last until `end`."""
        for line in self._lines:
            line.end = line.end if line.missed else end
        none = np.empty((2, 0, 0), np.uint8)
        rolls = [
            Line(roll.boxes, none, roll.start, roll.end, roll.letters, 1.0, looks=1, on_card=1)
            for roll in self._rolling.close()
        ]
        return [*self._done, *self._lines, *rolls]

    def _judge(self, luma: Image8, edges: Image8) -> None:
        fresh = [line for line in self._lines if line.looks < _ASKED]
        if fresh:
            even = even_ground(luma, edges, [line.boxes[0] for line in self._lines])
            for line in fresh:
                line.looks += 1
                line.on_card += even

    def _follow(self, t: float, edges: Image8) -> None:
        for line in self._lines:
            part = edges[(slice(None), *line.boxes[0].slices(CELL))]
            if count(np.minimum(part, line.edges)) >= HELD * count(line.edges):
                line.missed = 0
            else:
                line.missed += 1
                # It went between two looks.
                line.end = line.end if line.missed > 1 else (self._times[-1] + t) / 2
        self._done += [line for line in self._lines if line.missed >= _MISSES]
        self._lines = [line for line in self._lines if line.missed < _MISSES]

    def _grow(self, now: Image8, held: Image8) -> None:
        stands = (held >= _SOME) & (held >= HELD * np.minimum(now, self._shares))
        self._age += 1
        self._age[~stands] = 0
        for line in self._lines:
            self._age[line.boxes[0].slices()] = 0

    def _find(self, luma: Image8, held: Image8) -> None:
        new = (self._age >= _STOOD[0]) & (self._age <= _STOOD[1])
        if np.count_nonzero(new) < _FEW:
            return
        for box in lines(new):
            inside = new[box.slices()]
            seen = form(luma, held, box) if inside.mean() >= _DENSE else None
            if seen is None or not seen.is_lettering():
                continue
            age = int(np.median(self._age[box.slices()][inside]))
            # It came between the first look that shows it and the one before; or with the film.
            came = self._times[-age - 1 :][:2] if len(self._times) > age else self._times[:1]
            start = float(np.mean(came)) if len(self._times) > age else came[0]
            edges = np.ascontiguousarray(held[(slice(None), *box.slices(CELL))])
            self._lines.append(Line([box], edges, start, start, seen.letters, seen.lined))


def even_ground(luma: Image8, edges: Image8, boxes: list[Box]) -> bool:
    """Whether all round the boxes the picture is an even ground, or one that changes slowly."""
    small = cv2.resize(luma, edges.shape[::-1], interpolation=cv2.INTER_AREA)
    free = np.ones(edges.shape, bool)
    for x, y, width, height in boxes:
        free[max(0, y - 1) : y + height + 1, max(0, x - 2) : x + width + 2] = False
    free = free[1:, 1:]
    across, down = cv2.absdiff(small[1:, 1:], small[1:, :-1]), cv2.absdiff(small[1:, 1:], small[:-1, 1:])
    rough = (cv2.max(across, down) >= _STEP) & free
    return bool(rough.sum() <= _UNEVEN * free.sum()) and bool(free.any())
