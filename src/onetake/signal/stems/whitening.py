"""Sound made ready for matching: every frequency and every moment counts alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.padded_cut import cut

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16, Floats32

LOWEST = 80.0
"""Hz below which nothing is compared: rumble, and basses whose waves repeat for seconds; set by hand."""
HIGHEST = 1900.0
"""Hz above which nothing is compared: just below half of the rate of 4 kHz that is matched; set by hand."""
_SIZE = 1024
"""Samples of the window in which the mean spectrum is taken, a quarter of a second; set by hand."""
_LEVEL = 0.5
"""Seconds over which the level is evened out: a stem comes from before the song's compressor; set by hand."""
_CELL = 0.05
"""Seconds in which the level is measured; set by hand."""
_FLOOR = 0.03
"""Share of the whole sound's level below which a moment is not raised further (-30 dB); set by hand."""
_MOST = 6e4
"""Largest value that half precision holds, about: a sound of constant level has a click at either end and
nothing else."""


def whiten(sound: Floats16 | Floats32, rate: int) -> Floats16:
    """Return the sound with a flat mean spectrum between `LOWEST` and `HIGHEST`, and an even level.

    The correlation of two such sounds has one narrow peak where music as it is has one at every period (C.
    Knapp and G. Carter, The generalized correlation method for estimation of time delay, IEEE Trans. ASSP 24,
    1976; here with the spectrum of the whole sound, so that noise in a quiet band of one moment is not
    raised).

    Parameters
    ----------
    sound : array, shape (n,)
    rate : int
        Samples a second, Hz.

    Returns
    -------
    array, shape (n,)
        Its root mean square is about 1 where there is sound.
    """
    if len(sound) < _SIZE:
        return np.zeros(len(sound), np.float16)
    flat = _filter(sound, _inverse_spectrum(sound, rate))
    cell = max(1, round(_CELL * rate))
    count = -(-len(flat) // cell)
    power = np.array([np.mean(flat[k * cell : (k + 1) * cell].astype(np.float32) ** 2) for k in range(count)])
    whole = float(power.mean())
    if whole <= 0:
        return np.zeros(len(sound), np.float16)
    around = np.ones(2 * round(_LEVEL / _CELL / 2) + 1)
    near = np.convolve(power, around, mode="same") / np.convolve(np.ones(count), around, mode="same")[:count]
    gain = (1 / np.sqrt(np.maximum(near[:count], _FLOOR**2 * whole))).astype(np.float32)
    for k in range(count):  # in place: an hour is 29 MB
        part = flat[k * cell : (k + 1) * cell]
        np.multiply(part, gain[k], out=part, casting="same_kind", dtype=np.float32)
    return flat


def _inverse_spectrum(sound: Floats16 | Floats32, rate: int) -> Floats:
    """Return the gain of each bin of a window, shape (_SIZE / 2 + 1,)."""
    frames = np.lib.stride_tricks.sliding_window_view(sound, _SIZE)[:: _SIZE // 2]
    window = np.hanning(_SIZE).astype(np.float32)
    power = np.zeros(_SIZE // 2 + 1)
    for k in range(0, len(frames), 256):
        spectrum = np.fft.rfft(frames[k : k + 256].astype(np.float32) * window, axis=1)
        power += (spectrum.real**2 + spectrum.imag**2).sum(axis=0)
    power = np.convolve(np.pad(power, 2, mode="edge"), np.ones(5) / 5, mode="valid")
    hz = np.arange(len(power)) * (rate / _SIZE)
    kept = (hz >= LOWEST) & (hz <= HIGHEST)
    if not power[kept].any():
        return np.zeros(len(power))
    gain = np.where(kept, 1 / np.sqrt(np.maximum(power, 1e-6 * power[kept].max())), 0.0)
    # The mean square of a window is the mean of |spectrum * gain|^2 over its bins, by the window's own power.
    count = max(1, len(frames)) * float(np.dot(window, window))
    return np.asarray(gain * np.sqrt(count / (2 * kept.sum() / _SIZE)))


def _filter(sound: Floats16 | Floats32, gain: Floats) -> Floats16:
    """Return the sound through the zero-phase filter with this gain, block by block; its mean square is 1."""
    taps = np.fft.fftshift(np.fft.irfft(gain)) * np.hanning(_SIZE)
    size = 1 << 16
    step = size - _SIZE
    transfer = np.fft.rfft(np.fft.ifftshift(np.pad(taps, (size - _SIZE) // 2))).astype(np.complex64)
    out = np.empty(len(sound), np.float16)
    for at in range(0, len(sound), step):
        block = cut(sound, at - _SIZE // 2, at - _SIZE // 2 + size)
        part = np.fft.irfft(np.fft.rfft(block) * transfer)
        kept = part[_SIZE // 2 : _SIZE // 2 + min(step, len(sound) - at)]
        out[at : at + step] = np.clip(kept, -_MOST, _MOST)
    return out
