"""Gathers the film's stereo tiles, a tenth of a second each, from the shared spectra and the slow signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.signal.stereo import band_edges, covariance

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.blocks import Spectra

    Floats = NDArray[np.float64]

A_SECOND = 10
"""Tiles a second: as fine as voices jump."""
SKIP = 2
"""Every second window: they still overlap by half."""
_SLOW = 16000


class Tiling:
    """Adds up covariances tile by tile; holds some 8 kB a second."""

    def __init__(self) -> None:
        self.start = 0.0
        """Seconds of the first sample."""
        self.hz: Floats = np.zeros(0)
        """Middles of the bands."""
        self.mono = True
        """Whether the film's sound has one channel."""
        self._edges: NDArray[np.intp] | None = None
        self._frames = self._samples = 0
        self._tiles: list[NDArray[Any]] = []
        self._whole: list[NDArray[np.float64]] = []

    def push(self, spectra: Spectra) -> None:
        """Take spectra and the slow signal with them."""
        if self._edges is None:
            self._edges = band_edges(spectra.rate, spectra.size)
            middle = (self._edges[:-1] + self._edges[1:] - 1) / 2
            self.hz = np.asarray(middle * spectra.rate / spectra.size)
            self.mono = spectra.mono
            self.start = spectra.slow_t - self._samples / _SLOW
        self._push_tiles(spectra, self._edges)
        self._push_whole(spectra.slow)

    def _push_tiles(self, spectra: Spectra, edges: NDArray[np.intp]) -> None:
        first = -self._frames % SKIP
        number = np.arange(self._frames + first, self._frames + len(spectra), SKIP)
        self._frames += len(spectra)
        if len(number):
            cov = covariance(spectra.left[first::SKIP], spectra.right[first::SKIP], edges)
            done = max(0, len(self._tiles) - 1)
            _add(self._tiles, number * spectra.hop * A_SECOND // spectra.rate, cov.astype(np.float64))
            # Only the last one goes on in the next block.
            for i in range(done, len(self._tiles) - 1):
                self._tiles[i] = self._tiles[i].astype(np.float32)

    def _push_whole(self, slow: NDArray[np.float32]) -> None:
        length = _SLOW // A_SECOND
        n, at = slow.shape[1], self._samples
        if not n:
            return
        self._samples += n
        left, right = slow
        starts = np.r_[0, np.arange(-at % length or length, n, length)]
        parts = [
            np.add.reduceat(one * two, starts, dtype=np.float64)
            for one, two in ((left, left), (right, right), (left, right))
        ]
        _add(self._whole, (at + starts) // length, np.stack(parts, axis=1) / length)

    def tiles(self) -> NDArray[np.float32]:
        """Give the covariances, shape (tenths, 4, bands), as `onetake.signal.stereo.covariance` has them."""
        if not self._tiles:
            return np.zeros((0, 4, len(self.hz)), np.float32)
        return _finite(np.stack(self._tiles, dtype=np.float32, casting="same_kind"))

    def whole(self) -> Floats:
        """Give power left, power right and their product's mean, up to 8 kHz, shape (tenths, 3)."""
        return _finite(np.stack(self._whole)) if self._whole else np.zeros((0, 3))


def _add(kept: list[NDArray[Any]], cells: NDArray[np.intp], values: NDArray[np.float64]) -> None:
    """Add rows to their cells; only the first may have begun in the block before."""
    starts = np.flatnonzero(np.diff(cells, prepend=-1))
    sums = np.add.reduceat(values, starts, axis=0)
    for cell, row in zip(cells[starts].tolist(), sums, strict=True):
        while len(kept) <= cell:
            kept.append(np.zeros(values.shape[1:]))
        kept[cell] += row


def _finite(values: NDArray[Any]) -> NDArray[Any]:
    """Float files can hold anything."""
    return np.asarray(np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0))
