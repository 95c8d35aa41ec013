from __future__ import annotations

import numpy as np

from onetake.signal.rhythm.beat_refinement import CELL, refine_beats


def sound(t, height=30.0, seconds=40.0):
    rise = np.zeros(round(seconds / CELL))
    rise[np.rint(np.asarray(t) / CELL).astype(int)] = height
    return rise


def test_beats_at_the_ends_of_a_drift_are_found():
    period = np.linspace(0.5, 0.53, 70)
    t = 1.0 + np.cumsum(period)
    found = refine_beats(t + 0.004, period, sound(t))
    assert found.seen.all()
    assert np.abs(found.t - t).max() < 0.002


def test_a_voice_beside_the_beat_is_not_taken_for_it():
    t = 1.0 + 0.5 * np.arange(70)
    rise = sound(t, 20.0)
    rise[np.rint((t[::5] + 0.015) / CELL).astype(int)] = 48.0
    found = refine_beats(t, np.full(70, 0.5), rise)
    assert np.abs(found.t - t).max() < 0.002


def test_a_beat_that_is_late_in_every_bar_stays_late():
    t = 1.0 + 0.5 * np.arange(64) + np.where(np.arange(64) % 4 == 3, 0.016, 0.0)
    found = refine_beats(1.0 + 0.5 * np.arange(64), np.full(64, 0.5), sound(t))
    assert found.seen.all()
    assert np.abs(found.t - t).max() < 0.002


def test_faint_rises_are_not_seen():
    t = 1.0 + 0.5 * np.arange(70)
    found = refine_beats(t, np.full(70, 0.5), sound(t, 6.0))
    assert not found.seen.any()
    assert np.array_equal(found.t, t)
