"""Films of a scene in depth, rendered from textured planes through a pinhole camera with a known path.

World axes: x to the right, y down, z ahead; metres. The camera starts at the origin and looks ahead.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import cv2
import numpy as np

WIDTH, HEIGHT, FPS = 480, 270, 24.0
SUBJECT = 5.0
"""Metres to the subject."""


@dataclass
class Plane:
    """A texture (h, w) and its opacity, with the place of its corner and two edges in the world."""

    texture: np.ndarray
    opacity: np.ndarray
    corner: np.ndarray
    right: np.ndarray
    down: np.ndarray
    is_subject: bool = False


def texture(rng, height, width, level=120.0, contrast=45.0):
    """Return noise of several scales with some hard edges."""
    out = np.zeros((height, width), np.float32)
    for size in (3, 7, 17, 41):
        small = rng.normal(0, 1, (height // size + 3, width // size + 3)).astype(np.float32)
        out += cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)
    for _ in range(12):
        x, y = rng.integers(0, width), rng.integers(0, height)
        w, h = rng.integers(4, max(5, width // 4)), rng.integers(4, max(5, height // 4))
        out[y : y + h, x : x + w] += rng.normal(0, 1.5)
    return np.clip(level + contrast * out / out.std(), 0, 255).astype(np.uint8)


def upright(rng, x, y, z, width, height, shape=(300, 300), cut=False, is_subject=False):
    """Return a plane that faces the camera, its centre at (x, y, z); `cut`: an ellipse, not a rectangle."""
    paint = texture(rng, *shape, level=rng.uniform(70, 180))
    opacity = np.full(shape, 255, np.uint8)
    if cut:
        opacity[:] = 0
        cv2.ellipse(
            opacity,
            (shape[1] // 2, shape[0] // 2),
            (shape[1] // 2 - 2, shape[0] // 2 - 2),
            0,
            0,
            360,
            255,
            -1,
        )
    corner = np.array([x - width / 2, y - height / 2, z])
    return Plane(paint, opacity, corner, np.array([width, 0, 0.0]), np.array([0, height, 0.0]), is_subject)


def pillar(rng, z, radius=0.4, height=2.0, facets=12):
    """Return the sides of a round subject at (0, 0, z), as planes that are seen from their fronts only."""
    angles = np.linspace(0, 2 * np.pi, facets + 1)
    out = []
    for a, b in itertools.pairwise(angles):
        start = np.array([radius * np.cos(a), 1.4 - height, z + radius * np.sin(a)])
        end = np.array([radius * np.cos(b), 1.4 - height, z + radius * np.sin(b)])
        paint = texture(rng, 300, 60, level=110)
        opaque = np.full(paint.shape, 255, np.uint8)
        out.append(Plane(paint, opaque, start, end - start, np.array([0, height, 0.0]), is_subject=True))
    return out


def scene(seed, kind="ground", subject=SUBJECT):
    """Return planes: 'ground' (floor, wall, things, a subject), 'layers' (no floor), or 'flat' (a wall)."""
    rng = np.random.default_rng(seed)
    far = rng.uniform(18, 40)
    planes = [upright(rng, 0, -far * 0.05, far, far * 4, far * 1.8, (700, 1500))]
    if kind == "flat":
        return planes
    if kind == "ground":
        paint = texture(rng, 1200, 1200)
        planes.append(
            Plane(
                paint, np.full(paint.shape, 255, np.uint8),
                np.array([-20.0, 1.4, far]), np.array([40.0, 0, 0]), np.array([0, 0, -(far - 2.2)]),
            )
        )  # fmt: skip
    for z in sorted(rng.uniform(subject + 1.5, 0.6 * far, 4), reverse=True):
        width = rng.uniform(0.15, 0.3) * z
        planes.append(
            upright(rng, rng.uniform(-0.5, 0.5) * z, 1.4 - width / 2, z, width, width * 1.3, cut=True)
        )
    return planes + pillar(rng, subject)


@dataclass
class Shot:
    """Where the camera is and looks in each frame, n of them."""

    place: np.ndarray
    yaw: np.ndarray
    pitch: np.ndarray
    roll: np.ndarray
    focal: np.ndarray
    subject: np.ndarray


def shot(move, seconds=2.5, sign=1, speed=1.0, focal=1.1, far=SUBJECT):
    """Return the path of a named move: 'turn', 'truck', 'boom', 'dolly', 'zoom', 'dolly zoom', 'orbit',
    'follow', 'tilt', 'roll', 'static'; `speed` of 1 is a brisk one, focal is in frame widths."""
    n = round(seconds * FPS)
    u = sign * speed * np.arange(n) / FPS
    zero, place, subject = np.zeros(n), np.zeros((n, 3)), np.zeros((n, 3))
    yaw, pitch, roll, focals = zero, zero, zero, np.full(n, focal)
    if move == "turn":
        yaw = 0.12 * u
    elif move == "tilt":
        pitch = 0.10 * u
    elif move == "roll":
        roll = 0.12 * u
    elif move in ("truck", "follow"):
        place[:, 0] = 0.6 * u
        if move == "follow":
            subject[:, 0] = 0.6 * u
    elif move == "boom":
        place[:, 1] = -0.4 * u
    elif move in ("dolly", "dolly zoom"):
        place[:, 2] = 0.5 * u
        if move == "dolly zoom":
            focals = focal * (far - place[:, 2]) / far
    elif move == "zoom":
        focals = focal * np.exp(0.12 * u)
    elif move == "orbit":
        yaw = 0.15 * u
        place = np.stack([-far * np.sin(yaw), zero, far * (1 - np.cos(yaw))], axis=1)
    return Shot(place, yaw, pitch, roll, focals, subject)


def frames(planes, path, noise=2.0, quality=70, seed=0):
    """Render, add noise, and code each frame as JPEG; uint8, shape (n, HEIGHT, WIDTH)."""
    rng = np.random.default_rng(seed)
    out = []
    for i in range(len(path.yaw)):
        image = np.full((HEIGHT, WIDTH), 128, np.uint8)
        for plane in planes:
            corner = plane.corner + (path.subject[i] if plane.is_subject else 0)
            if plane.is_subject and np.dot(np.cross(plane.right, plane.down), corner - path.place[i]) < 0:
                continue  # its back
            h, w = plane.texture.shape
            world = np.stack([plane.right / w, plane.down / h, corner - path.place[i]], axis=1)
            homography = _camera(path, i) @ world
            paint = cv2.warpPerspective(plane.texture, homography, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
            opaque = cv2.warpPerspective(plane.opacity, homography, (WIDTH, HEIGHT), flags=cv2.INTER_LINEAR)
            share = opaque.astype(np.float32) / 255
            image = (image * (1 - share) + paint * share).astype(np.uint8)
        image = np.clip(
            cv2.GaussianBlur(image, (3, 3), 0) + rng.normal(0, noise, image.shape), 0, 255
        ).astype(np.uint8)
        if quality:
            image = cv2.imdecode(
                cv2.imencode(".jpg", image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE
            )
        out.append(image)
    return np.stack(out)


def _camera(path, i):
    """Return the 3 x 3 matrix from world directions to pixels."""
    cy, sy, cp, sp = np.cos(path.yaw[i]), np.sin(path.yaw[i]), np.cos(path.pitch[i]), np.sin(path.pitch[i])
    cr, sr = np.cos(path.roll[i]), np.sin(path.roll[i])
    yaw = np.array([[cy, 0, -sy], [0, 1, 0], [sy, 0, cy]])
    pitch = np.array([[1, 0, 0], [0, cp, sp], [0, -sp, cp]])
    roll = np.array([[cr, sr, 0], [-sr, cr, 0], [0, 0, 1]])
    f = path.focal[i] * WIDTH
    lens = np.array([[f, 0, (WIDTH - 1) / 2], [0, f, (HEIGHT - 1) / 2], [0, 0, 1]])
    return lens @ roll @ pitch @ yaw
