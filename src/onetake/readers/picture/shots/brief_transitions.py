"""Brief transitions: dissolves and wipes of a few frames, found at the film's own frame rate.

Frames that change for at most a third of a second between two calm stretches, which show two places, are
compared with both: in a dissolve each of them is a mix of the two, in a wipe each part of them is one or the
other, in a fade each is one of the two, darker or paler. What is neither (a whip, a body or a flying emblem
before the lens) may hide a cut.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.frame_features import coarse, contrast_left, unlit_change
from onetake.readers.picture.shots.gradual_candidate import GradualCandidate
from onetake.readers.picture.shots.same_shot import certainty
from onetake.readers.picture.shots.wipes import StretchLimits, find_stretch
from onetake.signal.matching.mix_fit import fit_frames

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.gradual_candidate import Label
    from onetake.signal.matching.mix_fit import MixFit

LONGEST = 0.34
"""s from the last frame of the old shot to the first of the new one: up to eight frames at 24 a second.
`gradual_search` finds longer ones."""
_STEPS = 3
"""Frames that change, at least; two are a cut on which a coded frame lies."""
_SIDE = 4
"""Frames before and after that must be calm. Set by hand; no measured source."""
_START, _OVER = 0.02, 2.0
"""A frame changes if its change is over the sum of this, and of this many times the mean of those before."""
_CHANGE = 0.25
"""Change in all, at least: 0.43 to 1.3 in eight real dissolves."""
_CALM = 0.4
"""Mean change on either side over the mean change inside, at most: 0.02 to 0.35 at the real ones."""
_ONE_STEP = 0.6
"""Share of one step in the change, from which it is a cut: up to 0.32 in the real dissolves."""
_LINK_MOST = 0.15
"""Link of the two shots, at most: 0 at all real ones."""
_RESIDUAL = 0.5
"""What a mix of the two ends leaves unexplained, over their difference: up to 0.44 in the real dissolves,
from 0.51 in motion."""
_DIP = 0.82
"""Contrast half-way over that of the ends, where these differ: up to 0.75 in the real dissolves, from 0.91 in
motion."""
_BACK = 0.1
"""Share of the new shot that may go back from one frame to the next, at most."""
_MIXED = 0.15
"""Share of either shot from which a frame shows both; two frames or more must."""
_LEFT_MOST = 0.8
"""Share of the local contrast left half-way where corners went, from which things only move."""


_WIPE = StretchLimits(lean=0.6, both=0.58, rough=0.25, determined=0.65)
"""Looser than in a long stretch, since the frames around are calm and of two places. Measured at 60 made
wipes and two real ones: 0.63, 0.61, 0.67 or more; rough 0.16 or less, at cuts 0.32 or more, in whips and
dissolves 0.4 or more."""
_FADED = 0.6
"""Share of either shot in the faintest frame of a fade, at most. Set by hand."""


class BriefTransitions:
    """Searches a stream of frames; keeps those of the last 0.6 s or so.

    The changes are searched twice: as they are, and with the light of each frame that of the one before.
    """

    def __init__(self) -> None:
        self._found: list[GradualCandidate] = []
        self._unexplained: list[tuple[float, float]] = []
        self._searches = tuple(_Bursts(self._found, self._unexplained) for _ in range(2))
        self._before: FrameFeatures | None = None

    @property
    def found(self) -> list[GradualCandidate]:
        """The transitions, those that overlap once."""
        return [
            x for k, x in enumerate(self._found) if not any(_meet(x.span, y.span) for y in self._found[:k])
        ]

    @property
    def unexplained(self) -> list[tuple[float, float]]:
        """First and last s of changes between two places that are no transition of a kind."""
        return [x for x in self._unexplained if not any(_meet(x, y.span) for y in self._found)]

    def push(self, look: FrameFeatures, change: float) -> None:
        """Take the next frame, and its change from the one before."""
        unlit = change
        if change > _START and self._before is not None:
            unlit = min(change, unlit_change(self._before, look))
        self._before = look
        for search, value in zip(self._searches, (change, unlit), strict=True):
            search.push(look, value)

    def close(self) -> None:
        """Decide what is still open."""
        for search in self._searches:
            search.close()


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


class _Bursts:
    """Changes between two calm stretches, one after the other."""

    def __init__(self, found: list[GradualCandidate], unexplained: list[tuple[float, float]]) -> None:
        self._found, self._unexplained = found, unexplained
        self._looks: deque[FrameFeatures] = deque()
        self._changes: deque[float] = deque()
        self._first = self._last = -1
        self._base = 0.0

    def push(self, look: FrameFeatures, change: float) -> None:
        self._looks.append(look)
        self._changes.append(change)
        if self._first < 0:
            before = list(self._changes)[-1 - _SIDE : -1]
            self._base = sum(before) / max(1, len(before))
            if change > _START + _OVER * self._base and len(before) >= 2:
                self._first = self._last = look.index
            else:
                self._forget()
        elif change > _START + _OVER * self._base:
            self._last = look.index
        elif look.index - self._last >= _SIDE:
            self.close()

    def _forget(self) -> None:
        while len(self._looks) > _SIDE + 2:
            self._looks.popleft()
            self._changes.popleft()

    def close(self) -> None:
        """Decide what is open, and begin again after it."""
        if self._first < 0:
            return
        first, last = (n - self._looks[0].index for n in (self._first, self._last))
        self._first = -1
        looks, changes = list(self._looks), np.array(self._changes)
        inside, after = changes[first : last + 1], changes[last + 1 : last + 1 + _SIDE]
        if len(inside) >= _STEPS and len(after) >= 2 and looks[last].t - looks[first - 1].t <= LONGEST:
            mean, total = float(inside.mean()), float(inside.sum())
            calm = max(self._base, float(after.mean())) <= _CALM * mean
            if calm and total >= _CHANGE and inside.max() <= _ONE_STEP * total:
                # The first and the last step may be too small to be seen.
                self._compare(looks[max(0, first - 2) : last + 2])
        self._forget()

    def _compare(self, looks: list[FrameFeatures]) -> None:
        """Keep a dissolve or a wipe from the first of these frames to the last."""
        if any(look.flat or look.thumb.shape != looks[0].thumb.shape for look in looks):
            return  # a fade, or the letterbox changes
        link = certainty(looks[0], looks[-1])
        if link is None or link >= _LINK_MOST:
            return
        fit = fit_frames([look.thumb for look in looks])
        label = _label(fit, looks)
        span = (looks[0].t, looks[-1].t)
        if label is None:
            self._unexplained.append(span)
        else:
            ends = (looks[0], looks[-1])
            self._found.append(GradualCandidate(label, span, span, [], ends, 1.0, 0.0, 1.0, [], link))


def _label(fit: MixFit, looks: list[FrameFeatures]) -> Label | None:
    """Return what leads from the first frame to the last; None where it is no transition."""
    share = fit.last / np.maximum(fit.first + fit.last, _MIXED)
    if np.diff([0.0, *share, 1.0]).min() >= -_BACK:
        if fit.residual.max() <= _RESIDUAL and fit.dip <= _DIP and _mixes(share, looks):
            return "dissolve"
        if _fades(fit, share):
            return "fade-through"
    first, last = coarse(looks[0]), coarse(looks[-1])
    wiped = find_stretch(first, np.stack([coarse(look) for look in looks[1:-1]]), last, _WIPE)
    return None if wiped is None else "wipe"


def _mixes(share: Floats, looks: list[FrameFeatures]) -> bool:
    """Return whether frames show both shots, and things do not only move."""
    if ((share > _MIXED) & (share < 1 - _MIXED)).sum() < 2:
        return False
    half = 1 + int(np.argmin(np.abs(share - 0.5)))
    left = [contrast_left(chain) for chain in (looks[: half + 1], looks[: half - 1 : -1])]
    return min((x for x in left if x is not None), default=0.0) < _LEFT_MOST


def _fades(fit: MixFit, share: Floats) -> bool:
    """Return whether one shot goes down to a colour, and then the other comes up from it."""
    k = int(np.argmax(share > 0.5))
    down, up = np.array([1.0, *fit.first[:k]]), np.array([*fit.last[k:], 1.0])
    return bool(
        ((share < _MIXED) | (share > 1 - _MIXED)).all()
        and fit.residual.max() <= _RESIDUAL / 2
        and min(len(down), len(up)) > 1
        and max(down[-1], up[0]) <= _FADED
        and np.diff(down).max() < _BACK
        and np.diff(up).min() > -_BACK
    )
