"""Joins that are hard to see: wipes, dissolves in fast motion, cuts hidden behind something, jump cuts."""

from __future__ import annotations

import cv2
import numpy as np

from .shot_scenes import HEIGHT, WIDTH, Scene, paste, texture

HIDDEN = ("hidden-black", "hidden-whip", "hidden-body", "hidden-flash")
WIPES = ("wipes", "shaped-wipes")
JOINS = ("wipes", "fast-dissolves", *HIDDEN, "jump-cuts", "shaped-wipes")


def joined(rng, kind, fps, stills):
    """Return pictures and truth: (kind, first second, last second) of every join."""
    if kind in (*WIPES, "fast-dissolves"):
        return _gradual(rng, kind, fps, stills)
    first, second = (Scene(rng, stills=stills) for _ in range(2))
    if kind == "jump-cuts":
        second.world, second.gain, second.move, second.bodies = first.world, first.gain, first.move, []
        second.at = first.at + rng.choice([-1, 1], 2) * rng.uniform(0.01, 0.05, 2)
        second.closing, second.pace, second.phase = first.closing, first.pace, first.phase
    at, length = rng.uniform(1.5, 3.0), rng.uniform(0.4, 1.2)
    if kind == "hidden-whip":
        length = rng.uniform(0.25, 0.6)
        way = float(rng.choice([-1, 1]) * rng.uniform(0.1, 0.25))
        for scene, sign in ((first, 1), (second, -1)):
            scene.world = texture(rng, WIDTH * 5, HEIGHT * 2)
            scene.at[0] = 0.5
            scene.extra_pan = _thrown(at, length, sign * way)
    if kind == "hidden-flash":
        length = rng.integers(2, 5) / fps
    seconds = at + length + rng.uniform(1.5, 2.5)
    coat = (
        texture(rng, int(WIDTH * rng.uniform(1.5, 2.2)), int(HEIGHT * 2.4)) * rng.uniform(0.1, 0.9)
    ).astype(np.uint8)
    pictures = []
    for i in range(round(seconds * fps)):
        t = i / fps
        view = (first if t < at else second).picture(t, 0.5 / fps if kind == "hidden-whip" else 0.0)
        s = (t - at) / length + 0.5  # 0 to 1 while it is hidden
        if 0 < s < 1:
            if kind == "hidden-black":
                view = view * float(np.clip(abs(2 * s - 1) * 1.6 - 0.6, 0, 1))
            if kind == "hidden-body":
                paste(
                    view,
                    coat.astype(np.float32),
                    int(-coat.shape[1] + s * (WIDTH + coat.shape[1])),
                    -int(HEIGHT * 0.7),
                )
            if kind == "hidden-flash":
                view = view + 420.0 * (1 - abs(2 * s - 1) ** 2)
        pictures.append(view)
    half = {"jump-cuts": 1 / fps}.get(kind, length / 2)
    name = "cut" if kind == "jump-cuts" else kind
    number = int(np.ceil(at * fps - 1e-9))
    if name == "cut":
        return pictures, [("cut", (number - 1) / fps, number / fps)]
    return pictures, [(name, at - half, at + half)]


def _thrown(at, length, way):
    """Return the pan of the old shot into a whip (`way` > 0 of it) or of the new one out of it."""

    def pan(t):
        s = float(np.clip(abs(t - at) / (length / 2), 0, 1))
        return way * (1 - s) ** 2

    return pan


def _gradual(rng, kind, fps, stills):
    scenes = [Scene(rng, stills=stills) for _ in range(int(rng.integers(2, 5)))]
    if kind == "fast-dissolves":
        for scene in scenes:
            scene.move = rng.choice(["pan", "zoom", "roll", "pan"])
            scene.pace = rng.choice([-1, 1]) * rng.uniform(0.3, 0.7) * np.array([1.0, rng.uniform(-0.3, 0.3)])
            scene.closing, scene.turn = rng.choice([-0.4, 0.5]), rng.choice([-1, 1]) * rng.uniform(20, 50)
    pictures, truth = [], []
    clock = 0
    for number, scene in enumerate(scenes):
        for _ in range(max(4, round(rng.uniform(0.8, 2.0) * fps))):
            pictures.append(scene.picture(clock / fps))
            clock += 1
        if number == len(scenes) - 1:
            break
        n = max(4, round(rng.uniform(0.4, 2.0) * fps))
        start = len(pictures)
        front = _front(rng) if kind == "wipes" else _shaped(rng)
        for k in range(1, n + 1):
            old, new = scene.picture(clock / fps), scenes[number + 1].picture(clock / fps)
            a = k / (n + 1) if kind == "fast-dissolves" else front(k / (n + 1))
            pictures.append(old * (1 - a) + new * a)
            clock += 1
        name = "wipe" if kind in WIPES else "dissolve"
        truth.append((name, (start - 1) / fps, len(pictures) / fps))
    return pictures, truth


def _front(rng):
    """Return how far a wipe has gone at each pixel: a straight or round front, hard or soft."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    x, y = x / WIDTH - 0.5, y / HEIGHT - 0.5
    if rng.random() < 0.2:
        way = np.hypot(x, y * HEIGHT / WIDTH)
    else:
        angle = rng.choice([0, 90, 180, 270, rng.uniform(0, 360)]) * np.pi / 180
        way = np.cos(angle) * x + np.sin(angle) * y
    return _share(way, float(rng.choice([0.005, 0.05, 0.15])))


def _shaped(rng):
    """Return the same for an iris that opens or closes, a clock's hand, and doors that open or close."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    x, y = x / WIDTH - rng.uniform(0.35, 0.65), (y / HEIGHT - rng.uniform(0.35, 0.65)) * HEIGHT / WIDTH
    shape = str(rng.choice(["iris", "clock", "doors", "box", "blinds"]))
    if shape == "iris":
        way = np.hypot(x, y)
    elif shape == "clock":
        way = (np.arctan2(y, x) + rng.uniform(0, 2 * np.pi)) % (2 * np.pi)
    elif shape == "doors":
        way = np.abs(x if rng.random() < 0.5 else y)
    elif shape == "box":
        way = np.maximum(np.abs(x), np.abs(y) * WIDTH / HEIGHT)
    else:
        way = ((x if rng.random() < 0.5 else y) * rng.integers(3, 7)) % 1.0
    return _share(way if rng.random() < 0.5 else -way, float(rng.choice([0.005, 0.05])))


def _share(way, soft):
    """Return the share of the new picture at each pixel, once the front has gone a share `s` of its way."""
    way = (way - way.min()) / np.ptp(way)

    def share(s):
        a = np.clip((s * (1 + soft) - way) / soft, 0, 1)
        return cv2.GaussianBlur(a, (0, 0), 0.8)[..., None]

    return share
