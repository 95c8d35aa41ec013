"""A head, modelled once and turned: a bumped ellipsoid with eyes, brows, nose, mouth and hair.

It is painted from every 12 degrees on demand; the mouth, the lids and the brows are drawn in each frame.

The file is longer than most: model, painting and expression share the same measures and are one thing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.painted_parts import Skin, shades
from onetake.stage.seeded_noise import clouds, smoothstep

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32, Image8


WIDE = 0.34
"""Metres across a head's image; the head's centre is in its middle. Set by hand."""
HIGH = 0.46
"""Metres from the top to the bottom of a head's image; set by hand."""
CENTRE = 0.19
"""Metres from the top of a head's image to the head's centre; set by hand."""
TURN = 12.0
"""Degrees between the views."""
RADII = (0.076, 0.118, 0.096)
"""Metres: half the head's width, height and depth; set by hand, no measured source."""
EYE = (0.031, 0.008)
"""Metres from the head's centre to an eye, x and y; set by hand."""
BROW = (0.031, 0.030)
"""Metres from the head's centre to a brow, x and y; set by hand."""
MOUTH = -0.060
"""Metres from the head's centre to the mouth, y; set by hand."""
FACE = (-0.112, 0.075)
"""Metres from the head's centre to chin and hairline, y; set by hand."""


class HeadModel:
    """One person's head. `colours` are linear: skin and hair."""

    SIDE = 80.0
    """Degrees of yaw beyond which the face does not show what it does."""

    def __init__(
        self,
        rng: np.random.Generator,
        ppm: float,
        skin: Floats32,
        hair: Floats32,
        style: str,
    ) -> None:
        self.ppm, self.skin, self.hair, self.style = ppm, skin, hair, style
        self.iris = np.array([[0.05, 0.03, 0.02], [0.03, 0.06, 0.08], [0.04, 0.06, 0.03]])[rng.integers(3)]
        self.points, self.normals, self.colours = self._model(rng)
        self.views: dict[int, Skin] = {}

    def view(self, yaw: float) -> tuple[Skin, float, bool]:
        """The painted view nearest to a yaw (degrees, 0 faces us), its yaw, and whether to mirror it."""
        yaw = (yaw + 180) % 360 - 180
        step = round(abs(yaw) / TURN)
        if step not in self.views:
            self.views[step] = self._paint(step * TURN)
        return self.views[step], float(np.copysign(step * TURN, yaw)), yaw < 0

    def _model(self, rng: np.random.Generator) -> tuple[Floats32, Floats32, Floats32]:
        rows, columns = int(0.46 * self.ppm * 1.25), int(0.62 * self.ppm * 1.3)
        turn, rise = np.meshgrid(
            np.linspace(-np.pi, np.pi, columns, endpoint=False, dtype=np.float32),
            np.linspace(-np.pi / 2, np.pi / 2, rows, dtype=np.float32),
        )
        a, b, c = RADII
        y = b * np.sin(rise)
        narrow = 1 - 0.26 * smoothstep(-y, 0.02, 0.118) + 0.03 * smoothstep(y, 0.0, 0.08)
        x = a * narrow * np.maximum(np.cos(rise), 0) ** np.where(y < 0, 0.78, 1.0) * np.sin(turn)
        z = c * np.cos(rise) * np.cos(turn)
        z = np.where(z < 0, z * 1.08, z)
        front = smoothstep(np.cos(turn), 0.0, 0.35)
        ax = np.abs(x)

        def bump(cx: float, cy: float, sx: float, sy: float) -> Floats32:
            return np.asarray(np.exp(-(((ax - cx) / sx) ** 2) - ((y - cy) / sy) ** 2) * front, np.float32)

        z = z + 0.02 * smoothstep(-y, 0.035, 0.1) * np.exp(-((ax / 0.045) ** 2)) * front
        ridge = np.interp(y, [-0.048, -0.036, -0.026, 0.004, 0.022, 0.04], [0, 0.014, 0.021, 0.008, 0.003, 0])
        nose = ridge * np.exp(-((ax / np.interp(y, [-0.04, 0.01], [0.0135, 0.008])) ** 2)) * front
        z = z + nose + 0.005 * bump(0.013, -0.036, 0.007, 0.007)
        z = z - 0.011 * bump(*EYE, 0.019, 0.014) + 0.005 * bump(*BROW, 0.022, 0.008)
        z = z + 0.005 * bump(0.046, -0.022, 0.018, 0.018) + 0.006 * bump(0, MOUTH, 0.022, 0.011)
        z = z - 0.003 * bump(0, -0.079, 0.016, 0.006) + 0.007 * bump(0, -0.1, 0.02, 0.013)
        z = z + 0.003 * bump(*EYE, 0.013, 0.007)
        hairline = (
            0.066 - 0.07 * smoothstep(np.abs(turn), 0.55, 1.25) - 0.085 * smoothstep(np.abs(turn), 1.3, 1.9)
        )
        ear = np.hypot((np.abs(turn) - 1.52) / 0.17, (y + 0.006 + 0.02 * (np.abs(turn) - 1.5)) / 0.033) < 1
        wispy = 0.003 * clouds(rng, (rows, columns), 0.03 * self.ppm, 3, stretch=3)
        on = smoothstep(y + wispy - hairline, -0.003, 0.003)
        if self.style == "bald":
            on = on * 0.0
        on = np.where(ear & (self.style != "long"), 0, on).astype(np.float32)
        mass = {"short": 0.007, "long": 0.014, "bun": 0.008, "bald": 0.0}[self.style]
        out = 1 + on * mass / 0.1 * (1 + 0.18 * clouds(rng, (rows, columns), 0.02 * self.ppm, 3, stretch=5))
        out = np.where(ear, 1.09, out)
        ax = np.asarray(ax, np.float32)
        x, y2, z = x * out, y * out, z * out
        surface = np.dstack([x, y2, z]).astype(np.float32)
        paint = self._paint_face(rng, ax, np.asarray(y, np.float32), front, on, turn)
        sheets = [(surface, paint)]
        if self.style == "long":
            sheets.append(self._mane(rng))
        if self.style == "bun":
            knot = np.dstack(
                [
                    0.042 * np.cos(rise) * np.sin(turn),
                    0.075 + 0.04 * np.sin(rise),
                    -0.105 + 0.04 * np.cos(rise) * np.cos(turn),
                ]
            )
            sheets.append(
                (
                    knot.astype(np.float32),
                    np.broadcast_to(self.hair, knot.shape) * (1 + 0.2 * wispy[..., None] / 0.006),
                )
            )
        flat = [
            (p.reshape(-1, 3), _normals(p).reshape(-1, 3), np.asarray(q, np.float32).reshape(-1, 3))
            for p, q in sheets
        ]
        points, normals, colours = (np.concatenate(part) for part in zip(*flat, strict=True))
        return points, normals, colours

    def _paint_face(
        self,
        rng: np.random.Generator,
        ax: Floats32,
        y: Floats32,
        front: Floats32,
        on: Floats32,
        turn: Floats32,
    ) -> Floats32:
        def spot(cx: float, cy: float, sx: float, sy: float, hard: float = 0.12) -> Floats32:
            r = np.hypot((ax - cx) / sx, (y - cy) / sy)
            return np.asarray((1 - smoothstep(r, 1 - hard, 1 + hard)) * (front > 0.3), np.float32)

        paint = (
            np.broadcast_to(self.skin, (*y.shape, 3))
            * (1 + 0.05 * clouds(rng, y.shape, 0.02 * self.ppm, 3))[..., None]
        )

        def lay(tone: NDArray[np.floating], share: NDArray[np.floating]) -> None:
            nonlocal paint
            paint = paint + (np.asarray(tone, np.float32) - paint) * share[..., None]

        lay(
            self.skin * (0.42, 0.36, 0.36),
            0.75 * np.exp(-(((ax - EYE[0]) / 0.021) ** 2) - ((y - EYE[1] - 0.004) / 0.013) ** 2) * front,
        )
        lay(
            self.skin * (1.1, 0.75, 0.7),
            0.35 * np.exp(-(((ax - 0.045) / 0.02) ** 2) - ((y + 0.028) / 0.02) ** 2) * front,
        )
        lay(self.skin * 0.55, 0.6 * np.exp(-((ax / 0.016) ** 2) - ((y + 0.049) / 0.006) ** 2) * front)
        lay(self.skin * 0.2, spot(0.008, -0.042, 0.0045, 0.0028, 0.4))
        lay(np.array([0.62, 0.6, 0.57]), spot(*EYE, 0.0145, 0.0062))
        lay(self.iris, spot(EYE[0], EYE[1] + 0.0005, 0.0064, 0.0064))
        lay(np.array([0.004, 0.004, 0.004]), spot(EYE[0], EYE[1] + 0.0005, 0.003, 0.003))
        lay(np.array([0.9, 0.9, 0.9]), spot(EYE[0] - 0.002, EYE[1] + 0.003, 0.0013, 0.0013, 0.4))
        lid = np.exp(-(((np.hypot((ax - EYE[0]) / 0.0155, (y - EYE[1]) / 0.0075) - 1) / 0.16) ** 2)) * (
            y > EYE[1] - 0.001
        )
        lay(self.hair * 0.25, np.asarray(0.9 * lid * front, np.float32))
        stubble = 0.0 if self.style in ("long", "bun") else 0.28
        jaw = smoothstep(-y, 0.035, 0.07) * (np.cos(turn) > 0.05)
        lay(self.skin * 0.45, np.asarray(stubble * jaw, np.float32))
        lay(self.hair, on)
        lay(
            self.hair
            * np.clip(1 + 0.3 * clouds(rng, y.shape, 0.012 * self.ppm, 3, stretch=9), 0.5, 2)[..., None],
            on,
        )
        return np.asarray(np.clip(paint, 0, 1), np.float32)

    def _mane(self, rng: np.random.Generator) -> tuple[Floats32, Floats32]:
        """Return the hair that falls to the shoulders behind and beside the face."""
        rows, columns = int(0.4 * self.ppm), int(0.5 * self.ppm)
        turn, fall = np.meshgrid(
            np.linspace(np.radians(66), np.radians(294), columns, dtype=np.float32),
            np.linspace(0, 1, rows, dtype=np.float32),
        )
        y = 0.085 - 0.3 * fall
        wave = 0.006 * np.sin(14 * turn + 5 * fall) + 0.005 * clouds(
            rng, (rows, columns), 0.03 * self.ppm, 3, stretch=6
        )
        radius = np.interp(fall, [0, 0.3, 0.7, 1], [0.075, 0.1, 0.102, 0.086]).astype(np.float32) + wave
        points = np.dstack([radius * 0.94 * np.sin(turn), y, radius * 1.06 * np.cos(turn) - 0.012])
        streaks = np.clip(1 + 0.3 * clouds(rng, (rows, columns), 0.012 * self.ppm, 3, stretch=14), 0.5, 2)
        return points.astype(np.float32), np.asarray(self.hair * streaks[..., None], np.float32)

    def _paint(self, yaw: float) -> Skin:
        cos, sin = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
        turn = np.array([[cos, 0, sin], [0, 1, 0], [-sin, 0, cos]], np.float32)
        points, normals = self.points @ turn.T, self.normals @ turn.T
        shape = round(HIGH * self.ppm), round(WIDE * self.ppm)
        column = np.rint((points[:, 0] + WIDE / 2) * self.ppm - 0.5).astype(np.intp)
        row = np.rint((CENTRE - points[:, 1]) * self.ppm - 0.5).astype(np.intp)
        keep = (column >= 0) & (column < shape[1]) & (row >= 0) & (row < shape[0]) & (points[:, 2] > -0.14)
        cell = (row * shape[1] + column)[keep]
        # Later writes win: the nearest point of each cell is what is seen.
        turnwise = np.argsort(points[keep, 2], kind="stable")
        nearest = np.full(shape[0] * shape[1], -1, np.intp)
        nearest[cell[turnwise]] = np.flatnonzero(keep)[turnwise]
        there = (nearest >= 0).reshape(shape)
        n = np.where(there[..., None], normals[nearest].reshape(*shape, 3), 0).astype(np.float32)
        colour = np.where(there[..., None], self.colours[nearest].reshape(*shape, 3), 0).astype(np.float32)
        cover = cv2.morphologyEx(there.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
        holes = (cover > 0) & ~there
        weight = cv2.GaussianBlur(there.astype(np.float32), (0, 0), 1.0)[..., None] + 1e-6
        for image in (n, colour):
            image[holes | ~there] = (cv2.GaussianBlur(image, (0, 0), 1.0) / weight)[holes | ~there]
        n = np.asarray(cv2.GaussianBlur(n, (0, 0), 0.0016 * self.ppm + 0.4), np.float32)
        n /= np.maximum(np.linalg.norm(n, axis=2, keepdims=True), 1e-3)
        soft = cv2.GaussianBlur(cover.astype(np.float32), (0, 0), 0.8)
        dim = 0.6 + 0.4 * np.clip(n[..., 2:], 0, 1)
        return Skin(
            colour * dim, *shades(n[..., 0], n[..., 1], n[..., 2]), np.clip(1.6 * soft - 0.5, 0, 1), self.ppm
        )

    @staticmethod
    def mien(yaw: float) -> tuple[float, float, float, float]:
        """Return where `expression` may draw at a yaw: left, top, right, bottom as shares of the painting."""
        cos, sin = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))
        reach, shift = 0.053 * max(float(cos), 0.25), 0.095 * float(sin)
        middle = WIDE / 2
        left, right = middle - reach + min(0.0, shift), middle + reach + max(0.0, shift)
        return left / WIDE, (CENTRE - 0.048) / HIGH, right / WIDE, (CENTRE + 0.1) / HIGH

    def expression(self, image: Image8, yaw: float, mouth: float, lids: float, brows: float) -> None:
        """Draw mouth (0 shut to 1 wide), lids (0 open to 1 shut) and brows (-1 knit to 1 raised) on a view.

        `image` is a square-root coded reflectance of any level, shape (rows, columns, 4).
        """
        if abs(yaw) > self.SIDE:
            return
        scale = image.shape[0] / HIGH
        cos, sin = np.cos(np.radians(yaw)), np.sin(np.radians(yaw))

        def at(x: float, y: float, z: float) -> tuple[float, float]:
            return (x * cos + z * sin + WIDE / 2) * scale, (CENTRE - y) * scale

        def tone(colour: NDArray[np.floating]) -> list[float]:
            return [*(255 * np.sqrt(np.clip(colour, 0, 1))).tolist(), 255.0]

        def oval(x: float, y: float, z: float, rx: float, ry: float, colour: NDArray[np.floating]) -> None:
            u, v = at(x, y, z)
            size = max(1, round(rx * scale * max(cos, 0.18) * 16)), max(1, round(ry * scale * 16))
            cv2.ellipse(
                image, (round(u * 16), round(v * 16)), size, 0, 0, 360, tone(colour), -1, cv2.LINE_AA, 4
            )

        lip = self.skin * np.array([0.8, 0.42, 0.42])
        gap, y = 0.017 * mouth, MOUTH - 0.007 * mouth
        oval(0, y, 0.092, 0.0235 - 0.003 * mouth, 0.0062 + gap, lip)
        oval(0, y, 0.093, 0.021 - 0.003 * mouth, 0.0011 + 0.92 * gap, np.array([0.02, 0.005, 0.005]))
        if mouth > 0.25:
            oval(0, y + 0.6 * gap, 0.093, 0.014, 0.2 * gap, np.array([0.5, 0.48, 0.44]))
        for side in (-1, 1):
            x, z = side * BROW[0], 0.083
            if side * sin < -0.6:
                continue  # beyond the bridge of the nose
            if lids > 0.3:
                oval(side * EYE[0], EYE[1], 0.082, 0.0165, 0.0085 * lids, self.skin * 0.6)
                oval(side * EYE[0], EYE[1] - 0.006 * lids, 0.082, 0.014, 0.0016, self.hair * 0.3)
            knit, lift = max(0.0, -brows), 0.004 * brows
            arc = [
                (x - side * 0.017, BROW[1] - 0.002 + lift - 0.005 * knit),
                (x, BROW[1] + 0.003 + lift),
                (x + side * 0.018, BROW[1] - 0.003 + lift),
            ]
            line = np.array([at(px, py, z - 0.012 * (abs(px) > 0.04)) for px, py in arc])
            thick = max(1, round(0.0058 * scale))
            cv2.polylines(
                image,
                [np.rint(line * 16).astype(np.int32)],
                False,
                tone(self.hair * 0.5),
                thick,
                cv2.LINE_AA,
                4,
            )


def _normals(surface: Floats32) -> Floats32:
    """Return the outward normals of a sheet of points, shape (rows, columns, 3)."""
    down, across = np.gradient(surface, axis=0), np.gradient(surface, axis=1)
    normals = np.cross(across, down)
    normals /= np.maximum(np.linalg.norm(normals, axis=2, keepdims=True), 1e-12)
    outward = surface - surface.reshape(-1, 3).mean(axis=0)
    flip = np.sign((normals * outward).sum(axis=2, keepdims=True))
    return np.asarray(normals * np.where(flip == 0, 1, flip), np.float32)
