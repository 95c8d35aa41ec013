"""What an export writes, refuses and keeps."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest

from helpers.made_readings import HOSTILE, made_reading, made_review
from onetake.cli.main import run
from onetake.core.errors import ExportError, StoreError
from onetake.core.store import write_reading
from onetake.exports import FORMATS
from onetake.exports.export import export
from onetake.exports.frame_clock import parse_rate
from onetake.masking import masked_reading

NAMES = [one.name for one in FORMATS]


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """The folder of a made-up reading."""
    folder = tmp_path_factory.mktemp("stored") / "quarrel.reading"
    write_reading(made_reading(24), folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_each_format_writes_the_files_that_it_names(name, tmp_path):
    if name == "xlsx":
        pytest.importorskip("xlsxwriter")
    form = next(one for one in FORMATS if one.name == name)
    done = export(made_reading(25), tmp_path, [name], review=made_review(made_reading(25)))
    names = [path.relative_to(tmp_path).as_posix() for path in done.files]
    assert names[-1] == "film one.exports.json"
    for pattern in form.files:
        before, _, after = pattern.replace("NAME", "film one").partition("TRACK")
        assert any(found.startswith(before) and found.endswith(after) for found in names)
    assert all(path.stat().st_size for path in done.files)


def test_all_leaves_out_what_cannot_hold_the_film(tmp_path):
    pytest.importorskip("xlsxwriter")
    done = export(made_reading("25/2"), tmp_path, "all")
    assert sum("12.5 frames" in note for note in done.notes) == 4
    names = {path.name for path in done.files}
    assert "film one.otio" in names and "film one.edl" not in names
    listed = json.loads((tmp_path / "film one.exports.json").read_text())
    assert len(listed["files"]) == len(done.files) - 1 and listed["notes"] == list(done.notes)


def test_a_film_without_picture_or_sound_exports_what_there_is(tmp_path):
    pytest.importorskip("xlsxwriter")
    sound = made_reading(24, frame_rate=None, frames=0, width=None, height=None, picture_end=None)
    kept = {name: track for name, track in sound.tracks.items() if name not in ("frames", "shots")}
    done = export(replace(sound, tracks=kept), tmp_path / "sound", "all")
    assert any("no picture" in note for note in done.notes)
    assert (tmp_path / "sound" / "film one.eaf").exists()
    silent = made_reading(24, sample_rate=None, channels=None, first_sample=None, sound_end=None)
    assert export(silent, tmp_path / "silent", "all").files


def test_nothing_is_written_where_one_format_fails(tmp_path):
    with pytest.raises(ExportError):
        export(made_reading("25/2"), tmp_path / "out", ["otio", "edl"])
    assert not (tmp_path / "out").exists()


def test_a_users_file_is_never_overwritten(tmp_path):
    reading = made_reading(24)
    (tmp_path / "film one.edl").write_text("mine")
    with pytest.raises(StoreError, match="--force"):
        export(reading, tmp_path, ["otio", "edl"])
    assert (tmp_path / "film one.edl").read_text() == "mine" and not (tmp_path / "film one.otio").exists()
    export(reading, tmp_path, ["edl"], force=True)
    assert (tmp_path / "film one.edl.bak").read_text() == "mine"
    assert (tmp_path / "film one.edl").read_text().startswith("TITLE")


def test_own_files_are_replaced_until_a_user_changes_them(tmp_path):
    reading = made_reading(24)
    export(reading, tmp_path, ["edl", "rttm"])
    export(reading, tmp_path, ["edl"], start="01:00:00:00")
    text = (tmp_path / "film one.edl").read_text()
    assert "01:00:00:00" in text
    export(reading, tmp_path, ["rttm"])
    (tmp_path / "film one.edl").write_text(text + "* my note\n")
    with pytest.raises(StoreError, match="changed since"):
        export(reading, tmp_path, ["edl"])
    assert "my note" in (tmp_path / "film one.edl").read_text()


def test_a_list_that_was_changed_vouches_for_nothing(tmp_path):
    reading = made_reading(24)
    export(reading, tmp_path, ["edl"])
    listing = tmp_path / "film one.exports.json"
    listing.write_text(listing.read_text().replace("quarrel", "x") + " ")
    with pytest.raises(StoreError):
        export(reading, tmp_path, ["edl"])


def test_the_film_itself_is_never_replaced(tmp_path):
    film = tmp_path / "film one.srt"
    film.write_text("the film")
    reading = made_reading(24, path=str(film))
    with pytest.raises(StoreError, match="given to read"):
        export(reading, tmp_path, ["srt"], force=True)
    assert film.read_text() == "the film"


def test_a_masked_reading_stays_masked(tmp_path):
    pytest.importorskip("xlsxwriter")
    from onetake.core.track import spans

    reading = made_reading(24)
    words = spans(
        "words.lines", [1.0], [2.0], ["given"], [1], "count", by="made 1",
        texts={"text": ["What the hell"], "name": ["Ann"]},
    )  # fmt: skip
    words = replace(words, lane=reading.tracks["words.lines"].lane)
    reading = replace(reading, tracks={**reading.tracks, "words.lines": words})
    review = made_review(reading)
    sentence = replace(review.sentences[0], text="It is one take, damn it.")
    review = replace(review, sentences=(sentence,))
    plain = export(reading, tmp_path / "plain", "all", review=review)
    assert any(b"hell" in path.read_bytes() for path in plain.files)
    masked = export(masked_reading(reading), tmp_path / "masked", "all", review=review)
    for path in masked.files:
        data = path.read_bytes()
        assert b"hell" not in data and b"damn" not in data, path.name


def test_control_characters_are_in_no_text(tmp_path):
    done = export(made_reading(24), tmp_path, [n for n in NAMES if n not in ("xlsx", "parquet")])
    assert "\x00" in HOSTILE and "\u202e" in HOSTILE
    for path in done.files:
        text = path.read_text(encoding="utf-8")
        assert "\x00" not in text and "\u202e" not in text, path.name


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"to": "edll"}, "wanted edl"),
        ({"to": ""}, "none named"),
        ({"to": ["edl"], "tracks": ["shotss"]}, "wanted shots"),
        ({"to": ["edl"], "claims": ["onetake"]}, "wanted one-take"),
        ({"to": ["eaf"], "tracks": ["palette.lightness"]}, "a curve"),
        ({"to": ["edl"], "rate": "0"}, "from 1 to 1000"),
        ({"to": ["edl"], "rate": "25/0"}, "from 1 to 1000"),
        ({"to": ["edl"], "tracks": []}, "none named"),
    ],
)
def test_a_wrong_choice_is_a_sentence(choice, words, tmp_path):
    with pytest.raises(ExportError, match=words):
        export(made_reading(24), tmp_path / "out", **choice)
    assert not (tmp_path / "out").exists()


def test_rates_are_read_as_people_write_them():
    assert parse_rate("23.98") == parse_rate("24000/1001") == parse_rate("23.976")
    assert parse_rate("12.5") * 2 == 25


def test_the_command_writes_and_names_the_files(stored, tmp_path, capsys):
    out = tmp_path / "out"
    assert run(["export", str(stored), "-o", str(out), "--to", "edl,rttm", "--claims", "one-take"]) == 0
    printed = capsys.readouterr().out.split()
    assert [os.path.basename(name) for name in printed] == [
        "quarrel.edl",
        "quarrel.rttm",
        "quarrel.exports.json",
    ]
    assert run(["export", str(stored), "-o", str(out), "--to", "nothing"]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert run(["export", str(stored), "-o", str(out), "--to", "edl", "--start", "24:00:00:00"]) == 1
    assert "hours end at 23" in capsys.readouterr().err
    assert run(["export", str(stored)]) == 2


def test_a_reading_exports_itself(stored, tmp_path):
    from onetake import open_reading

    reading = open_reading(stored)
    done = reading.export(tmp_path, "edl,rttm", claims=["one-take"])
    assert [path.name for path in done.files][:2] == ["quarrel.edl", "quarrel.rttm"]
    with pytest.raises(StoreError, match="review 'none'"):
        reading.export(tmp_path, ["edl"], review="none")
    with pytest.raises(ExportError, match="not stored"):
        export(made_reading(24), tmp_path, ["edl"], review="none")


def test_a_folder_that_cannot_be_is_a_sentence(stored, tmp_path, capsys):
    file = tmp_path / "file"
    file.write_text("x")
    assert run(["export", str(stored), "-o", str(file), "--to", "edl"]) == 1
    assert run(["export", str(stored), "-o", str(stored), "--to", "edl"]) == 1
    assert run(["export", str(tmp_path / "none.reading"), "--to", "edl"]) == 1
    assert capsys.readouterr().err.count("\n") == 3


def test_no_folder_of_the_computer_is_passed_on(tmp_path):
    far = made_reading(24, path="/home/anna/secret/film one.mp4")
    names = ["otio", "fcpxml", "premiere", "eaf", "annotations", "edl", "csv"]
    for path in export(far, tmp_path / "out", names).files:
        text = path.read_text()
        assert "anna" not in text and str(tmp_path) not in text, path.name
    near = made_reading(24, path=str(tmp_path / "films" / "film one.mp4"))
    export(near, tmp_path / "near", ["otio", "eaf"])
    assert '"../films/film%20one.mp4"' in (tmp_path / "near" / "film one.otio").read_text()
    export(near, tmp_path / "full", ["fcpxml", "premiere", "otio"], full_path=True)
    address = (tmp_path / "films" / "film%20one.mp4").as_uri().replace("%25", "%")
    for name in ("film one.fcpxml", "film one.otio"):
        assert address in (tmp_path / "full" / name).read_text()
    assert "file://localhost/" in (tmp_path / "full" / "film one.premiere.xml").read_text()
    unknown = made_reading(24, path="")
    export(unknown, tmp_path / "unknown", ["otio"], full_path=True)
    assert '"target_url": "./film%20one.mp4"' in (tmp_path / "unknown" / "film one.otio").read_text()
