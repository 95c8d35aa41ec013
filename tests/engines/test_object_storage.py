"""Films and readings on object storage: in memory here, and on a server of S3 on this computer."""

import os
from dataclasses import replace

import fsspec
import pytest

from onetake.core.about import About
from onetake.core.errors import MissingExtra, StoreError
from onetake.core.store import INDEX, open_reading
from onetake.engines import object_storage
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.object_storage import RemotePlace
from onetake.engines.places import LocalPlace
from onetake.engines.run import run


@pytest.fixture
def memory():
    """Return fsspec's storage in memory, empty."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pseudo_dirs[:] = [""]
    yield system
    system.store.clear()


@pytest.fixture(scope="module")
def s3():
    """Return s3fs's file system of a server on this computer, with a bucket 'films'."""
    server_module = pytest.importorskip("moto.server")
    pytest.importorskip("s3fs")
    server = server_module.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            patch.setenv(name, "testing")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.delenv("HTTP_PROXY", raising=False)
        patch.delenv("http_proxy", raising=False)
        pytest.importorskip("s3fs").S3FileSystem.clear_instance_cache()  # of another test's server
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        system.mkdir("films")
        yield system
    server.stop()


def read_from(storage, address, film, **more):
    """Put a film into a storage and read it from there into the same storage."""
    storage.pipe_file(f"{address.partition('://')[2]}/in/a.mp4", film.read_bytes())
    job = FilmJob(f"{address}/in/a.mp4", {}, About("Ada"))
    return run([job], Plan(f"{address}/lib", **more))[0]


def test_a_film_is_read_from_storage_into_storage_once(quick_films, memory, tmp_path):
    outcome = read_from(memory, "memory://films", quick_films("x.mp4"))
    assert (outcome.ending, outcome.failure) == ("read", None)
    assert outcome.reading == f"memory://films/lib/{outcome.key[:16]}-a.reading"
    place = RemotePlace("memory://films/lib")
    stored = open_reading(place.fetch(f"{outcome.key[:16]}-a.reading", tmp_path))
    assert (stored.media.name, stored.media.path, stored.made.key) == ("a.mp4", "", outcome.key)
    assert memory.exists(f"/films/lib/{outcome.key[:16]}-a.reading/about.json")
    assert run([FilmJob("memory://films/in/a.mp4")], Plan("memory://films/lib"))[0].ending == "kept"
    parts = memory.find("/films/lib")
    memory.rm_file(next(part for part in parts if part.endswith(".parquet")))
    assert run([FilmJob("memory://films/in/a.mp4")], Plan("memory://films/lib"))[0].ending == "read"
    assert memory.find("/films/lib") == parts


@pytest.mark.parametrize("storage", ["memory", "s3"])
def test_who_comes_second_drops_his_own(quick_films, storage, request, tmp_path):
    system, address = request.getfixturevalue(storage), f"{storage}://films/second"
    first = read_from(system, address, quick_films("x.mp4"))
    place, name = RemotePlace(f"{address}/lib"), f"{first.key[:16]}-a.reading"
    folder = place.fetch(name, tmp_path)
    index = folder / INDEX
    index.write_text(index.read_text().replace('"quick 1"', '"quick 2"').replace("2026-11-22", "2026-11-23"))
    place.publish(folder, name, first.key)
    path = f"films/second/lib/{name}/{INDEX}"
    assert b"2026-11-22" in system.cat_file(path)  # the condition held
    system.pipe_file(path, b"{}")
    place.publish(folder, name, first.key)
    assert b"2026-11-23" in system.cat_file(path)  # a damaged one is replaced


def test_the_manifest_comes_last(quick_films, memory, tmp_path, monkeypatch):
    outcome = read_from(memory, "memory://films", quick_films("x.mp4"))
    name = f"{outcome.key[:16]}-a.reading"
    folder = RemotePlace("memory://films/lib").fetch(name, tmp_path)
    memory.rm("/films/lib", recursive=True)
    put = memory.pipe_file

    def breaks(path, data, **more):
        if path.endswith(".jpg"):
            raise OSError("connection lost")
        put(path, data, **more)

    place = RemotePlace("memory://films/lib")
    monkeypatch.setattr(type(memory), "pipe_file", lambda self, *given, **more: breaks(*given, **more))
    with pytest.raises(ConnectionError, match="connection lost"):
        place.publish(folder, name, outcome.key)
    assert place.find(outcome.key, "a.mp4") is None and not memory.exists(f"/films/lib/{name}/{INDEX}")


def test_a_failure_is_kept_and_names_the_address(quick_films, memory):
    outcome = read_from(memory, "memory://films", quick_films("x.mp4", "crash"))
    assert outcome.ending == "failed" and outcome.failure.says.startswith("memory://films/in/a.mp4: ")
    assert RemotePlace("memory://films/lib").failure(outcome.key)["sentence"] == outcome.failure.says
    again = run([FilmJob("memory://films/in/a.mp4")], Plan("memory://films/lib"))[0]
    assert again.failure.says == outcome.failure.says


def test_temporary_space_is_bounded_and_given_back(quick_films, memory, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "scratch"))
    (tmp_path / "scratch").mkdir()
    monkeypatch.setattr("tempfile.tempdir", None)
    outcome = read_from(memory, "memory://films", quick_films("x.mp4"), temporary=3)
    assert (outcome.ending, outcome.failure.stage) == ("failed", "fetch")
    assert "more than the 3e-09 GB of temporary space" in outcome.failure.says
    assert read_from(memory, "memory://films", quick_films("x.mp4")).ending == "read"
    assert not list((tmp_path / "scratch").iterdir())


def test_a_film_that_is_not_there_is_a_sentence(memory, quick_films):
    outcome = run([FilmJob("memory://films/none.mp4")], Plan("memory://films/lib"))[0]
    assert outcome.failure.says == (
        "memory://films/none.mp4: not there, wanted an object; check bucket and name"
    )


def test_nothing_is_downloaded_from_the_web():
    with pytest.raises(StoreError, match="downloads nothing from the web"):
        object_storage.open_storage("https://films.example/a.mp4")


def test_a_storage_that_is_not_installed_is_a_sentence(monkeypatch):
    def missing(_):
        raise ImportError("Install gcsfs")

    monkeypatch.setattr(fsspec.core, "url_to_fs", missing)
    with pytest.raises(MissingExtra, match=r"what opens gs addresses: not installed.*onetake\[cloud\]"):
        object_storage.open_storage("gs://films/a.mp4")


def test_s3_holds_the_same_reading_as_a_folder(quick_films, s3, tmp_path):
    film = quick_films("x.mp4")
    (tmp_path / "a.mp4").write_bytes(film.read_bytes())
    there = read_from(s3, "s3://films/same", film)
    here = run([FilmJob(str(tmp_path / "a.mp4"), {}, About("Ada"))], Plan(str(tmp_path / "lib")))[0]
    assert (there.ending, here.ending, there.key) == ("read", "read", here.key)
    name = os.path.basename(here.reading)
    one = open_reading(RemotePlace("s3://films/same/lib").fetch(name, tmp_path / "back"))
    two = open_reading(LocalPlace(tmp_path / "lib").fetch(name, tmp_path))
    assert replace(one.media, path="") == replace(two.media, path="") and one.made == two.made
    files = [sorted(p.relative_to(r.folder).as_posix() for p in r.folder.rglob("*.*")) for r in (one, two)]
    assert files[0] == files[1]
