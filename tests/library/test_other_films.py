"""Films that a review names are found in a library by artist, year and title, and nothing is guessed."""

import json

import pytest

from helpers.library_films import stored
from onetake.cli.main import run
from onetake.core.store import open_reading
from onetake.library import add
from onetake.library.index import open_index
from onetake.library.other_films import OtherFilms


@pytest.fixture
def library(tmp_path):
    folder = tmp_path / "films"
    for name, artist, year, lightness in (
        ("one", "Ann", 2010, 40.0), ("two", "Ann", 2014, 70.0), ("three", "Ann", 2018, 20.0),
        ("after", "Ann", 2020, 90.0), ("undated", "Ann", None, 50.0), ("other", "Bo", 2016, 30.0),
    ):  # fmt: skip
        (tmp_path / "made").mkdir(exist_ok=True)
        made = stored(tmp_path / "made", name, lightness=lightness, title=name.title())
        add(folder, made, artist=artist, year=year)
    return folder


def found(library, called):
    reading = open_reading(library / "three.reading")
    other = OtherFilms(open_index(library), reading, {}).find(called)
    return None if other is None else other.media.title


@pytest.mark.parametrize(
    ("called", "title"),
    [
        ("his last video", "Two"), ("her previous film", "Two"), ("the previous video", "Two"),
        ("their debut", "One"), ("her first clip", "One"), ("Two", "Two"), ("OTHER", "Other"),
        ("his last song", None), ("Three", None), ("last", None), ("video", None), ("Tw", None),
    ],
)  # fmt: skip
def test_a_film_is_found_by_what_a_critic_calls_it(library, called, title):
    assert found(library, called) == title


def test_two_films_of_a_year_and_films_without_one_are_no_answer(library, tmp_path):
    add(library, stored(tmp_path / "made", "twin"), artist="Ann", year=2014)
    assert found(library, "his last video") is None
    reading = open_reading(library / "undated.reading")
    assert OtherFilms(open_index(library), reading, {}).find("his last video") is None


def test_the_artists_own_film_is_meant_where_several_have_the_title(library, tmp_path):
    add(library, stored(tmp_path / "made", "b2", title="Two", content="b2"), artist="Bo", year=2001)
    reading = open_reading(library / "three.reading")
    assert OtherFilms(open_index(library), reading, {}).find("Two").folder.name == "two.reading"


def test_a_review_is_checked_against_the_film_that_it_names(library, tmp_path, capsys):
    review = tmp_path / "review.md"
    review.write_text("It is darker than his last video. It is brighter than “Other”.\n", encoding="utf-8")
    asked = ["check", str(review), str(library / "three.reading"), "-o", str(tmp_path / "out"), "--json"]
    assert run(asked) == 0
    before = json.loads(capsys.readouterr().out)
    assert {m["standing"] for s in before["sentences"] for m in s["matches"]} == {"cannot be decided"}
    assert run([*asked, "--library", str(library)]) == 0
    after = json.loads(capsys.readouterr().out)
    assert [m["standing"] for s in after["sentences"] for m in s["matches"]] == ["borne out", "contradicted"]
    kept = json.loads((library / "three.reading" / "reviews" / "review" / "review.json").read_text())
    assert {one.partition("=")[0] for one in kept["beside"]} == {"his last video", "Other"}
