"""Parts of a sound with a tempo of their own: two songs in a row have two clocks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.signal.rhythm.periodicity import FASTEST, SLOWEST, Periodicity, periods
from onetake.signal.rhythm.tempo_candidates import TempoCandidates, tempo_candidates

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

CLEAR = 0.3
"""Mean autocorrelation (-1 to 1) that the tempo of each part needs; set by hand: twice what a beat needs."""
WEAKER = 0.6
"""Share of its own tempo's autocorrelation that the other part's tempo may reach in a part; set by hand."""
LEAST = 6
"""Windows (12 s) that a part lasts at least; set by hand: shorter ones are breaks."""
RATIOS = (1 / 4, 1 / 3, 1 / 2, 2 / 3, 1.0, 3 / 2, 2.0, 3.0, 4.0)
"""Ratios of two periods at which they are one tempo, counted otherwise."""
NEAR = 0.02
"""Share by which a ratio may be missed: half of the tolerance that tempo is scored with (4 %)."""


class TempoPart(NamedTuple):
    """A part of the sound."""

    start: float
    """s from the first frame."""
    end: float
    """s from the first frame; infinite for the last part."""
    tempi: TempoCandidates
    """The candidates of this part."""


def tempo_parts(found: Periodicity) -> list[TempoPart]:
    """Return the parts of a sound that have tempi of their own, in order; one part if there is one tempo."""
    bounds = [0, *_cuts(found), len(found.t)]
    parts: list[tuple[int, int, TempoCandidates]] = []
    for a, b in pairwise(bounds):
        own = tempo_candidates(_slice(found, a, b))
        while parts and _is_one_tempo(parts[-1][2], own):
            a = parts.pop()[0]
            own = tempo_candidates(_slice(found, a, b))
        parts.append((a, b, own))
    edges = [0.0, *((found.t[b - 1] + found.t[b]) / 2 for _, b, _ in parts[:-1]), np.inf]
    return [
        TempoPart(float(start), float(end), tempi)
        for (start, end), (_, _, tempi) in zip(pairwise(edges), parts, strict=True)
    ]


def _cuts(found: Periodicity) -> list[int]:
    """Return the windows before which another period becomes the clearest, rising (binary segmentation)."""
    tried = periods()
    inside = (tried >= 60 / FASTEST) & (tried <= 60 / SLOWEST)
    clear = found.clear[:, inside].astype(np.float64)
    # A step beside counts, too: tempi waver.
    wide = np.maximum(clear, np.maximum(np.roll(clear, 1, axis=1), np.roll(clear, -1, axis=1)))
    total = np.concatenate([np.zeros((1, wide.shape[1])), np.cumsum(wide, axis=0)])
    tried = tried[inside]
    cuts: list[int] = []
    open_parts = [(0, len(wide))]
    while open_parts:
        a, b = open_parts.pop()
        at = np.arange(a + LEAST, b - LEAST + 1)
        if not len(at):
            continue
        left, right = total[at] - total[a], total[b] - total[at]
        best = int((left.max(axis=1) + right.max(axis=1)).argmax())
        cut = int(at[best])
        if _differ(left[best] / (cut - a), right[best] / (b - cut), tried):
            cuts.append(cut)
            open_parts += [(a, cut), (cut, b)]
    return sorted(cuts)


def _differ(left: Floats, right: Floats, tried: Floats) -> bool:
    """Return whether two parts have clear periods of which neither is one of the other part."""
    one, other = int(left.argmax()), int(right.argmax())
    return bool(
        min(left[one], right[other]) >= CLEAR
        and left[other] <= WEAKER * left[one]
        and right[one] <= WEAKER * right[other]
        and not _is_ratio(tried[one] / tried[other])
    )


def _is_ratio(ratio: float) -> bool:
    return bool(np.abs(np.log(ratio / np.array(RATIOS))).min() <= NEAR)


def _slice(found: Periodicity, a: int, b: int) -> Periodicity:
    return Periodicity(found.t[a:b], found.echo[:, a:b], found.pulse[a:b], found.turns[a:b], found.clear[a:b])


def _is_one_tempo(one: TempoCandidates, other: TempoCandidates) -> bool:
    """Return whether one tempo goes over into the other, perhaps an octave or 3:2 apart."""
    return not len(one.period) or not len(other.period) or _is_ratio(one.course[-1] / other.course[0])
