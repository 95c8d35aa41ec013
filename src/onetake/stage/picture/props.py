"""Props that always face the camera: lamp and plant in the room; stands, spots, a monitor outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.painted_parts import FigureLight, Skin
from onetake.stage.picture.puppets import FigurePart
from onetake.stage.picture.studio import RIG
from onetake.stage.picture.textures import colour
from onetake.stage.seeded_noise import clouds, generator

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32
    from onetake.stage.picture.place import Place


@dataclass(frozen=True, slots=True)
class Prop:
    """A part that does not move, and the light on it."""

    part: FigurePart
    light: FigureLight


class _Sheet:
    """A sheet to draw on in metres, x from the middle and y from the top."""

    def __init__(self, width: float, height: float, ppm: float) -> None:
        self.ppm, self.width = ppm, width
        self.image: Floats32 = np.zeros(
            (max(4, round(height * ppm)), max(4, round(width * ppm)), 4), np.float32
        )

    def _at(self, points: list[tuple[float, float]]) -> NDArray[np.int32]:
        placed = (np.array(points) + np.array([self.width / 2, 0])) * self.ppm * 16
        return np.asarray(np.rint(placed), np.int32)

    def shape(self, points: list[tuple[float, float]], tone: Floats32) -> None:
        cv2.fillPoly(self.image, [self._at(points)], [*tone.tolist(), 1.0], cv2.LINE_8, 4)

    def line(self, points: list[tuple[float, float]], thick: float, tone: Floats32) -> None:
        wide = max(1, round(thick * self.ppm))
        cv2.polylines(self.image, [self._at(points)], False, [*tone.tolist(), 1.0], wide, cv2.LINE_8, 4)

    def disc(self, x: float, y: float, radius: float, tone: Floats32) -> None:
        (u, v), r = self._at([(x, y)])[0].tolist(), round(radius * self.ppm * 16)
        cv2.circle(self.image, (u, v), r, [*tone.tolist(), 1.0], -1, cv2.LINE_8, 4)

    def skin(self) -> Skin:
        """Return it as a part: flat, with soft edges."""
        soft = np.asarray(cv2.GaussianBlur(self.image, (3, 3), 0.6), np.float32)
        cover = soft[..., 3]
        level = np.full(cover.shape, 0.6, np.float32)
        reflect = np.asarray(soft[..., :3] / np.maximum(cover, 1e-3)[..., None], np.float32)
        return Skin(reflect, level, level, cover, self.ppm)


def props_of(place: Place, seed: int) -> list[Prop]:
    """Return the props of a place."""
    rng = generator(seed, place.score.seed, "props")
    out: list[Prop] = []
    ppm = min(place.ppm * 1.4, 400)
    room = place.room
    if place.score.lamp:
        x, y, z = room.lamp
        out += _lamp(place, x, y, z, ppm)
    if place.score.furniture:
        x = -room.half + 0.42 if room.lamp[0] < 0 else room.half - 0.42
        out.append(_stand(place, _plant(rng, ppm), 1.25, x, 0.44 * room.depth))
    if place.score.stage:
        spots = [
            (-room.half - 1.1, -0.4),
            (room.half + 0.9, -1.4),
            (room.half + 2.6, 0.6),
            (-room.half - 2.9, -2.6),
        ]
        for number, (x, z) in enumerate(spots):
            out += _spot_on_stand(place, rng, x, z, ppm, burning=number != 2)
        for x in (-3.4, -1.7, 0.2, 1.9, 3.5):
            out += _can(place, float(x + rng.uniform(-0.3, 0.3)), -1.5, ppm)
        out += _monitor(place, room.half + 1.6, -3.2, ppm)
    return out


def _stand(place: Place, skin: Skin, tall: float, x: float, z: float) -> Prop:
    top, foot = np.array([x, tall, z]), np.array([x, 0.0, z])
    light = place.light_at(np.array([x, 1.2, z]), 0.0)
    return Prop(FigurePart("prop", top, foot, skin, 0.0, 0.0), light)


def _burning(tone: tuple[float, float, float], lamp: float) -> FigureLight:
    dark = np.zeros(3)
    return FigureLight(np.array(tone), dark, dark, lamp)


def _lamp(place: Place, x: float, y: float, z: float, ppm: float) -> list[Prop]:
    pole = _Sheet(0.36, y, ppm)
    metal = colour(40, 0.4, 0.35)
    pole.line([(0, 0), (0, y - 0.02)], 0.022, metal)
    pole.shape([(-0.15, y), (-0.11, y - 0.035), (0.11, y - 0.035), (0.15, y)], metal * 0.7)
    shade = _Sheet(0.5, 0.32, ppm)
    for i in range(12):  # brightest where the bulb is
        s = i / 12
        bright = np.float32(0.55 + 0.45 * np.sin(np.pi * (0.15 + 0.75 * s)))
        left, right = -0.12 - 0.1 * s, -0.12 - 0.1 * (s + 1 / 12)
        top, low = 0.02 + 0.28 * s, 0.02 + 0.28 * (s + 1 / 12) + 0.003
        shade.shape(
            [(left, top), (-left, top), (-right, low), (right, low)],
            np.array([1, 0.85, 0.62], np.float32) * bright,
        )
    high = np.array([x, y + 0.16, z])
    glow = FigurePart("shade", high, high - (0, 0.32, 0), shade.skin(), 0.0, 0.03)
    return [_stand(place, pole.skin(), y, x, z), Prop(glow, _burning((1.35, 0.9, 0.5), 0.97))]


def _plant(rng: np.random.Generator, ppm: float) -> Skin:
    sheet = _Sheet(0.9, 1.25, ppm)
    hue = float(rng.uniform(95, 140))
    for _ in range(34):
        way, long = float(rng.uniform(-1.25, 1.25)), float(rng.uniform(0.35, 0.8))
        s = np.linspace(0, 1, 9)
        x = 0.55 * long * np.sin(way) * s + 0.25 * np.sin(way) * s**2 * long
        y = 0.93 - long * np.cos(way * 0.6) * s + 0.35 * long * abs(np.sin(way)) * s**2
        wide = float(rng.uniform(0.018, 0.035)) * np.sin(np.pi * np.clip(s + 0.06, 0, 1))
        tone = colour(hue + float(rng.uniform(-14, 14)), 0.6, float(rng.uniform(0.2, 0.5)))
        edge = [*zip(x - wide, y, strict=True), *zip((x + wide)[::-1], y[::-1], strict=True)]
        sheet.shape([(float(a), float(b)) for a, b in edge], tone)
    pot = colour(float(rng.choice([14, 30, 210])), 0.5, 0.45)
    for i in range(10):
        a, b = -0.17 + 0.34 * i / 10, -0.17 + 0.34 * (i + 1) / 10
        tone = pot * np.float32(0.55 + 0.5 * np.sin(np.pi * (0.2 + 0.6 * i / 10)))
        sheet.shape([(a, 0.93), (b, 0.93), (0.76 * b, 1.25), (0.76 * a, 1.25)], tone)
    return sheet.skin()


def _spot_on_stand(
    place: Place, rng: np.random.Generator, x: float, z: float, ppm: float, burning: bool
) -> list[Prop]:
    tall = float(rng.uniform(2.2, 2.9))
    sheet = _Sheet(1.1, tall, ppm * 0.7)
    black = colour(210, 0.1, 0.22)
    sheet.line([(0, 0.1), (0, tall - 0.25)], 0.035, black)
    for foot in (-0.45, 0.0, 0.45):
        sheet.line([(0, tall - 0.75), (foot, tall - 0.01)], 0.025, black)
    way = -1.0 if x > 0 else 1.0
    sheet.shape([(-0.17, 0.02), (0.13, 0.02), (0.2, 0.38), (-0.17, 0.36)], black * 0.8)
    sheet.shape([(way * 0.12, 0.0), (way * 0.36, -0.02), (way * 0.38, 0.42), (way * 0.14, 0.36)], black * 0.5)
    props = [_stand(place, sheet.skin(), tall, x, z)]
    if burning:
        lens = _Sheet(0.24, 0.34, ppm * 0.7)
        lens.disc(0, 0.17, 0.1, np.array([1, 1, 1], np.float32))
        top = np.array([x + way * 0.12, tall - 0.02, z - 0.02])
        props.append(
            Prop(
                FigurePart("lens", top, top - (0, 0.34, 0), lens.skin(), 0.0, 0.05),
                _burning((3.4, 3.2, 2.7), 0),
            )
        )
    return props


def _can(place: Place, x: float, z: float, ppm: float) -> list[Prop]:
    sheet = _Sheet(0.5, 0.6, ppm * 0.6)
    black = colour(210, 0.1, 0.2)
    sheet.line([(0, 0), (0, 0.18)], 0.04, black)
    sheet.shape([(-0.11, 0.12), (0.11, 0.12), (0.17, 0.5), (-0.17, 0.5)], black * 0.9)
    for side in (-1, 1):
        sheet.shape(
            [(side * 0.15, 0.49), (side * 0.19, 0.49), (side * 0.24, 0.6), (side * 0.17, 0.58)], black * 0.6
        )
    lens = _Sheet(0.36, 0.1, ppm * 0.6)
    lens.shape([(-0.16, 0.03), (0.16, 0.03), (0.13, 0.07), (-0.13, 0.07)], np.array([1, 1, 1], np.float32))
    top = np.array([x, RIG, z])
    glow = np.array([x, RIG - 0.47, z])
    light = place.light_at(np.array([x, 1.4, z]), 0.0)
    return [
        Prop(FigurePart("can", top, top - (0, 0.6, 0), sheet.skin(), 0.0, 0.0), light),
        Prop(
            FigurePart("lens", glow, glow - (0, 0.1, 0), lens.skin(), 0.0, 0.02), _burning((3.4, 3.1, 2.6), 0)
        ),
    ]


def _monitor(place: Place, x: float, z: float, ppm: float) -> list[Prop]:
    sheet = _Sheet(0.8, 1.3, ppm * 0.7)
    black = colour(210, 0.1, 0.18)
    sheet.line([(0, 0.4), (0, 1.27)], 0.05, black)
    sheet.line([(-0.3, 1.28), (0.3, 1.28)], 0.05, black)
    sheet.shape([(-0.36, 0), (0.36, 0), (0.36, 0.44), (-0.36, 0.44)], black)
    screen = _Sheet(0.66, 0.37, ppm * 0.7)
    rows, columns = screen.image.shape[:2]
    rng = generator(place.seed, "monitor")
    glow = 0.5 + 0.25 * clouds(rng, (rows, columns), 0.12 * ppm, 3)
    screen.image[..., :3] = np.clip(glow, 0.1, 1)[..., None] * np.array([0.6, 0.8, 1.0], np.float32)
    screen.image[..., 3] = 1
    top = np.array([x, 1.27, z])
    return [
        _stand(place, sheet.skin(), 1.3, x, z),
        Prop(
            FigurePart("screen", top, top - (0, 0.37, 0), screen.skin(), 0.0, 0.02),
            _burning((0.5, 0.6, 0.75), 0),
        ),
    ]
