"""Corners followed from one frame into another, and the similarity that most of them agree on.

Sources: B. Lucas and T. Kanade, IJCAI 1981; J.-Y. Bouguet, Pyramidal implementation of the Lucas Kanade
feature tracker, Intel 2001.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.motion.feature_grid import cell_of
from onetake.signal.motion.similarity_fit import Similarity, robust_similarity
from onetake.signal.motion.tracked_points import to_centred, to_pixels

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Flags, Floats, Image8, Ints
    from onetake.signal.motion.motion_prediction import MotionPrediction
    from onetake.signal.motion.tracked_points import Area, TrackedPoints


WINDOW = 11
"""Pixels across the patch round a corner; set by hand, no measured source."""
CRITERIA = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 10, 0.01)
"""Ten iterations at most, or a step below 0.01 pixel."""
MOST_DIFFERENCE = 22.0
"""Mean grey levels a pixel by which a patch may differ; one that differs more has been lost. Set by hand."""
LEAST_WEIGHT = 0.05
"""Weight of a corner that never moved with the background, so that it can be accepted again."""
LEAST_TOLERANCE, MOST_TOLERANCE = 1.0, 2.0
"""Pixels that a corner may be off and still agree at all, at rest and in fast motion. Set by hand."""
TOLERANCE = 0.1
"""The same over the expected shift: depth and the shutter make parts of a set differ the more the faster the
camera moves. Tried on 32 clips: 0.1, 0.2 and 0.4 (docs/explanation/camera.md)."""
FEWEST = 3
"""Corners that a similarity is fitted to at least: two define it, the third can contradict."""


@dataclass(frozen=True, slots=True)
class CornerMatch:
    """Corners that were followed into another frame."""

    good: Flags
    """Shape (n,): which corners were found again."""
    at: Complexes
    """Shape (n,): where each is now, pixels from the centre; meaningless where not `good`."""
    cells: Ints
    """Shape (good,): grid cell that each good corner was in before."""
    fit: Similarity | None
    """The background's motion; None where fewer than `FEWEST` were found."""

    @property
    def lost_share(self) -> float:
        """Share of the corners that were not found again."""
        return 1 - float(self.good.mean())


class CornerFlow:
    """Follows corners; its random numbers, from a fixed seed, choose the pairs that fits are tried from."""

    def __init__(self) -> None:
        self._rng = np.random.default_rng(5)

    def match(
        self,
        old: Image8,
        new: Image8,
        area: Area,
        points: TrackedPoints,
        expected: Complexes,
        prediction: MotionPrediction,
        levels: int,
    ) -> CornerMatch:
        """Follow `points` from the frame `old`, where they are at `points.key`, into the frame `new`.

        Parameters
        ----------
        area : (rows, columns)
            The frame without its letterbox; corners at its edge are dropped.
        expected : complex array, shape (n,)
            Where to begin the search, pixels from the centre.
        prediction : MotionPrediction
            The first guess of the fit.
        levels : int
            Levels of the pyramid, beyond the full size.
        """
        there, ok, difference = cv2.calcOpticalFlowPyrLK(
            old,
            new,
            points.key,
            to_pixels(expected, new.shape),
            winSize=(WINDOW, WINDOW),
            maxLevel=levels,
            criteria=CRITERIA,
            flags=cv2.OPTFLOW_USE_INITIAL_FLOW,
        )
        xy = there[:, 0, :]
        rows, columns = area
        good = (
            (ok[:, 0] == 1)
            & (difference[:, 0] < MOST_DIFFERENCE)
            & (xy[:, 0] > columns.start + 2)
            & (xy[:, 0] < columns.stop - 3)
            & (xy[:, 1] > rows.start + 2)
            & (xy[:, 1] < rows.stop - 3)
        )
        height, width = new.shape
        now = to_centred(xy, (height, width))
        p, q = points.at[good], now[good]
        cells = cell_of(p, height, width)
        if np.count_nonzero(good) < FEWEST:
            return CornerMatch(good, now, cells, None)
        weight = (LEAST_WEIGHT + points.standing[good] ** 2) * cell_weights(cells)
        guesses = [(prediction.scale, prediction.shift), (1 + 0j, 0j)]
        tolerance = min(MOST_TOLERANCE, LEAST_TOLERANCE + TOLERANCE * abs(prediction.shift))
        fit = robust_similarity(p, q, weight, guesses, self._rng, tolerance, prediction.lens)
        return CornerMatch(good, now, cells, fit)


def cell_weights(cells: Ints) -> Floats:
    """Divide each cell's weight among its corners, so that the whole frame counts and not its busy parts.

    Examples
    --------
    >>> cell_weights(np.array([3, 3, 7])).tolist()
    [0.5, 0.5, 1.0]
    """
    return np.asarray(1.0 / np.bincount(cells)[cells])
