"""The pitch of the voice: candidates of each window while the film plays, one path through them at its end.

The salience that pitches of a band have on the mean while nobody speaks or sings is subtracted before the
path is looked for: there play the bass and the guitar. A pitch is only returned where it then stands out more
than the pitches of that time do: else it may be theirs, or noise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.f0 import steady_pitch
from onetake.signal.voice.harmonic_salience import HIGHEST, LOWEST, harmonic_salience
from onetake.signal.voice.pitch_path import pitch_path

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats16, Floats32


FLOOR = 0.3
"""Salience of a pitch at least. Measured: 1 % of the windows of white noise reach 0.30; of seven people who
speak without music 93 % do, and 97 % of these have the right pitch."""
CHANCE = 75
"""Percentile, outside the voices, of the salience above that of the band: a pitch must reach it. Measured on
four songs with notes, without bands: the 50th, 75th and 90th leave 0.83, 0.62 and 0.42 of the sung time a
pitch, of which 0.77, 0.81 and 0.81 are right."""
_BANDS = 3
"""Bands of an octave for which the salience by chance is known; set by hand."""
_AUDIBLE = 20.0
"""Decibels below the median window of the voices at which a window outside disturbs them no more: soft hum
and decay are as salient as loud ones. Set by hand."""
_LEAST = 1e-10
"""Power to which levels are limited, with its inverse; changes no result."""
_FEWEST = 172
"""Windows (2 s) outside the voices from which chance is known; set by hand."""


class VoicePitch:
    """Keeps five pitches of each window in 22 bytes: 7 MB for an hour."""

    def __init__(self) -> None:
        self._hz: list[Floats16] = []
        self._salience: list[Floats16] = []
        self._level: list[Floats16] = []

    def push(self, power: Floats32, rate: int) -> None:
        """Take power spectra, shape (n, bins), the sum of the channels."""
        hz, salience = harmonic_salience(power, rate)
        self._hz.append(hz.astype(np.float16))
        self._salience.append(salience.astype(np.float16))
        with np.errstate(invalid="ignore"):
            level = 10 * np.log10(np.clip(power.sum(axis=1), _LEAST, 1 / _LEAST))
        self._level.append(level.astype(np.float16))

    def of_voice(self, inside: Flags) -> Floats32:
        """Return the pitch where a voice dominates, shape (n,), Hz; NaN elsewhere.

        Parameters
        ----------
        inside : array of bool, shape (n,)
            The windows in which somebody speaks or sings.
        """
        hz, salience = np.concatenate(self._hz), np.concatenate(self._salience)
        self._hz.clear()
        self._salience.clear()
        outside = ~inside
        known = outside.sum() >= _FEWEST
        excess = salience
        if known:
            level = np.concatenate(self._level).astype(np.float32)
            loud = level > (np.median(level[inside]) if inside.any() else np.inf) - _AUDIBLE
            played = band_salience(hz[outside], salience[outside] * loud[outside, None])
            by_chance = np.interp(_octaves(hz) * _BANDS - 0.5, np.arange(len(played)), played)
            excess = np.maximum(salience - by_chance, 0).astype(np.float16)
        rows, path = np.arange(len(hz)), pitch_path(hz, excess)
        own, above = salience[rows, path].astype(np.float32), excess[rows, path]
        if known:
            own[above < np.percentile((above * loud)[outside].astype(np.float32), CHANCE)] = 0
        return steady_pitch(hz[rows, path].astype(np.float32), own, floor=FLOOR)


def band_salience(hz: NDArray[np.floating], salience: NDArray[np.floating]) -> Floats32:
    """Return the mean of the highest salience in each band, 0 where a window has no pitch in it.

    Parameters
    ----------
    hz, salience : array, shape (n, candidates)
        As `harmonic_salience` returns them.

    Returns
    -------
    array, shape (bands,)
        From `LOWEST` up, `_BANDS` an octave.

    Examples
    --------
    >>> hz = np.array([[70, 75, 500], [np.nan, np.nan, 500]])
    >>> band_salience(hz, np.array([[0.5, 0.4, 0.3], [0, 0, 0.3]])).round(2).tolist()[::9]
    [0.25, 0.0]
    """
    last = int(_BANDS * np.log2(HIGHEST / LOWEST))
    band = np.clip(_octaves(hz) * _BANDS, 0, last).astype(np.intp)
    highest = np.zeros((len(hz), last + 1), np.float16)
    rows = np.arange(len(hz))
    for k in range(hz.shape[1]):
        found = np.where(np.isfinite(hz[:, k]), salience[:, k], 0)
        highest[rows, band[:, k]] = np.maximum(highest[rows, band[:, k]], found)
    return np.asarray(highest.mean(axis=0, dtype=np.float32))


def _octaves(hz: NDArray[np.floating]) -> Floats32:
    """Return how far pitches are above the lowest, octaves; 0 where there is none."""
    ratio = np.where(np.isfinite(hz), hz, LOWEST).astype(np.float32) / np.float32(LOWEST)
    return np.asarray(np.log2(ratio))
