"""The camera on real pictures moved by known rates: errors of pan, tilt, roll and scale, a Markdown table.

    python bench/warps.py [--seconds 4] [--start 3.0] [--shared DIR]

Two kinds: films of a static camera, in which people go on moving while the rates are applied to them, and
single pictures of films whose camera moves. The rates are known to the last digit; texture, grain, coding and
the motion of bodies are real.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np

from onetake.readers.picture.camera.reader import Camera
from shared_data import DATA

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from helpers.warps import Warped, laid

if TYPE_CHECKING:
    from collections.abc import Iterator

MOVING = ("crowd_static.mp4", "static_people.mp4")
FROZEN = ("aerial_gyro.mp4", "big_buck_bunny_0_30.webm", "handheld.avi")
AXES = {"pan": "widths/s", "tilt": "heights/s", "roll": "deg/s", "scale": "1/s"}
SPARE = 4 / 3
"""How much larger than the frame a picture is, so that its edges stay outside."""
SURE = {"roll": 1.0, "scale": 0.01}
"""True rate from which its sign must be right."""
PATHS = {
    "static": (0.0, 0.0, 0.0, 0.0),
    "pan": (0.02, 0.0, 0.0, 0.0),
    "tilt": (0.0, -0.025, 0.0, 0.0),
    "roll": (0.0, 0.0, 4.0, 0.0),
    "push-in": (0.0, 0.0, 0.0, 0.06),
    "pull-out": (0.0, 0.0, 0.0, -0.02),
    "spiral": (0.0, 0.0, -8.0, 0.08),
    "sway": (0.08, 0.1, 5.0, 0.05),
}
"""Pan, tilt, roll and scale a second; they swell and ebb within the stretch, in the sway twice a second."""


def main() -> int:
    """Apply the rates to each film, read them, and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seconds", type=float, default=4.0)
    parser.add_argument("--start", type=float, default=3.0, help="second of the film at which it begins")
    parser.add_argument("--shared", default=str(DATA), help="the folder of real media")
    asked = parser.parse_args()
    folder = Path(asked.shared) / "video"
    if not folder.is_dir():
        print(f"warps: {folder} is not there, so there are no real pictures", file=sys.stderr)
        return 1
    print(
        "| pictures | " + " | ".join(f"{axis}, {unit}" for axis, unit in AXES.items()) + " | known | signs |"
    )
    print("|---|" + "---|" * (len(AXES) + 2))
    for name in (*MOVING, *FROZEN):
        errors: dict[str, list[np.ndarray]] = {axis: [] for axis in AXES}
        wrong, signed = 0, 0
        for film in films(folder / name, name in FROZEN, asked.start, asked.seconds):
            for axis, off, signs in compare_rates(film):
                errors[axis].append(off)
                wrong, signed = wrong + int((~signs).sum()), signed + len(signs)
        cells = " | ".join(cell(errors[axis]) for axis in AXES)
        print(f"| {name} | {cells} | {errors_cell(errors)} | {wrong} of {signed} |")
    return 0


def films(path: Path, frozen: bool, start: float, seconds: float) -> Iterator[Warped]:
    """Yield the film's stretch under each path."""
    with av.open(str(path)) as container:
        fps = float(container.streams.video[0].average_rate or 24)
        decoded = (f for f in container.decode(video=0) if (f.time or 0.0) >= start)
        count = 1 if frozen else round(seconds * fps) + 1
        pictures = [f.to_ndarray(format="gray") for f in itertools.islice(decoded, count)]
    if frozen:
        fps = 24.0
        pictures *= round(seconds * fps) + 1
    zoom = SPARE * max(480 / pictures[0].shape[1], 270 / pictures[0].shape[0])
    t = (np.arange(len(pictures) - 1) + 0.5) / fps
    for name, rates in PATHS.items():
        swell = np.sin(2 * np.pi * (2.0 if name == "sway" else 0.5 / seconds) * t)
        yield laid(pictures, *(rate * swell for rate in rates), fps, zoom=zoom)


def compare_rates(film: Warped) -> Iterator[tuple[str, np.ndarray, np.ndarray]]:
    """Yield for each axis the errors (NaN where unknown), and whether the sign is right where sure."""
    reader = Camera()
    for block in film.blocks():
        reader.push(block)
    tracks = {track.name: track for track in reader.close()}
    for axis in AXES:
        true, found = getattr(film, axis), tracks[f"camera.{axis}"].values[1:]
        sure = (np.abs(true) > SURE.get(axis, np.inf)) & ~np.isnan(found)
        yield axis, np.abs(found - true), np.sign(found[sure]) == np.sign(true[sure])


def cell(errors: list[np.ndarray]) -> str:
    """Return the median and the 90th percentile."""
    off = np.concatenate(errors)
    middle, most = np.nanpercentile(off, [50, 90])
    return f"{middle:.2g} / {most:.2g}"


def errors_cell(errors: dict[str, list[np.ndarray]]) -> str:
    """Return the share of the steps of which anything is said."""
    off = np.concatenate(errors["pan"])
    return f"{100 * float((~np.isnan(off)).mean()):.0f} %"


if __name__ == "__main__":
    sys.exit(main())
