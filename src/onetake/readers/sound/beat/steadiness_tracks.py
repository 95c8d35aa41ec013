"""The tracks of the beat's steadiness: local tempo, residual about an even clock, and drift."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.rhythm.beat_regression import fit_beat_line

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.track import Track
    from onetake.readers.sound.beat.track_maker import TrackMaker
    from onetake.signal.rhythm.beat_counting import CountedBeats

TIMED = ("timed", "beats", "tempo", "scatter", "half")
"""Further columns of `beat.residual`."""
AROUND = 4
"""Steps on either side whose median is the tempo at a beat."""


def local_tempo(t: Floats, counted: CountedBeats, runs: list[tuple[int, int]]) -> Floats:
    """Return bpm at each beat of the runs: the median of the eight steps around it, shape (n,)."""
    out = []
    for a, b in runs:
        number = counted.number[a:b]
        beats = np.diff(number)
        usable = np.isfinite(beats) & (beats > 0) & (np.diff(counted.clock[a:b]) == 0)
        # Off the clock a step of the chain counts as one beat.
        step = np.diff(t[a:b]) / np.where(usable, beats, 1.0)
        local = [np.median(step[max(0, i - AROUND) : i + AROUND]) for i in range(len(step))]
        out.append(60 / np.array([*local, local[-1]]))
    return np.concatenate(out)


def clock_period(t: Floats, counted: CountedBeats, seen: Flags, run: tuple[int, int]) -> float | None:
    """Return the seconds a beat of the longest clock in a run of beats; None where too few are timed."""
    a, b = run
    which = int(np.bincount(counted.clock[a:b]).argmax())
    own = a + np.flatnonzero((counted.clock[a:b] == which) & seen[a:b] & np.isfinite(counted.number[a:b]))
    fitted = fit_beat_line(t[own], counted.number[own])
    return fitted.period if fitted else None


def _half_tempo_residual(t: Floats, number: Floats) -> float:
    """Return the smaller residual of every second beat, ms; NaN where too few are timed."""
    fits = [fit_beat_line(t[own], number[own]) for own in (number % 2 == first for first in (0, 1))]
    return min((fitted.residual for fitted in fits if fitted), default=float("nan"))


def timed_numbers(counted: CountedBeats, seen: Flags) -> Floats:
    """Return each beat's number on its clock; NaN where it has no onset of its own, shape (n,)."""
    return np.where(seen, counted.number, np.nan)


def steadiness_tracks(make: TrackMaker, t: Floats, number: Floats, clock: Floats) -> tuple[Track, Track]:
    """Fit one line through the timed beats of each clock; a stretch of beats has one clock or several.

    Parameters
    ----------
    make : TrackMaker
    t : array, shape (n,)
        The beats, s.
    number : array, shape (n,)
        Each beat's number on its clock; NaN where it is not timed.
    clock : array, shape (n,)
        Which clock each belongs to.
    """
    residual, drift = [], []
    for which in np.unique(clock):
        on = np.flatnonzero(clock == which)
        own = on[np.isfinite(number[on])]
        fitted = fit_beat_line(t[own], number[own])
        if fitted is None:
            continue
        start, end = float(t[on[0]]), float(t[on[-1]])
        residual.append(
            (
                start,
                end,
                "stretch",
                fitted.residual,
                float(fitted.count),
                float(len(on)),
                60 / fitted.period,
                fitted.scatter,
                _half_tempo_residual(t[own], number[own]),
            )
        )
        drift.append((start, end, "stretch", fitted.drift, 2 * fitted.error))
    return (
        make.spans("beat.residual", residual, "ms", TIMED),
        make.spans("beat.drift", drift, "ppm", ("error",)),
    )
