"""Gradual transitions: stretches whose pictures lie between the first and the last all along.

The squared distances of the pictures tell which: a picture of a dissolve lies on the line from first to last,
one of a wipe on a circle over it (the parts that differ from the one are those that do not from the other),
one of a moving camera far off both.
"""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.frame_features import coarse
from onetake.readers.picture.shots.gradual_candidate import Gradual
from onetake.readers.picture.shots.wipes import INNER, swept
from onetake.signal.matching.frame_distances import Apart, mix

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Floats, Ints
    from onetake.readers.picture.shots.frame_features import Look
    from onetake.readers.picture.shots.wipes import Stretch


_STEP = 0.04  # s between the pictures kept
_WINDOWS = np.array([0.25, 0.4, 0.6, 0.9, 1.3, 1.9, 2.8])  # s
_SLOTS = 128
_QUARTERS = np.array([[1], [2], [3]])
_CHANGED = 0.8  # of the contrast, from first to last, below which nothing has been dissolved
_SHARE = 0.25, 0.75  # of the last picture, half-way
_RESIDUAL = 0.55  # moving shots leave up to 0.46 half-way, ordinary motion 0.5 and more
_BENT = 0.38  # residual half-way, above that of a dissolve; 0.46 to 0.75 for a wipe
_PACE = 0.12  # s between two searches for wipes
_ROUND = 1.8  # squared ways to and from the middle over the whole; 1 for a wipe, 2 for unlike pictures
_STEEP = 0.5  # squared way of one step over the whole, above which it is a cut
_EDGE = 0.25  # of its length, how far before and after a wipe the two shots are carried along
_TRIES = 3  # how many windows that lie over each other are compared closely
_OUTER = 0.35  # of its length, how far before and after the two shots are looked at
_STAND = 0.3  # s, how far before and after a wipe they are at least
_AGAIN = 0.4  # s between the pictures in which the place may come back
_PAUSE, _LONGEST = 1.0, 5.0  # s without, and with, candidates after which they are compared
_CHAIN = 11  # pictures kept of a candidate


class Graduals:
    """Watches a stream of looks; holds 3.8 s of pictures, one every 0.04 s."""

    def __init__(self) -> None:
        self.found: list[Gradual] = []
        self._ring: deque[Look] = deque()
        self._count = 0  # of pictures kept so far; the newest is in slot (count - 1) % _SLOTS
        self._times, self._contrast = np.zeros(_SLOTS), np.zeros(_SLOTS)
        self._apart = Apart(_SLOTS, 14 * 24 * 3)
        self._best: list[Gradual] = []
        self._since = self._last = self._swept = 0.0

    def push(self, look: Look) -> None:
        """Take the next look."""
        if self._ring and look.t - self._ring[-1].t < _STEP - 1e-6:
            return
        slot = self._apart.push(coarse(look).ravel())
        self._times[slot], self._contrast[slot] = look.t, look.contrast
        self._ring.append(look)
        self._count += 1
        while look.t - self._ring[0].t > (1 + _OUTER) * _WINDOWS[-1] or len(self._ring) > _SLOTS:
            self._ring.popleft()
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
            if not any(one.start < x.end and x.start < one.end for x in self.found[-8:]) and one.stands():
                self.found.append(one)
        self._best = []

    def _search(self, slot: int, last: Look) -> None:
        """Find the windows that end at the newest picture and may be transitions; keep the best."""
        row = self._apart.squared[slot]
        slots = np.arange(self._count - len(self._ring), self._count) % _SLOTS
        # The strength that is asked for, from the least contrast that the other end can have.
        if row[slots].max() < (_CHANGED * (4.0 + 0.25 * last.contrast)) ** 2:
            return
        times = self._times[slots]
        at = np.searchsorted(times, last.t - _WINDOWS - 1e-6)
        inner = len(times) - 1 - at
        whole = row[slots[at]]
        strength = np.sqrt(whole) / (4.0 + 0.25 * (self._contrast[slots[at]] + last.contrast))
        fits = (inner >= 4) & (strength >= _CHANGED) & ((at > 0) | (last.t - times[0] >= _WINDOWS - _STEP))
        if not fits.any():
            return
        marks = slots[np.minimum(at + np.maximum(1, inner * _QUARTERS // 4), len(slots) - 1)]
        way, rest = self._apart.squared[slots[at], marks], row[marks]
        share, residual = mix(way, rest, whole)
        fits &= (share[0] + 0.03 < share[1]) & (share[1] < share[2] - 0.03)
        fits &= (share[1] > _SHARE[0]) & (share[1] < _SHARE[1])
        for k in np.flatnonzero(fits):
            first = self._ring[int(at[k])]
            fits[k] = not first.flat and first.bars == last.bars
        if not fits.any():
            return
        mean = residual.sum(axis=0) / 3
        weight = np.where(
            fits & (residual.max(axis=0) < _RESIDUAL), np.minimum(strength, 3.0) * (1 - mean), -1.0
        )
        best = int(np.argmax(weight))
        if weight[best] > 0:
            figures = (float(x[best]) for x in (strength, mean, weight))
            self._keep("dissolve", weight[best], partial(self._dissolve, int(at[best]), *figures))
        if last.t - self._swept >= _PACE:
            turn = np.where(residual[1] > _BENT, ((way + rest) / np.maximum(whole, 1e-6)).max(axis=0), np.inf)
            self._sweep(last, at, np.where(fits & (turn < _ROUND), turn, np.inf), whole, strength)

    def _sweep(self, last: Look, at: Ints, turn: Floats, whole: Floats, strength: Floats) -> None:
        """Look for a wipe in the window in which most has changed, and in that of the roundest way."""
        self._swept = last.t
        fits = np.isfinite(turn)
        for k in {int(np.argmax(np.where(fits, whole, -1.0))), int(np.argmin(turn))} if fits.any() else ():
            window = list(self._ring)[int(at[k]) :]
            slots = np.arange(self._count - len(window), self._count) % _SLOTS
            if self._apart.squared[slots[1:], slots[:-1]].max() > _STEEP * whole[k]:
                continue
            inner = np.linspace(0, len(window) - 1, min(INNER + 2, len(window))).round().astype(int)[1:-1]
            found = swept(coarse(window[0]), np.stack([coarse(window[i]) for i in inner]), coarse(last))
            if found is not None:
                self._keep("wipe", found.weight, partial(self._wipe, window, found, float(strength[k])))

    def _keep(self, label: str, weight: float, make: Callable[[], Gradual]) -> None:
        """Keep the best few windows of a kind that end at different times."""
        now = self._ring[-1].t
        self._since, self._last = (self._since if self._best else now), now
        near = [d for d in self._best if d.label == label and now - d.seen[0] < 0.25]
        if not all(d.weight < weight for d in near):
            return
        kept = [make(), *(d for d in self._best if d not in near)]
        # The best few of those that lie over each other, so that one transition does not crowd out the next.
        kept.sort(key=lambda d: -d.weight)
        self._best = [
            d
            for k, d in enumerate(kept)
            if sum(d.label == x.label and d.start < x.end and x.start < d.end for x in kept[:k]) < _TRIES
        ]

    def _dissolve(self, at: int, strength: float, residual: float, weight: float) -> Gradual:
        """Narrow the window to where it really runs, and take the pictures out of it."""
        inside = list(self._ring)[at:]
        slots = np.arange(self._count - len(inside), self._count) % _SLOTS
        square = self._apart.squared
        share, _ = mix(square[slots[0], slots], square[slots, slots[-1]], square[slots[0], slots[-1]])
        start = max((k for k in range(len(share) // 2) if share[k] < 0.06), default=0)
        end = min((k for k in range(start + 4, len(share)) if share[k] > 0.94), default=len(share) - 1)
        looks = _spaced(inside, start, max(end, start + 1))
        length = looks[-1].t - looks[0].t
        outer = next(look for look in self._ring if look.t >= looks[0].t - _OUTER * length)
        return Gradual(
            "dissolve",
            (looks[0].t, looks[-1].t),
            (inside[-1].t, looks[-1].t + _OUTER * length),
            looks,
            (outer, looks[-1]),
            strength,
            residual,
            weight,
        )

    def _wipe(self, window: list[Look], found: Stretch, strength: float) -> Gradual:
        """Take the pictures out of the window from before the first part has switched to after the last."""
        length = window[-1].t - window[0].t
        start, end = window[0].t + found.start * length, window[0].t + found.end * length
        edge = _EDGE * (end - start) + _STEP
        inside = [x for x in self._ring if start - edge <= x.t <= end + edge]
        looks = _spaced(inside, 0, len(inside) - 1)
        stand = max(_STAND, _OUTER * (end - start))
        outer = next(look for look in self._ring if look.t >= looks[0].t - stand)
        around: list[Look] = []
        for look in self._ring:
            if look.t < outer.t - _AGAIN and (not around or look.t - around[-1].t > _AGAIN):
                around.append(look)
        return Gradual(
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


def _spaced(looks: list[Look], first: int, last: int) -> list[Look]:
    kept = np.linspace(first, last, min(_CHAIN, max(2, last - first + 1))).round().astype(int)
    return [looks[k] for k in kept]
