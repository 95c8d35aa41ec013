"""Many films: throughput of two workers against one, and what is left after runs that were killed.

    python bench/batch.py [--films 50] [--kills 10] [--seed 1] [--only throughput|kills|ray]

The films are sketches of six seconds. A library counts as the same when every file of it has the same bytes,
apart from the times at which readings were made.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from onetake.stage.programme.sketch import Sketch, write_sketch

SHOTS, SHOT_LENGTH, WIDTH, HEIGHT = 4, 1.5, 640, 360
"""Of each film: shots, s, pixels."""
NICENESS = "RAY_worker_niceness"
"""Where Ray is told how far its workers step back behind other processes."""


def make_films(folder: Path, count: int, shots: int = SHOTS) -> list[Path]:
    """Write `count` different films into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for seed in range(1, count + 1):
        sketch = Sketch(shots=shots, shot_length=SHOT_LENGTH, width=WIDTH, height=HEIGHT, seed=seed)
        made.append(write_sketch(folder / f"film-{seed:03d}.mp4", sketch))
    return made


def library_bytes(folder: Path) -> dict[str, str]:
    """Return a hash of every file of a library by its name, without the times at which they were made.

    What follows from those times is left out, too: the hash that a ``reading.json`` has of itself.
    """
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if path.suffix == ".json":
                data = json.dumps(_undated(json.loads(data)), sort_keys=True).encode()
            found[path.relative_to(folder).as_posix()] = hashlib.sha256(data).hexdigest()
    return found


def start(films: list[Path], out: Path, *more: str) -> subprocess.Popen[bytes]:
    """Start `onetake batch` on films, in a process that can be killed."""
    command = [sys.executable, "-m", "onetake", "batch", *map(str, films), "-o", str(out), *more]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(films: list[Path], out: Path, *more: str) -> float:
    """Run `onetake batch` to its end and return how long it took, s."""
    began = time.monotonic()
    code = start(films, out, *more).wait()
    if code != 0:
        raise RuntimeError(f"onetake batch: exit code {code}, wanted 0")
    return time.monotonic() - began


def killed_and_resumed(films: list[Path], out: Path, kills: int, seed: int, least: float, most: float) -> int:
    """Kill runs at random moments, `least` to `most` s after their start, then run to the end.

    Returns
    -------
    int
        How many runs were really killed before they ended.
    """
    rng, killed = random.Random(seed), 0
    for _ in range(kills):
        running = start(films, out)
        try:
            running.wait(timeout=rng.uniform(least, most))
        except subprocess.TimeoutExpired:
            os.kill(running.pid, signal.SIGKILL)
            killed += 1
        running.wait()
    run(films, out)
    return killed


def _undated(document: Any) -> Any:
    if isinstance(document, dict):
        return {k: _undated(v) for k, v in document.items() if k not in ("date", "own_sha256")}
    return document


def _cpu() -> float:
    """Return the processor time of all processes that have ended, s."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _throughput(films: list[Path], folder: Path) -> None:
    load, before = os.getloadavg()[0], _cpu()
    one = run(films, folder / "one", "--workers", "1")
    between = _cpu()
    two = run(films, folder / "two", "--workers", "2")
    print(f"{len(films)} films: one worker {one:.1f} s, two {two:.1f} s: {one / two:.2f} x throughput")
    print(f"  (load before {load:.1f}, after {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors)")
    print(f"  processor time a film: {(between - before) / len(films):.2f} s, ", end="")
    print(f"with two workers {(_cpu() - between) / len(films):.2f} s")
    same = library_bytes(folder / "one") == library_bytes(folder / "two")
    print(f"  both libraries are {'the same' if same else 'DIFFERENT'}")


def _kills(films: list[Path], folder: Path, kills: int, seed: int) -> None:
    whole = run(films, folder / "undisturbed")
    killed = killed_and_resumed(films, folder / "killed", kills, seed, 1.0, max(3.0, 2 * whole / kills))
    same = library_bytes(folder / "undisturbed") == library_bytes(folder / "killed")
    print(f"{len(films)} films, kill -9 at {killed} random points, then resumed: ", end="")
    print("the same library, byte for byte" if same else "ANOTHER library")


def _ray(films: list[Path], folder: Path) -> None:
    import threading

    ray: Any = importlib.import_module("ray")
    cluster_utils: Any = importlib.import_module("ray.cluster_utils")
    from onetake.engines.film_job import FilmJob, Plan
    from onetake.engines.run import run as read_all

    run(films, folder / "here")
    os.environ[NICENESS] = "0"  # on a busy machine a nice worker never gets its turn
    cluster = cluster_utils.Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    second = cluster.add_node(num_cpus=1)
    ray.init(address=cluster.address, log_to_driver=False)
    done: list[str] = []
    quarter = max(1, len(films) // 4)

    def remove() -> None:
        while len(done) < quarter:
            time.sleep(0.1)
        cluster.remove_node(second, allow_graceful=False)

    killer = threading.Thread(target=remove)
    killer.start()
    jobs = [FilmJob(str(film)) for film in films]
    outcomes = read_all(
        jobs, Plan(str(folder / "ray")), engine="ray", on_outcome=lambda o: done.append(o.film)
    )
    killer.join()
    ray.shutdown()
    cluster.shutdown()
    same = library_bytes(folder / "here") == library_bytes(folder / "ray")
    endings = sorted({one.ending for one in outcomes})
    print(
        f"{len(films)} films on two nodes of Ray, one killed after {quarter} films: endings {endings}, ",
        end="",
    )
    print("the same library, byte for byte" if same else "ANOTHER library")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=50)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("throughput", "kills", "ray"))
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="onetake-bench-") as name:
        folder = Path(name)
        films = make_films(folder / "films", asked.films)
        if asked.only in (None, "throughput"):
            _throughput(films, folder)
        if asked.only in (None, "kills"):
            _kills(films, folder, asked.kills, asked.seed)
        if asked.only in (None, "ray"):
            _ray(films, folder)


if __name__ == "__main__":
    main()
