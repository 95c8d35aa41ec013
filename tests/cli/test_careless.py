"""The ten most careless things that a user can do with their files; none of them may cost anything.

Each test is named after what was done. Nothing that onetake did not write is ever replaced.
"""

import json
import os
import shutil
import subprocess
import sys

import pytest

from onetake.cli import main
from onetake.cli.main import run
from onetake.core.store import open_reading
from onetake.stage.programme.sketch import Sketch, write_sketch

REVIEW = "It never cuts away. I loved it.\n"


@pytest.fixture(scope="module")
def read_once(sketch_film, tmp_path_factory):
    """A folder with a film and its reading; tests work on copies of it."""
    folder = tmp_path_factory.mktemp("careless")
    shutil.copy(sketch_film, folder / "film.mp4")
    assert run(["read", str(folder / "film.mp4"), "-o", str(folder)]) == 0
    return folder


@pytest.fixture
def here(read_once, tmp_path, monkeypatch):
    """The current folder: film.mp4, film.reading, film.html."""
    shutil.copytree(read_once, tmp_path / "work")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def said(capsys):
    """Run a command and return its exit code and all that it has printed."""

    def command(*arguments):
        capsys.readouterr()
        code = run([*map(str, arguments)])
        output = capsys.readouterr()
        assert "Traceback" not in output.err
        return code, output.out + output.err

    return command


@pytest.fixture
def no_work(monkeypatch):
    """Fail if a film is decoded: what can be said before the work is said before."""

    def decoded(*_, **__):
        raise AssertionError("the film was decoded")

    monkeypatch.setattr("onetake.decode.guard.start", decoded)


# 1. The critic's own file has the name of a result.


def test_1_a_review_with_the_name_of_a_result_is_not_overwritten(here, said, no_work):
    review = here / "film.checked.md"
    review.write_text(REVIEW)
    for arguments in (("film.mp4",), ("film.reading",), ("film.mp4", "-o", here), ("film.mp4", "--force")):
        code, words = said("check", "film.checked.md", *arguments)
        assert code == 1 and "film.checked.md: " in words and "-o" in words
        assert review.read_text() == REVIEW
    assert not (here / "film.checked.json").exists()
    code, _ = said("check", "film.checked.md", "film.reading", "-o", "results")
    assert code == 0 and review.read_text() == REVIEW and (here / "results" / "film.checked.md").exists()


def test_1_a_review_named_after_the_film_is_checked_and_stays(here, said, no_work):
    review = here / "film.review.md"
    review.write_text(REVIEW)
    for _ in range(2):
        code, _ = said("check", "film.review.md", "film.reading")
        assert code == 0 and review.read_text() == REVIEW and (here / "film.checked.md").exists()


@pytest.mark.parametrize("name", ["film.html", "film.checked.json", "film.checked.md"])
def test_1_a_file_with_the_name_of_a_result_stays(here, said, no_work, name):
    (here / "notes.txt").write_text(REVIEW)
    (here / name).write_text("the work of a year")
    code, words = said("check", "notes.txt", "film.reading")
    assert code == 1 and name in words and "--force" in words and "-o" in words
    assert (here / name).read_text() == "the work of a year"
    code, words = said("check", "notes.txt", "film.reading", "--force")
    assert code == 0 and f"{name}.bak" in words
    assert (here / f"{name}.bak").read_text() == "the work of a year"
    assert said("check", "notes.txt", "film.reading")[0] == 0, "its own results may be replaced"


def test_1_a_page_that_was_edited_by_hand_stays(here, said, no_work):
    page = here / "film.html"
    page.write_text(page.read_text(encoding="utf-8").replace("<title>", "<title>My "))
    edited = page.read_bytes()
    for command in (("page", "film.reading"), ("read", "film.mp4")):
        code, words = said(*command)
        assert code == 1 and "changed since" in words and page.read_bytes() == edited


def test_1_the_film_itself_is_never_a_result(here, said, no_work):
    os.link(here / "film.mp4", here / "film.checked.json")
    (here / "notes.txt").write_text(REVIEW)
    film = (here / "film.mp4").read_bytes()
    code, words = said("check", "notes.txt", "film.mp4", "--force")
    assert code == 1 and "film.checked.json" in words and (here / "film.mp4").read_bytes() == film


# 2. Two films of one name, one folder for the results.


def test_2_two_films_of_one_name_have_two_readings(here, said):
    (here / "second").mkdir()
    other = write_sketch(here / "second" / "film.mp4", Sketch(shots=2))
    assert said("read", other, "-o", here)[0] == 0
    folders = sorted(here.glob("film*.reading"))
    assert len(folders) == 2 and len(list(here.glob("film*.html"))) == 2
    hashes = [open_reading(folder).media.sha256 for folder in folders]
    assert len(set(hashes)) == 2
    for film in ("film.mp4", other):
        assert said("read", film, "-o", here)[0] == 0
    assert [open_reading(folder).media.sha256 for folder in sorted(here.glob("film*.reading"))] == hashes


# 3. A film is read again after its review was checked.


def test_3_reading_again_keeps_the_reviews_and_the_page_keeps_the_newest(here, said):
    for name, text in (("ann", "It never cuts away."), ("bo", "It is cut to pieces. Bravo.")):
        (here / f"{name}.md").write_text(text)
        assert said("check", f"{name}.md", "film.reading")[0] == 0
    (here / "film.reading" / "my notes.txt").write_text("mine")
    assert said("read", "film.mp4", "--force")[0] == 0
    assert said("decide", "film.reading")[0] == 0
    _, words = said("show", "film.reading")
    assert "ann (" in words and "bo (" in words
    assert "Bravo" in (here / "film.html").read_text(encoding="utf-8")
    assert (here / "film.reading" / "my notes.txt").read_text() == "mine"
    assert said("page", "film.reading", "--review", "ann")[0] == 0
    page = (here / "film.html").read_text(encoding="utf-8")
    assert "never cuts" in page and "Bravo" not in page
    code, words = said("page", "film.reading", "--review", "eve")
    assert code == 1 and "ann, bo" in words
    kept = here / "film.reading" / "reviews" / "ann"
    assert sorted(p.name for p in kept.iterdir()) == ["annotated.md", "review.json", "source.md"]
    assert (kept / "source.md").read_text() == "It never cuts away."


def test_3_two_reviews_of_one_name_are_both_kept_and_a_revised_one_replaces_itself(here, said):
    for folder, text in (("a", "It never cuts away."), ("b", "It is cut to pieces.")):
        (here / folder).mkdir()
        (here / folder / "review.md").write_text(text)
        assert said("check", f"{folder}/review.md", "film.reading")[0] == 0
    assert len(list((here / "film.reading" / "reviews").iterdir())) == 2
    (here / "a" / "review.md").write_text("It never cuts away, I said.")
    assert said("check", "a/review.md", "film.reading")[0] == 0
    assert len(list((here / "film.reading" / "reviews").iterdir())) == 2


def test_3_a_damaged_check_is_one_line_and_the_others_stay(here, said):
    for name in ("ann", "bo"):
        (here / f"{name}.md").write_text(f"It never cuts away, says {name}.")
        assert said("check", f"{name}.md", "film.reading")[0] == 0
    for content in ("{", "[]", '{"review": {"sentences": [1]}}', '{"review": 5, "key": 1}', "\x00"):
        (here / "film.reading" / "reviews" / "bo" / "review.json").write_text(content)
        code, words = said("show", "film.reading")
        assert code == 0 and "ann (" in words and "bo: damaged" in words
        code, words = said("page", "film.reading", "--review", "bo")
        assert code == 1 and "review.json" in words
        assert said("page", "film.reading")[0] == 0


# 4. Names that no program expects.


@pytest.mark.parametrize("name", ["~film.mp4", "~", "-film.mp4", "a" * 240 + ".mp4", "#1 50% ü.mp4", ".mp4"])
def test_4_odd_names_are_read_and_shown(here, said, name):
    shutil.copy("film.mp4", here / name)
    code, words = said("read", "-o", "out", "--", name)
    assert code == 0, words
    (folder,) = (here / "out").glob("*.reading")
    (page,) = (here / "out").glob("*.html")
    assert open_reading(folder).media.name == name
    assert said("show", folder)[0] == said("page", folder)[0] == said("read", "-o", "out", "--", name)[0] == 0
    assert "The film itself is not with this page" in page.read_text(encoding="utf-8")
    assert len(list((here / "out").iterdir())) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_4_a_name_that_is_not_utf_8_is_read(here, said):
    name = os.fsdecode(b"bad\xff\xfename.mp4")
    shutil.copy("film.mp4", name)
    assert said("read", name, "-o", "out")[0] == 0
    (folder,) = (here / "out").glob("*.reading")
    media = open_reading(folder).media
    assert media.name == "bad\ufffd\ufffdname.mp4" and os.path.samefile(media.path, name)
    shutil.copy("film.mp4", os.fsdecode(b"r\xff.md"))
    (here / os.fsdecode(b"r\xff.md")).write_text(REVIEW)
    assert said("check", os.fsdecode(b"r\xff.md"), folder, "-o", "out")[0] == 0
    assert said("show", folder)[0] == said("page", folder)[0] == 0


# 5. An address, a folder or another kind of file instead of a film.


@pytest.mark.parametrize(
    "address",
    ["https://films.example/watch?v=abc", "http://a.example/b.mp4", "file:///films/a.mp4", "rtsp://camera/1",
     "ftp://a.example/b", "smb://server/film.mp4"],
)  # fmt: skip
def test_5_an_address_is_named_as_such(here, said, no_work, address):
    (here / "notes.txt").write_text(REVIEW)
    for arguments in (("read", address), ("check", "notes.txt", address), ("check", address, "film.mp4"),
                      ("show", address), ("page", address), ("decide", address)):  # fmt: skip
        code, words = said(*arguments)
        assert code == 1 and address in words and "an address" in words and "downloads nothing" in words


def test_5_an_address_for_lyrics_or_results_is_named_as_such(here, said, no_work):
    for option in ("--lyrics", "-o"):
        code, words = said("read", "film.mp4", option, "https://a.example/b.lrc")
        assert code == 1 and "https://a.example/b.lrc: an address" in words
    assert not (here / "https:").exists()


def test_5_a_folder_a_text_and_an_empty_file_are_named(here, said):
    (here / "empty.mp4").touch()
    (here / "notes.txt").write_text(REVIEW)
    before = sorted(p.name for p in here.iterdir())
    cases = [
        (("read", "."), "a folder"),
        (("read", "empty.mp4"), "empty"),
        (("read", "notes.txt"), "notes.txt"),
        (("check", "notes.txt", "empty.mp4"), "empty"),
        (("check", ".", "film.mp4"), "a folder"),
        (("check", "notes.txt", "notes.txt"), "a text"),
        (("show", "film.mp4"), "use film.reading"),
        (("page", "film.html"), "use film.reading"),
        (("show", "none.reading"), "not there"),
    ]
    for arguments, wanted in cases:
        code, words = said(*arguments)
        assert code == 1 and wanted in words, (arguments, words)
    assert sorted(p.name for p in here.iterdir()) == before


# 6. The arguments of `check` in the wrong order.


@pytest.mark.parametrize("film", ["film.mp4", "film.reading"])
@pytest.mark.parametrize("review", ["notes.txt", "notes.md", "notes"])
def test_6_swapped_arguments_are_said_before_the_work(here, said, no_work, film, review):
    (here / review).write_text(REVIEW)
    code, words = said("check", film, review)
    assert code == 1 and f"onetake check {review} {film}" in words


# 7. A place for the results that is none.


def test_7_a_place_that_cannot_be_written_is_said_before_the_work(here, said, no_work, monkeypatch):
    (here / "notes.txt").write_text(REVIEW)
    shutil.copy("film.mp4", "new.mp4")
    for out, wanted in (("film.mp4", "a file"), ("film.mp4/deep", "a file"), ("film.reading", "a reading")):
        for arguments in (("read", "new.mp4"), ("check", "notes.txt", "new.mp4")):
            code, words = said(*arguments, "-o", out)
            assert code == 1 and wanted in words and "-o" in words, words
    code, words = said("page", "film.reading", "-o", "other.html")
    assert code == 1 and "wanted a folder" in words and not (here / "other.html").exists()
    monkeypatch.setattr("shutil.disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 4_000_000))
    for arguments in (("read", "new.mp4"), ("check", "notes.txt", "film.reading")):
        code, words = said(*arguments, "-o", "full")
        assert code == 1 and "4 MB are free" in words and not (here / "full").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_7_a_folder_without_permission_is_said_before_the_work(here, said, no_work):
    shutil.copy("film.mp4", "new.mp4")
    (here / "locked").mkdir(mode=0o500)
    code, words = said("read", "new.mp4", "-o", "locked")
    assert code == 1 and "Permission denied" in words


def test_7_something_else_with_the_readings_name_stays(here, said, no_work):
    shutil.copy("film.mp4", "new.mp4")
    (here / "new.reading").write_text("mine")
    code, words = said("read", "new.mp4")
    assert code == 1 and "is no reading" in words and (here / "new.reading").read_text() == "mine"


# 8. Ctrl-C.


@pytest.mark.parametrize(
    ("when", "wanted"),
    [("onetake.read", "the earlier reading film.reading is unchanged"),
     ("onetake.cli.read.write_reading_page", "the reading film.reading is stored")],
)  # fmt: skip
def test_8_ctrl_c_says_what_was_kept(here, said, monkeypatch, when, wanted):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(when, interrupt)
    code, words = said("read", "film.mp4")
    assert code == 130 and wanted in words and len(words.splitlines()) == 1
    shutil.copy("film.mp4", "new.mp4")
    if when == "onetake.read":
        assert "nothing was stored or changed" in said("read", "new.mp4")[1]
    assert main.KEPT.says


# 9. The folder is given to somebody else.


def test_9_a_reading_holds_no_path_of_this_computer(here, said):
    (here / "notes.md").write_text(REVIEW)
    assert said("check", here / "notes.md", here / "film.reading", "-o", here)[0] == 0
    for path in sorted(here.rglob("*.json")):
        assert str(here.parent) not in path.read_text(encoding="utf-8"), path
        assert str(here.parent) not in path.read_text(encoding="utf-8").replace("\\/", "/"), path
    for path in sorted(here.rglob("*.parquet")):
        assert str(here.parent).encode() not in path.read_bytes(), path


def test_9_film_and_reading_that_are_moved_together_still_belong_together(here, said):
    moved = here.rename(here.with_name("elsewhere"))
    os.chdir(moved)
    assert said("page", "film.reading")[0] == 0
    assert 'src="film.mp4"' in (moved / "film.html").read_text(encoding="utf-8")
    shutil.move("film.mp4", "gone.mp4")
    assert said("page", "film.reading")[0] == 0
    assert "src=" not in (moved / "film.html").read_text(encoding="utf-8").split("<video")[1].split(">")[0]


# 10. A command is run twice at once, or in the middle of another.


def test_10_two_reads_at_once_leave_one_whole_reading(here):
    command = [sys.executable, "-m", "onetake", "read", "film.mp4", "--force"]
    runs = [
        subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)
    ]
    errors = [process.communicate(timeout=120)[1] for process in runs]
    assert all(b"Traceback" not in error for error in errors)
    assert 0 in [process.returncode for process in runs]
    assert open_reading(here / "film.reading").tracks["shots"].t.tolist()
    assert not [p.name for p in here.iterdir() if p.name.endswith((".tmp", ".old"))]


def test_10_json_says_where_all_is(here, said):
    (here / "notes.md").write_text(REVIEW)
    code, words = said("check", "notes.md", "film.reading", "--json")
    assert code == 0 and json.loads(words)["page"] == "film.html"
    document = json.loads((here / "film.checked.json").read_text(encoding="utf-8"))
    assert document["reading"] == "film.reading" and document["onetake"].startswith("0.")
    _, words = said("show", "film.reading", "--json")
    assert [review["name"] for review in json.loads(words)["reviews"]] == ["notes"]


@pytest.mark.skipif(sys.platform != "linux", reason="ulimit -v is of Linux")
@pytest.mark.parametrize("megabytes", [400, 600, 900])
def test_7_too_little_memory_is_a_sentence(here, megabytes):
    program = f"{sys.executable} -m onetake"
    for words in ("read film.mp4 -o low", "check notes.md film.mp4 -o low", "show film.reading"):
        (here / "notes.md").write_text(REVIEW)
        command = f"ulimit -v {1000 * megabytes}; {program} {words}"
        done = subprocess.run(["bash", "-c", command], cwd=here, capture_output=True, text=True, timeout=120)
        if words.startswith("show") and megabytes >= 900:
            continue
        assert done.returncode == 1 and done.stderr.startswith("onetake: memory: "), done.stderr
        assert len(done.stderr.splitlines()) == 1 and not (here / "low").exists()
