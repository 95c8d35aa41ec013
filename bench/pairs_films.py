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
from helpers.shot_scenes import texture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

Size = tuple[int, int]
Maker = Callable[[Path, int, Size], None]
"""Writes a film by path, seed and size, width and height."""
Picture = Callable[[float], "NDArray[np.float32]"]
"""Returns the picture at a second of the film, RGB 0 to 255."""
RATE = 24
GRAIN = 1.5
"""Standard deviation of the grain, of 255."""
SOUND_RATE = 32000
WORLD = (640, 360)
"""Pixels of a place, of which the picture shows half in each direction."""
LEAST_CONTRAST = 20.0
"""Standard deviation of a place, of 255: even places show no cut."""
GRAINS = 8
"""Fields of grain that take turns: making one a frame costs more than the picture."""


class Place:
    """A place with its own colours, a body that moves in it, and a camera."""

    def __init__(self, rng: np.random.Generator, size: Size, move: str) -> None:
        self.size, self.move = size, move
        self.world = texture(rng, *WORLD)
        while self.world.std() < LEAST_CONTRAST:
            self.world = texture(rng, *WORLD)
        self.body = texture(rng, *(int(side) for side in rng.integers(48, 70, 2)))
        self.start, self.speed = rng.uniform(0, 1, 2), rng.uniform(-0.3, 0.3, 2)
        self.pace = rng.uniform(0.12, 0.3) * float(rng.choice([-1, 1]))
        """Picture widths a second of a pan."""
        self.closing, self.turn = float(rng.uniform(0.1, 0.25)), float(rng.uniform(10, 25))
        self.phase = rng.uniform(0, 6.28, 4)

    def picture(self, t: float) -> NDArray[np.float32]:
        """Return what the camera shows at second `t` of the shot, RGB 0 to 255."""
        x, y, scale, roll = 0.0, 0.0, 1.0, 0.0
        if self.move == "pan":
            x = self.pace * t
        elif self.move == "zoom":
            scale = float(np.exp(0.5 * np.sin(2 * self.closing * t)))
        elif self.move == "roll":
            roll = self.turn * t
        elif self.move == "handheld":
            p = self.phase
            x = 0.008 * (np.sin(5 * t + p[0]) + 0.5 * np.sin(13 * t + p[1]))
            y = 0.008 * (np.sin(6 * t + p[2]) + 0.5 * np.sin(11 * t + p[3]))
        width, height = self.size
        high, wide = self.world.shape[:2]
        # The picture is as wide as half of the world.
        zoom = scale * 2 * width / wide
        turn = cv2.getRotationMatrix2D((wide / 2 + x * wide / 2, high / 2 + y * high / 2), roll, zoom)
        turn[:, 2] += (width / 2 - (1 + x) * wide / 2, height / 2 - (1 + y) * high / 2)
        world = self.world.copy()
        at = 0.5 + 0.5 * np.sin(6.28 * (self.start + self.speed * t))
        at = at * (wide / 2 - 70, high / 2 - 70) + (wide / 4, high / 4)
        left, top = (int(v) for v in at)
        world[top : top + self.body.shape[0], left : left + self.body.shape[1]] = self.body
        view = cv2.warpAffine(
            world, turn, self.size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
        )
        return np.asarray(view, np.float32)


def places(
    rng: np.random.Generator, count: int, size: Size, moves: Sequence[str] = ("pan", "handheld", "zoom")
) -> list[Place]:
    """Return places to film."""
    return [Place(rng, size, moves[int(rng.integers(len(moves)))]) for _ in range(count)]


def cut_between(scenes: Sequence[Place], edges: Sequence[float]) -> Picture:
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
    rate: int = RATE,
) -> None:
    """Write a film; `hold` gives the frame that is shown in the place of another, with the same grain."""
    encode_film(
        path,
        _frames(picture, round(seconds * rate), size, seed, hold, rate),
        size,
        Fraction(rate),
        sound,
        SOUND_RATE,
        tags={"title": "pair", "artist": "bench"},
    )


def _frames(
    picture: Picture, count: int, size: Size, seed: int, hold: Callable[[int], int], rate: int
) -> Iterator[NDArray[np.uint8]]:
    rng = np.random.default_rng(seed)
    grain = rng.normal(0, GRAIN, (GRAINS, size[1], size[0], 3)).astype(np.float32)
    last, shown = -1, np.empty(0, np.uint8)
    for k in range(count):
        at = hold(k)
        if at != last:
            shown = np.clip(picture(at / rate) + grain[at % GRAINS], 0, 255).astype(np.uint8)
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
