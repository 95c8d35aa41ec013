"""Surfaces in space: flat quads with a texture, and the boxes that are made of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32


Paint = Callable[[np.random.Generator, tuple[int, int], float], "Floats32"]
"""(generator, rows and columns, texels a metre) to linear reflectance, with a fourth channel for holes."""


@dataclass(eq=False)
class Surface:
    """A parallelogram: `origin` is the texture's upper left corner as seen from its front."""

    origin: Floats
    across: Floats
    """Along the texture's columns, metres."""
    down: Floats
    """Along the texture's rows, metres."""
    paint: Paint
    ppm: float = 1.0
    """Texels a metre, as a share of the set's."""
    holes: bool = False
    """The paint has a fourth channel, 0 where there is nothing; such a surface hides nothing for sure."""
    inside: bool = True
    """Lit by the set's lights; else by the film stage's dim ones."""
    box: int = -1
    """Number of the box that it is a face of, which does not shade it."""
    glow: Callable[[np.random.Generator, tuple[int, int], float], Floats32] | None = None
    """Light of its own, linear, shape (rows, columns, 4): colour, and which share of it is the lamp's."""

    @property
    def normal(self) -> Floats:
        """The front's direction, length 1."""
        n = np.cross(self.across, self.down)
        return np.asarray(n / np.linalg.norm(n))

    def point(self, st: Floats) -> Floats:
        """Return world points, shape (n, 3), of places (n, 2) in 0..1 across and down."""
        return np.asarray(self.origin + st[:, :1] * self.across + st[:, 1:] * self.down)


@dataclass(frozen=True, slots=True)
class SolidBox:
    """An upright box, for making its faces and for the shade that it throws."""

    low: tuple[float, float, float]
    high: tuple[float, float, float]

    def faces(
        self, paint: Paint, number: int, ppm: float = 1.0, inside: bool = True, sides: str = "ftlrbd"
    ) -> list[Surface]:
        """Return its faces: f(ront, low z), b(ack), l(eft), r(ight), t(op), d(own)."""
        (x0, y0, z0), (x1, y1, z1) = self.low, self.high
        w, h, d = x1 - x0, y1 - y0, z1 - z0
        table = {
            "f": ((x0, y1, z0), (w, 0, 0), (0, -h, 0)),
            "b": ((x1, y1, z1), (-w, 0, 0), (0, -h, 0)),
            "l": ((x0, y1, z1), (0, 0, -d), (0, -h, 0)),
            "r": ((x1, y1, z0), (0, 0, d), (0, -h, 0)),
            "t": ((x0, y1, z1), (w, 0, 0), (0, 0, -d)),
            "d": ((x0, y0, z0), (w, 0, 0), (0, 0, d)),
        }
        return [
            quad(*table[side], paint, ppm=ppm, inside=inside, box=number) for side in table if side in sides
        ]


def quad(
    origin: tuple[float, float, float],
    across: tuple[float, float, float],
    down: tuple[float, float, float],
    paint: Paint,
    **more: object,
) -> Surface:
    """Make a surface from plain numbers."""
    return Surface(np.array(origin, float), np.array(across, float), np.array(down, float), paint, **more)  # type: ignore[arg-type]
