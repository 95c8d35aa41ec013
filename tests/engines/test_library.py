"""A run over a library: what is in it by another name is not read again, and what is older is replaced."""

from dataclasses import replace

import fsspec
import pytest

from helpers.library_films import film as reading_of
from onetake.core.about import About, read_about
from onetake.core.store import open_reading, write_reading
from onetake.core.track import curve
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.film_key import key_of_film, reading_name
from onetake.engines.object_storage import RemotePlace
from onetake.engines.run import run
from onetake.library import add
from onetake.pipeline import claims_key


@pytest.fixture
def out(tmp_path):
    return tmp_path / "lib"


def made(film, folder, *, key=None, **settings):
    """Store the reading of a film as an onetake does whose key this is; by default today's."""
    key = key or key_of_film(film, {})
    reading = reading_of(film.stem)
    media = replace(reading.media, sha256="ab")  # as the quick target says of every film
    made = replace(reading.made, key=key, settings=settings, inputs={"claims": claims_key()})
    return write_reading(replace(reading, media=media, made=made), folder).folder


def read(out, film, **about):
    return run([FilmJob(str(film), {}, About(**about))], Plan(str(out)))[0]


def test_what_another_command_put_into_the_library_is_not_read_again(quick_films, out, tmp_path):
    one, two, three = (quick_films(f"{name}.mp4") for name in "abc")
    add(out, made(one, tmp_path / "a.reading"), title="Door")
    add(out, made(two, tmp_path / "b.reading"), name="deep/other")
    found = [read(out, film, artist="Ada") for film in (one, two, three)]
    assert [outcome.ending for outcome in found] == ["kept", "kept", "read"]
    assert found[0].reading == str(out / "a.reading")
    assert found[1].reading == str(out / "deep" / "other.reading")
    assert read_about(out / "a.reading") == About("Ada", "Door")
    assert len(list(out.rglob("reading.json"))) == 3


def test_a_damaged_reading_by_another_name_is_read_again(quick_films, out, tmp_path):
    film = quick_films("a.mp4")
    add(out, made(film, tmp_path / "a.reading"))
    (out / "a.reading" / "tracks" / "palette.lightness.parquet").write_bytes(b"PAR1")
    assert read(out, film).ending == "read"


def test_limits_of_a_users_own_stay(quick_films, out):
    film = quick_films("a.mp4")
    made(film, out / "a.reading", limits={"climax": 4.0})
    assert read(out, film).ending == "kept"
    assert open_reading(out / "a.reading").made.settings == {"limits": {"climax": 4.0}}


def test_the_reading_of_an_older_onetake_is_replaced_and_keeps_what_is_not_measured(quick_films, out):
    film = quick_films("a.mp4")
    key = key_of_film(film, {})
    older = made(film, out / reading_name("0" * 64, "a.mp4"), key="0" * 64)
    hand = curve("hand.light", [0.0], [1.0], "L*", by="hand 1")
    reading = open_reading(older)
    write_reading(replace(reading, tracks={**reading.tracks, hand.name: hand}), older)
    (older / "reviews" / "mine").mkdir(parents=True)
    (older / "reviews" / "mine" / "source.md").write_text("It is dark.")
    found = read(out, film)
    assert found.ending == "read"
    assert [path.name for path in out.iterdir()] == [reading_name(key, "a.mp4")]
    stored = open_reading(found.reading)
    assert stored.made.key == key and "hand.light" in stored.tracks
    assert (stored.folder / "reviews" / "mine" / "source.md").read_text() == "It is dark."


def test_a_reading_with_other_settings_or_of_another_film_is_not_replaced(quick_films, out):
    film, other = quick_films("a.mp4"), quick_films("b.mp4")
    made(film, out / reading_name("0" * 64, "a.mp4"), key="0" * 64, lyrics="f" * 64)
    stranger = made(other, out / reading_name("1" * 64, "a.mp4"), key="1" * 64)
    reading = open_reading(stranger)
    write_reading(replace(reading, media=replace(reading.media, sha256="cd")), stranger)
    assert read(out, film).ending == "read" and len(list(out.iterdir())) == 3


def test_a_run_killed_between_renaming_and_storing_is_made_good(quick_films, out):
    film = quick_films("a.mp4")
    key = key_of_film(film, {})
    made(film, out / reading_name(key, "a.mp4"), key="0" * 64)
    assert read(out, film).ending == "read" and read(out, film).ending == "kept"
    assert open_reading(next(out.iterdir())).made.key == key


def test_a_reading_by_another_name_on_object_storage_is_found(quick_films, tmp_path):
    system = fsspec.filesystem("memory")
    system.store.clear()
    film = quick_films("a.mp4")
    add("memory://films/lib", made(film, tmp_path / "mine.reading"))
    assert RemotePlace("memory://films/lib").named() == {key_of_film(film, {}): "mine.reading"}
    found = run([FilmJob(str(film))], Plan("memory://films/lib"))[0]
    assert (found.ending, found.reading) == ("kept", "memory://films/lib/mine.reading")
    system.store.clear()
