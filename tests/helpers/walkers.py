"""Painted people before a textured wall, for readers that look at outlines: where each head is, is known."""

from __future__ import annotations

import cv2
import numpy as np


def texture(seed, height, width, cell=6):
    """Paint an uneven wall, uint8, shape (height, width, 3)."""
    rng = np.random.default_rng(seed)
    coarse = rng.integers(30, 220, (height // cell + 1, width // cell + 1, 3)).astype(np.uint8)
    return cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)


def person(shape, x, y, size, angle=0.0):
    """Where a person is, bool of `shape`: the face's middle x, y and height `size`, tilt in degrees."""
    mask = np.zeros(shape, np.uint8)
    turn = np.radians(angle)

    def at(across, down):
        across, down = across * size, down * size
        cos, sin = np.cos(turn), np.sin(turn)
        return x + across * cos - down * sin, y + across * sin + down * cos

    cv2.ellipse(mask, (at(0, -0.13), (0.98 * size, 1.26 * size), angle), 255, -1)
    body = [(-0.25, 0.3), (0.25, 0.3), (1.1, 0.9), (1.15, 4.5), (-1.15, 4.5), (-1.1, 0.9)]
    cv2.fillPoly(mask, [np.rint([at(*p) for p in body]).astype(np.int32)], 255)
    return mask > 0


def walk(count, size=36.0, angle=0.0, shape=(270, 480), seed=3, people=True):
    """`count` frames of somebody who sways before a wall while the camera pans, and where the head is.

    Returns
    -------
    pictures : list of uint8 arrays, shape (h, w, 3)
    heads : list of (x, y) in pixels
    """
    height, width = shape
    wall = texture(seed, height + 40, width + 4 * count + 40)
    clothes = texture(seed + 1, height + 40, width + 100)
    pictures, heads = [], []
    for i in range(count):
        picture = wall[20 : 20 + height, 2 * i : 2 * i + width].copy()
        x, y = width / 2 + 24 * np.sin(0.4 * i), 0.45 * height + 4 * np.cos(0.5 * i)
        if people:
            mask = person(shape, x, y, size, angle)
            dx, dy = round(width / 2 - x) + 50, round(0.45 * height - y) + 20
            picture[mask] = clothes[dy : dy + height, dx : dx + width][mask]
        pictures.append(picture)
        heads.append((x, y))
    return pictures, heads
