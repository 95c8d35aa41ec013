"""Salience of pitches in a mix: how well the spectrum's peaks fit the harmonics of each pitch.

A. Camacho and J. Harris, A sawtooth waveform inspired pitch estimator for speech and music, JASA 124, 2008:
the spectrum is compared with a comb of harmonics, which is negative between them. J. Salamon and E. Gomez,
Melody extraction from polyphonic music signals using pitch contour characteristics, IEEE Trans. ASLP 20,
2012: harmonics have falling weights, and several pitches of each window are kept for the path that is found
later. Bass and drums are left out by `LOWEST_PARTIAL`: a bass has few partials above it, a voice has many.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32


LOWEST, HIGHEST = 65.0, 1050.0
"""Hz of a voice, from a low speaker to a high singer (C2 to C6)."""
LOWEST_PARTIAL, HIGHEST_PARTIAL = 150.0, 5000.0
"""Hz of the partials that are used. Measured without a path, share of windows with the right pitch:
partials from 60, 120, 150, 180 and 250 Hz on give 0.60, 0.66, 0.68, 0.69 and 0.70 on four songs with notes,
0.96, 0.93, 0.92, 0.91 and 0.89 on seven people who speak, and 0.70, 0.72, 0.71, 0.66 and 0.63 on these
under an equally loud beat."""
CANDIDATES = 5
"""Pitches that are kept for each window."""
_PER_OCTAVE = 60
"""Pitches an octave on the grid: 20 cents apart."""
_PARTIALS = 20
"""Harmonics of a comb at most."""
_DECAY = 0.96
"""Weight of a harmonic over that of the one below. Measured on four songs: 0.75, 0.84, 0.9 and 0.95 give
0.61, 0.65, 0.66 and 0.66 of the windows the note's pitch; 0.92 to 0.98 the same on songs and speech within
0.02."""
_BETWEEN = 0.8
"""Weight of what lies between two harmonics, against theirs. Measured on four songs: 0.25 to 1 give the
same within 0.01."""
_LOBE = 1.5
"""Bins to either side of a harmonic that belong to it: most of the main lobe of a Hann window (2 bins)."""
_FLOOR = 280.0
"""Hz over which the mean is taken that is subtracted from the spectrum: noise and drums are broad, partials
narrow. Measured on four songs: 190 to 370 Hz give the same within 0.01."""
_SILENCE, _LOUDEST = 1e-14, 1e9
"""Power of a window (a full-scale sine: about 1.5) below which it is digital silence, and above which it is
invalid, from a float file; set by hand."""


def harmonic_salience(power: Floats32, rate: int) -> tuple[Floats32, Floats32]:
    """Return the most salient pitches of each window, the most salient first.

    Parameters
    ----------
    power : float32 array, shape (n, bins)
        Power spectra of Hann windows of ``2 * (bins - 1)`` samples, the channels' sum.
    rate : int
        Samples a second that the spectra were made at, Hz.

    Returns
    -------
    hz : float32 array, shape (n, CANDIDATES)
        NaN where the window has fewer.
    salience : float32 array, shape (n, CANDIDATES)
        Cosine between the spectrum's peaks and the pitch's comb, 0 to 1.

    Examples
    --------
    >>> window = np.hanning(2049)[:-1]
    >>> wave = sum(np.sin(2 * np.pi * 120 * k * np.arange(2048) / 44100) for k in range(1, 20))
    >>> power = np.abs(np.fft.rfft(window * wave)[None]).astype(np.float32) ** 2
    >>> hz, salience = harmonic_salience(power, 44100)
    >>> round(float(hz[0, 0])), bool(salience[0, 0] > 0.6)
    (120, True)
    """
    first, last, width, grid, combs = _combs(power.shape[1], rate)
    hz = np.full((len(power), CANDIDATES), np.nan, np.float32)
    salience = np.zeros((len(power), CANDIDATES), np.float32)
    if not len(power) or last - first < 4:
        return hz, salience
    fit = _peaks(power[:, :last], width)[:, first:] @ combs
    rows, at = np.nonzero((fit[:, 1:-1] > fit[:, :-2]) & (fit[:, 1:-1] >= fit[:, 2:]) & (fit[:, 1:-1] > 0))
    at += 1
    height = fit[rows, at]
    # Sorted by window, then by height; the first few of each window are kept.
    order = np.lexsort((-height, rows))
    rows, at, height = rows[order], at[order], height[order]
    rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
    kept = rank < CANDIDATES
    rows, at, height, rank = rows[kept], at[kept], height[kept], rank[kept]
    before, after = fit[rows, at - 1], fit[rows, at + 1]
    shift = 0.5 * (before - after) / np.minimum(before - 2 * height + after, np.float32(-1e-9))
    hz[rows, rank] = grid[at] * 2 ** (np.clip(shift, -0.5, 0.5) / _PER_OCTAVE)
    salience[rows, rank] = height
    return hz, salience


def _peaks(power: Floats32, width: int) -> Floats32:
    """Return what stands out of the spectrum's floor, each window scaled to length 1; 0 in silence.

    The bins below `LOWEST_PARTIAL` count for that length: beside a loud bass, every pitch is less salient.
    """
    # The fourth root of the power: loud partials count more than soft ones, and not alone.
    whole = power.sum(axis=1)
    heard = (whole > _SILENCE) & (whole < _LOUDEST)
    root = np.sqrt(np.sqrt(np.where(heard[:, None], power, np.float32(0))))
    half = width // 2
    total = np.cumsum(np.pad(root, ((0, 0), (half + 1, half)), mode="edge"), axis=1)
    root -= (total[:, width:] - total[:, :-width]) / np.float32(width)
    np.maximum(root, 0, out=root)
    size = np.sqrt(np.einsum("ij,ij->i", root, root))
    root /= np.where(size > 0, size, np.float32(1))[:, None]
    return root


@lru_cache(maxsize=8)
def _combs(bins: int, rate: int) -> tuple[int, int, int, Floats, Floats32]:
    """Return first bin, end of the bins, width of the floor in bins, pitches, and combs (bins, pitches)."""
    step = rate / (2 * (bins - 1))
    first = int(np.ceil(LOWEST_PARTIAL / step))
    last = min(bins, int(HIGHEST_PARTIAL / step) + 1)
    width = 2 * max(1, round(_FLOOR / step / 2)) + 1
    grid = LOWEST * 2 ** (np.arange(int(np.log2(HIGHEST / LOWEST) * _PER_OCTAVE) + 1) / _PER_OCTAVE)
    at = np.arange(first, last)[:, None]
    combs = np.zeros((len(at), len(grid)))
    for k in range(1, _PARTIALS + 1):
        weight = _DECAY ** (k - 1) * (grid * k <= HIGHEST_PARTIAL)
        combs += weight * _lobe(at - grid * k / step)
        # Where neighbouring lobes touch, there is nothing between them.
        room = np.minimum(1, grid / step / (2 * _LOBE))
        combs -= _BETWEEN * room * weight * _lobe(at - grid * (k - 0.5) / step)
    combs /= np.maximum(np.linalg.norm(combs, axis=0), 1e-9)
    return first, last, width, grid, combs.astype(np.float32)


def _lobe(bins: Floats) -> Floats:
    """Return the shape of a partial at a distance from it: 1 at 0, 0 from `_LOBE` bins on."""
    return np.where(np.abs(bins) < _LOBE, np.cos(np.pi * bins / (2 * _LOBE)) ** 2, 0)
