"""How a room dies away behind voices, blind: drops after loud moments and free decays, octave part by part.

After a loud moment a dry voice may fall as fast as it likes; in a room it cannot fall faster than the room.
So the steepest drops of a band, lag by lag, trace the room's own decay, and how deep they lie tells how far
the room is under the voice. The runs of falling frames ("free-decay regions") say the same by their slopes
[1]_ [2]_. A small calibrated map turns these figures, and those of `onetake.signal.room.diffuseness`, into
decay time, direct level and kind of room; it was fitted on simulated rooms (docs/explanation/space.md).

References
----------
.. [1] H. W. Loellmann et al., An improved algorithm for blind reverberation time estimation, IWAENC 2010.
.. [2] T. de M. Prego et al., A blind algorithm for reverberation-time estimation using subband decomposition
   of speech signals, J. Acoust. Soc. Am. 131, 2012.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.room.diffuseness import WIDE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats


LAGS = (0.03, 0.05, 0.08, 0.12, 0.17, 0.23, 0.3, 0.4, 0.55, 0.75, 1.0)
"""Seconds after a loud moment at which the drop is taken."""
DROPS = (3.0, 10.0, 25.0)
"""Percentiles of the drops: low ones, as a beat or the next word can only fill them."""
LEVELS = (1.0, 5.0, 15.0, 35.0, 60.0)
"""Percentiles of a band's level under its 95th: how deep the pauses are, and what fills them."""
SLOPES = (5.0, 15.0, 30.0, 50.0)
"""Percentiles of the decay times of runs of falling frames."""
LOUD = 65.0
"""Percentile of a band's level from which a moment is loud."""
SMOOTH, RUN = 0.025, 0.07
"""Seconds of the running mean of power, and of a run of falling frames."""
KINDS = ("dry", "light", "roomy", "hall")
"""What a room can be called. Dry: less than 0.15 s, a treated booth. Light: up to 0.7 s (DIN 18041: 0.5 to
0.7 s for speech) with the voice 3 dB or more before it. Hall: from 1.2 s. Else roomy."""
DEPTH = 80.0
"""dB under a band's 95th percentile that are looked at."""
LEAST = 3.0
"""Seconds of sound that are needed."""
FIGURES = len(LAGS) * len(DROPS) + len(LEVELS) + len(SLOPES)


def decay_profile(power: NDArray[np.floating], step: float, where: Flags | None = None) -> Floats | None:
    """Return the figures of how sound dies away, shape (bands * FIGURES,), or None where it is too little.

    Parameters
    ----------
    power : array, shape (n, bands)
        Power in each band, any unit: `onetake.signal.room.diffuseness.WIDE`.
    step : float
        Seconds between two rows.
    where : array, shape (n,), optional
        The rows that are measured; a drop or a fall counts where it begins and ends in such a row.

    Examples
    --------
    >>> decay_profile(np.zeros((1000, 5)), 0.0116) is None
    True
    """
    where = np.ones(len(power), bool) if where is None else where
    if where.sum() * step < LEAST:
        return None
    width = max(1, round(SMOOTH / step))
    smooth = np.ones(width) / width
    rows = [_band(np.convolve(p.astype(np.float64), smooth, "same"), step, where) for p in power.T]
    return None if any(row is None for row in rows) else np.concatenate([r for r in rows if r is not None])


def pause_depth(figures: Floats) -> float:
    """Return how far the pauses lie below the loud level, dB, as the mean over the bands."""
    at = len(LAGS) * len(DROPS) + LEVELS.index(5.0)
    own = figures[: (len(WIDE) - 1) * FIGURES]
    return -float(own.reshape(-1, FIGURES)[:, at].mean())


def _band(power: Floats, step: float, where: Flags) -> Floats | None:
    heard = (power > 1e-15) & where
    if heard.sum() * step < LEAST:
        return None
    level = 10 * np.log10(np.maximum(power, 1e-15))
    top = float(np.percentile(level[heard], 95))
    level = np.maximum(level, top - DEPTH)
    # Stretches of digital silence belong to no room.
    inside = heard & (level > top - DEPTH)
    loud = (level > np.percentile(level[inside], LOUD)) & where
    out: list[float] = []
    for lag in LAGS:
        m = round(lag / step)
        drop = (level[m:] - level[:-m])[loud[:-m] & where[m:]]
        out += np.percentile(drop, DROPS).tolist() if len(drop) > 10 else [0.0] * len(DROPS)
    out += (np.percentile(level[inside], LEVELS) - top).tolist()
    return np.array(out + _runs(level, step, where))


def _runs(level: Floats, step: float, where: Flags) -> list[float]:
    m = round(RUN / step)
    falls = np.convolve(np.diff(level) < 0, np.ones(m), "valid") >= m - 0.5
    falls &= where[: len(falls)] & where[m : m + len(falls)]
    slope = ((level[m:] - level[:-m]) / (m * step))[: len(falls)][falls]
    if len(slope) < 6:
        return [0.0] * len(SLOPES)
    times: list[float] = np.log(np.percentile(-60 / np.minimum(slope, -5.0), SLOPES)).tolist()
    return times


@dataclass(frozen=True)
class Decay:
    """A room as it is estimated."""

    decay: float
    """Seconds for 60 dB at 500 Hz to 2 kHz; 0: no room is heard."""
    low: float
    """Seconds: one room in ten is shorter."""
    high: float
    """Seconds: one room in ten is longer."""
    direct: float
    """Direct voice over room, dB; NaN without a room."""
    odds: tuple[float, ...]
    """How likely each of `KINDS` is; they add up to 1."""
    strange: float
    """How far the figures lie from all that the map was fitted on: 1 at the edge."""


@cache
def _map() -> dict[str, Floats]:
    with (files("onetake.signal.room") / "reverberation.npz").open("rb") as file, np.load(file) as held:
        return {name: held[name].astype(np.float64) for name in held.files}


def estimate_decay(figures: Floats) -> Decay:
    """Return decay time, direct level and kind of room from `decay_profile` and `Diffuse.figures`.

    The map is the mean of a few networks with one hidden layer; its interval is that of held-out rooms with
    the same estimate.
    """
    m = _map()
    z = (figures - m["mean"]) / m["spread"]
    strange = float(np.sqrt(np.mean(np.clip(z, -20, 20) ** 2)) / m["edge"][0])
    hidden = np.tanh(np.einsum("d,kdh->kh", np.clip(z, -4, 4), m["w1"]) + m["b1"])
    said = (np.einsum("kh,khj->kj", hidden, m["w2"]) + m["b2"]).mean(axis=0)
    log_decay, direct = said[:2] * m["unit"] + m["zero"]
    odds = np.exp(said[2:] - said[2:].max())
    odds /= odds.sum()
    decay = float(np.exp(log_decay))
    down, up = (float(np.interp(direct, m["bins"], m[side])) for side in ("down", "up"))
    low, high = decay * float(np.exp(down)), decay * float(np.exp(up))
    if KINDS[int(odds.argmax())] == "dry":
        return Decay(0.0, 0.0, high, float("nan"), tuple(odds.tolist()), strange)
    return Decay(decay, low, high, float(direct), tuple(odds.tolist()), strange)
