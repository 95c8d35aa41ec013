"""Procedural surfaces: what walls, floors and cloth reflect, varied by seed.

Every function returns linear reflectance, float32, shape (rows, columns, 3), 0 to about 0.9. `ppm` is texels
a metre, so that a pattern keeps its size whatever the resolution.
"""

from __future__ import annotations

import colorsys
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.seeded_noise import clouds, field, smoothstep

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.arrays import Floats32

    Shape = tuple[int, int]


def colour(hue: float, saturation: float, value: float) -> Floats32:
    """Return linear reflectance of a colour: hue in degrees, saturation and value 0 to 1."""
    rgb = colorsys.hsv_to_rgb(hue % 360 / 360, min(max(saturation, 0), 1), min(max(value, 0), 1))
    return np.asarray(rgb, dtype=np.float32) ** np.float32(2.2)


def mix(one: Floats32, two: Floats32, share: Floats32) -> Floats32:
    """Blend two colours or images by a map of shape (rows, columns)."""
    return np.asarray(one + (two - one) * share[..., None], dtype=np.float32)


def _grid(shape: Shape, ppm: float) -> tuple[Floats32, Floats32]:
    y = (np.arange(shape[0], dtype=np.float32) / np.float32(ppm))[:, None]
    x = (np.arange(shape[1], dtype=np.float32) / np.float32(ppm))[None, :]
    return np.broadcast_to(y, shape), np.broadcast_to(x, shape)


def _age_surface(image: Floats32, rng: np.random.Generator, ppm: float, strength: float) -> Floats32:
    """Age a surface: broad stains and fine unevenness."""
    shape = image.shape[:2]
    wear = 1 + strength * (0.09 * clouds(rng, shape, 0.6 * ppm, 5) + 0.03 * clouds(rng, shape, 0.03 * ppm, 3))
    return np.asarray(image * np.clip(wear, 0.3, 1.6)[..., None], dtype=np.float32)


def plaster(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Painted plaster with trowel marks, stains and hairline cracks."""
    base = np.broadcast_to(colour(hue, 0.32, 0.62), (*shape, 3))
    marks = field(rng, shape, (0.05 * ppm, 0.16 * ppm)) * 0.05
    cracks = np.abs(clouds(rng, shape, 0.9 * ppm, 5))
    crack = 1 - 0.35 * (1 - smoothstep(cracks, 0.0, 0.035)) * (field(rng, shape, (ppm, ppm)) > 0.5)
    return _age_surface(np.asarray(base * ((1 + marks) * crack)[..., None], np.float32), rng, ppm, 1.5)


def stripes(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Wallpaper in stripes with a sprig down the middle of each."""
    period = rng.uniform(0.16, 0.3)
    y, x = _grid(shape, ppm)
    phase = x / period
    wide = smoothstep(np.abs(phase % 1 - 0.5), 0.235, 0.265)
    line = 1 - smoothstep(np.abs(np.abs(phase % 1 - 0.5) - 0.3), 0.012, 0.03)
    image = mix(colour(hue, 0.42, 0.46), colour(hue + 14, 0.25, 0.68), wide)
    image = mix(image, colour(hue + 40, 0.4, 0.8), 0.7 * line)
    drop = (np.floor(phase + 0.5) % 2) * 0.5
    v = ((y / (period * 1.4) + drop) % 1 - 0.5) * 1.4
    u = (phase + 0.5) % 1 - 0.5
    angle = np.arctan2(v, u)
    sprig = smoothstep(0.17 + 0.08 * np.cos(5 * angle + 0.6) - np.hypot(u, v), -0.015, 0.02)
    return _age_surface(mix(image, colour(hue - 25, 0.5, 0.36), 0.6 * sprig), rng, ppm, 0.9)


def damask(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Wallpaper with a large leafy figure in half drop."""
    width = rng.uniform(0.34, 0.5)
    y, x = _grid(shape, ppm)
    column = np.floor(x / width)
    u = np.abs(x / width % 1 - 0.5) * 2
    v = ((y / (width * 1.5) + 0.5 * (column % 2)) % 1 - 0.5) * 2
    radius = np.hypot(u, v * 0.8)
    angle = np.arctan2(v, u)
    a, b = rng.integers(3, 6), rng.uniform(0.1, 0.2)
    leaf = 0.62 + b * np.cos(2 * a * angle) + 0.09 * np.cos(4 * a * angle + 5 * radius)
    figure = smoothstep(leaf - radius, -0.02, 0.03) - smoothstep(leaf - 0.16 - radius, -0.02, 0.03)
    heart = smoothstep(0.26 + 0.1 * np.cos(3 * angle + np.pi / 2) - radius, -0.02, 0.03)
    frame = 1 - smoothstep(np.abs(u + np.abs(v) - 0.98), 0.02, 0.05)
    share = np.clip(figure + heart + 0.8 * frame, 0, 1)
    image = mix(colour(hue, 0.5, 0.42), colour(hue + 18, 0.38, 0.66), share)
    return _age_surface(image, rng, ppm, 0.9)


def wood(
    rng: np.random.Generator, shape: Shape, ppm: float, hue: float, plank: float = 0.14, value: float = 0.5
) -> Floats32:
    """Planks down the rows, each with its own grain and shade."""
    y, x = _grid(shape, ppm)
    number = np.floor(x / plank).astype(int)
    count = int(number.max()) + 1
    shade, shift = rng.uniform(0.72, 1.2, count * 40), rng.uniform(0, 1.6, count)
    along = np.floor((y + shift[number]) / 1.6).astype(int)
    piece = shade[(number * 7 + along * 13) % len(shade)].astype(np.float32)
    grain = clouds(rng, shape, 0.02 * ppm, 3, stretch=14) + 0.6 * clouds(
        rng, shape, 0.07 * ppm, 3, stretch=10
    )
    rings = np.sin(9 * clouds(rng, shape, 0.12 * ppm, 2, stretch=9) + 40 * x)
    edge = np.minimum(x / plank % 1, 1 - x / plank % 1) * plank
    end = np.minimum((y + shift[number]) / 1.6 % 1, 1 - (y + shift[number]) / 1.6 % 1) * 1.6
    gap = smoothstep(np.minimum(edge, end), 0.001, 0.006)
    tone = piece * (1 + 0.11 * grain + 0.05 * rings) * (0.3 + 0.7 * gap)
    image = colour(hue, 0.55, value) * np.clip(tone, 0.05, 2)[..., None]
    return np.asarray(image, dtype=np.float32)


def panel(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Wooden panelling."""
    return wood(rng, shape, ppm, 18 + 0.08 * (hue % 360), 0.12, 0.46)


def boards(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Floorboards."""
    del hue
    return wood(rng, shape, ppm, rng.uniform(18, 34), rng.uniform(0.1, 0.17), rng.uniform(0.4, 0.6))


def brick(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Brickwork in running bond."""
    return _masonry(rng, shape, ppm, 10 + 0.06 * (hue % 360), (0.075, 0.24), 0.012, 0.5, 0.55)


def tiles(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Square tiles, laid straight."""
    side = rng.uniform(0.16, 0.32)
    return _masonry(rng, shape, ppm, hue, (side, side), 0.006, 0.0, 0.3)


def _masonry(
    rng: np.random.Generator,
    shape: Shape,
    ppm: float,
    hue: float,
    size: tuple[float, float],
    joint: float,
    bond: float,
    saturation: float,
) -> Floats32:
    y, x = _grid(shape, ppm)
    row = np.floor(y / size[0])
    across = x / size[1] + bond * (row % 2)
    shade = rng.uniform(0.6, 1.25, 997).astype(np.float32)
    piece = shade[(row * 31 + np.floor(across) * 17).astype(int) % 997]
    to_edge = np.minimum(
        np.minimum(across % 1, 1 - across % 1) * size[1],
        np.minimum(y / size[0] % 1, 1 - y / size[0] % 1) * size[0],
    )
    rough = 1 + 0.1 * clouds(rng, shape, 0.05 * ppm, 4)
    body = colour(hue, saturation, 0.58) * (piece * rough)[..., None]
    mortar = colour(35, 0.08, 0.5) * rough[..., None]
    inside = smoothstep(
        to_edge + 0.002 * field(rng, shape, (0.02 * ppm, 0.02 * ppm)), joint * 0.4, joint * 0.8
    )
    return _age_surface(mix(mortar, body, inside), rng, ppm, 1.0)


def carpet(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Pile carpet: speckle, and paths worn into it."""
    pile = 0.14 * rng.standard_normal(shape).astype(np.float32) + 0.12 * clouds(rng, shape, 0.025 * ppm, 3)
    base = colour(hue + 150, 0.4, 0.42) * (1 + pile)[..., None]
    return _age_surface(np.asarray(base, np.float32), rng, ppm, 2.0)


def concrete(rng: np.random.Generator, shape: Shape, ppm: float, hue: float) -> Floats32:
    """Screed with stains and pores."""
    del hue
    base = np.broadcast_to(colour(210, 0.05, 0.5), (*shape, 3)).astype(np.float32)
    pores = 1 - 0.4 * smoothstep(clouds(rng, shape, 0.05 * ppm, 2), 1.7, 2.3)
    return _age_surface(np.asarray(base * pores[..., None], np.float32), rng, ppm, 2.6)


def cloth(rng: np.random.Generator, shape: Shape, ppm: float, hue: float, value: float = 0.42) -> Floats32:
    """Upholstery: weave, folds and a worn middle."""
    y, x = _grid(shape, ppm)
    weave = 0.06 * np.sin(2 * np.pi * x / 0.014) * np.sin(2 * np.pi * y / 0.014)
    folds = 0.16 * clouds(rng, shape, 0.22 * ppm, 4) + 0.06 * rng.standard_normal(shape).astype(np.float32)
    tone = np.clip(1 + weave + folds, 0.2, 2).astype(np.float32)
    return np.asarray(colour(hue, 0.5, value) * tone[..., None], dtype=np.float32)


def plain(rng: np.random.Generator, shape: Shape, ppm: float, tone: Floats32) -> Floats32:
    """Paint or metal of one colour, a little uneven."""
    base = np.broadcast_to(np.asarray(tone, np.float32), (*shape, 3)).astype(np.float32)
    return _age_surface(base, rng, ppm, 1.2)


SURFACES: dict[str, Callable[[np.random.Generator, Shape, float, float], Floats32]] = {
    "stripes": stripes,
    "damask": damask,
    "plaster": plaster,
    "panel": panel,
    "brick": brick,
    "tiles": tiles,
    "boards": boards,
    "carpet": carpet,
    "concrete": concrete,
}
"""Walls and floors by the score's names."""
