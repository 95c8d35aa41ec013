"""Pictures moved by known similarities: the camera's truth comes with them."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from onetake.core.blocks import Frames


@dataclass
class Warped:
    """Luma of shape (n, h, w), with the camera's truth from one picture to the next, shape (n - 1,)."""

    luma: np.ndarray
    fps: float
    pan: np.ndarray
    tilt: np.ndarray
    roll: np.ndarray
    scale: np.ndarray

    @property
    def t(self):
        return np.arange(len(self.luma)) / self.fps

    def blocks(self, size=24):
        for i in range(0, len(self.luma), size):
            part = self.luma[i : i + size]
            n = len(part)
            yield Frames(
                self.t[i : i + size], part, np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32)
            )


def wall(seed, height=700, width=1100):
    """Texture at several scales, about as contrasty as a room."""
    rng = np.random.default_rng(seed)
    out = np.zeros((height, width), np.float32)
    for cell, gain in ((160, 40), (60, 30), (20, 22), (7, 12)):
        coarse = rng.normal(0, gain, (height // cell + 3, width // cell + 3)).astype(np.float32)
        out += cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    edges = cv2.resize(
        rng.integers(0, 2, (height // 45 + 1, width // 45 + 1)).astype(np.float32), (width, height)
    )
    return np.clip(120 + out + 40 * (edges > 0.5), 5, 250).astype(np.float32)


def warped(
    picture, pan, tilt, roll, scale, fps, size=(480, 270), seed=0, bodies=0.0, noise=2.0, blur=0.0, zoom=None
):
    """Move a picture as a camera with these rates would, arrays of shape (n,) for n + 1 pictures.

    Rates are per second: widths, heights, degrees, logarithm. `bodies` is the share of the frame that moving
    patches cover; `blur` the shutter's share of the frame time.
    """
    rng = np.random.default_rng([seed, 9])
    width, height = size
    n = len(pan)
    steps = np.exp((scale - 1j * np.radians(roll)) / fps)
    shift = (-pan * width + 1j * tilt * height) / fps
    a, b = [1 + 0j], [0j]
    for s, d in zip(steps, shift, strict=True):
        a.append(s * a[-1])
        b.append(s * b[-1] + d)
    start = zoom or max(0.45, min(0.9, 0.62 * picture.shape[1] / width)) * width / picture.shape[1] * 1.9
    bodies_ = _bodies(rng, bodies, size)
    out = []
    for k in range(n + 1):
        taps = 1 if not blur else 7
        acc = np.zeros((height, width), np.float32)
        for j in range(taps):
            x = k + (blur * (j / (taps - 1) - 0.5) if taps > 1 else 0)
            x = min(max(x, 0), n)
            i = min(int(x), n - 1)
            # Between two pictures the motion goes on evenly.
            part = steps[i] ** (x - i)
            acc += _seen(picture, a[i] * part, b[i] * part + shift[i] * (x - i), start, size)
        acc /= taps
        for body in bodies_:
            body(acc, k / fps)
        acc += rng.normal(0, noise, acc.shape) if noise else 0
        out.append(np.clip(acc, 0, 255).astype(np.uint8))
    return Warped(np.stack(out), fps, pan, tilt, roll, scale)


def laid(pictures, pan, tilt, roll, scale, fps, size=(480, 270), zoom=0.85):
    """Lay a camera's rates, as in `warped`, over a film's own pictures, in which things go on moving.

    `pictures` are n + 1, of one shape; `zoom` is how large the film is in the frame, about its middle.
    """
    width, height = size
    a, b, out = 1 + 0j, 0j, []
    for k, picture in enumerate(pictures):
        seen = _seen(picture, a, b, zoom, size)
        out.append(np.clip(seen, 0, 255).astype(np.uint8))
        if k < len(pan):
            step = np.exp((scale[k] - 1j * np.radians(roll[k])) / fps)
            a, b = step * a, step * b + (-pan[k] * width + 1j * tilt[k] * height) / fps
    return Warped(np.stack(out), fps, pan, tilt, roll, scale)


def _seen(picture, a, b, start, size):
    # z on the screen = a z0 + b, z0 = start * (picture's point from its centre)
    width, height = size
    cx, cy = (picture.shape[1] - 1) / 2, (picture.shape[0] - 1) / 2
    g = a * start
    m = np.array([[g.real, -g.imag, 0], [g.imag, g.real, 0]], np.float64)
    m[:, 2] = np.array([b.real + (width - 1) / 2, b.imag + (height - 1) / 2]) - m[:, :2] @ [cx, cy]
    return cv2.warpAffine(
        picture.astype(np.float32), m, size, flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101
    )


def _bodies(rng, share, size):
    width, height = size
    made = []
    while share > 0.01:
        part = min(share, 0.22)
        share -= part
        w = int(np.sqrt(part) * width)
        h = int(np.sqrt(part) * height)
        cloth = wall(int(rng.integers(1e9)), h + 20, w + 20)[:h, :w] * rng.uniform(0.4, 1.0)
        x0, y0 = rng.uniform(0, width - w), rng.uniform(0, height - h)
        speed = rng.uniform(0.05, 0.3, 2) * rng.choice([-1, 1], 2)
        rate, phase = rng.uniform(0.1, 0.5, 2), rng.uniform(0, 6.3, 2)

        def draw(acc, t, cloth=cloth, x0=x0, y0=y0, speed=speed, rate=rate, phase=phase, w=w, h=h):
            x = x0 + speed[0] * width * np.sin(2 * np.pi * rate[0] * t + phase[0]) / (2 * np.pi * rate[0])
            y = y0 + speed[1] * height * np.sin(2 * np.pi * rate[1] * t + phase[1]) / (2 * np.pi * rate[1])
            m = np.array([[1, 0, x], [0, 1, y]], np.float64)
            mask = cv2.warpAffine(np.ones((h, w), np.float32), m, size)
            acc *= 1 - mask
            acc += mask * cv2.warpAffine(cloth.astype(np.float32), m, size, borderMode=cv2.BORDER_REPLICATE)

        made.append(draw)
    return made
