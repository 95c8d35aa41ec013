"""Beats against an even clock: how far they scatter about it, and how it drifts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats


LOOPS = (16, 12, 8, 6, 4, 3)
"""Beats after which a loop may come again."""
OFTEN = 4
"""Times that it must come for its beats to have habits."""
ALIKE = 0.002
"""Seconds within which the rounds of a loop are timed."""
_REWEIGHTED = 12
"""Times that a line is fitted again with less weight for what lies beside it."""
EXPLAINED = 0.6
"""Share of the scatter that habits may leave to be believed; of random scatter they leave 0.8 and more."""


def loop_offsets(off: Floats, number: NDArray[np.integer], seen: Flags) -> Floats:
    """Return how far the beats at one place of a loop usually lie off, shape (n,); 0 where there is no habit.

    Parameters
    ----------
    off : float array, shape (n,)
        How far each beat is off.
    number : int array, shape (n,)
        Which beat it is.
    seen : bool array, shape (n,)
        Whether `off` is known.

    Examples
    --------
    >>> off = np.tile([0.0, 0.0, 0.0, 0.01], 8)
    >>> off[5] = 0.03  # once is no habit
    >>> loop_offsets(off, np.arange(32), np.ones(32, bool))[:8].tolist()
    [0.0, 0.0, 0.0, 0.01, 0.0, 0.0, 0.0, 0.01]
    """
    own = np.zeros(len(off))
    if not seen.any():
        return own
    least = EXPLAINED * float(np.mean(_limit_strays(off[seen])))
    for length in LOOPS:
        if np.ptp(number) + 1 < OFTEN * length:
            continue
        place = number % length
        usual = np.array([_usual_offset(off[seen & (place == k)]) for k in range(length)])
        left = float(np.mean(_limit_strays((off - usual[place])[seen])))
        if left < least:
            own, least = usual[place], left
    return own


def _usual_offset(off: Floats) -> float:
    """The median where three in four are within `ALIKE` of it, else 0: a voice comes near, no nearer."""
    if len(off) < OFTEN - 1:
        return 0.0
    middle = float(np.median(off))
    return middle if np.quantile(np.abs(off - middle), 0.75) <= ALIKE else 0.0


def _limit_strays(off: Floats) -> Floats:
    """Return absolute values, strays no more than what they might be: 20 ms."""
    return np.minimum(np.abs(off), 0.02)


@dataclass(frozen=True)
class BeatLine:
    """Beats against an even clock."""

    period: float
    """Seconds a beat."""
    residual: float
    """Standard deviation about the straight line, ms."""
    drift: float
    """How much longer a beat lasts at the end than at the start, ppm."""
    error: float
    """Standard error of the drift, ppm."""
    count: int
    """Beats that the line was fitted to."""
    scatter: float
    """Scatter of the half that is nearest to the clock, as a standard deviation, ms: pushed beats and
    onsets of voices, which the residual holds, hardly change it."""


def fit_beat_line(t: Floats, number: Floats) -> BeatLine | None:
    """Fit t = a + b n robustly; what is off by more than 3.5 deviations (from the median's) is left out.

    A beat is off where it is not where its loop's other rounds have it: a late third beat in every bar is
    how the beat is played. None where there are fewer than 8 beats.

    Examples
    --------
    >>> n = np.arange(40.0)
    >>> found = fit_beat_line(1 + 0.5 * n, n)
    >>> round(found.period, 6), round(found.residual, 6), round(found.drift)
    (0.5, 0.0, 0)
    """
    if len(t) < 8:
        return None
    kept = np.ones(len(t), bool)
    x = number - number.mean()
    for _ in range(4):
        bent = np.polyval(np.polyfit(x[kept], t[kept], 2), x)
        off = t - bent
        off -= loop_offsets(off, number.astype(np.intp), kept)
        limit = 3.5 * max(1.4826 * float(np.median(np.abs(off[kept]))), 0.0005)
        kept = np.abs(off) <= limit
    n = int(kept.sum())
    scatter = _robust_scatter(x, t)
    x, t = x[kept], t[kept]
    slope, start = np.polyfit(x, t, 1)
    residual = float(np.std(t - slope * x - start))
    design = np.stack([np.ones(n), x, x**2], axis=1)
    factors = np.linalg.lstsq(design, t, rcond=None)[0]
    noise = float(np.sum((t - design @ factors) ** 2)) / max(1, n - 3)
    spread = float(np.sqrt(noise * np.linalg.pinv(design.T @ design)[2, 2]))
    factor = 2e6 * float(x[-1] - x[0]) / float(slope)
    return BeatLine(
        float(slope), 1000 * residual, factor * float(factors[2]), factor * spread, n, 1000 * scatter
    )


def _robust_scatter(x: Floats, t: Floats) -> float:
    """Return 1.48 times the median deviation from a line with Cauchy's weights, s."""
    weight = np.ones(len(t))
    for _ in range(_REWEIGHTED):
        off = np.abs(t - np.polyval(np.polyfit(x, t, 1, w=np.sqrt(weight)), x))
        scale = max(1.4826 * float(np.median(off)), 0.0005)
        weight = 1 / (1 + (off / scale) ** 2)
    return scale
