"""Correlation of a piece of sound with a long sound, at every lag, in little memory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.padded_cut import cut

if TYPE_CHECKING:
    from onetake.core.arrays import Floats16, Floats32

_BLOCK = 1 << 17
"""Samples of the long sound that are transformed at once, half a minute; changes no result."""


@dataclass(frozen=True, slots=True)
class Peaks:
    """The best places of one piece in a long sound."""

    at: tuple[int, ...]
    """Samples of the long sound at which the piece begins, best first; below 0 where it begins before."""
    height: tuple[float, ...]
    """Size of the correlation coefficient at each, 0 to 1."""
    chance: float
    """The largest one of the piece played backwards: the same spectrum, and no match anywhere."""


def find_peaks(pieces: list[Floats32], long: Floats16, count: int, apart: int) -> list[Peaks]:
    """Return the best places of each piece in a long sound.

    Parameters
    ----------
    pieces : list of arrays
        Each shorter than half a minute at 4 kHz.
    long : array, shape (n,)
        Of a root mean square of about 1, as `whiten` returns it.
    count : int
        Places a piece, at most.
    apart : int
        Samples between two places, at least.
    """
    longest = max((len(piece) for piece in pieces), default=0)
    step = _BLOCK - longest
    spectra = [np.fft.rfft(_unit(piece), _BLOCK) for piece in pieces]
    found: list[list[tuple[float, int]]] = [[] for _ in pieces]
    chance = [0.0 for _ in pieces]
    for start in range(0, len(long) + longest // 2, step):
        # A place may begin before the long sound by up to half of a piece, and end as much after it.
        block = np.fft.rfft(cut(long, start - longest // 2, start - longest // 2 + _BLOCK))
        for k, spectrum in enumerate(spectra):
            right = np.abs(np.fft.irfft(block * np.conj(spectrum))[:step])
            # The same spectrum without its conjugate is the piece backwards, delayed by its length.
            chance[k] = max(chance[k], float(np.abs(np.fft.irfft(block * spectrum)[longest:]).max()))
            for _ in range(count):
                best = int(right.argmax())
                found[k].append((float(right[best]), start - longest // 2 + best))
                right[max(0, best - apart) : best + apart + 1] = 0
    return [_peaks(rows, level, count, apart) for rows, level in zip(found, chance, strict=True)]


def correlate_near(piece: Floats32, around: Floats32) -> tuple[Floats32, float]:
    """Return the correlation of a piece with each stretch of `around`, and its size by chance.

    Parameters
    ----------
    piece : array, shape (n,)
    around : array, shape (n + lags - 1,)

    Returns
    -------
    array, shape (lags,)
        Signed coefficients.
    float
        The largest size of the piece played backwards.
    """
    lags = len(around) - len(piece) + 1
    size = 1 << (len(around) - 1).bit_length()
    block, spectrum = np.fft.rfft(around, size), np.fft.rfft(_unit(piece), size)
    right = np.fft.irfft(block * np.conj(spectrum))[:lags]
    backwards = np.fft.irfft(block * spectrum)[len(piece) - 1 : len(piece) - 1 + lags]
    return np.asarray(right, np.float32), float(np.abs(backwards).max())


def _unit(piece: Floats32) -> Floats32:
    """Return the piece so that its product with a sound of mean square 1 is a correlation coefficient."""
    norm = float(np.sqrt(np.dot(piece, piece) * len(piece)))
    return piece / np.float32(norm) if norm > 0 else piece


def _peaks(rows: list[tuple[float, int]], chance: float, count: int, apart: int) -> Peaks:
    """Return the best `count` rows that are `apart` from each other."""
    kept: list[tuple[float, int]] = []
    for height, at in sorted(rows, reverse=True):
        if len(kept) < count and all(abs(at - other) > apart for _, other in kept):
            kept.append((height, at))
    return Peaks(tuple(at for _, at in kept), tuple(height for height, _ in kept), chance)
