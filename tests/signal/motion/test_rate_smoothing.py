import numpy as np
import pytest

from onetake.signal.motion.rate_smoothing import smooth_rates

DT = 1 / 24


def measured(rate, sigma, seed=0):
    """Return rates from positions with noise."""
    path = np.r_[0, np.cumsum(rate * DT)]
    path = path + np.random.default_rng(seed).normal(0, sigma, len(path))
    n = len(rate)
    return smooth_rates(np.diff(path), np.full(n, DT), np.full(n, sigma))


@pytest.mark.parametrize("seed", range(4))
def test_a_steady_rate_loses_nine_tenths_of_its_noise(seed):
    rate = np.full(400, 0.5)
    off = np.abs(measured(rate, 0.005, seed) - rate)
    raw = np.abs(np.diff(np.random.default_rng(seed).normal(0, 0.005, 401)) / DT)
    assert np.median(off) < 0.1 * np.median(raw)


def test_a_jump_stays_where_it_is():
    rate = np.r_[np.zeros(50), np.full(50, 8.0)]
    found = measured(rate, 0.002)
    assert np.abs(found[:49]).max() < 0.5
    assert np.abs(found[51:] - 8).max() < 0.5


def test_quick_shake_is_not_smoothed_away():
    t = np.arange(300) * DT
    rate = 20 * np.sin(2 * np.pi * 3 * t)
    assert np.std(measured(rate, 0.005)) > 0.95 * np.std(rate)


def test_unknown_steps_part_the_film():
    steps = np.r_[np.full(20, 0.1), np.nan, np.full(20, -0.1)]
    found = smooth_rates(steps, np.full(41, 0.5), np.full(41, 0.001))
    assert found[:20] == pytest.approx(np.full(20, 0.2))
    assert np.isnan(found[20])
    assert found[21:] == pytest.approx(np.full(20, -0.2))


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_steps(n):
    assert smooth_rates(np.ones(n), np.full(n, 0.5), np.full(n, 0.1)).tolist() == [2.0] * n
