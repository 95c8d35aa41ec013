"""A staged film's folder: whole or not there, and the same truth twice."""

from __future__ import annotations

import shutil

import av
import numpy as np
import pytest

from onetake.core.errors import StoreError, TextError
from onetake.core.store import open_reading
from onetake.stage import stage
from onetake.stage.score.score_document import FILES, load_score
from onetake.stage.written_files import LIST

SCORE = """
title = "Test"
length = 3.0
[picture]
size = [128, 72]
rate = "12"
transitions = [{ t = 2.0, kind = "cut" }]
[picture.camera]
path = "orbit"
keys = [
  { t = 0.0, distance = 3.0, shot = 0 },
  { t = 2.0, distance = 2.0, roll = 20.0, shot = 0 },
  { t = 2.0, azimuth = 40.0, distance = 2.5, shot = 1 },
]
[[sound.voices]]
name = "A"
[[sound.lines]]
voice = "A"
text = "We begin."
start = 0.5
labels = ["we"]
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    pytest.importorskip("espeakng_loader", reason="the extra 'stage' is not installed")
    place = tmp_path_factory.mktemp("stage")
    (place / "test.toml").write_text(SCORE, encoding="utf-8")
    seen = []
    made = stage(place / "test.toml", place / "one", progress=lambda done, whole: seen.append((done, whole)))
    assert seen[-1] == (3.0, 3.0)
    return made


def test_the_folder_holds_what_was_asked_for(folder):
    names = {path.name for path in folder.iterdir()}
    assert names == {*FILES, LIST, "truth.reading"}
    assert load_score(folder / "score.toml") == load_score(folder.parent / "test.toml")


def test_the_film_has_its_pictures_sound_and_tags(folder):
    with av.open(str(folder / "film.mp4")) as film:
        assert film.metadata["title"] == "Test"
        video, audio = film.streams.video[0], film.streams.audio[0]
        assert (video.width, video.height, video.average_rate) == (128, 72, 12)
        assert audio.rate == 44100
        assert sum(1 for _ in film.decode(video=0)) == 36


def test_the_truth_knows_the_cut_the_roll_and_the_words(folder):
    truth = open_reading(folder / "truth.reading")
    assert truth.tracks["shots.transitions"].t.tolist() == [2.0]
    roll = truth.tracks["camera.roll"].values
    assert np.isnan(roll[[0, 24]]).all()
    assert np.nansum(roll[1:24]) / 12 == pytest.approx(20.0 * 23 / 24, abs=0.7)
    assert truth.tracks["words"].texts("text") == ["We", "begin."]
    assert truth.verdicts["one-take"].outcome == "fails"
    assert truth.media.frames == 36


def test_two_stagings_give_the_same_truth(folder):
    again = stage(folder.parent / "test.toml", folder.parent / "two")
    one, two = open_reading(folder / "truth.reading"), open_reading(again / "truth.reading")
    assert list(one.tracks) == list(two.tracks)
    assert all(one.tracks[name].table.equals(two.tracks[name].table) for name in one.tracks)
    assert one.verdicts == two.verdicts
    wavs = ("album.wav", "instrumental.wav", "dry.wav")
    assert all((folder / name).read_bytes() == (again / name).read_bytes() for name in wavs)


def test_an_older_film_is_replaced_and_a_strangers_folder_is_not(folder, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(StoreError, match="is there and is no staged film"):
        stage(folder.parent / "test.toml", tmp_path / "mine")
    assert [p.name for p in (tmp_path / "mine").iterdir()] == ["letter.txt"]


def test_staging_again_keeps_what_a_user_has_added_or_changed(folder, tmp_path):
    shutil.copytree(folder, tmp_path / "film")
    (tmp_path / "film" / "letter.txt").write_text("keep", encoding="utf-8")
    score = (tmp_path / "film" / "score.toml").read_text(encoding="utf-8") + "# my own remark\n"
    (tmp_path / "film" / "score.toml").write_text(score, encoding="utf-8")
    for _ in range(2):
        stage(tmp_path / "film" / "score.toml", tmp_path / "film")
    assert (tmp_path / "film" / "letter.txt").read_text(encoding="utf-8") == "keep"
    assert (tmp_path / "film" / "score.toml.bak").read_text(encoding="utf-8") == score
    names = {*FILES, LIST, "truth.reading", "letter.txt", "score.toml.bak"}
    assert {path.name for path in (tmp_path / "film").iterdir()} == names
    assert open_reading(tmp_path / "film" / "truth.reading").media.path == str(tmp_path / "film" / "film.mp4")


def test_a_failure_half_way_leaves_nothing(folder, tmp_path, monkeypatch):
    def full(*_args, **_more):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("onetake.stage.staging.write_wav", full)
    with pytest.raises(StoreError, match="No space left on device, wanted a folder that can be written"):
        stage(folder.parent / "test.toml", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('name = "A"\n', 'name = "A"\nvoice = "xx-nowhere"\n', r"test\.toml, line \d+, .*xx-nowhere"),
        (
            "start = 0.5",
            "start = 2.8",
            r"test\.toml, line \d+, sound\.lines\[0\]\.text: ends at .* wanted within",
        ),
    ],
)
def test_what_only_shows_while_staging_is_named_with_its_line_too(old, new, says, folder, tmp_path):
    (tmp_path / "test.toml").write_text(SCORE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(TextError, match=says):
        stage(tmp_path / "test.toml", tmp_path / "out")
    assert [p.name for p in tmp_path.iterdir()] == ["test.toml"]
