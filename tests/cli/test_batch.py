"""`onetake batch`: exit codes, the table, JSON and JUnit."""

import json
import signal
import subprocess
import sys

import pytest

from onetake.cli.main import run


@pytest.fixture(scope="module")
def renders(sketch_film, tmp_path_factory):
    """Return a folder with a film, a broken one, a brief and a list, and a library that holds the film."""
    folder = tmp_path_factory.mktemp("renders")
    (folder / "cut.mp4").write_bytes(sketch_film.read_bytes())
    (folder / "broken.mp4").write_text("no film")
    (folder / "brief.md").write_text("One continuous take.\n")
    (folder / "list.csv").write_text("film,artist\ncut.mp4,Ada\n")
    assert run(["batch", "--manifest", str(folder / "list.csv"), "-o", str(folder / "lib")]) == 0
    return folder


def test_a_brief_that_is_not_met_is_exit_3_with_strict(renders, capsys):
    asked = ["batch", str(renders / "cut.mp4"), "--library", str(renders / "lib")]
    asked += ["--brief", str(renders / "brief.md"), "--junit", str(renders / "junit.xml")]
    assert run(asked) == 0
    said = capsys.readouterr().out
    assert "Not met:" in said and "One continuous take." in said and "1 film: 1 read before" in said
    assert run([*asked, "--strict"]) == 3
    assert 'failures="1"' in (renders / "junit.xml").read_text()


def test_some_films_failed_is_exit_4(renders, capsys):
    asked = ["batch", str(renders / "cut.mp4"), str(renders / "broken.mp4"), "-o", str(renders / "lib")]
    assert run([*asked, "--json"]) == 4
    document = json.loads(capsys.readouterr().out)
    assert document["summary"] == "2 films: 1 read before, 1 failed"
    assert [film["ending"] for film in document["films"]] == ["kept", "failed"]
    assert run(asked) == 4
    said = capsys.readouterr().out
    assert "FAILED" in said and "a text file, which onetake does not open" in said


def test_nothing_of_a_users_is_replaced_by_the_results(renders, capsys):
    (renders / "mine.xml").write_text("mine")
    asked = [
        "batch",
        str(renders / "cut.mp4"),
        "-o",
        str(renders / "lib"),
        "--junit",
        str(renders / "mine.xml"),
    ]
    assert run(asked) == 1
    assert "was not written by onetake" in capsys.readouterr().err
    assert (renders / "mine.xml").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["batch"], 2, "neither of films and --manifest are given"),
        (["batch", "a.mp4", "--manifest", "l.csv"], 2, "both of films and --manifest"),
        (["batch", "a.mp4", "--shard", "3/2"], 2, "wanted I/N with I from 1 to N"),
        (["batch", "a.mp4", "--shard", "2/2"], 1, "share 2/2 of 1 films: empty"),
        (["batch", "a.mp4", "--album-column", "x"], 2, "wanted --manifest beside it"),
        (["batch", "a.mp4", "--address", "x"], 2, "wanted --engine ray beside it"),
        (["batch", "a.mp4", "--brief", "none.md"], 1, "none.md"),
        (["batch", "a.mp4", "--workers", "0"], 2, "--workers"),
        (["batch", "a.mp4", "-o", "x", "--library", "y"], 2, "-o and --library are the same"),
    ],
)
def test_errors_are_sentences(arguments, code, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    assert run(arguments) == code
    said = capsys.readouterr()
    assert says in said.err and "Traceback" not in said.err
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix")
def test_ctrl_c_says_what_is_kept_and_leaves_nothing_half_done(sketch_film, tmp_path):
    films = [tmp_path / f"{n}.mp4" for n in range(6)]
    for n, film in enumerate(films):
        film.write_bytes(sketch_film.read_bytes() + bytes(n))  # other bytes, other keys
    command = [sys.executable, "-m", "onetake", "batch", *map(str, films), "-o", str(tmp_path / "lib")]
    running = subprocess.Popen(
        [*command, "--workers", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # Tests that were started in the background may have been told to ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip
    assert running.stdout.readline().startswith("   read")
    running.send_signal(signal.SIGINT)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 130 and "Traceback" not in said
    kept = sorted((tmp_path / "lib").iterdir())
    assert f"interrupted: {len(kept)} of 6 films are read and kept in {tmp_path / 'lib'}" in said
    assert 1 <= len(kept) < 6 and all((folder / "reading.json").is_file() for folder in kept)
