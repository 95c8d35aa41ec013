"""Two shots joined by the transitions of editing programs: wipes, irises, pushes, slides, slow dissolves."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np

HALF = 90
"""Frames of each shot: the film is twice as long, with the middle of the transition between them."""


class Join(NamedTuple):
    """A kind of transition, and how many frames it may take."""

    shape: str
    shortest: int
    longest: int


KINDS = {
    "wipe, hard edge": Join("hard", 8, 30),
    "wipe, soft edge": Join("soft", 8, 30),
    "wipe, slow": Join("any", 30, 75),
    "iris": Join("iris", 8, 30),
    "push": Join("push", 8, 30),
    "slide": Join("slide", 8, 30),
    "dissolve in flicker": Join("flicker", 8, 30),
    "dissolve, slow": Join("dissolve", 30, 90),
    "blur": Join("blur", 8, 30),
}


def join_shots(kind, one, other, rng):
    """Return the pictures of a film of two shots, uint8 (2 * HALF, h, w, 3).

    `one` and `other` have at least HALF + 45 pictures each: both go on while the transition lasts.
    """
    join = KINDS[kind]
    count = int(rng.integers(join.shortest, join.longest + 1))
    first = HALF - count // 2
    show = _transition(join.shape, one.shape[1:3], rng)
    out = []
    for i in range(2 * HALF):
        share = np.clip((i - first + 1) / (count + 1), 0.0, 1.0)
        a = one[min(i, len(one) - 1)].astype(np.float32)
        b = other[max(0, i - 2 * HALF + len(other))].astype(np.float32) if share > 0 else a
        view = a if share == 0 else b if share == 1 else show(a, b, float(share))
        out.append(np.clip(view, 0, 255).astype(np.uint8))
    return np.stack(out)


def _transition(shape, size, rng):
    height, width = size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    x, y = x / width - 0.5, y / height - 0.5
    angle = rng.integers(0, 8) * np.pi / 4
    straight = np.cos(angle) * x + np.sin(angle) * y
    round_ = np.hypot(x - rng.uniform(-0.15, 0.15), (y - rng.uniform(-0.15, 0.15)) * height / width)
    edge = float(rng.choice([0.08, 0.2]))
    way = rng.choice(4)
    if shape == "hard":
        return _front(straight, 0.004)
    if shape == "soft":
        return _front(straight, edge)
    if shape == "any":
        return _front(straight, float(rng.choice([0.004, edge])))
    if shape == "iris":
        return _front(round_ if rng.random() < 0.5 else -round_, float(rng.choice([0.004, 0.05])))
    if shape in ("push", "slide"):
        return lambda a, b, s: _moved(a, b, s, way, shape == "push")
    if shape == "blur":
        return _through_blur
    if shape == "flicker":
        return lambda a, b, s: (a + (b - a) * s) * rng.uniform(0.65, 1.35)
    return lambda a, b, s: a + (b - a) * s


def _front(way, soft):
    """Return a front that goes over the picture in the order of `way`, as wide as `soft` of the whole way."""
    way = (way - way.min()) / np.ptp(way)

    def show(a, b, s):
        part = cv2.GaussianBlur(np.clip((s * (1 + soft) - way) / soft, 0, 1), (0, 0), 0.6)[..., None]
        return a * (1 - part) + b * part

    return show


def _moved(a, b, s, way, push):
    """Move the new picture in from one side; a push moves the old one out before it."""
    if way >= 2:
        return _moved(a.transpose(1, 0, 2), b.transpose(1, 0, 2), s, way - 2, push).transpose(1, 0, 2)
    if way == 1:
        return _moved(a[:, ::-1], b[:, ::-1], s, 0, push)[:, ::-1]
    width = a.shape[1]
    edge = round(s * width)
    old = np.roll(a, -edge, axis=1) if push else a
    return np.concatenate([old[:, : width - edge], b[:, :edge]], axis=1)


def _through_blur(a, b, s):
    sigma = max(0.3, 14 * (1 - abs(2 * s - 1)))
    soft = np.clip((s - 0.35) / 0.3, 0, 1)
    return cv2.GaussianBlur(a + (b - a) * soft, (0, 0), sigma)
