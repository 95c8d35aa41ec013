import json
import shutil
from pathlib import Path

import pytest

from onetake.cli.main import run


@pytest.fixture(scope="module")
def folder(sketch_reading, tmp_path_factory):
    place = tmp_path_factory.mktemp("described")
    shutil.copytree(sketch_reading, place / "sketch.reading")
    # A limit at which one claim holds: of so short a film none does.
    assert run(["decide", str(place / "sketch.reading"), "--limit", "blanket-palette=0.1"]) == 0
    assert run(["page", str(place / "sketch.reading")]) == 0
    return place / "sketch.reading"


def test_a_reading_is_described_with_its_reasons(folder, capsys):
    assert run(["describe", str(folder), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["film"] == "sketch.mp4" and found["sentences"]
    assert run(["describe", str(folder)]) == 0
    lines = capsys.readouterr().out
    assert all(" ".join(one["because"].split()[:4]) in " ".join(lines.split()) for one in found["sentences"])
    assert max(map(len, lines.splitlines())) <= 110
    assert run(["describe", str(folder), "--words", "1", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["sentences"]) == 1


def test_a_library_takes_the_place_of_the_films_that_ship(folder, capsys, tmp_path):
    assert run(["describe", str(folder), "--library", str(folder.parent), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["sentences"]
    assert found and all(one["films"] == 0 for one in found), "a film is not compared with itself"


def test_show_tells_it_and_has_the_table_with_claims(folder, capsys):
    assert run(["show", str(folder)]) == 0
    short = capsys.readouterr().out
    assert "[holds]" not in short and "claims" in short and "--claims" in short
    assert run(["show", str(folder), "--claims"]) == 0
    assert "one continuous shot" in capsys.readouterr().out


def test_the_page_tells_what_the_review_does_not(folder, tmp_path, capsys):
    page = folder.with_name("sketch.html").read_text(encoding="utf-8")
    assert "True of this film" in page and 'id="told"' in page
    assert run(["describe", str(folder), "--json"]) == 0
    first = json.loads(capsys.readouterr().out)["sentences"][0]
    review = tmp_path / "review.md"
    review.write_text("That palette covers the whole film.\n", encoding="utf-8")
    assert first["claim"] == "blanket-palette"
    assert run(["check", str(review), str(folder), "-o", str(tmp_path)]) == 0
    page = Path(tmp_path, "sketch.html").read_text(encoding="utf-8")
    told = page[page.index('id="told"') :].partition("</section>")[0] if 'id="told"' in page else ""
    assert f"#claim-{first['claim']}" not in told


def test_no_reading_is_a_sentence(tmp_path, capsys):
    assert run(["describe", str(tmp_path / "none.reading")]) == 1
    assert capsys.readouterr().err.count("\n") == 1
