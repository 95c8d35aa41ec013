"""How a library grows: time and memory of its index, questions and neighbours for 100 to 10 000 films.

    python bench/scale.py READING [--films 100 1000 10000] [--keep DIR]

READING is a stored reading, such as that of `onetake demo`. Films are made from it: each has a
``reading.json`` of its own with other values, and the tracks that measures and questions need, in one of 50
variants that are hard-linked. Above 100 films the further ones are copies of these by hard links, and their
rows are copied in the index in place of being read: making an index takes time in proportion to the films,
and is measured on 100. Times are of a fresh process each: of the function alone, and of the command
line with the start of Python; the processor's own seconds are beside them, since other programs may run.
Memory is the largest resident set of the process and of its guarded child.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa

from onetake import open_reading
from onetake.core.self_hash import with_hash
from onetake.core.store import write_reading

if TYPE_CHECKING:
    from onetake.core.track import Track

READ = 100
"""Films that are read into the index; above that their rows are copied."""
VARIANTS = 50
"""Variants of the tracks that differ from film to film."""
VARIED = {
    "palette.lightness": 30.0, "palette.chroma": 8.0, "palette.warmth": 10.0, "palette.contrast": 10.0,
    "picture.motion": 0.02, "loudness.integrated": 6.0, "loudness.range": 5.0, "beat.tempi": 30.0,
    "stereo.width": 0.2,
}  # fmt: skip
"""Tracks that vary, and by how much at most, in their units."""
NEEDED = (
    "frames", "shots", "shots.length", "palette.lightness", "palette.chroma", "palette.warmth",
    "palette.contrast", "palette.aside", "titles", "picture.motion", "camera.moves", "framing.scale",
    "framing.people", "palette.place", "loudness.integrated", "loudness.range", "beat.tempi", "stereo.width",
    "space.decay", "voices.who", "words", "rhetoric.attack", "flow.rhymes",
)  # fmt: skip
"""Tracks that measures rest on, and `shots`, about which a question is asked."""
QUESTION = "SELECT artist, avg(lightness) FROM films JOIN measures USING (film) GROUP BY 1 ORDER BY 1"
TRACK_QUESTION = "SELECT film, count(*) FROM shots GROUP BY 1 ORDER BY 2 DESC LIMIT 5"


def main() -> None:
    """Make each library, measure it, remove it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reading", type=Path)
    parser.add_argument("--films", nargs="*", type=int, default=[100, 1000, 10_000])
    parser.add_argument("--keep", type=Path)
    options = parser.parse_args()
    print("films\tstep\tseconds\tprocessor seconds\tmemory MB")
    for count in options.films:
        with tempfile.TemporaryDirectory(prefix="onetake-scale-") as scratch:
            os.environ["ONETAKE_CACHE"] = str(Path(scratch) / "cache")
            library = Path(scratch) / "films"
            make(library, options.reading, min(count, READ))
            measure(library, count)
            if options.keep is not None:
                shutil.copytree(library, options.keep / str(count), copy_function=os.link)


def make(library: Path, reading: Path, count: int) -> None:
    """Make a library of `count` films that differ in their values."""
    opened = open_reading(reading)
    tracks = {name: opened.tracks[name] for name in NEEDED if name in opened.tracks}
    pool = library.parent / "pool"
    for k in range(VARIANTS):
        varied = {name: shifted(track, VARIED.get(name, 0.0), k) for name, track in tracks.items()}
        write_reading(replace(opened, tracks=varied, stills=(), folder=None), pool / f"{k}.reading")
    whole = json.loads((reading / "reading.json").read_text(encoding="utf-8"))
    parts = [
        json.loads((pool / f"{k}.reading" / "reading.json").read_text(encoding="utf-8"))
        for k in range(VARIANTS)
    ]
    draw = np.random.default_rng(0)
    for i in range(count):
        write_film(library, pool, whole, parts, i, draw)


def write_film(
    library: Path,
    pool: Path,
    whole: dict[str, Any],
    parts: list[dict[str, Any]],
    i: int,
    draw: np.random.Generator,
) -> None:
    """Write one film: its own ``reading.json``, and links to the tracks of a variant each."""
    folder = library / f"film{i:05}.reading"
    (folder / "tracks").mkdir(parents=True)
    entries = {entry["name"]: entry for entry in whole["tracks"]}
    for name in NEEDED:
        k = int(draw.integers(VARIANTS))
        entry = next((one for one in parts[k]["tracks"] if one["name"] == name), None)
        if entry is not None:
            entries[name] = entry
            os.link(pool / f"{k}.reading" / entry["file"], folder / entry["file"])
    media = {
        **whole["media"],
        "sha256": f"{i:064x}",
        "artist": f"Artist {i % max(1, 7)}",
        "title": f"Film {i}",
    }
    verdicts = [
        {
            **one,
            "measured": None if one["measured"] is None else one["measured"] * float(draw.uniform(0.5, 1.5)),
        }
        for one in whole["verdicts"]
    ]
    document = {
        **whole,
        "media": {**media, "path": ""},
        "tracks": list(entries.values()),
        "verdicts": verdicts,
    }
    document |= {"stills": [], "poster": "", "image_sha256": []}
    (folder / "reading.json").write_bytes(with_hash(document))


def copy_films(library: Path, count: int) -> None:
    """Copy the films of a library by hard links until there are `count`, and their rows in its index."""
    import duckdb

    from onetake.library.index import insert_table, open_index
    from onetake.library.place import open_place
    from onetake.library.rows import TABLES

    first = sorted(library.glob("*.reading"))
    path = open_index(library).path
    for i in range(len(first), count):
        folder = library / f"film{i:05}.reading"
        (folder / "tracks").mkdir(parents=True)
        for file in ("reading.json", "tracks/shots.parquet"):
            os.link(first[i % len(first)] / file, folder / file)
    stamps = {entry.film: entry.stamp for entry in open_place(library).entries()}
    connection = duckdb.connect(str(path))
    connection.execute("CREATE TEMP TABLE copies (film VARCHAR, made VARCHAR)")
    names = [path.name.removesuffix(".reading") for path in first]
    more = range(len(first), count)
    copies = {"film": [names[i % len(names)] for i in more], "made": [f"film{i:05}" for i in more]}
    insert_table(connection, "copies", pa.table(copies))
    for table in (*TABLES, "onetake_stamps"):
        connection.execute(
            f"INSERT INTO {table} SELECT copies.made AS film, {table}.* EXCLUDE (film) FROM {table} "
            f"JOIN copies ON {table}.film = copies.film"
        )
    connection.execute("UPDATE films SET sha256 = sha256(film)")
    connection.execute("CREATE TEMP TABLE seen (film VARCHAR, stamp VARCHAR)")
    insert_table(connection, "seen", pa.table({"film": list(stamps), "stamp": list(stamps.values())}))
    connection.execute(
        "UPDATE onetake_stamps SET stamp = seen.stamp FROM seen WHERE seen.film = onetake_stamps.film"
    )
    connection.close()


def shifted(track: Track, most: float, k: int) -> Track:
    """Return a track whose values are higher or lower by a part of `most`."""
    if not most:
        return track
    values = track.values + most * (k / (VARIANTS - 1) - 0.5)
    place = track.table.column_names.index("value")
    return replace(
        track,
        table=track.table.set_column(
            place, track.table.schema.field(place), pa.array(values, from_pandas=True)
        ),
    )


def measure(library: Path, count: int) -> None:
    """Print the times and the memory of one library."""
    run(min(count, READ), "index made", in_process("open_index(library)"), library)
    if count > READ:
        copy_films(library, count)
    run(count, "open and first question", in_process("query(library, question)"), library)
    run(count, "the same, command line", command("query", str(library), QUESTION), library)
    run(count, "first question about shots", in_process("query(library, tracks)"), library)
    run(count, "second question about shots", in_process("query(library, tracks)"), library)
    run(count, "similar", in_process("similar(library, 'film00003')"), library)
    run(count, "similar, command line", command("similar", str(library), "film00003"), library)
    shutil.copytree(library / "film00001.reading", library / "new.reading")
    run(count, "refresh after one new film", in_process("open_index(library)"), library)
    run(count, "refresh with nothing new", in_process("open_index(library)"), library)


def in_process(what: str) -> list[str]:
    """Return a command that imports first, then prints how long something takes, s, and its memory, MB."""
    code = f"""
import resource, sys, time
import duckdb, pyarrow, pyarrow.parquet, pydantic
from onetake.library.index import open_index
from onetake.library.query import query
from onetake.library.nearest import similar
import onetake.claims.counted_frames
pyarrow.array([0.0])  # loads pandas where it is installed
library, question, tracks = sys.argv[1:4]
def used():
    found = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    # Not the ru_maxrss of this process: it begins with that of the process that started it.
    own = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
    return sum(one.ru_utime + one.ru_stime for one in found), max(own, found[1].ru_maxrss) / 1024
start, before = time.perf_counter(), used()[0]
{what}
took = time.perf_counter() - start
after, peak = used()
print(took, after - before, peak)
"""
    return [sys.executable, "-c", code]


def command(*words: str) -> list[str]:
    """Return a command of the command line."""
    return [sys.executable, "-m", "onetake", "library", *words]


def run(count: int, step: str, words: list[str], library: Path) -> None:
    """Run one step in a fresh process and print what it takes."""
    given = [str(library), QUESTION, TRACK_QUESTION] if words[1] == "-c" else []
    start, before = time.perf_counter(), os.times()
    done = subprocess.run([*words, *given], capture_output=True, text=True, check=True)
    took, after = time.perf_counter() - start, os.times()
    if words[1] == "-c":
        seconds, used, memory = map(float, done.stdout.split())
        print(f"{count}\t{step}\t{seconds:.2f}\t{used:.2f}\t{memory:.0f}", flush=True)
    else:
        used = sum(after[2:4]) - sum(before[2:4])
        print(f"{count}\t{step}\t{took:.2f}\t{used:.2f}\t", flush=True)


if __name__ == "__main__":
    main()
