"""Hard cuts: a cheap change selects a pair of frames, a close comparison decides.

A pair is a cut when no frame before it shows the same place as any frame shortly after it. So a flash, a
strobe or a body that crosses the lens, after which the place comes back, is no cut. A pair whose change does
not stand out from its surroundings is compared, too; where that has no result, its link is unknown.

Surroundings are counted in seconds: frames that are farther away say nothing about motion.
"""

from __future__ import annotations

from array import array
from collections import deque

import numpy as np

from onetake.readers.picture.shots.frame_features import FrameFeatures, frame_change
from onetake.readers.picture.shots.frame_gaps import MOTION_LONGEST
from onetake.readers.picture.shots.pair_comparison import (
    FAR,
    LINK,
    LINK_DOUBT,
    LINK_SAME,
    LINK_SURE,
    WHIP_CHANGE,
    Case,
    Pair,
    decide,
    link_of_pair,
    pair_of,
)
from onetake.readers.picture.shots.same_shot import has_jumped
from onetake.readers.picture.shots.surroundings import SIDE, is_uneven, motion_length, surroundings

# Limits: docs/explanation/shots.md, the distributions on the development films.
FLOOR = 0.14
"""Change below which no pair is compared closely; the change at the cuts of dark films starts at 0.19."""
RATIO = 2.0
"""Change over the quieter side's mean from which it stands out; at cuts it starts at 9."""
CERTAIN = 0.6
"""Change that stands out whatever its surroundings."""
_RATIO_FLOOR = 0.02
"""Change that is added to the quieter side's mean, so that a still film does not divide by zero."""
_STEP = 0.1
"""s between the frames that are kept for the far comparison."""
_JUMP_CHANGE = 0.25
"""Change of a pair from which it may be a jump cut: 0.31 or more on the development films."""
_JUMP_DOUBT = 0.15
"""The same, from which there is doubt. Set by hand; no measured source."""
_JUMP_RATE = 0.05
"""s between the two frames, beyond which there is only doubt: shake at 12 frames a second looks the same."""
_JUMP_ALONE = 0.15
"""Change around a jump cut over its own, at most: up to 0.07 on the development films."""


class Cuts:
    """Searches a stream of frames for hard cuts; keeps the frames of the last 1.2 s, one every 0.1 s."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self.changes = array("d")
        self._t = array("d")
        self._next = 1  # the pair that is selected next
        self._recent: deque[FrameFeatures] = deque()
        self._history: deque[FrameFeatures] = deque()
        self._open: list[Case] = []

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame."""
        self.changes.append(frame_change(self._recent[-1], look) if self._recent else 0.0)
        self._t.append(look.t)
        self._recent.append(look)
        for case in self._open:
            case.extend(look)
        while self._next < len(self._t) and look.t - self._t[self._next] > SIDE:
            self._select()
        self._settle(look.t)
        while self._recent[0].index < self._next - 1 and self._t[self._next - 1] - self._recent[0].t > SIDE:
            self._recent.popleft()
        while self._history and look.t - self._history[0].t > FAR:
            self._history.popleft()
        if not self._history or look.t - self._history[-1].t >= _STEP:
            self._history.append(look)

    def close(self) -> None:
        """Decide what is still open."""
        while self._next < len(self._t):
            self._select()
        self._settle(float("inf"))

    def _select(self) -> None:
        """Compare the next pair, or keep it open until the frames after it have been seen."""
        index, self._next = self._next, self._next + 1
        change = self.changes[index]
        if change < FLOOR:
            return
        start, end = self._t[index - 1], self._t[index]
        before = [x for x in reversed(self._recent) if x.index < index and start - x.t <= SIDE]
        after = [x for x in self._recent if x.index >= index and x.t - end <= SIDE]
        if before[0].flat or after[0].flat:
            return  # `Fades` searches for fades and black
        around = surroundings(self._t, self.changes, index)
        quiet, loud = sorted(around.mean)
        link = link_of_pair(before[0], after[0], change, around)
        stands_out = change >= CERTAIN or change >= RATIO * (quiet + _RATIO_FLOOR)
        dense = after[0].t - before[0].t <= MOTION_LONGEST
        pair = pair_of(before[0], after[0], change, np.nan if link is None else link)
        alone = loud < _JUMP_ALONE * change and min(len(before), len(after)) > 1
        same = link is not None and link >= LINK_SAME
        if stands_out and change >= _JUMP_DOUBT and alone and same and has_jumped(before, after):
            sure = change >= _JUMP_CHANGE and end - start <= _JUMP_RATE and not is_uneven(before, after)[0]
            pair.link = LINK if sure else LINK_DOUBT
            self.pairs.append(pair)
        elif link is not None and link >= LINK_SURE:
            self.pairs.append(pair)
        elif dense and not stands_out:
            # Fast motion: the link counts where there is one, and is unknown where there is none.
            pair.link = pair.link if same else np.nan
            self.pairs.append(pair)
        else:
            earlier = (x for x in reversed(self._history) if x.t <= before[-1].t - _STEP)
            before += [x for x in earlier if before[0].t - x.t <= FAR]
            case = Case(change, around, before, after[:1])
            for later in (x for x in self._recent if x.index > index):
                case.extend(later)
            self._open.append(case)

    def _settle(self, now: float) -> None:
        for case in [c for c in self._open if now - c.after[0].t > FAR]:
            self._open.remove(case)
            least = WHIP_CHANGE * case.change
            case.motion = motion_length(self._t, self.changes, case.after[0].index, least)
            self.pairs.append(decide(case))
