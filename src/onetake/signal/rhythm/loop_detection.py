"""Loops: whether the sound at a beat is repeated, sample by sample, some bars later.

A copied bar has the same waveform, a bar played again has not, however alike it sounds: drums and strings
never move twice alike. Normalised cross-correlation of short pieces at the beats, high frequencies raised.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.rhythm.loop_coherence import hit_contrast, loop_coherence

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16, Floats32, Ints


PIECE, SLACK = 1024, 64
"""Samples at 16 kHz of a piece (64 ms), and by how many it may lie beside its place (4 ms)."""
EARLY = 48
"""Samples before the beat at which a piece begins."""
FINER = 4
"""Steps between two samples when pieces are laid over each other: a loop is no whole number of samples."""
BLOCK = 256
"""Pieces at once."""
BARS = (1, 2, 3, 4, 6, 8)
"""Lengths of a loop that are tried, bars."""
FEWEST = 16
"""Pairs below which a length is not judged."""
MOST = 120
"""Pairs that are compared for one length."""
COPIED = 0.9
"""Likeness from which a piece is a copy; played again, kick and bass reach 0.75."""
_SOME = 0.05
"""Share of copies, or coherence, from which it decides the loop's length; set by hand."""


def piece_correlation(wave: Floats16, first: Ints, second: Ints) -> Floats:
    """How alike the pieces at `first` and at `second` are, shape (n,), -1 to 1; NaN where one is silent.

    Parameters
    ----------
    wave : float16 array, shape (m,)
        Sound at 16 kHz.
    first, second : int arrays, shape (n,)
        Samples of the beats.

    Examples
    --------
    >>> noise = np.random.default_rng(0).normal(0, 0.1, 4000).astype(np.float16)
    >>> twice = np.r_[noise, noise, noise[::-1]]
    >>> piece_correlation(twice, np.array([1000, 1000]), np.array([5010, 9000])).round(1).tolist()
    [1.0, 0.1]
    """
    out = np.full(len(first), np.nan)
    edge = EARLY + SLACK
    inside = (np.minimum(first, second) >= edge) & (np.maximum(first, second) < len(wave) - PIECE - SLACK - 1)
    rows = np.flatnonzero(inside)
    for start in range(0, len(rows), BLOCK):
        part = rows[start : start + BLOCK]
        out[part] = _correlate_block(wave, first[part] - EARLY, second[part] - EARLY)
    return out


def _correlate_block(wave: Floats16, first: Ints, second: Ints) -> Floats:
    one = np.diff(wave[first[:, None] + np.arange(PIECE + 1)].astype(np.float32), axis=1)
    wide = PIECE + 2 * SLACK
    other = np.diff(wave[second[:, None] - SLACK + np.arange(wide + 1)].astype(np.float32), axis=1)
    size = 1 << (wide - 1).bit_length()  # lags from 0 to 2 SLACK do not wrap round
    cross = np.fft.rfft(other, size, axis=1) * np.conj(np.fft.rfft(one, size, axis=1))
    lags = np.fft.irfft(cross, size * FINER, axis=1)[:, : 2 * SLACK * FINER + 1] * FINER
    energy = np.concatenate(
        [np.zeros((len(one), 1)), np.cumsum(other.astype(np.float64) ** 2, axis=1)], axis=1
    )
    held = (energy[:, PIECE:] - energy[:, :-PIECE])[:, : 2 * SLACK + 1]
    at = np.arange(2 * SLACK * FINER + 1) / FINER
    low = np.minimum(at.astype(np.intp), 2 * SLACK - 1)
    held = held[:, low] + (held[:, low + 1] - held[:, low]) * (at - low)
    own = (one.astype(np.float64) ** 2).sum(axis=1, keepdims=True)
    loud = (own[:, 0] > 1e-7) & (held.max(axis=1) > 1e-7)
    like = lags / np.sqrt(np.maximum(own * held, 1e-12))
    return np.where(loud, like.max(axis=1), np.nan)


@dataclass(frozen=True)
class Loop:
    """How the bars come again."""

    bars: int
    """Length of the loop, bars."""
    copied: float
    """Share of its beats that are copies of those a loop before."""
    pairs: int
    """How many were compared."""
    alike: float
    """Median correlation of the bars' onset strengths, loop by loop."""
    coherence: float
    """Mean correlation of the sound with that a loop before; 0 where the clock is not known."""
    contrast: float
    """Share of the high sound at the beats that was not there before them, 0 to 1."""
    longest: int
    """Bars of the longest loop that could be compared: a short sound does not hold a long one twice."""


def find_loop(wave: Floats16, at: Ints, a_bar: int, bars: Floats32, period: float | None) -> Loop | None:
    """Find the length after which the sound comes again; None where too few beats could be compared.

    Parameters
    ----------
    wave : float16 array, shape (m,)
        Sound at 16 kHz.
    at : int array, shape (n,)
        Samples of the beats, the first a downbeat.
    a_bar : int
        Beats a bar.
    bars : float32 array, shape (k, steps)
        Onset strength of each bar on even steps.
    period : float, optional
        Samples a beat of an even clock, if there is one.
    """
    found = []
    for length in BARS:
        lag = length * a_bar
        first = np.arange(max(0, len(at) - lag))
        if len(first) < max(FEWEST, lag):  # it must come again for as long as it lasts
            continue
        first = first[np.unique(np.linspace(0, len(first) - 1, MOST).astype(np.intp))]
        like = piece_correlation(wave, at[first], at[first + lag])
        like = like[np.isfinite(like)]
        if len(like) >= FEWEST:
            mean = loop_coherence(wave, at.astype(np.float64), lag * period) if period else None
            alike = _bar_correlation(bars, length)
            found.append((length, float(np.mean(like >= COPIED)), len(like), alike, mean or 0.0))
    if not found:
        return None
    contrast = hit_contrast(wave, at.astype(np.float64))
    most, mean = max(row[1] for row in found), max(row[4] for row in found)
    # The shortest of those that come near the best: what comes again after two bars does so after four.
    if most > _SOME:
        chosen = next(row for row in found if row[1] >= 0.8 * most)
    elif mean > _SOME:
        chosen = next(row for row in found if row[4] >= 0.8 * mean)
    else:
        best = max(row[3] for row in found)
        chosen = next(row for row in found if row[3] >= best - 0.03)
    return Loop(*chosen[:4], mean, contrast, found[-1][0])


def _bar_correlation(bars: Floats32, length: int) -> float:
    if len(bars) <= length:
        return 0.0
    even = bars - bars.mean(axis=1, keepdims=True)
    size = np.linalg.norm(even, axis=1)
    like = (even[length:] * even[:-length]).sum(axis=1) / np.maximum(size[length:] * size[:-length], 1e-9)
    return float(np.median(like))
