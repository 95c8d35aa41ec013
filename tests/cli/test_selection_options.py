from __future__ import annotations

import json

import cv2
import numpy as np
import pytest

import onetake
from onetake.cli.main import run


@pytest.fixture(scope="module")
def frames(tmp_path_factory):
    """Sixty numbered images; the light changes at the thirtieth."""
    folder = tmp_path_factory.mktemp("images") / "shots"
    folder.mkdir()
    rng = np.random.default_rng(1)
    for i in range(60):
        noise = rng.integers(0, 30, (90, 160, 3), np.uint8)
        assert cv2.imwrite(str(folder / f"{i:04d}.png"), np.uint8(30 if i < 30 else 200) + noise)
    return folder


def test_a_part_of_numbered_images_with_a_time_code(frames, tmp_path, capsys):
    asked = ["--rate", "24", "--from", "0:01", "--to", "0:02", "--timecode", "01:00:00:00"]
    assert run(["read", str(frames / "%04d.png"), *asked, "-o", str(tmp_path), "--no-page"]) == 0
    printed = capsys.readouterr().out
    assert "shots: 1.0 s, 160x90 at 24 fps" in printed
    assert "part: 1.00 to 2.00 s of the film" in printed
    assert "time code from 01:00:01:00" in printed
    # Frame 30 of the film is the sixth of this part.
    assert run(["show", str(tmp_path / "shots.reading"), "--claims"]) == 0
    printed = capsys.readouterr().out
    assert "0.21-0.25 s (01:00:01:05): a cut" in printed
    document = json.loads((tmp_path / "shots.reading" / "reading.json").read_text())
    wanted = {"start": 1.0, "end": 2.0, "rate": "24", "timecode": "01:00:00:00"}
    assert document["made"]["settings"]["selection"] == wanted


def test_another_choice_is_another_reading(frames, tmp_path):
    from onetake.decode.selection import Selection, parse_rate

    whole = onetake.read(frames, tmp_path, selection=Selection(rate=parse_rate("24")))
    part = onetake.read(frames, tmp_path, selection=Selection(rate=parse_rate("24"), end=1.0))
    assert (whole.media.frames, part.media.frames) == (60, 24)
    assert whole.made.key != part.made.key and whole.media.sha256 == part.media.sha256


def test_lyrics_count_from_the_part(sketch_film, tmp_path):
    from onetake.decode.selection import Selection

    lyrics = tmp_path / "a.lrc"
    lyrics.write_text("[00:00.00]ANN: one\n[00:01.00]BO: two\n[00:02.00]ANN: three\n[00:02.50]BO: four\n")
    reading = onetake.read(sketch_film, lyrics=lyrics, selection=Selection(start=1.0))
    spans = reading.tracks["lyrics.speakers"].spans
    assert spans[:2].tolist() == [[0.0, 1.0], [1.0, 1.5]] and spans[2, 0] == 1.5


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--from", "soon"], "--from soon: no time, wanted seconds"),
        (["--from", "2", "--to", "1"], "wanted --to after --from"),
        (["--from", "60"], "the film ends before that"),
        (["--rate", "fast"], "--rate fast: no frame rate"),
        (["--audio", "xx"], "the file has no sound stream"),
        (["--video", "2"], "the file has 1 video stream"),
        (["--timecode", "1h"], "wanted HH:MM:SS:FF"),
    ],
)
def test_an_impossible_choice_is_one_sentence(frames, tmp_path, capsys, options, says):
    assert run(["read", str(frames), *options, "-o", str(tmp_path)]) == 1
    error = capsys.readouterr().err
    assert says in error and "Traceback" not in error and len(error.strip().splitlines()) == 1


def test_a_stored_reading_takes_no_choice(tmp_path, sketch_reading, capsys):
    review = tmp_path / "r.md"
    review.write_text("It never cuts.")
    assert run(["check", str(review), str(sketch_reading), "--from", "1"]) == 1
    assert "a reading, wanted a film for --video" in capsys.readouterr().err
