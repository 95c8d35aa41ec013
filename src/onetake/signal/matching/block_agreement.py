"""How much of two frames agrees, block by block, once one lies over the other.

Reliefs are compared (`same_place.relief`), so exposure and colour of light do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from onetake.signal.matching.same_place import TOGETHER, Relief, follow_corners

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats32, Image8

_BLOCKS = 12
"""Blocks along the longer side; set by hand."""
_COMPARED = 30
"""Blocks with texture that a comparison needs; set by hand."""
_TEXTURED = 12.0
"""Grey levels (root mean square) of the blurred relief, from which a block has texture; grain leaves 5."""
_ALIKE = 0.4
"""Correlation from which a block agrees; set by hand."""


def block_agreement(one: Relief, other: Relief) -> float | None:
    """Return how much of the frame agrees once its corners lie over each other, 0 to 1.

    In a match cut people keep their places before another wall: their corners are found again, all else is
    not. Blocks of a twelfth of the frame are compared by correlation, where both have texture.

    Returns
    -------
    float or None
        Share of the blocks that agree; None where too few corners or blocks can be compared.
    """
    there, good = follow_corners(one.image, other.image, one.corners)
    reach = max(TOGETHER, 0.02 * max(one.image.shape))
    compared = same = np.zeros((), np.bool_)
    # Twice: what fills the frame in front of the set moves on its own.
    for _ in range(2):
        if good.sum() < 4:
            break
        turn, inside = cv2.estimateAffinePartial2D(
            one.corners[good], there[good], method=cv2.RANSAC, ransacReprojThreshold=reach
        )
        if turn is None:
            break
        both, alike = compare_blocks(one.image, other.image, turn)
        compared, same = compared | both, same | alike
        good[good] = inside.ravel() == 0
    count = int(np.sum(compared))
    return float(np.sum(same) / count) if count >= _COMPARED else None


def compare_blocks(one: Image8, other: Image8, turn: NDArray[Any]) -> tuple[Flags, Flags]:
    """Return which blocks of a twelfth of the frame have texture in both, and which of them look alike.

    Parameters
    ----------
    one, other : uint8, shape (h, w)
        Images of reliefs.
    turn : array, shape (2, 3)
        The affine map by which `one` is moved first.
    """
    height, width = one.shape
    inside = np.asarray(cv2.warpAffine(np.ones((height, width), np.float32), turn, (width, height)))
    a = np.asarray(cv2.warpAffine(one.astype(np.float32) - 128, turn, (width, height)))
    b = other.astype(np.float32) - 128
    a, b = (np.asarray(cv2.GaussianBlur(x, (0, 0), 1.5)) * inside for x in (a, b))
    block = max(3, max(height, width) // _BLOCKS)

    def mean(image: NDArray[Any]) -> Floats32:
        return np.asarray(cv2.blur(image, (block, block))[block // 2 :: block, block // 2 :: block])

    power_a, power_b = mean(a * a), mean(b * b)
    both = (mean(inside) > 0.7) & (power_a > _TEXTURED**2) & (power_b > _TEXTURED**2)
    alike = mean(a * b) > _ALIKE * np.sqrt(np.maximum(power_a * power_b, 0.0))
    return both, both & alike
