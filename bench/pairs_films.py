"""What makers of pairs of films share: places to cut between, a drum loop, and a film from a function."""

from __future__ import annotations

import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.encode import encode_film

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from helpers.shot_scenes import Scene

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

Size = tuple[int, int]
Maker = Callable[[Path, int, Size], None]
"""Writes a film by path, seed and size, width and height."""
Picture = Callable[[float], "NDArray[np.float32]"]
"""Returns the picture at a second of the film, RGB 0 to 255, of any size."""
RATE = 24
GRAIN = 1.5
"""Standard deviation of the grain, of 255."""
SOUND_RATE = 32000


def places(
    rng: np.random.Generator, count: int, moves: Sequence[str] = ("pan", "handheld", "zoom")
) -> list[Scene]:
    """Return places to film, each with its own colours and camera."""
    return [
        Scene(rng, move=moves[int(rng.integers(len(moves)))], gain=rng.uniform(0.7, 1.1))
        for _ in range(count)
    ]


def cut_between(scenes: Sequence[Scene], edges: Sequence[float]) -> Picture:
    """Return the picture of a film that shows one place after another, and cuts at `edges` s."""
    starts = [0.0, *edges]

    def picture(t: float) -> NDArray[np.float32]:
        shot = int(np.searchsorted(starts, t + 1e-6, side="right")) - 1
        return np.asarray(scenes[shot % len(scenes)].picture(t - starts[shot]), np.float32)

    return picture


def write(
    path: Path,
    picture: Picture,
    seconds: float,
    size: Size,
    seed: int,
    sound: NDArray[np.float32] | None = None,
    hold: Callable[[int], int] = lambda k: k,
) -> None:
    """Write a film; `hold` gives the frame that is shown in the place of another, with the same grain."""
    encode_film(
        path,
        _frames(picture, round(seconds * RATE), size, seed, hold),
        size,
        Fraction(RATE),
        sound,
        SOUND_RATE,
        tags={"title": "pair", "artist": "bench"},
    )


def _frames(
    picture: Picture, count: int, size: Size, seed: int, hold: Callable[[int], int]
) -> Iterator[NDArray[np.uint8]]:
    last, shown = -1, np.empty(0, np.uint8)
    for k in range(count):
        at = hold(k)
        if at != last:
            own = np.random.default_rng([seed, at])
            small = cv2.resize(picture(at / RATE), size, interpolation=cv2.INTER_AREA)
            shown = np.clip(small + own.normal(0, GRAIN, small.shape), 0, 255).astype(np.uint8)
            last = at
        yield shown


def drum_loop(rng: np.random.Generator, tempo: float, start: float, seconds: float) -> NDArray[np.float32]:
    """Return a kick on every beat, a snare on every second and hats between, shape (2, n)."""
    out = np.zeros(round(seconds * SOUND_RATE))
    beat = 60 / tempo
    t = np.arange(round(0.25 * SOUND_RATE)) / SOUND_RATE
    kick = np.sin(2 * np.pi * (45 * t + 3.0 * (1 - np.exp(-t / 0.03)))) * np.exp(-t / 0.09)
    snare = (
        rng.normal(0, 1, len(t)) * np.exp(-t / 0.06) * 0.5
        + np.sin(2 * np.pi * 190 * t) * np.exp(-t / 0.05) * 0.4
    )
    hat = np.diff(rng.normal(0, 1, len(t)), prepend=0) * np.exp(-t / 0.015) * 0.18
    bass = rng.choice([41.2, 43.65, 49.0, 55.0], 4)
    for k in range(int((seconds - start) / beat) + 1):
        hits = [(start + k * beat, kick if k % 2 == 0 else 0.6 * kick), (start + (k + 0.5) * beat, hat)]
        hits += [(start + k * beat, hat)] + ([(start + k * beat, snare)] if k % 2 else [])
        tone = (
            np.sin(2 * np.pi * bass[k // 2 % 4] * np.arange(round(beat * 0.9 * SOUND_RATE)) / SOUND_RATE)
            * 0.2
        )
        for at, hit in (*hits, (start + k * beat, tone * np.linspace(1, 0, len(tone)))):
            first = round(at * SOUND_RATE)
            part = hit[: max(0, len(out) - first)]
            out[first : first + len(part)] += part
    out = 0.6 * out / np.abs(out).max()
    return np.stack([out, out]).astype(np.float32)
