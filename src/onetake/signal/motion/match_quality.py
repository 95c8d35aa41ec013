"""What a match of corners is worth: how sure the background's motion is, and how much moved against it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.corner_flow import cell_weights
from onetake.signal.motion.feature_grid import grid_size
from onetake.signal.motion.motion_prediction import REFERENCE_WIDTH

if TYPE_CHECKING:
    from onetake.core.arrays import Ints
    from onetake.signal.motion.corner_flow import CornerMatch
    from onetake.signal.motion.similarity_fit import Similarity


INLIER = 0.3
"""Agreement of a corner, 0 to 1, from which its cell counts as agreeing; set by hand."""

# From where each part of the confidence rises above 0 to where it is full; set by hand, no measured source.
SHARE = (0.25, 0.75)
"""Share of the weight that agrees."""
REACH = (0.1, 0.5)
"""Share of the frame's columns, times that of its rows, in which corners agree."""
FULLY_LEFT = 0.5
"""Share of the corners found again, from which none are missed."""
SIGMA = (0.5, 2.5)
"""Pixels at 480, standard deviation of what agrees: full below the first, nothing above the second."""
CORNERS = (5, 17)
"""Corners found."""


def confidence(match: CornerMatch, found: Similarity, height: int, width: int) -> float:
    """Return how sure the background's motion is, 0 to 1: the product of five parts."""
    rows, columns = grid_size(height, width)
    agree = match.cells[found.inlier > INLIER]
    left = float(np.count_nonzero(match.good)) / len(match.good)
    parts = (
        (found.share - SHARE[0]) / (SHARE[1] - SHARE[0]),
        (_grid_reach(agree, rows, columns) - REACH[0]) / (REACH[1] - REACH[0]),
        left / FULLY_LEFT,
        SIGMA[1] / 2 - found.sigma * REFERENCE_WIDTH / width / 2,
        (len(found.inlier) - CORNERS[0]) / (CORNERS[1] - CORNERS[0]),
    )
    return math.prod(min(1.0, max(0.0, part)) for part in parts)


def _grid_reach(cells: Ints, rows: int, columns: int) -> float:
    """Return the share of the columns that hold any of the cells, times that of the rows.

    Single cells come and go with texture; how far over the frame they reach does not.
    """
    across = np.count_nonzero(np.bincount(cells % columns)) / columns
    return across * np.count_nonzero(np.bincount(cells // columns)) / rows


def subject_motion(match: CornerMatch, found: Similarity) -> float:
    """Return how far the frame's content moved against the background, pixels, mean over the cells."""
    share = cell_weights(match.cells)
    return float(share @ np.maximum(0.0, found.residual - 2 * found.sigma) / share.sum())
