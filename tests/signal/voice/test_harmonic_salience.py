"""Salience of pitches that are known."""

import numpy as np
import pytest

from onetake.signal.voice.harmonic_salience import CANDIDATES, harmonic_salience


def spectrum(wave, size=2048):
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
    hann *= 2 / hann.sum()
    frames = np.lib.stride_tricks.sliding_window_view(wave, size)[:: size // 4]
    return (np.abs(np.fft.rfft(frames * hann)) ** 2).astype(np.float32)


def voice(hz, rate, seconds=1.0, partials=20):
    t = np.arange(round(seconds * rate)) / rate
    return sum(np.sin(2 * np.pi * hz * k * t + k * k) / k for k in range(1, partials) if hz * k < rate / 2)


@pytest.mark.parametrize("hz", [90.0, 120.0, 210.0, 390.0, 700.0])
@pytest.mark.parametrize(("rate", "size"), [(44100, 2048), (48000, 2048), (16000, 1024), (8000, 512)])
def test_a_voice_has_its_pitch_at_any_rate(hz, rate, size):
    found, salience = harmonic_salience(spectrum(voice(hz, rate), size), rate)
    assert np.abs(found[:, 0] / hz - 1).max() < 0.02
    assert salience[:, 0].min() > 0.3
    assert (np.diff(salience, axis=1) <= 0).all()


def test_a_bass_12_db_louder_is_not_read():
    rate = 44100
    t = np.arange(rate) / rate
    bass = sum(np.sin(2 * np.pi * 55 * k * t) * 10 ** (-9 * (k - 1) / 20) for k in range(1, 9))
    sung = voice(330, rate)
    sung *= 0.25 * np.sqrt((bass**2).mean() / (sung**2).mean())
    found, _ = harmonic_salience(spectrum(bass + sung), rate)
    assert np.abs(found[:, 0] / 330 - 1).max() < 0.02


def test_noise_is_weak_and_silence_has_no_pitch():
    noise = np.random.default_rng(1).normal(0, 0.1, 5 * 44100)
    assert np.percentile(harmonic_salience(spectrum(noise), 44100)[1][:, 0], 98) < 0.33
    found, salience = harmonic_salience(np.zeros((3, 1025), np.float32), 44100)
    assert found.shape == (3, CANDIDATES)
    assert np.isnan(found).all()
    assert (salience == 0).all()


@pytest.mark.parametrize("wrong", [np.inf, np.nan, 1e30])
def test_invalid_numbers_have_no_pitch_and_spoil_no_other_window(wrong):
    power = spectrum(voice(200, 44100))
    power[1, 40] = wrong
    found, _ = harmonic_salience(power, 44100)
    assert np.isnan(found[1]).all()
    assert np.abs(found[[0, 2], 0] / 200 - 1).max() < 0.02


def test_a_window_does_not_depend_on_the_others():
    power = spectrum(np.random.default_rng(2).normal(0, 0.1, 44100))
    whole, parts = harmonic_salience(power, 44100), [harmonic_salience(row[None], 44100) for row in power]
    assert np.allclose(whole[0], np.concatenate([hz for hz, _ in parts]), rtol=1e-3, equal_nan=True)
