"""How far a voice is above the music around it, piece by piece, where the music is heard without the voice.

What plays under a voice cannot be heard by itself. It is taken to go on as it is just before and just after:
the nearest moments between two stretches on either side, band by band, the louder side of the two. Where no
moment without a voice is near, the background is unknown. Music that stops where the voice stops cannot be
heard so; but then the level does not fall between syllables either, and the voice is given as no further
above its background than the level falls.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats


LONGEST_PIECE = 3.0
"""Seconds of a piece of a voice at most: the short-term window of EBU Tech 3341."""
BEFORE, AFTER = 0.1, 0.15
"""Seconds before and after a stretch that belong neither to it nor to the background: its edges are that
uncertain, and the voice's last sound dies away; set by hand, no measured source."""
FARTHEST = 12.0
"""Seconds from a piece up to which a moment without a voice says what plays under it; set by hand (six bars
at 120 beats a minute), no measured source."""
ENOUGH = 1.5
"""Seconds of such moments that are taken on each side, the nearest ones; set by hand, no measured source."""
LEAST = 0.1
"""Seconds of such moments on a side from which it counts; set by hand, no measured source."""
LEAST_OVER = -20.0
"""dB that are returned at least: a voice that is not heard above its background."""
FLOOR = 5.0
"""Percentile of a piece's power that counts as its floor, on which the music under the voice lies at most."""
FLOOR_SLACK = 2.0
"""dB by which a voice may be further above its background than its mean is above its floor. In nine pieces of
ten of staged films, halls and compressors included, the mean is 10.9 dB or more above it; in six of eight
songs 7 to 12 dB (median)."""
OUTER_SLACK = -8.0
"""The same where only what is heard before the first voice or after the last one is near, an introduction or
silence, which says little of what plays under the voice. Read and spoken lines fall by 20 dB and more (median
24 to 39 dB in seven recordings), songs by 7 to 15 dB (median, eight)."""
ENOUGH_ALONE = 6.0
"""Seconds for which a voice must stand alone or dominate before it is measured: with 5.4 s over a beat a room
of 0.8 s was measured as one of 0.3 s (docs/explanation/space.md)."""
ENOUGH_SHARE = 0.5
"""Share of a voice's time in which it must dominate. Measured: 0.68 or
more on staged films with a beat 7 LU under the voices, 0.25 or less on eight songs with a band."""
_TINY = 1e-12
"""Power below which there is silence, -120 dB."""


def divide_stretches(stretches: Floats, longest: float = LONGEST_PIECE) -> Floats:
    """Return the stretches, shape (n, 2), s, divided evenly into pieces of `longest` s at most.

    Examples
    --------
    >>> divide_stretches(np.array([[0.0, 1.0], [2.0, 6.0]])).tolist()
    [[0.0, 1.0], [2.0, 4.0], [4.0, 6.0]]
    """
    out: list[tuple[float, float]] = []
    for start, end in stretches.tolist():
        edges = np.linspace(start, end, max(1, int(np.ceil((end - start) / longest - 1e-9))) + 1).tolist()
        out += pairwise(edges)
    return np.array(out).reshape(-1, 2)


def is_heard_alone(dominated: float, voiced: float) -> bool:
    """Return whether a voice stands alone or dominates for long enough to be measured; both in s."""
    return dominated >= ENOUGH_ALONE and dominated >= ENOUGH_SHARE * voiced


def moments_without(t: NDArray[np.floating], stretches: Floats) -> Flags:
    """Return which of the times `t`, shape (n,), lie clear of all stretches, by `BEFORE` and `AFTER`."""
    clear = np.ones(len(t), bool)
    for start, end in stretches.tolist():
        clear[np.searchsorted(t, start - BEFORE) : np.searchsorted(t, end + AFTER)] = False
    return clear


def voice_over_background(
    t: NDArray[np.floating], power: NDArray[np.floating], stretches: Floats, pieces: Floats
) -> Floats:
    """Return how far the voice is above its background in each piece, dB, the mean over the bands.

    Parameters
    ----------
    t : array, shape (n,)
        Middles of the windows, s, evenly spaced.
    power : array, shape (n, bands)
        Power of the mix in each window and band, any unit.
    stretches : array, shape (m, 2)
        All stretches with a voice, s.
    pieces : array, shape (k, 2)
        The pieces to be measured, s, such as `divide_stretches` returns.

    Returns
    -------
    array, shape (k,)
        `LEAST_OVER` or more; NaN where the background is unknown.

    Examples
    --------
    >>> t = np.arange(0, 10, 0.01)
    >>> power = np.where((t % 4 > 1) & (t % 4 < 3) & (t % 0.4 > 0.2), 201.0, 1.0)[:, None]
    >>> two = np.array([[1.0, 3.0], [5.0, 7.0]])
    >>> voice_over_background(t, power, two, two).round().tolist()
    [20.0, 20.0]
    """
    if len(t) < 2:
        return np.full(len(pieces), np.nan)
    step = float(t[1] - t[0])
    clear = moments_without(t, stretches)
    inner = clear.copy()
    if len(stretches):
        inner &= (t > stretches[:, 0].min()) & (t < stretches[:, 1].max())
    # Moments between two stretches are asked first.
    nearest = [
        (_Nearest(t[x], power[x], step), slack) for x, slack in ((inner, FLOOR_SLACK), (clear, OUTER_SLACK))
    ]
    total = _running_sum(power)
    found = np.full(len(pieces), np.nan)
    for k, (start, end) in enumerate(pieces.tolist()):
        first, last = np.searchsorted(t, (start, end))
        known = [(sides, slack) for one, slack in nearest if (sides := one.beside(start, end))]
        if not known or last <= first:
            continue
        sides, slack = known[0]
        under = np.maximum(np.max(sides, axis=0), _TINY)
        heard = (total[last] - total[first]) / (last - first)
        over = np.maximum(heard - under, 0) / under
        level = 10 * np.log10(np.maximum(over, 10 ** (LEAST_OVER / 10))).mean()
        floor = np.percentile(power[first:last], FLOOR, axis=0)
        falls = 10 * np.log10(np.maximum(heard, _TINY) / np.maximum(floor, _TINY)).mean()
        found[k] = min(level, falls + slack)
    return found


class _Nearest:
    """The mean power of the moments nearest to a piece."""

    def __init__(self, t: NDArray[np.floating], power: NDArray[np.floating], step: float) -> None:
        self._t, self._total = t, _running_sum(power)
        self._enough, self._least = round(ENOUGH / step), LEAST / step

    def beside(self, start: float, end: float) -> list[Floats]:
        """Return the mean power before and after, shape (bands,) each, of the sides on which it is known."""
        low, before, after, high = np.searchsorted(self._t, (start - FARTHEST, start, end, end + FARTHEST))
        sides = ((max(low, before - self._enough), before), (after, min(high, after + self._enough)))
        return [(self._total[j] - self._total[i]) / (j - i) for i, j in sides if j - i >= self._least]


def _running_sum(power: NDArray[np.floating]) -> Floats:
    return np.concatenate([np.zeros((1, power.shape[1])), np.cumsum(power, axis=0, dtype=np.float64)])
