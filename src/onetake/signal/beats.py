"""Beats: the best chain of onsets at a tempo, each then set to the sound's own onset to the millisecond.

Dynamic programming after D. Ellis, Beat tracking by dynamic programming, J. New Music Research 36, 2007.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Indices = NDArray[np.intp]
    Signal = NDArray[np.float32]

TIGHT = 100.0
"""How dear it is to leave the tempo: weight of the squared logarithm of the step over the period (Ellis)."""
CELL = 0.002
"""Seconds of a fine cell."""
SPREAD = 0.025
"""Seconds (standard deviation) within which a beat's own onset is looked for."""
LOOSE = 0.006
"""Seconds of scatter from which beats are taken where they are, and not looked for about an even place."""
CLEAR = 4.0
"""dB by which sound must rise within 6 ms for a beat to have an onset of its own."""


def chain(strength: Signal, period: Floats) -> Indices:
    """Give the frames of the beats, rising.

    Parameters
    ----------
    strength : float32 array, shape (n,)
        Onset strength with standard deviation 1.
    period : float array, shape (n,)
        Frames a beat around each frame.

    Examples
    --------
    >>> hits = np.zeros(100, np.float32)
    >>> hits[5::20] = 5.0
    >>> chain(hits, np.full(100, 20.0)).tolist()
    [5, 25, 45, 65, 85]
    """
    n = len(strength)
    if n < 3:
        return np.empty(0, np.intp)
    near, far = max(1, int(period.min() * 0.6)), int(np.ceil(period.max() * 1.7))
    lags = np.arange(near, far + 1)
    score = np.r_[np.zeros(far), strength]
    back = np.full(n, -1, np.intp)
    # All that `near` frames need lies before them, so they are done at once.
    for start in range(0, n, near):
        stop = min(n, start + near)
        at = np.arange(start, stop)
        cost = TIGHT * np.log(lags / period[at, None]) ** 2
        options = score[far + at[:, None] - lags] - cost
        options[at[:, None] < lags] = 0.0  # a chain may begin anywhere
        choice = options.argmax(axis=1)
        gain = options[np.arange(len(at)), choice]
        linked = gain > 0
        back[at[linked]] = at[linked] - lags[choice[linked]]
        score[far + at] += np.maximum(gain, 0)
    last = n - 1 - int(period[-1] * 1.5)
    found = [max(last, 0) + int(score[far + max(last, 0) :].argmax())]
    while back[found[-1]] >= 0:
        found.append(int(back[found[-1]]))
    return np.array(found[::-1], np.intp)


def fine_rise(level: NDArray[np.float16]) -> Floats:
    """Give how sharply the sound rises at the start of each cell of 2 ms, dB, shape (n,).

    `level` is what `signal.onsets.Cells` gives, shape (n, 3).
    """
    n = len(level)
    if n < 8:
        return np.zeros(n)
    out = np.zeros(n)
    for column in (0, 1):
        db = level[:, column].astype(np.float64)
        rank = int(0.995 * (n - 1))
        loud = float(np.partition(db, rank)[rank])
        if loud < -110:
            continue
        db = np.maximum(db, loud - 50)
        total = np.r_[0.0, np.cumsum(db)]
        mean = (total[3:] - total[:-3]) / 3  # of cells k, k + 1, k + 2
        out[3 : n - 2] += np.clip(mean[3:] - mean[:-3], 0, 24)
    return out


@dataclass(frozen=True)
class Refit:
    """Beats set to their own onsets."""

    t: Floats
    """Shape (n,), s from the first cell."""
    seen: NDArray[np.bool_]
    """Shape (n,): whether the beat has an onset of its own; the others lie between their neighbours."""


def refit(rough: Floats, period: Floats, rise: Floats) -> Refit:
    """Move each beat (s) to the sharpest rise nearby; parabolas between the cells give less than 1 ms.

    Twice: the second time it is looked for about where its neighbours say, no farther than they themselves
    scatter, so that a voice beside the beat is not taken for it.
    """
    first = _nearest(rough, period, rise, np.minimum(SPREAD, 0.1 * period))
    if first.seen.sum() < 12:
        return first
    smooth = _among(first)
    off = np.abs(first.t - smooth)[first.seen]
    scatter = 1.4826 * float(np.median(off))
    if scatter > LOOSE:
        return first
    spread = max(0.0025, 2 * scatter)
    return _nearest(smooth, period, rise, np.minimum(spread, 0.1 * period).clip(None, SPREAD))


def _among(found: Refit, reach: int = 8) -> Floats:
    """Give where each beat lies among its neighbours: the median of the lines through pairs about it."""
    n = len(found.t)
    k = np.r_[np.arange(-reach, 0), np.arange(1, reach + 1)]
    at = np.arange(n)[:, None] + k
    known = (at >= 0) & (at < n)
    at = np.clip(at, 0, n - 1)
    known &= found.seen[at]
    step = float(np.median(np.diff(found.t)))
    # Slopes between seen beats a reach apart, then the beats' own places by these slopes.
    t = np.where(known, found.t[at], np.nan)
    slope = np.full(n, step)
    ends = min(reach, n - 1)
    apart = found.t[ends:] - found.t[:-ends]
    if len(apart):
        # One beat that is off must not turn the line: the median of the slopes about.
        padded = (
            np.pad(apart, reach, mode="reflect") if len(apart) > reach else np.pad(apart, reach, mode="edge")
        )
        about = np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1)
        slope = np.interp(np.arange(n), np.arange(len(apart)) + ends / 2, np.median(about, axis=1) / ends)
    placed = t - k * slope[:, None]
    enough = known.sum(axis=1) >= 4
    placed[~enough] = found.t[~enough, None]
    return np.asarray(np.nanmedian(placed, axis=1))


def _nearest(rough: Floats, period: Floats, rise: Floats, spread: Floats) -> Refit:
    if not len(rough) or len(rise) < 8:
        return Refit(rough, np.zeros(len(rough), bool))
    reach = int(0.07 / CELL)
    offset = np.arange(-reach, reach + 1)
    middle = np.rint(rough / CELL).astype(np.intp)
    at = np.clip(middle[:, None] + offset, 1, max(1, len(rise) - 2))
    away = (middle[:, None] + offset) * CELL - rough[:, None]
    prior = np.exp(-0.5 * (away / spread[:, None]) ** 2)
    weighed = rise[at] * prior
    best = weighed.argmax(axis=1)
    cell = at[np.arange(len(at)), best]
    height = rise[cell]
    before, after = rise[cell - 1], rise[np.minimum(cell + 1, len(rise) - 1)]
    bend = before - 2 * height + after
    shift = np.where(bend < -1e-9, 0.5 * (before - after) / np.where(bend < -1e-9, bend, -1), 0.0)
    t = (cell + np.clip(shift, -0.5, 0.5)) * CELL
    seen = weighed.max(axis=1) >= CLEAR
    if not seen.any():
        return Refit(rough, seen)
    index = np.arange(len(rough))
    moved = rough + np.interp(index, index[seen], (t - rough)[seen])
    t = np.where(seen, t, moved)
    keep = np.r_[True, np.diff(t) > 0.25 * period[1:]]
    return Refit(np.where(keep, t, rough), seen & keep)


@dataclass(frozen=True)
class Line:
    """Beats against an even clock."""

    period: float
    """Seconds a beat."""
    residual: float
    """Standard deviation about the straight line, ms."""
    drift: float
    """How much longer a beat lasts at the end than at the start, ppm."""
    error: float
    """Standard error of the drift, ppm."""
    count: int


def line(t: Floats, number: Floats) -> Line | None:
    """Fit t = a + b n robustly; what is off by more than 3.5 deviations (from the median's) is left out.

    None where there are fewer than 8 beats.

    Examples
    --------
    >>> n = np.arange(40.0)
    >>> found = line(1 + 0.5 * n, n)
    >>> round(found.period, 6), round(found.residual, 6), round(found.drift)
    (0.5, 0.0, 0)
    """
    if len(t) < 8:
        return None
    kept = np.ones(len(t), bool)
    x = number - number.mean()
    for _ in range(4):
        bent = np.polyval(np.polyfit(x[kept], t[kept], 2), x)
        off = t - bent
        limit = 3.5 * max(1.4826 * float(np.median(np.abs(off[kept]))), 0.0005)
        kept = np.abs(off) <= limit
    n = int(kept.sum())
    x, t = x[kept], t[kept]
    slope, start = np.polyfit(x, t, 1)
    residual = float(np.std(t - slope * x - start))
    design = np.stack([np.ones(n), x, x**2], axis=1)
    factors = np.linalg.lstsq(design, t, rcond=None)[0]
    noise = float(np.sum((t - design @ factors) ** 2)) / max(1, n - 3)
    spread = float(np.sqrt(noise * np.linalg.pinv(design.T @ design)[2, 2]))
    factor = 2e6 * float(x[-1] - x[0]) / float(slope)
    return Line(float(slope), 1000 * residual, factor * float(factors[2]), factor * spread, n)
