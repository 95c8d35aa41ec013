"""A place: the set on its stage, in order of depth, with every texture painted when it is first seen."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture.baked_light import bake, shine
from onetake.stage.picture.depth_order import Tree
from onetake.stage.picture.furnished_room import FurnishedRoom
from onetake.stage.picture.painted_parts import FigureLight
from onetake.stage.picture.raster import MARGIN, Pyramid
from onetake.stage.picture.studio import Studio
from onetake.stage.picture.surface import quad

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.picture.surface import Surface
    from onetake.stage.score.picture_score import SetScore

TEXELS = 210
"""Texels a metre on the walls at a frame 540 pixels high."""
CELL = 0.5
"""Metres between the points at which the light on figures is computed; set by hand."""
DIRECTIONS = 8
"""Directions in which that light is computed at each point; set by hand."""
FINE = 0.04
"""Metres: the step of place in which figures' light changes, too small to be visible. Set by hand."""
TURN = 2.0
"""Degrees: the step of bearing in which figures' light changes, too small to be visible. Set by hand."""
DIM = (0.085, 0.098, 0.125)
"""Linear light that falls everywhere on the film stage."""


class Place:
    """What a shot is shot in.

    Parameters
    ----------
    score : SetScore
    seed : int
        The film's.
    height : int
        Of the frame, pixels: it decides how fine the textures are.
    """

    def __init__(self, score: SetScore, seed: int, height: int) -> None:
        self.score, self.seed = score, seed
        self.ppm = float(np.clip(TEXELS * height / 540, 60, 420))
        self.room = FurnishedRoom(score, seed)
        self.studio = Studio(self.room, seed)
        self.surfaces: list[Surface] = [*self.room.surfaces, *self.studio.surfaces]
        self.tree = Tree(self.surfaces)
        self._ready: dict[int, tuple[Pyramid, Pyramid | None]] = {}
        self._lock = threading.Lock()
        self._lit: dict[tuple[int, int, int], FigureLight] = {}
        self._corner = (-8.0, -8.0)
        self._grid = self._light_grid()

    def texture(self, number: int) -> tuple[Pyramid, Pyramid | None]:
        """Return a surface's lit image, and its holes if it has any, multiplied into that image."""
        with self._lock:
            if number not in self._ready:
                self._ready[number] = self._paint(number)
            return self._ready[number]

    def _paint(self, number: int) -> tuple[Pyramid, Pyramid | None]:
        surface = self.surfaces[number]
        lights = self.room.lights if surface.inside else self.studio.lights
        boxes = self.room.boxes if surface.inside else []
        seed = self.seed * 1009 + self.score.seed
        dim = DIM if self.score.stage else (0.01, 0.01, 0.012)
        picture, holes = bake(
            surface, number, self.ppm, seed, lights, boxes, self.room.shell if surface.inside else None, dim
        )
        if holes is None:
            return Pyramid(picture, MARGIN), None
        lit = picture * (holes[..., None] / np.float32(255))
        return Pyramid(np.asarray(np.rint(lit), np.uint8), MARGIN), Pyramid(holes, MARGIN)

    def light_at(self, point: NDArray[np.float64], bearing: float) -> FigureLight:
        """Return the light on a figure at a point, seen from a bearing (degrees, as `FigureKey.facing`).

        Both are taken to the nearest of fine steps, so that a lit image can be used again.
        """
        key = round(float(point[0]) / FINE), round(float(point[2]) / FINE), round(bearing / TURN)
        if key not in self._lit:
            if len(self._lit) > 4000:
                self._lit.clear()
            self._lit[key] = self._light(key[0] * FINE, key[1] * FINE, key[2] * TURN)
        return self._lit[key]

    def _light(self, x: float, z: float, bearing: float) -> FigureLight:
        x0, z0 = self._corner
        nx, nz = self._grid[0].shape[1:3]
        u = float(np.clip((x - x0) / CELL, 0, nx - 1.001))
        v = float(np.clip((z - z0) / CELL, 0, nz - 1.001))
        i, j = int(u), int(v)
        weights = np.array(
            [
                (1 - (u - i)) * (1 - (v - j)),
                (1 - (u - i)) * (v - j),
                (u - i) * (1 - (v - j)),
                (u - i) * (v - j),
            ]
        )
        lamp, rest = (
            np.tensordot(
                weights, np.stack([g[:, i, j], g[:, i, j + 1], g[:, i + 1, j], g[:, i + 1, j + 1]]), 1
            )
            for g in self._grid
        )
        both = lamp + rest
        share = float(lamp.sum() / max(both.sum(), 1e-9))
        return FigureLight(
            0.3 * both.mean(axis=0),
            0.85 * _towards(both, bearing - 50),
            0.85 * _towards(both, bearing + 50),
            share,
        )

    def _light_grid(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Work out the light on upright faces all over the floor, at the height of a chest."""
        x0, z0 = self._corner
        xs, zs = np.arange(x0, -x0 + CELL, CELL), np.arange(z0, self.room.depth + 2, CELL)
        points = np.stack([m.ravel() for m in np.meshgrid(xs, [1.35], zs, indexing="ij")], axis=1)
        room = self.room
        inside = (np.abs(points[:, 0]) < room.half) & (points[:, 2] > -0.3) & (points[:, 2] < room.depth)
        out = np.zeros((2, DIRECTIONS, len(points), 3))
        for k in range(DIRECTIONS):
            f = 2 * np.pi * k / DIRECTIONS
            face = quad((0, 0, 0), (np.cos(f), 0, np.sin(f)), (0, -1, 0), _nothing)
            out[:, k, inside] = shine(points[inside], face, room.lights, room.boxes, room.shell, DIM)
            out[:, k, ~inside] = shine(points[~inside], face, self.studio.lights, [], None, DIM)
        lamp, rest = out.reshape(2, DIRECTIONS, len(xs), len(zs), 3)
        return lamp, rest


def _towards(light: NDArray[np.float64], bearing: float) -> NDArray[np.float64]:
    place = bearing / 360 * DIRECTIONS % DIRECTIONS
    k = int(place) % DIRECTIONS
    share = place - int(place)
    return np.asarray(light[k] * (1 - share) + light[(k + 1) % DIRECTIONS] * share)


def _nothing(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> NDArray[np.float32]:
    del rng, ppm
    return np.zeros((*shape, 3), np.float32)
