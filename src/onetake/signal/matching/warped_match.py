"""A frame warped along with the motion of its shot: how much each part of later frames still shows it.

The frame's corners are searched for where the motion so far predicts them; a similarity through them warps
the whole frame to each later one, and blocks of the two are compared. So a shot is recognised part by part
while the camera pans, rolls or moves in, and the parts that have been covered are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.matching.same_place import follow_corners

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.signal.matching.same_place import Relief

BLOCK = 12
"""Pixels across a block."""
_ENOUGH = 5
"""Corners that must agree; with fewer the motion is assumed to continue. Set by hand."""
_TOGETHER = 2.5
"""Pixels about the common motion; set by hand."""
_TEXTURED = 12.0
"""Grey levels (root mean square) of the blurred relief, from which a block of the first frame has texture;
grain leaves 5."""
_TEXTURED_LATER = 8.0
"""The same in the later frame, where blur may have cost contrast."""
_INSIDE = 0.7
"""Share of a block that the first frame must reach; set by hand."""
_SIZE = (0.3, 3.0)
"""Scales, least and greatest, that are believed; set by hand."""


def match_first_frame(reliefs: list[Relief]) -> NDArray[np.float32]:
    """Return how alike each block of each later frame is to the first frame, warped to it.

    Parameters
    ----------
    reliefs : list of n Relief, of one shape

    Returns
    -------
    float32, shape (n - 1, h // 12, w // 12)
        Correlation; NaN where either has nothing to compare or the first does not reach.
    """
    first = reliefs[0].image
    height, width = first.shape
    size = (width, height)
    corners = reliefs[0].corners.reshape(-1, 2)
    soft = _blur(first)
    whole = np.ones((height, width), np.float32)
    turn: NDArray[np.float64] = np.eye(3)
    step = turn
    out = []
    for later in reliefs[1:]:
        turn, step = _next_similarity(first, later, corners, turn, step)
        there = np.asarray(cv2.warpAffine(soft, turn[:2], size), np.float32)
        reaches = _block_mean(np.asarray(cv2.warpAffine(whole, turn[:2], size), np.float32)) > _INSIDE
        out.append(_block_correlation(there, _blur(later.image), reaches))
    return np.array(out, np.float32).reshape(len(out), *_block_mean(soft).shape)


def _next_similarity(
    first: NDArray[np.uint8],
    later: Relief,
    corners: NDArray[np.floating],
    turn: NDArray[np.float64],
    step: NDArray[np.float64],
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the similarity to the next frame, and the step that led to it; by default as before."""
    height, width = first.shape
    guess = step @ turn
    at = (corners @ guess[:2, :2].T + guess[:2, 2]).astype(np.float32)
    inside = ((at > 4) & (at < (width - 4, height - 4))).all(axis=1)
    if inside.sum() < _ENOUGH:
        return guess, step
    led = cv2.warpAffine(first, guess[:2], (width, height), borderValue=128)
    there, good = follow_corners(led, later.image, at[inside].reshape(-1, 1, 2))  # type: ignore[arg-type]
    if good.sum() < _ENOUGH:
        return guess, step
    found, agree = cv2.estimateAffinePartial2D(
        corners[inside][good], there.reshape(-1, 2)[good], method=cv2.RANSAC, ransacReprojThreshold=_TOGETHER
    )
    if found is None or agree.sum() < _ENOUGH or not _SIZE[0] < np.hypot(*found[:, 0]) < _SIZE[1]:
        return guess, step
    new = np.vstack([found, (0.0, 0.0, 1.0)])
    return new, new @ np.linalg.inv(turn)


def _block_correlation(
    one: NDArray[np.float32], other: NDArray[np.float32], reaches: NDArray[np.bool_]
) -> NDArray[np.float32]:
    power, power2 = _block_mean(one * one), _block_mean(other * other)
    like: NDArray[np.float32] = _block_mean(one * other) / np.sqrt(np.maximum(power * power2, 1e-6))
    like[~reaches | (power <= _TEXTURED**2) | (power2 <= _TEXTURED_LATER**2)] = np.nan
    return like


def _blur(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(cv2.blur(image.astype(np.float32) - 128, (5, 5)))


def _block_mean(image: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(cv2.blur(image, (BLOCK, BLOCK))[BLOCK // 2 :: BLOCK, BLOCK // 2 :: BLOCK])
