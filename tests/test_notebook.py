"""What a notebook or a Python prompt offers: page, show, check, the magics, the names of the package."""

import base64
import sys
import types
import warnings
from dataclasses import replace

import pytest

import onetake
from onetake import notebook, reading_page
from onetake.core.errors import StoreError, TextError
from onetake.core.media import Media
from onetake.core.reading import Made, Reading
from onetake.core.store import write_reading
from onetake.core.track import curve
from onetake.core.verdict import Verdict


@pytest.fixture
def reading():
    said = Verdict(
        "one-take", "The film is one continuous shot.", "fails", "There is a cut.", 0.1, 0.5, "link"
    )
    light = curve("palette.lightness", [0.0, 1.0], [20.0, 30.0], "L*", by="palette 1")
    media = Media('fi"lm.mp4', "/nowhere/film.mp4", "00", 1, 2.0, title="<i>A film</i>", frames=48)
    made = Made("0", "2026-11-30T00:00:00Z", {}, {})
    return Reading(media, {light.name: light}, {said.claim: said}, made)


@pytest.fixture
def stored(reading, tmp_path):
    return write_reading(reading, tmp_path / "film.reading")


def test_the_package_lists_its_public_names_and_only_these():
    assert set(onetake.__all__) | {"__version__"} == set(dir(onetake))
    assert all(getattr(onetake, name) is not None for name in dir(onetake))
    with pytest.raises(AttributeError, match="has no attribute 'nope'"):
        _ = onetake.nope


def test_prose_and_a_path_cannot_be_taken_for_each_other(reading, tmp_path):
    review = tmp_path / "review.md"
    review.write_text("It never cuts away.\n", encoding="utf-8")
    for checked in (
        onetake.check(review, reading),
        onetake.check(str(review), reading),
        onetake.check(text="It never cuts away.\n", reading=reading),
        reading.check(review),
        reading.check(text="It never cuts away.\n"),
    ):
        assert [s.standing for s in checked.sentences] == ["contradicted"]
    assert onetake.check(review, reading).source == "review.md"
    for prose in ("It never cuts away.", "It never cuts away. " * 400, "a\0b"):
        with pytest.raises(
            TextError, match=r"no such file, wanted the path of a review; for prose write check"
        ):
            onetake.check(prose, reading)
    with pytest.raises(TextError, match="nothing in it, wanted a review"):
        reading.check(text=" \n")
    with pytest.raises(TextError, match="neither given"):
        reading.check()
    with pytest.raises(TextError, match="both given"):
        reading.check(review, text="It is.")
    with pytest.raises(TypeError, match="reading: a NoneType, wanted a Reading"):
        onetake.check(text="It is.")
    assert reading.check(text="One take.", as_brief=True).is_brief


def test_a_page_is_written_beside_the_reading_or_where_it_is_asked_for(reading, stored, tmp_path):
    assert stored.page() == tmp_path / "film.html"
    assert "&lt;i&gt;A film" in (tmp_path / "film.html").read_text(encoding="utf-8")
    assert stored.page() == tmp_path / "film.html", "its own page is replaced"
    mine = tmp_path / "mine.html"
    mine.write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError):
        reading.page(mine)
    assert mine.read_text(encoding="utf-8") == "mine"
    with pytest.raises(StoreError, match=r"not stored, wanted a file to write; name one: reading.page"):
        reading.page()
    with pytest.raises(StoreError, match="a character that no file's name has"):
        reading.page("a\0b.html")
    with pytest.raises(StoreError, match="a folder, wanted the page's file"):
        reading.page(tmp_path)
    checked = reading.check(text="It never cuts away.")
    page = reading.page(tmp_path / "b.html", review=checked).read_text(encoding="utf-8")
    assert "never cuts" in page and "contradicted" in page
    with pytest.raises(StoreError, match="'nope': not in"):
        stored.page(review="nope")


def test_show_opens_the_browser_and_prints_the_path(reading, stored, tmp_path, monkeypatch, capsys):
    opened = []
    monkeypatch.setattr(reading_page.webbrowser, "open", opened.append)
    monkeypatch.setattr(reading_page.tempfile, "mkdtemp", lambda prefix: str(tmp_path))
    stored.show()
    assert capsys.readouterr().out.strip() == str(tmp_path / "film.html")
    reading.show()
    assert len(opened) == 2 and all(address.startswith("file://") for address in opened)
    assert not reading_page.in_notebook()


def test_show_puts_the_page_into_a_notebook_as_a_frame(reading, monkeypatch):
    shown = []
    fake = types.ModuleType("IPython")
    fake.get_ipython = lambda: types.SimpleNamespace(kernel=object())
    fake.display = types.SimpleNamespace(HTML=str, display=shown.append)
    monkeypatch.setitem(sys.modules, "IPython", fake)
    reading.show()
    assert len(shown) == 1 and shown[0].startswith('<iframe srcdoc="&lt;!doctype html&gt;')
    assert shown[0].endswith('title="The page of fi&quot;lm.mp4"></iframe>')
    assert "<script" not in shown[0]


@pytest.fixture
def shell(reading):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        interactive = pytest.importorskip("IPython.core.interactiveshell").InteractiveShell
        made = interactive.instance()
    made.push({"reading": reading, "number": 3})
    made.run_line_magic("load_ext", "onetake")
    yield made
    interactive.clear_instance()


def test_the_magics_run_a_command_and_check_a_cell(shell, capsys):
    capsys.readouterr()
    shell.run_line_magic("onetake", "claims one-take")
    assert "one-take: The film is one continuous shot." in capsys.readouterr().out
    checked = shell.run_cell_magic("review", "reading", "It never cuts away.\n")
    assert checked.sentences[0].standing == "contradicted"
    assert shell.run_cell_magic("review", "reading --brief", "One take.\n").is_brief
    for line in ("number", "", "readin"):
        assert shell.run_cell_magic("review", line, "It is.\n") is None
        assert "wanted reading; write %%review NAME" in capsys.readouterr().out


def test_a_magics_wrong_use_is_a_sentence(reading, capsys):
    with pytest.raises(TextError, match="an empty cell, wanted a review below"):
        notebook.check_cell("reading", " \n", {"reading": reading})
    with pytest.raises(TextError, match="no reading is named, wanted a variable that holds one"):
        notebook.check_cell("", "It is.", {})
    notebook.run_command('read "film')
    assert "wanted each quotation mark closed" in capsys.readouterr().out


def test_the_film_itself_can_be_put_into_the_page(reading, tmp_path):
    film = tmp_path / "film.mp4"
    film.write_bytes(b"not much of a film")
    there = replace(reading, media=replace(reading.media, path=str(film)))
    page = there.page(tmp_path / "with.html", embed=True).read_text(encoding="utf-8")
    coded = base64.b64encode(film.read_bytes()).decode()
    assert coded in page
    assert coded not in there.page(tmp_path / "without.html").read_text(encoding="utf-8")
    with pytest.raises(StoreError):
        reading.page(tmp_path / "gone.html", embed=True)
    assert not (tmp_path / "gone.html").exists()
