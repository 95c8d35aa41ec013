"""Motion that keeps time with a beat: how strongly it pulses, against the same beat at other tempi.

A circular shift is no test here: what pulses as often as the beat does so at any shift. So the grid is played
faster and slower instead, and the pulse at the true tempo must beat those.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

PULSES = (0.5, 1.0, 2.0)
"""Pulses a beat that count as in time: every second beat, each beat, each half."""
TEMPI = np.concatenate([np.linspace(0.62, 0.92, 60), np.linspace(1.08, 1.6, 60)])
"""Other tempi, shares of the true one; the octaves 0.5 and 2 are left out, as they are in time too. Set by
hand."""
TREND_BEATS = 4.0
"""Beats over which the mean is taken out, so that only pulses count. Set by hand."""


@dataclass(frozen=True, slots=True)
class BeatMotion:
    """How strongly a curve pulses with a beat."""

    strength: float
    """Correlation with the best wave in time with the beat, 0 to 1."""
    chance: float
    """What 95 of 100 other tempi stay below."""
    p: float
    """Share of the other tempi that reach it."""
    pulses: float
    """Pulses a beat of the best wave."""
    elsewhere: float
    """The strongest correlation at another tempo."""


def beat_motion(t: Floats, motion: Floats, beats: Floats) -> BeatMotion | None:
    """Return how a curve pulses with the beats; None where fewer than 16 of its values lie among them.

    Parameters
    ----------
    t, motion : array of float, shape (n,)
        Seconds, rising; NaN where the motion is unknown.
    beats : array of float, shape (m,)
        Times of the beats, s, rising.

    Examples
    --------
    >>> t = np.arange(0, 30, 0.05)
    >>> found = beat_motion(t, 1 + np.cos(2 * np.pi * 2 * t), np.arange(0, 30, 0.5))
    >>> round(found.strength, 2), found.p, found.pulses
    (1.0, 0.0, 1.0)
    """
    inside = (
        (t >= beats[0]) & (t <= beats[-1]) & np.isfinite(motion) if len(beats) > 1 else np.zeros(len(t), bool)
    )
    if inside.sum() < 16:
        return None
    times, values = t[inside], motion[inside]
    phase = np.interp(times, beats, np.arange(len(beats)))
    window = TREND_BEATS * float(np.median(np.diff(beats)))
    rest = values - _mean_around(times, values, window)
    size = float(np.sqrt((rest**2).sum()))
    if size < 1e-12:
        return BeatMotion(0.0, 0.0, 1.0, 1.0, 0.0)

    def strengths(ratio: float) -> list[float]:
        """Return the correlation with a wave of each kind of pulse, at a share of the tempo."""
        waves = np.exp(2j * np.pi * ratio * np.outer(PULSES, phase))
        return [float(x) for x in np.abs(waves @ rest) * np.sqrt(2 / len(rest)) / size]

    own = strengths(1.0)
    others = np.array([max(strengths(ratio)) for ratio in TEMPI.tolist()])
    best = int(np.argmax(own))
    return BeatMotion(
        strength=min(1.0, own[best]),
        chance=float(np.quantile(others, 0.95)),
        p=float((others >= own[best]).mean()),
        pulses=PULSES[best],
        elsewhere=float(others.max()),
    )


def _mean_around(t: Floats, values: Floats, window: float) -> Floats:
    """Return the mean of the values within half a window to either side of each, shape (n,)."""
    total = np.r_[0.0, np.cumsum(values)]
    first, last = np.searchsorted(t, t - window / 2), np.searchsorted(t, t + window / 2, side="right")
    return np.asarray((total[last] - total[first]) / (last - first))
