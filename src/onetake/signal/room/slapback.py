"""Slapback: one later copy of a voice, distinguished from room and beat by the cepstrum.

A copy at delay d ripples the log spectrum by cos(2 pi f d), whatever is said: the power cepstrum has a peak
at d [1]_ in every frame with a voice. A repeated drum or syllable makes a peak in the frames that hold both
hits only, so a low percentile over the loud frames keeps the echo and drops the rest; a room's own cepstrum
has no peak, it is the spread against which the peak is judged.

References
----------
.. [1] B. P. Bogert, M. J. R. Healy, J. W. Tukey, The quefrency alanysis of time series for echoes, 1963.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes64, Flags, Floats, Floats16, Floats32


RATE = 16000
"""Hz of the sound looked at."""
SIZE, HOP = 16384, 8192
"""Samples of a frame and between two: 1 s, so that voice and copy are both inside."""
SHORTEST, LONGEST = 0.058, 0.405
"""Seconds: less is heard as colour, more as a repeat."""
_LOW = 300
"""Hz from which the spectrum is used: below are drums and hum."""
_STEP = 1 / 8000
"""Seconds from one value of a cepstrum to the next: the spectrum is used up to 4 kHz."""
_FIRST, _LAST = 360, 3300
"""Values of a cepstrum that are kept, 45 to 412 ms: `SHORTEST` to `LONGEST`, with neighbours for the
spread."""
LOUD = 15.0
"""dB under the 95th percentile of the frames' level that count as loud."""
SHARE = 30.0
"""Percentile over the frames: the copy must be there in seven loud frames of ten."""
FOUND, NOTHING = 6.0, 5.4
"""Peak over spread from which there is a copy, and up to which none: docs/explanation/space.md."""
FEWEST = 6
"""Loud frames that are needed."""
_AROUND = 400
"""Values, 50 ms, on either side of a running median; set by hand."""
KEPT = 1024
"""Frames that are kept at most; a longer film keeps every second, fourth ... of them."""
_LEVEL_AT_ZERO = -2.3
"""dB: level of the copy for a peak of 0 dB and no delay; this and the next two were fitted, with an error of
4 dB or less nine times in ten (docs/explanation/space.md)."""
_LEVEL_PER_PEAK = 0.73
"""dB per dB of the peak."""
_LEVEL_PER_DELAY = 0.017
"""dB per ms of delay: part of the copy lies beyond the frame's end."""


@dataclass(frozen=True)
class Slapback:
    """The copy that stands out most."""

    delay: float
    """ms."""
    level: float
    """dB against the voice; right within 4 dB nine times in ten."""
    peak: float
    """Its cepstral peak over the spread about it."""


class Cepstra:
    """Collects cepstra of a stream, shape (2, n) blocks at 16 kHz; bounded however long it is."""

    def __init__(self) -> None:
        self._rest = np.zeros(0, np.complex64)
        self._window = np.hanning(SIZE).astype(np.float32)
        self._frames: list[Floats16] = []
        self._levels: list[float] = []
        self._places: list[int] = []
        self._stride, self._index = 1, 0

    def push(self, data: Floats32) -> None:
        """Take samples, left and right."""
        # One complex signal: a voice at any place has its full power in it, L = -R too.
        sane = np.where(np.abs(data) <= 1000, data, np.float32(0))  # float files can hold anything
        self._rest = np.concatenate([self._rest, sane[0] + np.complex64(1j) * sane[1]])
        while len(self._rest) >= SIZE:
            if self._index % self._stride == 0:
                self._keep(self._rest[:SIZE])
            self._index += 1
            self._rest = self._rest[HOP:]

    def _keep(self, piece: Complexes64) -> None:
        spectrum = np.fft.fft(piece * self._window)[: SIZE // 4 + 1]
        power = spectrum.real**2 + spectrum.imag**2
        low = _LOW * SIZE // RATE
        mean = float(power[low:].mean())
        if mean <= 1e-12:
            return
        logs = np.log(power + np.float32(1e-9 * mean * (SIZE // 4)))
        logs -= logs[low:].mean()
        logs[:low] = 0
        self._frames.append(np.fft.irfft(logs)[_FIRST:_LAST].astype(np.float16))
        self._levels.append(10 * float(np.log10(mean)))
        self._places.append(self._index)
        if len(self._frames) > KEPT:
            self._frames, self._levels, self._places = (
                self._frames[::2], self._levels[::2], self._places[::2],
            )  # fmt: skip
            self._stride *= 2

    def middles(self) -> Floats:
        """Return the middles of the frames that are kept, s from the first sample, shape (n,)."""
        return (np.array(self._places, np.float64) * HOP + SIZE / 2) / RATE

    def find(self, where: Flags | None = None) -> Slapback | None:
        """Return the copy that stands out most, however little; None where too little is loud.

        `where`, shape (n,), marks the frames that are used, as `middles` returns them.
        """
        used = np.ones(len(self._levels), bool) if where is None else where
        if used.sum() < FEWEST:
            return None
        level = np.array(self._levels)
        used = used & (level > np.percentile(level[used], 95) - LOUD)
        loud = np.stack([f for f, use in zip(self._frames, used, strict=True) if use])
        if len(loud) < FEWEST:
            return None
        low, middle = np.percentile(loud.astype(np.float32), (SHARE, 50), axis=0)
        height = _over_neighbours(low)
        lag = (np.arange(len(low)) + _FIRST) * _STEP
        score = np.where((lag >= SHORTEST) & (lag <= LONGEST), height / _local_noise(height), 0)
        k = int(score.argmax())
        delay = 1000 * (lag[k] + _STEP * _peak_offset(height, k))
        peak = 20 * np.log10(max(float(_over_neighbours(middle)[k]), 1e-4))
        found = min(_LEVEL_AT_ZERO + _LEVEL_PER_PEAK * peak + _LEVEL_PER_DELAY * delay, 0.0)
        return Slapback(float(delay), float(found), float(score[k]))


def _running_median(values: Floats) -> Floats:
    """Return the running median over 100 ms, coarsely."""
    at = np.arange(0, len(values), _AROUND // 8)
    medians = [float(np.median(values[max(0, k - _AROUND) : k + _AROUND])) for k in at.tolist()]
    return np.interp(np.arange(len(values)), at, medians)


def _over_neighbours(values: Floats) -> Floats:
    return np.asarray(values - _running_median(values))


def _local_noise(height: Floats) -> Floats:
    return np.maximum(1.48 * _running_median(np.abs(height)), 1e-6)


def _peak_offset(height: Floats, k: int) -> float:
    """Return where between the samples the peak lies, by a parabola, -0.5 to 0.5."""
    if not 0 < k < len(height) - 1:
        return 0.0
    a, b, c = height[k - 1 : k + 2].tolist()
    bend = a - 2 * b + c
    return float(np.clip(0.5 * (a - c) / bend, -0.5, 0.5)) if bend < 0 else 0.0
