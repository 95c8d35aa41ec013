"""Does 'one take' hold on two real shots joined by a transition? Outcomes by kind, a Markdown table.

    python bench/joins.py [--first-seed 200] [--films 16] [--cache FOLDER] [--takes] [--list]

The shots are stretches without a cut of the clips in `shots` and `camera` of the shared media, shrunk to
240 x 136 and shown at 30 frames a second, short ones to and fro; each film lasts 6 s, with the transition in
its middle. A verdict that holds is wrong. `--takes` reads the shots alone, too: one that fails is wrong.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter
from pathlib import Path

import av
import numpy as np

from onetake.claims.editing import ONE_TAKE
from shared_data import DATA

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from helpers.frame_films import shots_of
from helpers.picture_joins import HALF, KINDS, join_shots

SIZE = (240, 136)
LEAST = 48
"""Frames that a shot must have; one of less than `MOST` is played to and fro."""
MOST = HALF + 45
SLOW = 20
"""Frames a second below which a clip is left out."""


def real_shots(folder: Path) -> list[tuple[str, np.ndarray]]:
    """Return the name of each stretch without a cut, and its pictures, uint8 (n, 136, 240, 3)."""
    shots = []
    for path, bounds in [*_clips_with_cuts(folder), *_clips_of_one_shot(folder)]:
        pictures = _pictures(path)
        for first, last in zip([0, *bounds], [*bounds, len(pictures)], strict=True):
            for start in range(first + 1, last - 1 - LEAST + 1, MOST):
                part = pictures[start : min(last - 1, start + MOST)]
                if len(part) >= LEAST:
                    shots.append((f"{path.stem} {start}", np.stack([*part, *part[-2:0:-1], *part])[:MOST]))
    return shots


def _clips_with_cuts(folder: Path) -> list[tuple[Path, list[int]]]:
    found = []
    with (folder / "shots" / "truth-shots.tsv").open(encoding="utf-8") as lines:
        for clip, cuts, remark in csv.reader((x for x in lines if not x.startswith("#")), delimiter="\t"):
            bounds = [int(x) for x in cuts.split()] if cuts != "-" else []
            spans = re.findall(r"(\d+)-(\d+)", remark)
            bounds += [int(x) for span in spans for x in span] if "gradual" in remark else []
            if "fades.mp4" not in clip:  # ramps of grey are no shots
                found.append((folder / "shots" / clip, sorted(set(bounds))))
    return found


def _clips_of_one_shot(folder: Path) -> list[tuple[Path, list[int]]]:
    return [(path, []) for path in sorted((folder / "camera").glob("*.mp4"))]


def _pictures(path: Path) -> list[np.ndarray]:
    """Return a clip's pictures, cut to 240 x 136 round the middle; none of a clip too slow."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        if float(stream.average_rate or 30) < SLOW:
            return []
        return [_cover(frame) for frame in container.decode(stream)]


def _cover(frame: av.VideoFrame) -> np.ndarray:
    width, height = SIZE
    scale = max(width / frame.width, height / frame.height)
    wide, high = max(width, round(frame.width * scale)), max(height, round(frame.height * scale))
    picture = frame.reformat(wide, high, format="rgb24", interpolation="AREA").to_ndarray()
    x, y = (wide - width) // 2, (high - height) // 2
    return np.ascontiguousarray(picture[y : y + height, x : x + width])


def cached_shots(folder: Path, cache: Path | None) -> list[tuple[str, np.ndarray]]:
    """Return the shots, decoded once where there is a folder to keep them in."""
    kept = cache / "joins-shots.npz" if cache else None
    if kept is None:
        return real_shots(folder)
    if not kept.exists():
        shots = real_shots(folder)
        np.savez(kept, **dict(shots))  # type: ignore[arg-type]
    with np.load(kept) as stored:
        return [(name, stored[name]) for name in stored.files]


def outcome(pictures: np.ndarray) -> str:
    """Return the outcome of 'one take' of pictures at 30 frames a second, and what was found."""
    tracks = shots_of(list(pictures), fps=30.0, grain=0)
    return ONE_TAKE.judge(ONE_TAKE, tracks).outcome


def main() -> int:
    """Make the films, judge each, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--first-seed", type=int, default=200)
    parser.add_argument("--films", type=int, default=16, help="films of each kind")
    parser.add_argument("--kinds", nargs="+", default=list(KINDS), choices=list(KINDS))
    parser.add_argument("--cache", type=Path, help="folder to keep the decoded shots in")
    parser.add_argument("--takes", action="store_true", help="read the shots alone, too")
    parser.add_argument("--list", action="store_true", help="name the films that hold")
    parser.add_argument("--shared", default=str(DATA), help="the folder of real media")
    asked = parser.parse_args()
    if not (Path(asked.shared) / "shots").is_dir():
        print(f"joins: {asked.shared} is not there, so there are no real shots", file=sys.stderr)
        return 1
    shots = cached_shots(Path(asked.shared), asked.cache)
    print("| transition | films | fails | undecided | holds (wrong) |\n|---|---|---|---|---|")
    total: Counter[str] = Counter()
    for kind in asked.kinds:
        count: Counter[str] = Counter()
        for seed in range(asked.first_seed, asked.first_seed + asked.films):
            one, other, rng = pick_shots(shots, kind, seed)
            found = outcome(join_shots(kind, one[1], other[1], rng))
            count[found] += 1
            if asked.list and found == "holds":
                print(f"  {kind} {seed}: {one[0]} | {other[0]}", file=sys.stderr)
        total += count
        print(row(kind, count), flush=True)
    print(row("all", total))
    if asked.takes:
        alone = Counter(outcome(pictures) for _, pictures in shots)
        print(f"\nThe shots alone: {len(shots)}, {dict(alone)}")
    return 0


def pick_shots(
    shots: list[tuple[str, np.ndarray]], kind: str, seed: int
) -> tuple[tuple[str, np.ndarray], tuple[str, np.ndarray], np.random.Generator]:
    """Return two shots, of different numbers, and the generator that the transition is drawn with."""
    rng = np.random.default_rng([seed, list(KINDS).index(kind)])
    first, second = rng.choice(len(shots), 2, replace=False)
    return shots[first], shots[second], rng


def row(kind: str, count: Counter[str]) -> str:
    """Return a row of the table."""
    return f"| {kind} | {sum(count.values())} | {count['fails']} | {count['undecided']} | {count['holds']} |"


if __name__ == "__main__":
    sys.exit(main())
