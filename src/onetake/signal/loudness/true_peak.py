"""True peak as a stream: the highest value between the samples, by oversampling (ITU-R BS.1770-5, annex 2).

Only what can matter is oversampled; two bounds, both proven, say what cannot. With taps h an interpolated
value is at most sum |h| times the highest sample under the filter. And as h keeps straight lines, it is the
straight line between its neighbours plus sum g_k (second difference at k), where g is h less that line,
summed twice: at most the higher neighbour plus sum |g| times the highest second difference. A stretch whose
lower bound is under the highest peak found so far is passed over.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

TAPS = 24
"""Samples under the filter, twelve on either side; the standard's own has twelve in all."""
BETA = 6.0
"""Kaiser's window: ripple and images below -60 dB."""
STRETCH = 64
"""Samples oversampled or passed over together."""


def oversampling(rate: int) -> int:
    """Return the oversampling: to at least 192 kHz, four times at 48 kHz and below.

    Examples
    --------
    >>> [oversampling(rate) for rate in (8000, 44100, 48000, 96000, 192000)]
    [4, 4, 4, 2, 1]
    """
    return min(4, max(1, math.ceil(192000 / rate)))


def interpolation_filters(times: int) -> NDArray[np.float64]:
    """The filters for values between two samples, shape (times - 1, TAPS); they keep straight lines."""
    place = np.arange(TAPS) - (TAPS // 2 - 1)
    offset = np.arange(1, times)[:, None] / times
    distance = place[None] - offset
    window = np.i0(BETA * np.sqrt(np.clip(1 - (distance / (TAPS / 2)) ** 2, 0, 1)))
    filters = np.sinc(distance) * window
    filters /= filters.sum(axis=1, keepdims=True)
    lean = filters @ place - offset[:, 0]
    filters[:, TAPS // 2 - 1] += lean
    filters[:, TAPS // 2] -= lean
    return np.asarray(filters)


def filter_bounds(filters: NDArray[np.float64]) -> tuple[float, float]:
    """Return sum |h| and sum |g| of the module's text, the largest over the filters, shape (m, TAPS)."""
    offset = filters @ (np.arange(TAPS) - (TAPS // 2 - 1))
    bent = filters.copy()
    bent[:, TAPS // 2 - 1] -= 1 - offset
    bent[:, TAPS // 2] -= offset
    g = np.cumsum(np.cumsum(bent, axis=1), axis=1)
    return float(np.abs(filters).sum(axis=1).max()), float(np.abs(g).sum(axis=1).max())


@dataclass(frozen=True, slots=True)
class Peak:
    """The highest absolute value and where it is."""

    value: float
    """0 and up; above 1 is over full scale."""
    sample: float
    """Samples from the first one, with a fraction between two."""
    channel: int


class TruePeak:
    """Finds the highest peak in blocks of any length.

    Parameters
    ----------
    rate, channels : int
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._times = oversampling(rate)
        self._hop = STRETCH * max(1, round(rate / STRETCH))
        filters = interpolation_filters(self._times)
        self._most, self._bend = filter_bounds(filters) if len(filters) else (1.0, 0.0)
        self._matrix = _toeplitz(filters)
        self._margin = TAPS
        self._work = np.zeros((channels, self._margin + self._hop), np.float32)
        self._fill = self._done = 0
        self.true, self.plain = Peak(0.0, 0.0, 0), Peak(0.0, 0.0, 0)

    def push(self, data: NDArray[np.float32]) -> None:
        """Take samples, shape (channels, n)."""
        at = 0
        while at < data.shape[1]:
            take = min(self._hop - self._fill, data.shape[1] - at)
            into = self._margin + self._fill
            self._work[:, into : into + take] = data[:, at : at + take]
            self._fill += take
            at += take
            if self._fill == self._hop:
                self._search()

    def close(self) -> None:
        """Search what is left, with silence after it; the second search reaches past the last sample."""
        for _ in range(2):
            self._work[:, self._margin + self._fill :] = 0
            self._search()

    def _search(self) -> None:
        first = self._done - self._margin  # the sample number of the work's first column
        whole = np.abs(self._work)
        channel, column = divmod(int(whole.argmax()), whole.shape[1])
        if whole[channel, column] > self.plain.value:
            self.plain = Peak(float(whole[channel, column]), float(first + column), channel)
            if self.plain.value > self.true.value:
                self.true = self.plain
        if self._times > 1:
            self._between(whole, first)
        self._work[:, : self._margin] = self._work[:, self._hop : self._hop + self._margin]
        self._done += self._hop
        self._fill = 0

    def _between(self, whole: NDArray[np.float32], first: int) -> None:
        """Oversample the stretches that could hold a higher peak, the loudest first."""
        peaks = self._reach(whole)
        bends = np.zeros_like(whole)
        np.abs(np.diff(np.diff(self._work)), out=bends[:, 1:-1])
        could = np.minimum(peaks * self._most, peaks + self._reach(bends) * self._bend).ravel()
        could *= 1 + 1e-5  # single precision's rounding
        order = np.argsort(-could, kind="stable")
        for part in (order[:16], order[16:]):
            part = part[could[part] > self.true.value]
            if not len(part):
                return
            channels, stretches = np.divmod(part, peaks.shape[1])
            columns = stretches[:, None] * STRETCH + np.arange(STRETCH + TAPS)
            values = np.abs(self._work[channels[:, None], columns] @ self._matrix)
            row, place = divmod(int(values.argmax()), values.shape[1])
            if values[row, place] > self.true.value:
                at = columns[row, 0] + place // (self._times - 1) + TAPS // 2
                fraction = (place % (self._times - 1) + 1) / self._times
                self.true = Peak(float(values[row, place]), float(first + at + fraction), int(channels[row]))

    def _reach(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the highest value under the filters of every stretch, shape (channels, stretches)."""
        highest = values[:, self._margin :].reshape(len(values), -1, STRETCH).max(axis=2)
        before = np.c_[values[:, : self._margin].max(axis=1), highest[:, :-1]]
        return np.asarray(np.maximum(highest, before))


def _toeplitz(filters: NDArray[np.float64]) -> NDArray[np.float32]:
    """Return the matrix that takes STRETCH + TAPS samples to all values between STRETCH neighbours."""
    matrix = np.zeros((STRETCH + TAPS, STRETCH * len(filters)), np.float32)
    for i in range(STRETCH):
        for j, taps in enumerate(filters):
            matrix[i + 1 : i + 1 + TAPS, i * len(filters) + j] = taps
    return matrix
