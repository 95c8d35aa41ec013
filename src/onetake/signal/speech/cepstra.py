"""Mel cepstra of speech at 16 kHz as CMU Sphinx computes them, so that its acoustic models fit.

Source of the method: the front end of pocketsphinx (BSD) with the parameters of its model en-us: windows of
25.6 ms every 10 ms, pre-emphasis 0.97, 25 mel filters of unit area from 130 to 6800 Hz whose edges lie on
bins, an orthonormal cosine transform, and a sine lifter of length 22.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32

RATE = 16000
"""Samples a second."""
HOP = 160
"""Samples from one window to the next."""
WINDOW = 410
"""Samples of a window."""
STEP = HOP / RATE
"""Seconds from one window to the next."""
COEFFICIENTS = 13
"""Cepstral coefficients of a window."""
_FFT = 512
_FILTERS = 25
_LOW, _HIGH = 130.0, 6800.0
"""Hz."""
_EMPHASIS = np.float32(0.97)
_LIFTER = 22
_FULL_SCALE = np.float32(32768)
_LEAST = np.float32(1e-3)
"""Power that is added before the logarithm, far below one step of 16 bits."""


class CepstraStream:
    """Computes cepstra block by block; but for rounding the result does not depend on the blocks.

    Examples
    --------
    >>> whole = np.sin(np.arange(1600, dtype=np.float32))
    >>> stream = CepstraStream()
    >>> parts = [stream.push(whole[:700]), stream.push(whole[700:])]
    >>> np.allclose(np.concatenate(parts), CepstraStream().push(whole), atol=1e-3), len(np.concatenate(parts))
    (True, 8)
    """

    def __init__(self) -> None:
        self._rest: Floats32 = np.zeros(0, np.float32)
        self._last = np.float32(0)

    def push(self, sound: Floats32) -> Floats32:
        """Take mono sound at 16 kHz, -1 to 1, shape (n,); return the cepstra, shape (m, `COEFFICIENTS`)."""
        if not len(sound):
            return np.zeros((0, COEFFICIENTS), np.float32)
        scaled = sound * _FULL_SCALE
        emphasised = scaled - _EMPHASIS * np.r_[self._last, scaled[:-1]]
        self._last = scaled[-1]
        held = np.concatenate([self._rest, emphasised])
        count = max(0, (len(held) - WINDOW) // HOP + 1)
        self._rest = held[count * HOP :].copy()
        if not count:
            return np.zeros((0, COEFFICIENTS), np.float32)
        windows = np.lib.stride_tricks.sliding_window_view(held, WINDOW)[::HOP][:count]
        spectrum = np.fft.rfft(windows * np.hamming(WINDOW).astype(np.float32), _FFT)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32)
        return np.asarray(np.log(power @ _filters() + _LEAST) @ _transform(), np.float32)


@cache
def _filters() -> Floats32:
    """Return the mel filters, shape (bins, filters)."""
    low, high = (2595 * np.log10(1 + hz / 700) for hz in (_LOW, _HIGH))
    edges = 700 * (10 ** (np.linspace(low, high, _FILTERS + 2) / 2595) - 1)
    edges = np.round(edges * _FFT / RATE) * RATE / _FFT
    hz = np.arange(_FFT // 2 + 1) * RATE / _FFT
    left, middle, right = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    slopes = np.minimum((hz - left) / (middle - left), (right - hz) / (right - middle))
    return np.asarray((np.maximum(0, slopes) * 2 / (right - left)).T, np.float32)


@cache
def _transform() -> Floats32:
    """Return the cosine transform with the lifter, shape (filters, coefficients)."""
    k = np.arange(COEFFICIENTS)
    cosines = np.cos(np.pi * k * (np.arange(_FILTERS)[:, None] + 0.5) / _FILTERS) * np.sqrt(2 / _FILTERS)
    cosines[:, 0] *= np.sqrt(0.5)
    return np.asarray(cosines * (1 + _LIFTER / 2 * np.sin(np.pi * k / _LIFTER)), np.float32)
