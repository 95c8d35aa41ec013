"""Several runs on one library: each film is read by one of them, whatever becomes of the others."""

import json
import os
import signal
import subprocess
import sys
import threading
import time

import fsspec
import pytest

from helpers.bench_module import load
from onetake.engines import leases
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.film_key import key_of_address, key_of_film
from onetake.engines.leases import LEASES, Holder, Leases
from onetake.engines.places import LocalPlace, place_of
from onetake.engines.run import run
from onetake.engines.stop import Stop

batch = load("batch")
ELSEWHERE = Holder("another computer", 1, "", "2026-11-30T20:00:00Z", "token")
OTHER_RUN = """
import sys
from onetake.engines import film_task, here
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.run import run
film_task.CHILD = "engine_targets:quick"
here.IMPORTED = ("onetake.decode.play",)
run([FilmJob(film) for film in sys.argv[2:]], Plan(sys.argv[1]), workers=1)
"""


@pytest.fixture
def out(tmp_path):
    return tmp_path / "lib"


def read(out, *films, **more):
    return [one.ending for one in run([FilmJob(str(film)) for film in films], Plan(str(out)), **more)]


def leased(out, film, holder=ELSEWHERE):
    """Let another run have the film, and return the lease's file."""
    name = key_of_film(film, {})
    assert LocalPlace(out).take_lease(name, holder.to_bytes())
    return out / LEASES / name


def another_run(out, *films):
    """Start a run in a process of its own; return it once it reads a film, with the lease that it holds."""
    running = subprocess.Popen([sys.executable, "-c", OTHER_RUN, str(out), *map(str, films)])
    end = time.monotonic() + 30
    while not (found := list(out.glob(f"{LEASES}/*"))):
        assert time.monotonic() < end
        time.sleep(0.02)
    return running, found[0]


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_the_films_of_a_killed_run_are_read_at_once(quick_films, out, tmp_path):
    films = [quick_films("a.mp4", "slow"), quick_films("b.mp4"), quick_films("c.mp4")]
    other, lease = another_run(out, *films)
    assert json.loads(lease.read_text())["pid"] == other.pid
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert lease.exists()
    began = time.monotonic()
    assert read(out, *films) == ["read"] * 3
    assert time.monotonic() - began < 0.5 * leases.EXPIRES
    assert read(tmp_path / "undisturbed", *films) == ["read"] * 3
    assert batch.library_bytes(out) == batch.library_bytes(tmp_path / "undisturbed")
    assert not (out / LEASES).exists()


def test_a_film_that_a_living_run_reads_is_left_to_it_and_kept(quick_films, out):
    films = [quick_films("a.mp4", "slow"), quick_films("b.mp4", "slow")]
    seen = []
    other, _ = another_run(out, films[0])
    found = read(out, *films, on_progress=lambda film, message: seen.append((film, message["stage"])))
    assert found == ["kept", "read"] and other.wait() == 0
    assert (str(films[0]), "being read by another run") in seen


def test_a_lease_of_another_computer_is_void_once_it_is_not_renewed(quick_films, out, monkeypatch):
    monkeypatch.setattr(leases, "EXPIRES", 1.0)
    film = quick_films("a.mp4")
    path, began = leased(out, film), time.monotonic()
    assert read(out, film) == ["read"] and time.monotonic() - began > 1.0
    assert not path.exists()


def test_a_lease_that_is_renewed_is_left_alone_until_the_run_is_stopped(quick_films, out, monkeypatch):
    monkeypatch.setattr(leases, "EXPIRES", 0.5)
    film, stop, seen = quick_films("a.mp4"), Stop(), []
    path = leased(out, film)
    waiting = threading.Thread(target=lambda: seen.extend(read(out, film, stop=stop)))
    waiting.start()
    for count in range(40):
        path.write_bytes(Holder("another computer", 1, "", "", "token", count).to_bytes())
        time.sleep(0.1)
    assert waiting.is_alive() and seen == []
    stop.set()
    waiting.join()
    assert seen == ["stopped"] and path.exists()


def test_a_film_that_takes_long_is_renewed(out, monkeypatch):
    monkeypatch.setattr(leases, "RENEWED", 0.05)
    place = LocalPlace(out)
    with Leases(place).held("film") as ours:
        first = Holder.from_bytes(place.lease("film"))
        time.sleep(0.5)
        later = Holder.from_bytes(place.lease("film"))
    assert ours and first.token == later.token and later.renewals >= 2 and place.lease("film") is None


@pytest.mark.parametrize("held", [b"", b"{}", b"[1]", b'{"pid": "x"}'])
def test_a_lease_that_is_damaged_blocks_nothing_for_long(held, quick_films, out, monkeypatch):
    monkeypatch.setattr(leases, "EXPIRES", 0.2)
    film = quick_films("a.mp4")
    leased(out, film).write_bytes(held)
    assert read(out, film) == ["read"] and not (out / LEASES).exists()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read in /proc")
def test_a_process_that_got_the_number_of_a_dead_one_does_not_keep_its_lease():
    here = leases._this_host()
    began = leases._began(os.getpid())
    assert began and not Holder(here, os.getpid(), began, "", "").is_gone()
    assert Holder(here, os.getpid(), "1", "", "").is_gone()
    assert not Holder("another computer", os.getpid(), "1", "", "").is_gone()


def test_the_lease_of_a_film_that_is_done_goes_with_the_next_run(quick_films, out):
    film = quick_films("a.mp4")
    read(out, film)
    leased(out, film)
    assert read(out, film) == ["kept"] and not (out / LEASES).exists()


def test_a_place_that_takes_no_leases_is_read_into_all_the_same(quick_films, out, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(LocalPlace, "take_lease", refuse)
    assert read(out, quick_films("a.mp4"), quick_films("b.mp4")) == ["read", "read"]


def test_one_film_by_two_names_is_read_once_also_by_two_workers(quick_films, out):
    one, two = quick_films("a.mp4", "slow"), quick_films("b.mp4")
    two.write_bytes(one.read_bytes())
    assert sorted(read(out, one, two, workers=2)) == ["kept", "read"]


def test_a_lease_that_was_taken_over_is_not_removed_by_who_had_it(out):
    place = LocalPlace(out)
    with Leases(place).held("film") as ours:
        assert ours
        (out / LEASES / "film").write_bytes(ELSEWHERE.to_bytes())
    assert Holder.from_bytes(place.lease("film")) == ELSEWHERE


def test_runs_on_object_storage_share_the_films_and_fetch_none_for_nothing(quick_films, monkeypatch):
    system = fsspec.filesystem("memory")
    system.store.clear()
    monkeypatch.setattr(leases, "EXPIRES", 1.5)
    for name in "ab":
        system.pipe_file(f"/films/{name}.mp4", quick_films(f"{name}.mp4").read_bytes())
    place = place_of("memory://films/lib")
    with Leases(place).held("x") as first, Leases(place).held("x") as second:
        assert (first, second) == (True, False)
    assert place.leases() == [] and place.lease("x") is None
    name = key_of_address("memory://films/a.mp4")
    assert place.take_lease(name, ELSEWHERE.to_bytes()) and not place.take_lease(name, b"")
    opened, open_it = [], type(system).open

    def noted(self, path, *more, **named):
        opened.append(path)
        return open_it(self, path, *more, **named)

    monkeypatch.setattr(type(system), "open", noted)
    began = time.monotonic()
    films = [FilmJob(f"memory://films/{name}.mp4") for name in "ab"]
    found = run(films, Plan("memory://films/lib"), workers=1)
    assert [one.ending for one in found] == ["read", "read"] and time.monotonic() - began > 1.5
    assert [path for path in opened if path.endswith(".mp4")] == ["/films/b.mp4", "/films/a.mp4"]
    assert place.leases() == []
    system.store.clear()
