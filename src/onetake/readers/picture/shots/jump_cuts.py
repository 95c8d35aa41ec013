"""Jump cuts before a camera that stands still: the place is the same, and people are elsewhere at once.

Corners of the place are found again, so the close comparison of neighbours sees one shot. What shows such a
cut is that its change stands alone among the frames around it, and that a part of the frame is another
picture from then on: its relief, which no change of light alters, differs from the frame before and goes on
differing. Motion changes the frames around it as well; a flash or a body that crosses gives the place back.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.shots.frame_gaps import MOTION_LONGEST
from onetake.readers.picture.shots.pair_comparison import LINK, LINK_DOUBT, Pair, pair_of
from onetake.readers.picture.shots.picture_area import crop_bars
from onetake.readers.picture.shots.surroundings import is_uneven
from onetake.signal.matching.block_agreement import compare_blocks

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats32, Image8
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.picture_area import Bars

# Limits: docs/explanation/shots.md, "Jump cuts".
_CHANGE = 0.02
"""Change of a pair from which it may be a cut: 0.026 to 0.7 at 30 jump cuts of one real film."""
_CHANGE_DOUBT = 0.012
"""Change of a pair from which it is examined: 0.015 at the smallest jump cut of that film."""
_ALONE = 3.0
"""Change over the largest change beside it, at least: 3.2 to 126 at these cuts."""
_ALONE_HELD = 10.0
"""The same, where some frames are repeated and others move: what moved meanwhile shows at once (doubled or
dropped frames). Set by hand."""
_HELD_MOST = 1
"""Repeats in a row near it up to which it may be a cut there: 24 frames a second at 30 or 48 have one."""
_CHANGE_FLOOR = 0.004
"""Change that is added to the largest one beside it: what coding alone changes. Set by hand."""
_SIDE = 0.14
"""s on either side whose changes are compared: a drawing that is held for up to four frames has another such
change beside it."""
_FRAMES = 4
"""Frames on either side that are compared at least, where they are within `_SIDE_MOST`."""
_SIDE_MOST = 0.35
"""s within which they must be. Set by hand."""
_STAYS = 0.35
"""s after which the change must still be there: longer than a flash."""
_KEPT = 2 * _STAYS + 0.1
"""s of frames that are kept: the past and what follows, and a frame more."""
_BLOCKS = 24
"""Blocks along the longer side."""
_TIMES = 1.5
"""Difference of a block's relief over that of the neighbouring pairs, at least. Set by hand."""
_LEVELS = 12.0
"""Levels of the relief by which it must be larger, too. Set by hand."""
_SHARE = 0.06
"""Share of the blocks that change and stay changed, at least: 0.07 to 0.6 at jump cuts, to 0.04 elsewhere."""
_SHARE_FAR = 0.045
"""The same, where the change stands out by `_ALONE_FAR`: 0.048 at one jump cut."""
_ALONE_FAR = 5.0
"""Change over the largest change beside it: 7 at that jump cut, to 3 elsewhere."""
_SHARE_DOUBT = 0.025
"""The same, from which there is doubt: 0.032 at the smallest jump cut, to 0.026 elsewhere."""
_SHARE_LIT = 0.1
"""The same, where the light changes as well: from 0.17 at jump cuts, 0.06 at a lamp before what moves."""
_SHARE_MOST = 0.7
"""The same, at most: above, the camera has moved, or it is another place, for which `Cuts` searches."""
_UNLIKE = 0.05
"""Share of the coarser blocks with texture whose relief is uncorrelated with the frame before, now and later,
at least: 0.06 to 0.8 at jump cuts, to 0.07 where a lamp is switched."""
_UNLIKE_LIT = 0.15
"""The same, where the light changes as well: from 0.25 at jump cuts, to 0.06 at lamps."""
_UNLIKE_DOUBT = 0.03
"""The same, from which there is doubt: 0.036 at the smallest jump cut, to 0.024 elsewhere."""
_LIT = 6.0
"""Levels by which the median block that has not changed otherwise does where the light does. Set by hand."""
_TALL = 0.4
"""Share of the frame's height over which these blocks are spread, at least; lettering is lower. 0.46 to 1 at
jump cuts."""
_TALL_DOUBT = 0.3
"""The same, from which there is doubt: 0.38 at the smallest jump cut. Set by hand."""
_BROAD = 0.15
"""Mean change of the changed blocks without fine detail, over the frame's contrast, at least: from 0.24 at
jump cuts, to 0.08 where a key frame of the coded film brings detail back."""
_FINE = 3.0
"""Standard deviation of the blur that removes fine detail, pixels. Set by hand."""
_CONTRAST_FLOOR = 4.0
"""Levels that are added to the contrast, so that grain in the dark is no change. Set by hand."""
_UNMOVED = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], np.float32)
_PIXEL = 20
"""Levels from which a pixel has changed. Set by hand."""
_ONE_COLOUR = 15.0
"""Levels by which the changed pixels scatter on one side, below which something of one colour was laid over
the frame, such as a title: 20 to 71 at cuts, 0 to 10 for drawn letters."""


class JumpCuts:
    """Searches a stream of frames for jump cuts; keeps the frames of 1 s."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self._recent: deque[tuple[FrameFeatures, float]] = deque()
        self._next = 2  # frame whose change is examined next

    def push(self, look: FrameFeatures, change: float) -> None:
        """Take the next frame and its change from the one before."""
        self._recent.append((look, change))
        while self._recent[-1][0].index >= self._next and look.t - self._at(self._next)[0].t >= _STAYS:
            self._examine(self._next)
        while self._recent[0][0].index < self._next - _FRAMES - 1 and look.t - self._recent[0][0].t > _KEPT:
            self._recent.popleft()

    def close(self) -> None:
        """Examine what is left; a change near the end is compared with the last frame."""
        while self._recent and self._recent[-1][0].index > self._next:
            self._examine(self._next)

    def _at(self, index: int) -> tuple[FrameFeatures, float]:
        return self._recent[index - self._recent[0][0].index]

    def _examine(self, index: int) -> None:
        self._next = index + 1
        (before, _), (now, change) = self._at(index - 1), self._at(index)
        if change < _CHANGE_DOUBT or now.t - before.t > MOTION_LONGEST or before.flat or now.flat:
            return
        near = [(look, x) for look, x in self._recent if look is not now and _is_beside(look, now)]
        beside = [x for _, x in near]
        if len(beside) < 2:
            return
        alone = change / (max(beside) + _CHANGE_FLOOR)
        if alone < _ALONE:
            return
        earlier, after = self._at(index - 2)[0], self._at(index + 1)[0]
        later = next((look for look, _ in self._recent if look.t - now.t >= _STAYS), self._recent[-1][0])
        past = next(
            (look for look, _ in reversed(self._recent) if now.t - look.t >= _STAYS), self._recent[0][0]
        )
        frames = (past, earlier, before, now, after, later)
        if len({(look.bars, look.luma.shape, look.small.shape) for look in frames}) > 1:
            return
        reliefs = [look.relief(before.bars).image for look in frames]
        changed = _changed_blocks(*reliefs)
        share, tall = float(changed.mean()), float(changed.any(axis=1).mean())
        if not _SHARE_DOUBT <= share <= _SHARE_MOST or tall < _TALL_DOUBT:
            return
        if _is_overlay(before.luma, now.luma) or _broad_change(before, now, changed) < _BROAD:
            return
        lit = _light_change(before.luma, now.luma, changed, before.bars) >= _LIT
        unlike = _unlike_share(reliefs)
        if lit:
            sure, doubtful = share >= _SHARE_LIT and unlike >= _UNLIKE_LIT, False
        else:
            sure = share >= (_SHARE_FAR if alone >= _ALONE_FAR else _SHARE) and unlike >= _UNLIKE
            sure = sure and tall >= _TALL and change >= _CHANGE
            doubtful = unlike >= _UNLIKE_DOUBT
        uneven, held = is_uneven(
            [look for look, _ in reversed(self._recent) if look.index < index],
            [look for look, _ in self._recent if look.index >= index],
        )
        sure = sure and not (uneven and (alone < _ALONE_HELD or held > _HELD_MOST))
        if sure or doubtful:
            self.pairs.append(pair_of(before, now, change, LINK if sure else LINK_DOUBT))


def _is_beside(look: FrameFeatures, now: FrameFeatures) -> bool:
    apart = abs(look.t - now.t)
    return apart <= _SIDE or (abs(look.index - now.index) <= _FRAMES and apart <= _SIDE_MOST)


def _unlike_share(reliefs: list[Image8]) -> float:
    """Return the share of the blocks whose structure is another one now and later; light changes none."""
    _, _, before, now, _, later = reliefs
    both, alike = compare_blocks(before, now, _UNMOVED)
    both_later, alike_later = compare_blocks(before, later, _UNMOVED)
    return float((both & ~alike & both_later & ~alike_later).mean())


def _light_change(before: Image8, now: Image8, changed: Flags, bars: Bars) -> float:
    """Return by how many levels the median of the blocks changes that are not `changed`, shape (h, w)."""
    old, new = (crop_bars(luma, bars).astype(np.float32) for luma in (before, now))
    still = cv2.resize(new - old, changed.shape[::-1], interpolation=cv2.INTER_AREA)[~changed]
    return abs(float(np.median(still))) if len(still) else 0.0


def _broad_change(before: FrameFeatures, now: FrameFeatures, changed: Flags) -> float:
    """Return the mean change of the `changed` blocks without fine detail, over the contrast."""
    old, new = (
        cv2.GaussianBlur(crop_bars(look.luma, before.bars), (0, 0), _FINE).astype(np.float32)
        for look in (before, now)
    )
    blocks = cv2.resize(np.abs(new - old), changed.shape[::-1], interpolation=cv2.INTER_AREA)
    return float(blocks[changed].mean()) / (before.contrast + _CONTRAST_FLOOR)


def _changed_blocks(
    past: Image8, earlier: Image8, before: Image8, now: Image8, after: Image8, later: Image8
) -> Flags:
    """Return which blocks changed for good, by more than between neighbours, shape (h, w).

    What was there before the change is gone now and later, and what is there now was not there in the past.
    """
    usual = np.maximum(_block_differences(earlier, before), _block_differences(now, after))
    least = _TIMES * usual + _LEVELS
    pairs = ((before, now), (before, later), (past, now))
    return np.asarray(np.logical_and.reduce([_block_differences(*pair) > least for pair in pairs]))


def _block_differences(one: Image8, other: Image8) -> Floats32:
    """Return the mean difference of each block, levels, shape (h, w)."""
    size = max(3, max(one.shape) // _BLOCKS)
    mean = cv2.blur(cv2.absdiff(one, other).astype(np.float32), (size, size))
    return np.asarray(mean[size // 2 :: size, size // 2 :: size])


def _is_overlay(before: Image8, now: Image8) -> bool:
    """Return whether the pixels that changed are of one grey, before or now, as in a title; (h, w) each."""
    changed = cv2.absdiff(before, now) > _PIXEL
    if not changed.any():
        return False
    sides = (side[changed].astype(np.float32) for side in (before, now))
    return min(float(np.median(np.abs(side - np.median(side)))) for side in sides) < _ONE_COLOUR
