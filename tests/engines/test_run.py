"""The contract of a run: what is done is kept, what fails is recorded, what is broken is read again."""

import json
import os
import sys
import threading
import time

import pytest

from helpers.bench_module import load
from onetake.core.about import About, read_about
from onetake.core.errors import StoreError
from onetake.core.self_hash import with_hash
from onetake.core.store import open_reading
from onetake.decode import guard
from onetake.engines import film_task, here
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.places import LocalPlace
from onetake.engines.run import run, share
from onetake.engines.stop import Stop

batch = load("batch")
posix = pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")


@pytest.fixture
def out(tmp_path):
    return tmp_path / "lib"


def jobs(*films, **about):
    return [FilmJob(str(film), {}, About(**about)) for film in films]


def endings(outcomes):
    return [one.ending for one in outcomes]


def test_what_is_done_is_kept_and_what_is_damaged_is_read_again(quick_films, out):
    films = [quick_films(f"{name}.mp4") for name in "abc"]
    first = run(jobs(*films), Plan(str(out)))
    assert endings(first) == ["read"] * 3 and [o.film for o in first] == [str(f) for f in films]
    assert sorted(p.name for p in out.iterdir()) == sorted(
        f"{o.key[:16]}-{f.stem}.reading" for o, f in zip(first, films, strict=True)
    )
    whole = batch.library_bytes(out)
    assert endings(run(jobs(*films), Plan(str(out)))) == ["kept"] * 3
    (out / f"{first[1].key[:16]}-b.reading" / "tracks" / "palette.lightness.parquet").write_bytes(b"PAR1")
    (out / f"{first[2].key[:16]}-c.reading" / "reading.json").unlink()
    assert endings(run(jobs(*films[:2]), Plan(str(out)))) == ["kept", "read"]
    assert batch.library_bytes(out) != whole  # a folder without its manifest is nobody's to replace
    (out / f"{first[2].key[:16]}-c.reading").rename(out / "aside")
    assert endings(run(jobs(*films), Plan(str(out)))) == ["kept", "kept", "read"]
    (out / "aside").rename(out.with_name("aside"))
    assert batch.library_bytes(out) == whole


def test_the_same_film_by_two_names_is_read_once(quick_films, out):
    one, two = quick_films("a.mp4"), quick_films("b.mp4")
    two.write_bytes(one.read_bytes())
    found = run(jobs(one, two), Plan(str(out)), workers=1)
    assert endings(found) == ["read", "kept"] and found[0].reading == found[1].reading


@posix
def test_a_film_that_breaks_is_recorded_and_the_others_go_on(quick_films, out):
    films = [quick_films("a.mp4"), quick_films("b.mp4", "crash"), quick_films("c.mp4"), out / "none.mp4"]
    found = run(jobs(*films), Plan(str(out)), workers=2)
    assert endings(found) == ["read", "failed", "read", "failed"]
    assert "crashed (SIGABRT) at 1.0 s" in found[1].failure.says and found[1].attempts == 1
    document = json.loads((out / f"{found[1].key[:16]}.failed.json").read_text())
    assert (document["stage"], document["film"]) == ("read", str(films[1]))
    assert document["sentence"] == found[1].failure.says
    assert document["media"]["bytes"] == films[1].stat().st_size
    assert found[3].failure.stage == "find" and "not there" in found[3].failure.says


@posix
def test_a_failure_for_good_is_not_met_again_unless_asked(quick_films, out, monkeypatch):
    film = quick_films("b.mp4", "crash")
    first = run(jobs(film), Plan(str(out)))[0]
    monkeypatch.setattr(guard, "start", lambda *_: pytest.fail("it was read again"))
    again = run(jobs(film), Plan(str(out)))[0]
    assert (again.ending, again.failure.says) == ("failed", first.failure.says)
    monkeypatch.undo()


@posix
def test_retry_failed_reads_it_again_and_forgets_the_failure(quick_films, out, monkeypatch):
    film = quick_films("b.mp4", "crash")
    run(jobs(film), Plan(str(out)))
    assert list(out.glob("*.failed.json"))
    monkeypatch.setattr(film_task, "CHILD", "engine_targets:read_after_all")
    assert endings(run(jobs(film), Plan(str(out), retry_failed=True))) == ["read"]
    assert not list(out.glob("*.failed.json"))


@posix
def test_errors_that_pass_are_tried_again_and_never_kept(quick_films, out):
    films = [quick_films("a.mp4", "once"), quick_films("b.mp4", "killed")]
    found = run(jobs(*films), Plan(str(out), attempts=2))
    assert (found[0].ending, found[0].attempts) == ("read", 2)
    assert (found[1].ending, found[1].attempts, found[1].failure.passing) == ("failed", 2, True)
    assert not list(out.glob("*.failed.json"))


def test_a_full_disk_stops_the_run(quick_films, out):
    films = [quick_films("a.mp4"), quick_films("b.mp4", "full"), *(quick_films(f"{n}.mp4") for n in "cdef")]
    found = run(jobs(*films), Plan(str(out)), workers=1)
    assert endings(found) == ["read", "failed", *["stopped"] * 4]
    assert found[1].failure.stage == "place" and "No space left" in found[1].failure.says
    assert not list(out.glob("*.failed.json"))


def test_two_runs_at_once_share_the_films(quick_films, out):
    films = [quick_films(f"{name}.mp4", "slow") for name in "abcdef"]
    made = []
    threads = [
        threading.Thread(target=lambda: made.append(run(jobs(*films), Plan(str(out)), workers=2)))
        for _ in range(2)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    both = [endings(found) for found in made]
    assert all(one.count("read") > 0 and set(one) == {"read", "kept"} for one in both)
    assert sorted(both[0] + both[1]) == ["kept"] * 6 + ["read"] * 6
    assert len(list(out.iterdir())) == 6 and all(open_reading(p) for p in out.iterdir())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="processes are forked on Linux only")
def test_a_film_is_read_alike_by_a_process_that_is_forked_and_one_that_is_started(
    sketch_film, tmp_path, monkeypatch
):
    started = []
    start = guard.start_process
    monkeypatch.setattr(guard, "start_process", lambda *given: started.append(given) or start(*given))
    assert endings(run(jobs(sketch_film), Plan(str(tmp_path / "forked")))) == ["read"] and not started
    monkeypatch.setattr(here, "start_server", lambda *_: None)
    assert endings(run(jobs(sketch_film), Plan(str(tmp_path / "started")))) == ["read"] and started
    assert batch.library_bytes(tmp_path / "forked") == batch.library_bytes(tmp_path / "started")


def test_stopping_ends_the_processes_and_keeps_nothing_half_done(quick_films, out):
    film, stop = quick_films("a.mp4", "hang"), Stop()
    threading.Timer(2.0, stop.set).start()
    began = time.monotonic()
    found = run(jobs(film), Plan(str(out)), stop=stop)
    assert endings(found) == ["stopped"] and time.monotonic() - began < 30
    assert not out.exists() or not list(out.iterdir())


def test_the_list_says_who_made_a_film(quick_films, out):
    film = quick_films("a.mp4")
    run(jobs(film, artist="Ada", year=1942), Plan(str(out)))
    (folder,) = out.iterdir()
    assert read_about(folder) == About("Ada", "", 1942)
    run(jobs(film, title="Bare"), Plan(str(out)))
    assert read_about(folder) == About("Ada", "Bare", 1942)


def test_verdicts_of_older_claims_are_judged_again(quick_films, out):
    found = run(jobs(quick_films("a.mp4")), Plan(str(out)))
    path = out / f"{found[0].key[:16]}-a.reading" / "reading.json"
    document = json.loads(path.read_text())
    document["made"]["inputs"]["claims"] = "older"
    path.write_bytes(with_hash(document))
    assert endings(run(jobs(found[0].film), Plan(str(out)))) == ["kept"]
    assert open_reading(path.parent).verdicts


def test_a_place_that_cannot_be_written_is_refused_before_any_film(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="a file, wanted a folder for the results"):
        run(jobs("a.mp4"), Plan(str(tmp_path / "file")))


def test_shares_hold_every_film_once():
    films = list(range(11))
    assert sorted(n for i in (1, 2, 3) for n in share(films, i, 3)) == films


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_killed_at_random_points_and_resumed_the_library_is_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(batch, "WIDTH", 160)
    monkeypatch.setattr(batch, "HEIGHT", 90)
    films = batch.make_films(tmp_path / "films", 2, shots=1)
    took = batch.run(films, tmp_path / "whole")
    killed = batch.killed_and_resumed(films, tmp_path / "killed", 2, 7, 0.3 * took, 0.6 * took)
    assert killed
    assert batch.library_bytes(tmp_path / "killed") == batch.library_bytes(tmp_path / "whole")


def test_a_reading_put_aside_by_a_killed_run_comes_back(quick_films, out):
    first = run(jobs(quick_films("a.mp4")), Plan(str(out)))[0]
    (folder,) = out.iterdir()
    folder.rename(out / f".{folder.name}.old")
    assert LocalPlace(out).find(first.key, "other.mp4") == folder.name
    folder.rename(out / f".{folder.name}.old")
    assert run(jobs(first.film), Plan(str(out)))[0].ending == "kept" and folder.is_dir()
