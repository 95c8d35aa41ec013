"""A place: the set on its stage, in order of depth, with every texture painted when it is first seen."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.light import bake, shine
from onetake.stage.order import Facet, tree
from onetake.stage.raster import Pyramid
from onetake.stage.set import Room
from onetake.stage.studio import Studio
from onetake.stage.surface import quad

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.score_picture import SetScore
    from onetake.stage.surface import Surface

TEXELS = 210
"""Texels a metre on the walls at a picture 540 pixels high."""
DIM = (0.05, 0.058, 0.075)
"""Linear light that falls everywhere on the film stage."""


class Place:
    """What a shot is shot in.

    Parameters
    ----------
    score : SetScore
    seed : int
        The film's.
    height : int
        Of the picture, pixels: it decides how fine the textures are.
    """

    def __init__(self, score: SetScore, seed: int, height: int) -> None:
        self.score, self.seed = score, seed
        self.ppm = float(np.clip(TEXELS * height / 540, 60, 420))
        self.room = Room(score, seed)
        self.studio = Studio(self.room, seed)
        self.surfaces: list[Surface] = [*self.room.surfaces, *self.studio.surfaces]
        self.tree = tree(self.surfaces)
        self._ready: dict[int, tuple[Pyramid, Pyramid | None]] = {}
        self._lock = threading.Lock()

    def texture(self, number: int) -> tuple[Pyramid, Pyramid | None]:
        """Give a surface's lit picture, and its holes if it has any, multiplied into the picture."""
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
            return Pyramid(picture), None
        lit = picture * (holes[..., None] / np.float32(255))
        return Pyramid(np.asarray(np.rint(lit), np.uint8)), Pyramid(holes)

    def light_at(
        self, point: NDArray[np.float64], towards: NDArray[np.float64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Give the light on a small upright face at a point, linear RGB: the lamp's, and all other."""
        across = np.cross(towards, (0.0, 1.0, 0.0))
        across /= max(float(np.linalg.norm(across)), 1e-9)
        face = quad(tuple(point), tuple(-across), (0, -1, 0), _nothing)
        x, y, z = point
        room = self.room
        inside = abs(x) < room.half and 0 <= z < room.depth and y < room.height
        lamp, rest = shine(
            point[None],
            face,
            [*room.lights, *self.studio.lights] if not inside else room.lights,
            room.boxes,
            room.shell if inside else None,
            DIM,
        )
        return lamp[0], rest[0]


def _nothing(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> NDArray[np.float32]:
    del rng, ppm
    return np.zeros((*shape, 3), np.float32)


__all__ = ["Facet", "Place"]
