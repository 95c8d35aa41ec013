"""Shot gate: whether another shot has begun, by the change of a thumbnail; cheap, and sometimes wrong.

The reader `shots` says where the shots are, but only after the film; faces must be searched on the way.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Literal, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Image8

ALONE = 2.5
"""Ratio of a change to the largest one in `BEFORE` seconds before it, from which it is alone: a cut, also a
jump cut to nearly the same framing. Measured: docs/explanation/framing.md."""
AFTER = 0.6
"""Share of such a change that the next one may reach at most: what goes on is motion or light."""
LEAST = 1.5
"""Levels, mean over the thumbnail, that a change must reach. Set by hand; no measured source."""
QUIET = 0.4
"""Levels of change that every film is assumed to have: noise. Set by hand; no measured source."""
BEFORE = 0.4
"""Seconds before a change that it is compared with; older frames say nothing of how fast things move now."""
FEW = 3
"""Changes in that time from which the comparison counts; below that `NEW_SHOT` decides."""
NEW_SHOT = 0.55
"""Change of a thumbnail over its contrast, from which a shot counts as new where the frames before are too
few to compare with: at the beginning, and in films of few frames per second. Set by hand; no measured
source."""


Change = Literal["none", "cut", "restless"]


class _Pending(NamedTuple):
    """A large change, until the next frame shows what it was."""

    t: float
    apart: float
    alone: bool
    strong: bool


class ShotGate:
    """Compares each thumbnail with the one before, and each change with the changes on either side of it.

    Attributes
    ----------
    began : float
        Seconds of the frame with which the last cut or unrest began.
    """

    def __init__(self) -> None:
        self.began = 0.0
        self._thumb: Image8 | None = None
        self._level = (0.0, 0.0)  # mean and spread of the thumbnail
        self._changes: deque[tuple[float, float]] = deque()  # s, levels
        self._pending: _Pending | None = None

    def push(self, t: float, thumb: Image8) -> Change:
        """Return whether another shot began with the frame before, or with this one where frames are sparse.

        'restless' is a large change among others: flicker, a whip, an explosion, or shots of one frame each.
        The brightness of the whole does not count.

        Parameters
        ----------
        t : float
            Seconds of the frame.
        thumb : uint8, shape (h, w)
        """
        before, self._thumb = self._thumb, thumb
        mean, spread = cv2.meanStdDev(thumb)
        level, self._level = self._level, (float(mean[0, 0]), float(spread[0, 0]))
        if before is None:
            return "none"
        brighter = self._level[0] - level[0]
        apart = cv2.norm(thumb - np.float32(brighter), before.astype(np.float32), cv2.NORM_L1) / thumb.size
        last, self._pending = self._pending, None
        change: Change = "none"
        if last is not None:
            self.began = last.t
            change = "cut" if last.alone and apart < AFTER * last.apart else "restless"
            if change == "restless" and not last.strong:
                change = "none"
        while self._changes and t - self._changes[0][0] > BEFORE:
            self._changes.popleft()
        strong = apart > NEW_SHOT * (0.5 * (self._level[1] + level[1]) + 2.0)
        if len(self._changes) >= FEW:
            most = max(levels for _, levels in self._changes)
            alone = apart > max(LEAST, ALONE * max(QUIET, most))
            if alone or strong:
                self._pending = _Pending(t, apart, alone, strong)
        elif strong:
            change, self.began = "cut", t
        self._changes.append((t, apart))
        return change
