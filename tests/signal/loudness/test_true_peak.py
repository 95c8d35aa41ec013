from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.loudness.true_peak import (
    TAPS,
    TruePeak,
    filter_bounds,
    interpolation_filters,
    oversampling,
)


def plainly(data, rate):
    """Oversample everything, in float64."""
    best = float(np.abs(data).max())
    padded = np.pad(data.astype(float), ((0, 0), (TAPS, TAPS)))
    for taps in interpolation_filters(oversampling(rate)):
        for channel in padded:
            best = max(best, float(np.abs(np.correlate(channel, taps, "valid")).max()))
    return best


def find(data, rate, block=None):
    meter = TruePeak(rate, len(data))
    for at in range(0, data.shape[1], block or data.shape[1]):
        meter.push(data[:, at : at + (block or data.shape[1])])
    meter.close()
    return meter


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("rate", [8000, 44100, 96000, 192000])
def test_passing_over_stretches_never_misses_a_peak(seed, rate):
    rng = np.random.default_rng(seed)
    n = int(rng.integers(3, 30000))
    wide = np.cumsum(rng.normal(0, 1, (2, n)), axis=1) if seed % 2 else rng.normal(0, 1, (2, n))
    data = (wide / np.abs(wide).max() * rng.random(n) ** rng.integers(0, 4)).astype(np.float32)
    if seed % 3 == 0:
        data = np.clip(data, -0.3, 0.3)
    meter = find(data, rate)
    assert meter.true.value == pytest.approx(plainly(data, rate), rel=1e-5)
    assert meter.plain.value == np.abs(data).max()
    assert find(data, rate, 997).true == meter.true


@pytest.mark.parametrize("times", [2, 4])
def test_bounds_hold_for_the_worst_signals(times):
    filters = interpolation_filters(times)
    most, bend = filter_bounds(filters)
    place = np.arange(TAPS) - (TAPS // 2 - 1)
    assert filters.sum(axis=1) == pytest.approx(1)
    assert filters @ place == pytest.approx(np.arange(1, times) / times)
    rng = np.random.default_rng(0)
    for x in [
        *np.sign(filters),
        *rng.uniform(-1, 1, (500, TAPS)),
        *np.cumsum(rng.normal(size=(500, TAPS)), 1),
    ]:
        value = np.abs(filters @ x).max()
        near = np.abs(x[TAPS // 2 - 1 : TAPS // 2 + 1]).max()
        assert value <= most * np.abs(x).max() + 1e-9
        assert value <= near + bend * np.abs(np.diff(x, 2)).max() + 1e-9


def test_peak_is_placed_between_its_samples():
    t = np.arange(4000)
    wave = np.sin(2 * np.pi * (t - 2000.5) / 4 + np.pi / 2) * np.exp(-(((t - 2000.5) / 300) ** 2))
    data = np.stack([np.zeros(4000), wave]).astype(np.float32)
    meter = find(data, 48000)
    assert meter.true.value == pytest.approx(1.0, rel=0.005)
    assert meter.true.sample == 2000.5
    assert meter.true.channel == 1
    assert meter.plain.value < 0.72


def test_silence_has_no_peak():
    assert find(np.zeros((1, 100), np.float32), 48000).true.value == 0
