"""Mel bands that are stored compactly."""

import numpy as np
import pytest

from onetake.readers.sound.voices.mel_bands import MelBands
from onetake.signal.voice.mel_cepstrum import BANDS


def kept(power, inside, cut=700):
    bands = MelBands()
    for i in range(0, len(power), cut):
        bands.push(power[i : i + cut])
    bands.close(inside)
    return bands


@pytest.mark.parametrize("channels", [1, 2])
def test_what_sounds_on_is_taken_off_and_the_rest_is_kept(channels):
    inside = np.arange(9000) % 300 < 150
    power = np.full((9000, channels, BANDS), 0.1, np.float32) + inside[:, None, None] * np.float32(0.5)
    clean = kept(power, inside).clean(4000, 4300)
    assert clean.shape == (300, 2, BANDS)
    assert clean[inside[4000:4300]] == pytest.approx(0.5, rel=0.005)
    assert clean[~inside[4000:4300]] == pytest.approx(0.01, rel=0.02)


def test_blocks_change_nothing_and_parts_are_the_whole():
    rng = np.random.default_rng(0)
    power = rng.gamma(1, 1, (9000, 2, BANDS)).astype(np.float32)
    inside = rng.random(9000) < 0.5
    one, two = kept(power, inside, 100), kept(power, inside, 5000)
    assert (one.clean(3000, 9000) == two.clean(3000, 9000)).all()
    assert (np.concatenate(list(one.parts())) == two.clean(0, 9000)).all()


def test_numbers_that_are_none_count_as_silence():
    power = np.ones((200, 2, BANDS), np.float32)
    power[10], power[11] = np.nan, 1e30
    clean = kept(power, np.ones(200, bool)).clean(0, 200)
    assert np.isfinite(clean).all()
    assert (clean[10:12] == 0).all()


def test_the_margin_is_the_level_inside_over_outside():
    inside = np.arange(900) % 300 < 150
    power = np.full((900, 2, BANDS), 0.01, np.float32) + inside[:, None, None] * np.float32(0.99)
    assert kept(power, inside).margin == pytest.approx(20.0, abs=0.1)
    assert kept(power, np.zeros(900, bool)).margin == -np.inf


def test_without_pauses_the_margin_is_how_far_the_voice_swings_less_9_db():
    loud = np.arange(900) % 10 > 0
    power = np.full((900, 2, BANDS), 0.001, np.float32) + loud[:, None, None] * np.float32(0.999)
    assert kept(power, np.ones(900, bool)).margin == pytest.approx(30.0 - 9.0, abs=0.1)
