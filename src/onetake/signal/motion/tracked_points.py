"""The corners that are being followed: where they are, and how they have behaved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.signal.motion.feature_grid import cell_of, grid_corners
from onetake.signal.motion.motion_prediction import MEMORY

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Complexes, Flags, Floats, Floats32, Image8, Ints
    from onetake.signal.motion.similarity_fit import Similarity

    Area = tuple[slice, slice]


FIRST_STANDING = 0.5
"""Standing of a new corner, of which nothing is known yet: between subject (0) and background (1)."""
LEARNING = 0.25
"""Share of its last behaviour in a corner's standing: four steps on the whole; set by hand."""


@dataclass(slots=True)
class TrackedPoints:
    """The corners that are being followed; arrays of one length."""

    key: Floats32
    """Shape (n, 1, 2), pixels in the key frame."""
    at: Complexes
    """Where they are now, pixels from the centre."""
    standing: Floats
    """0 (moves on its own) to 1 (moves with the background)."""
    astray: Complexes
    """How far they have moved on their own lately, pixels."""
    anchor: Complexes
    """Where they were when the anchor was set; NaN for those found since."""
    short_anchor: Complexes
    """The same for the anchor that is set every half second, for the layers."""

    def keep(self, good: Flags | Ints) -> None:
        """Drop the others; indices also put them in order."""
        self.key, self.at = self.key[good], self.at[good]
        self.standing, self.astray = self.standing[good], self.astray[good]
        self.anchor, self.short_anchor = self.anchor[good], self.short_anchor[good]

    def move(self, good: Flags, at: Complexes, found: Similarity, reach: float) -> None:
        """Keep the `good` ones, move them to `at`, and learn from how they followed the background.

        Parameters
        ----------
        good, at : arrays, shape (n,)
        found : Similarity
            The background's motion, fitted to the good ones.
        reach : float
            Pixels that a corner of the background may have strayed at most.
        """
        before = self.at[good]
        self.keep(good)
        self.at = at[good]
        self.astray = MEMORY * self.astray + (self.at - found.moved(before))
        loyal = np.maximum(0, 1 - (np.abs(self.astray) / reach) ** 2)
        self.standing += LEARNING * (found.inlier * loyal - self.standing)

    def renew(self, image: Image8, area: Area) -> None:
        """Make `image` the key frame: one corner per cell is followed on, and empty cells get new ones."""
        height, width = image.shape
        new = grid_corners(image, area)
        if len(self.at):
            # One corner per cell: the one with the best standing.
            order = np.argsort(-self.standing, kind="stable")
            self.keep(order)
            _, first = np.unique(cell_of(self.at, height, width), return_index=True)
            self.keep(np.sort(first))
            taken = cell_of(self.at, height, width)
            new = new[~np.isin(cell_of(new, height, width), taken)]
        self.at = np.r_[self.at, new]
        self.standing = np.r_[self.standing, np.full(len(new), FIRST_STANDING)]
        self.astray = np.r_[self.astray, np.zeros(len(new))]
        unknown = np.full(len(new), np.nan + 0j)
        self.anchor, self.short_anchor = np.r_[self.anchor, unknown], np.r_[self.short_anchor, unknown]
        self.key = to_pixels(self.at, image.shape)


def no_points() -> TrackedPoints:
    """Return no corners."""
    empty = np.empty(0, np.complex128)
    return TrackedPoints(np.empty((0, 1, 2), np.float32), empty, np.empty(0), empty, empty, empty)


def to_pixels(points: Complexes, shape: tuple[int, ...]) -> Floats32:
    """Convert x + iy from the centre to what OpenCV takes, shape (n, 1, 2)."""
    xy = np.empty((len(points), 1, 2), np.float32)
    xy[:, 0, 0] = points.real + (shape[1] - 1) / 2
    xy[:, 0, 1] = points.imag + (shape[0] - 1) / 2
    return xy


def to_centred(xy: NDArray[Any], shape: tuple[int, int]) -> Complexes:
    """Convert pixels, shape (n, 2), to x + iy from the centre."""
    out: Complexes = (xy[:, 0] - (shape[1] - 1) / 2) + 1j * (xy[:, 1] - (shape[0] - 1) / 2)
    return out
