"""Beats counted by their phase: each gets the number that the clock of the beats before it gives it.

Adding up rounded steps carries one misplaced beat on to the end: two beats that a fill pulls towards each
other shift all later numbers by one. A phase-locked loop (E. Large and J. Kolen, Resonance and the perception
of musical meter, Connection Science 6, 1994) passes the fill, and the beats after it are on the clock again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Ints


ON_CLOCK = 0.2
"""Beats by which one may lie off the clock and still be counted; set by hand, no measured source: a swung
eighth lies a third of a beat off."""
PHASE_GAIN = 0.25
"""Share of a beat's deviation by which the clock's phase follows it; set by hand, no measured source."""
PERIOD_GAIN = 0.04
"""Share of it by which the clock's period follows; set by hand, no measured source: much more would make the
clock swing."""
LOST = 8
"""Beats off the clock in a row after which it is set again; set by hand: two bars."""
HALF = 0.1
"""Beats within which a lost chain counts as on the half beats of its old clock; set by hand."""
BEGIN = 12
"""Steps whose median is the clock's first period; set by hand."""


@dataclass(frozen=True)
class CountedBeats:
    """The numbers of beats on their clock."""

    number: Floats
    """Shape (n,): number of each beat, in halves after a slip to the half beats; NaN off the clock."""
    clock: Ints
    """Shape (n,): which clock the number belongs to, 0 and more: another one where the count was lost."""


def count_beats(t: Floats) -> CountedBeats:
    """Count beats at `t` (s, rising) by their phase on a clock that follows them.

    Examples
    --------
    >>> t = 0.4 * np.arange(40)
    >>> t[20:22] += 0.13, -0.13  # a fill pulls two beats towards each other
    >>> found = count_beats(t)
    >>> found.number[[0, 19, 20, 22, 39]].tolist()
    [0.0, 19.0, nan, 22.0, 39.0]
    """
    n = len(t)
    number, clock = np.full(n, np.nan), np.zeros(n, np.intp)
    if n < 2:
        return CountedBeats(np.zeros(n), clock)
    period, at, count, which = _usual_step(t[: BEGIN + 1]), float(t[0]), 0.0, 0
    number[0], lost = 0.0, 0
    for i in range(1, n):
        clock[i] = which
        place = count + (t[i] - at) / period
        nearest = np.rint(place - count) + count  # a clock on half beats stays there
        off = float(place - nearest)
        if abs(off) <= ON_CLOCK:
            if nearest > count:
                steps = nearest - count
                at += (steps + PHASE_GAIN * off) * period
                period *= 1 + PERIOD_GAIN * off / steps
                number[i], count = nearest, nearest
            lost = 0
            continue
        lost += 1
        if lost < LOST:
            continue
        own = slice(i - LOST + 1, i + 1)
        doubled = 2 * (count + (t[own] - at) / period)
        halves = np.rint(doubled)
        if np.abs(doubled - halves).max() <= 2 * HALF and (np.diff(halves) == 2).all():
            number[own] = halves / 2
        else:
            which += 1
            number[own], clock[own] = np.arange(float(LOST)), which
            period = _usual_step(t[own])
        at, count, lost = float(t[i]), float(number[i]), 0
    return CountedBeats(number, clock)


def count_stretches(t: Floats, runs: list[tuple[int, int]]) -> CountedBeats:
    """Count the beats of each run (first, one past last) on clocks of its own; NaN outside the runs."""
    number, clock = np.full(len(t), np.nan), np.zeros(len(t), np.intp)
    first = 0
    for a, b in runs:
        counted = count_beats(t[a:b])
        number[a:b], clock[a:b] = counted.number, counted.clock + first
        first = int(clock[b - 1]) + 1
    return CountedBeats(number, clock)


def _usual_step(t: Floats) -> float:
    return max(float(np.median(np.diff(t))), 1e-3)
