from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.rhythm.beat_counting import count_beats, count_stretches
from onetake.signal.rhythm.beat_regression import fit_beat_line


def residual(t, found):
    known = np.isfinite(found.number)
    return fit_beat_line(t[known], found.number[known]).residual


@pytest.mark.parametrize("places", [[0.0, 0.8, 1.6, 2.4, 3.2], [0.0, 1.33, 2.67], [0.5, 1.5, 2.5], []])
def test_a_fill_of_any_number_of_beats_does_not_shift_the_count(places):
    t = 0.4 * np.r_[np.arange(217), 217 + np.array(places), np.arange(221, 311)]
    found = count_beats(t)
    assert found.number[-1] == 310
    assert not found.clock.any()
    assert residual(t, found) < 0.5


def test_beats_that_are_pulled_together_are_left_out():
    t = 0.4 * np.arange(311)
    t[216] += 0.13
    t[217] -= 0.14
    found = count_beats(t)
    assert found.number[-1] == 310
    assert np.isnan(found.number[[216, 217]]).all()


def test_a_chain_that_moves_to_the_half_beats_stays_on_its_clock():
    t = 0.5 * np.r_[np.arange(60), np.arange(60.5, 120)] + np.random.default_rng(2).normal(0, 0.004, 120)
    found = count_beats(t)
    assert found.number[59] == 59
    assert found.number[-1] == 119.5
    assert residual(t, found) == pytest.approx(4, abs=1)


def test_a_drift_and_jitter_are_followed():
    n = np.arange(200)
    t = 0.5 * n + 0.00005 * n**2 + np.random.default_rng(1).normal(0, 0.015, 200)
    assert (count_beats(t).number == n).all()


def test_another_song_has_another_clock():
    t = np.r_[0.5 * np.arange(50), 25.11 + 0.645 * np.arange(50)]
    found = count_stretches(t, [(0, 50), (50, 100)])
    assert found.number[[49, 50, 99]].tolist() == [49, 0, 49]
    assert found.clock[[49, 50]].tolist() == [0, 1]


def test_after_a_cut_that_moves_the_phase_another_clock_begins():
    found = count_beats(np.r_[0.5 * np.arange(50), 25.15 + 0.5 * np.arange(50)])
    assert found.clock[[49, 50, 99]].tolist() == [0, 1, 1]
    assert (np.diff(found.number[50:]) == 1).all()


def test_no_beats_are_no_error():
    assert len(count_beats(np.empty(0)).number) == 0
    assert count_beats(np.array([3.0])).number.tolist() == [0.0]
