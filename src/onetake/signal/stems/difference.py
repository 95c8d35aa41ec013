"""What is left of a mix when a known part of it is taken away, block by block.

In each block the known part passes through the filter (one complex gain a frequency) with which it explains
most of the mix: mastering has changed its level and its spectrum. N. Wiener, Extrapolation, Interpolation,
and Smoothing of Stationary Time Series, 1949; here by weighted least squares, so that moments in which
something else is loud count less (P. Holland and R. Welsch, Communications in Statistics A6, 1977).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.suppression import Suppression

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.arrays import Complexes64, Floats, Floats32

BLOCK = 16.0
"""Seconds for which one filter is fitted: long enough that a voice is independent of the music, short enough
that a fade of the music is followed; set by hand."""
LEAST = 4.0
"""Seconds of a last block from which it has a filter of its own, else the one before; set by hand."""
_WINDOW = 0.0464
"""Seconds of a window, about: 2048 samples at 44.1 kHz; a filter of mastering is shorter. Set by hand."""
_ROUNDS = 3
"""Rounds of weighting: a fourth changes nothing. Measured: docs/explanation/stems.md."""
_EQUAL = 0.01
"""Share of the known part's power below which what is left weighs no moment less (-20 dB); set by hand."""
_PARTS = 8
"""Parts of a block whose delays are compared, 2 s each; set by hand."""
_CLOCK_HZ = (150.0, 4000.0)
"""Hz between which the delays are compared: above, a delay of 0.1 ms is nearly half a wave; set by hand."""
_CLOCK = 16e-6
"""Largest drift that is looked for within a block, beyond the one that was corrected; the drift of a stem of
24 s is known to 8 ppm (docs/explanation/stems.md)."""
_CLOCK_STEP = 0.25e-6
"""Step of the search for it: a thirtieth of a wave of 4 kHz at the ends of a block."""

_NO_CLOCK = 5e-8
"""Drift within a block that changes nothing: 0.4 µs at its ends, a twentieth of a radian at 20 kHz."""


class Difference:
    """Takes a known part away from a mix; both come in step.

    Parameters
    ----------
    channels : int
    rate : int
        Samples a second, Hz.

    Examples
    --------
    >>> rng = np.random.default_rng(1)
    >>> known = rng.normal(0, 0.1, (1, 40000)).astype(np.float32)
    >>> voice = np.zeros((1, 40000), np.float32)
    >>> voice[:, 15000:20000] = 0.1
    >>> left = Difference(1, 4000)
    >>> rest = np.concatenate([*left.push(known * 0.7 + voice, known), *left.close()], axis=1)
    >>> rest.shape, bool(abs(rest - voice).max() < 0.01)
    ((1, 40000), True)
    """

    def __init__(self, channels: int, rate: int) -> None:
        self.size = int(2 ** max(5, round(np.log2(_WINDOW * rate))))
        self.hop = self.size // 2
        self._rate = rate
        self._count = max(_PARTS, round(BLOCK * rate / self.hop))
        # The square root of a periodic Hann window, before and after: those of two windows add up to 1.
        self._window = np.sin(np.pi * np.arange(self.size) / self.size).astype(np.float32)
        nothing = np.zeros((channels, self.hop), np.float32)
        self._waiting = [(nothing, nothing)]
        self._tail = nothing.copy()
        self._hz: Floats = np.arange(self.hop + 1, dtype=np.float64) * (rate / self.size)
        self._gains: list[Complexes64] = []
        self.suppression = Suppression(self._hz, self.hop / rate)
        self._taken = self._given = 0
        self._held = self.hop
        self._begun = False

    def push(self, mix: Floats32, known: Floats32) -> Iterator[Floats32]:
        """Take samples of both, shape (channels, n); yield what is left of each complete block."""
        self._taken += mix.shape[1]
        self._held += mix.shape[1]
        self._waiting.append((mix, known))
        while self._held >= (self._count + 1) * self.hop:
            yield self._cut(self._take(self._count))

    def close(self) -> Iterator[Floats32]:
        """Yield what is left of the end."""
        missing = self._taken - self._given
        if missing > 0:
            count = -(-(missing + self.hop) // self.hop)
            silence = np.zeros((len(self._tail), max(0, (count + 1) * self.hop - self._held)), np.float32)
            self._waiting.append((silence, silence))
            yield self._cut(self._take(count))

    def _take(self, count: int) -> Floats32:
        """Return what is left in the next `count` windows, shape (channels, count * hop), and go on after."""
        mix, known = (np.concatenate(parts, axis=1) for parts in zip(*self._waiting, strict=True))
        # Copies: views would keep the whole block in memory.
        self._waiting = [(mix[:, count * self.hop :].copy(), known[:, count * self.hop :].copy())]
        self._held -= count * self.hop
        # One channel after the other: the windows of a block are most of the memory.
        return np.stack([self._take_away(k, mix[k], known[k], count) for k in range(len(mix))])

    def _take_away(self, channel: int, mix_sound: Floats32, known_sound: Floats32, count: int) -> Floats32:
        mix, known = self._spectra(mix_sound, count), self._spectra(known_sound, count)
        if channel == len(self._gains) or count * self.hop >= LEAST * self._rate:
            known = self._straighten(mix, known) if count >= 2 * _PARTS else known
            # Every second window: they do not overlap, and hold nearly all that there is to know.
            self._gains[channel:] = [fit_gain(mix[::2], known[::2]), *self._gains[channel + 1 :]]
        known *= self._gains[channel]
        mix -= known
        self.suppression.add(known, mix)
        return self._add_windows(channel, mix)

    def _spectra(self, sound: Floats32, count: int) -> Complexes64:
        views = np.lib.stride_tricks.sliding_window_view(sound, self.size)[:: self.hop][:count]
        return np.fft.rfft(views * self._window, axis=1).astype(np.complex64, copy=False)

    def _straighten(self, mix: Complexes64, known: Complexes64) -> Complexes64:
        """Return the known part with the block's own drift taken out."""
        hz = self._hz
        time: Floats = (np.arange(len(mix), dtype=np.float64) - (len(mix) - 1) / 2) * (self.hop / self._rate)
        used = (hz >= _CLOCK_HZ[0]) & (hz <= _CLOCK_HZ[1])
        drift = _find_drift(mix[::2, used], known[::2, used], hz[used], time[::2])
        if abs(drift) < _NO_CLOCK:
            return known
        return np.asarray(known * np.exp(-2j * np.pi * drift * np.outer(time, hz)).astype(np.complex64))

    def _add_windows(self, channel: int, rest: Complexes64) -> Floats32:
        """Return the samples of windows that overlap by half; the last half waits for the next block."""
        waves = np.fft.irfft(rest, self.size, axis=1).astype(np.float32, copy=False)
        waves *= self._window
        halves = waves[:, : self.hop].copy()
        halves[1:] += waves[:-1, self.hop :]
        halves[0] += self._tail[channel]
        self._tail[channel] = waves[-1, self.hop :]
        return halves.reshape(-1)

    def _cut(self, found: Floats32) -> Floats32:
        """Return the samples without the silence that was put before the first and after the last."""
        found = found if self._begun else found[:, self.hop :]
        self._begun = True
        found = found[:, : self._taken - self._given]
        self._given += found.shape[1]
        return found


def fit_gain(mix: Complexes64, known: Complexes64) -> Complexes64:
    """Return the complex gain of each frequency with which the known part explains most of the mix.

    Parameters
    ----------
    mix, known : arrays, shape (windows, bins)

    Returns
    -------
    array, shape (bins,)
        0 where the known part is silent.
    """
    product = mix * np.conj(known)
    power = _power(known)
    quiet = np.float32(1e-9) * max(float(power.sum(axis=0).max()), 1e-20)
    gain = product.sum(axis=0) / (power.sum(axis=0) + quiet)
    for _ in range(_ROUNDS):
        rest = _power(mix - gain * known)
        rest += np.float32(_EQUAL) * (_power(gain) * power.mean(axis=0)) + np.float32(1e-20)
        weight = 1 / rest
        weight *= 1 / weight.mean(axis=0)
        gain = (product * weight).sum(axis=0) / ((power * weight).sum(axis=0) + quiet)
    return np.asarray(gain, np.complex64)


def _find_drift(mix: Complexes64, known: Complexes64, hz: Floats, time: Floats) -> float:
    """Return the drift between both sounds with which the known part explains most of the mix.

    Parameters
    ----------
    mix, known : arrays, shape (windows, bins)
    hz : array, shape (bins,)
    time : array, shape (windows,)
        Seconds from the block's middle.
    """
    parts = np.array_split(np.arange(len(time)), _PARTS)
    middle = np.array([time[part].mean() for part in parts])
    # The phase between both sounds in each part; every frequency and every part counts alike.
    cross = np.stack([(mix[p] * np.conj(known[p])).sum(axis=0) for p in parts])
    size = np.stack([_power(mix[p]).sum(axis=0) * _power(known[p]).sum(axis=0) for p in parts])
    cross /= np.sqrt(size) + np.float32(1e-20)
    grid = np.arange(-_CLOCK, _CLOCK + _CLOCK_STEP / 2, _CLOCK_STEP)
    turn = np.exp(2j * np.pi * grid[:, None, None] * middle[:, None] * hz)
    height = (np.abs(np.einsum("gph,ph->gh", turn, cross)) ** 2).sum(axis=1)
    best = int(height.argmax())
    if not 0 < best < len(grid) - 1:
        return 0.0
    below, here, above = height[best - 1 : best + 2].tolist()
    bend = below - 2 * here + above
    return float(grid[best] + (0.5 * (below - above) / bend * _CLOCK_STEP if bend < 0 else 0.0))


def _power(values: Complexes64) -> Floats32:
    return np.asarray(values.real**2 + values.imag**2)
