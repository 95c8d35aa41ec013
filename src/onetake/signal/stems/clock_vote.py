"""The clock on which pieces of one sound agree about their places in another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.signal.stems.correlation import Peaks

DRIFT = 500e-6
"""Largest drift that is looked for: two crystals of 100 ppm each and a converter's rounding; set by hand."""
_TOGETHER = 0.004
"""Seconds by which pieces may differ from one clock, besides the drift; set by hand."""
_MOST = 32
"""Clocks that are compared where several explain the places nearly as well; set by hand."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A guess at the clock: time in the long sound = offset + (1 + drift) * time in the piece's sound."""

    offset: float
    drift: float
    votes: float
    """Sum over the pieces of their height over chance at the places that agree."""


def vote(at: Floats, peaks: list[Peaks], rate: int) -> list[Clock]:
    """Return the clocks on which pieces agree, most votes first; none where there are no places.

    Parameters
    ----------
    at : array, shape (pieces,)
        Where each piece begins in its own sound, s.
    peaks : list of Peaks
        Its places in the long sound.
    rate : int
        Samples a second.
    """
    rows = [
        (k, at[k], place / rate - at[k], height / max(one.chance, 1e-9))
        for k, one in enumerate(peaks)
        for place, height in zip(one.at, one.height, strict=True)
        if height > 0
    ]
    if not rows:
        return []
    piece, time, lag, weight = (np.array(column) for column in zip(*rows, strict=True))
    clocks = []
    for t, own in zip(time, lag, strict=True):
        near = np.abs(lag - own) <= _TOGETHER + DRIFT * np.abs(time - t)
        # Of each piece the place that is nearest to the others'.
        middle = float(np.median(lag[near]))
        kept = [
            min(np.flatnonzero(near & (piece == k)), key=lambda i: abs(lag[i] - middle))
            for k in set(piece[near].tolist())
        ]
        clocks.append(Clock(*fit_clock(time[kept], lag[kept]), float(weight[kept].sum())))
    clocks.sort(key=lambda clock: -clock.votes)
    apart: list[Clock] = []
    for clock in clocks:
        if all(abs(clock.offset - other.offset) > _TOGETHER for other in apart):
            apart.append(clock)
    return apart[:_MOST]


def fit_clock(time: Floats, lag: Floats) -> tuple[float, float]:
    """Return offset and drift of the line through the lags by the median of all slopes (Theil, Sen).

    Slopes of pieces that are nearer than a third of the whole are left out; a drift beyond `DRIFT` is 0.

    Examples
    --------
    >>> offset, drift = fit_clock(np.array([0.0, 60.0, 120.0]), np.array([0.5, 0.518, 0.536]))
    >>> round(offset, 6), round(drift, 8)
    (0.5, 0.0003)
    """
    apart = time[None] - time[:, None]
    wide = apart > max(float(np.ptp(time)) / 3, 1e-9)
    slopes = (lag[None] - lag[:, None])[wide] / apart[wide]
    drift = float(np.median(slopes)) if len(slopes) else 0.0
    drift = drift if abs(drift) <= DRIFT else 0.0
    return float(np.median(lag - drift * time)), drift
