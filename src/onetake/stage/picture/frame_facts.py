"""What is true of one frame: how the set moved in it, who is visible and how large, what colours it has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.colour.cielab import lab_image
from onetake.stage.picture.cutout import PERSON

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Image8
    from onetake.stage.picture.place import Place
    from onetake.stage.picture.projection import PinholeCamera, Pose
    from onetake.stage.picture.scene import Scene, Sight


NEAR_BLACK = 9.0
"""L* below which a pixel is near-black, as the palette reader has it."""
SMALL = 160
"""Longer side in pixels of the frame whose colours are measured, as the palette reader sees it."""
FEWEST = 12
"""Points of the set that a motion must rest on; with fewer there is no result."""


@dataclass(frozen=True, slots=True)
class Motion:
    """The least-squares similarity, about the frame's centre, of the set's exact flow since the last frame.

    The sign is the camera's, opposite to the frame content's: a camera that pans right moves the image left.
    """

    pan: float
    """Frame widths a second; above 0 the camera turns or moves right."""
    tilt: float
    """Frame heights a second; above 0 the camera turns or moves up."""
    roll: float
    """Degrees a second; above 0 the camera turns clockwise, and the image anticlockwise."""
    scale: float
    """1/s, the rate of the logarithm of the size; above 0 things grow."""
    residual: float
    """Pixels, root mean square: what the similarity leaves of the flow, the parallax."""
    points: int
    """How many points of the set it rests on."""


@dataclass(frozen=True, slots=True)
class FramePalette:
    """CIELAB of the uncoded frame, bars left out, from `SMALL` pixels."""

    lightness: float
    """Mean L*."""
    chroma: float
    """Mean C*."""
    tint: float
    """Mean a*."""
    warmth: float
    """Mean b*."""
    dark: float
    """Share of the frame with L* below `NEAR_BLACK`."""


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """One figure in one frame. Boxes are left, top, right, bottom in pixels and may reach out of it."""

    name: str
    box: tuple[float, float, float, float]
    face: tuple[float, float, float, float] | None
    """Square round the face, chin to hairline; None where the head is turned away by 100 degrees or more."""
    turned: float
    """Degrees that the head is turned from the camera: 0 frontal, 90 profile, 180 back."""
    back: bool
    """The head is turned away by more than 110 degrees."""
    face_height: float
    """Chin to hairline over the frame's height, whichever way the head is turned."""
    body_height: float
    """The whole body, crown to feet, over the frame's height; above 1 it does not fit."""
    shown: float
    """Share of the frame that the figure covers; 0 when it is out of it or hidden."""
    face_shown: bool
    """The middle of the face is in the frame and not hidden by another thing or person."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """All that is true of one frame."""

    shot: int
    """Number of the shot, from 0; in a gradual transition the one that has more of the frame."""
    place: str
    motion: Motion | None
    """None in the first frame of a shot, and where too little of the set is visible."""
    pose: Pose
    figures: tuple[FigureFacts, ...]
    palette: FramePalette
    transition: str
    """Kind of the transition that goes on, or ''. Of a cut, that of the shot's first frame."""
    progress: float
    """How far the transition has come, 0 to 1."""
    covered: float
    """Share of the frame that a body close to the lens covers, 0 to 1."""
    flash: float
    """Strength of a flash, 0 to 1."""
    light: float
    """Master dimmer, fades included: 0 is black, 1 is the grade's full light."""


def flow(
    scene: Scene, place: Place, before: PinholeCamera, after: PinholeCamera
) -> tuple[Floats, Floats, Floats, Flags]:
    """Return the exact way of a grid of points, seen by `scene.camera`, from one camera to another.

    Returns
    -------
    here : array, shape (rows, columns, 2)
        The grid, pixels.
    one, two : array, shape (rows, columns, 2)
        Where the camera `before` and the camera `after` see the same points of the world.
    of_set : array of bool, shape (rows, columns)
        The point is of the set, and surely: all cells round it show the same surface.
    """
    here, world, of_set = points(scene)
    one, two = (c.project(world)[0].reshape(here.shape) for c in (before, after))
    return here, one, two, of_set


def points(scene: Scene) -> tuple[Floats, Floats, Flags]:
    """Return `flow`'s grid, the points of the world that it shows, shape (n, 3), and which are of the set."""
    if scene.points is not None:
        return scene.points
    k = scene.step
    every = max(1, scene.ids.shape[0] // 27)
    ids = scene.ids[every // 2 :: every, every // 2 :: every]
    rows, columns = ids.shape
    y = (np.arange(rows) * every + every // 2 + 0.5) * k - 0.5
    x = (np.arange(columns) * every + every // 2 + 0.5) * k - 0.5
    here = np.stack(np.meshgrid(x, y), axis=2)
    camera = scene.camera
    rays = camera.rays(here.reshape(-1, 2))
    reach = np.full(rows * columns, 12.0)
    flat = ids.ravel()
    of_set = flat >= 0
    if of_set.any():
        at, numbers = np.flatnonzero(of_set), flat[of_set]
        known = np.unique(numbers)
        facets = [scene.facets[number] for number in known.tolist()]
        normals = np.array([f.normal for f in facets])
        offsets = np.array([float(f.normal @ (f.corners[0] - camera.place)) for f in facets])
        which = np.searchsorted(known, numbers)
        along = (rays[at] * normals[which]).sum(axis=1)
        along = np.where(np.abs(along) < 1e-9, 1e-9, along)
        reach[at] = np.minimum(np.maximum(offsets[which] / along, 0.05), 200.0)
    for number, sight in enumerate(scene.sights):
        reach[flat == PERSON - number] = max(sight.depth, 0.2)
    world = camera.place + rays * reach[:, None]
    low = cv2.erode(scene.ids, np.ones((3, 3), np.uint8))[every // 2 :: every, every // 2 :: every]
    high = cv2.dilate(scene.ids, np.ones((3, 3), np.uint8))[every // 2 :: every, every // 2 :: every]
    scene.points = here, world, (low == high) & (ids >= 0)
    return scene.points


def motion(scene: Scene, place: Place, before: PinholeCamera, rate: float) -> Motion | None:
    """Return the similarity of the set's flow from the camera `before`, one frame ago, to the scene's."""
    here, past, now, keep = flow(scene, place, before, scene.camera)
    width, height = scene.camera.size
    stays = (past >= -0.5).all(axis=2) & (past[..., 0] <= width - 0.5) & (past[..., 1] <= height - 0.5)
    # In a whip hardly a point is in both frames; then the points visible now are used.
    if (keep & stays).sum() >= FEWEST:
        keep = keep & stays
    if keep.sum() < FEWEST:
        return None
    del here
    p, q = past[keep] - scene.camera.centre, now[keep] - scene.camera.centre
    zero, unit = np.zeros(len(p)), np.ones(len(p))
    table = np.concatenate(
        [np.stack([p[:, 0], -p[:, 1], unit, zero], 1), np.stack([p[:, 1], p[:, 0], zero, unit], 1)]
    )
    # Solved for the difference from standing still, so that a still camera gives exact zeros.
    wanted = np.concatenate([q[:, 0] - p[:, 0], q[:, 1] - p[:, 1]])
    answer = np.linalg.lstsq(table, wanted, rcond=None)[0]
    a, b, dx, dy = answer
    left = wanted - table @ answer
    return Motion(
        pan=float(-dx / width * rate),
        tilt=float(dy / height * rate),
        roll=float(-np.degrees(np.arctan2(b, 1 + a)) * rate),
        scale=float(np.log(np.hypot(1 + a, b)) * rate),
        residual=float(np.sqrt((left**2).sum() / len(p))),
        points=len(p),
    )


def figure_facts(scene: Scene) -> tuple[FigureFacts, ...]:
    """Return the facts of every figure of a scene's cast."""
    width, height = scene.camera.size
    return tuple(_figure(scene, k, sight, width, height) for k, sight in enumerate(scene.sights))


def _figure(scene: Scene, k: int, sight: Sight, width: int, height: int) -> FigureFacts:
    shown = float((scene.ids == PERSON - k).mean()) if sight.depth > 0 else 0.0
    there = False
    if sight.face is not None and shown > 0:
        x, y = (sight.face[0] + sight.face[2]) / 2, (sight.face[1] + sight.face[3]) / 2
        if 0 <= x < width and 0 <= y < height:
            there = bool(scene.ids[int(y) // scene.step, int(x) // scene.step] == PERSON - k)
    return FigureFacts(
        name=sight.name,
        box=sight.box,
        face=sight.face,
        turned=sight.turned,
        back=sight.turned > 110,
        face_height=sight.face_height / height,
        body_height=(sight.box[3] - sight.box[1]) / height,
        shown=shown,
        face_shown=there,
    )


def palette(rgb: Image8, bars: tuple[int, int]) -> FramePalette:
    """Return the palette of a frame, shape (h, w, 3), whose outer rows and columns may be bars."""
    height, width = rgb.shape[:2]
    inside = rgb[bars[1] : height - bars[1], bars[0] : width - bars[0]]
    scale = min(1.0, SMALL / max(height, width))
    size = max(1, round(inside.shape[1] * scale)), max(1, round(inside.shape[0] * scale))
    small = np.asarray(cv2.resize(inside, size, interpolation=cv2.INTER_AREA), np.uint8)
    lightness, a, b = cv2.split(lab_image(small))
    return FramePalette(
        float(lightness.mean()),
        float(np.hypot(a, b).mean()),
        float(a.mean()),
        float(b.mean()),
        float((lightness < NEAR_BLACK).mean()),
    )
