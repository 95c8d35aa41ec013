"""How much of what is heard comes from one place, loud and quiet: a room comes from all round.

The 2 x 2 covariance of left and right has one main axis for what comes from one place, at whatever pan; what
reaches both channels without coherence, as a room does [1]_, is as strong on the other axis. So the ratio of
the axes at loud moments tells how far the room is under the voice, and in falls whether a room is falling.

References
----------
.. [1] M. Jeub et al., Blind estimation of the coherent-to-diffuse energy ratio from noisy speech signals,
   EUSIPCO 2011.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats, Floats16


EDGES = tuple(range(400, 4000, 100))
"""Hz of the tiles' bands, so narrow that a delay between two microphones does not turn within one."""
WIDE = (0, 3, 8, 16, 24, 35)
"""Where among them the wide bands begin: where voices are, where rooms are stated, inside an 8 kHz file."""
SKIP = 2
"""Every second window is used: they still overlap by half."""
LOUD = -6.0
"""dB under the loud (the 95th percentile) from which a tile is loud."""
SHARES = (10.0, 30.0, 50.0, 70.0)
"""Percentiles of the ratio among loud tiles."""
LAYERS = ((-6.0, -12.0), (-12.0, -18.0), (-18.0, -25.0), (-25.0, -35.0))
"""dB under the loud between which the median is taken."""
FALL, LATER = -10.0, 3
"""dB by which a fall is lower than `LATER` half tiles, 0.14 s, before."""
FEWEST = 30
"""Tiles for a median; with fewer the figure is `UNKNOWN`."""
ONE, UNKNOWN = -30.0, -15.0
"""dB: least ratio that is returned, as of sound with one channel; and the value where there is too little."""
FIGURES = len(SHARES) + len(LAYERS) + 1
"""Values per wide band."""
_QUIET = -130.0
"""dB: least power, so that its logarithm exists."""


class Diffuse:
    """Collects the ratio of the axes in tiles of 0.1 s and 100 Hz; 2 kB a second.

    Examples
    --------
    >>> tiles, rng = Diffuse(), np.random.default_rng(0)
    >>> power = 10 ** rng.uniform(-4, 0, (400, 1, 35))
    >>> tiles.push(power * np.array([1.0, 1.0, 0.9, 0.0])[:, None])  # as much from all round as a tenth
    >>> tiles.figures()[:4].round(1).tolist()
    [-12.8, -12.8, -12.8, -12.8]
    """

    def __init__(self) -> None:
        self._rest = np.zeros((0, 4, len(EDGES) - 1), np.float32)
        self._level: list[Floats16] = []
        self._ratio: list[Floats16] = []

    def push(self, cov: NDArray[np.floating]) -> None:
        """Take the covariances of every second window, shape (n, 4, 35); see `panning_tiles.covariance`."""
        joined = np.concatenate([self._rest, cov.astype(np.float32)])
        count = len(joined) // 2
        halves = joined[: 2 * count].reshape(count, 2, *joined.shape[1:]).sum(axis=1)
        # The last half goes on in the next tile.
        self._rest = joined[2 * max(0, count - 1) :].copy()
        if count < 2:
            return
        left, right, real, imag = np.moveaxis(halves[:-1] + halves[1:], 1, 0)
        both = left + right
        axis = np.sqrt((left - right) ** 2 + 4 * (real**2 + imag**2))
        main, other = (both + axis) / 2, np.maximum(both - axis, 0) / 2
        tiny = np.float32(10 ** (_QUIET / 10))
        ratio = np.maximum(other, 10 ** (ONE / 10) * main + tiny) / np.maximum(main, tiny)
        self._level.append((10 * np.log10(np.maximum(both, tiny))).astype(np.float16))
        self._ratio.append((10 * np.log10(ratio)).astype(np.float16))

    def figures(self, where: Flags | None = None) -> Floats:
        """Return the ratio of the axes, dB, shape (bands * FIGURES,): loud, layer by layer, in falls.

        `where`, shape (n,), marks the windows of the whole sound that are measured: a tile counts where its
        middle is one of them.
        """
        if not self._level:
            return np.full((len(WIDE) - 1) * FIGURES, ONE)
        level, ratio = np.concatenate(self._level), np.concatenate(self._ratio)
        inside: Flags = np.ones(len(level), bool)
        if where is not None:
            inside = np.asarray(where[2 * SKIP :: 2 * SKIP][: len(level)])
            if not inside.any():
                return np.full((len(WIDE) - 1) * FIGURES, ONE)
        return np.concatenate([_band(level[:, a:b], ratio[:, a:b], inside) for a, b in pairwise(WIDE)])


def _band(level: Floats16, ratio: Floats16, inside: Flags) -> Floats:
    levels, ratios = level.astype(np.float32), ratio.astype(np.float32)
    levels -= np.percentile(levels[inside], 95, axis=0)
    falls = (levels[LATER:] - levels[:-LATER] < FALL) & inside[:-LATER, None]
    # Tiles that are not measured are below all layers.
    levels[~inside] = LAYERS[-1][1] - 1
    falls &= levels[LATER:] > LAYERS[-1][1]
    parts = [(levels <= high) & (levels > low) for high, low in LAYERS]
    loud = ratios[levels > LOUD]
    out = np.percentile(loud, SHARES).tolist() if len(loud) else [UNKNOWN] * len(SHARES)
    for some in (*(ratios[part] for part in parts), ratios[LATER:][falls]):
        out.append(float(np.median(some)) if len(some) > FEWEST else UNKNOWN)
    return np.array(out)
