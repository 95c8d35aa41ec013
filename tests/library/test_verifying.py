"""What is damaged in a library is found, file by file, and a film is read again as it was read."""

import json
import shutil
from dataclasses import replace

import pytest

from helpers.library_films import stored
from onetake.cli.main import run
from onetake.cli.reviews import check_text, keep_check
from onetake.core.reading import Still
from onetake.core.store import open_reading, write_reading
from onetake.core.stored_reviews import FOLDER
from onetake.library.verifying import verify


@pytest.fixture
def library(tmp_path):
    for name in ("a", "b", "c"):
        stored(tmp_path, name)
    return tmp_path


def spoil(path, how):
    data = path.read_bytes()
    if how == "bit":
        path.write_bytes(data[:-9] + bytes([data[-9] ^ 1]) + data[-8:])
    elif how == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif how == "gone":
        path.unlink()
    else:
        path.write_bytes(b"")


def test_a_whole_library_has_no_damage(library, capsys):
    assert verify(library).damages == ()
    assert run(["library", "verify", str(library)]) == 0
    assert capsys.readouterr().out == "3 readings, 0 damaged\n"


@pytest.mark.parametrize(
    ("file", "how"),
    [("tracks/shots.parquet", how) for how in ("bit", "cut", "gone", "empty")]
    + [("reading.json", how) for how in ("bit", "cut", "gone", "empty")],
)
def test_every_kind_of_damage_is_found_and_named(library, how, file):
    spoil(library / "b.reading" / file, how)
    found = verify(library)
    assert [(one.film, one.file) for one in found.damages] == [("b", file)]
    assert found.films == 3 and found.damaged_films == ["b"]
    assert str(library / "b.reading" / file) in found.damages[0].says


def test_what_a_user_gave_is_looked_at_and_is_not_for_reading_again(library, capsys):
    (library / "a.reading" / "about.json").write_text("[]")
    review = library / "a.reading" / FOLDER / "mine"
    review.mkdir(parents=True)
    (review / "review.json").write_text("{}")
    found = verify(library)
    assert {one.file for one in found.damages} == {"about.json", "reviews/mine"} and found.damaged_films == []
    assert run(["library", "verify", str(library), "--repair", "--json"]) == 3
    assert json.loads(capsys.readouterr().out)["repaired"] == []


def kept_review(folder):
    """Keep a checked review in a reading and return its folder."""
    source = folder.parent / "mine.md"
    source.write_text("It is dark.\n")
    reading = open_reading(folder)
    keep_check(source, source.read_bytes(), check_text(source, reading), reading)
    return folder / FOLDER / "mine"


@pytest.mark.parametrize(
    ("file", "how", "says"),
    [
        ("review.json", "digit", "reviews/mine/review.json: changed since it was written"),
        ("review.json", "cut", "reviews/mine/review.json: "),
        ("review.json", "gone", "reviews/mine/review.json: not there"),
        ("source.md", "cut", "reviews/mine/source.md: changed since it was checked"),
        ("source.md", "gone", "reviews/mine/source: not there"),
    ],
)
def test_a_damaged_review_is_found(library, file, how, says):
    review = kept_review(library / "b.reading")
    assert verify(library).damages == ()
    if how == "digit":
        text = (review / file).read_text()
        (review / file).write_text(text.replace('"date": "20', '"date": "21'))
    else:
        spoil(review / file, how)
    (found,) = verify(library).damages
    assert (found.film, found.file, found.is_measured) == ("b", "reviews/mine", False)
    assert f"{library / 'b.reading'}/{says}" in found.says and "check the review again" in found.says


def test_a_still_that_changed_is_found(library):
    reading = open_reading(library / "a.reading")
    still = Still(1.0, b"\xff\xd8\xff rest of an image")
    write_reading(replace(reading, stills=(still,)), library / "a.reading")
    path = library / "a.reading" / "stills" / still.file
    assert verify(library).damages == ()
    spoil(path, "bit")
    (found,) = verify(library).damages
    assert found.says == f"{path}: changed since it was written, wanted a still of the film"
    path.write_bytes(b"text")
    assert "no JPEG image" in verify(library).damages[0].says


def test_a_film_that_is_not_there_is_a_sentence(library, capsys):
    spoil(library / "a.reading" / "tracks" / "shots.parquet", "cut")
    spoil(library / "b.reading" / "reading.json", "cut")
    assert run(["library", "verify", str(library), "--repair", "--films", str(library)]) == 3
    err = capsys.readouterr().err
    assert "a: its film a.mp4 (sha256" in err and "name its folder with --films" in err
    assert "too damaged to say which film it is of" in err


def test_a_film_is_read_again_with_what_it_was_read_with(sketch_film, tmp_path, capsys):
    films, library = tmp_path / "films", tmp_path / "library"
    films.mkdir()
    shutil.copy(sketch_film, films / "sketch.mp4")
    lyrics = films / "words.srt"
    lyrics.write_text("1\n00:00:00,500 --> 00:00:01,500\nA door\n")
    assert (
        run(["read", str(films / "sketch.mp4"), "--lyrics", str(lyrics), "-o", str(tmp_path / "made")]) == 0
    )
    source = tmp_path / "made" / "sketch.reading"
    assert run(["decide", str(source), "--limit", "climax=4"]) == 0
    assert run(["library", "add", str(library), str(source), "--artist", "Ann", "--year", "2015"]) == 0
    whole = open_reading(source)
    index = library / "sketch.reading" / "reading.json"
    text = index.read_text()
    assert '"luma_width": 480' in text
    index.write_text(text.replace('"luma_width": 480', '"luma_width": 481'))
    assert run(["library", "verify", str(library), "--repair"]) == 3
    assert "what it says of its film or settings has changed" in capsys.readouterr().err
    index.write_text(text.replace('"outcome": "holds"', '"outcome": "fails"', 1))
    spoil(library / "sketch.reading" / "tracks" / "palette.lightness.parquet", "bit")
    spoil(library / "sketch.reading" / "stills" / whole.stills[0].file, "empty")
    capsys.readouterr()
    assert run(["library", "verify", str(library)]) == 3
    again = f"read their films again: onetake library verify {library} --repair"
    assert capsys.readouterr().out.endswith(f"1 reading, 1 damaged\n{again}\n")
    lyrics.rename(tmp_path / "words.srt")
    assert run(["library", "verify", str(library), "--repair"]) == 3
    assert "given as lyrics" in capsys.readouterr().err
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "words.srt").rename(tmp_path / "elsewhere" / "found.srt")
    asked = ["library", "verify", str(library), "--repair", "--films", str(tmp_path / "elsewhere")]
    assert run(asked) == 0
    assert "sketch: read again" in capsys.readouterr().out
    again = open_reading(library / "sketch.reading")
    assert list(again.tracks) == list(whole.tracks)
    assert all(
        again.tracks[n].table.equals(whole.tracks[n].table) for n in whole.tracks if n != "palette.lightness"
    )
    assert again.verdicts["climax"].limit == 4 and again.made.key == whole.made.key
    assert (
        again.media.path == str(films / "sketch.mp4") and (library / "sketch.reading" / "about.json").exists()
    )
