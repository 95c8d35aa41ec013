"""What a sound says of each period that its beat could have, window by window.

Autocorrelation in windows as in D. Ellis, Beat tracking by dynamic programming, J. New Music Research 36,
2007; the turns of bass drum and snare after F. Gouyon, A computational approach to rhythm description, 2005.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32
    from onetake.signal.rhythm.onset_strength import OnsetStrengths


SLOWEST, FASTEST = 44.0, 220.0
"""bpm that a tempo lies between."""
OCTAVE = 58
"""Periods that are tried from one to its double: steps of 1.2 %."""
WINDOW, HOP = 12.0, 2.0
"""Seconds of a window, and from one to the next."""
SMEAR = 0.018
"""Seconds (standard deviation) that onsets are smeared by, for beats that are not played to the frame."""
MULTIPLES = (0.5, 1.0, 2.0, 3.0, 4.0)
"""Periods at which the autocorrelation is looked up."""
OVERLAP = 0.75
"""Share of a window up to which it is laid over itself: beyond it too little overlaps; set by hand."""
_BATCH = 64
"""Windows that are worked on at once."""


def periods() -> Floats:
    """The periods that are looked at, s, rising: those of a beat and an octave beyond on both sides."""
    count = int(np.log2(4 * FASTEST / SLOWEST) * OCTAVE)
    return np.asarray(30 / FASTEST * 2 ** (np.arange(count + 1) / OCTAVE))


def smooth_gaussian(curve: Floats32, rate: float, sd: float = SMEAR) -> Floats32:
    """Smooth a curve of `rate` values a second by a Gaussian of `sd` s."""
    reach = max(1, int(np.ceil(3 * sd * rate)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / (sd * rate)) ** 2).astype(np.float32)
    return np.convolve(curve, kernel / kernel.sum(), mode="same") if len(curve) > 2 * reach else curve


@dataclass(frozen=True)
class Periodicity:
    """What windows of the sound say of each period."""

    t: Floats
    """Shape (w,): middles of the windows, s from the first frame."""
    echo: Floats32
    """Shape (multiples, w, periods): autocorrelation at `MULTIPLES` of the period, -1 to 1."""
    pulse: Floats32
    """Shape (w, periods): share of the strength that comes in step with the period, 0 to 1."""
    turns: Floats32
    """Shape (w, periods): share of bass drum and snare that take turns from one period to the next."""
    clear: Floats32
    """Shape (w, periods): mean autocorrelation at one, two and four periods; at one and two in sound that is
    too short for four, 0 where it is too short for two."""


def measure_periodicity(heard: OnsetStrengths, rate: float) -> Periodicity:
    """Look at windows of onset strengths, `rate` frames a second."""
    tried = periods()
    whole = heard.low + heard.middle + heard.high
    # The mean of the second around is taken away: talk swells, and would echo itself at any short lag.
    whole = smooth_gaussian(whole - smooth_gaussian(whole, rate, 0.3), rate)
    kick, snare = smooth_gaussian(heard.kick, rate), smooth_gaussian(heard.snare, rate)
    size = min(len(whole), round(WINDOW * rate))
    hop = max(1, round(HOP * rate))
    starts = np.arange(0, max(1, len(whole) - size + 1), hop)
    if len(whole) - size > starts[-1] + hop // 2:
        starts = np.r_[starts, len(whole) - size]
    window = np.hanning(size + 2)[1:-1].astype(np.float32)
    angle = (2 * np.pi * np.outer((np.arange(size) - size / 2) / rate, 1 / tried)).astype(np.float32)
    once, twice = np.exp(np.complex64(-1j) * angle), np.exp(np.complex64(-0.5j) * angle)
    echo = np.empty((len(MULTIPLES), len(starts), len(tried)), np.float32)
    pulse, turns = np.empty(echo.shape[1:], np.float32), np.empty(echo.shape[1:], np.float32)
    for first in range(0, len(starts), _BATCH):
        part = slice(first, first + _BATCH)
        at = starts[part, None] + np.arange(size)
        own = whole[at]
        echo[:, part] = _autocorrelations(own, rate, tried)
        pulse[part] = np.abs(_unit_sum(np.maximum(own, 0) * window) @ once)
        turns[part] = np.abs((_unit_sum(kick[at] * window) - _unit_sum(snare[at] * window)) @ twice) / 2
    middles = np.asarray((starts + size / 2) / rate, np.float64)
    once_twice = (echo[1] + echo[2]) / 2
    clear = np.where(
        4 * tried * rate < OVERLAP * size,
        (2 * once_twice + echo[4]) / 3,
        np.where(2 * tried * rate < OVERLAP * size, once_twice, np.float32(0)),
    )
    return Periodicity(middles, echo, pulse, turns, clear.astype(np.float32))


def _unit_sum(parts: Floats32) -> Floats32:
    total = parts.sum(axis=1, keepdims=True)
    return np.asarray(np.where(total > 1e-6, parts / np.maximum(total, 1e-6), 0.0), np.float32)


def _autocorrelations(parts: Floats32, rate: float, tried: Floats) -> Floats32:
    size = parts.shape[1]
    # Zeros for as long keep the ends apart.
    most = int(OVERLAP * size)
    padded = 1 << (size + most).bit_length()
    spectrum = np.fft.rfft(parts - parts.mean(axis=1, keepdims=True), padded, axis=1)
    found = np.fft.irfft(spectrum.real**2 + spectrum.imag**2, padded, axis=1)[:, :size]
    found /= np.maximum(found[:, :1], 1e-9) * (1 - np.arange(size, dtype=np.float32) / size)
    out = np.zeros((len(MULTIPLES), len(parts), len(tried)), np.float32)
    for row, multiple in enumerate(MULTIPLES):
        lag = tried * multiple * rate
        lag = lag[lag < most]
        left = np.minimum(lag.astype(np.intp), size - 2)
        share = (lag - left).astype(np.float32)
        out[row, :, : len(lag)] = found[:, left] * (1 - share) + found[:, left + 1] * share
    return out
