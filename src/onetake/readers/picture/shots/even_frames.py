"""Even frames: whether a frame shows one even colour, apart from marks that stand throughout."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.shots.picture_area import crop_bars
from onetake.signal.matching.standing_marks import marks_on_even, marks_stand, mostly_even

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.picture_area import Bars

FLAT = 1.2
"""Contrast, levels, below which a frame is one even colour: black, the colour of a fade, a burnt-out flash
(docs/explanation/shots.md, "Known failures")."""
GRAINY = 4.0
"""The same, levels, at most, where the frames had much more contrast a moment ago. Set by hand; no measured
source."""
_GRAIN_SHARE = 0.12
"""Share of the recent contrast below which what is left is grain on an even ground. Set by hand; no measured
source."""
_GONE = 10.0
"""Levels of contrast outside the marks that has gone, at least: `FLAT` over `_GRAIN_SHARE`."""
_IMAGES, _STEP = 8, 0.2
"""Frames with an image that are remembered, and s between them. Set by hand; no measured source."""
_HALF_LIFE = 1.5
"""s in which the memory of contrast halves. Set by hand; no measured source."""


class EvenFrames:
    """Decides for each frame whether it is even; remembers some frames of the last 1.6 s with an image."""

    def __init__(self) -> None:
        self._t, self._peak = 0.0, 0.0
        self._images: deque[FrameFeatures] = deque(maxlen=_IMAGES)

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame: set its `flat`, and its `marks` where it is even but for them."""
        self._peak = max(look.contrast, self._peak * 0.5 ** ((look.t - self._t) / _HALF_LIFE))
        self._t = look.t
        # Grain on an even ground has contrast too, but little compared with the frames before.
        look.flat = look.contrast < _limit(self._peak)
        if not look.flat and self._images and mostly_even(look.thumb[::2, ::2, 1]):
            look.marks = self._standing(look)
            look.flat = look.marks is not None
        if not look.flat and (not self._images or look.t - self._images[-1].t >= _STEP):
            self._images.append(look)

    def _standing(self, look: FrameFeatures) -> Image8 | None:
        """Return the marks that are all that is left of a frame before; None where it is not so."""
        marks = marks_on_even(look.luma)
        free = free_of_marks(look.thumb, look.bars, marks)
        left = contrast_where(look.thumb, free)
        if left >= GRAINY:
            return None
        images = [x for x in self._images if x.luma.shape == look.luma.shape]
        contrasts = [
            contrast_where(x.thumb, free)
            if (x.bars, x.thumb.shape) == (look.bars, look.thumb.shape)
            else masked_contrast(x.thumb, x.bars, marks)
            for x in images
        ]
        was = max(contrasts, default=0.0)
        if was < _GONE or left >= _limit(was):
            return None
        before = images[contrasts.index(was)]
        return marks if marks_stand(look.luma, before.luma) else None


def _limit(contrast: float) -> float:
    """Return the contrast below which a frame is even, where frames before had that much."""
    return max(FLAT, min(GRAINY, _GRAIN_SHARE * contrast))


def masked_contrast(thumb: Image8, bars: Bars, marks: Image8) -> float:
    """Return the contrast of a thumb outside `marks`, which are for the whole frame."""
    return contrast_where(thumb, free_of_marks(thumb, bars, marks))


def free_of_marks(thumb: Image8, bars: Bars, marks: Image8) -> Image8:
    """Return 1 at the pixels of a thumb that `marks`, which are for the whole frame, leave free; else 0."""
    part = cv2.resize(crop_bars(marks, bars), thumb.shape[1::-1], interpolation=cv2.INTER_AREA)
    return np.asarray(np.equal(part, 0), np.uint8)


def contrast_where(thumb: Image8, free: Image8) -> float:
    """Return the contrast of a thumb at the pixels where `free` is not 0."""
    return float(cv2.meanStdDev(thumb, mask=free)[1].max())
