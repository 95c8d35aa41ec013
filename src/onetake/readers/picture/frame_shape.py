"""Frame shape: the shape of the picture within the frame, and what fills the rest."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.frame_times import film_end
from onetake.core.gives import Column, Lane
from onetake.core.track import Fact, Track, spans
from onetake.readers.base import Gives, author

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.core.blocks import Frames

LOOK = 1.0
"""Seconds between two looks at what fills the bars; set by hand."""
EVEN = 12
"""Luma, of 255, by which a pixel of a bar may differ from the bar's median; set by hand, above grain."""
UNEVEN = 0.5
"""Share of a bar's pixels that differ by more, from which it is a blurred copy: lettering covers less. Set by
hand; no measured source."""
OFTEN = 1 / 3
"""Share of the looks in which bars must be uneven: a copy of a dark scene is even. Set by hand."""

_Shares = tuple[float, float, float, float]
LABELS = ("full", "letterbox", "pillarbox", "windowbox", "blurred-sides")


@dataclass(slots=True)
class _Stretch:
    """Frames with the same bars."""

    start: float
    bars: _Shares
    aspect: float
    looks: int = 0
    uneven: int = 0
    looked: float = -np.inf

    @property
    def label(self) -> str:
        top, bottom, left, right = self.bars
        if self.looks and self.uneven >= OFTEN * self.looks:
            return "blurred-sides"
        return {
            (False, False): "full",
            (True, False): "letterbox",
            (False, True): "pillarbox",
            (True, True): "windowbox",
        }[(top + bottom > 0, left + right > 0)]


class FrameShape:
    """Reads the shape of the picture area; see docs/explanation/decoding.md, "Letterbox"."""

    name = "frame"
    version = 1
    gives: tuple[Gives, ...] = (
        Gives(
            "frame.aspect",
            "spans",
            "",
            "width over height of the picture without bars, and which bars there are",
            labels=LABELS,
            columns=(
                Column("top", "share", "share of the frame's height that is bar above the picture"),
                Column("bottom", "share", "share of the frame's height that is bar below the picture"),
                Column("left", "share", "share of the frame's width that is bar at the left"),
                Column("right", "share", "share of the frame's width that is bar at the right"),
            ),
            lane=Lane("picture", "Frame shape"),
        ),
    )
    cites: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._stretches: list[_Stretch] = []
        self._t = array("d")

    def push(self, frames: Frames) -> None:
        """Take the next frames; those with bars are looked at once a second."""
        height, width = frames.luma.shape[1:]
        if not len(frames):
            return
        changes = np.flatnonzero((frames.bars[1:] != frames.bars[:-1]).any(axis=1)) + 1
        for first, last in zip([0, *changes], [*changes, len(frames)], strict=True):
            top, bottom, left, right = (float(share) for share in frames.bars[first])
            bars = (top, bottom, left, right)
            if not self._stretches or self._stretches[-1].bars != bars:
                aspect = width * (1 - left - right) / (height * (1 - top - bottom))
                self._stretches.append(_Stretch(float(frames.t[first]), bars, aspect))
            if any(bars):
                _look(self._stretches[-1], frames, int(first), int(last))
        self._t.extend(frames.t.tolist())

    def close(self) -> list[Track]:
        """Return the shapes; an empty list for a film without frames."""
        if not self._stretches:
            return []
        starts = [stretch.start for stretch in self._stretches]
        columns = np.array([stretch.bars for stretch in self._stretches])
        return [
            spans(
                "frame.aspect",
                starts,
                [*starts[1:], film_end(np.array(self._t))],
                [stretch.label for stretch in self._stretches],
                [stretch.aspect for stretch in self._stretches],
                "",
                by=author(self),
                columns=dict(zip(("top", "bottom", "left", "right"), columns.T, strict=True)),
                facts={"changes": Fact(len(starts) - 1, "count")},
            )
        ]


def _look(stretch: _Stretch, frames: Frames, first: int, last: int) -> None:
    for i in range(first, last):
        t = float(frames.t[i])
        if t - stretch.looked >= LOOK:
            stretch.looked = t
            stretch.looks += 1
            stretch.uneven += _is_uneven(frames.luma[i], frames.picture_area(i, *frames.luma.shape[1:]))


def _is_uneven(luma: Image8, area: tuple[slice, slice]) -> bool:
    """Return whether more than `UNEVEN` of what is outside of the picture differs from its median."""
    rows, columns = area
    parts = (luma[: rows.start], luma[rows.stop :], luma[rows, : columns.start], luma[rows, columns.stop :])
    around = np.concatenate([part[::3, ::3].ravel() for part in parts]).astype(np.int16)
    return bool(np.mean(np.abs(around - np.median(around)) > EVEN) > UNEVEN)
