"""Add readings to a library, list them, remove them; what is in it stays whole."""

import hashlib
import json

import pytest

from helpers.library_films import film, stored
from onetake.cli.main import run
from onetake.core.about import About, read_about, write_about
from onetake.core.errors import OnetakeError, StoreError
from onetake.core.store import open_reading, write_reading
from onetake.library import add, remove
from onetake.library.listing import films, find_film
from onetake.library.place import open_place


def content(folder):
    return {
        p.relative_to(folder).as_posix(): hashlib.sha256(p.read_bytes()).hexdigest()
        for p in folder.rglob("*")
        if p.is_file()
    }


@pytest.fixture
def here(tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    return folder


def test_a_reading_is_copied_whole_and_what_is_said_of_the_film_is_kept(here, tmp_path):
    source = stored(here, "door", artist="File Artist", title="File Title")
    library = tmp_path / "films"
    place = add(library, source, artist="Ann", year=2015)
    assert place == library / "door.reading"
    kept = content(place)
    assert kept.pop("about.json") and kept == content(source)
    (found,) = films(library)
    assert (found.film, found.artist, found.title, found.year) == ("door", "Ann", "File Title", 2015)
    add(library, source, album="First")
    assert read_about(place) == About("Ann", "", 2015, "First"), "what is left out stays as it was"


def test_another_film_of_the_same_name_gets_a_name_of_its_own(here, tmp_path):
    library = tmp_path / "films"
    add(library, stored(here, "clip", content="one"))
    (here / "other").mkdir()
    second = add(library, stored(here / "other", "clip", content="two"))
    assert second.name == f"clip-{hashlib.sha256(b'two').hexdigest()[:8]}.reading"
    assert len(films(library)) == 2
    assert add(library, here / "other" / "clip.reading") == second, "added again, it is the same"
    assert len(films(library)) == 2


def test_a_newer_reading_of_the_film_takes_the_older_ones_place_and_keeps_the_users_files(here, tmp_path):
    library = tmp_path / "films"
    place = add(library, stored(here, "clip", lightness=30.0), artist="Ann")
    (place / "notes.txt").write_text("mine")
    add(library, stored(here, "clip", lightness=60.0))
    assert open_reading(place).verdicts["low-key"].outcome == "fails"
    assert (place / "notes.txt").read_text() == "mine" and read_about(place).artist == "Ann"
    assert not list(library.glob(".*")) and not list(place.rglob("*.bak"))


def test_a_reading_that_lies_in_the_library_stays_where_it_is(tmp_path):
    (tmp_path / "deep").mkdir()
    source = stored(tmp_path / "deep", "clip")
    before = content(source)
    assert add(tmp_path, source, title="Door") == source
    assert before.items() <= content(source).items()
    assert [one.film for one in films(tmp_path)] == ["deep/clip"]


def test_a_damaged_reading_is_not_added(here, tmp_path):
    source = stored(here, "clip")
    (source / "tracks" / "palette.chroma.parquet").write_bytes(b"PAR1")
    with pytest.raises(StoreError, match=r"palette.chroma.parquet: changed since it was written"):
        add(tmp_path / "films", source)
    assert not list((tmp_path / "films").glob("*")) if (tmp_path / "films").exists() else True


def test_the_film_is_still_found_from_a_neighbouring_folder(tmp_path):
    from dataclasses import replace

    (tmp_path / "a.mp4").write_bytes(b"film")
    reading = film("a")
    reading = replace(reading, media=replace(reading.media, path=str(tmp_path / "a.mp4")))
    source = write_reading(reading, tmp_path / "a.reading").folder
    place = add(tmp_path / "films", source)
    assert open_reading(place).media.path == str(tmp_path / "a.mp4")
    assert open_reading(add(tmp_path / "far" / "off" / "films", source)).media.path == ""


@pytest.mark.parametrize(
    ("about", "says"),
    [({"year": 20155}, "year: 20155"), ({"title": "x" * 301}, "title: 301 characters")],
)
def test_what_cannot_be_is_a_sentence(here, tmp_path, about, says):
    with pytest.raises(StoreError, match=says):
        add(tmp_path / "films", stored(here, "clip"), **about)


def test_a_damaged_about_is_a_sentence(tmp_path):
    (tmp_path / "about.json").write_text('{"year": "soon"}')
    with pytest.raises(StoreError, match=r"about\.json: year: 'soon', wanted"):
        read_about(tmp_path)
    (tmp_path / "about.json").unlink()
    write_about(tmp_path, About(title="Door"))
    assert json.loads((tmp_path / "about.json").read_text()) == {"title": "Door"}


def test_places_that_are_no_library(tmp_path, here):
    source = stored(here, "clip")
    for place, says in (
        (tmp_path / "none", "not there, wanted a folder of readings"),
        (source, "a reading, wanted the folder that holds readings"),
        ("https://films.example/lib", "onetake downloads nothing from the web"),
        ("zip://x.zip", "an address of the kind zip"),
    ):
        with pytest.raises(OnetakeError, match=says):
            open_place(place)
    with pytest.raises(StoreError, match="no name of a film"):
        add(tmp_path, source, name="../out")


def test_hidden_folders_truths_and_loops_are_no_films(tmp_path):
    stored(tmp_path, "clip")
    for name in (".old.reading", "truth.reading", "empty.reading"):
        (tmp_path / name).mkdir()
        if name != "empty.reading":
            (tmp_path / name / "reading.json").write_text("{}")
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [entry.film for entry in open_place(tmp_path).entries()] == ["clip"]


def test_films_are_found_by_what_a_user_calls_them(tmp_path):
    stored(tmp_path, "a1", title="Door", artist="Ann")
    stored(tmp_path, "b2", title="Window", artist="Bo")
    stored(tmp_path, "c3", title="Window", artist="Cy")
    for called in ("a1", "door", "Ann: Door", "a1.mp4", "a1.reading", str(tmp_path / "a1.reading/")):
        assert find_film(tmp_path, called) == "a1", called
    with pytest.raises(StoreError, match=r"2 films of .*, wanted one; name one of b2, c3"):
        find_film(tmp_path, "window")
    with pytest.raises(StoreError, match="wanted a film of it, a1"):
        find_film(tmp_path, "a11")


def test_the_commands(here, tmp_path, capsys):
    first, second = stored(here, "a"), stored(here, "b")
    table = tmp_path / "films.csv"
    table.write_text("Reading,Artist,Year\na,Ann,2014\nb.reading,Bo,\n", encoding="utf-8-sig")
    library = str(tmp_path / "films")
    assert run(["library", "add", library, str(first), str(second), "--csv", str(table)]) == 0
    capsys.readouterr()
    assert run(["library", "list", library, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert [(one["film"], one["artist"], one["year"]) for one in found] == [
        ("a", "Ann", 2014),
        ("b", "Bo", None),
    ]
    assert run(["library", "list", library]) == 0
    assert "a  Ann: a (2014)  1:00" in capsys.readouterr().out
    assert run(["library", "remove", library, "a", "--yes"]) == 0
    assert run(["library", "list", library, "--json"]) == 0
    assert "removed: a" in capsys.readouterr().out and [one.film for one in films(library)] == ["b"]
    assert run(["library", "remove", library, "a", "--yes"]) == 1
    assert run(["library", "add", library, str(first), str(second), "--title", "X"]) == 1
    assert "--title: 2 readings, wanted one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("film,artist\n", "columns film, artist, wanted 'reading'"),
        ("reading,year\na,soon\n", "row 2: year 'soon', wanted a whole number"),
        ("reading,year\nb,2001\n", "no row for a.reading"),
        ("", "columns nothing, wanted 'reading'"),
    ],
)
def test_tables_that_cannot_be_used(here, tmp_path, capsys, text, says):
    table = tmp_path / "films.csv"
    table.write_text(text)
    assert run(["library", "add", str(tmp_path / "films"), str(stored(here, "a")), "--csv", str(table)]) == 1
    assert says in capsys.readouterr().err


def test_removing_what_is_not_there(tmp_path):
    stored(tmp_path, "a")
    with pytest.raises(StoreError, match="'b': not in"):
        remove(tmp_path, "b")
