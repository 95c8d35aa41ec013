"""Puts surfaces and cut-outs into a frame: filtered textures warped far to near, hidden parts skipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import log2
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.projection import NEAR, clip_near

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Image8, Ints
    from onetake.stage.picture.projection import PinholeCamera


HALF_OCTAVE = 2**0.5
"""Factor from one level of a texture to the next smaller one; set by hand."""
FINEST = 135
"""Rows of the small image in which hidden surfaces are found."""
BAND = 18
"""Rows of that small image that are drawn at a time, each band only as wide as it shows."""
MARGIN = 4
"""Texels round a surface's texture, so that its rim is filled."""
BLUR = 0.011
"""Blur, in focal lengths in pixels, of what is far away while the lens is focused at 1 m, at depth 1."""

_AROUND = np.ones((5, 5), np.uint8)


class Pyramid:
    """A texture at sizes that go down by half octaves, so that a warp never skips texels.

    Every level has `margin` texels more on each side, which repeat its rim.
    """

    def __init__(self, picture: Image8, margin: int = 0) -> None:
        self.margin, self.texels = margin, picture.shape[1::-1]
        self.levels = [picture]
        size = np.array(picture.shape[1::-1], float)
        while min(size) > 8 and len(self.levels) < 16:
            size = size / HALF_OCTAVE
            shape = (max(2, round(size[0])), max(2, round(size[1])))
            source = self.levels[-2] if len(self.levels) > 1 else self.levels[-1]
            self.levels.append(np.asarray(cv2.resize(source, shape, interpolation=cv2.INTER_AREA), np.uint8))
        if margin:
            sides = (margin,) * 4
            self.levels = [
                np.asarray(cv2.copyMakeBorder(p, *sides, cv2.BORDER_REPLICATE), np.uint8) for p in self.levels
            ]

    def at(self, texels: float) -> Image8:
        """Return the level at which one pixel takes about one of `texels` texels of the finest level."""
        step = round(2 * log2(max(texels, 1e-6)))
        return self.levels[min(max(step, 0), len(self.levels) - 1)]


@dataclass(eq=False)
class VisibleOutline:
    """A surface as the camera sees it: polygon in the frame and what part may show."""

    polygon: Floats
    """Shape (n, 2), pixels."""
    depth: float
    """Metres along the view, of its middle."""
    box: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right, bottom: what part of the frame it shows in."""
    bands: list[tuple[int, int, int, int]] = field(default_factory=list)
    """The same, more closely: boxes one below the other."""


def outlines(camera: PinholeCamera, corners: Floats, starts: Ints) -> list[VisibleOutline | None]:
    """Project convex polygons, given one after the other; None where nothing of one can be in the frame.

    `corners` has shape (n, 3), `starts` where each polygon begins, and at last n.
    """
    if len(starts) < 2:
        return []
    local = (corners - camera.place) @ camera.axes.T
    depth = local[:, 2]
    first = starts[:-1]
    nearest, farthest = np.minimum.reduceat(depth, first), np.maximum.reduceat(depth, first)
    flat = camera.centre + camera.f * local[:, :2] / np.maximum(depth, NEAR)[:, None]
    low, high = np.minimum.reduceat(flat, first), np.maximum.reduceat(flat, first)
    inside = ((high >= -0.5) & (low <= np.array(camera.size))).all(axis=1)
    whole = nearest >= NEAR
    middle = np.add.reduceat(depth, first) / np.diff(starts)
    out: list[VisibleOutline | None] = []
    for i, (all_of_it, none, here) in enumerate(
        zip(whole.tolist(), (farthest < NEAR).tolist(), np.asarray(inside).tolist(), strict=True)
    ):
        if none or (all_of_it and not here):
            out.append(None)
        elif all_of_it:
            out.append(VisibleOutline(flat[starts[i] : starts[i + 1]], float(middle[i])))
        else:
            out.append(outline(camera, corners[starts[i] : starts[i + 1]]))
    return out


def outline(camera: PinholeCamera, corners: Floats) -> VisibleOutline | None:
    """Project a convex polygon, or return None where nothing of it can be in the frame."""
    local = (corners - camera.place) @ camera.axes.T
    local = clip_near(local, local[:, 2])
    if len(local) < 3:
        return None
    polygon = camera.centre + camera.f * local[:, :2] / local[:, 2:]
    low, high = polygon.min(axis=0), polygon.max(axis=0)
    if high[0] < -0.5 or high[1] < -0.5 or low[0] > camera.size[0] or low[1] > camera.size[1]:
        return None
    return VisibleOutline(polygon, float(local[:, 2].mean()))


def grown(polygon: Floats, by: float) -> NDArray[np.int32]:
    """Push a polygon's corners out from its middle by some pixels, in sixteenths, for OpenCV's fill."""
    if by:
        away = polygon - polygon.sum(axis=0) / len(polygon)
        length = np.sqrt(np.maximum((away * away).sum(axis=1, keepdims=True), 1e-12))
        polygon = polygon + by * away / length
    return np.rint(np.minimum(np.maximum(polygon * 16, -2e6), 2e6)).astype(np.int32)


class Canvas:
    """One frame in the making: colour and, as the fourth channel, the lamp's share in it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self.picture: Image8 = np.zeros((size[1], size[0], 4), np.uint8)
        self.edges: Image8 = np.zeros((size[1], size[0]), np.uint8)
        self.step = max(1, size[1] // FINEST)
        small = (-(-size[1] // self.step), -(-size[0] // self.step))
        self.covered: Image8 = np.zeros(small, np.uint8)
        self.ids: NDArray[np.int16] = np.full(small, -1, np.int16)

    def cover(self, seen: VisibleOutline, number: int, solid: bool) -> bool:
        """Note a surface, near to far; say whether any of it shows, and put that part into `seen.box`."""
        rows, columns = self.covered.shape
        small = (seen.polygon + 0.5) / self.step - 0.5
        left, top = np.maximum(np.floor(small.min(axis=0)).astype(int) - 1, 0)
        right, bottom = np.minimum(np.ceil(small.max(axis=0)).astype(int) + 2, (columns, rows))
        if left >= right or top >= bottom:
            return False
        part = self.covered[top:bottom, left:right]
        fill: Image8 = np.zeros(part.shape, np.uint8)
        cv2.fillConvexPoly(fill, grown(small - (left, top), 0.0), 255, cv2.LINE_8, 4)
        free = cv2.bitwise_and(fill, cv2.bitwise_not(part))
        x, y, w, h = cv2.boundingRect(free)
        if w == 0:
            return False
        if solid:
            self.ids[top:bottom, left:right][free > 0] = number
            cv2.bitwise_or(part, fill, dst=part)
        margin, k = 2, self.step
        seen.box = (
            max(0, (left + x - margin) * k),
            max(0, (top + y - margin) * k),
            min(self.size[0], (left + x + w + margin) * k),
            min(self.size[1], (top + y + h + margin) * k),
        )
        if solid:
            shows = np.asarray(free[y : y + h, x : x + w], np.uint8)
            seen.bands = self._bands(shows, left + x, top + y, seen.box)
        return True

    def _bands(
        self, free: Image8, left: int, top: int, box: tuple[int, int, int, int]
    ) -> list[tuple[int, int, int, int]]:
        """Cut what shows, with two cells round it, into bands."""
        if free.shape[0] < 1.5 * BAND:
            return [box]
        k, size = self.step, self.size
        wide = cv2.dilate(cv2.copyMakeBorder(free, 2, 2, 2, 2, cv2.BORDER_CONSTANT), _AROUND)
        bands = []
        for row in range(0, len(wide), BAND):
            x, _, w, _ = cv2.boundingRect(cv2.reduce(wide[row : row + BAND], 0, cv2.REDUCE_MAX))
            high = max(0, (top - 2 + row) * k), min(size[1], (top - 2 + min(row + BAND, len(wide))) * k)
            across = max(0, (left - 2 + x) * k), min(size[0], (left - 2 + x + w) * k)
            if w and high[0] < high[1] and across[0] < across[1]:
                bands.append((across[0], high[0], across[1], high[1]))
        return bands

    def paint(self, seen: VisibleOutline, matrix: Floats, pyramid: Pyramid, blur: float) -> None:
        """Draw a solid surface on the frame.

        `matrix` goes from 0..1 across and down to pixels; `blur` is in pixels.
        """
        level, matrix = _texels(pyramid, matrix, seen, blur)
        left, top, right, bottom = seen.box
        shifted = grown(seen.polygon - (left, top), 0.7)
        mask: Image8 = np.zeros((bottom - top, right - left), np.uint8)
        cv2.fillConvexPoly(mask, shifted, 255, cv2.LINE_8, 4)
        for x0, y0, x1, y1 in seen.bands:
            part = self.picture[y0:y1, x0:x1]
            # Pixels outside the texture keep their value: OpenCV is twice as fast this way.
            drawn = cv2.warpPerspective(
                level,
                _shift(x0, y0) @ matrix,
                (x1 - x0, y1 - y0),
                dst=part.copy(),
                borderMode=cv2.BORDER_TRANSPARENT,
            )
            cv2.copyTo(drawn, mask[y0 - top : y1 - top, x0 - left : x1 - left], part)
        edges = self.edges[top:bottom, left:right]
        cv2.fillConvexPoly(edges, shifted, 0, cv2.LINE_8, 4)
        cv2.polylines(edges, [shifted], True, 255, 1, cv2.LINE_8, 4)

    def blend(self, box: tuple[int, int, int, int], picture: Image8, mask: Image8) -> None:
        """Draw a cut-out on the frame; its colours are already multiplied by its mask."""
        left, top, right, bottom = box
        part = self.picture[top:bottom, left:right]
        keep = cv2.bitwise_not(mask)
        under = cv2.multiply(part, cv2.merge([keep, keep, keep, keep]), scale=1 / 255)
        cv2.add(under, picture, dst=part)
        edges = self.edges[top:bottom, left:right]
        edges &= np.asarray(cv2.threshold(mask, 200, 255, cv2.THRESH_BINARY_INV)[1], np.uint8)

    def hide(self, box: tuple[int, int, int, int], mask: Image8, number: int = -1) -> None:
        """Note that a cut-out covers the surfaces there."""
        k = self.step
        left, top = -(-box[0] // k), -(-box[1] // k)
        rows = mask[top * k - box[1] :: k, left * k - box[0] :: k] > 40
        part = self.ids[top : top + rows.shape[0], left : left + rows.shape[1]]
        part[rows[: part.shape[0], : part.shape[1]]] = number

    def smooth(self) -> None:
        """Take the steps off the surfaces' edges."""
        soft = cv2.GaussianBlur(self.picture, (3, 3), 0.7)
        cv2.copyTo(soft, self.edges, self.picture)


def warp(pyramid: Pyramid, matrix: Floats, seen: VisibleOutline, blur: float) -> Image8:
    """Return the part of the frame `seen.box` filled with the texture, 0 beyond it."""
    left, top, right, bottom = seen.box
    level, matrix = _texels(pyramid, matrix, seen, blur)
    return np.asarray(cv2.warpPerspective(level, _shift(left, top) @ matrix, (right - left, bottom - top)))


def _texels(pyramid: Pyramid, matrix: Floats, seen: VisibleOutline, blur: float) -> tuple[Image8, Floats]:
    """Return the level to use, and the matrix from its texels to pixels."""
    level = pyramid.at(density(matrix, seen, pyramid.texels) * (1 + (blur / 1.1) ** 2) ** 0.5)
    m = pyramid.margin
    h, w = level.shape[0] - 2 * m, level.shape[1] - 2 * m
    return level, matrix @ np.array([[1 / w, 0, (0.5 - m) / w], [0, 1 / h, (0.5 - m) / h], [0, 0, 1.0]])


def _shift(left: int, top: int) -> Floats:
    return np.array([[1, 0, -left], [0, 1, -top], [0, 0, 1.0]])


def density(matrix: Floats, seen: VisibleOutline, texture: tuple[int, ...]) -> float:
    """Return how many texels of the finest level a pixel takes in the middle of what shows."""
    left, top, right, bottom = seen.box
    (low_x, low_y), (high_x, high_y) = seen.polygon.min(axis=0).tolist(), seen.polygon.max(axis=0).tolist()
    x = (max(left, low_x) + min(right, high_x)) / 2
    y = (max(top, low_y) + min(bottom, high_y)) / 2
    try:
        (a, b, c), (d, e, f), (g, h, k) = np.linalg.inv(matrix).tolist()
    except np.linalg.LinAlgError:
        return 1.0
    s, t, w = a * x + b * y + c, d * x + e * y + f, g * x + h * y + k
    if abs(w) < 1e-12:
        return 1.0
    across, down = texture[0] / w, texture[1] / w
    sx, sy = (a - g * s / w) * across, (b - h * s / w) * across
    tx, ty = (d - g * t / w) * down, (e - h * t / w) * down
    # The singular values of a 2 x 2 matrix by its square sum and determinant.
    square, area = sx * sx + sy * sy + tx * tx + ty * ty, abs(sx * ty - sy * tx)
    one = ((square + max(square * square - 4 * area * area, 0.0) ** 0.5) / 2) ** 0.5
    two = area / max(one, 1e-12)
    # Between the two axes' densities: the finer would shimmer, the coarser would smear.
    return float(max(two, 1e-9) ** 0.35 * max(one, 1e-9) ** 0.65)
