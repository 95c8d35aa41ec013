"""Dissolves: stretches that mix their first and last picture all along, these being two places."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.readers.picture.cuts import certainty
from onetake.readers.picture.look import Look, changed, left_of
from onetake.signal.change import mixture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEP = 0.04  # s between the pictures kept
_WINDOWS = (0.25, 0.4, 0.6, 0.9, 1.3, 1.9, 2.8)  # s
_CHANGED, _MUCH = (
    0.25,
    0.8,
)  # change from the first to the last, below which nothing has been dissolved; and in moving shots
_SHARE = 0.28, 0.75  # of the last picture, half-way
# Unexplained by the mix: moving shots leave up to 0.45, a body over half of the picture 0.5.
_RESIDUAL, _CLEAR = 0.48, 0.2
_LEFT = 0.8  # of the local contrast at the third of the way; 0.65 in a mix, 0.85 to 1 where things only move
_TRIES = 8  # how many of one stretch's windows are compared closely
_OUTER = 0.35  # of its length, how far before and after a dissolve the two shots are looked at
_EVEN = 0.97  # contrast half-way over that of the ends; a mix of two places has less


@dataclass(slots=True, eq=False)
class Dissolve:
    """A dissolve in [start, end] s: its pictures at 0, 35, 65 and 100 % and how well they are a mix."""

    start: float
    end: float
    looks: tuple[Look, Look, Look, Look]
    outer: tuple[Look, Look]
    """Pictures from before and after it, where neither shot shows through the other."""
    strength: float
    residual: float
    dip: float
    link: float = 0.0

    @property
    def weight(self) -> float:
        """How good an example of a dissolve this is."""
        return self.strength * (1 - self.residual)

    def stands(self) -> bool:
        """Compare closely: two places, and the contrast of each goes down without its corners moving on."""
        first, third, second, last = self.looks
        clear = self.residual < _CLEAR
        if not clear and (self.dip > _EVEN or self.strength < _MUCH):
            return False
        link = certainty(*self.outer)
        if link is None or link >= 0.5:
            return False
        self.link = link
        left = [x for x in (left_of(first, third), left_of(last, second)) if x is not None]
        if len(left) < 2:
            return self.residual < (0.3 if left and left[0] < _LEFT else _CLEAR)
        return max(left) < (0.95 if clear and self.dip < 0.9 else 0.86 if self.dip < 0.75 else _LEFT)


class Dissolves:
    """Watches a stream of looks for dissolves; holds 3 s of pictures, one every 0.04 s."""

    def __init__(self) -> None:
        self.found: list[Dissolve] = []
        self._ring: deque[tuple[Look, NDArray[np.float32]]] = deque()
        self._best: list[Dissolve] = []
        self._last = 0.0

    def push(self, look: Look) -> None:
        """Take the next look."""
        if self._ring and look.t - self._ring[-1][0].t < _STEP - 1e-6:
            return
        self._ring.append((look, look.thumb.astype(np.float32).ravel()))
        while look.t - self._ring[0][0].t > (1 + _OUTER) * _WINDOWS[-1]:
            self._ring.popleft()
        seen = self._seen()
        if seen is not None:
            self._keep(seen)
            self._last = look.t
        for d in self._best:
            if look.t <= d.end + _OUTER * (d.end - d.start):
                d.outer = (d.outer[0], look)
        if self._best and look.t - self._last > 0.6:
            self.close()

    def _keep(self, seen: Dissolve) -> None:
        """Keep the best few windows that end at different times."""
        near = [d for d in self._best if abs(d.end - seen.end) < 0.25]
        if all(d.weight < seen.weight for d in near):
            rest = [d for d in self._best if d not in near]
            self._best = sorted([*rest, seen], key=lambda d: -d.weight)[:_TRIES]

    def close(self) -> None:
        """Compare the ends of what is still open."""
        for d in self._best:
            if not any(d.start < x.end and x.start < d.end for x in self.found[-_TRIES:]) and d.stands():
                self.found.append(d)
        self._best = []

    def _seen(self) -> Dissolve | None:
        """Give the strongest dissolve that ends at the newest picture, if any."""
        last, z = self._ring[-1]
        if last.flat:
            return None
        times = np.array([look.t for look, _ in self._ring])
        best: Dissolve | None = None
        for window in _WINDOWS:
            at = int(np.searchsorted(times, last.t - window - 1e-6))
            if at == 0 and last.t - times[0] < window - _STEP:
                break
            inner = len(times) - 1 - at
            first, a = self._ring[at]
            if inner < 4 or first.flat or first.bars != last.bars or len(a) != len(z):
                continue
            even = 4.0 + 0.25 * (first.contrast + last.contrast)
            if cv2.norm(first.thumb, last.thumb, cv2.NORM_L1) / len(z) < _CHANGED * even:
                continue
            half = self._ring[at + inner // 2]
            share, middle = mixture(a, half[1], z)
            if not _SHARE[0] < share < _SHARE[1] or middle > _RESIDUAL:
                continue
            strength = changed(first, last)
            if strength < _CHANGED or (best is not None and strength * (1 - middle) <= best.weight):
                continue
            fits = [mixture(a, self._ring[at + max(1, (inner * k) // 4)][1], z) for k in (1, 3)]
            if fits[0][0] + 0.03 < share < fits[1][0] - 0.03 and max(f[1] for f in fits) < _RESIDUAL:
                dip = 2 * half[0].contrast / (first.contrast + last.contrast)
                best = self._edges(at, strength, (middle + fits[0][1] + fits[1][1]) / 3, dip)
        return best

    def _edges(self, at: int, strength: float, residual: float, dip: float) -> Dissolve:
        """Narrow the window to where the mix really runs."""
        a, z = self._ring[at][1], self._ring[-1][1]
        inside = list(self._ring)[at:]
        shares = [mixture(a, pixels, z)[0] for _, pixels in inside]
        start = max((k for k, s in enumerate(shares[: len(shares) // 2]) if s < 0.06), default=0)
        end = min((k for k, s in enumerate(shares) if s > 0.94 and k > start), default=len(inside) - 1)
        marks = (start, start + round(0.35 * (end - start)), start + round(0.65 * (end - start)), end)
        four = tuple(inside[k][0] for k in marks)
        early = four[0].t - _OUTER * (four[3].t - four[0].t)
        outer = next(look for look, _ in self._ring if look.t >= early)
        return Dissolve(four[0].t, four[3].t, four, (outer, four[3]), strength, residual, dip)  # type: ignore[arg-type]
