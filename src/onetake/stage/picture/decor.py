"""What hangs on the walls and lies on the floor: painted onto a surface, in metres from its upper left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.textures import cloth, colour, mix, plain, wood
from onetake.stage.seeded_noise import clouds, smoothstep

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32


def place(image: Floats32, patch: Floats32, x: float, y: float, ppm: float, shadow: float = 0.0) -> None:
    """Paint a patch on an image, upper left at (x, y) metres, with a soft shadow of that many metres."""
    left, top = round(x * ppm), round(y * ppm)
    rows = slice(max(top, 0), min(top + patch.shape[0], image.shape[0]))
    columns = slice(max(left, 0), min(left + patch.shape[1], image.shape[1]))
    if rows.start >= rows.stop or columns.start >= columns.stop:
        return
    if shadow > 0:
        mask = np.zeros(image.shape[:2], np.float32)
        drop = round(shadow * ppm)
        mask[rows.start + drop : rows.stop + drop, columns.start + drop // 2 : columns.stop + drop // 2] = 1
        image *= 1 - 0.5 * cv2.GaussianBlur(mask, (0, 0), max(0.5, shadow * ppm * 0.6))[..., None]
    image[rows, columns] = patch[
        rows.start - top : rows.stop - top, columns.start - left : columns.stop - left
    ]


def _shape(width: float, height: float, ppm: float) -> tuple[int, int]:
    return max(2, round(height * ppm)), max(2, round(width * ppm))


def skirting(image: Floats32, rng: np.random.Generator, ppm: float, tone: Floats32) -> None:
    """Put a skirting board at the foot of a wall and a moulding under the ceiling."""
    length = image.shape[1] / ppm
    for y, height in ((image.shape[0] / ppm - 0.12, 0.12), (0.0, 0.07)):
        strip = plain(rng, _shape(length, height, ppm), ppm, tone)
        rows = np.linspace(0, 1, strip.shape[0], dtype=np.float32)[:, None, None]
        strip *= 0.75 + 0.35 * np.sin(np.pi * (1 - rows)) - 0.4 * (rows < 0.12)
        place(image, strip, 0, y, ppm)


def picture(rng: np.random.Generator, width: float, height: float, ppm: float) -> Floats32:
    """Return a framed picture: a landscape, a face-less portrait or an abstract, by the generator."""
    shape = _shape(width, height, ppm)
    frame = wood(rng, shape, ppm, rng.uniform(20, 45), 0.5, rng.uniform(0.2, 0.6))
    edge = max(1, round(0.045 * ppm))
    inner = (max(2, shape[0] - 2 * edge), max(2, shape[1] - 2 * edge))
    y, x = np.mgrid[0 : 1 : inner[0] * 1j, 0 : 1 : inner[1] * 1j].astype(np.float32)
    kind = int(rng.integers(3))
    hue = rng.uniform(0, 360)
    noise = clouds(rng, inner, 0.15 * inner[1] + 2, 4)
    if kind == 0:  # hills under a sky
        art = mix(colour(hue, 0.3, 0.8), colour(hue + 30, 0.5, 0.5), y)
        for level in (0.45, 0.6, 0.78):
            hill = smoothstep(y - level - 0.08 * noise + 0.1 * np.sin(5 * x + 9 * level), -0.01, 0.01)
            art = mix(art, colour(hue + 200 * level, 0.5, 0.55 - 0.4 * level), hill)
    elif kind == 1:  # a vase of flowers
        art = mix(colour(hue, 0.35, 0.25), colour(hue + 20, 0.3, 0.5), np.clip(x + 0.2 * noise, 0, 1))
        for _ in range(14):
            cx, cy, r = rng.uniform(0.25, 0.75), rng.uniform(0.15, 0.55), rng.uniform(0.04, 0.1)
            art = mix(
                art,
                colour(rng.uniform(0, 70), 0.7, 0.85),
                1 - smoothstep(np.hypot(x - cx, y - cy), r * 0.8, r),
            )
        art = mix(
            art, colour(hue + 120, 0.5, 0.6), 1 - smoothstep(np.hypot((x - 0.5) * 1.6, y - 0.78), 0.16, 0.18)
        )
    else:  # bars and discs
        art = mix(colour(hue, 0.2, 0.75), colour(hue, 0.4, 0.6), np.clip(0.5 + 0.3 * noise, 0, 1))
        for _ in range(6):
            cx, cy, r = rng.uniform(0.1, 0.9), rng.uniform(0.1, 0.9), rng.uniform(0.06, 0.24)
            disc = (
                np.maximum(abs(x - cx), abs(y - cy) * 2) if rng.random() < 0.5 else np.hypot(x - cx, y - cy)
            )
            art = mix(art, colour(rng.uniform(0, 360), 0.7, 0.7), 1 - smoothstep(disc, r - 0.01, r))
    frame[edge : edge + inner[0], edge : edge + inner[1]] = art
    frame[edge - 1 : edge + 1] *= 0.4
    return frame


def door(rng: np.random.Generator, ppm: float, width: float = 0.9, height: float = 2.05) -> Floats32:
    """Return a panelled door with its frame and handle."""
    shape = _shape(width + 0.16, height + 0.08, ppm)
    tone = colour(rng.uniform(20, 60), 0.25, rng.uniform(0.4, 0.7))
    image = plain(rng, shape, ppm, tone * 0.8)
    leaf = plain(rng, _shape(width, height, ppm), ppm, tone)
    y, x = np.mgrid[0 : leaf.shape[0], 0 : leaf.shape[1]].astype(np.float32) / np.float32(ppm)
    for top, bottom in ((0.14, 0.95), (1.1, height - 0.16)):
        for left in (0.12, width / 2 + 0.05):
            right = left + width / 2 - 0.17
            d = np.minimum(np.minimum(x - left, right - x), np.minimum(y - top, bottom - y))
            leaf *= (1 - 0.45 * np.exp(-((d / 0.012) ** 2)) + 0.2 * np.exp(-(((d - 0.03) / 0.012) ** 2)))[
                ..., None
            ]
    knob = np.exp(-(((x - 0.07) ** 2 + (y - 1.0) ** 2) / 0.022**2))
    leaf = mix(leaf, colour(42, 0.6, 0.9), np.asarray(knob, np.float32))
    place(image, leaf, 0.08, 0.08, ppm)
    image[:, : max(1, round(0.02 * ppm))] *= 0.6
    return image


def window(rng: np.random.Generator, width: float, height: float, ppm: float) -> tuple[Floats32, Floats32]:
    """A window with curtains: what it reflects, and the evening that glows in its panes (4 channels)."""
    shape = _shape(width, height, ppm)
    y, x = np.mgrid[0 : 1 : shape[0] * 1j, 0 : 1 : shape[1] * 1j].astype(np.float32)
    image = plain(rng, shape, ppm, colour(40, 0.1, 0.75))
    across, up = np.abs(x - 0.5) * width, y * height
    bar = (
        (across < 0.02)
        | (np.abs(up - 0.4 * height) < 0.02)
        | (across > width * 0.37)
        | (y < 0.04)
        | (y > 0.93)
    )
    pane = np.where(bar, 0, 1).astype(np.float32)
    sky = mix(colour(215, 0.55, 0.42), colour(200, 0.3, 0.85), smoothstep(y, 0.1, 0.75))
    roofs = 0.6 + 0.1 * np.floor(clouds(rng, (1, shape[1]), 0.16 * shape[1], 2)) / 1.6
    town = smoothstep(y - roofs, 0, 0.01)
    sky = mix(sky, colour(230, 0.4, 0.16), town)
    lit = (np.sin(x * 190) > 0.75) & (np.sin(y * 130) > 0.6) & (clouds(rng, shape, 0.03 * shape[1], 1) > 0.4)
    sky = mix(sky, colour(40, 0.7, 1.0), town * lit)
    glow = np.dstack([sky * pane[..., None] * 1.1, np.zeros(shape, np.float32)])
    folds = (0.75 + 0.35 * np.sin(across * 2 * np.pi / 0.09 + 2 * y)).astype(np.float32)
    drape = cloth(rng, shape, ppm, rng.uniform(0, 360), 0.4) * folds[..., None]
    cover = smoothstep(across, width * (0.32 + 0.05 * rng.random()), width * 0.37)
    image = mix(image * (1 - 0.8 * pane[..., None]), drape, cover)
    glow[..., :3] = glow[..., :3] * (1 - cover[..., None]) + (0.1 * sky * drape) * cover[..., None]
    return image, glow


def rug(rng: np.random.Generator, width: float, height: float, ppm: float) -> Floats32:
    """Return a rug with a border and a medallion."""
    shape = _shape(width, height, ppm)
    y, x = np.mgrid[-1 : 1 : shape[0] * 1j, -1 : 1 : shape[1] * 1j].astype(np.float32)
    hue = rng.uniform(-20, 40) if rng.random() < 0.7 else rng.uniform(180, 260)
    edge = np.minimum(1 - np.abs(x), (1 - np.abs(y)) * height / width)
    image = mix(colour(hue, 0.6, 0.4), colour(hue + 15, 0.6, 0.28), smoothstep(edge, 0.12, 0.13))
    image = mix(
        image, colour(hue + 35, 0.4, 0.7), np.exp(-(((edge - 0.125) / 0.012) ** 2)).astype(np.float32)
    )
    band = smoothstep(np.sin(x * 40) * np.sin(y * 40 * height / width), 0.4, 0.6) * (edge < 0.1)
    image = mix(image, colour(hue + 200, 0.35, 0.5), np.asarray(band, np.float32))
    r, a = np.hypot(x, y), np.arctan2(y, x)
    star = smoothstep(0.5 + 0.1 * np.cos(8 * a) - r, -0.01, 0.02) - smoothstep(
        0.4 + 0.1 * np.cos(8 * a) - r, -0.01, 0.02
    )
    small = smoothstep(np.cos(x * 26) * np.cos(y * 26 * height / width), 0.75, 0.85) * (edge > 0.16)
    image = mix(image, colour(hue + 40, 0.45, 0.72), np.clip(star + 0.6 * small, 0, 1).astype(np.float32))
    pile = 1 + 0.14 * rng.standard_normal(shape).astype(np.float32) + 0.1 * clouds(rng, shape, 0.3 * ppm, 4)
    return np.asarray(image * np.clip(pile, 0.3, 2)[..., None], np.float32)


def books(rng: np.random.Generator, shape: tuple[int, int], ppm: float) -> Floats32:
    """Return the open side of a shelf full of books."""
    image = plain(rng, shape, ppm, colour(25, 0.5, 0.06))
    height, width = shape[0] / ppm, shape[1] / ppm
    boards = max(2, round(height / 0.34))
    for level in range(boards):
        foot = (level + 1) * height / boards
        place(image, wood(rng, _shape(width, 0.03, ppm), ppm, 25, 0.5, 0.36), 0, foot - 0.03, ppm)
        x = 0.02
        while x < width - 0.05:
            thick, tall = rng.uniform(0.02, 0.055), rng.uniform(0.17, 0.27)
            if rng.random() < 0.12:
                x += rng.uniform(0.03, 0.12)
                continue
            spine = plain(
                rng, _shape(thick, tall, ppm), ppm, colour(rng.uniform(0, 360), 0.5, rng.uniform(0.2, 0.75))
            )
            lines = np.abs(np.linspace(0, 1, spine.shape[0]) - rng.uniform(0.15, 0.35)) < 0.03
            spine[lines] = colour(45, 0.5, 0.8)
            spine[:, -1] *= 0.3
            place(image, spine, x, foot - 0.03 - tall, ppm)
            x += thick + 0.002
    return image
