"""Circular statistics on phases whose answer is known."""

import numpy as np
import pytest

from onetake.signal.common.circular import (
    grid_position,
    longest_mean_vector,
    mean_vector,
    phase_spread,
    rayleigh_p,
    wrap_phases,
)


@pytest.mark.parametrize("centre", [0.0, 0.2, 0.5, 0.98])
@pytest.mark.parametrize("sigma", [0.02, 0.08])
def test_a_normal_scatter_is_found_wherever_its_centre_lies(centre, sigma):
    phases = np.random.default_rng(4).normal(centre, sigma, 4000)
    length, mean = mean_vector(phases)
    assert float(length) == pytest.approx(np.exp(-2 * (np.pi * sigma) ** 2), abs=0.01)
    assert abs(float(wrap_phases(mean - centre))) < 0.005
    assert float(phase_spread(phases)) == pytest.approx(sigma, rel=0.05)


def test_strays_hardly_moves_the_spread():
    rng = np.random.default_rng(5)
    phases = np.r_[rng.normal(0, 0.03, 850), rng.uniform(0.3, 0.7, 150)]
    assert float(phase_spread(phases)) == pytest.approx(0.03, rel=0.35)
    assert float(np.std(wrap_phases(phases))) > 0.12


def test_many_rows_are_measured_at_once():
    phases = np.random.default_rng(6).uniform(0, 1, (5, 30))
    assert np.allclose(phase_spread(phases), [phase_spread(row) for row in phases])
    assert np.allclose(mean_vector(phases)[0], [mean_vector(row)[0] for row in phases])


def test_even_phases_have_the_spread_of_a_box():
    assert float(phase_spread(np.arange(10000) / 10000)) == pytest.approx(
        0.35 / np.sqrt(3) / 0.55652, rel=0.01
    )


def test_rayleigh_is_right_as_often_as_it_says():
    phases = np.random.default_rng(7).uniform(0, 1, (4000, 20))
    p = np.array([rayleigh_p(float(r), 20) for r in mean_vector(phases)[0]])
    assert (p < 0.05).mean() == pytest.approx(0.05, abs=0.012)


def test_an_onset_error_sets_the_ceiling():
    phases = np.random.default_rng(8).normal(0, 0.04 / 0.6, 20000)
    assert float(mean_vector(phases)[0]) == pytest.approx(longest_mean_vector(0.04, 0.6), abs=0.01)


def test_positions_go_over_holes_and_end_where_the_grid_is_far():
    grid = [0.0, 0.5, 1.0, 2.5, 3.0]
    assert grid_position(grid, [0.25, 1.75, 2.75, -0.5, 4.0], 3).tolist() == [0.5, 3.5, 5.5, -1.0, 8.0]
    assert np.isnan(grid_position([0.0, 1.0, 2.0, 20.0, 21.0], [11.0], 4)).all()
    assert np.isnan(grid_position([1.0], [1.0], 4)).all()
