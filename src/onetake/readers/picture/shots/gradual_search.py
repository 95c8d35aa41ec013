"""Gradual transitions: stretches whose frames all lie between the first and the last.

The squared distances of the frames decide: a frame of a dissolve lies on the line from first to last, one of
a wipe on a circle over that line (the parts that differ from one end do not differ from the other), one of a
moving camera far from both.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from functools import partial
from math import inf, sqrt
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.readers.picture.shots.dissolves import dissolve_link
from onetake.readers.picture.shots.frame_features import coarse
from onetake.readers.picture.shots.frame_gaps import RAMP_LONGEST
from onetake.readers.picture.shots.gradual_candidate import GradualCandidate
from onetake.readers.picture.shots.wipes import CLEAN, INNER, find_stretch, wipe_link
from onetake.signal.matching.frame_distances import FrameDistances, fit_mix, mix_residual, mix_share

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.wipes import Stretch


# All limits: measured on the development films of docs/explanation/shots.md, sections "Dissolves" and
# "Wipes".
_STEP = 0.04
"""s between the frames kept."""
_WINDOWS = (0.25, 0.4, 0.6, 0.9, 1.3, 1.9, 2.8)
"""s, the lengths of transition that are searched for."""
_SLOTS = 128
"""Frames kept at most."""
_CHANGE = 0.8
"""Change from first to last over the contrast, below which there is no transition."""
_HALF_LEAST, _HALF_MOST = 0.25, 0.75
"""Share of the last frame, half-way."""
_SHARE_STEP = 0.03
"""Share of the last frame that is added from quarter to quarter, at least."""
_SHARE_EDGE = 0.06
"""Share of the other frame below which a dissolve has not begun, or has ended."""
_RESIDUAL = 0.55
"""Share of the change: moving shots leave up to 0.46 half-way, ordinary motion 0.5 and more."""
_RESIDUAL_WIPE = 0.38
"""Residual half-way from which it may be a wipe: above that of a dissolve; 0.46 to 0.75 for a wipe."""
_WIPE_SEARCH = 0.12
"""s between two searches for wipes."""
_ROUND = 1.8
"""Squared ways to and from the middle over the whole; 1 for a wipe, 2 for unlike frames."""
_STEEP = 0.5
"""Squared way of one step over the whole, above which it is a cut."""
_SEEN = 2
"""Windows in which a wipe is seen, at least: 4 to 48 at five staged ones, one at two staged false ones."""
_EDGE = 0.25
"""Share of a wipe's length, before and after it, through which the two shots are warped along."""
_TRIES = 3
"""Overlapping windows of one kind that are compared closely."""
_OUTER = 0.35
"""Share of a transition's length, before and after it, at which the two shots are compared."""
_OUTER_LEAST = 0.3
"""s, the same before and after a wipe, at least."""
_AGAIN = 0.4
"""s between the frames in which the place may come back."""
_PAUSE = 1.0
"""s without a new candidate after which the candidates are compared."""
_LONGEST = 5.0
"""s with new candidates after which they are compared."""
_SAME_END = 0.25
"""s within which windows that end are one candidate."""
_CHAIN = 11
"""Frames kept of a candidate."""


class _Window(NamedTuple):
    """Frames up to the newest one that may be a transition."""

    at: int
    """Place of its first frame in the ring."""
    whole: float
    """Squared distance of its ends."""
    strength: float
    """Their distance over the contrast."""
    residual: float
    """What a mix of them leaves unexplained, mean of three frames between."""
    weight: float
    """How clear a dissolve it is; below 0: none."""
    turn: float
    """Squared ways to and from the middle over the whole; infinite where it is no wipe."""


class Graduals:
    """Searches a stream of frames; keeps 3.8 s of frames, one every 0.04 s."""

    def __init__(self) -> None:
        self.found: list[GradualCandidate] = []
        self._ring: deque[FrameFeatures] = deque()
        self._count = 0  # of frames kept so far; the newest is in slot (count - 1) % _SLOTS
        self._when: list[float] = []  # s of the frames in the ring
        self._dense = -inf  # s since which no two neighbours were far apart
        self._contrast = np.zeros(_SLOTS)
        self._apart = FrameDistances(_SLOTS, 14 * 24 * 3)
        self._best: list[GradualCandidate] = []
        self._wiped: list[tuple[float, float]] = []
        """First and last s of each window that may be a wipe."""
        self._since = self._last = self._swept = 0.0

    def push(self, look: FrameFeatures) -> None:
        """Take the next frame."""
        if self._ring and look.t - self._ring[-1].t < _STEP - 1e-6:
            return
        if self._ring and look.t - self._ring[-1].t > RAMP_LONGEST:
            self._dense = look.t
        slot = self._apart.push(coarse(look).ravel())
        self._contrast[slot] = look.contrast
        self._ring.append(look)
        self._when.append(look.t)
        self._count += 1
        while look.t - self._ring[0].t > (1 + _OUTER) * _WINDOWS[-1] or len(self._ring) > _SLOTS:
            self._ring.popleft()
            del self._when[0]
        if not look.flat:
            self._search(slot, look)
        for one in self._best:
            if look.t <= one.seen[1]:
                one.outer = (one.outer[0], look)
            elif (
                one.label == "wipe"
                and look.t - max(one.outer[1].t, one.around[-1].t if one.around else 0.0) > _AGAIN
            ):
                one.around.append(look)
        if self._best and (look.t - self._last > _PAUSE or look.t - self._since > _LONGEST):
            self.close()

    def close(self) -> None:
        """Compare closely what is still open."""
        for one in sorted(self._best, key=lambda d: -d.weight):
            if any(one.start < x.end and x.start < one.end for x in self.found[-8:]):
                continue
            if one.label == "wipe" and sum(a < one.end and one.start < b for a, b in self._wiped) < _SEEN:
                continue
            link = wipe_link(one) if one.label == "wipe" else dissolve_link(one)
            if link is not None:
                one.link = link
                self.found.append(one)
        self._best, self._wiped = [], []

    def _search(self, slot: int, last: FrameFeatures) -> None:
        """Find the windows that end at the newest frame and may be transitions; keep the best.

        Plain numbers, not arrays: nearly all of the few windows are refused by the first comparisons.
        """
        fits = [x for x in (self._window(length, slot, last) for length in _WINDOWS) if x is not None]
        if not fits:
            return
        best = max(fits, key=lambda x: x.weight)
        if best.weight > 0:
            figures = (best.strength, best.residual, best.weight)
            self._keep("dissolve", best.weight, partial(self._dissolve, best.at, *figures))
        if last.t - self._swept >= _WIPE_SEARCH:
            self._sweep(last, [x for x in fits if x.turn < _ROUND])

    def _window(self, length: float, slot: int, last: FrameFeatures) -> _Window | None:
        """Return the window of about `length` s up to the newest frame where it may be a transition."""
        at = bisect_left(self._when, last.t - length - 1e-6)
        count, start = len(self._when), self._count - len(self._when)
        inner = count - 1 - at
        # Frames far apart are separate images, not steps of one transition.
        if inner < 4 or self._when[at] < self._dense or not (at or last.t - self._when[0] >= length - _STEP):
            return None
        square, first = self._apart.squared, (start + at) % _SLOTS
        whole = square.item(slot, first)
        strength = sqrt(whole) / (4.0 + 0.25 * (self._contrast.item(first) + last.contrast))
        if strength < _CHANGE:
            return None
        marks = [(start + at + max(1, inner * k // 4)) % _SLOTS for k in (1, 2, 3)]
        way, rest = ([square.item(end, k) for k in marks] for end in (first, slot))
        share = [mix_share(a, b, whole) for a, b in zip(way, rest, strict=True)]
        rises = share[0] + _SHARE_STEP < share[1] < share[2] - _SHARE_STEP
        frame = self._ring[at]
        if not (rises and _HALF_LEAST < share[1] < _HALF_MOST) or frame.flat or frame.bars != last.bars:
            return None
        residual = [mix_residual(a, s, whole) for a, s in zip(way, share, strict=True)]
        mean = (residual[0] + residual[1] + residual[2]) / 3
        weight = min(strength, 3.0) * (1 - mean) if max(residual) < _RESIDUAL else -1.0
        turn = max(a + b for a, b in zip(way, rest, strict=True)) / max(whole, 1e-6)
        return _Window(at, whole, strength, mean, weight, turn if residual[1] > _RESIDUAL_WIPE else inf)

    def _sweep(self, last: FrameFeatures, fits: list[_Window]) -> None:
        """Search for a wipe in the window that changes most, and in the one of the roundest way."""
        self._swept = last.t
        if not fits:
            return
        widest, roundest = max(fits, key=lambda x: x.whole), min(fits, key=lambda x: x.turn)
        for one in (x for x in fits if x is widest or x is roundest):
            window = list(self._ring)[one.at :]
            slots = np.arange(self._count - len(window), self._count) % _SLOTS
            if self._apart.squared[slots[1:], slots[:-1]].max() > _STEEP * one.whole:
                continue
            inner = np.linspace(0, len(window) - 1, min(INNER + 2, len(window))).round().astype(int)[1:-1]
            parts = (coarse(window[0]), np.stack([coarse(window[i]) for i in inner]), coarse(last))
            found = find_stretch(*parts) or find_stretch(*parts, CLEAN)
            if found is not None:
                length = last.t - window[0].t
                self._wiped.append((window[0].t + found.start * length, window[0].t + found.end * length))
                self._keep("wipe", found.weight, partial(self._wipe, window, found, one.strength))

    def _keep(self, label: str, weight: float, make: Callable[[], GradualCandidate]) -> None:
        """Keep the best few windows of a kind that end at different times."""
        now = self._ring[-1].t
        self._since, self._last = (self._since if self._best else now), now
        near = [d for d in self._best if d.label == label and now - d.seen[0] < _SAME_END]
        if not all(d.weight < weight for d in near):
            return
        kept = [make(), *(d for d in self._best if d not in near)]
        # The best few of those that overlap, so that one transition does not crowd out the next.
        kept.sort(key=lambda d: -d.weight)
        self._best = [
            d
            for k, d in enumerate(kept)
            if sum(d.label == x.label and d.start < x.end and x.start < d.end for x in kept[:k]) < _TRIES
        ]

    def _dissolve(self, at: int, strength: float, residual: float, weight: float) -> GradualCandidate:
        """Narrow the window to the dissolve itself, and take the frames out of it."""
        inside = list(self._ring)[at:]
        slots = np.arange(self._count - len(inside), self._count) % _SLOTS
        square = self._apart.squared
        share, _ = fit_mix(square[slots[0], slots], square[slots, slots[-1]], square[slots[0], slots[-1]])
        start = max((k for k in range(len(share) // 2) if share[k] < _SHARE_EDGE), default=0)
        late = (k for k in range(start + 4, len(share)) if share[k] > 1 - _SHARE_EDGE)
        end = min(late, default=len(share) - 1)
        looks = _evenly_spaced(inside, start, max(end, start + 1))
        length = looks[-1].t - looks[0].t
        outer = next(look for look in self._ring if look.t >= looks[0].t - _OUTER * length)
        return GradualCandidate(
            "dissolve",
            (looks[0].t, looks[-1].t),
            (inside[-1].t, looks[-1].t + _OUTER * length),
            looks,
            (outer, looks[-1]),
            strength,
            residual,
            weight,
        )

    def _wipe(self, window: list[FrameFeatures], found: Stretch, strength: float) -> GradualCandidate:
        """Take the frames out of the window from before the first part has switched to after the last."""
        length = window[-1].t - window[0].t
        start, end = window[0].t + found.start * length, window[0].t + found.end * length
        edge = _EDGE * (end - start) + _STEP
        inside = [x for x in self._ring if start - edge <= x.t <= end + edge]
        looks = _evenly_spaced(inside, 0, len(inside) - 1)
        stand = max(_OUTER_LEAST, _OUTER * (end - start))
        outer = next(look for look in self._ring if look.t >= looks[0].t - stand)
        around: list[FrameFeatures] = []
        for look in self._ring:
            if look.t < outer.t - _AGAIN and (not around or look.t - around[-1].t > _AGAIN):
                around.append(look)
        return GradualCandidate(
            "wipe",
            (start, end),
            (window[-1].t, looks[-1].t + stand),
            looks,
            (outer, looks[-1]),
            strength,
            0.0,
            found.weight,
            around,
        )


def _evenly_spaced(looks: list[FrameFeatures], first: int, last: int) -> list[FrameFeatures]:
    kept = np.linspace(first, last, min(_CHAIN, max(2, last - first + 1))).round().astype(int)
    return [looks[k] for k in kept]
