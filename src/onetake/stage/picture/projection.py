"""The pinhole camera: from the world's metres to the frame's pixels and back.

The world has x to the right, y up and z away from the open side of the set. A frame has x to the right and
y down; its centre is ((width - 1) / 2, (height - 1) / 2).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

NEAR = 0.05
"""Metres; nothing nearer than that to the lens is shown."""
FILM_WIDTH = 36.0
"""mm; focal lengths are meant for a frame that wide."""


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a camera is and how it looks; angles as in `CameraKey`."""

    x: float
    y: float
    z: float
    pan: float
    """Degrees to the right."""
    tilt: float
    """Degrees up."""
    roll: float
    """Degrees clockwise, as the camera turns."""
    focal: float
    """mm on a frame 36 mm wide."""


class PinholeCamera:
    """A pose with a frame's size."""

    def __init__(self, pose: Pose, size: tuple[int, int]) -> None:
        self.pose, self.size = pose, size
        pan, tilt, roll = np.radians([pose.pan, pose.tilt, pose.roll])
        right = np.array([np.cos(pan), 0.0, -np.sin(pan)])
        up = np.array([-np.sin(pan) * np.sin(tilt), np.cos(tilt), -np.cos(pan) * np.sin(tilt)])
        self.forward = np.array([np.sin(pan) * np.cos(tilt), np.sin(tilt), np.cos(pan) * np.cos(tilt)])
        self.up = up * np.cos(roll) + right * np.sin(roll)
        self.right = right * np.cos(roll) - up * np.sin(roll)
        self.place = np.array([pose.x, pose.y, pose.z])
        self.f = pose.focal / FILM_WIDTH * size[0]
        self.axes = np.stack([self.right, -self.up, self.forward])
        self.centre = np.array([(size[0] - 1) / 2, (size[1] - 1) / 2])
        self.matrix = np.array([[self.f, 0, self.centre[0]], [0, self.f, self.centre[1]], [0, 0, 1.0]])
        self.world = self.matrix @ self.axes  # from world metres, relative to the place, to pixels

    def project(self, points: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return pixels, shape (n, 2), and depths along the view in metres, shape (n,), of points (n, 3).

        Points nearer than `NEAR` are taken as if they were at that depth.

        Examples
        --------
        >>> camera = PinholeCamera(Pose(0, 0, 0, 0, 0, 0, 36), (101, 51))
        >>> camera.project(np.array([[1.0, 0.0, 2.0]]))[0].tolist()
        [[100.5, 25.0]]
        """
        local = (points - self.place) @ self.axes.T
        depth = local[:, 2]
        return self.centre + self.f * local[:, :2] / np.maximum(depth, NEAR)[:, None], depth

    def rays(self, pixels: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the directions, shape (n, 3), that pixels (n, 2) look in, one metre deep along the view."""
        local = np.concatenate([(pixels - self.centre) / self.f, np.ones((len(pixels), 1))], axis=1)
        return np.asarray(local @ self.axes)

    def homography(
        self, origin: NDArray[np.float64], across: NDArray[np.float64], down: NDArray[np.float64]
    ) -> NDArray[np.float64]:
        """Return the 3 x 3 matrix from (s, t, 1) on the plane origin + s across + t down to pixels."""
        return np.asarray(self.world @ np.stack([across, down, origin - self.place], axis=1))


def clip_near(polygon: NDArray[np.float64], depth: NDArray[np.float64]) -> NDArray[np.float64]:
    """Cut off a convex polygon, shape (n, k), where its corners' depth, shape (n,), is less than `NEAR`.

    The columns are interpolated along the edges that cross.
    """
    inside = depth >= NEAR
    if inside.all():
        return polygon
    out = []
    for i in range(len(polygon)):
        j = (i + 1) % len(polygon)
        if inside[i]:
            out.append(polygon[i])
        if inside[i] != inside[j]:
            share = (NEAR - depth[i]) / (depth[j] - depth[i])
            out.append(polygon[i] + share * (polygon[j] - polygon[i]))
    return np.array(out).reshape(-1, polygon.shape[1])
