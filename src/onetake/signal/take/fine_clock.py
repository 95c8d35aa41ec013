"""The clock of a stretch to a few microseconds, and the lag along it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.take.windows_at import windows_at

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats16, Floats32
    from onetake.signal.take.stretches import Stretch

SIZE = 512
"""Samples of a window, 43 ms at 12 kHz; set by hand."""
_PIECE = 3.0
"""Seconds of which one lag is measured; set by hand."""
_BAND = (100.0, 5000.0)
"""Hz in which phases are compared; set by hand."""
_REACH = (1.5e-3, 0.4e-3, 0.2e-3)
"""Seconds around the clock in which the lag is searched, in each round: the first clock is known to a
quarter of a millisecond, and to 20 ppm; set by hand."""
_FINER = 8
"""Points of the correlation a sample, before a parabola is laid through the highest; changes little."""
_LONG = 10.0
"""Seconds of the shortest stretch of which a drift is fitted; set by hand."""
_LEAST = 0.2
"""Share of the sharpest correlation from which a lag is clear; set by hand."""
_SURE = 0.5
"""The same, from which it counts for the clock, if at least `_FEWEST` do; set by hand."""
_FEWEST = 4
"""Lags that are enough for a clock; set by hand."""


def fit_fine_clock(
    film: Floats16 | Floats32, album: Floats16 | Floats32, stretch: Stretch, rate: int
) -> tuple[Stretch, Floats, Floats]:
    """Return the stretch with a finer clock, and the lag along it.

    The lag of each piece is where the phases of both sounds agree best (C. Knapp and G. Carter, IEEE Trans.
    ASSP 24, 1976: the phase transform); offset and drift are a robust line through the lags.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
    stretch : Stretch
    rate : int
        Samples a second of both, Hz.

    Returns
    -------
    Stretch
    t : array, shape (pieces,)
        Middles of the pieces, s of the film.
    lag : array, shape (pieces,)
        Seconds by which the album plays later than the fitted clock says; NaN where it is not clear.
    """
    t = lag = np.zeros(0)
    for reach in _REACH:
        t, lag, sharp = _lags(film, album, stretch, rate, reach)
        good = np.isfinite(lag) & (sharp >= _LEAST * np.nanmax(sharp, initial=0.0))
        if not good.any():
            break
        sure = good & (sharp >= _SURE * sharp[good].max())
        used = sure if sure.sum() >= _FEWEST else good
        offset, slope = _line(t[used], lag[used], stretch.end - stretch.start)
        stretch = replace(stretch, offset=stretch.offset + offset, drift=stretch.drift + slope)
        lag = np.where(good, lag - offset - slope * t, np.nan)
    return stretch, t, lag


def _lags(
    film: Floats16 | Floats32, album: Floats16 | Floats32, stretch: Stretch, rate: int, reach: float
) -> tuple[Floats, Floats, Floats]:
    """Return the middle, lag (s) and sharpness of the correlation of each piece."""
    count = max(1, round((stretch.end - stretch.start) / _PIECE))
    edges = np.linspace(stretch.start, stretch.end, count + 1)
    hz = np.arange(SIZE // 2 + 1) * (rate / SIZE)
    kept = (hz >= _BAND[0]) & (hz <= _BAND[1])
    middle, lags, sharp = [], [], []
    for start, end in pairwise(edges.tolist()):
        at = np.arange(start * rate, max(end * rate - SIZE, start * rate + 1), SIZE / 2)
        ours = windows_at(film, np.rint(at), SIZE)
        centre = (np.rint(at) + SIZE / 2) / rate
        theirs = windows_at(album, (stretch.offset + (1 + stretch.drift) * centre) * rate - SIZE / 2, SIZE)
        cross = (theirs * np.conj(ours)).sum(axis=0) * kept
        size = np.abs(cross)
        norm = np.sqrt((np.abs(ours) ** 2).sum(axis=0) * (np.abs(theirs) ** 2).sum(axis=0))
        # Each frequency by how surely it has one phase, not by how loud it is.
        flat = np.where(size > 0, cross / np.maximum(norm, 1e-12), 0)
        curve = np.fft.irfft(flat, SIZE * _FINER)
        width = max(1, round(reach * rate * _FINER))
        near = np.concatenate([curve[-width:], curve[: width + 1]])
        best = int(near.argmax())
        middle.append((start + end) / 2)
        if not 0 < best < len(near) - 1 or near[best] <= 0:
            lags.append(float("nan"))
            sharp.append(0.0)
            continue
        below, here, above = near[best - 1 : best + 2].tolist()
        bend = below - 2 * here + above
        vertex = 0.5 * (below - above) / bend if bend < 0 else 0.0
        lags.append((best - width + vertex) / (rate * _FINER))
        sharp.append(here * SIZE * _FINER / max(1, 2 * kept.sum()))
    return np.array(middle), np.array(lags), np.array(sharp)


def _line(t: Floats, lag: Floats, length: float) -> tuple[float, float]:
    """Return the robust line through lags; level where the stretch is short."""
    slope = 0.0
    if length >= _LONG and len(t) >= 3:
        rows, columns = np.triu_indices(len(t), 1)
        far = t[columns] - t[rows] >= (t[-1] - t[0]) / 3
        slopes = (lag[columns] - lag[rows])[far] / (t[columns] - t[rows])[far]
        slope = float(np.median(slopes)) if len(slopes) else 0.0
    return float(np.median(lag - slope * t)), slope
