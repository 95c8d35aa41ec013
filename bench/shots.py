"""Shots beside PySceneDetect: films with known transitions, found by each, a Markdown table.

    python bench/shots.py [--seeds 700 701 702] [--kinds cuts wipes ...] [--peers PYTHON]

The films are made as in the tests and written nearly without loss; all read the same files. `--peers` names
a Python that has scenedetect (`make bench` makes one); it runs in a process of its own, with its defaults.
A cut counts within a picture and a half; a dissolve, fade or wipe if what was found overlaps it. The kind of
what was found is asked of onetake only. A hidden cut counts as noted if it is among the suspects or found; a
suspect is one too many where neither a join nor anything that covers or smears the picture was staged.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import av

from onetake.decode.play import play
from onetake.readers.picture.shots.reader import Shots

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from helpers.shot_films import EDITED, ONE_TAKES, Film, film
from helpers.shot_joins import HIDDEN, JOINS

Found = list[tuple[str, float, float]]
GRADUAL = ("dissolve", "wipe", "fade-in", "fade-out", "fade-through")
PEERS = ("ContentDetector", "AdaptiveDetector")
# One process a detector for all films: what it takes to start is not counted against it.
PEER = """
import json, sys, time
import scenedetect
for path in sys.argv[2:]:
    start = time.process_time()
    shots = scenedetect.detect(path, getattr(scenedetect, sys.argv[1])())
    print(json.dumps([[a.get_seconds() for a, _ in shots[1:]], time.process_time() - start]))
"""


def write(made: Film, path: Path) -> None:
    """Write a film nearly without loss."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=round(made.fps))
        height, width = made.pictures[0].shape[:2]
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        stream.options = {"crf": "6", "preset": "ultrafast"}
        for picture in made.pictures:
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        out.mux(stream.encode(None))


def score(truth: Found, found: Found, fps: float, kinds: bool) -> tuple[int, int, int]:
    """Return hits, false ones and misses; hidden joins may be found or not, and count for nothing."""
    left, hits, misses = list(found), 0, 0
    for kind, start, end in truth:
        over = [x for x in left if x[1] <= end + 0.1 and x[2] >= start - 0.1]
        if kind == "cut":
            over = [x for x in over if abs(x[2] - end) <= 1.5 / fps]
        if kinds and kind not in HIDDEN:
            over = [x for x in over if x[0] == kind]
        if kind in HIDDEN or not kinds:
            left = [x for x in left if x not in over]  # a fade's in- and out-end are one
        elif over:
            left.remove(over[0])
        if kind not in HIDDEN:
            hits, misses = hits + bool(over), misses + (not over)
    return hits, len(left), misses


def main() -> None:
    """Make the films, let each find, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", nargs="+", type=int, default=[700, 701, 702], help="use fresh ones")
    parser.add_argument("--kinds", nargs="+", default=[*EDITED, *JOINS, *ONE_TAKES])
    parser.add_argument("--peers", help="a Python with scenedetect")
    asked = parser.parse_args()
    names = ["onetake", *(PEERS if asked.peers else ())]
    count = {(kind, name): [0, 0, 0] for kind in asked.kinds for name in names}
    hidden, suspects, seconds, pictures = [0, 0], [0, 0], 0.0, 0
    cpu = dict.fromkeys(names, 0.0)
    with tempfile.TemporaryDirectory() as folder:
        made: list[tuple[str, Path, Film]] = []
        for kind in asked.kinds:
            for seed in asked.seeds:
                one, path = film(kind, seed), Path(folder) / f"{kind}-{seed}.mkv"
                write(one, path)
                start = time.process_time()
                tracks = {track.name: track for track in play(path, [Shots()]).tracks}
                cpu["onetake"] += time.process_time() - start
                found = rows(tracks["shots.transitions"])
                add(count[kind, "onetake"], score(one.truth, found, one.fps, kinds=True))
                places = rows(tracks["shots.suspect"])
                at = [x for x in one.truth if x[0] in HIDDEN]
                add(hidden, (sum(any(over(p, x) for p in places + found) for x in at), len(at)))
                staged = sum(any(over(p, x) for x in one.truth + one.covers) for p in places)
                add(suspects, (staged, len(places) - staged))
                seconds, pictures = seconds + len(one.pictures) / one.fps, pictures + len(one.pictures)
                one.pictures.clear()
                made.append((kind, path, one))
        for name in names[1:]:
            command = [asked.peers, "-c", PEER, name, *(str(path) for _, path, _ in made)]
            lines = subprocess.run(command, check=True, capture_output=True, text=True).stdout.splitlines()
            for (kind, _, one), line in zip(made, lines, strict=True):
                cuts, took = json.loads(line)
                cpu[name] += took
                found = [("cut", t - 1 / one.fps, t) for t in cuts]
                add(count[kind, name], score(one.truth, found, one.fps, kinds=False))
    head = "".join(f" {name} F | false |" for name in names)
    print(f"| kind | truth |{head}\n|---|---|{'---|---|' * len(names)}")
    for kind in asked.kinds:
        cells = [count[kind, name] for name in names]
        figures = "".join(f" {f_of(*c) if c[0] + c[2] else '-'} | {c[1]} |" for c in cells)
        print(f"| {kind} | {cells[0][0] + cells[0][2]} |{figures}")
    print(f"\nHidden cuts noted: {hidden[0]} of {hidden[1]}.")
    print(f"Suspects: {suspects[0]} where something was staged, {suspects[1]} elsewhere, in {seconds:.0f} s.")
    for name in names:
        print(f"{name}: {1e3 * cpu[name] / pictures:.2f} ms CPU a picture, decoding and all")


def over(one: tuple[str, float, float], other: tuple[str, float, float]) -> bool:
    """Return whether two spans share any time, a tenth of a second aside."""
    return one[1] < other[2] + 0.1 and one[2] > other[1] - 0.1


def add(total: list[int], more: tuple[int, ...]) -> None:
    """Add counts up."""
    total[:] = [a + b for a, b in zip(total, more, strict=True)]


def f_of(hits: int, false: int, misses: int) -> str:
    """Return the F measure."""
    return f"{2 * hits / (2 * hits + false + misses):.2f}"


def rows(track: object) -> Found:
    """Return a track's spans as (label, start, end)."""
    return [(label, a, b) for label, (a, b) in zip(track.labels, track.spans.tolist(), strict=True)]  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
