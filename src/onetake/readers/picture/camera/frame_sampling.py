"""Which pictures the camera reader looks at: fewer while the camera keeps its pace."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Image8

    Area = tuple[slice, slice]

STEP, STEADY_STEP = 1 / 75, 1 / 15 - 1e-3
"""Seconds at least between the pictures that are looked at: in less, hardly anything moves; and while the
camera keeps its pace, the pictures between two say nothing new."""
_THIN = 8
_LEAP, _FLOOR = 2.5, 3.0
"""Times the usual change, and grey levels beyond, from which both neighbours are looked at: a cut, say."""
_FORGET = 0.2


class Look(NamedTuple):
    """A picture to look at."""

    t: float
    luma: Image8
    area: Area


class Sampling:
    """Chooses pictures; holds the last one that was passed over, so that nothing is known too late."""

    def __init__(self) -> None:
        self._seen = -np.inf
        self._passed: Look | None = None
        self._thin: Image8 | None = None
        self._usual = 0.0

    def due(self, look: Look, steady: bool) -> list[Look]:
        """Return what is to be looked at now that `look` has come, in order: nothing, the picture, or two."""
        leap = self._leaps(look.luma)
        since = look.t - self._seen
        if since < STEP or (since < STEADY_STEP and steady and not leap):
            self._passed = look._replace(luma=look.luma.copy())
            return []
        before, self._passed, self._seen = self._passed, None, look.t
        return [before, look] if leap and before is not None else [look]

    def last(self) -> list[Look]:
        """Return the film's last picture, where it was passed over."""
        return [] if self._passed is None else [self._passed]

    def _leaps(self, luma: Image8) -> bool:
        thin, before = np.ascontiguousarray(luma[::_THIN, ::_THIN]), self._thin
        self._thin = thin
        if before is None or before.shape != thin.shape:
            return False
        change = cv2.norm(thin, before, cv2.NORM_L1) / thin.size
        leap = change > _LEAP * self._usual + _FLOOR
        self._usual += _FORGET * (change - self._usual)
        return leap
