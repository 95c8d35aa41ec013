"""Collects the film's stereo tiles, a tenth of a second each, from the shared spectra and the slow signal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.readers.sound.invalid_samples import zero_nonfinite
from onetake.readers.sound.shared_spectra import SLOW_RATE
from onetake.signal.stereo.panning_tiles import TILE, band_edges, covariance, tiles_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Floats32, Ints
    from onetake.core.blocks import Spectra


MOMENTS_PER_SECOND = 10
"""1/s, moments of the tiles: as short as the visits of a voice that is cut off (0.1 to 0.2 s,
docs/explanation/stereo.md)."""
SKIP = 2
"""Windows from one that is used to the next; the used ones still overlap by half."""
PAGE = 1024
"""Moments that are stored and evaluated together: bounds the memory, changes no result."""
_BATCH = 64
"""Moments that are packed at once, as numpy is slow on few; changes no result."""


class TileCollector:
    """Sums covariances moment by moment and keeps one packed tile a band, 0.4 kB a moment."""

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
        self._powers: list[Floats] = []

    def push(self, spectra: Spectra) -> None:
        """Take spectra and the slow signal beside them."""
        if self._edges is None:
            self._edges = band_edges(spectra.rate, spectra.size)
            middle = (self._edges[:-1] + self._edges[1:] - 1) / 2
            self.hz = np.asarray(middle * spectra.rate / spectra.size)
            self.start = spectra.slow_t - self._samples / SLOW_RATE
        self._push_tiles(spectra, self._edges)
        self._push_whole(spectra.slow)

    def _push_tiles(self, spectra: Spectra, edges: Ints) -> None:
        first = -self._frames % SKIP
        number = np.arange(self._frames + first, self._frames + len(spectra), SKIP)
        self._frames += len(spectra)
        if len(number):
            cov = covariance(spectra.left[first::SKIP], spectra.right[first::SKIP], edges)
            self._keep(self._tiles.add(number * spectra.hop * MOMENTS_PER_SECOND // spectra.rate, cov))

    def _push_whole(self, slow: Floats32) -> None:
        length = SLOW_RATE // MOMENTS_PER_SECOND
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
        self._powers.append(self._whole.add((at + starts) // length, np.stack(parts, axis=1) / length))

    def _keep(self, cov: Floats, *, last: bool = False) -> None:
        self._waiting += [cov] if len(cov) else []
        if not self._waiting or (not last and sum(map(len, self._waiting)) < _BATCH):
            return
        packed = tiles_of(zero_nonfinite(np.concatenate(self._waiting)))
        self._waiting.clear()
        for row in packed:
            at = self._count % PAGE
            if at == 0:
                self._pages.append(np.zeros((PAGE, len(row)), TILE))
            self._pages[-1][at] = row
            self._count += 1

    def close(self) -> tuple[list[NDArray[np.void]], Floats]:
        """Return the tiles and the powers, and release them.

        Returns
        -------
        pages : list of `TILE` arrays, shape (moments, bands) each
            Of `onetake.signal.stereo.panning_tiles.tiles_of`, one after the other.
        whole : float array, shape (moments, 3)
            Power left, power right and their product's mean, up to 8 kHz.
        """
        self._keep(self._tiles.rest(), last=True)
        self._powers.append(self._whole.rest())
        pages, self._pages = self._pages, []
        if pages:
            pages[-1] = pages[-1][: (self._count - 1) % PAGE + 1]
        powers = [part for part in self._powers if len(part)]
        return pages, zero_nonfinite(np.concatenate(powers)) if powers else np.zeros((0, 3))


class _Moments:
    """Sums rows moment by moment; the last moment is held back, as it may continue in the next block."""

    def __init__(self) -> None:
        self._number = 0
        self._sum: Floats | None = None

    def add(self, moments: Ints, values: NDArray[Any]) -> Floats:
        """Take rows with the rising numbers of their moments; return the complete moments, shape (k, ...)."""
        starts = np.flatnonzero(np.diff(moments, prepend=-1))
        sums = np.add.reduceat(values, starts, axis=0, dtype=np.float64)
        numbers = moments[starts]
        if self._sum is None:
            self._sum = np.zeros(values.shape[1:])
        # A moment without any row, as happens at a low rate, is silent.
        done = np.zeros((int(numbers[-1]) - self._number + 1, *values.shape[1:]))
        done[numbers - self._number] = sums
        done[0] += self._sum
        self._number, self._sum = int(numbers[-1]), done[-1].copy()
        return done[:-1]

    def rest(self) -> Floats:
        """Return the last moment, shape (1, ...), or no row where none was added."""
        return np.zeros((0, 1)) if self._sum is None else self._sum[None]
