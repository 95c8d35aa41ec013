import numpy as np
import pytest

from onetake.signal.common.stft import Stft, real_spectra, window_size


def spectra(data, lengths, size=256, hop=64):
    stft, start, found = Stft(len(data), size, hop), 0, []
    for length in lengths:
        found.append(stft.push(data[:, start : start + length]))
        start += length
    return np.concatenate([*found, stft.push(data[:, start:]), stft.close()], axis=1)


def test_a_sine_has_its_amplitude_in_its_bin_whatever_its_phase():
    n = np.arange(4096)
    wave = np.stack([0.5 * np.cos(2 * np.pi * 10 * n / 256 + p) for p in (0.0, 1.1)]).astype(np.float32)
    found = np.abs(spectra(wave, []))
    assert found.shape == (2, 64, 129)
    assert found[:, 8:-8, 10] == pytest.approx(0.5, abs=1e-4)
    assert found[:, 8:-8, 14:].max() < 1e-4


def test_a_click_stands_in_the_window_that_is_centred_on_it():
    wave = np.zeros((1, 2048), np.float32)
    wave[0, 640] = 1.0
    power = (np.abs(spectra(wave, [])) ** 2).sum(axis=2)[0]
    assert int(power.argmax()) == 640 // 64


@pytest.mark.parametrize("lengths", [[1] * 50, [63, 64, 65, 1000], [5000]])
def test_blocks_make_no_difference(lengths):
    data = np.random.default_rng(2).normal(size=(2, 6000)).astype(np.float32)
    assert np.allclose(spectra(data, []), spectra(data, lengths), atol=1e-6)


@pytest.mark.parametrize("n", [0, 1, 63, 64, 65, 300])
def test_every_sample_is_under_a_window(n):
    assert spectra(np.ones((1, n), np.float32), []).shape[1] == -(-n // 64)


def test_the_window_lasts_about_as_long_at_every_rate():
    for rate in (8000, 11025, 16000, 22050, 44100, 48000, 96000, 192000):
        assert 0.03 < window_size(rate) / rate < 0.07


@pytest.mark.parametrize("size", [2, 64, 128, 2048])
def test_the_transform_is_that_of_numpy_row_by_row(size):
    rows = np.random.default_rng(1).standard_normal((7, size)).astype(np.float32)
    found = real_spectra(rows)
    assert np.abs(found - np.fft.rfft(rows.astype(np.float64))).max() < 1e-6 * size
    assert np.array_equal(real_spectra(rows[2:3]), found[2:3])
    rows[4, 1] = np.nan
    broken = real_spectra(rows)
    assert np.array_equal(broken[[0, 1, 2, 3, 5, 6]], found[[0, 1, 2, 3, 5, 6]])
    assert np.isnan(broken[4]).any()
