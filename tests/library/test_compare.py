"""Films side by side, and two readings of one film: by how much they differ, and why."""

import json
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from helpers.library_films import film, stored
from onetake.cli.main import run
from onetake.core.errors import StoreError
from onetake.core.facts import Fact
from onetake.core.store import open_reading, write_reading
from onetake.core.track import curve
from onetake.library.compare import compare
from onetake.library.provenance import diff


def row(found, name):
    return next(one for one in found.measures if one.name == name)


def test_two_films_differ_by_what_they_differ():
    dark, bright = film("dark", lightness=20.0, shots=1), film("bright", lightness=50.0, shots=4, tempo=200.0)
    found = compare([dark, bright])
    assert row(found, "lightness").difference == "brighter by 30 L*"
    assert row(found, "shot_length").difference == "shorter shots: 0.25 times"
    assert row(found, "tempo").difference == "faster music: 2 times"
    assert row(found, "loudness").difference == "the same"
    assert row(found, "people").values == (None, None)
    assert [(one.claim, one.outcomes) for one in found.claims] == [
        ("low-key", ("holds", "fails")), ("one-take", ("holds", "fails")),
    ]  # fmt: skip
    assert found.shared == ()
    assert compare([dark, dark]).shared == ("It is dark.", "One shot.") and compare([dark, dark]).claims == ()


@pytest.mark.parametrize("count", [0, 1, 9])
def test_two_to_eight_films_are_compared(count):
    with pytest.raises(StoreError, match=f"{count} readings, wanted 2 to 8"):
        compare([film("a")] * count)


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def test_the_command_and_its_page(tmp_path, capsys):
    folders = [
        stored(tmp_path, "a", title="A <b>", lightness=20.0),
        stored(tmp_path, "b"),
        stored(tmp_path, "c"),
    ]
    (tmp_path / "b.html").write_text("its page")
    page = tmp_path / "side.html"
    assert run(["compare", *map(str, folders), "--page", str(page)]) == 0
    out = capsys.readouterr().out
    assert "A  A <b>  1:00" in out and "mean lightness L*" in out and "low-key" in out
    html = page.read_text(encoding="utf-8")
    tags = Tags()
    tags.feed(html)
    assert "A &lt;b&gt;" in html and "<b>" not in html
    assert [a["href"] for tag, a in tags.found if tag == "a"] == ["b.html"]
    assert not [tag for tag, a in tags.found if tag == "script" or "style" in a]
    assert "http" not in html.replace("http-equiv", "") and "default-src &#39;none&#39;" in html
    assert run(["compare", *map(str, folders), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["films"] == ["A <b>", "b", "c"]
    page.write_text("mine")
    assert run(["compare", *map(str, folders), "--page", str(page)]) == 1 and page.read_text() == "mine"


def changed(reading, *tracks, **made):
    return replace(
        reading,
        tracks={**reading.tracks, **{track.name: track for track in tracks}},
        made=replace(reading.made, **made),
    )


def test_what_changed_between_two_readings_and_why():
    older = film("a", lightness=30.0)
    light = older.tracks["palette.lightness"]
    other = curve("palette.lightness", light.t, light.values + 15, "L*", by="palette 5")
    inputs = {**older.made.inputs, "palette": "5"}
    verdict = replace(older.verdicts["low-key"], outcome="fails", measured=45.0)
    newer = replace(changed(older, other, inputs=inputs), verdicts={**older.verdicts, "low-key": verdict})
    found = diff(older, newer)
    assert [(one.name, one.before, one.after) for one in found.inputs] == [("palette", "4", "5")]
    (track,) = found.tracks
    assert track.because == "palette 4 became palette 5" and "values differ by up to 15 L*" in track.after
    (one,) = found.verdicts
    assert (one.before, one.after) == ("holds (30 L*)", "fails (45 L*)")
    assert one.because == "its tracks changed: palette.lightness"
    assert (found.same_tracks, found.same_verdicts) == (len(older.tracks) - 1, 1)


def test_a_limit_a_setting_and_the_claims_are_reasons():
    older = film("a")
    limited = replace(older.verdicts["low-key"], limit=60.0, outcome="holds")
    newer = replace(
        changed(older, settings={"luma_width": 480, "lyrics": "f" * 64}),
        verdicts={"low-key": limited},
    )
    found = diff(older, newer)
    assert [one.name for one in found.inputs] == ["lyrics"] and found.inputs[0].after == "f" * 12
    assert [(one.name, one.because) for one in found.verdicts] == [
        ("low-key", "the limit 40.0 became 60.0"), ("one-take", "there is no such claim any more"),
    ]  # fmt: skip
    judged = replace(older.verdicts["one-take"], outcome="undecided")
    code = changed(older, inputs={**older.made.inputs, "claims": "beef"})
    (one,) = diff(older, replace(code, verdicts={**older.verdicts, "one-take": judged})).verdicts
    assert one.because == "the claim is judged in another way"


def test_facts_and_tracks_that_come_and_go(tmp_path, capsys):
    older = film("a")
    lengths = older.tracks["shots.length"]
    more = replace(lengths, facts={**lengths.facts, "median": Fact(1.0, "s")})
    newer = changed(older, more, curve("arc.words", [0.0], [1.0], "", by="arc 1"))
    found = diff(older, newer)
    assert {one.name: (one.before, one.after) for one in found.tracks} == {
        "shots.length": ("1 row", "1 row (facts median)"), "arc.words": ("", "1 row"),
    }  # fmt: skip
    folders = [
        write_reading(one, tmp_path / name / "a.reading").folder for one, name in ((older, "x"), (newer, "y"))
    ]
    assert run(["diff", *map(str, folders)]) == 0
    assert "arc.words: new: 1 row" in capsys.readouterr().out
    assert diff(open_reading(folders[0]), older).is_empty


def test_two_films_are_not_two_versions(tmp_path, capsys):
    assert run(["diff", str(stored(tmp_path, "a")), str(stored(tmp_path, "b"))]) == 1
    assert "wanted two of one film" in capsys.readouterr().err
