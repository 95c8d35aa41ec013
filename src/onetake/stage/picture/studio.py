"""The film stage round the set: visible after the pull-out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture import textures
from onetake.stage.picture.baked_light import LightSource
from onetake.stage.picture.furnished_room import OPEN, THICK
from onetake.stage.picture.surface import SolidBox, Surface, quad
from onetake.stage.seeded_noise import clouds, generator, smoothstep

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32
    from onetake.stage.picture.furnished_room import FurnishedRoom

SIDE = 10.0
"""Metres: half the hall's width; set by hand."""
BEFORE = 13.0
"""Metres from the set's back wall to the hall's front; set by hand."""
BEHIND = 4.5
"""Metres from the set's back wall to the hall's back; set by hand."""
TALL = 7.0
"""Metres: the hall's height; set by hand."""
RIG = 4.4
"""Metres; the height of the truss."""


class Studio:
    """The hall's surfaces and lights. The seed decides the number of crew and stands."""

    def __init__(self, room: FurnishedRoom, seed: int) -> None:
        self.room = room
        self.rng = generator(seed, room.score.seed, "studio")
        self.surfaces: list[Surface] = []
        self._hall()
        self._flats()
        if room.score.stage:
            self._rig()
            self._gear()
        self.lights = self._lights()

    def _hall(self) -> None:
        back = self.room.depth + BEHIND
        long = back + BEFORE
        paint = self._floor if self.room.score.stage else _black
        dark = _brickwork if self.room.score.stage else _black
        self.surfaces += [
            quad((-SIDE, -0.012, back), (2 * SIDE, 0, 0), (0, 0, -long), paint, ppm=0.28, inside=False),
            quad((-SIDE, TALL, back), (2 * SIDE, 0, 0), (0, -TALL, 0), dark, ppm=0.22, inside=False),
            quad((-SIDE, TALL, -BEFORE), (0, 0, long), (0, -TALL, 0), dark, ppm=0.22, inside=False),
            quad((SIDE, TALL, back), (0, 0, -long), (0, -TALL, 0), dark, ppm=0.22, inside=False),
            quad((SIDE, TALL, -BEFORE), (-2 * SIDE, 0, 0), (0, -TALL, 0), dark, ppm=0.22, inside=False),
            quad((-SIDE, TALL, -BEFORE), (2 * SIDE, 0, 0), (0, 0, long), _black, ppm=0.1, inside=False),
        ]

    def _floor(self, rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        """Concrete with cables, tape marks and a dolly track that leads to the set."""
        image = np.ascontiguousarray(textures.concrete(rng, shape, ppm, 0) * 0.8)
        front = (self.room.depth + BEHIND) * ppm  # the row of z = 0
        middle = SIDE * ppm
        for _ in range(16):
            side = rng.choice([-1, 1])
            start = np.array([middle + side * rng.uniform(1.5, 5) * ppm, front + rng.uniform(0.2, 3) * ppm])
            end = np.array([middle + side * rng.uniform(4, 9.5) * ppm, front + rng.uniform(-4, 9) * ppm])
            s = np.linspace(0, 1, 60)[:, None]
            sag = np.array([rng.normal(0, 1.2 * ppm), rng.normal(0, 1.2 * ppm)])
            loop = 0.25 * ppm * np.stack([np.cos(9 * s[:, 0]), np.sin(11 * s[:, 0])], 1) * rng.uniform(0, 1)
            line = start + s * (end - start) + 4 * s * (1 - s) * sag + loop
            tone = (
                textures.colour(rng.uniform(0, 360), 0.7, 0.5)
                if rng.random() < 0.25
                else textures.colour(0, 0, 0.05)
            )
            cv2.polylines(
                image,
                [line.astype(np.int32)],
                False,
                [float(v) for v in tone],
                max(1, round(0.035 * ppm)),
                cv2.LINE_AA,
            )
        for x, z in rng.uniform((-2.5, -1.8), (2.5, -0.4), (7, 2)):  # tape marks for feet
            p = np.array([middle + x * ppm, front - z * ppm])
            arm = 0.12 * ppm
            tape = textures.colour(float(rng.choice([0, 55, 200])), 0.8, 0.9).tolist()
            for way in ((arm, 0), (0, arm)):
                cv2.line(
                    image,
                    (p - way).astype(int).tolist(),
                    (p + way).astype(int).tolist(),
                    tape,
                    max(1, round(0.05 * ppm)),
                )
        return np.asarray(image, np.float32)

    def _flats(self) -> None:
        r, t = self.room, THICK
        h, d, w = r.height, r.depth, r.half
        edge = _edge
        self.surfaces += [
            quad((w + t, h, d + t), (-2 * (w + t), 0, 0), (0, -h, 0), _back, ppm=0.5, inside=False),
            quad((-w - t, h, d + t), (0, 0, -d - t), (0, -h, 0), _back, ppm=0.5, inside=False),
            quad((w + t, h, 0), (0, 0, d + t), (0, -h, 0), _back, ppm=0.5, inside=False),
            quad((-w - t, h, 0), (t, 0, 0), (0, -h, 0), edge, inside=False),
            quad((w, h, 0), (t, 0, 0), (0, -h, 0), edge, inside=False),
            quad((-w - t, h, d + t), (t, 0, 0), (0, 0, -d - t), edge, ppm=0.5, inside=False),
            quad((w, h, d + t), (t, 0, 0), (0, 0, -d - t), edge, ppm=0.5, inside=False),
            quad((-w, h, d + t), (2 * w, 0, 0), (0, 0, -t), edge, ppm=0.5, inside=False),
            quad((-w, h + 0.02, d), (2 * w, 0, 0), (0, 0, -d * (1 - OPEN)), _back, ppm=0.4, inside=False),
        ]
        for side in (-1, 1):  # the braces that hold the flats up
            for z in (0.25 * d, 0.75 * d):
                x = side * (w + t)
                low = (x, 1.9, z) if side > 0 else (x - 1.0, 1.9, z)
                self.surfaces.append(
                    quad(low, (1.0, 0, 0), (0, -1.9, 0), _brace(side > 0), holes=True, inside=False, ppm=0.5)
                )

    def _rig(self) -> None:
        for z in (-1.6, 0.9):
            self.surfaces += [
                quad(
                    (-6, RIG + 0.32, z), (12, 0, 0), (0, -0.32, 0), _truss, holes=True, inside=False, ppm=0.5
                ),
                quad(
                    (-6, RIG + 0.32, z + 0.3),
                    (12, 0, 0),
                    (0, -0.32, 0),
                    _truss,
                    holes=True,
                    inside=False,
                    ppm=0.5,
                ),
            ]
        for x in (-5.0, 5.0):
            self.surfaces.append(
                quad((x, RIG, -1.6), (0, 0, 2.8), (0, -0.3, 0), _truss, holes=True, inside=False, ppm=0.5)
            )

    def _gear(self) -> None:
        rng, w = self.rng, self.room.half
        for _ in range(7):
            x = float(rng.choice([-1, 1]) * rng.uniform(w + 0.9, 7.5))
            z, size = float(rng.uniform(-3.5, 3.0)), float(rng.uniform(0.35, 0.6))
            tall = size * float(rng.uniform(0.7, 1.6))
            box = SolidBox((x - size / 2, 0.0, z - 0.25), (x + size / 2, tall, z + 0.25))
            tone = textures.colour(
                float(rng.choice([25, 210, 0])), float(rng.uniform(0.05, 0.5)), float(rng.uniform(0.12, 0.4))
            )
            self.surfaces += box.faces(_case(tone), -1, 0.7, inside=False, sides="flrtb")

    def _lights(self) -> list[LightSource]:
        spill = [
            LightSource((x, 1.6, -0.15), (0.9, 0.72, 0.5), (0.25 * x, -0.75, -1), (55, 85), shades=False)
            for x in (-1.5, 1.5)
        ]
        if not self.room.score.stage:
            return []
        pools = [
            LightSource((x, 4.2, z), (2.0, 2.2, 2.6), (0, -1, 0), (18, 42), shades=False)
            for x, z in ((-6.0, -3.0), (6.5, -1.0), (-7.0, 3.0), (7.0, 5.0))
        ]
        wash = [LightSource((0, 6, 8.5), (3.5, 4.0, 5.5), (0, -0.5, 1), (40, 85), shades=False)]
        return spill + pools + wash


def _black(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    del rng, ppm
    return np.full((*shape, 3), 0.004, np.float32)


def _brickwork(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    return np.asarray(0.5 * textures.brick(rng, shape, ppm / 2.2, 200), np.float32)


def _edge(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    return textures.wood(rng, shape, ppm, 35, 0.5, 0.7)


def _back(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    """Paint the back of a flat: raw plywood, battens, a stencilled number."""
    image = np.ascontiguousarray(0.8 * textures.wood(rng, shape, ppm, 36, 1.22, 0.7))
    frame = textures.wood(rng, shape, ppm, 32, 0.5, 0.5)
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32) / np.float32(ppm)
    height = shape[0] / ppm
    beam = np.minimum(np.abs(x % 1.22 - 0.61) - 0.61 + 0.05, 0)
    on = (beam < 0) & (np.abs((x + 0.05) % 1.22) < 0.1)
    for level in (0.04, height / 2, height - 0.05):
        on |= np.abs(y - level) < 0.05
    image[on] = frame[on]
    shade = cv2.GaussianBlur(on.astype(np.float32), (0, 0), max(0.6, 0.03 * ppm))
    image *= (1 - 0.5 * shade * ~on)[..., None]
    for i in range(int(shape[1] / ppm / 1.22)):
        at = (int((i * 1.22 + 0.35) * ppm), int(0.32 * height * ppm))
        cv2.putText(
            image,
            f"{rng.integers(1, 60)}",
            at,
            cv2.FONT_HERSHEY_DUPLEX,
            0.011 * ppm,
            (0.02, 0.02, 0.02),
            max(1, round(0.02 * ppm)),
            cv2.LINE_AA,
        )
    return np.asarray(image, np.float32)


def _brace(rightwards: bool):  # type: ignore[no-untyped-def]
    def paint(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        image = textures.wood(rng, shape, ppm, 33, 0.5, 0.6)
        y, x = np.mgrid[0 : 1 : shape[0] * 1j, 0 : 1 : shape[1] * 1j].astype(np.float32)
        u = x if rightwards else 1 - x
        there = (np.abs(y - u) < 0.05) | (y > 0.975) | (u < 0.05)
        return np.dstack([image, there.astype(np.float32)])

    return paint


def _truss(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    """Paint a lattice girder."""
    image = textures.plain(rng, shape, ppm, textures.colour(210, 0.05, 0.55))
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32) / np.float32(ppm)
    height = shape[0] / ppm
    zigzag = np.abs(2 * np.abs((x / 0.36) % 1 - 0.5) - y / height)
    there = (zigzag < 0.07) | (y < 0.045) | (y > height - 0.045)
    bright = 0.7 + 0.5 * (y < 0.03)
    return np.dstack([image * bright[..., None], there.astype(np.float32)])


def _case(tone: Floats32):  # type: ignore[no-untyped-def]
    def paint(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        image = textures.plain(rng, shape, ppm, tone)
        y, x = np.mgrid[0 : 1 : shape[0] * 1j, 0 : 1 : shape[1] * 1j].astype(np.float32)
        edge = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
        metal = (1 - smoothstep(edge, 0.03, 0.05)) * (1 + 0.2 * clouds(rng, shape, 8, 2))
        return textures.mix(image, textures.colour(0, 0, 0.6), np.asarray(metal, np.float32))

    return paint
