"""The corners that are being followed: where they are, and how they have behaved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.signal.motion.feature_grid import cell_of, grid_corners

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Complexes, Flags, Floats, Floats32, Image8, Ints

    Area = tuple[slice, slice]


@dataclass(slots=True)
class TrackedPoints:
    """The corners that are being followed; arrays of one length."""

    key: Floats32
    """Shape (n, 1, 2), pixels in the key picture."""
    at: Complexes
    """Where they are now, pixels from the centre."""
    standing: Floats
    """0 (goes its own way) to 1 (goes with the background)."""
    astray: Complexes
    """How far they have gone their own way lately, pixels."""
    anchor: Complexes
    """Where they were when the anchor was set; NaN for those found since."""

    def keep(self, good: Flags | Ints) -> None:
        """Forget the others; numbers also put them in order."""
        self.key, self.at = self.key[good], self.at[good]
        self.standing, self.astray = self.standing[good], self.astray[good]
        self.anchor = self.anchor[good]

    def renew(self, image: Image8, area: Area) -> None:
        """Make `image` the key picture: one corner a cell goes on, and empty cells get new ones."""
        height, width = image.shape
        new = grid_corners(image, area)
        if len(self.at):
            # One corner a cell: the one in the best standing.
            order = np.argsort(-self.standing, kind="stable")
            self.keep(order)
            _, first = np.unique(cell_of(self.at, height, width), return_index=True)
            self.keep(np.sort(first))
            taken = cell_of(self.at, height, width)
            new = new[~np.isin(cell_of(new, height, width), taken)]
        # A newcomer stands as its neighbours do, on the whole.
        standing = np.full(len(new), 0.5)
        self.at = np.r_[self.at, new]
        self.standing = np.r_[self.standing, standing]
        self.astray = np.r_[self.astray, np.zeros(len(new))]
        self.anchor = np.r_[self.anchor, np.full(len(new), np.nan + 0j)]
        self.key = to_pixels(self.at, image.shape)


def no_points() -> TrackedPoints:
    """Return no corners."""
    empty = np.empty(0, np.complex128)
    return TrackedPoints(np.empty((0, 1, 2), np.float32), empty, np.empty(0), empty, empty)


def to_pixels(points: Complexes, shape: tuple[int, ...]) -> Floats32:
    """Turn x + iy from the centre into what OpenCV takes, shape (n, 1, 2)."""
    xy = np.empty((len(points), 1, 2), np.float32)
    xy[:, 0, 0] = points.real + (shape[1] - 1) / 2
    xy[:, 0, 1] = points.imag + (shape[0] - 1) / 2
    return xy


def to_centred(xy: NDArray[Any], shape: tuple[int, int]) -> Complexes:
    """Turn pixels, shape (n, 2), into x + iy from the centre."""
    out: Complexes = (xy[:, 0] - (shape[1] - 1) / 2) + 1j * (xy[:, 1] - (shape[0] - 1) / 2)
    return out
