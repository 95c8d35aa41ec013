"""Gathers the film's stereo tiles, a tenth of a second each, from the shared spectra and the slow signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.signal.stereo.panning_tiles import TILE, band_edges, covariance, tiles_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Floats32, Ints
    from onetake.core.blocks import Spectra


A_SECOND = 10
"""Tiles a second: as fine as voices jump."""
SKIP = 2
"""Every second window: they still overlap by half."""
PAGE = 1024
"""Tiles' moments that are kept together, and looked at together at the end."""
_BATCH = 64
"""Moments that are packed together: numpy is slow on few."""
_SLOW = 16000


class Tiling:
    """Adds up covariances moment by moment and keeps of each what tiles say; 0.4 kB a moment."""

    def __init__(self) -> None:
        self.start = 0.0
        """Seconds of the first sample."""
        self.hz: Floats = np.zeros(0)
        """Middles of the bands."""
        self._edges: Ints | None = None
        self._frames = self._samples = 0
        self._tiles, self._whole = _Moments(), _Moments()
        self._waiting: list[Floats] = []
        self._pages: list[NDArray[np.void]] = []
        self._count = 0
        self._means: list[Floats] = []

    def push(self, spectra: Spectra) -> None:
        """Take spectra and the slow signal with them."""
        if self._edges is None:
            self._edges = band_edges(spectra.rate, spectra.size)
            middle = (self._edges[:-1] + self._edges[1:] - 1) / 2
            self.hz = np.asarray(middle * spectra.rate / spectra.size)
            self.start = spectra.slow_t - self._samples / _SLOW
        self._push_tiles(spectra, self._edges)
        self._push_whole(spectra.slow)

    def _push_tiles(self, spectra: Spectra, edges: Ints) -> None:
        first = -self._frames % SKIP
        number = np.arange(self._frames + first, self._frames + len(spectra), SKIP)
        self._frames += len(spectra)
        if len(number):
            cov = covariance(spectra.left[first::SKIP], spectra.right[first::SKIP], edges)
            self._keep(self._tiles.add(number * spectra.hop * A_SECOND // spectra.rate, cov))

    def _push_whole(self, slow: Floats32) -> None:
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
        self._means.append(self._whole.add((at + starts) // length, np.stack(parts, axis=1) / length))

    def _keep(self, cov: Floats, *, last: bool = False) -> None:
        self._waiting += [cov] if len(cov) else []
        if not self._waiting or (not last and sum(map(len, self._waiting)) < _BATCH):
            return
        packed = tiles_of(_finite(np.concatenate(self._waiting)))
        self._waiting.clear()
        for row in packed:
            at = self._count % PAGE
            if at == 0:
                self._pages.append(np.zeros((PAGE, len(row)), TILE))
            self._pages[-1][at] = row
            self._count += 1

    def close(self) -> tuple[list[NDArray[np.void]], Floats]:
        """Return what is kept and hold nothing more.

        Returns
        -------
        pages : list of `TILE` arrays, shape (moments, bands) each
            Of `onetake.signal.stereo.panning_tiles.tiles_of`, one after the other.
        whole : float array, shape (moments, 3)
            Power left, power right and their product's mean, up to 8 kHz.
        """
        self._keep(self._tiles.rest(), last=True)
        self._means.append(self._whole.rest())
        pages, self._pages = self._pages, []
        if pages:
            pages[-1] = pages[-1][: (self._count - 1) % PAGE + 1]
        means = [part for part in self._means if len(part)]
        return pages, _finite(np.concatenate(means)) if means else np.zeros((0, 3))


class _Moments:
    """Adds rows up moment by moment; the last one is held back, as it may go on in the next block."""

    def __init__(self) -> None:
        self._number = 0
        self._sum: Floats | None = None

    def add(self, moments: Ints, values: NDArray[Any]) -> Floats:
        """Take rows with their moments' numbers, rising; give the moments that are done, shape (k, ...)."""
        starts = np.flatnonzero(np.diff(moments, prepend=-1))
        sums = np.add.reduceat(values, starts, axis=0, dtype=np.float64)
        numbers = moments[starts]
        if self._sum is None:
            self._sum = np.zeros(values.shape[1:])
        # A moment without a row of its own, as at a low rate, is silent.
        done = np.zeros((int(numbers[-1]) - self._number + 1, *values.shape[1:]))
        done[numbers - self._number] = sums
        done[0] += self._sum
        self._number, self._sum = int(numbers[-1]), done[-1].copy()
        return done[:-1]

    def rest(self) -> Floats:
        """Return the last moment, shape (1, ...), or nothing where nothing came."""
        return np.zeros((0, 1)) if self._sum is None else self._sum[None]


def _finite(values: NDArray[Any]) -> NDArray[Any]:
    """Float files can hold anything."""
    return np.asarray(np.nan_to_num(values, nan=0.0, posinf=0.0, neginf=0.0))
