"""Dynamics: crest factor of short windows, and how far the level swings within a second."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.loudness.k_weighting import CELLS

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32


PIECES = 10
"""Pieces a second in which peak and power are taken."""
WINDOW = 4
"""Pieces of a window: 0.4 s, the momentary window of EBU Tech 3341."""
SWING = 1.0
"""Seconds over which the swing is taken: four or five syllables."""
_SILENT = 1e-12
"""Mean power below which there is silence, -120 dB: far below what 16 bits hold (-98 dB)."""


class Crest:
    """Crest factor of a stream in windows of 0.4 s, ten a second.

    It is the highest sample over the root mean square of the channel that has the most power in the window,
    so that a voice on one side reads like a voice in the middle.

    Parameters
    ----------
    rate : int
        Hz.
    channels : int

    Examples
    --------
    >>> crest = Crest(8000, 1)
    >>> crest.push(np.sin(np.arange(8000)).astype(np.float32)[None])
    >>> crest.close().round(1).tolist()
    [3.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0]
    """

    def __init__(self, rate: int, channels: int) -> None:
        self._rate = rate
        self._rest = np.zeros((channels, 0), np.float32)
        self._edges = np.rint(np.arange(PIECES + 1) * rate / PIECES).astype(np.intp)
        self._peaks: list[Floats32] = []
        self._powers: list[Floats] = []

    def push(self, data: Floats32) -> None:
        """Take samples, shape (channels, n); whole seconds are weighed from the first sample on."""
        self._rest = np.concatenate([self._rest, data], axis=1)
        while self._rest.shape[1] >= self._rate:
            self._take(self._rest[:, : self._rate], PIECES)
            self._rest = self._rest[:, self._rate :]

    def close(self) -> Floats:
        """Return dB, shape (windows,); NaN for silence, nothing for less than a window."""
        whole = int(np.searchsorted(self._edges, self._rest.shape[1], side="right")) - 1
        if whole:
            self._take(self._rest[:, : self._edges[whole]], whole)
        self._rest = self._rest[:, :0]
        if not self._peaks:
            return np.empty(0)
        peaks, powers = np.concatenate(self._peaks, axis=1), np.concatenate(self._powers, axis=1)
        if peaks.shape[1] < WINDOW:
            return np.empty(0)
        slide = np.lib.stride_tricks.sliding_window_view
        peak, power = slide(peaks, WINDOW, axis=1).max(axis=2), slide(powers, WINDOW, axis=1).mean(axis=2)
        loudest = power.argmax(axis=0)[None]
        peak, power = (np.take_along_axis(x, loudest, axis=0)[0] for x in (peak, power))
        heard = power > _SILENT
        return np.where(
            heard, 20 * np.log10(np.maximum(peak, 1e-9)) - 10 * np.log10(np.maximum(power, _SILENT)), np.nan
        )

    def _take(self, second: Floats32, pieces: int) -> None:
        starts = self._edges[:pieces]
        counts = np.diff(self._edges[: pieces + 1])
        self._peaks.append(np.maximum.reduceat(np.abs(second), starts, axis=1))
        self._powers.append(np.add.reduceat(second * second, starts, axis=1, dtype=np.float64) / counts)


def level_swing(cells: Floats, step: int) -> Floats:
    """Return how far the level rises over its middle within a second, dB.

    The 95th percentile of the level of 10 ms over its median: a voice that is left alone has syllables that
    stand out by 6 dB and more; a compressor levels them.

    Parameters
    ----------
    cells : array, shape (n,)
        Mean K-weighted power of 10 ms each.
    step : int
        Cells from one value to the next.

    Returns
    -------
    array, shape (windows,)
        NaN where more than half of the second is silent.

    Examples
    --------
    >>> level_swing(np.tile([1.0, 0.1, 0.1], 60), 10).round(1).tolist()[:2]
    [10.0, 10.0]
    """
    width = round(SWING * CELLS)
    if len(cells) < width:
        return np.empty(0)
    level = 10 * np.log10(np.maximum(cells, _SILENT))
    seconds = np.lib.stride_tricks.sliding_window_view(level, width)[::step]
    found = np.empty(len(seconds))
    for at in range(0, len(seconds), 4096):  # a stretch at a time: an hour's windows are 30 MB otherwise
        ordered = np.sort(seconds[at : at + 4096], axis=1)
        low, high = ordered[:, int(0.45 * width)], ordered[:, round(0.95 * (width - 1))]
        middle = ordered[:, (width - 1) // 2 : width // 2 + 1].mean(axis=1)
        found[at : at + 4096] = np.where(low > 10 * np.log10(2 * _SILENT), high - middle, np.nan)
    return found
