"""The set: a furnished room with an open side. `studio` puts the film stage round it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture import decor, textures
from onetake.stage.picture.baked_light import LightSource, Shell
from onetake.stage.picture.surface import SolidBox, Surface, quad
from onetake.stage.score.picture_score import FLOORS, WALLS
from onetake.stage.seeded_noise import generator

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32
    from onetake.stage.picture.surface import Paint
    from onetake.stage.score.picture_score import SetScore

THICK = 0.1
"""Metres; the flats' thickness."""
OPEN = 0.32
"""Share of the depth, from the open side, that has no ceiling: the light comes in there."""


class FurnishedRoom:
    """The room's surfaces, lights and boxes, by its score and a seed."""

    def __init__(self, score: SetScore, seed: int) -> None:
        self.score = score
        self.rng = rng = generator(seed, score.seed, "room")
        self.wall = score.wall or str(rng.choice(WALLS[:4]))
        self.floor = score.floor or str(rng.choice(FLOORS[:2]))
        self.hue = (
            score.hue
            if score.hue >= 0
            else float(rng.choice([20, 45, 90, 160, 200, 265, 340]) + rng.uniform(-9, 9))
        )
        self.half, self.depth, self.height = score.width / 2, score.depth, score.height
        self.surfaces: list[Surface] = []
        self.boxes: list[SolidBox] = []
        self.lights: list[LightSource] = []
        side = 1.0 if rng.random() < 0.75 else -1.0
        self.lamp = (side * (self.half - 0.75), 1.52, self.depth - 0.55)
        """Where the lamp's bulb is."""
        self._shell()
        if score.furniture:
            self._furniture(side)
        self._light()

    def _add(self, box: SolidBox, paint: Paint, sides: str = "flrtb", ppm: float = 1.0) -> None:
        number = len(self.boxes)
        self.boxes.append(box)
        self.surfaces += box.faces(paint, number, ppm, sides=sides)

    def _shell(self) -> None:
        w, d, h, half = 2 * self.half, self.depth, self.height, self.half
        self.surfaces += [
            quad((-half, h, d), (w, 0, 0), (0, -h, 0), self._wall("back")),
            quad((half, h, d), (0, 0, -d), (0, -h, 0), self._wall("right")),
            quad((-half, 0, d), (w, 0, 0), (0, 0, -d), self._ground, ppm=0.9),
            quad((-half, h, OPEN * d), (w, 0, 0), (0, 0, d * (1 - OPEN)), self._above, ppm=0.5),
        ]
        left = quad((-half, h, 0), (0, 0, d), (0, -h, 0), self._wall("left"))
        if self.score.window:
            left.glow = self._pane
        self.surfaces.append(left)

    def _wall(self, which: str) -> Paint:
        trim = textures.colour(self.hue + 30, 0.15, float(self.rng.uniform(0.3, 0.75)))

        def paint(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
            image = textures.SURFACES[self.wall](rng, shape, ppm, self.hue)
            decor.skirting(image, rng, ppm, trim)
            length = shape[1] / ppm
            if which == "right":
                decor.place(image, decor.door(rng, ppm), 0.5 * length, self.height - 2.13, ppm, 0.02)
                decor.place(image, decor.picture(rng, 0.5, 0.62, ppm), 0.16 * length, 0.75, ppm, 0.05)
            elif which == "left":
                if self.score.window:
                    pane = decor.window(generator(self.score.seed, "window"), *self._window(), ppm)[0]
                    decor.place(image, pane, 0.52 * length - self._window()[0] / 2, 0.5, ppm, 0.04)
                decor.place(image, decor.picture(rng, 0.42, 0.55, ppm), 0.06 * length, 0.8, ppm, 0.05)
            else:
                x = 0.07 * length
                while x < 0.9 * length:
                    width, height = rng.uniform(0.35, 0.85), rng.uniform(0.35, 0.7)
                    decor.place(
                        image, decor.picture(rng, width, height, ppm), x, rng.uniform(0.45, 0.7), ppm, 0.05
                    )
                    x += width + rng.uniform(0.22, 0.8)
            return image

        return paint

    def _window(self) -> tuple[float, float]:
        return min(1.7, 0.42 * self.depth), 1.45

    def _pane(self, rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        del rng
        glow = np.zeros((*shape, 4), np.float32)
        pane = decor.window(generator(self.score.seed, "window"), *self._window(), ppm)[1]
        decor.place(glow, pane, 0.52 * shape[1] / ppm - self._window()[0] / 2, 0.5, ppm)
        return glow

    def _ground(self, rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        image = textures.SURFACES[self.floor](rng, shape, ppm, self.hue)
        if self.score.furniture:
            wide, long = 0.52 * 2 * self.half, 0.42 * self.depth
            decor.place(
                image,
                decor.rug(rng, wide, long, ppm),
                self.half - wide / 2,
                0.5 * self.depth - long / 2,
                ppm,
                0.02,
            )
        return image

    def _above(self, rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        return textures.plaster(rng, shape, ppm, 45)

    def _furniture(self, side: float) -> None:
        rng, back = self.rng, self.depth
        hue, value = float(rng.uniform(0, 360)), float(rng.uniform(0.3, 0.55))

        def seat(r: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
            return textures.cloth(r, shape, ppm, hue, value)

        def cushion(r: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
            return textures.cloth(r, shape, ppm, hue + 130, value + 0.2)

        def oak(r: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
            return textures.wood(r, shape, ppm, 26, 0.4, 0.36)

        length = min(2.1, 2 * self.half - 1.8)
        x = -side * 0.42 - length / 2  # the couch is away from the lamp's side
        z = back - 0.98
        self._add(SolidBox((x, 0.08, z), (x + length, 0.42, z + 0.9)), seat, "flrt")
        self._add(SolidBox((x, 0.42, z + 0.66), (x + length, 0.86, z + 0.9)), seat, "flrt")
        for end in (x - 0.18, x + length):
            self._add(SolidBox((end, 0.0, z - 0.02), (end + 0.18, 0.62, z + 0.9)), seat, "flrt")
        for spot in (x + 0.08, x + length - 0.5):
            self._add(SolidBox((spot, 0.42, z + 0.5), (spot + 0.42, 0.76, z + 0.655)), cushion, "flrt")
        # A low table at the side, where the camera may pass in front of it.
        tx, tz = -side * (self.half - 0.95), 0.34 * back
        self._add(SolidBox((tx - 0.45, 0.4, tz - 0.3), (tx + 0.45, 0.45, tz + 0.3)), oak, "flrtbd")
        for dx in (-0.4, 0.35):
            for dz in (-0.26, 0.21):
                self._add(
                    SolidBox((tx + dx, 0.0, tz + dz), (tx + dx + 0.05, 0.4, tz + dz + 0.05)), oak, "flrb", 0.6
                )
        for _ in range(3):
            bx, bz, tall = tx + rng.uniform(-0.35, 0.3), tz + rng.uniform(-0.2, 0.15), rng.uniform(0.05, 0.26)
            tone = textures.colour(float(rng.uniform(0, 360)), 0.6, float(rng.uniform(0.2, 0.8)))
            self._add(
                SolidBox((bx, 0.45, bz), (bx + 0.07, 0.45 + tall, bz + 0.07)),
                _plain_paint(tone),
                "flrtb",
                1.4,
            )
        wall = self.half if side < 0 else -self.half
        depth = 0.32
        low, high = (wall - depth, wall) if wall > 0 else (wall, wall + depth)
        shelf = SolidBox((low, 0.0, back - 1.35), (high, 1.9, back - 0.35))
        self._add(shelf, oak, "fbt")
        face = "l" if wall > 0 else "r"
        self.surfaces += shelf.faces(decor.books, len(self.boxes) - 1, sides=face)

    def _light(self) -> None:
        h, half, depth = self.height, self.half, self.depth
        warm, cold = (1.0, 0.66, 0.34), (0.34, 0.52, 0.9)
        # The ambient light includes all reflected light, which reaches every corner.
        self.shell = Shell((-half, 0.0, 0.0), (half, h, depth), (0.115, 0.115, 0.14))
        if self.score.lamp:
            x, y, z = self.lamp
            for dx in (-0.06, 0.06):
                place = (x + dx, y, z - abs(dx))
                power = 0.85
                tone = (power * warm[0], power * warm[1], power * warm[2])
                self.lights.append(LightSource(place, tone, (0, -1, 0), (34, 52), lamp=True))
                self.lights.append(LightSource(place, tone, (0, 1, 0), (26, 44), lamp=True))
                glow = (0.62 * warm[0], 0.62 * warm[1], 0.62 * warm[2])
                self.lights.append(LightSource(place, glow, lamp=True))
        if self.score.window:
            wide = self._window()[0]
            for dz in (-0.3, 0.0, 0.3):
                spot = (-half - 0.25, 1.5, 0.52 * depth + dz * wide)
                self.lights.append(
                    LightSource(
                        spot, (0.85 * cold[0], 0.85 * cold[1], 0.85 * cold[2]), (1, -0.22, 0.05), (48, 88)
                    )
                )
        for x, power in ((-1.7, 3.0), (1.9, 2.2)):
            tone = (power, 0.93 * power, 0.85 * power)
            self.lights.append(LightSource((x, h + 1.5, -0.9), tone, (-0.35 * x, -1.75, 2.9), (17, 40)))


def _plain_paint(tone: Floats32) -> Paint:
    def paint(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
        return textures.plain(rng, shape, ppm, tone)

    return paint
