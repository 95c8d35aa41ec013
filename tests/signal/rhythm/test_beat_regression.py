from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.rhythm.beat_regression import fit_beat_line, loop_offsets

N = np.arange(64)


def test_a_beat_late_in_every_bar_belongs_to_the_residual():
    late = np.where(N % 4 == 3, 0.012, 0.0)
    found = fit_beat_line(0.5 * N + late, N.astype(float))
    assert found.count == 64
    assert found.residual == pytest.approx(1000 * late.std(), rel=0.05)


def test_strays_do_not():
    t = 0.5 * N + np.random.default_rng(1).normal(0, 0.001, 64)
    t[[7, 22, 40]] += 0.03
    found = fit_beat_line(t, N.astype(float))
    assert 58 <= found.count <= 61
    assert found.residual == pytest.approx(1.0, abs=0.3)


def test_chance_has_no_habits():
    rng = np.random.default_rng(2)
    seen = np.ones(64, bool)
    assert not any(loop_offsets(rng.normal(0, 0.005, 64), N, seen).any() for _ in range(20))


def test_a_drift_is_no_residual_of_its_parabola():
    found = fit_beat_line(0.5 * N + 0.0001 * N**2, N.astype(float))
    assert found.drift == pytest.approx(2e6 * 0.0001 * 63 / (0.5 + 0.0001 * 63), rel=0.01)


def test_what_a_voice_does_at_one_place_is_no_habit():
    rng = np.random.default_rng(3)
    off = np.where(N % 8 == 6, 0.018 + rng.normal(0, 0.005, 64), 0.0)
    assert not loop_offsets(off, N, np.ones(64, bool)).any()
