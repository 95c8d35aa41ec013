import json
import shutil
from pathlib import Path

import pytest

from onetake.claims import CLAIMS
from onetake.cli.main import run
from onetake.core.store import open_reading

DARK = """
[never-dark]
says = "The film never goes dark."
unit = "share"
figure = "darkest share of a frame"
measure = "SELECT max(value) FROM palette.dark"
holds = { at-most = 0.5 }
fails = { at-least = 0.8 }
source = "set by hand for this test"
evidence = "SELECT t, value, 'a dark frame' AS says FROM palette.dark ORDER BY value DESC"
phrases = ["never (go|turn) black", "always lit"]
"""


@pytest.fixture
def mine(tmp_path):
    (tmp_path / "mine.toml").write_text(DARK, encoding="utf-8")
    return tmp_path / "mine.toml"


@pytest.fixture
def reading(sketch_reading, tmp_path):
    return shutil.copytree(sketch_reading, tmp_path / "mine.reading")


def test_claims_are_listed_and_each_has_a_page(capsys):
    assert run(["claims"]) == 0
    told = capsys.readouterr().out
    assert all(f"{claim.id}: " in told for claim in CLAIMS)
    assert max(map(len, told.splitlines())) <= 100
    assert run(["claims", "one-take"]) == 0
    page = capsys.readouterr().out
    assert "0.5 link" in page and "said as:" in page and "contrary:" in page
    assert run(["claims", "one-take", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["claim"] == "one-take"
    assert run(["claims", "one-tke"]) == 1
    assert "wanted one-take" in capsys.readouterr().err


def test_own_claims_are_checked_before_use(mine, capsys):
    assert run(["claims", "--check", str(mine)]) == 0
    assert "never-dark: The film never goes dark. (needs palette.dark)" in capsys.readouterr().out
    mine.write_text(DARK.replace("palette.dark ", "palette.drk "), encoding="utf-8")
    assert run(["claims", "--check", str(mine)]) == 3
    told = capsys.readouterr()
    assert "evidence: Table with name drk does not exist" in told.err and "0 well formed, 1 not" in told.out
    assert run(["claims", "--check", str(mine), "--json"]) == 3
    assert len(json.loads(capsys.readouterr().out)["wrong"]) == 1


def test_a_reading_is_judged_by_own_claims_and_keeps_them(mine, reading, capsys, tmp_path):
    assert run(["decide", str(reading), "--claims", str(mine)]) == 0
    assert "The darkest share of a frame is" in capsys.readouterr().out
    verdict = open_reading(reading).verdicts["never-dark"]
    assert verdict.outcome == "holds" and verdict.evidence[0].says == "a dark frame"
    assert run(["page", str(reading), "-o", str(tmp_path / "page")]) == 0
    assert "The film never goes dark." in Path(tmp_path, "page", "mine.html").read_text(encoding="utf-8")
    assert run(["expect", str(reading), "never-dark", "!never-dark @ 0:00-0:01"]) == 3
    assert run(["decide", str(reading)]) == 0
    assert "never-dark" not in open_reading(reading).verdicts


def test_a_review_is_checked_by_own_claims(mine, reading, tmp_path, capsys):
    review = tmp_path / "review.md"
    review.write_text("The picture never goes black.\n", encoding="utf-8")
    assert run(["check", str(review), str(reading), "--claims", str(mine), "-o", str(tmp_path / "o")]) == 0
    assert "borne out" in capsys.readouterr().out
    text = "The picture never goes black. It is always lit in the first half."
    review.write_text(text, encoding="utf-8")
    assert run(["check", str(review), str(reading), "-o", str(tmp_path / "p"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["sentences"]
    told = [{match["claim"] for match in sentence["matches"]} for sentence in found]
    assert all("never-dark" in claims for claims in told), "the reading keeps them"


def test_own_claims_that_are_wrong_stop_before_the_work(mine, reading, capsys):
    before = (reading / "reading.json").read_bytes()
    mine.write_text(DARK.replace("unit", "unti"), encoding="utf-8")
    assert run(["decide", str(reading), "--claims", str(mine)]) == 1
    assert "no key 'unti', wanted unit" in capsys.readouterr().err
    assert run(["read", "no-film.mp4", "--claims", str(mine.with_name("none"))]) == 1
    assert (reading / "reading.json").read_bytes() == before
