"""Pair comparison: whether a pair of frames is a cut, or a flash, a whip or a body before the lens."""

from __future__ import annotations

from dataclasses import dataclass, field

from onetake.readers.picture.shots.frame_features import FrameFeatures, likeness
from onetake.readers.picture.shots.frame_gaps import INSTANT, MOTION_LONGEST
from onetake.readers.picture.shots.same_shot import DENSE, NEAR, certainty, match_certainty
from onetake.signal.matching.same_place import detail_ratio

Couple = tuple[FrameFeatures, FrameFeatures]

# Limits: docs/explanation/shots.md, the distributions on the development films.
FAR = 1.2
"""s after which a body has crossed the lens."""
_STEP = 0.1
"""s between the frames that are kept for the far comparison."""
_BUSY = 0.06
"""Mean change per frame above which the frame moves, so that a body may cross."""
_WHIRL = 0.05
"""Mean change per frame on both sides of a cut above which the cut is hidden in motion."""
_WHIP_CHANGE = 0.4
"""Change beside a pair over the pair's own: up to 0.07 at cuts, 0.25 at cuts in whips, from 0.46 in whips."""
_SMEAR = 0.5
"""Detail across over detail down, relative to the frames around, beyond which a frame is smeared one way."""
_TRIES = 3
"""Couples compared closely: the likeliest."""
LINK_SURE = 0.8
"""Link from which a pair is in one shot and nothing else is compared. Set by hand; no measured source."""
LINK_SAME = 0.5
"""Link from which two frames show one place (docs/explanation/shots.md, "Outcomes")."""
_LINK_WHIP = 0.55
"""Link of one fast move among others: not enough evidence for a cut."""
_DIM = 0.35
"""Contrast of one side over the other's, below which the film went dark. Set by hand; no measured source."""
_LIGHT_BACK = 0.5
"""Contrast over that of before, from which it is light again. Set by hand; no measured source."""


@dataclass(slots=True)
class Pair:
    """A neighbouring pair whose change was compared closely, and the result."""

    index: int
    """Number of the later frame."""
    start: float
    """s: one frame before the later frame, at most `INSTANT`."""
    end: float
    """s of the later frame: the instant of the change."""
    change: float
    link: float
    """How surely both are in one shot, 0 to 1; NaN where the comparison has no result."""
    kind: str = ""
    """Why the change is no cut: 'flash', 'whip', 'occlusion', or nothing."""
    moving: bool = False
    """Whether the whole frame moved before and after."""


def pair_of(before: FrameFeatures, after: FrameFeatures, change: float, link: float) -> Pair:
    """Return the pair of two neighbouring frames."""
    return Pair(after.index, max(before.t, after.t - INSTANT), after.t, change, link)


@dataclass(slots=True, eq=False)
class Case:
    """A pair that is kept open until the frames after it have been seen."""

    change: float
    around: tuple[float, float]
    """Mean change per frame beside it, before and after; 0 where no frame is near."""
    steady: float
    """Median change on the side that moves more."""
    before: list[FrameFeatures]
    """The frame before and earlier ones, the nearest first."""
    after: list[FrameFeatures] = field(default_factory=list)
    """The frame after and later ones, the nearest first."""

    def extend(self, look: FrameFeatures) -> None:
        """Keep a later frame that the pair may be compared with."""
        since = look.t - self.after[0].t
        if since <= FAR and (look.t - self.after[-1].t >= _STEP or since <= NEAR):
            self.after.append(look)


def link_of_pair(one: FrameFeatures, other: FrameFeatures) -> float | None:
    """Return how surely two frames are in one shot; None where there is nothing to compare."""
    return (match_certainty if other.t - one.t <= DENSE else certainty)(one, other)


def decide(case: Case) -> Pair:
    """Compare the frames before the change with those after it; the best link decides."""
    before, after = case.before, case.after
    start, end = before[0], after[0]
    compare = match_certainty if end.t - start.t <= DENSE else certainty
    best, kind = compare(start, end) or 0.0, ""
    for couples, name in zip(_couples(case), ("flash", "occlusion"), strict=True):
        # Only the likeliest few: comparing closely is expensive.
        for one, other in sorted(couples, key=lambda c: -likeness(*c))[:_TRIES]:
            if best >= LINK_SURE:
                break
            found = compare(one, other)
            if found is not None and found > best:
                best, kind = found, name
    dense = end.t - start.t <= MOTION_LONGEST
    moving = dense and (case.steady >= _WHIP_CHANGE * case.change or _is_smeared(case))
    if best < LINK_SAME and moving:
        best, kind = _LINK_WHIP, "whip"
    pair = pair_of(start, end, case.change, best)
    pair.kind = kind if best >= LINK_SAME else ""
    pair.moving = dense and min(case.around) > _WHIRL
    return pair


def _couples(case: Case) -> tuple[list[Couple], list[Couple]]:
    """Return the pairs across the gap that may show the place again: right after it, and after a while."""
    start, end = case.before[0], case.after[0]
    near = [(start, a) for a in case.after[1:] if a.t - end.t <= NEAR]
    near += [(b, end) for b in case.before[1:] if start.t - b.t <= NEAR]
    later = [a for a in case.after if a.t - end.t > NEAR]
    earlier = [b for b in case.before if start.t - b.t > NEAR]
    if case.around[1] <= _BUSY:
        later = _until_light(start, later) if end.contrast < _DIM * start.contrast else []
    if case.around[0] <= _BUSY:
        earlier = _until_light(end, earlier) if start.contrast < _DIM * end.contrast else []
    far = [(start, a) for a in later] + [(b, end) for b in earlier]
    return tuple([c for c in some if not (c[0].flat or c[1].flat)] for some in (near, far))  # type: ignore[return-value]


def _until_light(lit: FrameFeatures, frames: list[FrameFeatures]) -> list[FrameFeatures]:
    """Return the frames beyond the dark, the nearest first, up to the first one in which it is light again.

    What is shown in the light after that is no evidence: a place may come back by another cut.
    """
    light = (k for k, look in enumerate(frames) if look.contrast >= _LIGHT_BACK * lit.contrast)
    return frames[: next(light, len(frames)) + 1]


def _is_smeared(case: Case) -> bool:
    """Return whether a frame at the gap is smeared one way, as in a whip pan, and those around are not."""
    around = [detail_ratio(case.before[-1].luma), detail_ratio(case.after[-1].luma)]
    return any(
        detail_ratio(look.luma) < _SMEAR * min(around) or detail_ratio(look.luma) > max(around) / _SMEAR
        for look in (case.before[0], case.after[0])
    )
