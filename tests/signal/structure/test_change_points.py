"""Change points that survive another penalty, and chance levels by circular shifts."""

from __future__ import annotations

import time
from itertools import pairwise

import numpy as np
import pytest

from onetake.signal.structure.chance import coupling, highest_together
from onetake.signal.structure.change_points import change_points, slip, stable_change_points


def noise(seed: int, *shape: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=shape)


@pytest.mark.parametrize("seed", range(5))
def test_a_change_is_found_where_it_is(seed):
    rows = noise(seed, 40, 3)
    rows[25:] += 3.0
    (point,) = stable_change_points(rows)
    assert abs(point.row - 25) <= 1
    assert point.survives > 0.8


def test_noise_has_no_change():
    assert sum(len(stable_change_points(noise(seed, 40, 3))) for seed in range(20)) <= 1


def test_two_changes_are_the_best_partition():
    rows = np.repeat([0.0, 5.0, 0.0], 6)[:, None] + 0.1 * noise(1, 18, 1)
    assert change_points(rows, 4.0) == [6, 12]
    assert change_points(rows, 1e6) == []


def test_too_few_rows_have_no_change():
    assert stable_change_points(noise(0, 3, 2)) == []


def smooth_noise(seed: int, curves: int, n: int) -> np.ndarray:
    rows = np.array([np.convolve(row, np.ones(16) / 16, "valid") for row in noise(seed, curves, n + 15)])
    return (rows - rows.mean(axis=1, keepdims=True)) / rows.std(axis=1, keepdims=True)


def test_curves_that_rise_together_are_no_chance():
    rows = smooth_noise(3, 5, 300)
    assert highest_together(rows, 8, 1.5).chance > 0.02
    rows[:, 100:116] += 4.0
    rows = (rows - rows.mean(axis=1, keepdims=True)) / rows.std(axis=1, keepdims=True)
    found = highest_together(rows, 8, 1.5)
    assert 100 <= found.row < 116
    assert found.chance <= 0.005
    assert found.high_by_chance < 5


def test_unknown_values_are_the_mean():
    rows = np.zeros((3, 50))
    rows[:, 20] = 2.0
    rows[0, :10] = np.nan
    assert highest_together(rows, 2, 1.5).row == 20


def test_curves_that_go_together_beat_their_shifts():
    one, other = smooth_noise(5, 2, 400)
    together = coupling(one, one + 0.3 * other)
    assert together is not None
    assert together.r > 0.9
    assert together.p < 0.02
    apart = coupling(one, other)
    assert apart is not None
    assert apart.p > 0.05
    against = coupling(one, -one)
    assert against is not None
    assert against.r == pytest.approx(-1)
    assert against.p > 0.9


def test_a_constant_curve_goes_with_nothing():
    assert coupling(np.ones(100), noise(2, 100)) is None
    assert coupling(noise(2, 8), noise(3, 8)) is None


def brute_partition(rows: np.ndarray, penalty: float, shortest: int) -> float:
    """Return the least cost of all partitions, tried one by one."""
    n = len(rows)
    best = np.inf
    for cuts in range(2 ** (n - 1)):
        edges = [0, *(i + 1 for i in range(n - 1) if cuts >> i & 1), n]
        parts = [rows[a:b] for a, b in pairwise(edges)]
        if min(map(len, parts)) >= shortest:
            best = min(
                best, sum(((p - p.mean(axis=0)) ** 2).sum() for p in parts) + penalty * (len(parts) - 1)
            )
    return best


@pytest.mark.parametrize(
    ("seed", "penalty", "shortest"), [(0, 0.3, 1), (1, 1.0, 2), (2, 2.0, 3), (3, 0.1, 3)]
)
def test_the_partition_is_the_best_of_all(seed, penalty, shortest):
    rows = noise(seed, 9, 2)
    edges = [0, *change_points(rows, penalty, shortest), len(rows)]
    parts = [rows[a:b] for a, b in pairwise(edges)]
    cost = sum(((p - p.mean(axis=0)) ** 2).sum() for p in parts) + penalty * (len(parts) - 1)
    assert min(map(len, parts)) >= shortest
    assert cost == pytest.approx(brute_partition(rows, penalty, shortest))


def test_ten_thousand_rows_take_no_longer_than_two_thousand():
    rows = noise(4, 10_000, 2)
    rows[6_001:] += 1.0
    began = time.process_time()
    (point,) = change_points(rows, 60.0, 3)
    assert abs(point - 6_001) <= slip(len(rows))
    assert time.process_time() - began < 5.0  # a hundredth of a second for each place would be 20
