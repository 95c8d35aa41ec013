"""Pitch of waves whose pitch is known."""

import numpy as np
import pytest

from onetake.signal.voice.f0 import pitch, steady_pitch


def spectrum(wave, size=2048):
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(size) / size)
    frames = np.lib.stride_tricks.sliding_window_view(wave, size)[:: size // 4]
    return (np.abs(np.fft.rfft(frames * hann)) ** 2).astype(np.float32)


def voice(hz, rate, seconds=1.0, partials=12):
    t = np.arange(round(seconds * rate)) / rate
    return sum(np.sin(2 * np.pi * hz * k * t + k * k) / k for k in range(1, partials) if hz * k < rate / 2)


@pytest.mark.parametrize("hz", [85.0, 120.0, 210.0, 390.0])
@pytest.mark.parametrize(("rate", "size"), [(44100, 2048), (48000, 2048), (16000, 1024), (8000, 512)])
def test_a_voice_has_its_pitch_at_any_rate(hz, rate, size):
    found, strength = pitch(spectrum(voice(hz, rate), size), rate)
    assert np.abs(found / hz - 1).max() < 0.02
    assert strength.min() > 0.8


def test_noise_is_weak_and_silence_has_no_pitch():
    noise = np.random.default_rng(1).normal(size=44100)
    assert np.median(pitch(spectrum(noise), 44100)[1]) < 0.5
    found, strength = pitch(np.zeros((3, 1025), np.float32), 44100)
    assert np.isnan(found).all()
    assert (strength == 0).all()


def test_an_octaves_slip_is_not_steady():
    hz = np.array([200, 200, 200, 100, 200, 200, 200], np.float32)
    kept = steady_pitch(hz, np.ones(7, np.float32))
    assert np.isnan(kept[3])
    assert (kept[[2, 4]] == 200).all()
