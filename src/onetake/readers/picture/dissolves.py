"""Dissolves: stretches that mix their first and last picture all along, these being two places."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.cuts import certainty
from onetake.readers.picture.look import Look, changed
from onetake.signal.change import mixture

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEP = 0.04  # s between the pictures kept
_WINDOWS = (0.25, 0.4, 0.6, 0.9, 1.3, 1.9, 2.8)  # s
_CHANGED = 0.25  # change from the first to the last, below which nothing has been dissolved
_RESIDUAL = 0.22  # unexplained by the mix; a body over half of the picture leaves 0.5


@dataclass(slots=True)
class Dissolve:
    """A dissolve in [start, end] s, with the link of its two ends and the mix's mean residual."""

    start: float
    end: float
    first: Look
    last: Look
    strength: float
    residual: float
    link: float = 0.0


class Dissolves:
    """Watches a stream of looks for dissolves; holds 3 s of pictures, one every 0.04 s."""

    def __init__(self) -> None:
        self.found: list[Dissolve] = []
        self._ring: deque[tuple[Look, NDArray[np.float32]]] = deque()
        self._best: Dissolve | None = None
        self._last = 0.0

    def push(self, look: Look) -> None:
        """Take the next look."""
        if self._ring and look.t - self._ring[-1][0].t < _STEP - 1e-6:
            return
        self._ring.append((look, look.thumb.astype(np.float32).ravel()))
        while look.t - self._ring[0][0].t > _WINDOWS[-1] + 0.2:
            self._ring.popleft()
        seen = self._seen()
        if seen is not None:
            if self._best is None or seen.strength * (1 - seen.residual) > self._best.strength * (
                1 - self._best.residual
            ):
                self._best = seen
            self._last = look.t
        if self._best is not None and look.t - self._last > 0.3:
            self.close()

    def close(self) -> None:
        """Compare the two ends of what is still open."""
        if self._best is not None:
            link = certainty(self._best.first, self._best.last)
            if link is not None and link < 0.5:
                self._best.link = link
                self.found.append(self._best)
        self._best = None

    def _seen(self) -> Dissolve | None:
        """Give the strongest dissolve that ends at the newest picture, if any."""
        last, z = self._ring[-1]
        times = np.array([look.t for look, _ in self._ring])
        best: Dissolve | None = None
        for window in _WINDOWS:
            at = int(np.searchsorted(times, last.t - window - 1e-6))
            if at == 0 and last.t - times[0] < window - _STEP:
                break
            inner = len(times) - 1 - at
            if inner < 4:
                continue
            first, a = self._ring[at]
            if first.flat or last.flat or first.bars != last.bars or len(a) != len(z):
                continue
            strength = changed(first, last)
            if strength < _CHANGED:
                continue
            share, middle = mixture(a, self._ring[at + inner // 2][1], z)
            if not 0.2 < share < 0.8 or middle > _RESIDUAL:
                continue
            steps = [at + max(1, inner // 4), at + inner // 2, at + min(inner - 1, (3 * inner) // 4)]
            fits = [mixture(a, self._ring[k][1], z) for k in steps]
            shares, residuals = [f[0] for f in fits], [f[1] for f in fits]
            if not shares[0] + 0.03 < shares[1] < shares[2] - 0.03 or max(residuals) > _RESIDUAL + 0.03:
                continue
            if best is None or strength > best.strength:
                best = self._edges(at, strength, float(np.mean(residuals)))
        return best

    def _edges(self, at: int, strength: float, residual: float) -> Dissolve:
        """Narrow the window to where the mix really runs."""
        first, a = self._ring[at]
        last, z = self._ring[-1]
        inside = list(self._ring)[at:]
        shares = [mixture(a, pixels, z)[0] for _, pixels in inside]
        start = max((k for k, s in enumerate(shares) if s < 0.06), default=0)
        end = min((k for k, s in enumerate(shares) if s > 0.94 and k > start), default=len(inside) - 1)
        return Dissolve(inside[start][0].t, inside[end][0].t, first, last, strength, residual)
