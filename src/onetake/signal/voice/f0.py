"""Pitch of a voice by autocorrelation, from power spectra, many windows at once.

P. Boersma, Accurate short-term analysis of the fundamental frequency, IFA Proc. 17, 1993: the autocorrelation
of a window's signal over that of the window. The autocorrelation is the transform of the power spectrum, so
the shared spectra can be used; what lies above 4 kHz is left out, lags are read between samples.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32


LOWEST, HIGHEST = 70.0, 500.0
"""Hz of a speaking or rapping voice, anger included; a higher one is read an octave low."""
_TOP = 4000.0
"""Hz up to which the spectrum is used: the partials of a voice."""
_FINER = 2
"""Lags are read at this many times the rate that `_TOP` asks for."""
_OCTAVE_COST = 0.02
"""Strength that a pitch must have above one an octave lower, per octave (Boersma 1993: 0.01 to 0.05)."""


def pitch(power: Floats32, rate: int) -> tuple[Floats32, Floats32]:
    """Return the pitch and its strength for each window.

    Parameters
    ----------
    power : float32 array, shape (n, bins)
        Power spectra of Hann windows of ``2 * (bins - 1)`` samples.
    rate : int
        Samples a second that the spectra were made at, Hz.

    Returns
    -------
    hz : float32 array, shape (n,)
        NaN where the window holds nothing.
    strength : float32 array, shape (n,)
        Height of the autocorrelation's peak, 0 (noise) to 1 (periodic).

    Examples
    --------
    >>> window = np.hanning(2049)[:-1]
    >>> wave = sum(np.sin(2 * np.pi * 120 * k * np.arange(2048) / 44100) for k in range(1, 6))
    >>> hz, strength = pitch(np.abs(np.fft.rfft(window * wave)[None]).astype(np.float32) ** 2, 44100)
    >>> round(float(hz[0])), bool(strength[0] > 0.9)
    (120, True)
    """
    n = len(power)
    step = rate / (2 * (power.shape[1] - 1))
    size, kept, own = _window(power.shape[1], rate)
    if not n or kept < 4:
        return np.full(n, np.nan, np.float32), np.zeros(n, np.float32)
    # The lowest bins hold drums and hum, no partial of a voice.
    low = int(np.ceil(60.0 / step))
    part = np.zeros((n, kept), np.float32)
    part[:, low:] = power[:, low:kept]
    lag_rate = size * step
    first, last = int(lag_rate / HIGHEST), min(int(np.ceil(lag_rate / LOWEST)) + 1, size // 2 - 1)
    held = np.fft.irfft(part, size, axis=1)[:, : last + 2].astype(np.float32)
    zero = held[:, :1].copy()
    with np.errstate(invalid="ignore", divide="ignore"):
        held /= zero
    held /= own[: last + 2]
    lags = np.arange(last + 2)
    cost = _OCTAVE_COST * np.log2(np.maximum(lags, 1) / first)
    score = held[:, first:last] - cost[first:last].astype(np.float32)
    # Only true peaks count: the slope down from lag 0 is none.
    peak = (held[:, first:last] >= held[:, first - 1 : last - 1]) & (
        held[:, first:last] >= held[:, first + 1 : last + 1]
    )
    score = np.where(peak, score, np.float32(-9))
    at = score.argmax(axis=1) + first
    rows = np.arange(n)
    before, here, after = held[rows, at - 1], held[rows, at], held[rows, at + 1]
    bend = before - 2 * here + after
    with np.errstate(invalid="ignore", divide="ignore"):
        shift = np.where(bend < 0, 0.5 * (before - after) / bend, 0)
        hz = lag_rate / (at + np.clip(shift, -0.5, 0.5))
    found = (score[rows, at - first] > -9) & (zero[:, 0] > 0)
    strength = np.where(found, np.clip(here, 0, 1), 0).astype(np.float32)
    return np.where(found, hz, np.nan).astype(np.float32), strength


@lru_cache(maxsize=8)
def _window(bins: int, rate: int) -> tuple[int, int, Floats32]:
    """Return the transform's size, how many bins go into it, and the autocorrelation of the window itself."""
    samples = 2 * (bins - 1)
    step = rate / samples
    kept = min(bins, int(_TOP / step) + 1)
    size = int(2 ** np.ceil(np.log2(max(2 * _FINER * kept, 16))))
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(samples) / samples)
    own = np.fft.irfft(np.abs(np.fft.rfft(hann)) ** 2)
    fine = np.interp(np.arange(size // 2) * (samples / size), np.arange(samples), own / own[0])
    return size, kept, np.maximum(fine, 0.05).astype(np.float32)


def steady_pitch(hz: Floats32, strength: Floats32, times: int = 5, floor: float = 0.5) -> Floats32:
    """Return the pitch where it is sure and agrees with its neighbours; NaN elsewhere, shape (n,).

    A window counts where its strength reaches `floor` and its pitch lies within 15 % of the median of the
    `times` windows round it: an octave error or a drum does not.
    """
    sure = np.where(strength >= floor, hz, np.nan).astype(np.float32)
    if len(sure) < times:
        return np.full(len(sure), np.nan, np.float32)
    edge = times // 2
    wide = np.pad(sure, edge, constant_values=np.nan)
    frames = np.sort(np.lib.stride_tricks.sliding_window_view(wide, times), axis=1)
    known = np.isfinite(frames).sum(axis=1)
    middle = frames[np.arange(len(sure)), np.maximum(known - 1, 0) // 2]
    with np.errstate(invalid="ignore"):
        agrees = (known >= (times + 1) // 2) & (np.abs(sure / middle - 1) <= 0.15)
    return np.where(agrees, sure, np.nan).astype(np.float32)


def pitch_range(hz: NDArray[np.floating], times: int) -> NDArray[np.floating]:
    """Return how far the pitch goes within every `times` windows, semitones, shape (n - times + 1,).

    NaN where a window of these has no pitch.

    Examples
    --------
    >>> pitch_range(np.array([100, 100, 200, np.nan, 200], np.float32), 2).round(1).tolist()
    [0.0, 12.0, nan, nan]
    """
    tones = 12 * np.log2(hz)
    count = max(0, len(tones) - times + 1)
    low, high = tones[:count].copy(), tones[:count].copy()
    for k in range(1, times):
        # Unlike fmin and fmax these propagate NaN.
        np.minimum(low, tones[k : k + count], out=low)
        np.maximum(high, tones[k : k + count], out=high)
    return np.asarray(high - low)
