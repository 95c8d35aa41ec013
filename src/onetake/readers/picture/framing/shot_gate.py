"""Shot gate: whether a frame begins another shot, by the change of a thumbnail; cheap, and often wrong.

The reader `shots` says where the shots are, but only after the film; faces must be searched on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Image8

NEW_SHOT = 0.55
"""Change of a thumbnail over its contrast, from which a shot counts as new. Set by hand; no measured
source."""


class ShotGate:
    """Compares each thumbnail with the one before."""

    def __init__(self) -> None:
        self._thumb: Image8 | None = None
        self._level = (0.0, 0.0)  # mean and spread of the thumbnail

    def push(self, thumb: Image8) -> bool:
        """Return whether `thumb` shows another shot; the brightness of the whole does not count."""
        before, self._thumb = self._thumb, thumb
        mean, spread = cv2.meanStdDev(thumb)
        level, self._level = self._level, (float(mean[0, 0]), float(spread[0, 0]))
        if before is None:
            return False
        brighter = self._level[0] - level[0]
        apart = cv2.norm(thumb - np.float32(brighter), before.astype(np.float32), cv2.NORM_L1) / thumb.size
        return apart > NEW_SHOT * (0.5 * (self._level[1] + level[1]) + 2.0)
