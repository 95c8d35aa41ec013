"""Frame layout: what a frame looks like from afar, as a few cells of colour, once a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.gives import Column, Lane
from onetake.core.track import spans
from onetake.readers.base import Gives, author
from onetake.signal.colour.cielab import lab

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.blocks import Frames
    from onetake.core.track import Track

ACROSS, DOWN = 6, 4
"""Cells of the picture; coarse, so that a pan of a tenth or a gesture hardly changes them. Set by hand."""
STEP = 0.5
"""s between two frames that are looked at; set by hand."""


class FrameLayout:
    """Reads the colours of 24 cells of the picture; see docs/explanation/form.md, "Ends as it began"."""

    name = "layout"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(
            "frame.layout",
            "spans",
            "L*",
            "lightness and colour of 24 cells of the picture, twice a second",
            labels=("cell",),
            columns=(
                Column("a", "a*", "green to red"),
                Column("b", "b*", "blue to yellow"),
                Column("column", "count", "the cell's place from the left, from 0"),
                Column("row", "count", "the cell's place from the top, from 0"),
            ),
            lane=Lane("hidden"),
        ),
    )
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._t: list[float] = []
        self._cells: list[Floats] = []
        self._due = -np.inf
        self._gap, self._last = 0.04, -np.inf

    def push(self, frames: Frames) -> None:
        """Take the next frames; one every half second is looked at."""
        for i, t in enumerate(frames.t.tolist()):
            if t >= self._due - 1e-6:
                self._due = t + STEP
                rows, columns = frames.picture_area(i, *frames.rgb.shape[1:3])
                picture = frames.rgb[i][rows, columns]
                if picture.size:
                    small = cv2.resize(picture, (ACROSS, DOWN), interpolation=cv2.INTER_AREA)
                    self._t.append(t)
                    self._cells.append(lab(small).reshape(-1, 3))
            if self._last >= 0:
                self._gap = t - self._last
            self._last = t

    def close(self) -> list[Track]:
        """Return 24 rows for each moment; an empty list for a film without frames."""
        if not self._t:
            return []
        n, count = len(self._t), ACROSS * DOWN
        ends = [*self._t[1:], self._last + self._gap]
        cells = np.concatenate(self._cells)
        row, column = np.divmod(np.arange(count), ACROSS)
        return [
            spans(
                "frame.layout",
                np.repeat(self._t, count),
                np.repeat(ends, count),
                ["cell"] * (n * count),
                cells[:, 0],
                "L*",
                by=author(self),
                columns={
                    "a": cells[:, 1],
                    "b": cells[:, 2],
                    "column": np.tile(column, n),
                    "row": np.tile(row, n),
                },
            )
        ]
