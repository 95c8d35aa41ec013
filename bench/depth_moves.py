"""Turn or travel, dolly or zoom: rendered scenes in depth whose camera path is known, a Markdown table.

    python bench/depth_moves.py [--films 6] [--seed 500]

Textures of noise and edges at 4 to 40 m, three focal lengths, three distances of the subject, speeds from 0.6
to 1.4 of `helpers.scenes_in_depth.shot`, grain of 1 to 4 grey levels, JPEG quality of 40 to 85. A fifth of
the scenes has no floor.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Frames
from onetake.core.track import spans
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.camera.reader import Camera
from onetake.readers.picture.camera.travel import Travel

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from helpers.scenes_in_depth import FPS, frames, scene, shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Image8
    from onetake.core.track import Track

SIDES = {1: "right", -1: "left"}
WANTED: dict[str, Callable[[int], tuple[str, str]]] = {
    "turn": lambda sign: ("camera.travel", "turn"),
    "tilt": lambda sign: ("camera.travel", "turn"),
    "truck": lambda sign: ("camera.travel", f"truck {SIDES[sign]}"),
    "boom": lambda sign: ("camera.travel", "boom up" if sign > 0 else "boom down"),
    "orbit": lambda sign: ("camera.travel", f"orbit {SIDES[-sign]}"),
    "follow": lambda sign: ("camera.travel", f"follow {SIDES[sign]}"),
    "dolly": lambda sign: ("camera.means", "dolly"),
    "zoom": lambda sign: ("camera.means", "zoom"),
    "dolly zoom": lambda sign: ("camera.means", "dolly zoom"),
}
"""Which track should say what of a move."""
SIDEWAYS = ("turn", "tilt", "truck", "boom", "orbit", "follow")
GROWTH = {"push-in", "pull-out", "roll", "spiral"}


def read(luma: Image8) -> dict[str, Track]:
    """Return the camera's tracks of frames that are one shot."""
    t, camera = np.arange(len(luma)) / FPS, Camera()
    for i in range(0, len(t), 16):
        part = t[i : i + 16]
        camera.push(
            Frames(
                part,
                luma[i : i + 16],
                np.zeros((len(part), 2, 2, 3), np.uint8),
                np.zeros((len(part), 4), np.float32),
            )
        )
    tracks = {x.name: x for x in camera.close()}
    tracks["shots"] = spans("shots", [0.0], [len(t) / FPS], ["shot"], [1], "count", by="bench 1")
    tracks |= {x.name: x for x in Moves().derive(tracks)}
    return tracks | {x.name: x for x in Travel().derive(tracks)}


def film(move: str, index: int, seed: int) -> tuple[dict[str, Track], int]:
    """Return the tracks of one film, and the sign of its move."""
    rng = np.random.default_rng([seed, index, sorted(WANTED).index(move)])
    subject, focal = rng.choice([3.0, 5.0, 8.0]), rng.choice([0.9, 1.1, 1.6])
    sign, speed = int(rng.choice([-1, 1])), rng.uniform(0.6, 1.4)
    planes = scene(int(rng.integers(1 << 30)), "layers" if index % 5 == 4 else "ground", subject)
    path = shot(move, 2.5, sign, speed, focal, subject)
    return read(frames(planes, path, rng.uniform(1, 4), int(rng.integers(40, 85)), index)), sign


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--films", type=int, default=6)
    options.add_argument("--seed", type=int, default=500)
    options.add_argument("--moves", nargs="*", default=list(WANTED))
    given = options.parse_args()
    print("| move | films | right | undetermined | no move told | wrong | growth or roll told wrongly |")
    print("|---|---|---|---|---|---|---|")
    for move in given.moves:
        count = dict.fromkeys(("right", "undetermined", "none", "wrong"), 0)
        grown, wrong = 0, []
        for index in range(given.films):
            tracks, sign = film(move, index, given.seed)
            name, label = WANTED[move](sign)
            told = set(tracks[name].labels)
            found = "right" if label in told else "undetermined" if told == {"undetermined"} else "wrong"
            count[found if told else "none"] += 1
            wrong += sorted(told) if told and found == "wrong" else []
            grown += move in SIDEWAYS and bool(GROWTH & set(tracks["camera.moves"].labels))
        cells = [move, given.films, *count.values(), grown if move in SIDEWAYS else ""]
        print(
            "| " + " | ".join(map(str, cells)) + " |" + (f"  {', '.join(wrong)}" if wrong else ""), flush=True
        )


if __name__ == "__main__":
    main()
