"""A staged quarrel of a few seconds: its words are found, with and without times; other words are refused."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import soxr

from onetake.core.blocks import Spectra
from onetake.core.track import Fact, curve
from onetake.film_lyrics import lyrics_tracks
from onetake.readers.words import reader as reader_module
from onetake.readers.words.pronunciations import Pronunciations
from onetake.readers.words.reader import Words
from onetake.stage import score_of
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.tracks_sound import heard_lines
from onetake.stage.words.captions import lrc, srt
from onetake.text.lyrics import read_lyrics

pytest.importorskip("espeakng_loader")
OTHER = """Over the hills the morning comes and all the valley wakes
The river carries yesterday beyond the silver lakes
A thousand lanterns on the shore are waiting for the night
And every sailor knows the song that brings the harbour light
So lift your glasses one more time before the summer ends
We drink to everything we were and drink to absent friends
"""


@pytest.fixture(scope="module")
def scene():
    """The sound at 16 kHz of the first lines of a staged film, its true lines, and when a voice is heard."""
    score = score_of("kitchen")
    made = make_sound(score.sound, score.length, score.seed, None)
    lines = heard_lines(made.facts)
    slow = np.asarray(soxr.resample(made.film.T, 44100, 16000).T, np.float32)
    t = np.arange(0, score.length, 0.032)
    heard = np.array([any(line.start <= at < line.end for line in lines) for at in t], float)
    return slow, lines, curve("voices.activity", t, 0.02 + 0.96 * heard, "share", by="voices 1")


@pytest.fixture
def read(scene, tmp_path):
    """Return a function: file name and text -> the tracks of the words."""

    def read(name, text, activity=None, blocks=1):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        words = Words()
        words.take_given({t.name: t for t in lyrics_tracks(read_lyrics(path, may_be_untimed=True))})
        words.take_found({"voices.activity": scene[2] if activity is None else activity})
        slow, none, empty = scene[0], np.zeros(0), np.zeros((0, 1), np.complex64)
        edges = np.linspace(0, slow.shape[1], blocks + 1).astype(int)
        for a, b in pairwise(edges):
            words.push(Spectra(none, 16000, 0, 1, empty, empty, slow[:, a:b], a / 16000))
        return {track.name: track for track in words.close()}

    return read


def errors(found, lines):
    """Found less true starts of all words, s."""
    true = [word.start for line in lines for word in line.words]
    order = np.lexsort((found["words"].t, found["words"].values))
    assert [found["words"].texts("text")[k] for k in order] == [w.text for line in lines for w in line.words]
    return np.abs(found["words"].t[order] - true)


def plain(lines):
    return "\n".join(f"{line.voice}: {line.text}" for line in lines)


def test_words_are_found_within_their_lines_and_in_a_text_without_times(scene, read):
    lines = scene[1]
    for name, text in (("a.srt", srt(lines)), ("a.lrc", lrc(lines, "a", "b", 20.0)), ("a.txt", plain(lines))):
        found = read(name, text)
        e = errors(found, lines)
        assert np.median(e) <= 0.03 and np.mean(e < 0.15) >= 0.95, name
        assert set(found["words"].labels) == {"aligned"} and found["words.fit"].labels == ["fits"]
        assert found["words.lines"].texts("name") == [line.voice for line in lines]
    assert found["words.lines"].labels == ["aligned"] * len(lines)
    assert np.abs(found["words.lines"].t - [line.start for line in lines]).max() < 0.2
    assert found["words.fit"].facts.text("language") == "English"


def test_the_result_does_not_depend_on_the_blocks(scene, read):
    text = plain(scene[1])
    one, many = read("a.txt", text), read("a.txt", text, blocks=37)
    assert list(one) == list(many)
    for name in one:
        a, b = one[name].table, many[name].table
        # In what order a processor adds up a product of matrices depends on their size: 1e-9 of a figure.
        for column in a.column_names:
            if str(a[column].type) == "double":
                np.testing.assert_allclose(a[column], b[column], rtol=1e-6, atol=1e-6, err_msg=name)
            else:
                assert a[column].equals(b[column]), (name, column)


def test_another_text_is_refused_and_says_so(read):
    found = read("a.txt", OTHER)
    assert list(found) == ["words.fit"] and found["words.fit"].labels == ["does not fit"]


def test_given_times_stay_where_the_sound_does_not_tell_and_go_where_voices_disagree(scene, read):
    text = "\n".join(f"[00:{3 * k + 1:02d}.00]{row}" for k, row in enumerate(OTHER.splitlines()))
    found = read("a.lrc", text)
    assert found["words.fit"].labels == ["cannot tell"]
    assert set(found["words.lines"].labels) == {"given"} and set(found["words"].labels) == {"spread"}
    judged = {"lyrics-judged": Fact(True), "lyrics-used": Fact(False)}
    disagrees = replace(scene[2], facts=type(scene[2].facts)("voices.activity", judged))
    assert list(read("a.lrc", text, disagrees)) == ["words.fit"]


def test_ten_thousand_lines_do_not_fit_a_short_film(read):
    found = read("a.txt", OTHER * 1700)
    assert list(found) == ["words.fit"] and found["words.fit"].labels == ["does not fit"]


def test_without_a_model_given_times_are_all_there_is(scene, read, monkeypatch):
    monkeypatch.setattr(reader_module, "sound_model", lambda: None)
    assert set(read("a.srt", srt(scene[1]))["words"].labels) == {"spread"}
    assert list(read("a.txt", plain(scene[1]))) == ["words.fit"]


def test_numbers_and_other_scripts_do_not_sink_a_line(scene, read):
    lines = scene[1]
    text = plain(lines).replace(lines[0].text, f"99 {lines[0].text} 漢字")
    found = read("a.txt", text)
    first = [k for k, n in enumerate(found["words"].values) if n == 1]
    labels = [found["words"].labels[k] for k in first]
    assert labels[0] == labels[-1] == "spread" and set(labels[1:-1]) == {"aligned"}


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("je ne sais pas pour qui elle est", "French"),
        ("der mann und die frau sind nicht da", "German"),
        ("you and I were never the same", "English"),
        ("la la la", ""),
    ],
)
def test_a_language_is_told_or_not_known(words, language):
    assert Pronunciations(words.split(), None).language == language
