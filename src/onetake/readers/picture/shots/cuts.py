"""Hard cuts: a cheap change selects a pair of frames, a close comparison decides.

A pair is selected where the change rises both over a floor and over its surroundings. It is a cut when no
frame before it shows the same place as any frame shortly after it. So a flash, a strobe or a body that
crosses the lens, after which the place comes back, is no cut.
"""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from onetake.readers.picture.shots.frame_features import FrameFeatures, frame_change, likeness
from onetake.readers.picture.shots.same_shot import DENSE, NEAR, certainty, has_jumped, match_certainty
from onetake.signal.matching.same_place import detail_ratio

Couple = tuple[FrameFeatures, FrameFeatures]

# Limits: docs/explanation/shots.md, the distributions on the development films.
FLOOR = 0.14
"""Change below which no pair is compared closely; the change at the cuts of dark films starts at 0.19."""
RATIO = 2.0
"""Change over the quieter side's mean from which a pair is compared; at cuts it starts at 9."""
CERTAIN = 0.6
"""Change from which a pair is always compared, whatever its surroundings."""
_RATIO_FLOOR = 0.02
"""Change that is added to the quieter side's mean, so that a still film does not divide by zero."""
_SIDE = 3
"""Frames on either side of a pair that are its surroundings."""
_FAR = 1.2
"""s after which a body has crossed the lens."""
_STEP = 0.1
"""s between the frames that are kept for the far comparison."""
_BUSY = 0.06
"""Mean change per frame above which the frame moves, so that a body may cross."""
_WHIRL = 0.05
"""Mean change per frame on both sides of a cut above which the cut is hidden in motion."""
_WHIP_CHANGE = 0.4
"""Change beside a pair over the pair's own: up to 0.07 at cuts, 0.25 at cuts in whips, from 0.46 in whips."""
_WHIP_LONGEST = 0.2
"""s between the two frames of a whip, at most. Set by hand; no measured source."""
_SMEAR = 0.5
"""Detail across over detail down, relative to the frames around, beyond which a frame is smeared one way."""
_TRIES = 3
"""Couples compared closely: the likeliest."""
_LINK_SURE = 0.8
"""Link from which a pair is in one shot and nothing else is compared. Set by hand; no measured source."""
_LINK_SAME = 0.5
"""Link from which two frames show one place (docs/explanation/shots.md, "Outcomes")."""
_JUMP_CHANGE = 0.25
"""Change of a pair from which it may be a jump cut: 0.31 or more on the development films."""
_JUMP_ALONE = 0.15
"""Change around a jump cut over its own, at most: up to 0.07 on the development films."""
_LINK_JUMP = 0.3
"""Link of a jump cut: a cut, though the place is the same."""
_LINK_WHIP = 0.55
"""Link of one fast move among others: not enough evidence for a cut."""
_DIM = 0.35
"""Contrast of one side over the other's, below which the film went dark. Set by hand; no measured source."""


@dataclass(slots=True)
class Pair:
    """A neighbouring pair that was compared closely, and the result."""

    index: int
    """Number of the later frame."""
    start: float
    end: float
    change: float
    link: float
    kind: str = ""
    """Why the change is no cut: 'flash', 'whip', 'occlusion', or nothing."""
    moving: bool = False
    """Whether the whole frame moved before and after."""


@dataclass(slots=True, eq=False)
class _Open:
    index: int
    change: float
    around: tuple[float, float]
    steady: float
    """Median change on the side that moves more."""
    before: list[FrameFeatures]
    after: list[FrameFeatures] = field(default_factory=list)
    moving: list[float] = field(default_factory=list)


def _is_smeared(case: _Open) -> bool:
    """Return whether a frame at the gap is smeared one way, as in a whip pan, and those around are not."""
    around = [detail_ratio(case.before[-1].luma), detail_ratio(case.after[-1].luma)]
    return any(
        detail_ratio(look.luma) < _SMEAR * min(around) or detail_ratio(look.luma) > max(around) / _SMEAR
        for look in (case.before[0], case.after[0])
    )


class Cuts:
    """Searches a stream of frames for hard cuts; keeps the frames of the last 1.2 s, one every 0.1 s."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self.changes = array("d")
        self._recent: deque[FrameFeatures] = deque(maxlen=2 * _SIDE + 2)
        self._history: deque[FrameFeatures] = deque()
        self._open: list[_Open] = []

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame."""
        self.changes.append(frame_change(self._recent[-1], look) if self._recent else 0.0)
        self._recent.append(look)
        for case in self._open:
            case.moving.append(self.changes[-1])
            if look.t - case.after[-1].t >= _STEP or look.t - case.after[0].t <= NEAR:
                case.after.append(look)
        self._select(look.index - _SIDE)
        self._settle(look.t)
        while self._history and look.t - self._history[0].t > _FAR:
            self._history.popleft()
        if not self._history or look.t - self._history[-1].t >= _STEP:
            self._history.append(look)

    def close(self) -> None:
        """Decide what is still open."""
        for index in range(max(1, len(self.changes) - _SIDE), len(self.changes)):
            self._select(index)
        self._settle(float("inf"))

    def _select(self, index: int) -> None:
        if index < 1 or self.changes[index] < FLOOR:
            return
        change = self.changes[index]
        sides = self.changes[max(1, index - _SIDE) : index], self.changes[index + 1 : index + 1 + _SIDE]
        around = tuple(float(np.mean(side)) if side else 0.0 for side in sides)
        if change < CERTAIN and change < RATIO * (min(around) + _RATIO_FLOOR):
            return
        kept = {look.index: look for look in self._recent}
        before = [kept[k] for k in range(index - 1, index - 1 - _SIDE, -1) if k in kept]
        after = [kept[k] for k in range(index, index + _SIDE + 1) if k in kept]
        if before[0].flat or after[0].flat:
            return  # `Fades` searches for fades and black
        dense = after[0].t - before[0].t <= DENSE
        link = (match_certainty if dense else certainty)(before[0], after[0])
        alone = max(around) < _JUMP_ALONE * change and min(len(before), len(after)) > 1
        same = link is not None and link >= _LINK_SAME
        if change >= _JUMP_CHANGE and alone and same and has_jumped(before, after):
            self.pairs.append(Pair(index, before[0].t, after[0].t, change, _LINK_JUMP))
            return
        if link is not None and link >= _LINK_SURE:
            self.pairs.append(Pair(index, before[0].t, after[0].t, change, link))
            return
        before += [look for look in reversed(self._history) if look.t <= before[-1].t - _STEP]
        steady = max(float(np.median(side)) if side else 0.0 for side in sides)
        moving = self.changes[index + 1 :].tolist()
        self._open.append(_Open(index, change, around, steady, before, after, moving))  # type: ignore[arg-type]

    def _settle(self, now: float) -> None:
        for case in [c for c in self._open if now - c.after[0].t > _FAR]:
            self._open.remove(case)
            self.pairs.append(self._decide(case))

    def _decide(self, case: _Open) -> Pair:
        before, after = case.before, case.after
        start, end = before[0], after[0]
        compare = match_certainty if end.t - start.t <= DENSE else certainty
        best, kind = compare(start, end) or 0.0, ""
        for couples, name in zip(self._couples(case), ("flash", "occlusion"), strict=True):
            # Only the likeliest few: comparing closely is expensive.
            for one, other in sorted(couples, key=lambda c: -likeness(*c))[:_TRIES]:
                if best >= _LINK_SURE:
                    break
                found = compare(one, other)
                if found is not None and found > best:
                    best, kind = found, name
        moving = case.steady >= _WHIP_CHANGE * case.change or _is_smeared(case)
        if best < _LINK_SAME and moving and end.t - start.t < _WHIP_LONGEST:
            best, kind = _LINK_WHIP, "whip"
        return Pair(
            case.index,
            start.t,
            end.t,
            case.change,
            best,
            kind if best >= _LINK_SAME else "",
            min(case.around) > _WHIRL,
        )

    def _couples(
        self, case: _Open
    ) -> tuple[list[tuple[FrameFeatures, FrameFeatures]], list[tuple[FrameFeatures, FrameFeatures]]]:
        """The pairs across the gap that may show the place again: right after it, and after a while."""
        start, end = case.before[0], case.after[0]
        near = [(start, a) for k, a in enumerate(case.after[1:], 1) if k < _SIDE or a.t - end.t <= NEAR]
        near += [(b, end) for k, b in enumerate(case.before[1:], 1) if k < _SIDE or start.t - b.t <= NEAR]
        far: list[Couple] = []
        dim = case.after[0].contrast < _DIM * start.contrast or end.contrast > start.contrast / _DIM
        if dim or float(np.mean(case.moving[:_SIDE] or [0.0])) > _BUSY:
            far += [(start, a) for a in case.after[_SIDE:] if a.t - end.t > NEAR]
        if dim or case.around[0] > _BUSY:
            far += [(b, end) for b in case.before[_SIDE:] if start.t - b.t > NEAR]
        return tuple([c for c in some if not (c[0].flat or c[1].flat)] for some in (near, far))  # type: ignore[return-value]
