from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.loudness.gating import (
    channel_weights,
    integrated_loudness,
    loudness_range,
    lufs,
    window_power,
)


def power(level):
    return 10 ** ((np.asarray(level, dtype=float) + 0.691) / 10)


def test_gates_leave_out_silence_and_quiet_parts():
    blocks = power([-20] * 10 + [-80] * 50)
    assert integrated_loudness(blocks) == pytest.approx(-20)
    # -20 and -32: their mean is -22.7, so the relative gate at -32.7 keeps both; at -34 it does not.
    both = 10 * np.log10((10**-2 + 10**-3.2) / 2)
    assert integrated_loudness(power([-20] * 10 + [-32] * 10)) == pytest.approx(both)
    assert integrated_loudness(power([-20] * 10 + [-34] * 10)) == pytest.approx(-20)


def test_nothing_over_the_gate_is_not_told():
    assert np.isnan(integrated_loudness(power([-71.0] * 9)))
    assert np.isnan(integrated_loudness(np.empty(0)))
    assert np.isnan(loudness_range(np.zeros(5)))


def test_range_runs_from_the_tenth_to_the_95th_percentile():
    levels = np.linspace(-40, -20, 201)
    assert loudness_range(power(levels)) == pytest.approx(17, abs=0.11)
    assert loudness_range(power([-20] * 100 + [-45] * 100)) == pytest.approx(0, abs=1e-9)


def test_windows_are_means():
    cells = np.arange(50.0)
    assert window_power(cells, 0.4)[0] == pytest.approx(np.arange(40).mean())
    assert len(window_power(cells, 0.4)) == 11
    assert len(window_power(cells, 3.0)) == 0


@pytest.mark.parametrize(
    ("layout", "expected"),
    [
        (("FC",), [1]),
        (("FL", "FR", "FC", "LFE", "SL", "SR"), [1, 1, 1, 0, 1.41, 1.41]),
        (("FL", "FR", "FC", "LFE", "BL", "BR", "SL", "SR"), [1, 1, 1, 0, 1, 1, 1.41, 1.41]),
        (("FL", "FR", "FC", "BC"), [1, 1, 1, 1]),
        (("NONE", "CH2"), [1, 1]),
    ],
)
def test_weights_by_place(layout, expected):
    assert channel_weights(layout).tolist() == expected


def test_silence_is_not_minus_infinity():
    assert np.isnan(lufs([0.0, 1e-13])).all()
