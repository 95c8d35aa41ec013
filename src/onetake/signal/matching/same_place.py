"""Whether two frames show the same place: corners followed from one to the other, and a shift searched for.

Exposure and colour of light are divided out first, so a lamp that goes on does not make another place. The
measure is expensive (milliseconds), meant for the few pairs that a cheap difference has pointed at.

Sources: pyramidal Lucas-Kanade (Bouguet 2001) with the forward-backward check of Kalal et al. (ICPR 2010);
phase correlation (Kuglin and Hines 1975); corners of Shi and Tomasi (CVPR 1994).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Complexes64, Flags, Floats32, Image8


CORNERS = 60
"""Corners per frame: 60 in windows of 11 pixels separate pairs of one shot from others as well as 100 in 15,
at a third of the time."""
_CORNER_DISTANCE = 8
"""Pixels from one corner to the next at least; set by hand, no measured source."""
_CORNER_QUALITY = 0.03
"""Strength over that of the strongest corner; set by hand, no measured source."""
_LK = {
    "winSize": (11, 11),
    "maxLevel": 3,
    "criteria": (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 8, 0.03),
}
TOGETHER = 2.0
"""Pixels about a common motion of rotation, scale and shift, at least; set by hand."""
_STEP = 50.0
"""Grey levels per local standard deviation in a relief: 2.5 deviations either way fit in 8 bits."""
UNLIKE = 0.55 * _STEP
"""Mean difference, in levels of a relief, above which the surroundings of a corner are not the same."""
_TOO_FLAT = 0.08
"""Share of `CORNERS` below which nothing is compared; set by hand."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """What two frames have in common; every part is 0 (nothing) to 1."""

    followed: float
    """Share of the corners of one frame found again in the other, both ways, looking the same."""
    overlap: float
    """Correlation of the two reliefs under the best shift, less where the shift leaves less in common."""
    texture: float
    """How much there was to compare: corners found over corners wanted; below 0.08 nothing is compared."""


class Relief:
    """A frame with local mean and contrast divided out; its corners and its spectrum are made once."""

    __slots__ = ("_corners", "_spectrum", "image")

    def __init__(self, image: Image8) -> None:
        self.image = image
        self._corners: Floats32 | None = None
        self._spectrum: tuple[Floats32, Complexes64] | None = None

    @property
    def corners(self) -> Floats32:
        """Corners, strongest first, shape (n, 1, 2), pixels; n is at most `CORNERS`."""
        if self._corners is None:
            found = cv2.goodFeaturesToTrack(self.image, CORNERS, _CORNER_QUALITY, _CORNER_DISTANCE)
            self._corners = np.empty((0, 1, 2), np.float32) if found is None else found  # type: ignore[assignment]
        return self._corners  # type: ignore[return-value]

    @property
    def spectrum(self) -> tuple[Floats32, Complexes64]:
        """A third of the image's size about 0, shape (h, w), and its Fourier transform.

        That is of twice the size, padded with zeros, so that shifts do not wrap round.
        """
        found = self._spectrum
        if found is None:
            height, width = (max(16, n // 3) for n in self.image.shape)
            third = cv2.resize(self.image, (width, height), interpolation=cv2.INTER_AREA)
            small: Floats32 = np.asarray(third, np.float32) - np.float32(128)
            transform = np.asarray(np.fft.rfft2(small, _padded(height, width)), np.complex64)
            found = self._spectrum = small, transform
        return found


def _padded(height: int, width: int) -> tuple[int, int]:
    return cv2.getOptimalDFTSize(2 * height), cv2.getOptimalDFTSize(2 * width)


def relief(luma: Image8) -> Relief:
    """Divide local mean and contrast out: uint8, 128 where the frame is flat.

    Parameters
    ----------
    luma : uint8, shape (h, w)
    """
    soft = cv2.GaussianBlur(luma.astype(np.float32), (0, 0), 1.0)
    mean = cv2.blur(soft, (19, 19))
    spread = np.sqrt(np.maximum(cv2.blur(soft * soft, (19, 19)) - mean * mean, 0.0))
    # 1.5 levels: what coding and grain leave after the blur; flatter places stay near 128.
    return Relief(np.clip(128 + _STEP * (soft - mean) / (spread + 1.5), 0, 255).astype(np.uint8))


def sameness(one: Relief, other: Relief, enough: float = 0.45) -> Sameness:
    """Compare two reliefs of one shape.

    Parameters
    ----------
    one, other : Relief
        As `relief` returns them, of one shape.
    enough : float
        Share of corners followed, from which nothing more is measured; `overlap` is then 0.
    """
    followed, texture = common_corners(one, other, enough)
    found = texture < _TOO_FLAT or followed >= enough
    return Sameness(followed, 0.0 if found else overlap(one, other), texture)


def common_corners(one: Relief, other: Relief, enough: float = 0.45) -> tuple[float, float]:
    """Return `Sameness.followed` and `Sameness.texture` of two reliefs of one shape; see `sameness`."""
    texture = min(len(one.corners), len(other.corners)) / CORNERS
    if texture < _TOO_FLAT:
        return 0.0, texture
    followed = _followed_share(one, other)
    if followed < enough:
        followed = max(followed, _followed_share(other, one))
    return followed, texture


def _followed_share(one: Relief, other: Relief) -> float:
    there, good = follow_corners(one.image, other.image, one.corners)
    if good.sum() < 4:
        return float(good.mean())
    # In a soft texture a corner finds a match nearly anywhere; those of one place also move together.
    reach = max(TOGETHER, 0.02 * max(one.image.shape))
    _, inside = cv2.estimateAffinePartial2D(
        one.corners[good], there[good], method=cv2.RANSAC, ransacReprojThreshold=reach
    )
    return float(inside.sum()) / len(good) if inside is not None else 0.0


def follow_corners(
    one: Image8, other: Image8, corners: NDArray[Any], unlike: float = UNLIKE
) -> tuple[Floats32, Flags]:
    """Follow corners from one frame to another and back.

    Parameters
    ----------
    one, other : uint8, shape (h, w)
        Images of reliefs.
    corners : float32, shape (n, 1, 2), pixels
    unlike : float
        Mean difference in levels, of a corner's surroundings, up to which it is the same one.

    Returns
    -------
    there : float32, shape (n, 1, 2)
    good : bool, shape (n,)
        Which look alike there and came back to within a pixel.
    """
    there, ok, error = cv2.calcOpticalFlowPyrLK(one, other, corners, None, **_LK)  # type: ignore[call-overload]
    good = (ok.ravel() == 1) & (error.ravel() < unlike)
    if good.any():
        # Only corners that were found are followed back: between unrelated frames there are hardly any.
        again, back, _ = cv2.calcOpticalFlowPyrLK(other, one, there[good], None, **_LK)  # type: ignore[call-overload]
        apart = np.abs(again - corners[good]).reshape(-1, 2).max(axis=1)
        good[good] = (back.ravel() == 1) & (apart < 1.0)
    return there, good


def overlap(one: Relief, other: Relief) -> float:
    """Return `Sameness.overlap` of two reliefs of one shape: a sixth of the time that following takes."""
    (a, fa), (b, fb) = one.spectrum, other.spectrum
    shape = _padded(*a.shape)
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


def _correlation(a: Floats32, b: Floats32, dy: int, dx: int) -> float:
    height, width = a.shape
    rows, columns = height - abs(dy), width - abs(dx)
    if rows <= 0 or columns <= 0 or rows * columns < height * width / 3:
        return 0.0
    one = a[max(0, -dy) : max(0, -dy) + rows, max(0, -dx) : max(0, -dx) + columns]
    two = b[max(0, dy) : max(0, dy) + rows, max(0, dx) : max(0, dx) + columns]
    power = float(np.sqrt((one * one).sum() * (two * two).sum()))
    # The smaller the common part, the more similarity arises by chance.
    weight = 0.35 + 0.65 * rows * columns / (height * width)
    return max(0.0, weight * float((one * two).sum()) / power) if power > 0 else 0.0


def remaining_contrast(reliefs: list[Relief], luma: Image8, luma_later: Image8) -> tuple[float, int]:
    """Return how much of a frame's local contrast is left where its corners are later.

    About 1 where the camera or the things only moved, however far; 1 - a where a share `a` of another frame
    was mixed in.

    Parameters
    ----------
    reliefs : list of Relief
        Those of the frames from the first to the last, in which the corners are followed step by step.
    luma, luma_later : uint8, shape (h, w)
        The first and the last frame, in which the contrast is measured.

    Returns
    -------
    left : float
        Median over the corners of the regression of the later patch on the earlier one, turned and scaled
        as the corners have been.
    corners : int
        How many corners that rests on.
    """
    start = reliefs[0].corners
    if not len(start):
        return 1.0, 0
    end, kept = start, np.ones(len(start), bool)
    for one, other in pairwise(reliefs):
        there, good = follow_corners(one.image, other.image, end[kept], float("inf"))
        end = end.copy()
        end[kept] = there
        kept[kept] = good
        if kept.sum() < 4:
            return 1.0, 0
    start, end = start.reshape(-1, 2)[kept], end.reshape(-1, 2)[kept]
    turn, _ = cv2.estimateAffinePartial2D(start, end, method=cv2.RANSAC, ransacReprojThreshold=3.0)
    if turn is not None:
        luma = cv2.warpAffine(luma, turn, luma.shape[1::-1], borderMode=cv2.BORDER_REPLICATE)  # type: ignore[assignment]
        start = (start @ turn[:, :2].T + turn[:, 2]).astype(np.float32)
    left = []
    for was, now in zip(start, end, strict=True):
        a = cv2.getRectSubPix(luma, (13, 13), tuple(was.tolist())).astype(np.float32)
        b = cv2.getRectSubPix(luma_later, (13, 13), tuple(now.tolist())).astype(np.float32)
        a -= a.mean()
        left.append(float((a * b).sum() / max(1.0, float((a * a).sum()))))
    return float(np.median(left)), len(left)


def detail_ratio(luma: Image8) -> float:
    """Return the detail across over the detail down: low where a frame is smeared sideways.

    Examples
    --------
    >>> stripes = np.tile(np.uint8([0, 200]), (20, 10))
    >>> detail_ratio(stripes) > 10
    True
    """
    across = cv2.norm(luma[:, 1:], luma[:, :-1], cv2.NORM_L1) / max(1, luma[:, 1:].size)
    down = cv2.norm(luma[1:], luma[:-1], cv2.NORM_L1) / max(1, luma[1:].size)
    return (across + 0.1) / (down + 0.1)
