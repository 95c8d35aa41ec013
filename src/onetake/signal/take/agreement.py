"""How well a film's sound agrees with an album's on a given clock, moment by moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.take.windows_at import windows_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats16, Floats32
    from onetake.signal.stems.clock_vote import Clock

SIZE = 1024
"""Samples of a window, a quarter of a second at 4 kHz; set by hand."""
HOP = 0.064
"""Seconds between two windows: a quarter of the precision that is wanted of an edit; set by hand."""
REACH = 40
"""Samples before and after the clock at which the sounds may agree: 10 ms at 4 kHz; set by hand."""
_CHUNK = 512
"""Windows that are transformed at once; changes no result."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The correlation of both sounds, window by window, at every lag near the clock."""

    t: Floats
    """Middles of the windows, s of the film, shape (windows,)."""
    shared: Floats32
    """Correlation, shape (windows, 2 * REACH + 1): positive lags where the album's sound comes later."""
    film: Floats32
    """Power of the film's window, shape (windows,)."""
    album: Floats32
    """Power of the album's window, shape (windows,)."""


def agreement(
    film: Floats16 | Floats32, album: Floats16 | Floats32, clocks: Sequence[Clock], rate: int
) -> list[Agreement]:
    """Return how film and album agree on each clock: album time = offset + (1 + drift) * film time.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
        Whitened (`onetake.signal.stems.whitening.whiten`).
    clocks : sequence of Clock
    rate : int
        Samples a second of both.
    """
    at = np.arange(0.0, max(0.0, (len(film) - SIZE) / rate) + 1e-9, HOP)
    middle = at + SIZE / rate / 2
    shared = [np.zeros((len(at), 2 * REACH + 1), np.float32) for _ in clocks]
    theirs_power = [np.zeros(len(at), np.float32) for _ in clocks]
    ours_power = np.zeros(len(at), np.float32)
    for first in range(0, len(at), _CHUNK):
        some = slice(first, min(first + _CHUNK, len(at)))
        ours = windows_at(film, at[some] * rate, SIZE)
        ours_power[some] = _power(ours)
        ours = np.conj(ours)
        for k, clock in enumerate(clocks):
            there = (clock.offset + (1 + clock.drift) * middle[some]) * rate - SIZE / 2
            if there[-1] <= -SIZE or there[0] >= len(album):
                continue
            theirs = windows_at(album, there, SIZE)
            theirs_power[k][some] = _power(theirs)
            lags = np.fft.irfft(theirs * ours, axis=1)
            shared[k][some] = np.concatenate([lags[:, -REACH:], lags[:, : REACH + 1]], axis=1)
    return [
        Agreement(middle, one, ours_power, power) for one, power in zip(shared, theirs_power, strict=True)
    ]


def heights(found: Agreement, width: float, reach: int = REACH) -> tuple[Floats, Floats]:
    """Return the correlation coefficient of `width` s around each moment, and the lag at which it is highest.

    Parameters
    ----------
    found : Agreement
    width : float
        Seconds.
    reach : int
        Samples around the clock that are searched, up to `REACH`.

    Returns
    -------
    height : array, shape (windows,)
        -1 to 1: at the best lag within the reach.
    lag : array, shape (windows,)
        Samples, with fractions; positive where the album's sound comes later than the clock says.
    """
    count = max(1, round(width / HOP))
    shared = running_sum(found.shared[:, REACH - reach : REACH + reach + 1], count)
    norm = np.sqrt(running_sum(found.film, count) * running_sum(found.album, count))
    best = shared.argmax(axis=1)
    rows = np.arange(len(best))
    inner = np.clip(best, 1, 2 * reach - 1)
    below, here, above = shared[rows, inner - 1], shared[rows, inner], shared[rows, inner + 1]
    bend = below - 2 * here + above
    vertex = np.where(bend < 0, 0.5 * (below - above) / np.where(bend < 0, bend, -1.0), 0.0)
    lag = inner + np.clip(vertex, -0.5, 0.5) - reach
    return shared[rows, best] / np.maximum(norm, 1e-9), np.where(inner == best, lag, best - reach)


def running_sum(values: Floats32, count: int) -> Floats:
    """Return the sum over `count` rows around each row, fewer at either end.

    Examples
    --------
    >>> running_sum(np.ones(4, np.float32), 3).tolist()
    [2.0, 3.0, 3.0, 2.0]
    """
    total = np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0, dtype=np.float64)])
    rows = np.arange(len(values))
    low, high = np.maximum(rows - count // 2, 0), np.minimum(rows + (count - 1) // 2 + 1, len(values))
    return np.asarray(total[high] - total[low])


def _power(spectra: np.ndarray) -> Floats32:
    """Return the power of each window as its correlation with itself at lag 0, shape (windows,)."""
    power = spectra.real**2 + spectra.imag**2
    return np.asarray((2 * power.sum(axis=1) - power[:, 0] - power[:, -1]) / SIZE, np.float32)
