"""Which frames the camera reader measures: fewer while the camera keeps its pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Image8

    Area = tuple[slice, slice]

STEP = 1 / 75
"""Seconds at least between the frames that are measured: in less, hardly anything moves. Set by hand; no
measured source."""
STEADY_STEP = 1 / 15 - 1e-3
"""The same while the camera keeps its pace: the frames between two add nothing. Set by hand; no measured
source."""
_THIN = 8
"""Step between the rows and columns that are compared. Set by hand; no measured source."""
_LEAP = 2.5
"""Times the usual change from which both neighbours are measured, as at a cut. Set by hand; no measured
source."""
_LEAP_FLOOR = 3.0
"""Grey levels that are added to it, against noise. Set by hand; no measured source."""
_FORGET = 0.2
"""Share of the newest change in the usual change. Set by hand; no measured source."""


class SampledFrame(NamedTuple):
    """A frame to measure."""

    t: float
    luma: Image8
    area: Area


class FrameSampler:
    """Chooses frames; keeps the last one that was skipped, so that it can still be measured."""

    def __init__(self) -> None:
        self._seen = -np.inf
        self._passed: SampledFrame | None = None
        self._thin: Image8 | None = None
        self._usual = 0.0

    def due(self, look: SampledFrame, steady: bool) -> list[SampledFrame]:
        """Return the frames to measure once `look` has arrived, in order: none, the frame itself, or two."""
        leap = self._leaps(look.luma)
        since = look.t - self._seen
        if since < STEP or (since < STEADY_STEP and steady and not leap):
            self._passed = look._replace(luma=look.luma.copy())
            return []
        before, self._passed, self._seen = self._passed, None, look.t
        return [before, look] if leap and before is not None else [look]

    def last(self) -> list[SampledFrame]:
        """Return the film's last frame, where it was skipped."""
        return [] if self._passed is None else [self._passed]

    def _leaps(self, luma: Image8) -> bool:
        thin, before = np.ascontiguousarray(luma[::_THIN, ::_THIN]), self._thin
        self._thin = thin
        if before is None or before.shape != thin.shape:
            return False
        change = cv2.norm(thin, before, cv2.NORM_L1) / thin.size
        leap = change > _LEAP * self._usual + _LEAP_FLOOR
        self._usual += _FORGET * (change - self._usual)
        return leap
