"""The filter that leads from an album to a film that plays it, by least squares, 250 Hz to 2.2 kHz.

What follows a sound in the film may be the film's room, or the song's own next note: a song is correlated
with itself for seconds. The cross spectrum alone cannot separate both. Least squares can: the filter whose
output is nearest to the film, all its taps at once. The normal equations are solved by conjugate
gradients [1]_ with a circulant preconditioner [2]_, on both sounds moved to 0 Hz, where 2000 complex samples
a second are enough.

References
----------
.. [1] M. Hestenes, E. Stiefel, Methods of conjugate gradients, J. Res. Nat. Bur. Standards 49, 1952.
.. [2] T. Chan, An optimal circulant preconditioner for Toeplitz systems, SIAM J. Sci. Stat. Comput. 9, 1988.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.padded_cut import cut
from onetake.signal.take.windows_at import windows_at

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.core.arrays import Complexes, Flags, Floats, Floats16, Floats32
    from onetake.signal.take.stretches import Stretch

RATE = 2000
"""Taps of the filter a second: the band is 1850 Hz wide."""
BEFORE = 800
"""Taps before lag 0, 0.4 s: a film can only echo what was before, so these are chance."""
_AFTER = 2600
"""Taps from lag 0 on, 1.3 s: a room of 1.5 s is 50 dB lower there."""
_TAPS = BEFORE + _AFTER
_EDGES = (250.0, 450.0, 2000.0, 2200.0)
"""Hz between which the band rises, and falls: the octaves in which rooms are given (ISO 3382), 500 Hz to
2 kHz, and below what an album at a low rate has; set by hand."""
_LOWEST = 250.0
"""Hz that become 0 Hz."""
_SIZE = 16384
"""Samples of a block's transform, 8.2 s; changes no result."""
_KEPT = _SIZE - _TAPS
"""Samples of a block that count, 6.5 s."""
_FIRST, _LAST = _AFTER - 1, _AFTER - 1 + _KEPT
"""Where they are in the block: all that the filter can bring to them is inside."""
_AROUND = 0.1
"""Seconds around a line that count as voiced; set by hand."""
_LONGEST = 96.0
"""Seconds of voices that are used: more does not change a decay by a hundredth; set by hand."""
_RIDGE = 0.05
"""Power that is added to every frequency of the album, against its mean: what it has not cannot be asked.
From 0.002 to 0.15 the decays of staged rooms are the same to 0.02 s."""
_ROUNDS = 12
"""Steps of conjugate gradients: more change a decay by less than 0.01 s."""
_WINDOW = 512
"""Samples of a window by which the album is laid on the film's clock; changes little."""


def fit_filter(
    film: Floats16 | Floats32,
    album: Floats16 | Floats32,
    stretches: Sequence[Stretch],
    voiced: Sequence[tuple[float, float]],
    rate: int,
) -> Complexes | None:
    """Return the filter from album to film where voices are; None where there is too little of them.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
    stretches : sequence of Stretch
    voiced : sequence of (start, end)
        Seconds of the film.
    rate : int
        Hz, a multiple of `RATE`.

    Returns
    -------
    array, shape (taps,)
        `RATE` taps a second, of sounds moved down by 250 Hz; tap `BEFORE` is lag 0.
    """
    places = _places(stretches, voiced)
    if sum(float(used.sum()) for _, _, used in places) < RATE:
        return None
    blocks = [(one, *_samples(start, rate)) for one, start, _ in places]
    ours = np.stack([_lower(cut(film, first, last))[_FIRST:_LAST] for _, first, last in blocks])
    theirs = np.stack([_lower(_laid(album, one, first, last, rate)) for one, first, last in blocks])
    used = np.stack([row for _, _, row in places])
    power = float((used * np.abs(theirs[:, _FIRST:_LAST]) ** 2).sum())
    if power <= 0:
        return None
    spectra = np.fft.fft(theirs, axis=1)

    def correlate(rest: Complexes) -> Complexes:
        """Return the adjoint of `play`."""
        padded = np.zeros(spectra.shape, complex)
        padded[:, _FIRST:_LAST] = used * rest
        whole = np.fft.ifft((np.fft.fft(padded, axis=1) * np.conj(spectra)).sum(axis=0))
        return np.concatenate([whole[-BEFORE:], whole[:_AFTER]])

    def play(taps: Complexes) -> Complexes:
        """Return the album through the filter."""
        placed = np.zeros(_SIZE, complex)
        placed[:_AFTER], placed[-BEFORE:] = taps[BEFORE:], taps[:BEFORE]
        return np.asarray(np.fft.ifft(spectra * np.fft.fft(placed), axis=1)[:, _FIRST:_LAST])

    ridge = _RIDGE * power
    return _conjugate_gradients(
        lambda taps: correlate(play(taps)) + ridge * taps,
        np.maximum(_circulant(correlate(theirs[:, _FIRST:_LAST])), 0.0) + ridge,
        correlate(ours),
    )


def _places(
    stretches: Sequence[Stretch], voiced: Sequence[tuple[float, float]]
) -> list[tuple[Stretch, float, Flags]]:
    """Return the blocks with voices, at most `_LONGEST`: stretch, start (s of the film), samples used."""
    found = []
    for one in stretches:
        for start in np.arange(one.start, one.end, _KEPT / RATE).tolist():
            t = start + np.arange(_KEPT) / RATE
            used = np.zeros(_KEPT, bool)
            for begin, end in voiced:
                used |= (t > begin - _AROUND) & (t < end + _AROUND)
            used &= t < one.end
            if used.any():
                found.append((one, start - _FIRST / RATE, used))
    seconds = sum(float(used.sum()) for _, _, used in found) / RATE
    return found[:: max(1, math.ceil(seconds / _LONGEST))]


def _samples(start: float, rate: int) -> tuple[int, int]:
    first = round(start * rate)
    return first, first + _SIZE * rate // RATE


def _laid(album: Floats16 | Floats32, one: Stretch, first: int, last: int, rate: int) -> Floats32:
    """Return the album as it plays at the film's samples [first, last)."""
    half = _WINDOW // 2
    starts = np.arange(first - half, last, half)
    there = one.to_album_many((starts + half) / rate) * rate - half
    pieces = np.fft.irfft(windows_at(album, there, _WINDOW), axis=1)
    whole = np.zeros((len(pieces) + 1, half), np.float32)
    whole[:-1] += pieces[:, :half]
    whole[1:] += pieces[:, half:]
    return whole.reshape(-1)[half : half + last - first]


def _lower(sound: Floats32) -> Complexes:
    """Return the band of a block, moved to 0 Hz, `RATE` samples a second."""
    hz = _LOWEST + np.arange(_SIZE) * (RATE / _SIZE)
    first = round(_LOWEST * _SIZE / RATE)
    rise, fall = (hz - _EDGES[0]) / (_EDGES[1] - _EDGES[0]), (_EDGES[3] - hz) / (_EDGES[3] - _EDGES[2])
    gain = np.sin(np.pi / 2 * np.clip(np.minimum(rise, fall), 0.0, 1.0))
    return np.asarray(np.fft.ifft(np.fft.rfft(sound)[first : first + _SIZE] * gain))


def _circulant(own: Complexes) -> Floats:
    """Return the eigenvalues of the circulant matrix nearest to the Toeplitz matrix of an autocorrelation."""
    lags = np.zeros(_TAPS, complex)
    lags[:_AFTER] = own[BEFORE:]
    k = np.arange(_TAPS)
    back = np.conj(np.roll(lags[::-1], 1))
    return np.asarray(np.fft.fft(((_TAPS - k) * lags + k * back) / _TAPS).real)


def _conjugate_gradients(
    normal: Callable[[Complexes], Complexes], eigenvalues: Floats, wanted: Complexes
) -> Complexes:
    """Return the taps of which `normal` makes `wanted`."""

    def ease(rest: Complexes) -> Complexes:
        return np.asarray(np.fft.ifft(np.fft.fft(rest) / eigenvalues))

    taps, rest = np.zeros(len(wanted), complex), wanted
    eased = ease(rest)
    step, size = eased, float(np.vdot(rest, eased).real)
    for _ in range(_ROUNDS):
        moved = normal(step)
        along = size / max(float(np.vdot(step, moved).real), 1e-300)
        taps, rest = taps + along * step, rest - along * moved
        eased = ease(rest)
        size, before = float(np.vdot(rest, eased).real), size
        step = eased + size / max(before, 1e-300) * step
    return taps
