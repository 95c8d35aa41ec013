"""Films side by side, and two readings of one film: by how much they differ, and why."""

import json
import shutil
from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest

from helpers.library_films import film, stored
from onetake.cli.main import run
from onetake.core.errors import StoreError
from onetake.core.facts import Fact
from onetake.core.store import open_reading, write_reading
from onetake.core.track import curve
from onetake.library.compare import compare
from onetake.library.deviations import deviations
from onetake.library.index import open_index
from onetake.library.provenance import diff
from onetake.library.query import query


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


@pytest.mark.parametrize("kept", [["loudness.integrated", "loudness.range"], ["palette.lightness"], []])
def test_a_film_without_picture_or_without_sound_has_the_measures_of_what_it_has(kept, tmp_path, capsys):
    whole = film("whole")
    part = replace(film("part"), tracks={name: whole.tracks[name] for name in kept})
    folder = write_reading(part, tmp_path / "part.reading").folder
    stored(tmp_path, "whole")
    assert row(compare([whole, part]), "cut_rate").values[1] is None
    assert run(["library", "list", str(tmp_path)]) == 0
    assert "2 films" in capsys.readouterr().out
    assert run(["compare", str(folder), str(tmp_path / "whole.reading")]) == 0
    loud = query(tmp_path, "SELECT loudness IS NULL FROM measures WHERE film = 'part'").rows
    assert loud == ((("loudness.integrated" not in kept),),)


@pytest.fixture
def library(tmp_path):
    """Return a library of six films whose lightness is 20, 30, ... 70 L* and whose tempo is 100 bpm."""
    for place, name in enumerate("abcdef"):
        stored(tmp_path / "lib", name, lightness=20.0 + 10 * place)
    return tmp_path / "lib"


def test_a_difference_is_given_in_the_librarys_deviations(library):
    dark, bright = film("dark", lightness=20.0, shots=1), film("bright", lightness=50.0, shots=4, tempo=200.0)
    light = row(compare([dark, bright], deviations(open_index(library))), "lightness")
    spread = np.std([20, 30, 40, 50, 60, 70])
    assert light.deviations == pytest.approx(30 / spread) and light.library_films == 6
    assert light.words == "brighter by 30 L*: 1.8 deviations of the library's 6 films"
    back = row(compare([bright, dark], deviations(open_index(library))), "lightness")
    assert back.deviations == pytest.approx(-30 / spread) and back.words.startswith(
        "darker by 30 L*: 1.8 dev"
    )


def test_factors_are_compared_on_their_scale(library):
    for place, name in enumerate("uvwxyz"):
        stored(library, name, tempo=50.0 * 2**place)
    one, other = film("one", tempo=100.0), film("other", tempo=200.0)
    tempo = row(compare([one, other], deviations(open_index(library))), "tempo")
    tempi = [100.0] * 6 + [50.0 * 2**place for place in range(6)]
    assert tempo.deviations == pytest.approx(1 / np.std(np.log2(tempi)))
    assert tempo.words.startswith("faster music: 2 times, 0.7") and tempo.words.endswith("12 films")


def test_no_number_without_a_spread_or_with_fewer_than_five_films(library):
    dark, bright = film("dark", lightness=20.0), film("bright", lightness=50.0, tempo=200.0)
    found = compare([dark, bright], deviations(open_index(library)))
    assert (
        row(found, "tempo").deviations is None and row(found, "tempo").difference == "faster music: 2 times"
    )
    assert row(found, "loudness").deviations is None  # the same
    assert row(found, "people").deviations is None  # not known
    for name in "ab":
        shutil.rmtree(library / f"{name}.reading")
    stored(library, "c2", lightness=40.0, content="c")  # another reading of the same film
    light = row(compare([dark, bright], deviations(open_index(library))), "lightness")
    assert light.deviations is None and light.library_films == 4 and light.words == "brighter by 30 L*"
    assert row(compare([dark, bright]), "lightness").deviations is None


def test_the_command_with_a_library(library, tmp_path, capsys):
    folders = [str(library / "a.reading"), str(library / "d.reading")]
    page = tmp_path / "side.html"
    assert run(["compare", *folders, "--library", str(library), "--page", str(page)]) == 0
    assert "brighter by 30 L*: 1.8 deviations of the library's 6 films" in capsys.readouterr().out
    assert "1.8 deviations of the library&#39;s 6 films" in page.read_text(encoding="utf-8")
    assert run(["compare", *folders, "--library", str(library), "--json"]) == 0
    light = next(m for m in json.loads(capsys.readouterr().out)["measures"] if m["name"] == "lightness")
    assert light["deviations"] == pytest.approx(1.757, abs=0.01) and light["library_films"] == 6
    assert run(["compare", *folders, folders[0], "--library", str(library)]) == 1
    assert "--library: 3 readings, wanted two" in capsys.readouterr().err
    small = tmp_path / "small"
    stored(small, "a")
    assert run(["compare", *folders, "--library", str(small)]) == 0
    said = capsys.readouterr()
    assert "1 films, wanted 5 or more for a spread" in said.err and "deviations" not in said.out


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
