"""Sounds that are no ordinary song: no verdict on them may be nonsense."""

import numpy as np
import pytest

from helpers import songs
from onetake.text.lrc import parse_lrc
from onetake.text.lyric_lines import lines_track
from onetake.text.lyrics import make_lyrics

pytest.importorskip("espeakng_loader")

CLAIMS = ("two-voices", "clockwork-turns", "pinball-mix", "steady-beat", "raw-vocals", "lightly-echoed")
RATE = songs.RATE


def held(tracks):
    return {claim for claim in CLAIMS if songs.judge(claim, tracks).outcome == "holds"}


def lines_of(song):
    return lines_track(make_lyrics(parse_lrc(song.lrc), "song.lrc", "LRC", "UTF-8"))


def share(song, tracks):
    """Return the shares of the true voiced time that is heard, and of the time heard that is true."""
    t = np.arange(0, song.data.shape[1] / RATE, 0.01)
    true, found = (
        np.any([(t >= a) & (t < b) for a, b, *_ in rows], axis=0) if len(rows) else np.zeros(len(t), bool)
        for rows in (song.lines, tracks["voices.who"].spans)
    )
    return (true & found).sum() / true.sum(), (true & found).sum() / max(1, found.sum())


def field_recording(length=30.0, seed=1):
    """Return wind, rain and birds: noise whose level wanders, and chirps at random times."""
    rng = np.random.default_rng(seed)
    n = round(length * RATE)
    wind = np.cumsum(rng.normal(size=n))
    wind -= np.convolve(wind, np.ones(4410) / 4410, "same")
    level = np.interp(np.arange(n), np.linspace(0, n, 40), rng.uniform(0.2, 1, 40))
    out = 0.05 * level * wind / wind.std() + 0.01 * rng.normal(size=n)
    for at in rng.uniform(0, length - 0.3, 25):
        t = np.arange(round(0.12 * RATE)) / RATE
        chirp = np.sin(2 * np.pi * (rng.uniform(2500, 5000) * t + rng.normal(0, 6000) * t**2))
        first = round(at * RATE)
        out[first : first + len(t)] += 0.05 * chirp * np.hanning(len(t))
    return np.stack([out, np.roll(out, 7)]).astype(np.float32)


@pytest.mark.parametrize("seed", [1, 2])
def test_lyrics_of_another_song_change_nothing(seed):
    song = songs.add(songs.sing(60.0, seed=seed), songs.strummed(60.0, seed=seed), 3.0)
    other = songs.sing(60.0, delivery="spoken", pause=2.3, start=5.5, tempo=83.0, seed=seed + 20)
    alone, wrong = songs.read_sound(song.data), songs.read_sound(song.data, [lines_of(other)])
    assert not wrong["voices.activity"].facts.flag("lyrics-used")
    np.testing.assert_array_equal(alone["voices.activity"].values, wrong["voices.activity"].values)
    np.testing.assert_array_equal(alone["voices.who"].spans, wrong["voices.who"].spans)


def test_its_own_lyrics_are_used():
    song = songs.add(songs.sing(60.0), songs.strummed(60.0), 3.0)
    facts = songs.read_sound(song.data, [lines_of(song)])["voices.activity"].facts
    assert facts.flag("lyrics-used")


@pytest.mark.parametrize("lyrics", [False, True])
def test_a_song_without_a_voice_has_none_not_even_with_lyrics(lyrics):
    data = songs.strummed(40.0) + songs.drum_loop(40.0, 100.0)
    tracks = songs.read_sound(data, [lines_of(songs.sing(40.0))] if lyrics else [])
    voiced = np.diff(tracks["voices.who"].spans, axis=1).sum()
    assert voiced <= 0.05 * 40
    assert not held(tracks) & {"two-voices", "clockwork-turns", "raw-vocals", "lightly-echoed"}


def test_two_songs_in_a_row_are_not_one_clock():
    one = songs.add(songs.sing(30.0, tempo=100.0), songs.drum_loop(30.0, 100.0), 3.0)
    two = songs.add(songs.sing(30.0, tempo=131.0, seed=9), songs.drum_loop(30.0, 131.0), 3.0)
    pause = np.zeros((2, 2 * RATE), np.float32)
    tracks = songs.read_sound(np.concatenate([one.data, pause, two.data], axis=1))
    assert "steady-beat" not in held(tracks)


@pytest.mark.parametrize("delivery", ["sung", "spoken"])
def test_a_voice_alone_is_heard_and_has_no_beat_echo_or_second_person(delivery):
    song = songs.sing(30.0, delivery=delivery)
    tracks = songs.read_sound(song.data)
    recall, precision = share(song, tracks)
    assert recall > 0.9 and precision > 0.9
    assert not held(tracks) & {"two-voices", "clockwork-turns", "steady-beat", "pinball-mix"}


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_holds_of_a_field_recording(seed):
    tracks = songs.read_sound(field_recording(seed=seed))
    assert np.diff(tracks["voices.who"].spans, axis=1).sum() <= 1.5
    assert not held(tracks)
