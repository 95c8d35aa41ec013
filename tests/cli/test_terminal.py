"""What the commands print on terminals of any width, and what the shell completes."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.cli.completion import (
    complete_claim,
    complete_claims,
    complete_expected,
    complete_film,
    complete_formats,
    complete_limit,
    complete_reading,
    complete_track,
    complete_tracks,
)
from onetake.cli.console import wrapped
from onetake.cli.main import COMMANDS, run
from onetake.core.media import Media
from onetake.core.reading import Made, Reading
from onetake.core.store import write_reading
from onetake.core.track import Fact, curve, marks, spans
from onetake.core.verdict import Evidence, Verdict


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    n = 300
    tracks = (
        curve(
            "camera.roll",
            range(n),
            [float(i % 30) for i in range(n)],
            "deg/s",
            by="camera 3",
            facts={"peak": Fact(29.0, "deg/s")},
        ),
        curve("camera.pan", range(n), [0.0] * n, "width/s", by="camera 3"),
        spans("shots", [0.0, 100.0], [100.0, 300.0], ["shot"] * 2, [1.0, 2.0], "count", by="shots 1"),
        marks("beat.beats", [1.0, 2.0], ["beat", "\x1b[2J"], [1.0, 2.0], "count", by="beat 1"),
        spans("shots.suspect", [], [], [], [], "link", by="shots 1"),
    )
    why = "No cut is found, and the weakest of all the joins between neighbouring frames is strong. " * 3
    seen = (
        Evidence(
            "shots", 1.0, 2.0, 0.9, "link", "the weakest join of all, at which one may look for a cut " * 2
        ),
    )
    said = Verdict(
        "one-take", "The film is one continuous shot.", "holds", why.strip(), 0.9, 0.5, "link", evidence=seen
    )
    media = Media("film.mp4", "/nowhere/film.mp4", "00", 1, 300.0, notes=("the header says otherwise " * 8,))
    made = Made("0", "2026-11-30T00:00:00Z", {}, {})
    reading = Reading(media, {t.name: t for t in tracks}, {said.claim: said}, made)
    return write_reading(reading, tmp_path_factory.mktemp("terminal") / "film.reading").folder


@pytest.mark.parametrize("columns", [40, 60, 100])
@pytest.mark.parametrize("option", [[], ["--claims"], ["--tracks"], ["--track", "camera"]])
def test_what_is_shown_fits_the_terminal(folder, columns, option, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(columns))
    assert run(["show", str(folder), *option]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert all(len(line) <= columns for line in lines if str(folder) not in line and "tracks:" not in line), (
        lines
    )
    assert "\x1b" not in "".join(lines)


def test_tracks_are_shown_with_their_course(folder, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    assert run(["show", str(folder), "--tracks"]) == 0
    out = capsys.readouterr().out
    rows = {line.split()[0]: line for line in out.splitlines() if line.strip()}
    assert rows["camera.roll"].endswith("0 to 29 deg/s") and "▁" in rows["camera.roll"]
    assert rows["shots"].endswith("1 to 2 count") and "█" * 26 in rows["shots"]
    assert "Without a row: shots.suspect." in out


def test_one_track_is_shown_with_facts_and_rows(folder, capsys):
    assert run(["show", str(folder), "--track", "camera.roll"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Track camera.roll: curve, 300 rows, 0 to 29 deg/s, 0:00 to 4:59, by camera 3\n")
    assert "  peak: 29 deg/s" in out and out.rstrip().endswith("and 288 more rows")
    assert run(["show", str(folder), "--track", "camera", "--json"]) == 0
    roll, pan = json.loads(capsys.readouterr().out)["tracks"]
    assert (roll["name"], pan["name"]) == ("camera.roll", "camera.pan") and len(roll["rows"]) == 300
    assert roll["rows"][1] == {"t": 1.0, "value": 1.0} and roll["facts"]["peak"] == {
        "value": 29.0,
        "unit": "deg/s",
    }
    assert run(["show", str(folder), "--track", "camera.rol"]) == 1
    assert "wanted camera.roll" in capsys.readouterr().err


@pytest.mark.parametrize("name", [*(name for name, _ in COMMANDS), "library", None])
def test_every_command_has_a_short_help(name, capsys):
    assert run([*([name] if name else []), "-h"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Usage: onetake") and "-h, --help" in out


def test_the_help_is_as_wide_as_the_terminal(monkeypatch, capsys):
    widest = []
    for columns in ("50", "110"):
        monkeypatch.setenv("COLUMNS", columns)
        assert run(["check", "-h"]) == 0
        widest.append(max(map(len, capsys.readouterr().out.splitlines())))
    assert widest[0] <= 50 < 95 < widest[1] <= 110


def test_a_line_is_wrapped_and_a_path_left_whole():
    assert wrapped("  note: " + "word " * 6, 20) == ["  note: word word", "    word word word", "    word"]
    assert wrapped("reading: /a/very/long/path/film.reading", 20)[-1] == "/a/very/long/path/film.reading"
    assert wrapped("", 20) == [""]


def test_claims_are_completed_with_their_sentences():
    assert ("one-take", "The film is one continuous shot.") in complete_claim("one")
    assert len(complete_claim("")) == len(CLAIMS) and complete_claim("zzz") == []
    assert ("one-take=", "0.5 link") in complete_limit("one-take") and complete_limit("one-take=0.2") == []
    assert [claim for claim, _ in complete_expected("!one-t")] == ["!one-take"]


def test_the_last_name_of_a_list_is_completed(folder):
    typed = SimpleNamespace(params={"reading": folder}, args=[])
    assert complete_tracks(typed, "shots,camera.r") == ["shots,camera.roll"]
    assert [claim for claim, _ in complete_claims("climax,one-t")] == ["climax,one-take"]
    assert [name for name, _ in complete_formats("csv,ot")] == ["csv,otio"]


def test_tracks_are_completed_from_the_reading_that_was_typed(folder):
    def complete(typed, **params):
        return complete_track(SimpleNamespace(params=params, args=[]), typed)

    assert complete("camera.", reading=folder) == ["camera.roll", "camera.pan"]
    assert complete("", reading=folder.parent) == [] and complete("") == []


def test_readings_and_folders_on_the_way_are_completed(tmp_path, monkeypatch):
    for name in ("out/a.reading", "out/more", "other", ".hidden"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "out" / "a.html").touch()
    monkeypatch.chdir(tmp_path)
    assert complete_reading("") == ["other/", "out/"]
    assert complete_reading("ou") == ["out/"] and complete_reading("./ou") == ["out/"]
    assert complete_reading("out/") == ["out/a.reading", "out/more/"]
    assert complete_reading("out/a") == ["out/a.reading"]
    assert complete_reading("nowhere/") == []


def test_films_are_completed_beside_readings_and_texts_are_not(tmp_path, monkeypatch):
    (tmp_path / "film.reading").mkdir()
    for name in ("film.mp4", "film.md", "frames"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert complete_film("f") == ["film.mp4", "film.reading", "frames"]


def test_the_shell_gets_the_completions(folder):
    asked = {"COMP_WORDS": f"onetake show {folder} --track cam", "COMP_CWORD": "4"}
    shell = {**os.environ, **asked, "_ONETAKE_COMPLETE": "complete_bash"}
    done = subprocess.run(
        [sys.executable, "-m", "onetake"], env=shell, capture_output=True, text=True, timeout=120
    )
    assert done.stdout.split() == ["camera.roll", "camera.pan"] and not done.stderr


def test_no_colour_is_printed(folder, monkeypatch, capsys):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    assert run(["show", str(folder), "--claims"]) == 0 and run(["claims", "one-take"]) == 0
    assert "\x1b" not in capsys.readouterr().out
