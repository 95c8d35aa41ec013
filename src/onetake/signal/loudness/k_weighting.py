"""K-weighting of ITU-R BS.1770 at any sample rate, as a stream.

The standard tabulates two biquads for 48 kHz. Each is a bilinear transform of an analogue section; here the
section is recovered from the table and transformed again for the rate at hand, so that its corner stays put.
The cascade's impulse response dies within an eighth of a second, so it is applied by fast convolution, second
by second.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Floats, Floats32


SHELF_48K = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585))
"""(b0, b1, b2), (a1, a2) of the first stage at 48 kHz: ITU-R BS.1770-5, table 1."""
HIGH_PASS_48K = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))
"""(b0, b1, b2), (a1, a2) of the second stage at 48 kHz: ITU-R BS.1770-5, table 2."""
LENGTH = 0.125
"""Seconds of impulse response that are kept; what is cut off sums to less than 1e-9, below 48 kHz to 1e-5."""
CELLS = 100
"""Cells a second in which power is summed: EBU Tech 3341 case 13 needs windows placed to 10 ms or so."""


def biquad_at_rate(rate: int, table: tuple[tuple[float, ...], tuple[float, ...]]) -> tuple[Floats, Floats]:
    """Return a biquad (b, a), shape (3,) each, for `rate` Hz of one tabulated for 48 kHz.

    Examples
    --------
    >>> b, a = biquad_at_rate(48000, SHELF_48K)
    >>> bool(np.allclose(b, SHELF_48K[0])) and bool(np.allclose(a[1:], SHELF_48K[1]))
    True
    """
    (b0, b1, b2), (a1, a2) = table
    # With s = (1 - 1/z) / (1 + 1/z) / K and K = tan(pi f / rate), f its corner, the section is
    # (n2 s^2 + n1 s + n0) / (s^2 + s/Q + 1).
    scale = 4 / (1 - a1 + a2)
    k = math.sqrt((1 + a1 + a2) * scale / 4)
    q = k / ((1 - a2) * scale / 2)
    n0, n1, n2 = (b0 + b1 + b2) * scale / (4 * k * k), (b0 - b2) * scale / (2 * k), (b0 - b1 + b2) * scale / 4
    k = math.tan(math.atan(k) * 48000 / rate)
    b = np.array([n2 + n1 * k + n0 * k * k, 2 * (n0 * k * k - n2), n2 - n1 * k + n0 * k * k])
    a = np.array([1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k])
    return b / a[0], a / a[0]


def frequency_response(
    rate: int, frequency: Floats, *tables: tuple[tuple[float, ...], tuple[float, ...]]
) -> Complexes:
    """Return the complex response of sections re-derived for `rate` at `frequency` in Hz, shape (n,)."""
    z = np.exp(-2j * np.pi * frequency / rate)
    total = np.ones(z.shape, dtype=np.complex128)
    for table in tables:
        b, a = biquad_at_rate(rate, table)
        total *= (b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z)
    return total


def impulse_response(rate: int) -> Floats:
    """Return the impulse response, `LENGTH` s long, from the response at a half-second's frequencies.

    Below 48 kHz the bilinear transform would bend the shelf; there the shelf has the level that it has at
    48 kHz, with the least phase (by the cepstrum), and its own tail alternates and is below 1e-7.
    """
    n = 2 * (rate // 4)
    frequency = np.arange(n // 2 + 1, dtype=np.float64) * (rate / n)
    if rate < 48000:
        shelf = _least_phase(np.abs(frequency_response(48000, frequency, SHELF_48K)), n)
    else:
        shelf = frequency_response(rate, frequency, SHELF_48K)
    h = np.fft.irfft(shelf * frequency_response(rate, frequency, HIGH_PASS_48K), n)
    return h[: math.ceil(LENGTH * rate)]


def _least_phase(level: Floats, n: int) -> Complexes:
    cepstrum = np.fft.irfft(np.log(level), n)
    cepstrum[1 : n // 2] *= 2
    cepstrum[n // 2 + 1 :] = 0
    return np.exp(np.fft.rfft(cepstrum))


class KPower:
    """K-weighted power, summed over weighted channels, in cells of 10 ms, from blocks of any length.

    Parameters
    ----------
    rate : int
        Hz, at least 4000 for the shelf to exist.
    weights : array, shape (channels,)
        BS.1770's channel weights; 0 leaves a channel out.
    """

    def __init__(self, rate: int, weights: Floats) -> None:
        self._rate = rate
        self._used = np.flatnonzero(weights)
        self._weights = weights[self._used].astype(np.float32)
        h = impulse_response(rate)
        self._tail = len(h) - 1
        self._size = cv2.getOptimalDFTSize(rate + self._tail)
        padded = np.zeros((1, self._size), np.float32)
        padded[0, : len(h)] = h
        self._spectrum = np.repeat(cv2.dft(padded, flags=cv2.DFT_ROWS), max(1, len(self._used)), axis=0)
        self._work = np.zeros((len(self._used), self._size), np.float32)
        self._fill = 0
        edges = np.rint(np.arange(CELLS + 1) * rate / CELLS).astype(np.intp)
        self._starts, self._counts = edges[:-1], np.diff(edges)
        self._cells: list[Floats] = []

    def push(self, data: Floats32) -> None:
        """Take samples, shape (channels, n); they are weighed in whole seconds from the first sample on."""
        if not len(self._used):
            return
        data = data[self._used]
        at = 0
        while at < data.shape[1]:
            take = min(self._rate - self._fill, data.shape[1] - at)
            into = self._tail + self._fill
            self._work[:, into : into + take] = data[:, at : at + take]
            self._fill += take
            at += take
            if self._fill == self._rate:
                self._second(CELLS)

    def close(self) -> Floats:
        """The mean power of every whole cell, shape (cells,); a rest shorter than a cell is left out."""
        if self._fill:
            self._work[:, self._tail + self._fill :] = 0
            self._second(int(np.searchsorted(np.cumsum(self._counts), self._fill, side="right")))
        return np.concatenate(self._cells) if self._cells else np.empty(0)

    def _second(self, cells: int) -> None:
        spectrum = cv2.mulSpectrums(cv2.dft(self._work, flags=cv2.DFT_ROWS), self._spectrum, cv2.DFT_ROWS)
        weighted = cv2.dft(
            spectrum, flags=cv2.DFT_ROWS | cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT
        )
        kept = np.asarray(weighted)[:, self._tail : self._tail + self._rate]
        power = self._weights @ (kept * kept)
        self._cells.append((np.add.reduceat(power, self._starts, dtype=np.float64) / self._counts)[:cells])
        self._work[:, : self._tail] = self._work[:, self._rate : self._rate + self._tail]
        self._fill = 0
