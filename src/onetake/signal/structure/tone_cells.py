"""Pitch classes and timbre of a sound in cells of an eighth of a second: what a song's form is heard by.

Pitch classes (chroma): M. A. Bartsch and G. H. Wakefield, To catch a chorus, WASPAA 2001. Timbre: mel bands.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.growing_array import GrowingRows

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16, Floats32

RATE = 16000
"""Hz of the signal."""
WINDOW, HOP = 4096, 2048
"""Samples of a window and between two: 256 ms, which resolves semitones from about 130 Hz."""
CLASSES = 12
PITCH_LOW, PITCH_HIGH = 80.0, 2100.0
"""Hz of the partials that are folded into pitch classes: bass to the top of melodies."""
CONCERT_PITCH = 440.0
"""Hz of the pitch class 0: ISO 16."""
BANDS = 36
"""Mel bands of the timbre."""
BAND_LOW, BAND_HIGH = 40.0, 8000.0
"""Hz of the bands: all that the signal has."""
_TINY = 1e-10
"""Least power, so that its logarithm exists: -100 dB."""


@dataclass(frozen=True)
class Cells:
    """What was heard in each cell.

    Attributes
    ----------
    t : float64, shape (n,)
        Middle of each cell, s.
    chroma : float32, shape (n, 12)
        Share of each pitch class; each row has length 1, or 0 in silence.
    bands : float32, shape (n, BANDS)
        Power of the mel bands, dB.
    """

    t: Floats
    chroma: Floats32
    bands: Floats32


class ToneCells:
    """Takes the 16 kHz signal block by block and keeps 100 bytes a cell.

    Examples
    --------
    >>> tone = np.sin(2 * np.pi * 440 * np.arange(16000) / RATE).astype(np.float32)
    >>> cells = ToneCells()
    >>> cells.push(tone[:5000])
    >>> cells.push(tone[5000:])
    >>> found = cells.take(0.0)
    >>> len(found.t), int(found.chroma[0].argmax())
    (6, 0)
    """

    def __init__(self) -> None:
        self._rest: Floats32 = np.zeros(0, np.float32)
        self._rows = GrowingRows(CLASSES + BANDS)

    def push(self, signal: Floats32) -> None:
        """Take the next samples, shape (n,), -1 to 1."""
        wave = np.concatenate([self._rest, signal])
        count = max(0, (len(wave) - WINDOW) // HOP + 1)
        if count:
            frames = np.lib.stride_tricks.sliding_window_view(wave, WINDOW)[::HOP]
            power = np.abs(np.fft.rfft(frames * _window(), axis=1)).astype(np.float32) ** 2
            chroma = np.sqrt(power) @ _pitch_classes()
            length = np.linalg.norm(chroma, axis=1, keepdims=True)
            chroma = chroma / np.maximum(length, np.sqrt(_TINY))
            bands = 10 * np.log10(np.maximum(power @ _mel_bands(), _TINY))
            self._rows.add(np.hstack([chroma, bands]).astype(np.float16))
        self._rest = wave[count * HOP :].copy()

    def take(self, start: float) -> Cells:
        """Return all cells of a signal that begins at `start` s, and keep none."""
        rows: Floats16 = self._rows.take()
        t = start + (np.arange(len(rows)) * HOP + WINDOW / 2) / RATE
        values = np.asarray(rows, np.float32)
        return Cells(np.asarray(t, np.float64), values[:, :CLASSES], values[:, CLASSES:])


@cache
def _window() -> Floats32:
    return np.hanning(WINDOW).astype(np.float32) * np.float32(2 / WINDOW)


@cache
def _pitch_classes() -> Floats32:
    hz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    inside = np.flatnonzero((hz > PITCH_LOW) & (hz < PITCH_HIGH))
    matrix = np.zeros((len(hz), CLASSES), np.float32)
    matrix[inside, np.round(12 * np.log2(hz[inside] / CONCERT_PITCH)).astype(int) % CLASSES] = 1
    return matrix


@cache
def _mel_bands() -> Floats32:
    hz = np.fft.rfftfreq(WINDOW, 1 / RATE)
    low, high = (1127 * np.log1p(edge / 700) for edge in (BAND_LOW, BAND_HIGH))
    edges = 700 * np.expm1(np.linspace(low, high, BANDS + 2) / 1127)
    rise = (hz[:, None] - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - hz[:, None]) / (edges[2:] - edges[1:-1])
    return np.asarray(np.maximum(np.minimum(rise, fall), 0), np.float32)
