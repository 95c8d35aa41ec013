"""The map of a library: one file with every film, in a table without scripts and as points with them."""

import json
import re

import pytest

from helpers.library_films import stored
from onetake.cli.main import run


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("films")
    for i, artist in enumerate(["Ann", "Ann", "Bo", ""]):
        stored(folder, f"f{i}", artist=artist, title=f"<b>Film</b> {i}", lightness=20.0 + 10 * i, shots=2**i)
    (folder / "f0.html").write_text("its page")
    return folder


def test_the_page_has_every_film_and_needs_nothing_else(library, tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("ONETAKE_CACHE", str(tmp_path / "cache"))
    page = tmp_path / "map.html"
    assert run(["library", "map", str(library), "-o", str(page)]) == 0
    assert capsys.readouterr().out.strip() == str(page)
    html = page.read_text(encoding="utf-8")
    data = json.loads(re.search(r'id="data">(.*?)</script>', html, re.S)[1])
    assert [one["title"] for one in data["films"]] == [f"<b>Film</b> {i}" for i in range(4)]
    says = [axis["says"] for axis in data["axes"]]
    assert [one["values"][says.index("mean lightness")] for one in data["films"]] == [20, 30, 40, 50]
    assert "people seen, mean" not in says, "what no film has is no axis"
    assert data["films"][0]["page"].endswith("/f0.html") and data["films"][1]["page"] is None
    assert html.count("<tr>") == 5 and "<b>Film" not in html.partition('id="data"')[0]
    assert "<option>Ann</option><option>Bo</option>" in html
    assert not re.search(r'(src|href)="(https?:)?//', html)
    assert run(["library", "map", str(library), "-o", str(page)]) == 0, "its own page is replaced"
    page.write_text("mine")
    assert run(["library", "map", str(library), "-o", str(page)]) == 1 and page.read_text() == "mine"


def test_an_empty_library_has_no_map(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("ONETAKE_CACHE", str(tmp_path / "cache"))
    assert run(["library", "map", str(tmp_path), "-o", str(tmp_path / "map.html")]) == 1
    assert "no film in it" in capsys.readouterr().err
