"""Hard cuts: a cheap change points at a pair of pictures, a close comparison decides.

A pair is pointed at where the change rises both over a floor and over its surroundings. It is a cut when no
picture before it shows the same place as any picture shortly after it: so a flash, a strobe or a body that
crosses the lens, after which the place comes back, is none.
"""

from __future__ import annotations

from array import array
from collections import deque
from dataclasses import dataclass, field

import numpy as np

from onetake.readers.picture.shots.frame_features import Look, changed, likeness
from onetake.readers.picture.shots.same_shot import DENSE, NEAR, certainty, jumped, matched
from onetake.signal.matching.same_place import lay

# Limits: docs/explanation/shots.md, the distributions on the development films.
FLOOR = 0.14
"""Change below which no pair is looked at; the change at the cuts of dark films starts at 0.19."""
RATIO = 2.0
"""Change over the quieter side's mean; at cuts it starts at 9."""
CERTAIN = 0.6
"""Change that is always looked at, whatever its surroundings."""
_SIDE = 3
_FAR = 1.2  # s: a body has crossed
_STEP = 0.1  # s between the pictures that are kept for the far comparison
_BUSY = 0.06  # mean change a frame above which a picture is on the move
_WHIRL = 0.05  # mean change a frame on either side of a cut above which it is hidden in motion
_MOVES = 0.4  # change beside it over that of a pair; at cuts up to 0.07, in whips hidden ones too up to 0.25
_SMEAR = 0.5  # ratio of detail across to detail down, beside that of the pictures around
_TRIES = 3  # couples compared closely
# A jump cut: change of the pair, and around it over that: 0.31 and more, up to 0.07 on the development films.
_JERK, _ALONE = 0.25, 0.15
_JUMPED = 0.3  # link of such a pair: a cut, though the place is the same


@dataclass(slots=True)
class Pair:
    """A neighbouring pair that was looked at: the later picture's number, and what came of it."""

    index: int
    start: float
    end: float
    change: float
    link: float
    kind: str = ""
    """Why the change is no cut: 'flash', 'whip', 'occlusion', or nothing."""
    moving: bool = False
    """Whether all was on the move before and after."""


@dataclass(slots=True, eq=False)
class _Open:
    index: int
    change: float
    around: tuple[float, float]
    steady: float
    """Median change on the side that moves more."""
    before: list[Look]
    after: list[Look] = field(default_factory=list)
    moving: list[float] = field(default_factory=list)


def _smeared(case: _Open) -> bool:
    """Whether a picture at the gap is smeared one way, as in a whip pan, where those around are not."""
    around = [lay(case.before[-1].luma), lay(case.after[-1].luma)]
    return any(
        lay(look.luma) < _SMEAR * min(around) or lay(look.luma) > max(around) / _SMEAR
        for look in (case.before[0], case.after[0])
    )


class Cuts:
    """Watches a stream of looks for hard cuts; holds the pictures of the last 1.2 s, one every 0.1 s."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self.changes = array("d")
        self._recent: deque[Look] = deque(maxlen=2 * _SIDE + 2)
        self._history: deque[Look] = deque()
        self._open: list[_Open] = []

    def push(self, look: Look) -> None:
        """Take the next look."""
        self.changes.append(changed(self._recent[-1], look) if self._recent else 0.0)
        self._recent.append(look)
        for case in self._open:
            case.moving.append(self.changes[-1])
            if look.t - case.after[-1].t >= _STEP or look.t - case.after[0].t <= NEAR:
                case.after.append(look)
        self._point(look.index - _SIDE)
        self._settle(look.t)
        while self._history and look.t - self._history[0].t > _FAR:
            self._history.popleft()
        if not self._history or look.t - self._history[-1].t >= _STEP:
            self._history.append(look)

    def close(self) -> None:
        """Decide what is still open."""
        for index in range(max(1, len(self.changes) - _SIDE), len(self.changes)):
            self._point(index)
        self._settle(float("inf"))

    def _point(self, index: int) -> None:
        if index < 1 or self.changes[index] < FLOOR:
            return
        change = self.changes[index]
        sides = self.changes[max(1, index - _SIDE) : index], self.changes[index + 1 : index + 1 + _SIDE]
        around = tuple(float(np.mean(side)) if side else 0.0 for side in sides)
        if change < CERTAIN and change < RATIO * (min(around) + 0.02):
            return
        kept = {look.index: look for look in self._recent}
        before = [kept[k] for k in range(index - 1, index - 1 - _SIDE, -1) if k in kept]
        after = [kept[k] for k in range(index, index + _SIDE + 1) if k in kept]
        if before[0].flat or after[0].flat:
            return  # fades and black have their own watch
        dense = after[0].t - before[0].t <= DENSE
        link = (matched if dense else certainty)(before[0], after[0])
        alone = max(around) < _ALONE * change and min(len(before), len(after)) > 1
        if change >= _JERK and alone and link is not None and link >= 0.5 and jumped(before, after):
            self.pairs.append(Pair(index, before[0].t, after[0].t, change, _JUMPED))
            return
        if link is not None and link >= 0.8:
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
        compare = matched if end.t - start.t <= DENSE else certainty
        best, kind = compare(start, end) or 0.0, ""
        for couples, name in zip(self._couples(case), ("flash", "occlusion"), strict=True):
            # The likeliest few: comparing closely is dear.
            for one, other in sorted(couples, key=lambda c: -likeness(*c))[:_TRIES]:
                if best >= 0.8:
                    break
                found = compare(one, other)
                if found is not None and found > best:
                    best, kind = found, name
        moving = case.steady >= _MOVES * case.change or _smeared(case)
        if best < 0.5 and moving and end.t - start.t < 0.2:
            best, kind = 0.55, "whip"  # one fast move among others; not enough to call it a cut
        return Pair(
            case.index,
            start.t,
            end.t,
            case.change,
            best,
            kind if best >= 0.5 else "",
            min(case.around) > _WHIRL,
        )

    def _couples(self, case: _Open) -> tuple[list[tuple[Look, Look]], list[tuple[Look, Look]]]:
        """The pairs across the gap that may show the place again: right after it, and after a while."""
        start, end = case.before[0], case.after[0]
        near = [(start, a) for k, a in enumerate(case.after[1:], 1) if k < _SIDE or a.t - end.t <= NEAR]
        near += [(b, end) for k, b in enumerate(case.before[1:], 1) if k < _SIDE or start.t - b.t <= NEAR]
        far: list[tuple[Look, Look]] = []
        dim = case.after[0].contrast < 0.35 * start.contrast or end.contrast > start.contrast / 0.35
        if dim or float(np.mean(case.moving[:_SIDE] or [0.0])) > _BUSY:
            far += [(start, a) for a in case.after[_SIDE:] if a.t - end.t > NEAR]
        if dim or case.around[0] > _BUSY:
            far += [(b, end) for b in case.before[_SIDE:] if start.t - b.t > NEAR]
        return tuple([c for c in some if not (c[0].flat or c[1].flat)] for some in (near, far))  # type: ignore[return-value]
