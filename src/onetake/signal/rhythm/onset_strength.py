"""Onset strength: how much louder the bands of a sound grow, from its spectra and, finer, from its samples.

The rise of log energy over bands is that of A. Klapuri, Sound onset detection by applying psychoacoustic
knowledge, ICASSP 1999; the look two frames back, of S. Boeck and G. Widmer, Maximum filter vibrato
suppression for onset detection, DAFx 2013.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.growing_array import GrowingRows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Complexes64, Flags, Floats16, Floats32


EDGES = (
    30.0,
    75.0,
    125.0,
    *(160.0 * 2 ** (k / 3) for k in range(16)),
    6000.0,
    7500.0,
    9500.0,
    12500.0,
    16000.0,
)
"""Hz: two bands for the bass drum, thirds of an octave where voices are, five bands above them."""
LOW, HIGH = 130.0, 5200.0
"""Hz between which voices are."""
TOP = 0.3
"""Share of the sample rate from which bands count as above the voices, at 16 kHz and below."""
TONES = (60.0, 1000.0)
"""Hz of the bins that are kept one by one, to distinguish chords."""
POOL = 4
"""Frames that are added up in the kept bins."""
FLOOR = 55.0
"""dB below the loudest percent of a band's frames; what is lower counts as silence."""
BACK = 2
"""Frames over which a rise is taken: half a window, so that a hit counts once."""
MOST = 24.0
"""dB that a rise counts at most: a hit after silence is no more than a hit."""
CELL = 32
"""Samples at 16 kHz of a fine cell: 2 ms."""
SILENT = -110.0
"""dB: quieter is digital silence, whose rounding noise must not count as a rise."""
_TINY = 1e-12
"""Least power, so that its logarithm exists: -120 dB."""


def decibels(power: NDArray[np.floating]) -> Floats16:
    """Return 10 log10 of a power as half floats, -120 and up (steps of 1/16 dB)."""
    return np.asarray(10 * np.log10(np.maximum(power, _TINY)), np.float16)


class OnsetBands:
    """Adds up the power of both channels in bands, block by block.

    Parameters
    ----------
    rate : int
        Hz.
    size : int
        Samples of a window.

    Examples
    --------
    >>> bands = OnsetBands(44100, 2048)
    >>> some = np.ones((3, 1025), np.complex64)
    >>> bands.push(some, some).shape
    (3, 23)
    """

    def __init__(self, rate: int, size: int) -> None:
        width = rate / size
        last = size // 2
        at = np.unique(np.clip(np.ceil(np.array(EDGES) / width).astype(np.intp), 1, last))
        self._edges = at
        self._counts = np.diff(at)
        middle = (at[1:] + at[:-1]) / 2 * width
        self.low = np.asarray(middle < LOW)
        """Shape (bands,): whether the band is below the voices."""
        self.high = np.asarray(middle > min(HIGH, TOP * rate))
        """Shape (bands,): whether it is above them, or among the highest there are at a low rate."""
        self._tones = slice(max(1, round(TONES[0] / width)), min(last, round(TONES[1] / width)))
        self._rest: Floats32 = np.zeros((0, self._tones.stop - self._tones.start), np.float32)
        self.tones = GrowingRows(self._rest.shape[1])
        """Rows of the bins kept one by one, `POOL` frames each, dB."""

    def push(self, left: Complexes64, right: Complexes64) -> Floats16:
        """Return the bands' mean power, shape (n, bands), dB."""
        if len(self._edges) < 2:
            return np.zeros((len(left), 0), np.float16)
        stop = self._edges[-1]
        power = _power(left[:, :stop])
        if right is not left:
            power += _power(right[:, :stop])
        self._pool(power[:, self._tones])
        # reduceat sums from each edge to the next; what lies below the first is left out.
        sums = np.add.reduceat(power, self._edges[:-1], axis=1)
        return decibels(sums / self._counts.astype(np.float32))

    def _pool(self, power: Floats32) -> None:
        joined = np.concatenate([self._rest, power])
        whole = len(joined) // POOL
        self.tones.add(
            decibels(joined[: whole * POOL].reshape(whole, POOL, self._rest.shape[1]).mean(axis=1))
        )
        self._rest = joined[whole * POOL :].copy()


def _power(part: Complexes64) -> Floats32:
    return np.asarray(part.real**2 + part.imag**2, np.float32)


class OnsetCells:
    """The energy of 2 ms of sound at 16 kHz in two ranges: above 2 kHz, and the middle.

    Examples
    --------
    >>> cells = OnsetCells()
    >>> [cells.push(np.zeros((2, n), np.float32)).shape for n in (33, 5, 26)]
    [(1, 2), (0, 2), (1, 2)]
    """

    def __init__(self) -> None:
        # One cell is kept back, so that differences across its edge are those of the whole.
        self._rest: Floats32 = np.zeros((2, CELL), np.float32)

    def push(self, slow: Floats32) -> Floats16:
        """Take samples, shape (2, m); return the cells that are complete, shape (n, 2), dB."""
        joined = np.concatenate([self._rest, slow], axis=1)
        count = joined.shape[1] // CELL - 1
        whole = joined[:, : (count + 1) * CELL]
        self._rest = joined[:, count * CELL :].copy()
        if count < 1:
            return np.zeros((0, 2), np.float16)
        sharp = np.diff(whole[:, CELL - 2 :], n=2, axis=1).reshape(2, count, CELL)
        blunt = whole.reshape(2, (count + 1) * 4, CELL // 4).mean(axis=2)
        middle = np.diff(blunt[:, 3:], axis=1).reshape(2, count, 4)
        energy = [np.einsum("cnk,cnk->n", x, x) / x.shape[2] for x in (sharp, middle)]
        return decibels(np.stack(energy, axis=1).astype(np.float32))


@dataclass(frozen=True)
class OnsetStrengths:
    """How strongly something begins, each frame: shape (n,) each, mean square 1, or all 0."""

    low: Floats32
    """Rise of level below the voices."""
    middle: Floats32
    """Rise of level among the voices."""
    high: Floats32
    """Rise of level above the voices."""
    kick: Floats32
    """Rise of amplitude below the voices: bass drum and bass."""
    snare: Floats32
    """Rise of amplitude above the voices: a snare is far louder there than a hi-hat, though both rise by
    as many dB."""


def onset_strengths(level: Floats16, low: Flags, high: Flags) -> OnsetStrengths:
    """Return onset strengths from the bands' levels.

    Parameters
    ----------
    level : float16 array, shape (n, bands)
        dB.
    low, high : bool arrays, shape (bands,)
        Which bands are below and above the voices.
    """
    groups = (low, ~low & ~high, high)
    level_rise = [np.zeros(len(level), np.float32) for _ in groups]
    accent = [np.zeros(len(level), np.float32) for _ in groups]
    for band in range(level.shape[1]):  # one after the other: an hour in all of them at once is large
        own = level[:, band].astype(np.float32)
        group = next(k for k, which in enumerate(groups) if which[band])
        level_rise[group] += band_rise(own)
        if group != 1:
            amplitude = np.exp(own * np.float32(np.log(10) / 20))
            accent[group][BACK:] += np.maximum(amplitude[BACK:] - amplitude[:-BACK], 0)
    down, among, up = (
        _unit_power(x / np.float32(max(1, int(which.sum()))), 0.05)
        for x, which in zip(level_rise, groups, strict=True)
    )
    return OnsetStrengths(down, among, up, _unit_power(accent[0]), _unit_power(accent[2]))


def band_rise(level: Floats32, floor: float = FLOOR, most: float = MOST) -> Floats32:
    """Return how many dB a level, shape (n,), rises over `BACK` frames, 0 to `most`.

    Examples
    --------
    >>> band_rise(np.array([-90, -90, -40, -35, -35], np.float32)).tolist()
    [0.0, 0.0, 24.0, 24.0, 5.0]
    """
    out = np.zeros_like(level)
    if len(level) <= BACK:
        return out
    rank = int(0.99 * (len(level) - 1))
    loud = np.partition(level, rank)[rank]
    if loud > SILENT:
        kept = np.maximum(level, loud - np.float32(floor))
        np.clip(kept[BACK:] - kept[:-BACK], 0, most, out=out[BACK:])
    return out


def _unit_power(curve: Floats32, least: float = 0.0) -> Floats32:
    size = float(np.sqrt(np.mean(curve**2, dtype=np.float64))) if len(curve) else 0.0
    return curve / np.float32(size) if size > least else np.zeros_like(curve)
