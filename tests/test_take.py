"""The album on its way to a verdict: from sounds to labels, and once through the command line."""

from __future__ import annotations

import json
import wave

import numpy as np
import pytest

import onetake
from onetake.claims.take import NOT_DUBBED
from onetake.cli.main import run
from onetake.core.blocks import Samples
from onetake.core.errors import MediaError
from onetake.core.take_used import take_used
from onetake.core.track import spans
from onetake.measure_take import HeardAlbum, find_take, hear_album
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.readers.sound.take.album_clock import RATE as KEPT_RATE
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.mix_score import MixScore, SpaceScore
from onetake.stage.score.sound_score import AlbumScore, SoundScore
from onetake.stage.score.voice_score import LineScore, VoiceScore
from onetake.stage.sound.film_sound import make_sound

RATE = 22050
LENGTH = 14.0
LINES = (
    "You never once came home before the sun.",
    "Take your coat and your excuses and get out.",
    "Nobody told me the river was frozen over.",
)
PAIRS = {"dubbed": ("same", 0.0), "roomy": ("same", 0.45), "sung": ("other", 0.0)}


def write(path, sound):
    data = np.atleast_2d(sound)
    with wave.open(str(path), "w") as file:
        file.setnchannels(len(data))
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(data.T, -1, 1) * 32767).astype("<i2").tobytes())
    return path


def staged(take, decay):
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


def heard(sound, start=0.0):
    """Return a stereo sound as the comparison keeps it."""
    slow = SlowSound(KEPT_RATE)
    slow.push(Samples(start, RATE, sound.astype(np.float32), ("FL", "FR")))
    slow.close()
    return slow


@pytest.fixture(scope="module")
def sounds():
    """Return the staged sounds by name: dubbed, dubbed with a room, and sung again."""
    return {name: staged(take, decay) for name, (take, decay) in PAIRS.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, sounds):
    """Return a folder with a film (sound only) that was sung again, its album, and what is no album."""
    place = tmp_path_factory.mktemp("take")
    sung = sounds["sung"]
    write(place / "sung.wav", sung.film)
    write(place / "sung-album.wav", sung.album)
    rows = [(line.start, line.end, line.score.text) for line in sung.facts.lines]
    text = "".join(f"[00:{a:05.2f}]{text}\n[00:{b:05.2f}]\n" for a, b, text in rows)
    (place / "lines.lrc").write_text(text)
    (place / "text.wav").write_text(text)
    (place / "empty.wav").write_bytes(b"")
    write(place / "silent.wav", 0 * sung.film)
    write(place / "short.wav", sung.album[:, : 2 * RATE])
    return place


def lines_of(sound, start=0.0):
    rows = [(start + line.start, start + line.end) for line in sound.facts.lines]
    begin, end = zip(*rows, strict=True)
    count = len(rows)
    return {
        "lyrics.lines": spans(
            "lyrics.lines", begin, end, ["own end"] * count, range(count), "count", by="l 1"
        )
    }


def compared(sound, start=0.0, **more):
    album = HeardAlbum("album.wav", heard(sound.album).take(), **more)
    return find_take(album, heard(sound.film, start), lines_of(sound, start))


@pytest.mark.parametrize(
    ("name", "label", "outcome"),
    [
        ("dubbed", "same-recording", "fails"),
        ("roomy", "same-with-added-room", "fails"),
        ("sung", "another-performance", "holds"),
    ],
)
def test_the_take_of_each_line_is_told_and_the_claim_follows(sounds, name, label, outcome):
    start = 0.5 if name == "dubbed" else 0.0
    found = compared(sounds[name], start)
    take = found["take"]
    assert take.labels == [label] * len(LINES)
    verdict = NOT_DUBBED.decide(found)
    assert verdict.outcome == outcome and verdict.evidence
    assert take.facts.number("offset", "s") == pytest.approx(start, abs=1e-3)
    assert take.column("lag") == pytest.approx([1000 * start] * len(LINES), abs=1)
    assert found["take.lag"].values == pytest.approx(1000 * start, abs=1, nan_ok=True)
    if name == "roomy":
        assert found["take.room"].values[0] == pytest.approx(0.45, abs=0.12)
    else:
        assert "take.room" not in found


def test_with_the_instrumental_the_voices_themselves_are_compared(sounds):
    sung = sounds["sung"]
    take = compared(sung, instrumental=heard(sung.instrumental).take())["take"]
    assert take.facts.text("instrumental") == "given"
    assert take.labels == ["another-performance"] * len(LINES) and np.nanmax(take.values) < 0.3


def test_a_film_that_begins_later_in_the_album_has_its_lag(sounds):
    """The film's first line is cut through its middle: what is left of it lies where the album has it."""
    dubbed = sounds["dubbed"]
    first = dubbed.facts.lines[0]
    cut = round((first.end - 0.9) * RATE) / RATE
    album = HeardAlbum("album.wav", heard(dubbed.album[:, round(cut * RATE) :]).take())
    line = spans("lyrics.lines", [cut - 0.45], [first.end], ["own end"], [1], "count", by="l 1")
    take = find_take(album, heard(dubbed.film), {line.name: line})["take"]
    assert take.column("lag") == pytest.approx([1000 * cut], abs=1)


@pytest.mark.parametrize(
    ("album", "why"),
    [
        ("silent.wav", "it is silent throughout"),
        ("short.wav", "it has 2.0 s of sound, wanted 6 s or more"),
        ("text.wav", "it cannot be decoded (a text file, which onetake does not open)"),
        ("empty.wav", "it cannot be decoded (an empty file)"),
    ],
)
def test_an_album_that_cannot_be_compared_has_a_reason(folder, album, why):
    heard_album = hear_album(folder / album)
    assert heard_album.why == why
    found = find_take(heard_album, SlowSound(), {})
    assert len(found["take"]) == 0
    assert take_used(found).sentence == f"not compared with {album}: {why}"
    assert NOT_DUBBED.decide(found).outcome == "undecided"


def test_another_song_and_a_film_without_sound_have_a_reason(sounds):
    noise = np.random.default_rng(1).normal(0, 0.1, 12 * KEPT_RATE).astype(np.float16)
    other = HeardAlbum("other.wav", noise)
    sung = sounds["sung"]
    reasons = {
        "the film's sound plays nothing of it": find_take(other, heard(sung.film), lines_of(sung)),
        "the film has no sound": find_take(other, SlowSound(KEPT_RATE), {}),
        "the film has 3.0 s of sound": find_take(other, heard(sung.film[:, : 3 * RATE]), {}),
    }
    for why, found in reasons.items():
        assert take_used(found).why.startswith(why)
        assert NOT_DUBBED.decide(found).outcome == "undecided"


def test_an_album_that_is_missing_or_the_film_itself_is_refused(folder):
    with pytest.raises(MediaError, match=r"nothing.wav: not there, wanted an album's file"):
        onetake.read(folder / "sung.wav", album=folder / "nothing.wav")
    with pytest.raises(MediaError, match="the film itself, wanted the released recording"):
        onetake.read(folder / "sung.wav", album=folder / "sung.wav")


def test_the_command_says_what_came_of_it_and_keeps_it(folder, tmp_path, capsys):
    film, album, lines = (str(folder / name) for name in ("sung.wav", "sung-album.wav", "lines.lrc"))
    given = ["-o", str(tmp_path), "--no-page"]
    assert run(["read", film, "--album", album, "--lyrics", lines, *given]) == 0
    assert "album: compared with sung-album.wav: " in capsys.readouterr().out
    assert run(["read", film, *given, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["album"]["seconds"]["another-performance"] > 4
    reading = onetake.read(folder / "sung.wav", tmp_path)
    assert reading.tracks["take"].labels == ["another-performance"] * len(LINES)
    assert reading.verdicts["not-dubbed"].outcome == "holds"
    assert "voices.activity" in reading.tracks and "beat.onsets" in reading.tracks


def test_with_an_album_that_is_none_the_film_is_read_all_the_same(folder, capsys):
    reading = onetake.read(folder / "short.wav", album=folder / "text.wav")
    assert take_used(reading.tracks).why.startswith("it cannot be decoded")
    assert reading.verdicts["not-dubbed"].outcome == "undecided"
    assert "voices.activity" in reading.tracks
