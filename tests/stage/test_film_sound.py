from __future__ import annotations

import wave
from dataclasses import replace

import numpy as np
import pytest

from onetake.core.errors import TextError
from onetake.stage.score.sound_score import (
    AlbumScore,
    BeatScore,
    BreakScore,
    LineScore,
    MixScore,
    SkipScore,
    SoundScore,
    SpaceScore,
    VoiceScore,
)
from onetake.stage.sound.film_sound import make_sound, mouths
from onetake.stage.sound.lossy_codec import lossy
from onetake.stage.sound.loudness_level import loudness_of

pytest.importorskip("espeakng_loader", reason="needs the extra 'stage'")

RATE = 22050
VOICES = (VoiceScore("Jo", "en-us+m3", pan=-0.6), VoiceScore("Ma", "en-us+f2", pan=0.6))
TEXTS = ("You never listen to me.", "And you always blame me.", "You old fool, go away.", "I am sorry.")
LINES = tuple(LineScore(VOICES[k % 2].name, TEXTS[k % 4], start=1.0 + 2.2 * k) for k in range(6))
PLAIN = SoundScore(
    rate=RATE,
    beat=BeatScore(tempo=100.0),
    voices=VOICES,
    lines=LINES,
    space=SpaceScore(noise=-140.0),
    album=AlbumScore(take="none"),
)


def lag(one, two, rate):
    """Samples by which `two` is later than `one`, by plain correlation."""
    size = 1 << (len(one) + len(two)).bit_length()
    both = np.fft.irfft(np.fft.rfft(two, size) * np.conj(np.fft.rfft(one, size)), size)
    late = int(np.argmax(both))
    return late - size if late > size // 2 else late


def test_everything_has_its_shape_and_the_same_score_gives_the_same_samples():
    score = replace(PLAIN, album=AlbumScore(), space=SpaceScore(decay=0.3, echo=110.0))
    one, two = (make_sound(score, 15.0, 4) for _ in range(2))
    assert one.film.shape == one.album.shape == one.instrumental.shape == (2, 15 * RATE)
    assert one.dry.shape == (2, 15 * RATE)
    for name in ("film", "album", "instrumental", "dry"):
        assert np.array_equal(getattr(one, name), getattr(two, name)), name
        assert getattr(one, name).dtype == np.float32
    assert not np.array_equal(one.film, make_sound(score, 15.0, 5).film)
    assert one.facts.mix.loudness == pytest.approx(loudness_of(one.film, RATE), abs=0.05)


def test_changing_one_line_leaves_the_others_as_they_are():
    other = replace(PLAIN, lines=(replace(LINES[0], text="Something else."), *LINES[1:]))
    one, two = make_sound(PLAIN, 15.0, 4), make_sound(other, 15.0, 4)
    assert np.array_equal(one.dry[:, 3 * RATE :], two.dry[:, 3 * RATE :])
    assert not np.array_equal(one.dry[:, : 3 * RATE], two.dry[:, : 3 * RATE])


def test_voices_are_dry_where_their_lines_are_and_nowhere_else():
    sound = make_sound(PLAIN, 15.0, 4)
    for line in sound.facts.lines:
        row = line.index % 2
        piece = sound.dry[row, round(line.start * RATE) : round(line.end * RATE)]
        assert np.abs(piece).max() > 0.05
        assert line.pitch == pytest.approx(98 if row == 0 else 188, rel=0.1)
        assert len(line.words) == len(line.score.text.split())
        assert line.start == pytest.approx(line.score.start, abs=1e-4)
    gap = slice(round(sound.facts.lines[0].end * RATE) + 1, round(sound.facts.lines[1].start * RATE) - 1)
    assert not sound.dry[:, gap].any()
    opened = mouths(sound.facts, np.arange(0, 15, 1 / 24))
    assert opened["Jo"].max() == pytest.approx(1.0, abs=0.05)
    assert opened["Jo"][round(24 * (sound.facts.lines[1].start + 0.3))] == 0


def test_a_line_without_start_follows_the_one_before():
    lines = (LINES[0], LineScore("Ma", "No.", gap=0.25), LineScore("Jo", "Yes you did.", gap=-0.1))
    facts = make_sound(replace(PLAIN, lines=lines), 15.0, 1).facts
    assert facts.lines[1].start - facts.lines[0].end == pytest.approx(0.25, abs=1e-3)
    assert facts.lines[2].start - facts.lines[1].end == pytest.approx(-0.1, abs=1e-3)


def test_the_same_take_is_on_the_record_to_the_sample_and_another_is_not():
    silent = replace(PLAIN, has_beat=False)
    same = make_sound(replace(silent, album=AlbumScore(take="same", space=PLAIN.space)), 15.0, 2)
    apart = np.abs(same.film / np.std(same.film) - same.album / np.std(same.album)).max()
    assert apart < 1e-3
    assert same.facts.album.scatter == 0
    other = make_sound(replace(silent, album=AlbumScore(take="other")), 15.0, 2)
    assert abs(np.corrcoef(other.film[0], other.album[0])[0, 1]) < 0.3


@pytest.mark.parametrize("scatter", [15.0, 35.0, 60.0])
def test_another_take_scatters_by_what_it_says(scatter):
    lines = tuple(
        LineScore(VOICES[k % 2].name, "never, mother, sorry, damn, never, over", start=0.5 + 4.2 * k)
        for k in range(10)
    )
    album = AlbumScore(take="other", scatter=scatter, level=3.0)
    facts = make_sound(replace(PLAIN, has_beat=False, lines=lines, album=album), 45.0, 7).facts
    apart = np.concatenate([line.album_words[:, 0] - line.words[:, 0] for line in facts.lines])
    assert 1000 * np.std(apart) == pytest.approx(scatter, rel=0.2)
    assert facts.album.scatter == pytest.approx(1000 * np.std(apart), rel=1e-6)
    levels = [line.album_level for line in facts.lines]
    assert np.std(levels) == pytest.approx(3.0, rel=0.5)


def test_intro_and_skips_part_film_and_record_to_the_sample():
    album = AlbumScore(
        take="same", intro=2.5, skips=(SkipScore(7.3, 1.7),), mix=MixScore(loudness=-18.0), space=PLAIN.space
    )
    lines = tuple(replace(line, start=3.0 + 2.2 * k) for k, line in enumerate(LINES[:4]))
    lines = (*lines[:2], *(replace(line, start=line.start + 0.5) for line in lines[2:]))
    sound = make_sound(replace(PLAIN, lines=lines, album=album), 15.0, 2)
    facts = sound.facts
    assert sound.album.shape[1] == round((15.0 - 2.5 + 1.7) * RATE)
    assert [(p.start, p.end, p.album) for p in facts.album.pieces] == [
        pytest.approx((2.5, 7.3, 0.0), abs=1e-4),
        pytest.approx((7.3, 15.0, 6.5), abs=1e-4),
    ]
    for piece in facts.album.pieces:
        film = sound.film[0, round(piece.start * RATE) : round(piece.end * RATE)]
        at = round(piece.album * RATE)
        assert lag(film, sound.album[0, at : at + len(film)], RATE) == 0
    assert facts.lines[3].album_words[0, 0] - facts.lines[3].words[0, 0] == pytest.approx(1.7 - 2.5, abs=1e-4)
    # Half a minute of loop has gone on while the film skipped.
    steps = np.diff(facts.beats)
    assert np.sort(steps)[1:-1] == pytest.approx(np.full(len(steps) - 2, 0.6), abs=1e-4)


@pytest.mark.parametrize(("codec", "rate"), [("aac", 44100), ("mp3", 48000), ("aac", 22050)])
def test_lossy_coding_keeps_the_place_and_loses_a_little(codec, rate):
    rng = np.random.default_rng(0)
    t = np.arange(4 * rate) / rate
    clean = np.stack([np.sin(2 * np.pi * f * t) * np.repeat(rng.random(20), rate // 5) for f in (300, 420)])
    clean = (0.3 * clean + rng.normal(0, 0.01, clean.shape)).astype(np.float32)
    coded = lossy(clean, rate, codec, 96)
    assert coded.shape == clean.shape
    assert lag(clean[0], coded[0], rate) == 0
    assert 0.98 < np.corrcoef(clean[0], coded[0])[0, 1] < 0.99999


def test_drift_makes_the_record_longer_and_its_words_later():
    sound = make_sound(replace(PLAIN, album=AlbumScore(take="same", drift=900.0)), 15.0, 2)
    assert sound.album.shape[1] == round(15 * RATE * 1.0009)
    line = sound.facts.lines[5]
    assert line.album_words[0, 0] / line.words[0, 0] == pytest.approx(1.0009, abs=1e-5)
    late = lag(sound.film[0, 12 * RATE : 14 * RATE], sound.album[0, 12 * RATE : 14 * RATE], RATE)
    assert late / RATE == pytest.approx(13 * 900e-6, abs=0.002)


def test_the_instrumental_takes_the_beat_out_of_the_record():
    sound = make_sound(replace(PLAIN, album=AlbumScore(take="same", space=PLAIN.space)), 15.0, 2)
    left = sound.album - sound.instrumental
    quiet = slice(0, round(0.95 * RATE))
    assert np.abs(left[:, quiet]).max() < 1e-6
    assert np.abs(left).max() > 0.05


def test_breaks_silence_the_beat_and_its_truth():
    beat = BeatScore(tempo=100.0, breaks=(BreakScore(3.0, 5.0),), end=12.0)
    sound = make_sound(replace(PLAIN, beat=beat, lines=()), 15.0, 2)
    assert not sound.film[:, round(3.01 * RATE) : 5 * RATE].any()
    assert not sound.film[:, round(12.01 * RATE) :].any()
    beats = sound.facts.beats
    assert not ((beats >= 3.0) & (beats < 5.0)).any()
    assert beats.max() < 12.0


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            {"lines": (LineScore("Jo", "far too long a line for this", start=14.5),)},
            r"sound.lines\[0\].text: ends",
        ),
        (
            {"album": AlbumScore(skips=(SkipScore(1.2, 1.0),))},
            r"sound.album.skips\[0\].t: 1.2 s lies in lines\[0\]",
        ),
        ({"voices": (replace(VOICES[0], voice="en-us+nobody"), VOICES[1])}, r"sound.voices\[0\].voice: "),
    ],
)
def test_what_does_not_fit_the_film_is_refused(change, says):
    with pytest.raises(TextError, match=says):
        make_sound(replace(PLAIN, **change), 15.0, 1)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"rate": 8000}, "rate: 8000 Hz, wanted"),
        ({"lines": (LineScore("Bo", "hi"),)}, r"lines\[0\].voice: 'Bo', wanted one of Jo, Ma"),
        (
            {"has_beat": False, "lines": (replace(LINES[0], lock="bar"),)},
            r"lines\[0\].lock: 'bar' without a beat",
        ),
        ({"voices": (VOICES[0], VOICES[0])}, "voices: 'Jo' twice"),
    ],
)
def test_a_score_that_cannot_be_is_refused(change, says):
    with pytest.raises(TextError, match=says):
        replace(PLAIN, **change)


def test_an_overlong_line_is_refused():
    with pytest.raises(TextError, match="text: 250 characters, wanted at most 240"):
        LineScore("Jo", "a" * 250)


@pytest.mark.parametrize("notes", ["A3 H4", "3", "A3,C4"])
def test_what_is_no_note_is_refused(notes):
    with pytest.raises(TextError, match="wanted notes such as"):
        LineScore("Jo", "hi", delivery="sung", notes=notes)


def test_recordings_take_the_place_of_the_synthesiser_in_film_and_record(tmp_path):
    (tmp_path / "other").mkdir()
    for folder, hertz in ((tmp_path, 150), (tmp_path / "other", 240)):
        tone = 0.3 * np.sin(2 * np.pi * hertz * np.arange(RATE) / RATE)
        with wave.open(str(folder / "line-1.wav"), "wb") as sink:
            sink.setnchannels(1)
            sink.setsampwidth(2)
            sink.setframerate(RATE)
            sink.writeframes((tone * 32767).astype("<i2").tobytes())
    score = replace(PLAIN, has_beat=False, lines=LINES[:1], album=AlbumScore(take="other"))
    sound = make_sound(score, 5.0, 1, tmp_path)

    def pitch(data):
        middle = np.abs(np.fft.rfft(data[round(1.2 * RATE) : round(1.8 * RATE)]))
        return np.argmax(middle) / 0.6

    assert pitch(sound.film[0]) == pytest.approx(150, abs=2)
    assert pitch(sound.album[0]) == pytest.approx(240, abs=2)
    assert sound.facts.lines[0].timing == "estimated"
