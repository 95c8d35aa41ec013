"""A voice of noise bursts over music of known level, read by `Space` with the voice's true stretches."""

from __future__ import annotations

import numpy as np
import pytest

from helpers import songs
from onetake.core.blocks import Samples
from onetake.core.track import spans
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.space import Space
from onetake.readers.sound.voice_background import OverBackground, join_stretches

RATE = 44100
STRETCHES = [(2.0 * k + 0.5, 2.0 * k + 1.7) for k in range(10)]


class Who:
    """A reader that knows who speaks; it comes after the reader that uses it."""

    name, version, cites, gives = "voices", 1, (), ()

    def __init__(self, stretches):
        self.stretches = stretches

    def push(self, spectra):
        pass

    def close(self):
        n = len(self.stretches)
        start, end = ([row[k] for row in self.stretches] for k in (0, 1))
        return [spans("voices.who", start, end, ["voice A"] * n, [np.nan] * n, "", by="voices 1")]


def read(data, stretches=STRETCHES, block=22050, rate=RATE):
    shared = SharedSpectra([Space(), Who(stretches)])
    for at in range(0, data.shape[1], block):
        part = np.ascontiguousarray(data[:, at : at + block], np.float32)
        shared.push(Samples(at / rate, rate, part, ("FL", "FR")[: len(data)]))
    return {track.name: track for track in shared.close()}


def mix(over, kick=0.0, seed=3):
    """Return syllables of noise `over` dB above steady noise, and a bass of amplitude `kick`."""
    rng = np.random.default_rng(seed)
    t = np.arange(22 * RATE) / RATE
    voice = np.zeros(len(t))
    for a, b in STRETCHES:
        for start in np.arange(a, b - 0.1, 0.2):
            voice[(t >= start) & (t < start + 0.12)] = 0.1
    voice *= rng.normal(size=len(t))
    music = 0.1 * 10 ** (-over / 20) * rng.normal(size=len(t)) + kick * np.sin(2 * np.pi * 70 * t)
    return np.stack([voice + music] * 2)


def test_the_level_over_the_music_is_found():
    track = read(mix(20.0))["voices.over-background"]
    # The syllables sound for 0.6 of the time.
    assert track.values == pytest.approx([20 + 10 * np.log10(0.6)] * 10, abs=1.0)
    assert track.column("loudness") == pytest.approx(track.values, abs=1.5)
    assert track.facts.number("dominated", "s") == pytest.approx(12.0)
    assert track.facts.number("voiced", "s") == pytest.approx(12.0)


def test_a_bass_covers_the_loudness_and_not_the_voice():
    over = OverBackground.of(read(mix(20.0, kick=0.5))["voices.over-background"])
    assert over.dominated.all()
    assert not len(over.levelled)
    assert over.covered.shape == (10, 2)


def test_a_covered_voice_has_no_room():
    tracks = read(mix(0.0))
    assert np.isnan(tracks["space.decay"].values).all()
    assert "dominates for 0.0 s of 12 s" in tracks["space.decay"].facts.text("why")
    assert len(tracks["space.echo"]) == 0


def test_music_without_voices_has_no_room():
    tracks = read(mix(40.0), [])
    assert np.isnan(tracks["space.decay"].values).all()
    assert tracks["space.decay"].facts.text("why") == "no voice is heard"
    assert len(tracks["voices.over-background"]) == 0


def test_a_guitar_before_the_voice_is_no_room_of_it():
    """A guitar plays for 40 s, then a dry voice speaks alone."""
    pytest.importorskip("espeakng_loader")
    song = songs.sing(22.0, delivery="spoken", voice="en-us+m7", pause=0.7, start=0.8)
    voice = song.data + np.random.default_rng(6).normal(0, 1e-4, song.data.shape)
    guitar = songs.strummed(40.0, ring=2.0)
    data = np.concatenate([0.5 * guitar / np.abs(guitar).max(), voice], axis=1)
    alone = read(voice, [line[:2] for line in song.lines])
    after = read(data, [(a + 40, b + 40) for a, b, _ in song.lines])
    shared = SharedSpectra([Space()])
    shared.push(Samples(0.0, RATE, np.ascontiguousarray(data, np.float32), ("FL", "FR")))
    whole = {track.name: track for track in shared.close()}
    of_voice, of_both, of_all = (x["space.decay-high"].values[0] for x in (alone, after, whole))
    assert of_both == pytest.approx(of_voice, rel=0.04)
    assert of_all != pytest.approx(of_voice, rel=0.08)


@pytest.mark.parametrize("block", [1000, 50000])
def test_blocks_change_nothing(block):
    one, other = read(mix(20.0)), read(mix(20.0), block=block)
    assert other["voices.over-background"].values == pytest.approx(one["voices.over-background"].values)
    assert other["space.decay"].values == pytest.approx(one["space.decay"].values)


@pytest.mark.parametrize("rate", [8000, 96000])
def test_any_rate_and_one_channel_are_read(rate):
    t = np.arange(22 * rate) / rate
    rng = np.random.default_rng(1)
    gate = np.zeros(len(t))
    for a, b in STRETCHES:
        gate[(t >= a) & (t < b) & ((t - a) % 0.5 < 0.3)] = 1
    tracks = read((rng.normal(size=len(t)) * (0.1 * gate + 0.001))[None], rate=rate)
    assert tracks["voices.over-background"].values == pytest.approx([38.1] * 10, abs=1.0)


def test_stretches_are_joined_in_time_order():
    assert join_stretches(np.array([[3.0, 4.0], [0.0, 1.0], [1.1, 2.0]])).tolist() == [[0.0, 2.0], [3.0, 4.0]]
