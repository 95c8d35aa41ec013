"""Which decoded frames lie in the part of the film that is read, before they cost any scaling."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from onetake.decode.frame_queue import SETTLED

if TYPE_CHECKING:
    from av.video.frame import VideoFrame

Stamped = tuple["VideoFrame", int]
"""A frame and its tick."""


class FrameWindow:
    """Passes on the frames that are shown from `start` to `end` seconds after the film's first frame.

    Parameters
    ----------
    start : float
        Seconds of the film.
    end : float or None
        Seconds of the film; None for all that follows.
    time_base : Fraction
        Seconds a tick.
    """

    def __init__(self, start: float, end: float | None, time_base: Fraction) -> None:
        # A time that was typed with three decimals still names its frame: half a millisecond of tolerance.
        slack = Fraction(1, 2000)
        self._start = math.ceil((Fraction(start) - slack) / time_base)
        self._end = None if end is None else math.ceil((Fraction(end) - slack) / time_base)
        self._first: list[Stamped] = []
        self.origin: int | None = None
        """Tick of the film's first displayed frame, once it is settled."""
        self.last: int | None = None
        """The latest tick seen, also outside the window."""
        self.is_over = False
        """Whether a frame after the end has been seen."""

    def push(self, frame: VideoFrame, tick: int) -> list[Stamped]:
        """Take a frame; return those that are in the window."""
        self.last = tick if self.last is None else max(self.last, tick)
        if self.origin is None:
            self._first.append((frame, tick))
            return self.finish() if len(self._first) >= SETTLED else []
        return [(frame, tick)] if self._contains(tick) else []

    def finish(self) -> list[Stamped]:
        """Settle the film's first frame; return what was held until then and is in the window."""
        if self.origin is None and self._first:
            self.origin = min(tick for _, tick in self._first)
        held, self._first = self._first, []
        return [(frame, tick) for frame, tick in held if self._contains(tick)]

    def _contains(self, tick: int) -> bool:
        assert self.origin is not None
        passed = tick - self.origin
        if self._end is not None and passed >= self._end:
            self.is_over = True
            return False
        return passed >= self._start
