from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from onetake.signal.loudness.k_weighting import (
    HIGH_PASS_48K,
    LENGTH,
    SHELF_48K,
    KPower,
    biquad_at_rate,
    frequency_response,
    impulse_response,
)

RATES = [8000, 11025, 16000, 22050, 32000, 44100, 48000, 88200, 96000, 192000]


@pytest.mark.parametrize("table", [SHELF_48K, HIGH_PASS_48K])
def test_48_khz_gives_the_standard_table_back(table):
    b, a = biquad_at_rate(48000, table)
    assert b == pytest.approx(table[0], abs=1e-12)
    assert a == pytest.approx((1, *table[1]), abs=1e-12)


@pytest.mark.parametrize("rate", RATES)
def test_level_is_that_of_48_khz_at_every_rate(rate):
    f = np.geomspace(15, min(0.45 * rate, 16000), 80)
    kept = impulse_response(rate)
    level = np.abs(np.exp(-2j * np.pi * np.outer(f, np.arange(len(kept))) / rate) @ kept)
    expected = np.abs(frequency_response(48000, f, SHELF_48K, HIGH_PASS_48K))
    assert np.abs(20 * np.log10(level / expected)).max() < (0.02 if rate < 48000 else 0.06)


@pytest.mark.parametrize("rate", [48000, 96000, 192000])
def test_kept_impulse_response_is_the_recursion_and_the_rest_is_nothing(rate):
    n = int(4 * LENGTH * rate)
    x = [1.0] + [0.0] * (n - 1)
    for table in (SHELF_48K, HIGH_PASS_48K):
        (b0, b1, b2), (_, a1, a2) = biquad_at_rate(rate, table)
        x1 = x2 = y1 = y2 = 0.0
        for i, value in enumerate(x):
            y = b0 * value + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2
            x1, x2, y1, y2 = value, x1, y, y1
            x[i] = y
    kept = impulse_response(rate)
    assert np.abs(kept - x[: len(kept)]).max() < 1e-12
    assert np.abs(x[len(kept) :]).sum() < 1e-9


@pytest.mark.parametrize("rate", RATES)
def test_impulse_response_has_died_at_its_end(rate):
    kept = impulse_response(rate)
    assert np.abs(kept[-len(kept) // 5 :]).sum() < (1e-7 if rate >= 48000 else 1e-5)


@pytest.mark.parametrize("rate", [8000, 11025, 44100])
def test_power_is_that_of_the_whole_convolution_whatever_the_blocks(rate):
    rng = np.random.default_rng(rate)
    data = rng.normal(0, 0.2, (2, round(2.345 * rate))).astype(np.float32)
    meters = [KPower(rate, np.array([1.0, 1.41])) for _ in range(2)]
    meters[0].push(data)
    at = 0
    while at < data.shape[1]:
        n = int(rng.integers(1, 5000))
        meters[1].push(data[:, at : at + n])
        at += n
    one, other = (m.close() for m in meters)
    assert (one == other).all()
    assert len(one) == 234
    h = impulse_response(rate)
    size = data.shape[1] + len(h)
    spectrum = np.fft.rfft(data.astype(float), size) * np.fft.rfft(h, size)
    weighted = np.fft.irfft(spectrum, size)[:, : data.shape[1]] ** 2
    power = weighted[0] + 1.41 * weighted[1]
    # The cells of every second are laid out alike.
    edges = [round(cell % 100 * rate / 100) + cell // 100 * rate for cell in range(235)]
    expected = [power[a:b].mean() for a, b in pairwise(edges)]
    assert one == pytest.approx(expected, rel=2e-5)


def test_channels_that_weigh_nothing_are_left_out():
    meter = KPower(8000, np.array([0.0]))
    meter.push(np.ones((1, 9000), np.float32))
    assert len(meter.close()) == 0
