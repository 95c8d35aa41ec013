"""The album on its way through `onetake.read` and the command line."""

from __future__ import annotations

import json
import wave

import numpy as np
import pytest

import onetake
from onetake.claims.take import NOT_DUBBED
from onetake.cli.main import run
from onetake.core.errors import MediaError
from onetake.core.take_used import take_used
from onetake.measure_take import find_take, hear_album
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.mix_score import MixScore, SpaceScore
from onetake.stage.score.sound_score import AlbumScore, SoundScore
from onetake.stage.score.voice_score import LineScore, VoiceScore
from onetake.stage.sound.film_sound import make_sound

RATE = 22050
LENGTH = 20.0
LINES = (
    "You never once came home before the sun.",
    "Take your coat and your excuses and get out.",
    "Nobody told me the river was frozen over.",
    "We could be better than the people we became.",
)


def write(path, sound):
    data = np.atleast_2d(sound)
    with wave.open(str(path), "w") as file:
        file.setnchannels(len(data))
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(data.T, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def staged(take, decay=0.0):
    score = SoundScore(
        rate=RATE,
        beat=BeatScore(tempo=96.0, loop="replayed"),
        voices=(VoiceScore("Ann", "en-us+f3", 60, rate=200),),
        lines=tuple(LineScore("Ann", text, start=2.0 + 4 * k) for k, text in enumerate(LINES)),
        space=SpaceScore(decay=decay, direct=8.0),
        mix=MixScore(voice_over_beat=0.0),
        album=AlbumScore(take=take, mix=MixScore(loudness=-14.0, voice_over_beat=0.0)),
    )
    return make_sound(score, LENGTH, 5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with a film (sound only) and its album: dubbed, with a room, and sung again."""
    place = tmp_path_factory.mktemp("take")
    for name, take, decay in (("dubbed", "same", 0.0), ("roomy", "same", 0.45), ("sung", "other", 0.0)):
        sound = staged(take, decay)
        write(place / f"{name}.wav", sound.film)
        write(place / f"{name}-album.wav", sound.album)
    write(place / "instrumental.wav", sound.instrumental)
    rows = [(line.start, line.end, line.score.text) for line in sound.facts.lines]
    text = "".join(f"[00:{a:05.2f}]{text}\n[00:{b:05.2f}]\n" for a, b, text in rows)
    (place / "lines.lrc").write_text(text)
    write(place / "silent.wav", 0 * sound.film)
    write(place / "short.wav", sound.album[:, : 2 * RATE])
    other = np.random.default_rng(1).normal(0, 0.1, (2, 12 * RATE))
    write(place / "other.wav", other)
    return place


@pytest.mark.parametrize(
    ("name", "label", "outcome"),
    [
        ("dubbed", "same-recording", "fails"),
        ("roomy", "same-with-added-room", "fails"),
        ("sung", "another-performance", "holds"),
    ],
)
def test_the_take_of_each_line_is_told_and_the_claim_follows(folder, name, label, outcome):
    reading = onetake.read(
        folder / f"{name}.wav", album=folder / f"{name}-album.wav", lyrics=folder / "lines.lrc"
    )
    take = reading.tracks["take"]
    assert take.labels == [label] * 4
    verdict = reading.verdicts["not-dubbed"]
    assert verdict.outcome == outcome and verdict.evidence
    assert take.facts.number("offset", "s") == pytest.approx(0, abs=1e-3)
    assert take.column("lag") == pytest.approx([0] * 4, abs=1)
    assert np.nanmax(np.abs(reading.tracks["take.lag"].values)) < 1
    if name == "roomy":
        assert reading.tracks["take.room"].values[0] == pytest.approx(0.45, abs=0.12)
    else:
        assert "take.room" not in reading.tracks


def test_with_the_instrumental_the_voices_themselves_are_compared(folder):
    reading = onetake.read(
        folder / "sung.wav",
        album=folder / "sung-album.wav",
        instrumental=folder / "instrumental.wav",
        lyrics=folder / "lines.lrc",
    )
    take = reading.tracks["take"]
    assert take.facts.text("instrumental") == "given"
    assert take.labels == ["another-performance"] * 4 and np.nanmax(take.values) < 0.3


@pytest.mark.parametrize(
    ("album", "why"),
    [
        ("silent.wav", "it is silent throughout"),
        ("short.wav", "it has 2.0 s of sound, wanted 5 s or more"),
        ("lines.lrc", "it cannot be decoded"),
    ],
)
def test_an_album_that_cannot_be_compared_has_a_reason(folder, album, why):
    heard = hear_album(folder / album)
    assert why in heard.why
    found = find_take(heard, SlowSound(), {})
    assert len(found["take"]) == 0
    assert take_used(found).sentence == f"not compared with {album}: {heard.why}"
    assert NOT_DUBBED.decide(found).outcome == "undecided"


def test_with_the_album_of_another_song_the_film_is_read_all_the_same(folder):
    reading = onetake.read(folder / "sung.wav", album=folder / "other.wav")
    used = take_used(reading.tracks)
    assert used.why.startswith("the film's sound plays nothing of it")
    assert reading.verdicts["not-dubbed"].outcome == "undecided"
    assert "voices.activity" in reading.tracks and "beat.onsets" in reading.tracks


def test_an_album_that_is_missing_or_the_film_itself_is_refused(folder):
    with pytest.raises(MediaError, match=r"nothing.wav"):
        onetake.read(folder / "sung.wav", album=folder / "nothing.wav")
    with pytest.raises(MediaError, match="the film itself, wanted the released recording"):
        onetake.read(folder / "sung.wav", album=folder / "sung.wav")


def test_the_command_says_what_came_of_it_and_keeps_it(folder, tmp_path, capsys):
    film, album = str(folder / "sung.wav"), str(folder / "sung-album.wav")
    assert run(["read", film, "--album", album, "-o", str(tmp_path), "--no-page"]) == 0
    assert "album: compared with sung-album.wav: " in capsys.readouterr().out
    assert run(["read", film, "-o", str(tmp_path), "--no-page", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["album"]["seconds"]["another-performance"] > 4
