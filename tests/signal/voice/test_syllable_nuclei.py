"""Humps of energy at known times."""

import numpy as np

from onetake.signal.voice.syllable_nuclei import fit_grid, grid_lock, nucleus_times


def test_each_hump_is_one_syllable_at_its_rise():
    t = np.arange(0, 3, 0.0116)
    at = np.array([0.3, 0.5, 0.85, 1.4, 1.6, 2.2])
    energy = sum(np.exp(-(((t - a) / 0.04) ** 2)) for a in at) + 1e-3
    found = nucleus_times(t, energy)
    assert len(found) == len(at)
    # The steepest rise of the level is where the hump leaves the floor.
    assert (found < at).all()
    assert np.abs(found - at).max() < 0.11


def test_times_on_a_grid_lock_and_free_times_do_not():
    rng = np.random.default_rng(4)
    on = 0.07 + 0.165 * np.sort(rng.choice(200, 60, replace=False)) + rng.normal(0, 0.01, 60)
    free = np.sort(rng.uniform(0, 33, 60))
    period, phase = fit_grid(on)
    assert abs(period - 0.165) < 0.002
    assert grid_lock(on, period, phase) > 0.8
    assert grid_lock(free, period, phase) < 0.4
