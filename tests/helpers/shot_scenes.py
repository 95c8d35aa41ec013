"""Scenes to cut between: a textured world larger than the picture, bodies that move in it, and a camera."""

from __future__ import annotations

import cv2
import numpy as np

WIDTH, HEIGHT = 480, 270
WORLD = 3


def texture(rng, width, height, palette=None):
    """Return a coloured picture of noise at many scales with hard-edged things in it, uint8 (h, w, 3)."""
    base = rng.uniform(0, 255, 3) if palette is None else palette
    image = np.zeros((height, width, 3), np.float32)
    for octave in range(2, 8):
        size = 2**octave
        if size > width // 3:
            break
        noise = rng.normal(size=(max(2, size * height // width), size, 3)).astype(np.float32)
        noise = 0.5 * noise + 0.5 * noise.mean(axis=2, keepdims=True)
        image += cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC) * 60 * 0.72**octave
    image += base.astype(np.float32)
    for _ in range(int(rng.integers(10, 70))):
        x, y = rng.integers(0, width), rng.integers(0, height)
        w, h = rng.integers(8, width // 5), rng.integers(8, height // 3)
        colour = np.clip(base + rng.normal(size=3) * 70, 0, 255)
        kind = rng.integers(3)
        patch = image.copy() if kind == 2 else image
        if kind == 0:
            cv2.rectangle(image, (int(x), int(y)), (int(x + w), int(y + h)), colour.tolist(), -1)
        elif kind == 1:
            cv2.ellipse(image, (int(x), int(y)), (int(w // 2), int(h // 2)), 0, 0, 360, colour.tolist(), -1)
        else:
            cv2.line(
                patch, (int(x), int(y)), (int(x + w), int(y + h)), colour.tolist(), int(rng.integers(1, 9))
            )
            image = patch
    return np.clip(cv2.GaussianBlur(image, (0, 0), rng.uniform(0.3, 1.6)), 0, 255).astype(np.uint8)


class Scene:
    """A place with bodies and a camera move; `picture(s)` renders what is seen at second `s`, float32."""

    def __init__(self, rng, *, palette=None, gain=None, move=None, stills=()):
        if len(stills) and rng.random() < 0.5:
            still = stills.pop(int(rng.integers(len(stills))))  # never the same place twice in a film
            self.world = cv2.resize(
                still, (int(WIDTH * 1.6), int(HEIGHT * 1.6)), interpolation=cv2.INTER_CUBIC
            )
        else:
            self.world = texture(rng, WIDTH * WORLD, HEIGHT * WORLD, palette)
        if self.world.std() < 12:
            self.world = texture(rng, WIDTH * WORLD, HEIGHT * WORLD, palette)
        self.gain = rng.uniform(0.5, 1.1) if gain is None else gain
        self.move = rng.choice(["static", "handheld", "pan", "zoom", "roll"]) if move is None else move
        self.at = rng.uniform(0.35, 0.65, 2)
        self.pace = rng.uniform(-1, 1, 2) * (0.35, 0.1)
        self.closing = rng.uniform(-0.25, 0.35)
        self.turn = rng.uniform(-25, 25)
        self.shake = rng.uniform(0.002, 0.012)
        self.phase = rng.uniform(0, 6.28, 6)
        self.bodies = []
        for _ in range(int(rng.integers(0, 4))):
            size = rng.uniform(0.1, 0.5)
            look = texture(rng, max(32, int(WIDTH * size)), max(32, int(HEIGHT * size * 1.5)))
            self.bodies.append((look, rng.uniform(0, 1, 2), rng.uniform(-0.5, 0.5, 2) * (1, 0.2)))
        self.extra_pan = lambda s: 0.0

    def camera(self, s):
        """Return centre (share of the world), scale and roll in degrees."""
        x, y, scale, roll = *self.at, 1.0, 0.0
        if self.move == "pan":
            x, y = x + self.pace[0] * s / WORLD, y + self.pace[1] * s / WORLD
        if self.move == "zoom":
            scale = float(np.exp(self.closing * s))
        if self.move == "roll":
            roll = self.turn * s
        if self.move == "handheld":
            p = self.phase
            x += self.shake * (
                np.sin(5 * s + p[0]) + 0.6 * np.sin(13 * s + p[1]) + 0.3 * np.sin(31 * s + p[2])
            )
            y += self.shake * (
                np.sin(6 * s + p[3]) + 0.6 * np.sin(11 * s + p[4]) + 0.3 * np.sin(29 * s + p[5])
            )
            roll = 60 * self.shake * np.sin(3 * s + p[0])
        return x + self.extra_pan(s), y, scale, roll

    def sharp(self, s):
        x, y, scale, roll = self.camera(s)
        wh, ww = self.world.shape[:2]
        m = cv2.getRotationMatrix2D((x * ww, y * wh), roll, scale)
        m[:, 2] += (WIDTH / 2 - x * ww, HEIGHT / 2 - y * wh)
        view = cv2.warpAffine(
            self.world, m, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
        )
        for look, start, speed in self.bodies:
            bx, by = ((start + speed * s) % 1.6 - 0.4) * (WIDTH, HEIGHT)
            paste(view, look, int(bx), int(by))
        return view.astype(np.float32)

    def picture(self, s, shutter=0.0):
        """Render; `shutter` s of motion blur where the camera whips."""
        if shutter and abs(self.extra_pan(s + shutter) - self.extra_pan(s)) > 0.004:
            view = np.mean([self.sharp(s + shutter * k / 7) for k in range(8)], axis=0)
        else:
            view = self.sharp(s)
        return view * self.gain


def paste(view, look, x, y):
    """Lay `look` over `view` with its corner at x, y, as an ellipse."""
    h, w = look.shape[:2]
    mask = np.zeros((h, w), np.uint8)
    cv2.ellipse(mask, (w // 2, h // 2), (w // 2, h // 2), 0, 0, 360, 255, -1)
    x0, y0, x1, y1 = max(0, x), max(0, y), min(view.shape[1], x + w), min(view.shape[0], y + h)
    if x1 <= x0 or y1 <= y0:
        return
    part = (slice(y0 - y, y1 - y), slice(x0 - x, x1 - x))
    view[y0:y1, x0:x1][mask[part] > 0] = look[part][mask[part] > 0]
