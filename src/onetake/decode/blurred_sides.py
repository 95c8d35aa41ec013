"""Blurred sides: a blurred, enlarged copy of the picture that fills a frame of another shape.

An upright phone film in a lying frame (or a lying one in an upright frame) is often shown so. Three things
together determine it, in a frame that is looked at now and then: a straight border at one distance from two
opposite edges; hardly any detail between border and edge; and there the same light and dark as in the picture
enlarged to the frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

import cv2
import numpy as np

from onetake.decode.look_schedule import LookSchedule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

STRIDE = 24
"""Frames from one look to the next; set by hand, for speed."""
LOOKS = 2
"""Looks that must agree for sides to begin; set by hand."""
AHEAD = STRIDE * LOOKS
"""Frames after a frame that must be known before its sides are."""
NARROWEST, WIDEST = 0.1, 0.4
"""Share of the side that one of the two sides has: 4:3 in 16:9 is 0.125, 9:16 in 16:9 is 0.342."""
PEAK = 5.0
"""Difference across the border over the usual one within the sides. 96 of 100 looks at copies put around real
clips meet this and the two limits below. In the clips themselves (one look in five frames) none does:
up to 3.8 where the other two are met."""
SOFT = 0.3
"""Detail of the sides over that of the picture, at most; in the clips themselves down to 0.29 with a copy of
0.72."""
COPY = 0.85
"""Correlation of the sides with the enlarged picture, at least; in the clips themselves up to 0.80 where the
border is sharp enough."""
LOST = 3.0
"""The same as `PEAK`, for sides that were found: below, they are picture again, if the copy or the lack of
detail is missing, too. Measured: 97 of 100 looks at one line of the clips themselves are lost, 1 of 100 at
copies."""
_FLOOR = 0.2
"""Levels that are added to the difference within the sides, so that even sides do not divide by zero."""
_EVEN = 1.0
"""Deviation, levels, below which sides are too even to be compared; set by hand."""
_SMALLEST = 96
"""Pixels of the shorter side below which nothing is measured: the sides would be a few pixels wide."""
_GRID = (5, 9)
"""Blocks of a side, across and along, that are compared; set by hand."""


class HasLuma(Protocol):
    """A frame with its luma, uint8, shape (h, w)."""

    luma: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Sides:
    """Two sides of one width."""

    upright: bool
    """Whether the picture stands upright between sides at left and right; else they are above and below."""
    width: int
    """Pixels of one side; 0 for none."""


NO_SIDES = Sides(True, 0)


@dataclass(frozen=True, slots=True)
class Look:
    """What one frame shows of sides at left and right, of one width."""

    width: int
    peak: float
    soft: float
    copy: float

    @property
    def is_found(self) -> bool:
        """Whether the frame has blurred sides."""
        return self.peak >= PEAK and self.soft <= SOFT and self.copy >= COPY


class BlurredSides:
    """Finds the blurred sides of each frame; it takes all frames in order of display."""

    def __init__(self) -> None:
        self._at = LookSchedule(STRIDE, NO_SIDES, NO_SIDES)

    def bars(self, frames: Sequence[HasLuma], count: int) -> NDArray[np.float32]:
        """Return the sides of the next frames: shares of the height (top, bottom), the width (left, right).

        Parameters
        ----------
        frames : sequence
            The next frames, and at least `AHEAD` more, if there are so many.
        count : int
            How many of them are decided.

        Returns
        -------
        float32 array, shape (count, 4)
        """
        shares = np.zeros((count, 4), np.float32)
        for i in range(count):
            found = self._at.step(partial(self._look, frames, i))
            if found.width:
                height, width = frames[i].luma.shape
                side = slice(2, 4) if found.upright else slice(0, 2)
                shares[i, side] = found.width / (width if found.upright else height)
        return shares

    def _look(self, all_frames: Sequence[HasLuma], first: int) -> None:
        frames = all_frames[first : first + AHEAD + 1]
        at = self._at
        if at.count == 0:
            at.next = _decide(frames[::STRIDE][:LOOKS], NO_SIDES)
        at.now = at.next
        if len(frames) > STRIDE:
            at.next = _decide(frames[STRIDE::STRIDE], at.now)
        at.switch = STRIDE
        if at.next != at.now:
            at.switch = 1 + _first_frame(frames[1 : STRIDE + 1], at.now, at.next)


def _decide(looks: Sequence[HasLuma], before: Sides) -> Sides:
    if before.width and not _is_lost(looks[0].luma, before):
        return before
    if min(looks[0].luma.shape) < _SMALLEST:
        return NO_SIDES
    for upright in (True, False):
        first = _look_at(looks[0].luma, upright)
        if first.is_found:
            later = [_look_at(frame.luma, upright) for frame in looks[1:LOOKS]]
            if later and all(look.is_found and abs(look.width - first.width) <= 1 for look in later):
                return Sides(upright, first.width)
    return NO_SIDES


def _first_frame(between: Sequence[HasLuma], old: Sides, new: Sides) -> int:
    """Return the first frame with the new sides: where the old are lost, or from where the new are there."""
    for k, frame in enumerate(between):
        if old.width and _is_lost(frame.luma, old):
            return k
    last = len(between) - 1
    while last > 0 and new.width and not _is_lost(between[last - 1].luma, new):
        last -= 1
    return last


def _is_lost(luma: NDArray[np.uint8], sides: Sides) -> bool:
    """Return whether a frame has a picture where sides were; even sides say nothing."""
    look = _look_at(luma, sides.upright, sides.width)
    return look.peak < LOST and (look.copy < COPY or look.soft > SOFT)


def _look_at(luma: NDArray[np.uint8], upright: bool, width: int | None = None) -> Look:
    """Measure sides at left and right (or above and below) of a given width, or of the likeliest one."""
    image = luma if upright else luma.T
    length = image.shape[1]
    across = _differences(luma, upright, across=True)
    mirrored = np.minimum(across, across[::-1])
    both = mirrored[:-1] + mirrored[1:]
    given = width is not None
    if width is None:
        first, last = int(NARROWEST * length), int(WIDEST * length)
        # The border is sharper than all that is outside of it.
        outside = np.maximum.accumulate(both)[first - 5 : last - 4]
        at = first - 1 + int(np.argmax(both[first - 1 : last] / (outside + _FLOOR)))
        width = at + 1 + int(mirrored[at + 1] > mirrored[at])
    step = max(float(both[width - 1]), float(both[width - 2]))
    inside = np.r_[across[3 : width - 4], across[length - width + 3 : -3]]
    peak = step / (2 * float(np.median(inside)) + _FLOOR)
    if peak < PEAK and not given:
        return Look(width, peak, 1.0, 0.0)  # the usual frame: nothing more need be measured
    along = _differences(luma, upright, across=False)
    sides = np.r_[along[2 : width - 3], along[length - width + 3 : -2]]
    detail = float(along[width + 2 : length - width - 2].mean())
    return Look(width, peak, float(sides.mean()) / (detail + 1e-6), _copy(image, width))


def _differences(luma: NDArray[np.uint8], upright: bool, *, across: bool) -> NDArray[np.float32]:
    """Return the mean difference of neighbours, line by line from one edge to the other.

    Across the lines, shape (n - 1,), or along them, (n,); every other pixel along the lines is used.
    """
    luma = luma[::2] if upright else np.ascontiguousarray(luma[:, ::2])
    beside = across == upright
    one, other = (luma[:, 1:], luma[:, :-1]) if beside else (luma[1:], luma[:-1])
    mean = cv2.reduce(cv2.absdiff(one, other), 0 if upright else 1, cv2.REDUCE_AVG, dtype=cv2.CV_32F)
    return mean.ravel()  # type: ignore[return-value]


def _copy(image: NDArray[np.uint8], width: int) -> float:
    """Return the correlation of the sides with the picture enlarged to the frame; NaN where they are even.

    The enlarged picture is cropped to the frame or stretched to it: the better of the two.
    """
    height, length = image.shape
    picture = image[:, width : length - width]
    share = picture.shape[1] / length
    found = _blocks(image[:, :width], image[:, length - width :])
    columns, rows = max(2, round(width * share)), max(4, round(height * share))
    top = (height - rows) // 2
    best = np.nan
    for part in (picture[top : top + rows], picture):
        wanted = _blocks(part[:, :columns], part[:, -columns:])
        if found.std() > _EVEN and wanted.std() > _EVEN:
            best = float(np.fmax(best, np.corrcoef(found, wanted)[0, 1]))
    return best


def _blocks(left: NDArray[np.uint8], right: NDArray[np.uint8]) -> NDArray[np.float64]:
    parts = [cv2.resize(side, _GRID, interpolation=cv2.INTER_AREA).ravel() for side in (left, right)]
    return np.concatenate(parts).astype(np.float64)
