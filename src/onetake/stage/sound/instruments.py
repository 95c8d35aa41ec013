"""The beat's instruments, each a short sound from scratch: drums from noise and sweeps, the rest additive."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


_STEPS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_CHORDS = {"": (0, 4, 7), "m": (0, 3, 7), "7": (0, 4, 7, 10), "m7": (0, 3, 7, 10), "dim": (0, 3, 6)}


def midi(note: str) -> int:
    """Return the MIDI number of a note such as 'A3' or 'Bb2'.

    Examples
    --------
    >>> midi("A4"), midi("C#3")
    (69, 49)
    """
    name = note.rstrip("-0123456789")
    step = _STEPS[name[0]] + {"": 0, "#": 1, "b": -1}[name[1:]]
    return 12 * (int(note[len(name) :]) + 1) + step


def hertz(number: float) -> float:
    """Return the frequency of a MIDI number, equal temperament, A4 = 440 Hz."""
    return float(440.0 * 2.0 ** ((number - 69) / 12))


def chord_notes(chord: str) -> tuple[int, ...]:
    """Return the chord's notes as MIDI numbers, its root between C2 and B2.

    Examples
    --------
    >>> chord_notes("Am")
    (45, 48, 52)
    """
    root = chord[:2] if chord[1:2] in ("#", "b") else chord[:1]
    return tuple(midi(f"{root}2") + step for step in _CHORDS[chord[len(root) :]])


def kick(rate: int, rng: np.random.Generator) -> Floats:
    """Return a bass drum: a sine that falls from 150 to 48 Hz, with a click."""
    t = np.arange(int(0.32 * rate)) / rate
    phase = 2 * np.pi * (48 * t + 102 * 0.028 * (1 - np.exp(-t / 0.028)))
    click = rng.normal(0, 1, len(t)) * np.exp(-t / 0.0015)
    return (np.sin(phase + 0.5 * np.pi) * np.exp(-t / 0.11) + 0.18 * click) * _fade(len(t), rate)


def snare(rate: int, rng: np.random.Generator) -> Floats:
    """Return a snare: noise over two tones of the skin."""
    t = np.arange(int(0.22 * rate)) / rate
    noise = np.diff(rng.normal(0, 1, len(t) + 1))
    skin = np.sin(2 * np.pi * 186 * t) + 0.6 * np.sin(2 * np.pi * 331 * t)
    return (0.35 * noise * np.exp(-t / 0.055) + 0.45 * skin * np.exp(-t / 0.04)) * _fade(len(t), rate)


def hat(rate: int, rng: np.random.Generator) -> Floats:
    """Return a closed hi-hat: noise with its low end taken away by two differences."""
    t = np.arange(int(0.07 * rate)) / rate
    return 0.12 * np.diff(rng.normal(0, 1, len(t) + 2), n=2) * np.exp(-t / 0.016) * _fade(len(t), rate)


@lru_cache(maxsize=64)
def bass(rate: int, note: float, length: float) -> Floats:
    """Return a bass note of `length` s: eight harmonics that lose their top as it rings."""
    t = np.arange(int(length * rate)) / rate
    f = hertz(note)
    out = np.zeros(len(t))
    for k in range(1, 9):
        out += np.sin(2 * np.pi * k * f * t) / k * np.exp(-t * (1.5 + 1.2 * k))
    return 0.5 * out * np.minimum(t / 0.004, 1) * _fade(len(t), rate)


@lru_cache(maxsize=64)
def pluck(rate: int, note: float) -> Floats:
    """Return a plucked string: ten harmonics, the higher the shorter."""
    t = np.arange(int(0.7 * rate)) / rate
    f = hertz(note)
    out = np.zeros(len(t))
    for k in range(1, min(10, int(0.45 * rate / f)) + 1):
        out += np.sin(2 * np.pi * k * f * t) * abs(np.sin(np.pi * k * 0.17)) / k * np.exp(-t * (3 + 1.6 * k))
    return 0.4 * out * np.minimum(t / 0.002, 1) * _fade(len(t), rate)


def pad(rate: int, notes: tuple[int, ...], length: float, rng: np.random.Generator) -> Floats:
    """Return a held chord, stereo (2, n): slightly detuned on both sides, so that it sounds wide."""
    t = np.arange(int(length * rate)) / rate
    out = np.zeros((2, len(t)))
    for note in notes:
        for side, cents in ((0, -4.0), (1, 4.0)):
            f = hertz(note + 12 + cents / 100)
            for k in (1, 2, 3):
                out[side] += _turning(2 * np.pi * k * f / rate, rng.uniform(0, 2 * np.pi), len(t)) / k**2
    swell = np.minimum(t / 0.15, 1) * np.minimum((length - t) / 0.1, 1)
    return np.asarray(out * np.clip(swell, 0, 1) * 0.09)


def _fade(count: int, rate: int) -> Floats:
    """Take the last 8 ms down to nothing, so that no hit ends in a click."""
    return np.asarray(np.clip((count - np.arange(count)) / (0.008 * rate), 0, 1))


def _turning(step: float, start: float, count: int) -> Floats:
    """Return a sine of `step` radians a sample as products of short tables, faster than sine by sine."""
    rows, width = -(-count // 512), 512
    fine, coarse = step * np.arange(width), start + step * width * np.arange(rows)
    out = np.outer(np.sin(coarse), np.cos(fine)) + np.outer(np.cos(coarse), np.sin(fine))
    return out.ravel()[:count]
