"""The key frame: the frame whose corners are searched for in each later frame, and when it is replaced."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.signal.motion.tracked_points import Area


LONGEST_USE = 24
"""Steps after which a key frame is replaced at the latest; set by hand, no measured source."""
MOST_ROTATION = 0.06
"""Radians from the key frame: patches are compared without rotation, so a key serves no further."""
MOST_GROWTH = 0.05
"""Natural logarithm of the scale from the key frame: patches are compared without scaling."""
FARTHEST = 0.2
"""Shift from the key frame, over the mean of the frame's half width and half height."""
LEAST_LEFT = 0.7
"""Share of the key frame's corners below which it is replaced; set by hand, no measured source."""
EQUAL_LIGHT = (0.99, 1.01)
"""Gains between which the light counts as unchanged: up to two or three of 255 levels."""
LIGHT_RANGE = (0.3, 3.0)
"""Gains that are corrected; what is outside is a flash or a fade, which one gain does not describe."""


@dataclass(slots=True)
class KeyFrame:
    """One frame, and how far the background has moved since."""

    image: Image8
    corners: int
    """Corners that were found in it, 1 or more."""
    mean: float
    """Mean grey level."""
    age: int = 0
    """Steps since."""
    scale: complex = 1 + 0j
    """Motion of the background since, z' = scale z + shift: rotation and scale."""
    shift: complex = 0j
    """Pixels."""

    @classmethod
    def from_image(cls, image: Image8, corners: int) -> KeyFrame:
        """Return a key frame that nothing has moved against yet."""
        return cls(image, max(1, corners), float(cv2.mean(image)[0]))

    def move(self, a: complex, b: complex) -> None:
        """Add one step of the background, z' = a z + b."""
        self.scale, self.shift = a * self.scale, a * self.shift + b
        self.age += 1

    def is_worn(self, area: Area, corners: int) -> bool:
        """Return whether it must be replaced: too old, too far, or too few `corners` of it left."""
        rows, columns = area
        far = FARTHEST * (columns.stop - columns.start + rows.stop - rows.start) / 2
        return bool(
            self.age >= LONGEST_USE
            or corners < LEAST_LEFT * self.corners
            or abs(np.angle(self.scale)) > MOST_ROTATION
            or abs(np.log(abs(self.scale))) > MOST_GROWTH
            or abs(self.shift) > far
        )

    def in_light_of(self, luma: Image8) -> Image8:
        """Return the image at the mean level of `luma`: corner tracking assumes constant brightness."""
        mean = float(cv2.mean(luma)[0])
        gain = (mean + 1) / (self.mean + 1)
        if EQUAL_LIGHT[0] < gain < EQUAL_LIGHT[1] or not LIGHT_RANGE[0] < gain < LIGHT_RANGE[1]:
            return self.image
        return np.asarray(cv2.convertScaleAbs(self.image, alpha=gain), np.uint8)
