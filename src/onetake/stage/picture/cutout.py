"""Movable things as cut-outs: painted parts of people and props, placed, lit and drawn on the frame."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor, hypot
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture.raster import BLUR

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8
    from onetake.stage.picture.head_model import HeadModel
    from onetake.stage.picture.painted_parts import FigureLight
    from onetake.stage.picture.projection import PinholeCamera
    from onetake.stage.picture.puppets import FacePose, FigurePart
    from onetake.stage.picture.raster import Canvas

    Ends = tuple[list[list[float]], list[float]]

PERSON = -2
"""In a scene's `ids`, person k is `PERSON` - k; a number from 0 is a facet, -1 nothing."""
STILL = 1000
"""A prop counts as person `STILL`: it always faces the camera, so it says nothing about the set's flow."""
CLOSEST = 0.15
"""Metres; a part nearer than that to the lens is not shown."""


@dataclass(eq=False)
class Thing:
    """Something movable, to be drawn when its turn comes."""

    part: FigurePart
    light: FigureLight
    person: int
    face: FacePose | None = None
    head: HeadModel | None = None
    scale: float = 1.0


def locate_things(camera: PinholeCamera, things: list[Thing]) -> tuple[Floats, list[Ends]]:
    """Return where things count as being, shape (n, 3), and each one's ends in pixels with their depths."""
    if not things:
        return np.zeros((0, 3)), []
    ends = np.array([(thing.part.start, thing.part.end) for thing in things])
    pixels, depths = camera.project(ends.reshape(-1, 3))
    middle = ends.sum(axis=1) / 2
    way = camera.place - middle
    length = np.sqrt((way * way).sum(axis=1, keepdims=True))
    bias = np.array([[thing.part.bias] for thing in things])
    spots = middle + bias * way / np.maximum(length, 1e-6)
    return spots, list(zip(pixels.reshape(-1, 2, 2).tolist(), depths.reshape(-1, 2).tolist(), strict=True))


def draw(canvas: Canvas, thing: Thing, ends: Ends, f: float, focus: float, depth: float) -> None:
    """Draw a thing on the frame.

    Parameters
    ----------
    canvas : Canvas
    thing : Thing
    ends : tuple
        Where it begins and ends, from `locate_things`.
    f, focus, depth : float
        The lens: focal length in pixels, focus in metres, depth-of-field blur.
    """
    part = thing.part
    ((x0, y0), (x1, y1)), (near, far) = ends
    if min(near, far) < CLOSEST:
        return
    away = (near + far) / 2
    zoom = f / away
    dx, dy = x1 - x0, y1 - y0
    shown = hypot(dx, dy)
    dx, dy = (dx / shown, dy / shown) if shown >= 1e-3 else (0.0, 1.0)
    span = (part.end - part.start).tolist()
    along = max(shown / hypot(*span), 0.3 * zoom)
    ppm = thing.head.ppm / thing.scale if thing.head is not None else part.skin.ppm
    rows, columns = part.skin.size
    wide, high = columns / ppm, rows / ppm
    # A metre across the part and one down it, in pixels; then the painting's upper left corner.
    ux, uy = dy * zoom * part.squeeze, -dx * zoom * part.squeeze
    vx, vy = dx * along, dy * along
    left, top = x0 - wide / 2 * ux - part.above * vx, y0 - wide / 2 * uy - part.above * vy
    xs = left, left + wide * ux, left + high * vx, left + wide * ux + high * vx
    ys = top, top + wide * uy, top + high * vy, top + wide * uy + high * vy
    low = max(floor(min(xs)) - 1, 0), max(floor(min(ys)) - 1, 0)
    end = min(ceil(max(xs)) + 2, canvas.size[0]), min(ceil(max(ys)) + 2, canvas.size[1])
    if low[0] >= end[0] or low[1] >= end[1]:
        return
    blur = depth * BLUR * f * abs(1 / away - 1 / focus)
    colours = _part_colours(thing, part.skin.level(ppm / zoom * (1 + (blur / 1.1) ** 2) ** 0.5))
    sx, sy = wide / colours.shape[1], high / colours.shape[0]
    matrix = np.array(
        [
            [sx * ux, sy * vx, left + 0.5 * (sx * ux + sy * vx) - low[0]],
            [sx * uy, sy * vy, top + 0.5 * (sx * uy + sy * vy) - low[1]],
        ]
    )
    drawn = np.asarray(cv2.warpAffine(colours, matrix, (end[0] - low[0], end[1] - low[1])), np.uint8)
    mask = np.asarray(cv2.extractChannel(drawn, 3), np.uint8)
    # The fourth channel of an image is the lamp's share, the same all over the part.
    cv2.insertChannel(cv2.convertScaleAbs(mask, alpha=thing.light.lamp), drawn, 3)
    box = (*low, *end)
    canvas.blend(box, drawn, mask)
    canvas.hide(box, mask, PERSON - thing.person)


def _part_colours(thing: Thing, level: int) -> Image8:
    skin, face, model = thing.part.skin, thing.face, thing.head
    if face is None or model is None or abs(face.yaw) > model.SIDE:
        return skin.under_light(level, thing.light, thing.part.flip)

    def touch(image: Image8) -> None:
        model.expression(image, face.yaw, face.mouth, face.lids, face.brows)

    return skin.with_paint_under_light(level, thing.light, thing.part.flip, touch, model.mien(face.yaw))
