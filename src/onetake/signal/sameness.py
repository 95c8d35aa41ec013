"""Whether two pictures show the same place: corners followed from one to the other, and a shift searched for.

Exposure and colour of light are divided out first, so a lamp that goes on does not make another place. The
measure is dear (milliseconds), meant for the few pairs that a cheap difference has pointed at.

Sources: pyramidal Lucas-Kanade (Bouguet 2001) with the forward-backward check of Kalal et al. (ICPR 2010);
phase correlation (Kuglin and Hines 1975); corners of Shi and Tomasi (CVPR 1994).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Image = NDArray[np.uint8]

CORNERS = 100
_LK = {
    "winSize": (15, 15),
    "maxLevel": 4,
    "criteria": (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 12, 0.03),
}
_STEP = 50.0  # grey levels a local standard deviation in a relief


@dataclass(frozen=True, slots=True)
class Sameness:
    """What two pictures have in common; every part is 0 (nothing) to 1."""

    followed: float
    """Share of the corners of one picture found again in the other, both ways, looking the same."""
    overlap: float
    """Correlation of the two reliefs under the best shift, less where the shift leaves less in common."""
    texture: float
    """How much there was to compare: corners found over corners wanted; below 0.08 nothing is compared."""


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


def sameness(one: Image, other: Image, enough: float = 0.45) -> Sameness:
    """Compare two reliefs of one shape.

    Parameters
    ----------
    one, other : uint8, shape (h, w)
        What `relief` gave.
    enough : float
        Share of corners followed above which nothing more is asked; `overlap` is then 0.
    """
    corners = [cv2.goodFeaturesToTrack(image, CORNERS, 0.03, 6) for image in (one, other)]
    texture = min(0 if found is None else len(found) for found in corners) / CORNERS
    if texture < 0.08:
        return Sameness(0.0, 0.0, texture)
    followed = _share(one, other, corners[0])
    if followed >= enough:
        return Sameness(followed, 0.0, texture)
    followed = max(followed, _share(other, one, corners[1]))
    return Sameness(followed, 0.0 if followed >= enough else _overlap(one, other), texture)


def _share(one: Image, other: Image, corners: NDArray[Any]) -> float:
    _, good, error = _follow(one, other, corners)
    return float((good & (error < 0.55 * _STEP)).mean())


def _follow(
    one: Image, other: Image, corners: NDArray[Any]
) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.float32]]:
    """Give where the corners went, which came back to within a pixel, and how unlike the patches are."""
    there, ok, error = cv2.calcOpticalFlowPyrLK(one, other, corners, None, **_LK)  # type: ignore[call-overload]
    again, ok2, _ = cv2.calcOpticalFlowPyrLK(other, one, there, None, **_LK)  # type: ignore[call-overload]
    apart = np.abs(again - corners).reshape(-1, 2).max(axis=1)
    return there, (ok.ravel() == 1) & (ok2.ravel() == 1) & (apart < 1.0), error.ravel()


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
    # The less is in common, the more of a likeness is luck.
    weight = 0.35 + 0.65 * rows * columns / (height * width)
    return max(0.0, weight * float((one * two).sum()) / power) if power > 0 else 0.0


def remains(one: Image, later: Image, luma: Image, luma_later: Image) -> tuple[float, int]:
    """Give how much of a picture's local contrast is left where its corners are found again later.

    About 1 where the camera or the things only moved, however far; 1 - a where a share `a` of another picture
    was mixed in.

    Parameters
    ----------
    one, later : uint8, shape (h, w)
        The reliefs, in which the corners are followed.
    luma, luma_later : uint8, shape (h, w)
        The pictures themselves, in which the contrast is measured.

    Returns
    -------
    left : float
        Median over the corners of the regression of the later patch on the earlier one.
    corners : int
        How many corners that rests on.
    """
    corners = cv2.goodFeaturesToTrack(one, CORNERS, 0.03, 6)
    if corners is None:
        return 1.0, 0
    there, good, _ = _follow(one, later, corners)
    left = []
    for start, end in zip(corners.reshape(-1, 2)[good], there.reshape(-1, 2)[good], strict=True):
        a = cv2.getRectSubPix(luma, (13, 13), tuple(start.tolist())).astype(np.float32)
        b = cv2.getRectSubPix(luma_later, (13, 13), tuple(end.tolist())).astype(np.float32)
        a -= a.mean()
        left.append(float((a * b).sum() / max(1.0, float((a * a).sum()))))
    return (float(np.median(left)), len(left)) if left else (1.0, 0)


def lay(luma: Image) -> float:
    """Give the detail across over the detail down: low where a picture is smeared sideways.

    Examples
    --------
    >>> stripes = np.tile(np.uint8([0, 200]), (20, 10))
    >>> lay(stripes) > 10
    True
    """
    across = cv2.norm(luma[:, 1:], luma[:, :-1], cv2.NORM_L1) / max(1, luma[:, 1:].size)
    down = cv2.norm(luma[1:], luma[:-1], cv2.NORM_L1) / max(1, luma[1:].size)
    return (across + 0.1) / (down + 0.1)
