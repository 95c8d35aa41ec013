"""Whether two pictures show the same place: corners followed from one to the other, and a shift searched for.

Exposure and colour of light are divided out first, so a lamp that goes on does not make another place. The
measure is dear (milliseconds), meant for the few pairs that a cheap difference has pointed at.

Sources: pyramidal Lucas-Kanade (Bouguet 2001) with the forward-backward check of Kalal et al. (ICPR 2010);
phase correlation (Kuglin and Hines 1975); corners of Shi and Tomasi (CVPR 1994).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Image = NDArray[np.uint8]

CORNERS = 100
_WINDOW = (15, 15)
_LEVELS = 4
_STEP = 50.0  # grey levels a local standard deviation in a relief


@dataclass(frozen=True, slots=True)
class Sameness:
    """What two pictures have in common; every part is 0 (nothing) to 1."""

    followed: float
    """Share of the corners of one picture found again in the other, both ways, looking the same."""
    overlap: float
    """Correlation of the two reliefs under the best shift that leaves at least a third of them in common."""
    texture: float
    """How much there was to compare: corners found over corners wanted."""


def relief(luma: Image) -> Image:
    """Give the picture with local mean and contrast divided out, uint8, 128 where it is flat.

    Parameters
    ----------
    luma : uint8, shape (h, w)
    """
    soft = cv2.GaussianBlur(luma.astype(np.float32), (0, 0), 1.0)
    mean = cv2.blur(soft, (19, 19))
    spread = np.sqrt(np.maximum(cv2.blur(soft * soft, (19, 19)) - mean * mean, 0.0))
    # 1.5 levels: what coding and grain leave after the blur; flatter places stay near 128.
    return np.clip(128 + _STEP * (soft - mean) / (spread + 1.5), 0, 255).astype(np.uint8)


def sameness(one: Image, other: Image) -> Sameness:
    """Compare two reliefs of one shape.

    Parameters
    ----------
    one, other : uint8, shape (h, w)
        What `relief` gave.
    """
    forth, found = _followed(one, other)
    back, found_back = _followed(other, one)
    return Sameness(max(forth, back), _overlap(one, other), min(found, found_back) / CORNERS)


def _followed(one: Image, other: Image) -> tuple[float, int]:
    corners = cv2.goodFeaturesToTrack(one, CORNERS, 0.03, 6)
    if corners is None or len(corners) < 8:
        return 0.0, 0
    there, ok, error = cv2.calcOpticalFlowPyrLK(one, other, corners, None, winSize=_WINDOW, maxLevel=_LEVELS)  # type: ignore[call-overload]
    again, ok2, _ = cv2.calcOpticalFlowPyrLK(other, one, there, None, winSize=_WINDOW, maxLevel=_LEVELS)  # type: ignore[call-overload]
    apart = np.abs(again - corners).reshape(-1, 2).max(axis=1)
    good = (ok.ravel() == 1) & (ok2.ravel() == 1) & (apart < 1.0) & (error.ravel() < 0.55 * _STEP)
    return float(good.mean()), len(corners)


def _overlap(one: Image, other: Image) -> float:
    height, width = (max(16, n // 2) for n in one.shape)
    a = cv2.resize(one, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32) - 128
    b = cv2.resize(other, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32) - 128
    # Zero padding to twice the size, so that shifts do not wrap round.
    shape = (cv2.getOptimalDFTSize(2 * height), cv2.getOptimalDFTSize(2 * width))
    fa, fb = np.fft.rfft2(a, shape), np.fft.rfft2(b, shape)
    cross = fa.conj() * fb
    peaks = np.fft.irfft2(cross / np.sqrt(np.abs(cross) + 1e-3), shape)
    best = _correlation(a, b, 0, 0)
    for _ in range(3):
        y, x = np.unravel_index(int(np.argmax(peaks)), peaks.shape)
        dy, dx = (
            (int(y) if y < shape[0] // 2 else int(y) - shape[0]),
            (int(x) if x < shape[1] // 2 else int(x) - shape[1]),
        )
        best = max(best, _correlation(a, b, dy, dx))
        peaks[max(0, y - 2) : y + 3, max(0, x - 2) : x + 3] = -np.inf
    return best


def _correlation(a: NDArray[np.float32], b: NDArray[np.float32], dy: int, dx: int) -> float:
    height, width = a.shape
    rows, columns = height - abs(dy), width - abs(dx)
    if rows <= 0 or columns <= 0 or rows * columns < height * width / 3:
        return 0.0
    one = a[max(0, -dy) : max(0, -dy) + rows, max(0, -dx) : max(0, -dx) + columns]
    two = b[max(0, dy) : max(0, dy) + rows, max(0, dx) : max(0, dx) + columns]
    power = float(np.sqrt((one * one).sum() * (two * two).sum()))
    return max(0.0, float((one * two).sum()) / power) if power > 0 else 0.0
