"""The film's sound is kept, and what it has besides its instrumental reaches the readers on its clock."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Samples
from onetake.core.errors import MediaError
from onetake.readers.sound.stems.film_mix import HeldMix, MixFile
from onetake.readers.sound.stems.stem_clock import StemOnFilmClock
from onetake.readers.sound.stems.voice_left import VoiceLeft, push_mix

RATE = 8000
RNG = np.random.default_rng(5)
BAND = RNG.normal(0, 0.1, (2, 30 * RATE)).astype(np.float32)
TONE = (0.1 * np.sin(2 * np.pi * 440 * np.arange(30 * RATE) / RATE)).astype(np.float32)
VOICE = np.where(np.arange(30 * RATE) // RATE % 3 == 0, TONE, 0).astype(np.float32)


class Heard:
    def __init__(self):
        self.blocks = []

    def push(self, samples):
        self.blocks.append(samples)

    def close(self):
        return []

    @property
    def sound(self):
        return np.concatenate([block.data for block in self.blocks], axis=1)


def kept(data, start=0.0, layout=("FL", "FR")):
    mix = MixFile()
    for k in range(0, data.shape[1], 1000):
        mix.push(Samples(start + k / RATE, RATE, data[:, k : k + 1000], layout))
    return mix


def test_a_kept_sound_is_read_at_any_place_with_silence_beyond_its_ends():
    with kept(BAND, 0.5) as mix:
        assert (mix.start, mix.rate, mix.channels, mix.count) == (0.5, RATE, 2, 30 * RATE)
        assert np.allclose(mix.read(100, 50), BAND[:, 100:150], atol=2e-4)
        edge = mix.read(-10, 20)
        assert not edge[:, :10].any() and np.allclose(edge[:, 10:], BAND[:, :10], atol=2e-4)
        assert not mix.read(30 * RATE + 5, 20).any() and not mix.read(-50, 20).any()


def test_surround_and_invalid_samples_are_kept_as_stereo():
    data = np.concatenate([BAND[:, :2000], BAND[:1, :2000]])
    data[0, 3] = np.nan
    with kept(data, layout=("FL", "FR", "FC")) as mix:
        assert mix.channels == 2 and np.isfinite(mix.read(0, 2000)).all()
        assert np.allclose(mix.read(0, 2000)[1], data[1] + 0.5**0.5 * data[2], atol=4e-4)


def test_a_full_disk_is_a_sentence(monkeypatch):
    class Full:
        def __init__(self, prefix):
            pass

        def write(self, data):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("onetake.readers.sound.stems.film_mix.TemporaryFile", Full)
    with pytest.raises(MediaError, match=r"no room for a copy .*wanted 32 kB for each second; free some"):
        MixFile().push(Samples(0.0, RATE, BAND[:, :100], ("FL", "FR")))


def test_what_is_left_is_on_the_films_clock():
    heard = Heard()
    late = np.concatenate([np.zeros((2, RATE), np.float32), BAND + VOICE], axis=1)
    with kept(late, 0.25) as mix:
        left = VoiceLeft(mix, [heard])
        on_clock = StemOnFilmClock([left], 1.25, 0.0, 1.25, 31.25, RATE)
        on_clock.push(Samples(0.0, RATE, BAND, ("FL", "FR")))
        on_clock.close()
    assert heard.blocks[0].t == pytest.approx(1.25) and heard.blocks[0].layout == ("FL", "FR")
    ends = [block.t + block.data.shape[1] / RATE for block in heard.blocks]
    assert ends[:-1] == pytest.approx([block.t for block in heard.blocks[1:]])
    assert heard.sound.shape == BAND.shape and np.std(heard.sound - VOICE) < 0.1 * np.std(VOICE)
    assert left.suppression > 25


@pytest.mark.parametrize("rate", [6000, 12000])
def test_an_instrumental_at_another_rate_comes_at_the_films(rate):
    from onetake.stage.sound.resample import resample

    heard = Heard()
    low = resample(resample(BAND[0], RATE, 3000), 3000, RATE)
    band = np.stack([low, low])
    with kept(band + VOICE[: band.shape[1]]) as mix:
        on_clock = StemOnFilmClock([VoiceLeft(mix, [heard])], 0.0, 0.0, 0.0, 30.0, RATE)
        on_clock.push(Samples(0.0, rate, np.stack([resample(low, RATE, rate)] * 2), ("FL", "FR")))
        on_clock.close()
    count = min(heard.sound.shape[1], len(VOICE))
    assert np.std(heard.sound[:, :count] - VOICE[:count]) < 0.15 * np.std(VOICE)


def test_a_mix_of_one_channel_and_an_instrumental_of_two_and_the_other_way_round():
    one = BAND.mean(axis=0, keepdims=True)
    for mix, band in ((one, BAND), (np.repeat(one, 2, axis=0), one)):
        heard = Heard()
        layout = ("FC",) if len(mix) == 1 else ("FL", "FR")
        with kept(mix + VOICE, layout=layout) as source:
            left = VoiceLeft(source, [heard])
            left.push(Samples(0.0, RATE, band, ("FC",) if len(band) == 1 else ("FL", "FR")))
            left.close()
        assert heard.sound.shape == mix.shape and left.suppression > 25


def test_a_sound_in_memory_is_a_mix_and_a_kept_one_is_pushed_whole():
    held = HeldMix(BAND[0].astype(np.float16), RATE)
    assert held.read(-5, 10).shape == (1, 10) and not held.read(-5, 5).any()
    heard = Heard()
    push_mix(held, 5000, heard)
    assert heard.sound.shape == (1, 5000) and heard.blocks[1].t == pytest.approx(0.5)
