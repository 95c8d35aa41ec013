"""Stretches of about half a second over which the layers' motion is measured, from the tracker's corners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.layer_motion import FEWEST, LayerMotion, layer_motion
from onetake.signal.motion.layer_profile import LayerProfile, layer_profile

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes
    from onetake.signal.motion.background_tracker import Tracker

LONGEST = 0.5 - 1e-3
"""Seconds after which a stretch ends. Set by hand; no measured source."""
SHORTEST = 0.1
"""Seconds that a stretch needs, or else `FAST`. Set by hand; no measured source."""
FAST = 0.03
"""Median motion, share of the longer side, with which a shorter stretch will do. Set by hand."""
LEFT = 0.6
"""Share of its corners below which it ends earlier, as in fast motion. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class LayerWindow:
    """The layers' motion from `start` to `end` s."""

    start: float
    end: float
    motion: LayerMotion
    profile: LayerProfile


class LayerWindows:
    """Ends a stretch when its time is over or too few of its corners are left."""

    def __init__(self) -> None:
        self._since: float | None = None
        self._count = 0
        self._last: tuple[float, Complexes, Complexes] | None = None

    def push(self, t: float, tracker: Tracker, size: float) -> LayerWindow | None:
        """Take the tracker's corners at `t` s; return a stretch where one has ended and can be measured."""
        if self._since is None:
            self._begin(t, tracker)
            return None
        before, after = tracker.since_short_anchor()
        enough = len(before) >= max(FEWEST, LEFT * self._count)
        if enough and t - self._since < LONGEST:
            self._last = (t, before, after)
            return None
        used = (t, before, after) if enough else self._last
        start = self._since
        self._begin(t, tracker)
        if used is None or (used[0] - start < SHORTEST and _median_motion(used) < FAST * size):
            return None
        motion = layer_motion(used[1], used[2], size)
        return None if motion is None else LayerWindow(start, used[0], motion, layer_profile(motion))

    def _begin(self, t: float, tracker: Tracker) -> None:
        tracker.set_short_anchor()
        self._since, self._count, self._last = t, len(tracker.corners.at), None


def _median_motion(points: tuple[float, Complexes, Complexes]) -> float:
    _, before, after = points
    return float(np.median(np.abs(after - before)))
