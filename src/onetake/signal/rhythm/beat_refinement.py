"""Beats set to the sound's own onsets, to the millisecond."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.rhythm.beat_regression import loop_offsets
from onetake.signal.rhythm.onset_strength import SILENT

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats16, Floats32


CELL = 0.002
"""Seconds of a fine cell."""
DEPTH = np.float32(50)
"""dB below the loudest half percent of the cells; what is lower counts as silence."""
MOST = 24.0
"""dB that a range's rise counts at most."""
_BLOCK = 1 << 16
"""Cells that are worked on at once: an hour at once would need much memory."""
SPREAD = 0.025
"""Seconds (standard deviation) within which a beat's own onset is looked for."""
LOOSE = 0.006
"""Seconds of scatter from which beats are taken where they are, and not looked for about an even place."""
ROUNDS = 2
"""Times that beats are looked for about where the others say."""
NEIGHBOURS = 16
"""Beats about one that say where it should be."""
CLEAR = 12.0
"""dB by which sound must rise within 6 ms for a beat to have an onset of its own: above it, hardly any rise
beside the beat counts as an onset where nobody speaks; docs/explanation/beat.md."""


def fine_rise(level: Floats16) -> Floats32:
    """Return how sharply the sound rises at the start of each cell of 2 ms, dB, shape (n,).

    Parameters
    ----------
    level : float16 array, shape (n, 2)
        dB, from `signal.rhythm.onset_strength.OnsetCells`; the rises of its two frequency ranges are added.
    """
    n = len(level)
    out = np.zeros(n, np.float32)
    if n < 8:
        return out
    for column in range(level.shape[1]):
        rank = int(0.995 * (n - 1))
        loud = np.float32(np.partition(level[:, column], rank)[rank])
        if loud < SILENT:
            continue
        for start in range(3, n - 2, _BLOCK):  # an hour at once is large
            stop = min(n - 2, start + _BLOCK)
            db = np.maximum(level[start - 3 : stop + 2, column].astype(np.float32), loud - DEPTH)
            three = db[:-2] + db[1:-1] + db[2:]  # cells k, k + 1, k + 2
            out[start:stop] += np.clip((three[3:] - three[:-3]) / 3, 0, MOST)
    return out


@dataclass(frozen=True)
class RefinedBeats:
    """Beats set to their own onsets."""

    t: Floats
    """Shape (n,), s from the first cell."""
    seen: Flags
    """Shape (n,): whether the beat has an onset of its own; the others lie between their neighbours."""


def refine_beats(rough: Floats, period: Floats, rise: Floats32) -> RefinedBeats:
    """Move each beat (s) to the sharpest rise nearby; parabolas between the cells give less than 1 ms.

    Then again, about where its neighbours and the beats at its place in the loop say, no farther than they
    themselves scatter, so that a voice beside the beat does not move it.
    """
    found = _snap_to_rise(rough, period, rise, np.minimum(SPREAD, 0.1 * period))
    for _ in range(ROUNDS):
        if found.seen.sum() < 12:
            break
        smooth = _predict_from_neighbours(found.t, found.seen)
        usual = loop_offsets(found.t - smooth, np.arange(len(smooth)), found.seen)
        if usual.any():
            smooth = _predict_from_neighbours(found.t - usual, found.seen) + usual
        scatter = 1.4826 * float(np.median(np.abs(found.t - smooth)[found.seen]))
        if scatter > LOOSE:
            break
        spread = max(0.0025, 2 * scatter)
        found = _snap_to_rise(smooth, period, rise, np.minimum(spread, 0.1 * period).clip(None, SPREAD))
    return found


def _predict_from_neighbours(t: Floats, seen: Flags) -> Floats:
    """Return where each beat lies by its neighbours alone: parabolas through those with an onset.

    Outliers get less weight (Cauchy's weights, iterated); straight lines would lag behind a drift.
    """
    n = len(t)
    index = np.arange(n)[:, None]
    at = np.clip(index - NEIGHBOURS // 2, 0, max(0, n - 1 - NEIGHBOURS)) + np.arange(NEIGHBOURS + 1)
    known = (at < n) & (at != index)
    at = np.minimum(at, n - 1)
    known &= seen[at]
    apart = t[at] - t[:, None]
    powers = ((at - index) / NEIGHBOURS)[:, :, None] ** np.arange(3)
    weight = known.astype(np.float64)
    for _ in range(5):
        turned = (weight[:, :, None] * powers).transpose(0, 2, 1)
        # A trace of ridge, for beats whose neighbours are too few for a parabola.
        left = turned @ powers + 1e-6 * np.eye(3)
        factors = np.linalg.solve(left, turned @ apart[:, :, None])
        off = np.abs(apart - (powers @ factors)[:, :, 0])
        scale = max(1.4826 * float(np.median(off[known])), 0.0005)
        weight = known / (1 + (off / (2 * scale)) ** 2)
    # Beyond the last neighbour with an onset a parabola leads anywhere.
    between = (known & (at < index)).any(axis=1) & (known & (at > index)).any(axis=1)
    bound = between | seen
    return t + np.where(bound & (known.sum(axis=1) >= 4), factors[:, 0, 0], 0.0)


def _snap_to_rise(rough: Floats, period: Floats, rise: Floats32, spread: Floats) -> RefinedBeats:
    if not len(rough) or len(rise) < 8:
        return RefinedBeats(rough, np.zeros(len(rough), bool))
    reach = int(0.07 / CELL)
    offset = np.arange(-reach, reach + 1)
    # In dB a cell counts whole wherever in it a sound begins: half a cell on, on the mean.
    middle = np.rint(rough / CELL - 0.5).astype(np.intp)
    at = np.clip(middle[:, None] + offset, 1, max(1, len(rise) - 2))
    away = (middle[:, None] + offset + 0.5) * CELL - rough[:, None]
    prior = np.exp(-0.5 * (away / spread[:, None]) ** 2)
    weighed = rise[at] * prior
    best = weighed.argmax(axis=1)
    cell = at[np.arange(len(at)), best]
    before, height, after = (rise[np.minimum(cell + k, len(rise) - 1)].astype(np.float64) for k in (-1, 0, 1))
    bend = before - 2 * height + after
    shift = np.where(bend < -1e-9, 0.5 * (before - after) / np.where(bend < -1e-9, bend, -1), 0.0)
    t = (cell + 0.5 + np.clip(shift, -0.5, 0.5)) * CELL
    seen = (height >= CLEAR) & (np.abs(t - rough) <= 2 * spread)
    if not seen.any():
        return RefinedBeats(rough, seen)
    index = np.arange(len(rough))
    moved = rough + np.interp(index, index[seen], (t - rough)[seen])
    t = np.where(seen, t, moved)
    keep = np.r_[True, np.diff(t) > 0.25 * period[1:]]
    return RefinedBeats(np.where(keep, t, rough), seen & keep)
