"""Tempo: which periods an onset strength has, which of them is the beat, and how it goes over time.

Autocorrelation in windows and a mild prior as in D. Ellis, Beat tracking by dynamic programming, J. New Music
Research 36, 2007; the octave is decided by what is played on the beats, among it the turns of bass drum and
snare (after F. Gouyon, A computational approach to rhythm description, 2005).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

SLOWEST, FASTEST = 44.0, 220.0
"""bpm that a tempo lies between."""
STEP = 0.012
"""Of the logarithm of the period, from one that is tried to the next."""
WINDOW, HOP = 12.0, 2.0
"""Seconds of a window, and from one to the next."""
SMEAR = 0.018
"""Seconds (standard deviation) that onsets are smeared by, for beats that are not played to the frame."""


def periods() -> Floats:
    """Give the periods that are looked at, s, rising: those of a beat and an octave beyond."""
    count = int(np.log(4 * FASTEST / SLOWEST) / STEP)
    return np.asarray(30 / FASTEST * np.exp(STEP * np.arange(count + 1)))


def smear(curve: Floats, rate: float, sd: float = SMEAR) -> Floats:
    """Smooth a curve of `rate` values a second by a Gaussian of `sd` s."""
    reach = max(1, int(np.ceil(3 * sd * rate)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (sd * rate)) ** 2)
    return np.convolve(curve, kernel / kernel.sum(), mode="same") if len(curve) > 2 * reach else curve


def _local(curve: Floats, rate: float) -> Floats:
    """Take away the mean of the second around: talk swells, and would echo itself at any short lag."""
    return curve - smear(curve, rate, 0.3)


@dataclass(frozen=True)
class Rhythm:
    """What windows of the sound say of each period."""

    t: Floats
    """Shape (w,): middles of the windows, s from the first frame."""
    echo: dict[float, Floats]
    """Multiple of the period -> autocorrelation there, shape (w, periods), -1 to 1."""
    pulse: Floats
    """Shape (w, periods): share of the strength that comes in step with the period, 0 to 1."""
    turns: Floats
    """Shape (w, periods): share of bass drum and snare that take turns from one period to the next."""


MULTIPLES = (0.5, 1.0, 2.0, 3.0, 4.0)


def rhythm(low: Floats, middle: Floats, high: Floats, rate: float) -> Rhythm:
    """Look at windows of three onset strengths, shape (n,), `rate` frames a second."""
    tried = periods()
    whole = smear(_local(low, rate) + _local(middle, rate) + _local(high, rate), rate)
    snare = smear(np.sqrt(middle * high), rate)
    kick = smear(low, rate)
    size = min(len(whole), round(WINDOW * rate))
    hop = max(1, round(HOP * rate))
    starts = np.arange(0, max(1, len(whole) - size + 1), hop)
    if len(whole) - size > starts[-1] + hop // 2:
        starts = np.r_[starts, len(whole) - size]
    at = starts[:, None] + np.arange(size)
    echo = _echoes(whole[at], rate, tried)
    window = np.hanning(size + 2)[1:-1]
    seconds = np.arange(size) / rate
    once = np.exp(-2j * np.pi * np.outer(seconds, 1 / tried))
    twice = np.exp(-1j * np.pi * np.outer(seconds, 1 / tried))
    strong = np.maximum(whole, 0)
    some = np.maximum(strong[at] @ window, 1e-9)[:, None]
    pulse = np.abs((strong[at] * window) @ once) / some
    kicks, snares = (_unit(x[at] * window) for x in (kick, snare))
    turns = np.abs((kicks - snares) @ twice) / 2
    middles = np.asarray((starts + size / 2) / rate, np.float64)
    return Rhythm(middles, echo, pulse, turns)


def _unit(parts: Floats) -> Floats:
    total = parts.sum(axis=1, keepdims=True)
    return np.asarray(np.where(total > 1e-6, parts / np.maximum(total, 1e-6), 0.0))


def _echoes(parts: Floats, rate: float, tried: Floats) -> dict[float, Floats]:
    size = parts.shape[1]
    parts = parts - parts.mean(axis=1, keepdims=True)
    padded = 1 << (2 * size - 1).bit_length()
    power = np.abs(np.fft.rfft(parts, padded, axis=1)) ** 2
    found = np.fft.irfft(power, padded, axis=1)[:, :size]
    found /= np.maximum(found[:, :1], 1e-9) * (1 - np.arange(size) / size)
    out = {}
    for multiple in MULTIPLES:
        lag = tried * multiple * rate
        # Beyond three quarters of the window too little overlaps.
        known = lag < 0.75 * size
        left = np.minimum(lag.astype(np.intp), size - 2)
        part = lag - left
        value = found[:, left] * (1 - part) + found[:, left + 1] * part
        out[multiple] = np.where(known, value, 0.0)
    return out


_WEIGHTS = np.array(
    (2.52, -2.15, 5.55, 1.17, 0.88, 1.32, 5.23, -23.11, 23.28, 5.42, -1.68, -2.35), np.float64
)
"""Of `_evidence`; fitted on films made for it, see docs/explanation/beat.md."""
_MIDDLE = 0.55
"""Seconds: the period that the prior is centred on, 109 bpm."""


@dataclass(frozen=True)
class Rivals:
    """The tempi that could be heard, likeliest first."""

    period: Floats
    """Shape (k,), s."""
    weight: Floats
    """Shape (k,), how likely each is among them, sums to 1."""
    clarity: float
    """Mean autocorrelation at one, two and four beats of the clearest of them: above 0.25 there is a beat."""


def _evidence(found: Rhythm, tried: Floats, at: NDArray[np.intp]) -> Floats:
    """Give what speaks for the periods `at`, shape (k, 12)."""
    mean = {multiple: values.mean(axis=0) for multiple, values in found.echo.items()}
    pulse, turns = found.pulse.mean(axis=0), found.turns.mean(axis=0)
    log = np.log(tried)
    octave = np.log(2)
    away = np.log(tried[at] / _MIDDLE)
    return np.stack(
        [
            *(mean[m][at] for m in (1.0, 2.0, 4.0, 0.5, 3.0)),
            pulse[at],
            np.interp(log[at] - octave, log, pulse),
            np.interp(log[at] + octave, log, pulse),
            turns[at],
            np.interp(log[at] - octave, log, turns),
            away,
            away**2,
        ],
        axis=1,
    )


def clearness(found: Rhythm) -> Floats:
    """Give the mean autocorrelation at one, two and four periods, shape (w, periods)."""
    return np.asarray((found.echo[1.0] + found.echo[2.0] + found.echo[4.0]) / 3)


def rivals(found: Rhythm, most: int = 12) -> Rivals:
    """Give the tempi that could be the beat: peaks of clearness, weighed by what is played on their beats."""
    tried = periods()
    clear = clearness(found).mean(axis=0)
    peak = np.r_[False, (clear[1:-1] >= clear[:-2]) & (clear[1:-1] > clear[2:]), False]
    peak &= (tried >= 60 / FASTEST) & (tried <= 60 / SLOWEST) & (clear > 0)
    at = np.flatnonzero(peak)
    at = at[np.argsort(-clear[at], kind="stable")][:most]
    if not len(at):
        return Rivals(np.empty(0), np.empty(0), 0.0)
    score = _evidence(found, tried, at) @ _WEIGHTS
    weight = np.exp(score - score.max())
    order = np.argsort(-weight, kind="stable")
    return Rivals(tried[at][order], (weight / weight.sum())[order], float(clear[at].max()))


def path(found: Rhythm, period: float, reach: float = 0.25) -> tuple[Floats, Floats]:
    """Follow a tempo from window to window: periods in s and clearness there, shape (w,) each.

    The logarithm of the period stays within `reach` of `period`'s, and moves 3.6 % at most from one window
    to the next (Viterbi's search).
    """
    tried = periods()
    near = np.flatnonzero(np.abs(np.log(tried / period)) <= reach)
    gain = (found.echo[1.0] + found.echo[2.0])[:, near] / 2 - 4 * np.log(tried[near] / period) ** 2
    best = gain[0].copy()
    back = np.zeros(gain.shape, np.intp)
    moves = np.arange(-3, 4)
    from_ = np.arange(len(near))[:, None] + moves
    outside = (from_ < 0) | (from_ >= len(near))
    from_ = np.clip(from_, 0, len(near) - 1)
    for w in range(1, len(gain)):
        options = np.where(outside, -np.inf, best[from_] - 0.02 * np.abs(moves))
        choice = options.argmax(axis=1)
        back[w] = from_[np.arange(len(near)), choice]
        best = options.max(axis=1) + gain[w]
    state = np.empty(len(gain), np.intp)
    state[-1] = int(best.argmax())
    for w in range(len(gain) - 1, 0, -1):
        state[w - 1] = back[w, state[w]]
    at = near[state]
    return tried[at], clearness(found)[np.arange(len(at)), at]
