"""Background motion between neighbouring frames: corners of a key frame, followed from frame to frame.

The corners of a key frame are searched for in each later frame directly, starting from where the motion so
far predicts them. So errors do not add up while a key frame is used, and one or two pyramid levels are
enough. A corner's history decides its weight: a corner that has moved on its own is classified as a subject.

The parts: `key_frame` (what is searched for), `motion_prediction` (where), `corner_flow` (the search itself),
`lost_search` (when that fails), `match_quality` (what the result is worth), `tracked_points` (the corners).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.corner_flow import CornerFlow, CornerMatch
from onetake.signal.motion.frame_motion import NO_MOTION, FrameMotion
from onetake.signal.motion.key_frame import KeyFrame
from onetake.signal.motion.lost_search import LostSearch
from onetake.signal.motion.match_quality import confidence, subject_motion
from onetake.signal.motion.motion_prediction import MotionPrediction
from onetake.signal.motion.perspective import Lens
from onetake.signal.motion.tracked_points import no_points

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Image8
    from onetake.signal.motion.tracked_points import Area


LEAST_CONFIDENCE = 0.1
"""Confidence below which the motion is unknown; grain on black reaches 0.07."""
SHIFT_CONFIDENCE = 0.3
"""Confidence of a step of which only the shift of the whole frame is known; set by hand."""
SHIFT_PARTS = 240
"""Parts of the width, one of which is the standard error of such a shift: half a pixel of the 120 that
`phase_correlation` looks at."""
BACKGROUND_STANDING = 0.6
"""Standing of a corner, 0 to 1, above which it belongs to the background; set by hand."""


class Tracker:
    """Follows one film's background; holds two small frames and some 80 corners."""

    def __init__(self) -> None:
        self.corners = no_points()
        self._key: KeyFrame | None = None
        self._last: Image8 | None = None
        self._area: Area = (slice(0, 0), slice(0, 0))
        self._prediction = MotionPrediction()
        self._flow = CornerFlow()
        self._search = LostSearch()

    @property
    def is_steady(self) -> bool:
        """Whether the camera has moved for some steps just as predicted: it can be measured less often."""
        return self._prediction.is_steady

    def push(self, luma: Image8, area: Area, ratio: float = 1.0) -> FrameMotion | None:
        """Take the next frame; return None for the first, and for the first of another size.

        Parameters
        ----------
        luma : uint8, shape (h, w)
        area : (rows, columns)
            The frame without its letterbox.
        ratio : float
            How long this step took, over the last one.
        """
        self._prediction.stretch(ratio)
        motion = None
        if self._last is None or self._last.shape != luma.shape:
            self._forget()
            self._prediction.lens = None
        else:
            if self._prediction.lens is None:
                self._prediction.lens = Lens(float(max(luma.shape)))
            match, shift = self._match(luma, self._last)
            motion = self._accept(match)
            if motion is None:
                self._forget(shift or 0j)
                motion = NO_MOTION if shift is None else _shift_alone(shift, luma.shape[1])
                self._prediction.steady_steps = 0
            self._search.count(failed=motion is NO_MOTION)
        self._last, self._area = luma if luma.base is None else luma.copy(), area
        if self._key is None or self._key.is_worn(area, len(self.corners.at)):
            self._renew_key(self._last, area)
        return motion

    def set_anchor(self) -> None:
        """Remember where the corners are now, for `since_anchor`."""
        self.corners.anchor = self.corners.at.copy()

    @property
    def anchored_count(self) -> int:
        """How many corners have been followed since the anchor was set."""
        return int(np.isfinite(self.corners.anchor.real).sum())

    def since_anchor(self) -> tuple[Complexes, Complexes]:
        """Return the background's corners at the anchor and now, of those followed all the way."""
        kept = np.isfinite(self.corners.anchor.real) & (self.corners.standing > BACKGROUND_STANDING)
        return self.corners.anchor[kept], self.corners.at[kept]

    def set_short_anchor(self) -> None:
        """Remember where the corners are now, for `since_short_anchor`."""
        self.corners.short_anchor = self.corners.at.copy()

    def since_short_anchor(self) -> tuple[Complexes, Complexes]:
        """Return all corners at the short anchor and now, subjects too, of those followed all the way."""
        kept = np.isfinite(self.corners.short_anchor.real)
        return self.corners.short_anchor[kept], self.corners.at[kept]

    def _match(self, luma: Image8, last: Image8) -> tuple[CornerMatch | None, complex | None]:
        """Follow the key frame's corners, or search for them; also the frame's shift, where searched for."""
        match = None
        if self._key is not None and len(self.corners.at) >= 3:
            expected = self._prediction.positions(self.corners.at)
            key, levels = self._key.in_light_of(luma), self._prediction.levels(max(luma.shape))
            match = self._flow.match(key, luma, self._area, self.corners, expected, self._prediction, levels)
        if not self._search.is_due(match):
            return match, None
        self._renew_key(last, self._area)
        if len(self.corners.at) < 3:
            return None, None
        return self._search.find(self._flow, last, luma, self._area, self.corners, self._prediction)

    def _accept(self, match: CornerMatch | None) -> FrameMotion | None:
        """Move the corners, the key frame and the prediction on; None where the motion is unknown."""
        if match is None or match.fit is None or self._key is None or self._last is None:
            return None
        found, (height, width) = match.fit, self._last.shape
        before = self.corners.at[match.good]
        travel = float(np.mean(np.abs(found.a * before + found.b - before)))
        self.corners.move(match.good, match.at, found, self._prediction.allowed_stray(travel, width))
        sure = confidence(match, found, height, width)
        if sure < LEAST_CONFIDENCE:
            return None
        self._prediction.update(found.a, found.b, sure, width)
        self._prediction.lens = found.lens or self._prediction.lens
        self._key.move(found.a, found.b)
        moved = subject_motion(match, found)
        shift = found.b if found.lens is None else found.lens.whole_shift(found.b, (height, width))
        return FrameMotion(found.a, shift, sure, found.turn_error, found.shift_error, moved)

    def _forget(self, shift: complex = 0j) -> None:
        """Drop the key frame and its corners; expect the next step to be this shift."""
        self.corners = no_points()
        self._key = None
        self._prediction.expect_shift(shift)

    def _renew_key(self, image: Image8, area: Area) -> None:
        """Make `image` the key frame: its corners are followed on, and empty cells get new ones."""
        self.corners.renew(image, area)
        self._key = KeyFrame.from_image(image, len(self.corners.at))


def _shift_alone(shift: complex, width: int) -> FrameMotion:
    """Return the step of which only the shift of the whole frame is known."""
    return FrameMotion(complex(np.nan, np.nan), shift, SHIFT_CONFIDENCE, np.nan, width / SHIFT_PARTS, np.nan)
