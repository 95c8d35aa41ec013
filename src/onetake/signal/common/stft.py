"""Short-time spectra of a stream, block by block: the one transform that all sound readers share.

J. Allen and L. Rabiner, A unified approach to short-time Fourier analysis and synthesis, Proc. IEEE 65, 1977.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes64, Floats32


WINDOW = 0.0464
"""Seconds of a window, about: 2048 samples at 44.1 kHz."""
OVERLAP = 4
"""Windows over each sample: the hop is a quarter of the window, 512 samples at 44.1 kHz."""


_SHORT = 64
"""Samples of a row that is left to NumPy: OpenCV's vector transform is for more numbers than this."""


def window_size(rate: int) -> int:
    """Return the samples of a window at a sample rate: the power of two nearest to `WINDOW`.

    Examples
    --------
    >>> window_size(44100), window_size(48000), window_size(8000), window_size(192000)
    (2048, 2048, 512, 8192)
    """
    return int(2 ** max(5, round(math.log2(WINDOW * rate))))


class Stft:
    """The spectra of a stream of channels; windows are centred on multiples of the hop.

    Parameters
    ----------
    channels : int
    size : int
        Samples of the window (Hann), even.
    hop : int
        Samples between two windows.

    Examples
    --------
    >>> stft = Stft(1, 8, 2)
    >>> wave = np.cos(2 * np.pi * 2 * np.arange(32) / 8).astype(np.float32)[None]
    >>> frames = np.concatenate([stft.push(wave[:, :13]), stft.push(wave[:, 13:]), stft.close()], axis=1)
    >>> frames.shape, round(float(abs(frames[0, 8, 2])), 3)  # a full-scale sine has amplitude 1
    ((1, 16, 5), 1.0)
    """

    def __init__(self, channels: int, size: int, hop: int) -> None:
        self.size, self.hop = size, hop
        # The periodic Hann window, scaled so that a sine gives its amplitude.
        window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
        self._window = (window * 2 / window.sum()).astype(np.float32)
        # Half a window of silence before, so that the first window is centred on the first sample.
        self._rest: Floats32 = np.zeros((channels, size // 2), np.float32)
        self._taken = 0
        self._given = 0

    def push(self, data: Floats32) -> Complexes64:
        """Take samples, shape (channels, n); return the complete spectra, (channels, frames, bins)."""
        self._taken += data.shape[1]
        joined = np.concatenate([self._rest, data], axis=1)
        count = max(0, (joined.shape[1] - self.size) // self.hop + 1)
        found = self._spectra(joined, count)
        self._rest = joined[:, count * self.hop :].copy()
        return found

    def close(self) -> Complexes64:
        """Return the spectra of the end; silence follows the last sample."""
        wanted = -(-self._taken // self.hop) - self._given
        if wanted <= 0:
            return np.zeros((len(self._rest), 0, self.size // 2 + 1), np.complex64)
        length = (wanted - 1) * self.hop + self.size
        padded = np.zeros((len(self._rest), length), np.float32)
        kept = self._rest[:, :length]
        padded[:, : kept.shape[1]] = kept
        return self._spectra(padded, wanted)

    def _spectra(self, joined: Floats32, count: int) -> Complexes64:
        self._given += count
        if not count:
            return np.zeros((len(joined), 0, self.size // 2 + 1), np.complex64)
        frames = np.lib.stride_tricks.sliding_window_view(joined, self.size, axis=1)
        part = frames[:, : count * self.hop : self.hop] * self._window
        return real_spectra(part.reshape(-1, self.size)).reshape(len(joined), count, -1)


def real_spectra(rows: Floats32) -> Complexes64:
    """Return the Fourier transforms of real rows, shape (n, even size) to (n, size / 2 + 1).

    OpenCV's transform in single precision: the values of `numpy.fft.rfft` to 2e-7 of the largest, in a
    twentieth of its time on x86. OpenCV transforms up to 64 numbers in another way, so that the values of a
    short row would depend on how many rows there are; such rows go to NumPy.

    Examples
    --------
    >>> real_spectra(np.array([[1, 0, -1, 0]], np.float32)).real.tolist()
    [[0.0, 2.0, 0.0]]
    """
    size = rows.shape[1]
    if size <= _SHORT:
        return np.asarray(np.fft.rfft(rows, axis=1), np.complex64)
    spectra = np.zeros((len(rows), size // 2 + 1), np.complex64)
    if len(rows):
        # A row: the real part of bin 0, then real and imaginary parts, then the real part of the last bin.
        packed = np.asarray(cv2.dft(rows, flags=cv2.DFT_ROWS), np.float32)
        parts = spectra.view(np.float32)
        parts[:, 0], parts[:, 2:-2], parts[:, -2] = packed[:, 0], packed[:, 1:-1], packed[:, -1]
    return spectra
