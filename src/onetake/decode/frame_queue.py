"""Frames on their way to the readers: put in order of display, with their bars found, in blocks."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Frames
from onetake.decode.bar_evidence import frame_edges
from onetake.decode.blurred_sides import BlurredSides
from onetake.decode.letterbox import WINDOW, Letterbox

if TYPE_CHECKING:
    from fractions import Fraction

    from numpy.typing import NDArray

    from onetake.decode.bar_evidence import Edges
    from onetake.decode.damage import Damage

BLOCK = 24
"""Frames in a block: a second of film at 24 fps; set by hand."""
SETTLED = 8
"""Frames after which the earliest is the first displayed one, clock 0; set by hand."""


@dataclass(slots=True)
class SmallFrame:
    """One frame at the readers' sizes."""

    tick: int
    source: int
    """The file's own time stamp, before any splice."""
    duration: int
    luma: NDArray[np.uint8]
    rgb: NDArray[np.uint8]
    _edges: list[Edges | None] = field(default_factory=list)

    def edges(self) -> Edges | None:
        """Return what the frame's edges show of bars, measured when first asked for."""
        if not self._edges:
            self._edges.append(frame_edges(self.luma))
        return self._edges[0]


class FrameQueue:
    """Holds `WINDOW` frames beyond the block that is passed on.

    The letterbox looks ahead that far, and frames that come out of order after damage are put in their place.
    """

    def __init__(self, time_base: Fraction, damage: Damage) -> None:
        self._num, self._den = time_base.numerator, time_base.denominator
        self._damage = damage
        self._waiting: list[SmallFrame] = []
        self._letterbox: Letterbox | None = None
        self._blurred = BlurredSides()
        self._last: int | None = None
        self.origin: int | None = None
        """Tick of clock 0, once it is settled."""

    def add(self, small: SmallFrame) -> None:
        """Take a frame; drop and count it if another has its time or a later one was passed on."""
        passed = (
            self._last if self._last is not None else (self.origin - 1 if self.origin is not None else None)
        )
        if passed is not None and small.tick <= passed:
            if small.tick == passed:
                self._damage.repeated_frames += 1
            else:
                self._damage.late_frames += 1
            return
        if not self._waiting or small.tick > self._waiting[-1].tick:
            self._waiting.append(small)
        else:
            place = bisect_left(self._waiting, small.tick, key=lambda s: s.tick)
            if self._waiting[place].tick == small.tick:
                self._damage.repeated_frames += 1
                return
            self._damage.note("frames came out of order; they were put in order by their times")
            self._waiting.insert(place, small)
        if self.origin is None and len(self._waiting) >= SETTLED:
            self.settle()

    def settle(self) -> None:
        """Fix clock 0 at the earliest frame there is."""
        if self.origin is None and self._waiting:
            self.origin = self._waiting[0].tick

    def blocks(self, last: bool = False) -> list[tuple[list[SmallFrame], Frames]]:
        """Return the complete blocks; with `last`, all frames that wait."""
        keep = 0 if last else WINDOW + BLOCK - 1
        found = []
        while len(self._waiting) > keep:
            self.settle()
            block = self._waiting[:BLOCK]
            bars = self._bars(len(block))
            self._waiting = self._waiting[BLOCK:]
            self._last = block[-1].tick
            found.append((block, self._frames(block, bars)))
        return found

    def seconds(self, tick: int) -> float:
        """Return the film's time of a tick, s."""
        return (tick - (self.origin or 0)) * self._num / self._den

    def _bars(self, count: int) -> NDArray[np.float32]:
        if self._letterbox is None:
            self._letterbox = Letterbox(*self._waiting[0].luma.shape)
        bars = self._letterbox.bars(self._waiting, count)
        sides = self._blurred.bars(self._waiting, count)
        return np.where(bars.any(axis=1, keepdims=True), bars, sides)

    def _frames(self, block: list[SmallFrame], bars: NDArray[np.float32]) -> Frames:
        return Frames(
            t=np.array([self.seconds(small.tick) for small in block], np.float64),
            luma=np.stack([small.luma for small in block]),
            rgb=np.stack([small.rgb for small in block]),
            bars=bars,
        )
