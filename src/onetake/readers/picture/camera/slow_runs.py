"""Slow runs: motion that is too slow to be a move by its rate, but adds up to one over seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.motion_runs import MotionRun, motion_runs, run_between
from onetake.readers.picture.camera.move_limits import AXES, SLOW_WINDOW, SLOWEST

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

ENDS = 0.01
"""Share of the amount at either end of a slow run that is cut off: smoothing lengthens it. Set by hand; no
measured source."""
MOSTLY = 0.5
"""Share of a slow run that a run of the usual rate may hold, as the slow run then begins or ends outside of
it; from there on it is the same move. Set by hand; no measured source."""


def slow_runs(t: Floats, rate: Floats, axis: str) -> list[MotionRun]:
    """Return the runs of a rate that is at least the axis' least amount in `SLOWEST` seconds, trimmed."""
    least = AXES[axis].amount / SLOWEST
    return [_trim(t, rate, run) for run in motion_runs(t, rate, least, SLOW_WINDOW, SLOW_WINDOW)]


def merge_runs(quick: list[MotionRun], slow: list[MotionRun]) -> list[MotionRun]:
    """Return all runs of both, one for each stretch: the slow one where no quick one holds most of it."""
    kept = [run for run in slow if not any(_holds(other, run) for other in quick)]
    inside = [run for run in quick if not any(_overlap(run, other) and _same(run, other) for other in kept)]
    return sorted([*kept, *inside], key=lambda run: run.first)


def _holds(quick: MotionRun, slow: MotionRun) -> bool:
    return _overlap(quick, slow) and _same(quick, slow) and abs(quick.amount) >= MOSTLY * abs(slow.amount)


def _same(one: MotionRun, other: MotionRun) -> bool:
    return one.amount * other.amount > 0


def _overlap(one: MotionRun, other: MotionRun) -> bool:
    return one.first < other.last and other.first < one.last


def _trim(t: Floats, rate: Floats, run: MotionRun) -> MotionRun:
    """Cut off the ends, in which hardly anything moves."""
    step = np.diff(t, prepend=t[:1])[run.first : run.last]
    path = np.cumsum(np.nan_to_num(rate[run.first : run.last]) * step)
    if not path[-1]:
        return run
    share = np.maximum.accumulate(path / path[-1])
    first, last = np.searchsorted(share, [ENDS, 1 - ENDS])
    return run_between(t, rate, run.first + int(first), min(run.last, run.first + int(last) + 1))
