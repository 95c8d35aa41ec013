"""The maps that figures are made of: what a part reflects, how light from either side falls on it, its shape.

A part is painted once and lit again in every frame, so that people brighten as they come near the lamp.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.baked_light import byte_of
from onetake.stage.picture.raster import Pyramid
from onetake.stage.seeded_noise import clouds, smoothstep

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Floats, Floats32, Image8


KEPT = 6
"""How many images of a lit part are kept."""
_LOCK = threading.Lock()
_BRIGHTEST = 4.0
"""Linear light at which the table of the film stock's curve ends; brighter counts as that. Set by hand."""
_CURVE = byte_of(np.linspace(0, _BRIGHTEST, 8192, dtype=np.float32))
"""sRGB-like byte by linear light, 0 to `_BRIGHTEST`."""
_LINEAR = np.asarray((np.arange(256) / 255) ** 2, np.float32)
"""Linear reflectance by the square-root coded byte."""


@dataclass(frozen=True, slots=True, eq=False)
class FigureLight:
    """The light that falls on a figure, linear RGB, shape (3,) each, and the lamp's share in it.

    Compared by identity: the cache of lit images uses it as the key.
    """

    around: Floats
    left: Floats
    right: Floats
    lamp: float


class Skin:
    """A painted part.

    Parameters
    ----------
    reflect : array of float32, shape (rows, columns, 3)
        Linear.
    left, right : array of float32, shape (rows, columns)
        How squarely light from the frame's left and right falls on it, 0 to 1.
    shape : array of float32, shape (rows, columns)
        1 where the part is, 0 beside it.
    ppm : float
        Texels a metre.
    """

    def __init__(
        self, reflect: Floats32, left: Floats32, right: Floats32, shape: Floats32, ppm: float
    ) -> None:
        self.ppm = ppm
        coded = np.sqrt(np.clip(reflect, 0, 1))
        self.reflect = Pyramid(_bytes(np.dstack([coded, shape])))
        self.shade = Pyramid(_bytes(np.dstack([left, right])))
        self.size = shape.shape
        self._lit: dict[tuple[int, bool, FigureLight], Image8] = {}

    def level(self, texels: float) -> int:
        """Return the number of the level for an image in which a pixel takes so many texels."""
        return min(max(round(2 * log2(max(texels, 1e-6))), 0), len(self.reflect.levels) - 1)

    def under_light(self, level: int, light: FigureLight, flip: bool = False) -> Image8:
        """Return the part under a light, shape (rows, columns, 4): colours times shape, and shape.

        The last few are kept: the light changes in steps, and left and right are often lit alike. They must
        not be written on.
        """
        key = level, flip, light
        with _LOCK:
            known = self._lit.get(key)
        if known is None:
            known = _apply_light(*self._maps(level, flip), light)
            with _LOCK:
                self._lit[key] = known
                while len(self._lit) > KEPT:
                    self._lit.pop(next(iter(self._lit)))
        return known

    def with_paint_under_light(
        self,
        level: int,
        light: FigureLight,
        flip: bool,
        touch: Callable[[Image8], None],
        box: tuple[float, float, float, float],
    ) -> Image8:
        """Return the same, with something painted on it first: a mouth that opens.

        `touch` may paint on the reflectance (square-root coded, with shape) within `box`: left, top, right,
        bottom as shares of the whole.
        """
        out = self.under_light(level, light, flip).copy()
        rows, columns = out.shape[:2]
        left, right = max(0, int(box[0] * columns) - 1), min(columns, int(box[2] * columns) + 2)
        top, bottom = max(0, int(box[1] * rows) - 1), min(rows, int(box[3] * rows) + 2)
        base, shade = self._maps(level, flip)
        base = base.copy()
        touch(base)
        part = slice(top, bottom), slice(left, right)
        out[part] = _apply_light(base[part], shade[part], light)
        return out

    def _maps(self, level: int, flip: bool) -> tuple[Image8, Image8]:
        base, shade = self.reflect.levels[level], self.shade.levels[level]
        if flip:
            return np.ascontiguousarray(base[:, ::-1]), np.ascontiguousarray(shade[:, ::-1, ::-1])
        return base, shade


def _apply_light(base: Image8, shade: Image8, light: FigureLight) -> Image8:
    # OpenCV's own loops: numpy is slow where the last axis has three places.
    weights = np.stack([light.left / 255, light.right / 255, light.around], axis=1).astype(np.float32)
    falls = cv2.transform(np.ascontiguousarray(shade, dtype=np.float32), weights)
    bright = cv2.multiply(cv2.LUT(cv2.cvtColor(base, cv2.COLOR_RGBA2RGB), _LINEAR), falls)
    index = np.minimum(bright, _BRIGHTEST, out=np.asarray(bright)) * np.float32(8191 / _BRIGHTEST)
    colours = np.take(_CURVE, index.astype(np.uint16))
    shape = cv2.extractChannel(base, 3)
    times = cv2.multiply(colours, cv2.merge([shape, shape, shape]), scale=1 / 255)
    return np.asarray(cv2.merge([*cv2.split(times), shape]), np.uint8)


def _bytes(values: Floats32) -> Image8:
    return np.asarray(np.rint(255 * np.clip(values, 0, 1)), dtype=np.uint8)


def shades(nx: Floats32, ny: Floats32, nz: Floats32) -> tuple[Floats32, Floats32]:
    """Return how light from the upper left and the upper right in front falls on a surface's normals."""
    left = np.clip(-0.62 * nx + 0.42 * ny + 0.66 * nz, 0, 1)
    right = np.clip(0.62 * nx + 0.42 * ny + 0.66 * nz, 0, 1)
    return np.asarray(left, np.float32), np.asarray(right, np.float32)


def limb(
    rng: np.random.Generator,
    length: float,
    start: float,
    end: float,
    tone: Floats32,
    ppm: float,
    folds: float = 1.0,
    tip: tuple[float, Floats32] | None = None,
) -> Skin:
    """Paint a tapered limb that hangs down: radii `start` above and `end` below, metres, with round ends.

    `tip` gives a share of the length at the end that has another colour: skin below a sleeve.
    """
    wide = max(start, end)
    shape = max(6, round((length + start + end) * ppm)), max(6, round(2.1 * wide * ppm))
    y = (np.arange(shape[0], dtype=np.float32) + 0.5)[:, None] / np.float32(ppm) - np.float32(start)
    x = (np.arange(shape[1], dtype=np.float32) + 0.5)[None, :] / np.float32(ppm) - np.float32(1.05 * wide)
    along = np.clip(y / length, 0, 1)
    radius = start + (end - start) * smoothstep(along, 0, 1)
    beyond = y - np.clip(y, 0, length)
    reach = np.sqrt(np.maximum(radius**2 - beyond**2, 1e-8))
    cloth = clouds(rng, (shape[0], shape[1]), 0.09 * ppm, 4) * folds
    nx = np.clip(x / reach, -1, 1) + 0.10 * cloth
    ny = np.broadcast_to(-beyond / radius, nx.shape) + 0.06 * cloth
    nz = np.sqrt(np.maximum(1 - nx**2 - ny**2, 0.02))
    cover = smoothstep((reach - np.abs(x)) * ppm, -0.6, 0.9)
    colour = np.broadcast_to(tone, (*nx.shape, 3))
    if tip is not None:
        colour = np.where((along > 1 - tip[0])[..., None], tip[1], colour)
    reflect = colour * np.clip(1 + 0.10 * cloth, 0.4, 1.6)[..., None] * (0.55 + 0.45 * nz[..., None])
    return Skin(reflect.astype(np.float32), *shades(nx, ny, nz), np.asarray(cover, np.float32), ppm)
