"""The engine of a cluster: two nodes of Ray on this computer, one of which is lost while films are read."""

import csv
import json
import os
import sys
from pathlib import Path

import pytest

from helpers.bench_module import load
from helpers.doc_examples import arguments, examples
from onetake.cli.main import run as run_command
from onetake.core.errors import MissingExtra
from onetake.engines import ray_tasks
from onetake.engines.film_job import FilmJob, Plan
from onetake.engines.run import run

batch = load("batch")
PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "batch.md"


def command_of_the_page(films, library, address, folder):
    """Return the words of the page's command for a cluster, with a list, a library and an address of ours."""
    words = next(arguments(e.text) for e in examples(PAGE) if "--engine ray" in e.text)
    with (folder / "films.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["film"], *([str(film)] for film in films)])
    ours = {"films.csv": str(folder / "films.csv"), "/share/library": str(library), "ray-head:6379": address}
    assert set(ours) <= set(words)
    return [ours.get(word, word) for word in words]


def test_without_ray_the_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(MissingExtra, match=r"the engine 'ray': not installed.*onetake\[ray\]"):
        run([FilmJob("a.mp4")], Plan(str(tmp_path)), engine="ray")


@pytest.mark.cluster
@pytest.mark.filterwarnings("ignore")  # Ray leaves files and sockets to the garbage collector
@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is Unix")
def test_a_node_lost_while_films_are_read_loses_and_doubles_nothing(tmp_path, monkeypatch, capsys):
    ray = pytest.importorskip("ray")
    cluster_utils = pytest.importorskip("ray.cluster_utils")
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(batch.NICENESS, "0")  # on a busy machine a nice worker never gets its turn
    monkeypatch.setattr(batch, "WIDTH", 160)
    monkeypatch.setattr(batch, "HEIGHT", 90)
    films = batch.make_films(tmp_path / "films", 3, shots=1)
    jobs = [FilmJob(str(film)) for film in films]
    plan = Plan(str(tmp_path / "ray"))
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    try:
        second = cluster.add_node(num_cpus=1)
        ray.init(address=cluster.address, log_to_driver=False)
        seen = []

        def lose_a_node(outcome):
            seen.append(outcome)
            if len(seen) == 1:
                cluster.remove_node(second, allow_graceful=False)

        outcomes = run(jobs, plan, engine="ray", on_outcome=lose_a_node)
        words = command_of_the_page(films, tmp_path / "ray", cluster.address, tmp_path)
        capsys.readouterr()
        assert run_command([*words, "--json"]) == 0
        said = capsys.readouterr().out
        again = json.loads(said[said.index("{") :])  # Ray may have printed lines of its own before
    finally:
        ray.shutdown()
        cluster.shutdown()
    assert [o.film for o in outcomes] == [str(f) for f in films] and len(seen) == len(films)
    assert {o.ending for o in outcomes} <= {"read", "kept"}
    assert {one["ending"] for one in again["films"]} == {"kept"}
    run(jobs, Plan(str(tmp_path / "here")))
    assert batch.library_bytes(tmp_path / "ray") == batch.library_bytes(tmp_path / "here")


def test_a_worker_that_is_lost_again_and_again_is_a_failure_that_may_pass(monkeypatch):
    class Lost(Exception):
        pass

    class Ray:
        class exceptions:
            RayError = Lost

        @staticmethod
        def get(_):
            raise Lost

    outcome = ray_tasks._outcome(Ray, None, FilmJob("a.mp4"))
    assert outcome.ending == "failed" and outcome.failure.passing
    assert "its worker was lost 4 times" in outcome.failure.says and os.linesep not in outcome.failure.says


def test_a_task_has_absolute_paths_since_a_worker_is_elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    job = ray_tasks._whole(
        FilmJob("a.mp4", {"album": "b.flac", "lyrics": "embedded:en", "words": "s3://c/d.lrc"})
    )
    assert job.film == str(tmp_path / "a.mp4")
    assert job.inputs == {
        "album": str(tmp_path / "b.flac"),
        "lyrics": "embedded:en",
        "words": "s3://c/d.lrc",
    }
