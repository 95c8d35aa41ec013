"""Hostile input: every odd file, seeded mutations of good films, and questions in SQL that are bombs.

    python bench/hostile.py [--count 2000] [--seed 20261130]

Counts crashes of this process (it would not end), hangs over the limit, files read outside, connections, and
the most memory that a process took. Exit code 1 where one of them is not 0, or a limit was passed.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import resource
import select
import socket
import struct
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

import hostile_films
from onetake.decode.limits import Limits
from onetake.sql.guarded import Refusal, ask
from onetake.sql.limits import SqlLimits

if TYPE_CHECKING:
    from collections.abc import Sequence

ODD = Path(os.environ.get("ONETAKE_SHARED", Path(__file__).parents[2] / "shared")) / "data" / "odd"
LIMITS = Limits(stall_seconds=30)
LONGEST = 30.0
"""Seconds that one file may take."""
ENOUGH_MEMORY = LIMITS.address_space + 300_000_000
"""Bytes that a process may hold: its limit, and what it holds when that is set."""
SQL = SqlLimits(seconds=2.0)
SLACK = 3.0
"""Seconds in which an answer must come beyond its limit: starting a process is among them."""
BOMBS = (
    "SELECT length(repeat(repeat('x', 1000000), 2000))",
    "SELECT count(*) FROM range(100000000000) a",
    "SELECT count(*) FROM range(1000000) a, range(1000000) b",
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
    "SELECT list(range) FROM range(1000000000)",
    "SELECT string_agg(range::VARCHAR, repeat('x', 100000)) FROM range(1000000)",
    "SELECT regexp_matches(repeat('a', 100000), '(a+)+$')",
    "SELECT repeat('x', 1900) FROM range(100000000)",
    "SELECT * FROM read_text('{canary}')",
    "SELECT * FROM read_blob('/etc/hostname')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT * FROM read_csv('http://127.0.0.1:{port}/x.csv')",
    "SELECT * FROM '{canary}'",
    "ATTACH '{canary}'",
    "COPY (SELECT 1) TO '{canary}'",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "SELECT 1; DROP TABLE shots",
    "PRAGMA database_list",
    "EXPORT DATABASE '{canary}'",
    "SELECT getenv('HOME')",
)
"""Questions that would take memory, time, files or the network."""


@dataclass
class Counts:
    """What was seen."""

    files: int = 0
    results: int = 0
    refused: int = 0
    broke: int = 0
    """Processes that ended: crashes and limits of the child, which the parent turned into a sentence."""
    hangs: int = 0
    reads: int = 0
    connections: int = 0
    memory: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """Whether nothing happened that must not."""
        return (
            not (self.hangs or self.reads or self.connections or self.wrong) and self.memory < ENOUGH_MEMORY
        )


class Watched:
    """A server that counts who connects, and a file that counts who opens it."""

    def __init__(self, folder: Path) -> None:
        self.canary = folder / "secret.txt"
        self.canary.write_text("secret")
        self.connections = self.reads = 0
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._server.getsockname()[1])
        libc = ctypes.CDLL(None, use_errno=True)
        self._notify = libc.inotify_init1(0)
        libc.inotify_add_watch(self._notify, os.fsencode(self.canary), 0x1 | 0x2)  # IN_ACCESS | IN_MODIFY
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def close(self) -> None:
        """Stop counting."""
        time.sleep(0.3)
        self._over.set()
        self._thread.join()
        self._server.close()
        os.close(self._notify)

    def _watch(self) -> None:
        while not self._over.is_set():
            ready, _, _ = select.select([self._server, self._notify], [], [], 0.2)
            if self._server in ready:
                self._server.accept()[0].close()
                self.connections += 1
            if self._notify in ready:
                data, at = os.read(self._notify, 65536), 0
                while at < len(data):
                    self.reads += 1
                    at += 16 + struct.unpack_from("iIII", data, at)[3]


def attacks(folder: Path, watched: Watched) -> list[Path]:
    """Write files that name another file or an address, under names that are opened."""
    url, secret = f"http://127.0.0.1:{watched.port}/a.ts", watched.canary
    texts = {
        "a.m3u8": f"#EXTM3U\n#EXTINF:1,\n{url}\n#EXT-X-ENDLIST\n",
        "b.m3u8": f"#EXTM3U\n#EXTINF:1,\nfile://{secret}\n#EXT-X-ENDLIST\n",
        "a.ffconcat": f"ffconcat version 1.0\nfile {url}\n",
        "b.ffconcat": f"ffconcat version 1.0\nfile {secret}\n",
        "a.mpd": f"<MPD><Period><BaseURL>{url}</BaseURL></Period></MPD>",
        "a.sdp": f"v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video {watched.port} RTP/AVP 96\n",
    }
    made = []
    for name, text in texts.items():
        for ending in ("", ".mp4", ".mov"):
            made.append(folder / (name + ending))
            made[-1].write_text(text)
    return made


def run(count: int, seed: int, odd: Path | None = ODD, workers: int = 2) -> Counts:
    """Play and ask everything, and return what was seen."""
    with tempfile.TemporaryDirectory(prefix="onetake-hostile-") as name:
        folder = Path(name)
        (folder / "films").mkdir()
        watched = Watched(folder)
        films = hostile_films.mutations(folder / "films", count, seed) + attacks(folder / "films", watched)
        if odd is not None and odd.is_dir():
            films += sorted(path for path in odd.rglob("*") if path.is_file())
        counts = Counts()
        try:
            _play(films, counts, workers)
            _ask(watched, counts)
        finally:
            watched.close()
        counts.reads, counts.connections = watched.reads, watched.connections
        counts.memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        return counts


def _play(films: Sequence[Path], counts: Counts, workers: int) -> None:
    shares = [films[start::workers] for start in range(workers)]
    with ThreadPoolExecutor(workers) as pool:
        for found in pool.map(lambda share: hostile_films.play_all(share, LIMITS), shares):
            for path, outcome in found.items():
                _count(path, outcome, counts)


def _count(path: str, outcome: dict[str, Any], counts: Counts) -> None:
    counts.files += 1
    if "broke" in outcome:
        counts.broke += 1
        counts.hangs += "hung" in outcome["broke"] or "took longer" in outcome["broke"]
        return
    counts.slowest = max(counts.slowest, outcome["seconds"])
    counts.hangs += outcome["seconds"] > LONGEST
    counts.results += "media" in outcome
    counts.refused += "error" in outcome
    if "error" in outcome and (", wanted " not in outcome["error"] or "\n" in outcome["error"]):
        counts.wrong.append(f"{path}: {outcome['error']}")


def _ask(watched: Watched, counts: Counts) -> None:
    tables = {"shots": pa.table({"start": [0.0, 2.5]})}
    for bomb in BOMBS:
        question = bomb.replace("{canary}", str(watched.canary)).replace("{port}", str(watched.port))
        began = time.monotonic()
        (answer,) = ask(tables, [question], SQL)
        took = time.monotonic() - began
        counts.files += 1
        counts.hangs += took > SQL.seconds + SQL.start_seconds + SLACK
        if isinstance(answer, Refusal):
            counts.refused += 1
        elif answer.more or bomb.startswith("SELECT regexp"):
            counts.results += 1  # cut off after so many rows, or answered at once by a linear matcher
        else:
            counts.wrong.append(f"{question}: answered")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=20261130)
    asked = parser.parse_args()
    began, load = time.monotonic(), os.getloadavg()[0]
    counts = run(asked.count, asked.seed)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{counts.files} files and questions: {counts.results} results, {counts.refused} sentences")
    print(f"  processes that ended early, each a sentence: {counts.broke}; crashes of the parent: 0")
    print(f"  hangs over the limit: {counts.hangs}; slowest file {counts.slowest:.1f} s")
    print(f"  reads outside: {counts.reads}; connections: {counts.connections}")
    print(f"  most memory of a process: {counts.memory / 1e6:.0f} MB (limit {ENOUGH_MEMORY / 1e6:.0f} MB)")
    minutes, cpu = (time.monotonic() - began) / 60, used.ru_utime + used.ru_stime
    print(f"  {minutes:.1f} min, {cpu:.0f} s of processor time; load at the start {load:.1f}")
    for line in counts.wrong:
        print(f"  WRONG {line}")
    sys.exit(0 if counts.is_clean else 1)


if __name__ == "__main__":
    main()
