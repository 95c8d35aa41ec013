"""Pair comparison: whether a pair of frames is a cut, or a flash, a whip or a body before the lens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.readers.picture.shots.frame_features import (
    FrameFeatures,
    coarse_match,
    colours_in_common,
    likeness,
)
from onetake.readers.picture.shots.frame_gaps import INSTANT, MOTION_LONGEST
from onetake.readers.picture.shots.same_shot import DENSE, NEAR, certainty, match_certainty
from onetake.signal.matching.same_place import detail_ratio

if TYPE_CHECKING:
    from onetake.readers.picture.shots.surroundings import Surroundings

Couple = tuple[FrameFeatures, FrameFeatures]

# Limits: docs/explanation/shots.md, the distributions on the development films.
FAR = 1.2
"""s after which a body has crossed the lens."""
_STEP = 0.1
"""s between the frames that are kept for the far comparison."""
_BUSY = 0.06
"""Mean change per frame above which the frame moves, so that a body may cross."""
_WHIRL = 0.05
"""Change of the nearest frames on both sides of a cut above which the cut is hidden in motion."""
WHIP_CHANGE = 0.4
"""Change beside a pair over the pair's own: up to 0.07 at cuts, 0.25 at cuts in whips, from 0.46 in whips."""
_WHIP_BEGUN = 0.07
"""The same on the quieter side, from which a fast move begins or ends in this pair: up to 0.04 at cuts into
fast shots, from 0.12 at the ends of whips."""
_WHIP_LONGEST = 0.5
"""s up to which a fast move may be a whip that begins or ends at once, with a still frame beside it; what is
fast for longer is a fast shot. Set by hand."""
_WHIP_COLOURS = 0.45
"""Colours in common from which either is believed: up to 0.32 at cuts into fast shots, from 0.56 in whips."""
_WHIP_ALIKE = 0.75
"""Correlation of the shifted frames from which a move begins, however still it was: up to 0.56 at cuts into
fast shots, 0.88 and 0.93 at the ends of whips."""
_MATCH_ALONE = 0.25
"""Change beside a pair over the pair's own, up to which it is examined for a match cut; 0.34 and more where
something passes close to the lens."""
_SMEAR = 0.5
"""Detail across over detail down, relative to the frames around, beyond which a frame is smeared one way."""
_TRIES = 3
"""Couples compared closely: the likeliest."""
LINK = 0.3
"""Link of a cut though the place is the same before and after it: a jump cut, or a shot of some frames."""
LINK_DOUBT = 0.5
"""Link of what may be such a cut: `one-take` is undecided there."""
_INSERT_LINK = 0.1
"""Link of a frame with the next one, below which a flash shows another picture: from 0.15 in flashes."""
_INSERT_LIGHT = 40.0
"""Levels of mean luma up to which the two are lit alike; from 60 in flashes and lightning."""
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
    around: Surroundings
    """What changes before and after it."""
    before: list[FrameFeatures]
    """The frame before and earlier ones, the nearest first."""
    after: list[FrameFeatures] = field(default_factory=list)
    """The frame after and later ones, the nearest first."""
    motion: float = 0.0
    """s for which the film moves as much on the busier side."""

    def extend(self, look: FrameFeatures) -> None:
        """Keep a later frame that the pair may be compared with."""
        since = look.t - self.after[0].t
        if since <= FAR and (look.t - self.after[-1].t >= _STEP or since <= NEAR):
            self.after.append(look)


def link_of_pair(
    one: FrameFeatures, other: FrameFeatures, change: float, around: Surroundings
) -> float | None:
    """Return how surely two neighbours are in one shot; None where there is nothing to compare.

    A match cut stands alone: where the frames beside it change as well, it is not looked for.
    """
    match = other.t - one.t <= DENSE and max(around.beside) < _MATCH_ALONE * change
    return (match_certainty if match else certainty)(one, other)


def decide(case: Case) -> Pair:
    """Compare the frames before the change with those after it; the best link decides."""
    before, after = case.before, case.after
    start, end = before[0], after[0]
    compare = match_certainty if end.t - start.t <= DENSE else certainty
    direct = link_of_pair(start, end, case.change, case.around)
    best, kind = direct or 0.0, ""
    for couples, name in zip(_couples(case), ("flash", "occlusion"), strict=True):
        # Only the likeliest few: comparing closely is expensive.
        for one, other in sorted(couples, key=lambda c: -likeness(*c))[:_TRIES]:
            if best >= LINK_SURE:
                break
            found = compare(one, other)
            if found is not None and found > best:
                best, kind = found, name
    if kind == "flash" and best >= LINK_SAME and direct is not None and direct < _INSERT_LINK:
        # What comes and goes is no light on this place, but another picture.
        if abs(float(start.luma.mean()) - float(end.luma.mean())) < _INSERT_LIGHT and _is_steady(case):
            best, kind = min(best, LINK), ""
        else:
            best = min(best, LINK_DOUBT)
    dense = end.t - start.t <= MOTION_LONGEST
    if best < LINK_SAME and dense and _is_whip(case):
        best, kind = _LINK_WHIP, "whip"
    pair = pair_of(start, end, case.change, best)
    pair.kind = kind if best >= LINK_SAME else ""
    pair.moving = dense and min(case.around.beside) > _WHIRL
    return pair


def _couples(case: Case) -> tuple[list[Couple], list[Couple]]:
    """Return the pairs across the gap that may show the place again: right after it, and after a while."""
    start, end = case.before[0], case.after[0]
    near = [(start, a) for a in case.after[1:] if a.t - end.t <= NEAR]
    near += [(b, end) for b in case.before[1:] if start.t - b.t <= NEAR]
    later = [a for a in case.after if a.t - end.t > NEAR]
    earlier = [b for b in case.before if start.t - b.t > NEAR]
    if case.around.mean[1] <= _BUSY:
        later = _until_light(start, later) if end.contrast < _DIM * start.contrast else []
    if case.around.mean[0] <= _BUSY:
        earlier = _until_light(end, earlier) if start.contrast < _DIM * end.contrast else []
    far = [(start, a) for a in later] + [(b, end) for b in earlier]
    return tuple([c for c in some if not (c[0].flat or c[1].flat)] for some in (near, far))  # type: ignore[return-value]


def _until_light(lit: FrameFeatures, frames: list[FrameFeatures]) -> list[FrameFeatures]:
    """Return the frames beyond the dark, the nearest first, up to the first one in which it is light again.

    What is shown in the light after that is no evidence: a place may come back by another cut.
    """
    light = (k for k, look in enumerate(frames) if look.contrast >= _LIGHT_BACK * lit.contrast)
    return frames[: next(light, len(frames)) + 1]


def _is_steady(case: Case) -> bool:
    """Return whether hardly anything changes just before and just after the pair."""
    return max(case.around.beside) < _MATCH_ALONE * case.change


def _is_whip(case: Case) -> bool:
    """Return whether a pair that shows nothing in common is a step of one fast move.

    That needs motion on both sides of it, or signs that a move begins or ends in it: else it is a cut into
    or out of a fast shot.
    """
    slow, fast = sorted(case.around.beside)
    start, end = case.before[0], case.after[0]
    if slow >= WHIP_CHANGE * case.change:
        return True
    if fast < WHIP_CHANGE * case.change and not (slow >= _WHIP_BEGUN * case.change and _is_smeared(case)):
        return False
    begun = slow >= _WHIP_BEGUN * case.change or case.motion <= _WHIP_LONGEST
    begun = begun and colours_in_common(start, end) >= _WHIP_COLOURS
    return begun or coarse_match(start, end) >= _WHIP_ALIKE


def _is_smeared(case: Case) -> bool:
    """Return whether a frame at the gap is smeared one way, as in a whip pan, and those around are not."""
    around = [detail_ratio(case.before[-1].luma), detail_ratio(case.after[-1].luma)]
    return any(
        detail_ratio(look.luma) < _SMEAR * min(around) or detail_ratio(look.luma) > max(around) / _SMEAR
        for look in (case.before[0], case.after[0])
    )
