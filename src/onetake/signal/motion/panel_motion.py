"""How each panel of a frame moves by itself, and whether two panels move as one picture does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats32, Image8

CORNERS = 60
"""Corners of a panel that are followed at most. Set by hand."""
FEWEST = 12
"""Corners that must agree on a panel's motion. Set by hand; no measured source."""
AGREE = 0.5
"""Share of the corners that must agree: then it is the picture that moves, and not somebody in it."""
APART = 1.0
"""Pixels of a frame of 480 by which the two motions differ at each panel's corners, at least."""
APART_SHARE = 0.3
"""The same over the larger of the two motions: depth makes the sides of one picture differ, too."""
_BACK = 0.7
"""Pixels that a corner may be off when it is followed back."""
_TOLERANCE = 0.6
"""Pixels of a frame of 480 that a corner may be off the panel's motion: less than what tells two panels
apart, so that no one motion fits both a wall and a face before it."""
SHARED, SHARED_NEAR = 3, 0.25
"""Corners that move as the panel beside theirs does and not as their own, to so many pixels of a frame of
480, from which both show one picture: the wall goes on behind somebody who moves. Set on staged rooms
(docs/explanation/decoding.md)."""
_EDGE = 6
"""Pixels round a panel without corners: its neighbour reaches into their patches."""


class PanelMotion(NamedTuple):
    """The motion of one panel's picture from one frame to another."""

    points: Floats
    """Shape (n, 2), corners that agree, pixels in the frame."""
    matrix: Floats
    """Shape (2, 3): the similarity that they agree on."""
    strays: Floats
    """Shape (m, 2, 2): corners that do not, each with where it is in the other frame, pixels."""


def panel_motion(
    before: Sequence[Image8], new: Image8, panel: tuple[slice, slice]
) -> list[PanelMotion | None]:
    """Return how a panel's picture has moved since each of some frames; None where too few corners agree.

    Parameters
    ----------
    before : sequence of uint8 arrays, shape (h, w)
        Earlier frames; each motion leads from `new` back to one of them.
    new : uint8, shape (h, w)
        The frame in which the corners are.
    panel : (rows, columns)

    Examples
    --------
    >>> image = cv2.blur(np.random.default_rng(0).integers(0, 255, (80, 120), np.uint8), (5, 5))
    >>> (found,) = panel_motion([np.roll(image, 2, axis=1)], image, (slice(0, 80), slice(0, 120)))
    >>> np.abs(found.matrix - [[1, 0, 2], [0, 1, 0]]).max() < 0.05
    np.True_
    """
    rows, columns = (slice(part.start + _EDGE, part.stop - _EDGE) for part in panel)
    corners = cv2.goodFeaturesToTrack(np.ascontiguousarray(new[rows, columns]), CORNERS, 0.02, 6)
    if corners is None or len(corners) < FEWEST:
        return [None] * len(before)
    at = (corners + np.array([columns.start, rows.start])).astype(np.float32)
    return [_motion(at, new, old) for old in before]


def _motion(corners: Floats32, new: Image8, old: Image8) -> PanelMotion | None:
    there, ok, _ = cv2.calcOpticalFlowPyrLK(new, old, corners, None, winSize=(11, 11), maxLevel=3)  # type: ignore[call-overload]
    back, ok_back, _ = cv2.calcOpticalFlowPyrLK(old, new, there, None, winSize=(11, 11), maxLevel=3)  # type: ignore[call-overload]
    good = (ok[:, 0] == 1) & (ok_back[:, 0] == 1) & (np.abs(back - corners).max(axis=(1, 2)) < _BACK)
    if good.sum() < FEWEST:
        return None
    here, then = corners[good, 0], there[good, 0]
    off = _TOLERANCE * max(new.shape) / 480
    matrix, agree = cv2.estimateAffinePartial2D(here, then, method=cv2.RANSAC, ransacReprojThreshold=off)
    if matrix is None or agree.sum() < max(FEWEST, AGREE * len(corners)):
        return None
    own = agree[:, 0] > 0
    strays = np.stack([here[~own], then[~own]], axis=1).astype(np.float64)
    return PanelMotion(here[own].astype(np.float64), matrix, strays)


def are_independent(one: PanelMotion, other: PanelMotion, size: int) -> bool:
    """Return whether two panels move differently: as two pictures do, and not two sides of one.

    They are one picture, too, where some corners of the one panel move as the other panel does.

    Parameters
    ----------
    size : int
        Pixels of the frame's longer side.

    Examples
    --------
    >>> none = np.empty((0, 2, 2))
    >>> still = PanelMotion(np.array([[1.0, 1.0]]), np.array([[1.0, 0, 0], [0, 1, 0]]), none)
    >>> pan = PanelMotion(np.array([[9.0, 1.0]]), np.array([[1.0, 0, 3], [0, 1, 0]]), none)
    >>> are_independent(still, pan, 480), are_independent(pan, pan, 480)
    (True, False)
    >>> wall = np.array([[[6.0, y], [6.0, y]] for y in (1.0, 5.0, 9.0)])
    >>> are_independent(still, pan._replace(strays=wall), 480)
    False
    """
    for own in (one, other):
        first, second = (_moved(own.points, x.matrix) for x in (one, other))
        far = max(np.linalg.norm(x - own.points, axis=1).mean() for x in (first, second))
        apart = float(np.median(np.linalg.norm(first - second, axis=1)))
        if apart < max(APART * size / 480, APART_SHARE * far):
            return False
    return not (_shares(one, other, size) or _shares(other, one, size))


def _shares(one: PanelMotion, other: PanelMotion, size: int) -> bool:
    """Return whether some of the corners of `other` move as `one` does."""
    here, then = other.strays[:, 0], other.strays[:, 1]
    off = np.linalg.norm(_moved(here, one.matrix) - then, axis=1)
    return bool(np.count_nonzero(off <= SHARED_NEAR * size / 480) >= SHARED)


def _moved(points: Floats, matrix: Floats) -> Floats:
    return np.asarray(points @ matrix[:, :2].T + matrix[:, 2])
