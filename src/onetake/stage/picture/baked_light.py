"""Light on the set, computed once for every surface: lamp, window, rig, corners' shade, cast shadows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.seeded_noise import generator, smoothstep

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Image8
    from onetake.stage.picture.surface import SolidBox, Surface


STEP = 0.06
"""Metres between the points at which light is computed."""
WHITE = 1.5
"""How fast the film stock saturates: byte = 255 (1 - exp(-WHITE light))^(1 / 2.2)."""


@dataclass(frozen=True, slots=True)
class LightSource:
    """A lamp, a spot, or a bit of a window."""

    place: tuple[float, float, float]
    tone: tuple[float, float, float]
    """Linear RGB power."""
    aim: tuple[float, float, float] | None = None
    """Direction of a cone; without, it shines all round."""
    cone: tuple[float, float] = (30.0, 60.0)
    """Degrees from the axis: full light, no light."""
    lamp: bool = False
    """It belongs to the lamp in the room, which may flicker."""
    shades: bool = True
    """The furniture throws its shadow."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The room's inner walls, for the shade in the corners, and its light from everywhere."""

    low: tuple[float, float, float]
    high: tuple[float, float, float]
    ambient: tuple[float, float, float]


def byte_of(light: Floats32) -> Image8:
    """Return sRGB-like bytes of linear light: the film stock's curve, which no light can burn through."""
    level = 1 - np.exp(-WHITE * np.maximum(light, 0))
    return np.asarray(np.rint(255 * level ** np.float32(1 / 2.2)), dtype=np.uint8)


def bake(
    surface: Surface,
    number: int,
    ppm: float,
    seed: int,
    lights: list[LightSource],
    boxes: list[SolidBox],
    shell: Shell | None,
    dim: tuple[float, float, float],
) -> tuple[Image8, Image8 | None]:
    """Paint a surface and light it.

    Returns
    -------
    picture : array of uint8, shape (rows, columns, 4)
        Lit colour, and the lamp's share in it, 0 to 255.
    holes : array of uint8, shape (rows, columns), or None
        255 where the surface is, 0 where one sees through.
    """
    size = np.linalg.norm(surface.across), np.linalg.norm(surface.down)
    dense = ppm * surface.ppm
    shape = max(4, round(float(size[1]) * dense)), max(4, round(float(size[0]) * dense))
    rng = generator(seed, number, "surface")
    paint = surface.paint(rng, shape, shape[1] / float(size[0]))
    steps = [int(np.clip(s / STEP, 3, 110)) for s in size]
    s, t = np.meshgrid((np.arange(steps[0]) + 0.5) / steps[0], (np.arange(steps[1]) + 0.5) / steps[1])
    points = surface.point(np.stack([s.ravel(), t.ravel()], axis=1)) + 0.004 * surface.normal
    lamp, rest = shine(points, surface, lights, boxes, shell if surface.inside else None, dim)
    grown = [
        cv2.resize(m.reshape(steps[1], steps[0], 3), shape[::-1], interpolation=cv2.INTER_LINEAR)
        for m in (lamp.astype(np.float32), rest.astype(np.float32))
    ]
    by_lamp, by_rest = grown[0] * paint[..., :3], grown[1] * paint[..., :3]
    if surface.glow is not None:
        glow = surface.glow(generator(seed, number, "glow"), shape, shape[1] / float(size[0]))
        by_lamp = by_lamp + glow[..., :3] * glow[..., 3:]
        by_rest = by_rest + glow[..., :3] * (1 - glow[..., 3:])
    total = by_lamp + by_rest
    share = by_lamp.sum(axis=2) / np.maximum(total.sum(axis=2), 1e-6)
    picture = np.dstack([byte_of(total), np.rint(255 * share).astype(np.uint8)])
    holes = np.rint(255 * paint[..., 3]).astype(np.uint8) if paint.shape[2] == 4 else None
    return picture, holes


def shine(
    points: Floats,
    surface: Surface,
    lights: list[LightSource],
    boxes: list[SolidBox],
    shell: Shell | None,
    dim: tuple[float, float, float],
) -> tuple[Floats, Floats]:
    """Return the light, shape (n, 3), that falls on points: the lamp's, and all other."""
    normal = surface.normal
    others = [b for i, b in enumerate(boxes) if i != surface.box]
    lamp = np.zeros((len(points), 3))
    rest = np.zeros((len(points), 3)) + np.array(dim if shell is None else shell.ambient)
    if shell is not None:
        rest *= _corners(points, normal, shell)[:, None]
    for box in others:
        gap = np.maximum(np.array(box.low) - points, 0) + np.maximum(points - np.array(box.high), 0)
        rest *= (1 - 0.55 * np.exp(-np.linalg.norm(gap, axis=1) / 0.13))[:, None]
    for light in lights:
        way = np.array(light.place) - points
        distance = np.linalg.norm(way, axis=1)
        way /= np.maximum(distance, 1e-6)[:, None]
        power = np.maximum(way @ normal, 0) / (distance**2 + 0.12)
        if light.aim is not None:
            axis = np.array(light.aim) / np.linalg.norm(light.aim)
            angle = np.degrees(np.arccos(np.clip(-(way @ axis), -1, 1)))
            power *= 1 - smoothstep(angle, *light.cone)
        if light.shades:
            lit = np.flatnonzero(power > 1e-4)
            if len(lit):
                power[lit] *= _shadow(points[lit], np.array(light.place), others)
        (lamp if light.lamp else rest)[:] += power[:, None] * np.array(light.tone)
    return lamp, rest


def _corners(points: Floats, normal: Floats, shell: Shell) -> Floats:
    shade = np.ones(len(points))
    for axis in range(3):
        if abs(normal[axis]) > 0.9:
            continue
        for wall, sign in ((shell.low[axis], 1), (shell.high[axis], -1)):
            if axis == 2 and sign == 1:
                continue  # the open side
            shade *= 1 - 0.42 * np.exp(-np.abs(points[:, axis] - wall) / 0.35)
    return shade


def _shadow(points: Floats, place: Floats, boxes: list[SolidBox]) -> Floats:
    """Return 1 where the way to the light is free and 0.1 where a box is in it, with a soft edge."""
    free = np.ones(len(points))
    low, high = np.minimum(points.min(axis=0), place), np.maximum(points.max(axis=0), place)
    start = np.ascontiguousarray(points.T)
    way = place[:, None] - start
    distance = np.linalg.norm(way, axis=0)
    way /= distance
    over = 1 / np.where(np.abs(way) < 1e-9, 1e-9, way)
    for box in boxes:
        if (np.array(box.low) > high).any() or (np.array(box.high) < low).any():
            continue
        one, two = (np.array(box.low)[:, None] - start) * over, (np.array(box.high)[:, None] - start) * over
        enter = np.maximum(np.minimum(one, two).max(axis=0), 0.01)
        leave = np.minimum(np.maximum(one, two).min(axis=0), distance)
        free *= 1 - 0.9 * smoothstep(leave - enter, 0.0, 0.16)
    return free
