"""A known part is taken away from a mix; what is left is known."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.stems.difference import BLOCK, Difference
from onetake.stage.sound.resample import stretch

RATE = 16000
SECONDS = 40


def music(seed, seconds=SECONDS, rate=RATE):
    """Return plucked-like tones of random pitch and noise bursts, shape (1, n)."""
    rng = np.random.default_rng(seed)
    out = np.zeros(seconds * rate, np.float32)
    for start in np.arange(0, len(out) - rate, rate // 4):
        t = np.arange(rate) / rate
        hz = 110 * 2 ** (rng.integers(0, 36) / 12)
        tone = sum(np.sin(2 * np.pi * hz * k * t + rng.uniform(0, 6)) / k for k in range(1, 9))
        out[start : start + rate] += (0.1 * tone * np.exp(-4 * t)).astype(np.float32)
        burst = rng.normal(0, 0.1, rate // 8) * np.exp(-np.arange(rate // 8) / 300)
        out[start : start + rate // 8] += burst.astype(np.float32)
    return out[None]


def voice(seed=7, seconds=SECONDS, rate=RATE):
    """Return gliding harmonics in phrases of 2 s with pauses of 1 s, shape (1, n)."""
    rng = np.random.default_rng(seed)
    t = np.arange(seconds * rate) / rate
    hz = 180 + 40 * np.interp(t, np.arange(0, seconds + 1, 0.5), rng.normal(0, 1, 2 * seconds + 2))
    phase = 2 * np.pi * np.cumsum(hz) / rate
    sound = sum(np.sin(k * phase) / k for k in range(1, 15))
    return (0.15 * sound * (t % 3 < 2)).astype(np.float32)[None]


BAND, VOICE = music(1), voice()


def take_away(mix, known, rate=RATE, step=8000):
    left = Difference(len(mix), rate)
    blocks = []
    for k in range(0, mix.shape[1], step):
        blocks += list(left.push(mix[:, k : k + step], known[:, k : k + step]))
    return np.concatenate([*blocks, *left.close()], axis=1), left.suppression.decibels()


def equalized(sound, decibels=6.0):
    """Return the sound with its treble raised and its bass lowered."""
    hz = np.fft.rfftfreq(sound.shape[1], 1 / RATE)
    gain = 10 ** (decibels / 20 * np.tanh(np.log2(np.maximum(hz, 20) / 800)))
    return np.fft.irfft(np.fft.rfft(sound) * gain, sound.shape[1]).astype(np.float32)


def error(left, wanted):
    """Return what is left besides the wanted voice, dB below it."""
    return 10 * np.log10(np.mean(wanted**2) / np.mean((left - wanted) ** 2))


def level(left, wanted):
    return abs(10 * np.log10(np.mean(left**2) / np.mean(wanted**2)))


def test_what_is_left_is_the_voice():
    left, decibels = take_away(BAND + VOICE, BAND)
    assert left.shape == VOICE.shape and left.dtype == np.float32
    assert error(left, VOICE) > 30 and level(left, VOICE) < 0.05 and decibels > 22


def test_mastering_changes_nothing():
    left, decibels = take_away(0.89 * equalized(BAND + VOICE), BAND)
    wanted = 0.89 * equalized(VOICE)
    assert error(left, wanted) > 30 and level(left, wanted) < 0.05 and decibels > 22


@pytest.mark.parametrize("ppm", [8, -8, 1])
def test_a_drift_that_is_left_is_taken_out(ppm):
    slower = stretch(np.repeat(BAND, 2, axis=0), 1 + ppm * 1e-6)[:1]
    count = min(slower.shape[1], BAND.shape[1])
    left, decibels = take_away((BAND + VOICE)[:, :count], slower[:, :count])
    assert error(left, VOICE[:, :count]) > 25 and decibels > 22


def test_a_part_of_a_sample_is_no_delay():
    hz = np.fft.rfftfreq(BAND.shape[1])
    late = np.fft.irfft(np.fft.rfft(BAND) * np.exp(-2j * np.pi * hz * 2.4), BAND.shape[1]).astype(np.float32)
    left, _ = take_away(BAND + VOICE, late)
    assert error(left, VOICE) > 25


def test_each_channel_has_its_own_filter():
    left, _ = take_away(np.concatenate([BAND + VOICE, 0.3 * BAND]), np.concatenate([BAND, BAND]))
    assert error(left[:1], VOICE) > 30 and np.std(left[1]) < 0.01 * np.std(BAND)


def test_a_compressor_on_the_mix_shows_as_less_suppression():
    gain = np.where(np.abs(VOICE) > 0, 0.6, 1.0).astype(np.float32)
    gain = np.convolve(gain[0], np.ones(800, np.float32) / 800, "same")[None]
    assert take_away((BAND + VOICE) * gain, BAND)[1] < 15 < take_away(BAND + VOICE, BAND)[1]


def test_noise_that_is_not_in_the_known_part_shows_as_less_suppression():
    noise = np.random.default_rng(2).normal(0, 1, BAND.shape).astype(np.float32)
    noise *= 10 ** (-12 / 20) * np.std(BAND)
    assert take_away(BAND + VOICE + noise, BAND)[1] < 15


@pytest.mark.parametrize("step", [1000, 7777, SECONDS * RATE])
def test_the_size_of_blocks_changes_nothing(step):
    assert np.array_equal(take_away(BAND + VOICE, BAND)[0], take_away(BAND + VOICE, BAND, step=step)[0])


@pytest.mark.parametrize("seconds", [0.01, 1, 5, BLOCK, BLOCK + 0.1, BLOCK + 5])
def test_any_length_comes_out_as_it_went_in(seconds):
    count = round(seconds * RATE)
    left, _ = take_away((BAND + VOICE)[:, :count], BAND[:, :count])
    assert left.shape == (1, count) and np.isfinite(left).all()


def test_silence_is_taken_away_from_silence_and_from_a_voice():
    nothing = 0 * BAND
    assert not take_away(nothing, nothing)[0].any()
    left, decibels = take_away(VOICE, nothing)
    assert np.abs(left - VOICE).max() < 1e-5 and np.isnan(decibels)
