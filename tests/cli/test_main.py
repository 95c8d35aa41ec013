import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from onetake.cli.main import COMMANDS, run
from onetake.cli.output import plain


def cli(*arguments, **options):
    command = [sys.executable, "-m", "onetake", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **options)


@pytest.fixture(scope="module")
def out(sketch_film, tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    assert run(["read", str(sketch_film), "-o", str(folder)]) == 0
    return folder


def test_read_prints_one_object(sketch_film, out, capsys):
    assert run(["read", str(sketch_film), "-o", str(out), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == {"reading", "timecode", "tracks", "verdicts"}
    assert document["reading"] == str(out / "sketch.reading")
    wanted = {"claim", "outcome", "measured", "limit", "unit", "chance", "because", "evidence"}
    assert all(set(verdict) == wanted for verdict in document["verdicts"])
    assert {"name", "kind", "unit"} <= set(document["tracks"][0])


def test_read_writes_a_page(out):
    page = (out / "sketch.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>") and "sketch.mp4" in page


def test_show_page_and_decide_take_a_reading(out, capsys, tmp_path):
    folder = str(out / "sketch.reading")
    assert run(["show", folder, "--claims"]) == 0
    assert "one continuous shot" in capsys.readouterr().out
    assert run(["page", folder, "-o", str(tmp_path / "p")]) == 0
    assert (tmp_path / "p" / "sketch.html").stat().st_size > 10_000
    assert run(["decide", folder, "--json"]) == 0


def test_decide_takes_limits_of_ones_own(out, capsys, tmp_path, monkeypatch):
    folder = shutil.copytree(out / "sketch.reading", tmp_path / "own.reading")
    monkeypatch.chdir(tmp_path)
    Path("onetake.toml").write_text("[limits]\none-take = 0.25\n", encoding="utf-8")
    assert run(["decide", str(folder), "--limit", "dark-voids=0.9"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "The limit 0.25 was set by the user in place of 0.5 link." in told
    assert "The limit 0.9 was set by the user" in told
    assert json.loads((folder / "reading.json").read_text())["made"]["settings"]["limits"] == {
        "one-take": 0.25,
        "dark-voids": 0.9,
    }
    assert run(["page", str(folder), "-o", "page"]) == 0
    assert "set by the user" in Path("page", "own.html").read_text(encoding="utf-8")
    Path("onetake.toml").unlink()
    assert run(["decide", str(folder)]) == 0
    assert "set by the user" not in capsys.readouterr().out
    assert run(["decide", str(folder), "--limit", "dark-void=1"]) == 1
    assert "wanted dark-voids" in capsys.readouterr().err


def test_decide_judges_a_part(out, capsys):
    folder = str(out / "sketch.reading")
    before = (out / "sketch.reading" / "reading.json").read_bytes()
    assert run(["decide", folder, "--span", "0-0.9"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "  judged: 0.00 to 0.90 s only; times are those of the whole reading" in lines
    assert "  yes  The film is one continuous shot.  [holds]" in lines
    assert run(["decide", folder, "--span", "0:00-", "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)
    assert whole["reading"] == folder
    assert whole["span"][1] > 2.9
    assert {v["claim"]: v["outcome"] for v in whole["verdicts"]}["one-take"] == "fails"
    assert (out / "sketch.reading" / "reading.json").read_bytes() == before


@pytest.mark.parametrize(
    ("span", "says"),
    [
        ("0:30", "no part of a film, wanted START-END; try 0:30-1:00"),
        ("-2", "no part of a film, wanted START-END"),
        ("2-1", "2 to 1 s, wanted a start before the end, within the film's 3.0 s; try 0-2"),
        ("0-9", "0 to 9 s, wanted a start before the end"),
        ("a-b", "--span a: no time, wanted seconds"),
    ],
)
def test_a_part_that_there_is_not_is_refused_in_a_sentence(out, capsys, span, says):
    assert run(["decide", str(out / "sketch.reading"), f"--span={span}"]) == 1
    assert says in capsys.readouterr().err


def test_check_gives_every_sentence_back(out, capsys, tmp_path):
    review = tmp_path / "review.md"
    review.write_text("It never cuts away. I loved it.\n\nThe score was recorded in May.\n")
    assert run(["check", str(review), str(out / "sketch.reading"), "-o", str(tmp_path), "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [s["text"] for s in document["sentences"]] == [
        "It never cuts away.",
        "I loved it.",
        "The score was recorded in May.",
    ]
    assert document["sentences"][0]["matches"][0]["standing"] == "contradicted"
    assert (tmp_path / "sketch.checked.md").exists() and (tmp_path / "sketch.html").exists()


def test_check_writes_annotations_and_says_what_it_wrote(out, capsys, tmp_path):
    review = tmp_path / "review.md"
    review.write_text("It never cuts away. Is it one take?\n")
    marks = tmp_path / "marks.json"
    arguments = ["check", str(review), str(out / "sketch.reading"), "-o", str(tmp_path)]
    for _ in range(2):  # its own files are replaced
        assert run([*arguments, "--annotations", str(marks), "--asides"]) == 0
    said = capsys.readouterr().out.splitlines()
    written = [tmp_path / name for name in ("sketch.html", "sketch.checked.md", "sketch.checked.json")]
    assert [line.split(": ")[1] for line in said[-4:]] == [str(path) for path in (*written, marks)]
    assert all(path.is_file() for path in (*written, marks))
    document = json.loads(marks.read_text())
    assert document["type"] == "AnnotationPage" and len(document["items"]) == 2
    assert "a question, a wish or irony" in written[1].read_text()


def test_a_mark_that_names_no_claim_is_one_sentence(out, capsys, tmp_path):
    review = tmp_path / "review.md"
    review.write_text("It [holds](claim:onetake).\n")
    assert run(["check", str(review), str(out / "sketch.reading"), "-o", str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert "no claim is called 'onetake', wanted one-take" in said and "Traceback" not in said
    assert not (tmp_path / "sketch.html").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["read", "none.mp4"], 1, "none.mp4: not there"),
        (["read", "."], 1, "a folder, wanted a film's file"),
        (["show", "."], 1, "make one with: onetake read FILM"),
        (["check", "none.md", "none.mp4"], 1, "none.md"),
        (["read"], 2, "Missing"),
        (["frobnicate"], 2, "No such command"),
        (["read", "a.mp4", "--frob"], 2, "No such option"),
    ],
)
def test_errors_are_sentences(arguments, code, says, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == code
    said = capsys.readouterr()
    assert says in said.err and "Traceback" not in said.err and not said.out
    assert not list(tmp_path.iterdir())


def test_every_command_says_what_it_does(capsys):
    for name, _ in COMMANDS:
        assert run([name, "--help"]) == 0
        assert len(capsys.readouterr().out) > 100


def test_a_strangers_name_cannot_write_on_the_terminal():
    assert plain("a\x1b[2Jb\u202ec\x00\u2066d") == "a[2Jbcd"


def test_help_loads_nothing_heavy():
    script = "import sys; from onetake.cli.main import run; run(['--help']); print(sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    loaded = done.stdout.rsplit("[", 1)[1]
    assert not [heavy for heavy in ("'numpy'", "'pyarrow'", "'av'", "'cv2'", "'jinja2'") if heavy in loaded]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are Unix")
def test_ctrl_c_leaves_the_old_reading_whole(sketch_film, out):
    before = (out / "sketch.reading" / "reading.json").read_bytes()
    command = [sys.executable, "-m", "onetake", "read", str(sketch_film), "-o", str(out), "--force"]
    for wait in (0.15, 0.4, 0.6):
        child = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
        )
        time.sleep(wait)
        os.kill(child.pid, signal.SIGINT)
        _, err = child.communicate(timeout=60)
        assert child.returncode in (130, 0, 1, -signal.SIGINT)
        assert wait == 0.15 or b"Traceback" not in err
        assert json.loads((out / "sketch.reading" / "reading.json").read_bytes())["schema"] == 2
        assert not [p for p in out.iterdir() if p.name.endswith(".tmp")]
    assert (
        json.loads(before)["media"]
        == json.loads((out / "sketch.reading" / "reading.json").read_bytes())["media"]
    )


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs /dev/full")
def test_a_full_output_is_a_sentence(out):
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "onetake", "show", str(out / "sketch.reading")]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60)
    assert done.returncode == 1
    assert "No space left" in done.stderr and "Traceback" not in done.stderr


def test_the_doctor_finds_everything(capsys):
    assert run(["doctor"]) == 0
    assert "BAD" not in capsys.readouterr().out


def test_a_module_can_be_run():
    done = cli("--version")
    assert done.returncode == 0 and done.stdout.startswith("onetake ")
