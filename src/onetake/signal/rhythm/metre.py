"""Metre: how many beats a bar has and which beat is its first, from drums and changes of harmony.

Beat-synchronous evidence after M. Goto, An audio-based real-time beat tracking system, J. New Music Research
30, 2001: bass drum on the first beats, snare on the back beats, chords that change with the bar.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16, Floats32, Ints


BARS = {4: (0.0, 1.0), 3: (-0.06, 1.0), 5: (-0.16, 1.0), 7: (-0.2, 1.0)}
"""Beats a bar -> what it must explain less or more to be chosen: four is by far the commonest."""
_KICK = {4: (1.0, -0.5, 0.0, -0.5), 3: (1.0, -0.5, -0.5)}
# The snare is on the back beats.
_SNARE = {4: (-0.5, 0.5, -0.5, 0.5), 3: (-0.5, 0.25, 0.25)}


@dataclass(frozen=True)
class Metre:
    """Bars."""

    beats: int
    """Beats a bar."""
    first: int
    """Index of the first downbeat, 0 to beats - 1."""
    confidence: float
    """0 to 1: how far this beat leads before the next best one."""


def strength_at_beats(strength: Floats32, frames: Ints, reach: int = 2) -> Floats:
    """Return the largest strength within `reach` frames of each beat."""
    if not len(strength):
        return np.zeros(len(frames))
    at = np.clip(frames[:, None] + np.arange(-reach, reach + 1), 0, len(strength) - 1)
    return np.asarray(strength[at].max(axis=1), np.float64)


def harmony_changes(tones: Floats16, rows: Ints) -> Floats:
    """Return how much the sound's tones change at each beat, 0 to 1.

    Parameters
    ----------
    tones : float16 array, shape (m, bins)
        dB over time.
    rows : array, shape (n,)
        Row of each beat.
    """
    out = np.zeros(len(rows))
    if len(rows) < 3 or not len(tones):
        return out
    rows = np.clip(rows, 0, len(tones))
    # The hit itself is noise; the tones are heard between two beats.
    start = np.minimum(rows[:-1] + 1, rows[1:])
    held = np.zeros((len(start), tones.shape[1]), np.float32)
    for k, (a, b) in enumerate(zip(start, rows[1:], strict=True)):
        np.sum(10 ** (tones[a:b].astype(np.float32) / 20), axis=0, out=held[k])
    size = np.linalg.norm(held, axis=1)
    like = (held[1:] * held[:-1]).sum(axis=1) / np.maximum(size[1:] * size[:-1], 1e-9)
    out[1:-1] = np.where((size[1:] > 1e-6) & (size[:-1] > 1e-6), 1 - like, 0.0)
    return out


def find_metre(kick: Floats, snare: Floats, change: Floats) -> Metre:
    """Choose bar length and first beat from what is found at the beats, shape (n,) each.

    Examples
    --------
    >>> kick, snare = np.tile([1.0, 0.0, 0.3, 0.0], 8), np.tile([0.0, 1.0, 0.0, 1.0], 8)
    >>> found = find_metre(kick, snare, np.zeros(32))
    >>> found.beats, found.first
    (4, 0)
    """
    features = np.stack([_standardize(x) for x in (kick, snare, change)], axis=1)
    n = len(features)
    if n < 8:
        return Metre(4, 0, 0.0)
    length = max(BARS, key=lambda m: _explained_variance(features, m) + BARS[m][0])
    pattern = _mean_bar(features, length)
    plain = [1.0] + [-1 / (length - 1)] * (length - 1)
    bass, back = np.array(_KICK.get(length, plain)), np.array(_SNARE.get(length, [-x for x in plain]))
    harmony = 0.5 * np.array(plain)
    score = np.array(
        [
            pattern[:, 0] @ np.roll(bass, k)
            + pattern[:, 1] @ np.roll(back, k)
            + pattern[:, 2] @ np.roll(harmony, k)
            for k in range(length)
        ]
    )
    first = int(score.argmax())
    lead = float(score[first] - np.sort(score)[-2])
    return Metre(length, first, float(np.clip(lead / 1.0, 0, 1)))


def _standardize(x: Floats) -> Floats:
    size = float(x.std())
    return np.asarray(np.clip((x - x.mean()) / size, -3, 3)) if size > 1e-9 else np.zeros(len(x))


def _mean_bar(features: Floats, length: int) -> Floats:
    return np.stack([features[k::length].mean(axis=0) for k in range(length)])


def _explained_variance(features: Floats, length: int) -> float:
    """Return the share of the variance that bars of `length` explain, less what chance would."""
    n = len(features)
    if n < 3 * length:
        return -1.0
    fitted = _mean_bar(features, length)[np.arange(n) % length]
    whole = float((features**2).sum())
    if whole <= 0:
        return 0.0
    return 1 - float(((features - fitted) ** 2).sum()) / (n - length) / (whole / (n - 1))
