"""Spectra of a sound at chosen moments, to a fraction of a sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes64, Floats, Floats16, Floats32

_TABLE = 32
"""Bins of a table of turns; changes no result."""


def windows_at(sound: Floats16 | Floats32, starts: Floats, size: int) -> Complexes64:
    """Return the spectra of windows that begin at `starts`; beyond either end the sound is silent.

    The window is taken at the nearest sample, and what is left of the start turns its phases. So a sound is
    laid on another clock without resampling: a drift of 300 ppm is 0.01 ms within a window of 43 ms.

    Parameters
    ----------
    sound : array, shape (n,)
    starts : array, shape (windows,)
        Samples, with fractions.
    size : int
        Samples of a window (periodic Hann).

    Returns
    -------
    array, shape (windows, size / 2 + 1)

    Examples
    --------
    >>> tone = np.cos(2 * np.pi * np.arange(256) / 16).astype(np.float32)
    >>> late, early = windows_at(tone, np.array([32.5, 32.0]), 64)[:, 4]
    >>> round(float(np.angle(late / early) * 16 / (2 * np.pi)), 3)
    0.5
    """
    whole = np.rint(starts).astype(np.intp)
    if not len(whole):
        return np.zeros((0, size // 2 + 1), np.complex64)
    low, high = int(whole.min()), int(whole.max()) + size
    part = np.zeros(high - low, np.float32)
    first, last = min(max(low, 0), len(sound)), max(min(high, len(sound)), 0)
    if first < last:
        part[first - low : last - low] = sound[first:last]
    window = np.sin(np.pi * np.arange(size) / size).astype(np.float32) ** 2
    rows = np.lib.stride_tricks.sliding_window_view(part, size)[whole - low] * window
    spectra = np.fft.rfft(rows, axis=1)
    late = starts - whole
    return np.asarray(spectra if not np.any(late) else spectra * _turns(late, size), np.complex64)


def _turns(late: Floats, size: int) -> Complexes64:
    """Return the turn of each bin for windows that were taken `late` samples too early, (windows, bins).

    Each is the product of two from short tables, as the exponential of every bin would cost more than the
    transform.
    """
    base = 2j * np.pi / size * late[:, None]
    fine = np.exp(base * np.arange(_TABLE)).astype(np.complex64)
    coarse = np.exp(base * np.arange(0, size // 2 + _TABLE, _TABLE)).astype(np.complex64)
    return np.asarray((coarse[:, :, None] * fine[:, None]).reshape(len(late), -1)[:, : size // 2 + 1])
