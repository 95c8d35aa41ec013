"""Frame features: what is kept of one frame for comparing it with later ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.shots.even_frames import EvenFrames
from onetake.readers.picture.shots.picture_area import crop_bars
from onetake.signal.matching.block_agreement import block_agreement
from onetake.signal.matching.coarse_match import histogram_intersection, shifted_correlation
from onetake.signal.matching.frame_difference import change, contrast, neighbourhood_range
from onetake.signal.matching.same_place import (
    Relief,
    Sameness,
    relief,
    remaining_contrast,
    sameness,
)
from onetake.signal.matching.standing_marks import fill_marks
from onetake.signal.matching.warped_match import match_first_frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.arrays import Floats32, Image8
    from onetake.core.blocks import Frames
    from onetake.readers.picture.shots.picture_area import Bars

_LUMA_LENGTH = 240
"""Pixels of the longer side of `luma` (docs/explanation/shots.md, "A cheap change points")."""
_SMALL_LENGTH = 80
"""Pixels of the longer side of `small`."""
_THUMB_LENGTH = 48
"""Pixels of the longer side of `thumb` (docs/explanation/shots.md, "A cheap change points")."""
_SAME_LIGHT = 0.03
"""Change of a channel's mean level up to which the light is the same. Set by hand; no measured source."""
_CORNERS_LEAST = 6
"""Corners that must be followed for a statement about the contrast left. Set by hand; no measured source."""


@dataclass(slots=True)
class FrameFeatures:
    """One frame, about 240 pixels long in luma and 48 in colour."""

    index: int
    t: float
    luma: Image8
    """Shape (h, w), letterbox and all."""
    small: Image8
    """Shape (h', w', 3), letterbox and all."""
    bars: Bars
    thumb: Image8
    """Shape (h'', w'', 3), without letterbox."""
    contrast: float
    reach: tuple[Image8, Image8]
    """Least and greatest of each pixel's neighbours in `thumb`."""
    flat: bool = False
    """Whether the frame is one even colour, apart from `marks`."""
    marks: Image8 | None = None
    """Shape (h, w), 255 at marks that stand on an even ground; None where there are none."""
    _relief: tuple[Bars, Relief] | None = field(default=None)
    _coarse: Floats32 | None = field(default=None)

    def relief(self, bars: Bars) -> Relief:
        """Return the frame within `bars`, exposure divided out; the last one asked for is kept."""
        if self._relief is None or self._relief[0] != bars:
            self._relief = (bars, relief(crop_bars(self.luma, bars)))
        return self._relief[1]


class FeatureExtractor:
    """Turns blocks into frame features."""

    def __init__(self) -> None:
        self._count, self._even = 0, EvenFrames()

    def extract(self, frames: Frames) -> Iterator[FrameFeatures]:
        """Yield the features of each frame of a block, in order."""
        for look in _features_of(frames, self._count):
            self._even.push(look)
            yield look
        self._count += len(frames)


def _features_of(frames: Frames, first: int) -> Iterator[FrameFeatures]:
    for i in range(len(frames)):
        top, bottom, left, right = (float(share) for share in frames.bars[i])
        bars = (top, bottom, left, right)
        small = _shrink(frames.rgb[i], _SMALL_LENGTH)
        thumb = _make_thumb(small, bars)
        luma = _shrink(frames.luma[i], _LUMA_LENGTH)
        t = float(frames.t[i])
        yield FrameFeatures(
            first + i, t, luma, small, bars, thumb, contrast(thumb), neighbourhood_range(thumb)
        )


def frame_change(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the cheap change between two frames, on the part that neither has under letterbox."""
    if one.bars == other.bars and one.thumb.shape == other.thumb.shape:
        spread = 0.5 * (one.contrast + other.contrast)
        return change(one.thumb, other.thumb, spread, (one.reach, other.reach))
    bars = _common_bars(one, other)
    a, b = _make_thumb(one.small, bars), _make_thumb(other.small, bars)
    b = b if a.shape == b.shape else cv2.resize(b, a.shape[1::-1])  # type: ignore[assignment]
    return change(a, b, 0.5 * (contrast(a) + contrast(b)))


def unlit_change(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the change between two frames once the light of the later one is that of the earlier one."""
    if one.thumb.shape != other.thumb.shape:
        return float("inf")
    was, now = (np.add(cv2.mean(look.thumb)[:3], 4.0) for look in (one, other))
    gains = was / now
    if np.abs(gains - 1).max() < _SAME_LIGHT:
        return float("inf")
    thumb = np.clip(other.thumb * gains, 0, 255).astype(np.uint8)
    return change(
        one.thumb, thumb, 0.5 * (one.contrast + contrast(thumb)), (one.reach, neighbourhood_range(thumb))
    )


def likeness(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the correlation of two thumbs, -1 to 1, whatever the exposure: a cheap ranking."""
    if one.thumb.shape != other.thumb.shape:
        return 0.0
    return float(cv2.matchTemplate(one.thumb, other.thumb, cv2.TM_CCOEFF_NORMED)[0, 0])


def colours_in_common(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the share of the colours that two frames have in common, 0 to 1."""
    return histogram_intersection(one.thumb, other.thumb)


def coarse_match(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the correlation of two coarse frames under the best shift, -1 to 1: for blurred motion."""
    small = (cv2.resize(x.thumb, (24, 14), interpolation=cv2.INTER_AREA) for x in (one, other))
    return shifted_correlation(*small)  # type: ignore[arg-type]


def coarse(look: FrameFeatures) -> Floats32:
    """Return the thumb at 24 x 14 less mid-grey, shape (14, 24, 3): motion hardly changes it."""
    if look._coarse is None:
        small = cv2.resize(look.thumb, (24, 14), interpolation=cv2.INTER_AREA)
        look._coarse = small.astype(np.float32) - np.float32(128)
    return look._coarse


def compare_frames(one: FrameFeatures, other: FrameFeatures) -> Sameness:
    """Compare two frames closely."""
    return sameness(*reliefs_of(one, other))


def reliefs_of(one: FrameFeatures, other: FrameFeatures) -> tuple[Relief, Relief]:
    """Return the reliefs of two frames on the part that neither has under letterbox, of one shape."""
    bars = _common_bars(one, other)
    a, b = one.relief(bars), other.relief(bars)
    if a.image.shape != b.image.shape:
        b = Relief(cv2.resize(b.image, a.image.shape[1::-1], interpolation=cv2.INTER_AREA))  # type: ignore[arg-type]
    return a, b


def agreement_share(one: FrameFeatures, other: FrameFeatures) -> float | None:
    """Return the share of the frame that agrees once the corners lie over each other; None: unknown."""
    bars = _common_bars(one, other)
    a, b = one.relief(bars), other.relief(bars)
    return block_agreement(a, b) if a.image.shape == b.image.shape else None


def contrast_left(chain: list[FrameFeatures]) -> float | None:
    """Return the share of the first frame's contrast that is left in the last, where its corners went.

    None where too few can be followed from frame to frame.
    """
    if len({(look.bars, look.luma.shape) for look in chain}) != 1:
        return None
    bars = chain[0].bars
    left, corners = remaining_contrast(
        [look.relief(bars) for look in chain],
        crop_bars(chain[0].luma, bars),
        crop_bars(chain[-1].luma, bars),
    )
    return left if corners >= _CORNERS_LEAST else None


def visibility_along(chain: list[FrameFeatures]) -> Floats32 | None:
    """Return how much each part of the later frames still shows the first (`signal.matching.warped_match`).

    Shape (n - 1, h, w), correlations; None where letterbox or shape change.
    """
    if len({(look.bars, look.luma.shape) for look in chain}) != 1:
        return None
    return match_first_frame([look.relief(look.bars) for look in chain])


def without_marks(look: FrameFeatures, marks: Image8 | None) -> FrameFeatures:
    """Return the frame with marks (`EvenFrames`) filled in, so that they link no frames."""
    if marks is None or marks.shape != look.luma.shape:
        return look
    return replace(look, luma=fill_marks(look.luma, marks), _relief=None)


def _common_bars(one: FrameFeatures, other: FrameFeatures) -> Bars:
    return tuple(max(pair) for pair in zip(one.bars, other.bars, strict=True))  # type: ignore[return-value]


def _make_thumb(small: Image8, bars: Bars) -> Image8:
    return _shrink(crop_bars(small, bars), _THUMB_LENGTH)


def _shrink(image: Image8, long: int) -> Image8:
    """Shrink to at most `long` pixels; always a copy, since a block's arrays do not last."""
    height, width = image.shape[:2]
    scale = long / max(height, width)
    if scale >= 1:
        return image.copy()
    size = (max(8, round(width * scale)), max(8, round(height * scale)))
    # Area where it matters; below a factor of two linear is nearly the same at a third of the time.
    how = cv2.INTER_AREA if scale <= 0.5 else cv2.INTER_LINEAR
    return cv2.resize(image, size, interpolation=how)  # type: ignore[return-value]
