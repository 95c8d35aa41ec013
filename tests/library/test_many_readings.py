"""Several readings in Python: by film, and as tables for pandas, polars and pyarrow."""

from __future__ import annotations

from dataclasses import replace

import pytest

import onetake
from helpers.made_readings import made_reading
from onetake.core.about import About, write_about
from onetake.core.errors import StoreError, UnknownName
from onetake.core.store import write_reading
from onetake.core.track import spans


@pytest.fixture
def films(tmp_path):
    """Return a folder with three readings: one of them a folder deeper, and one without shots."""
    first, second = made_reading(25), made_reading(24, sha256="cd" * 32, artist="Bo", title="Door")
    write_reading(first, tmp_path / "first.reading")
    write_about(tmp_path / "first.reading", About(artist="Ann", year=2015))
    (tmp_path / "more").mkdir()
    write_reading(second, tmp_path / "more" / "second.reading")
    bare = replace(first, tracks={"frames": first.tracks["frames"]}, verdicts={})
    write_reading(bare, tmp_path / "third.reading")
    return tmp_path


def test_the_films_of_a_folder_are_opened_by_name(films):
    readings = onetake.open_readings(films)
    assert list(readings) == ["first", "more/second", "third"] and len(readings) == 3
    assert readings["first"].media.frame_rate == 25 and readings["first"] is readings["first"]
    assert "more/second" in readings and "second" not in readings
    assert repr(readings) == "3 readings: first, more/second, third"
    with pytest.raises(UnknownName, match=r"film 'secnd'.*wanted more/second"):
        readings["secnd"]
    chosen = onetake.open_readings([films / "third.reading", films / "more" / "second.reading"])
    assert list(chosen) == ["third", "second"]
    assert list(onetake.open_readings(films / "third.reading")) == ["third"]


def test_the_verdicts_of_all_films_are_one_table(films):
    readings = onetake.open_readings(films)
    table = readings.verdicts.to_pandas()
    assert list(table.columns) == ["film", *readings["first"].verdicts.to_arrow().column_names]
    assert list(zip(table.film, table.claim, table.outcome, strict=True)) == [
        (film, claim, verdict.outcome)
        for film in ("first", "more/second")
        for claim, verdict in readings[film].verdicts.items()
    ]
    wide = table.pivot(index="film", columns="claim", values="outcome")
    assert wide.loc["more/second", "steady-beat"] == "holds" and wide.shape == (2, 3)
    one = table[(table.film == "more/second") & (table.claim == "one-take")].iloc[0]
    assert one.measured == 3 and one.start == pytest.approx(97 / 24)
    polars = readings.verdicts.to_polars()
    assert polars.shape == table.shape and polars["film"].n_unique() == 2
    assert readings.verdicts.to_arrow().num_rows == len(readings.verdicts) == 6


def test_rows_of_a_track_keep_their_film(films):
    readings = onetake.open_readings(films)
    shots = readings.track("shots").to_pandas()
    assert shots.groupby("film").size().to_dict() == {"first": 4, "more/second": 4}
    assert shots.end.max() == pytest.approx(2400 / 24)
    who = readings.track("voices.who").to_polars()
    assert who["labels"].to_list()[2] == ["Ann Lee", "Bo"]
    with pytest.raises(UnknownName, match=r"track 'shot'.*wanted shots"):
        readings.track("shot")
    table = repr(readings.track("frames"))
    assert table.splitlines()[0].split() == ["film", "t", "value"] and table.endswith("20 of 7200 rows")


def test_the_films_are_a_table_with_what_is_known_of_them(films):
    table = onetake.open_readings(films).films
    rows = table.to_arrow().to_pylist()
    assert [(r["film"], r["artist"], r["title"], r["year"]) for r in rows] == [
        ("first", "Ann", "A <Film> & more", 2015),
        ("more/second", "Bo", "Door", None),
        ("third", "", "A <Film> & more", None),
    ]
    assert rows[0]["file"] == "film one.mp4" and rows[0]["duration"] == 96.0
    assert "A &lt;Film&gt;" in table._repr_html_() and "<Film>" not in table._repr_html_()


def test_what_cannot_be_opened_is_a_sentence(films, tmp_path):
    empty = tmp_path / "empty"
    empty.mkdir()
    for folders, says in (
        (empty, "no reading in it.*onetake read"),
        (tmp_path / "none", "no such folder"),
        ("s3://bucket/films", "an address.*library query"),
        ([], "none given"),
        ([films / "first.reading", films / "other" / "first.reading"], "a second reading called 'first'"),
    ):
        with pytest.raises(StoreError, match=says):
            onetake.open_readings(folders)
    with pytest.raises(StoreError, match=r"gone\.reading"):
        _ = onetake.open_readings([films / "gone.reading"]).verdicts


def test_tracks_of_other_types_are_a_sentence(tmp_path):
    plain = made_reading(25)
    for name, more in (("a", {"texts": {"who": ["Ann"]}}), ("b", {"columns": {"who": [1.0]}})):
        own = spans("notes", [0.0], [1.0], ["x"], [1], "count", by="made 1", **more)
        write_reading(replace(plain, tracks={own.name: own}), tmp_path / f"{name}.reading")
    with pytest.raises(StoreError, match=r"track notes: columns of other types.*read the older films again"):
        onetake.open_readings(tmp_path).track("notes")
