from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.rhythm.loop_coherence import hit_contrast, loop_coherence

BEATS = np.arange(2000.0, 60 * 6000, 6000)


@pytest.mark.parametrize(("over", "least", "most"), [(-30, 0.9, 1.0), (0, 0.3, 0.5), (10, 0.06, 0.14)])
def test_the_share_of_a_loop_under_noise_grows_with_its_share_of_the_power(over, least, most):
    rng = np.random.default_rng(1)
    loop = np.tile(rng.normal(0, 0.05, 6000), 61)
    noise = rng.normal(0, 0.05 * 10 ** (over / 20), loop.size)
    assert least <= loop_coherence((loop + noise).astype(np.float16), BEATS, 6000.0) <= most


def test_a_length_between_samples_and_one_that_is_a_little_wrong_are_found():
    rng = np.random.default_rng(2)
    wave = np.tile(rng.normal(0, 0.05, 6001), 60).astype(np.float16)
    assert loop_coherence(wave, BEATS, 6000.6) > 0.95
    assert loop_coherence(wave, BEATS, 6030.0) > 0.95
    assert loop_coherence(wave, BEATS, 6100.0) < 0.1


def test_too_few_pairs_and_silence_say_nothing():
    wave = np.zeros(200000, np.float16)
    assert loop_coherence(wave, BEATS, 6000.0) is None
    assert loop_coherence(wave, BEATS[:8], 6000.0) is None


def test_hits_over_music_have_less_contrast():
    rng = np.random.default_rng(3)
    wave = rng.normal(0, 0.02, 400000)
    for start in BEATS.astype(int):
        wave[start : start + 720] += rng.normal(0, 0.02, 720)
    assert hit_contrast(wave.astype(np.float16), BEATS) == pytest.approx(0.5, abs=0.1)
    assert hit_contrast(wave.astype(np.float16), np.empty(0)) == 0.0
