"""One shot at one moment: the place and its people through the camera, before the lens and the grade."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage import head as heads
from onetake.stage.figures import Part
from onetake.stage.order import Facet, far_to_near
from onetake.stage.raster import BLUR, Canvas, Seen, grown, outline, warp

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.body import Stance
    from onetake.stage.figures import Face, Figure
    from onetake.stage.place import Place
    from onetake.stage.projection import Camera
    from onetake.stage.props import Prop
    from onetake.stage.skin import Lit

    Vector = NDArray[np.float64]
    Box = tuple[float, float, float, float]

PERSON, STILL = -2, 1000
"""In a scene's `ids`, person k is `PERSON` - k; a number from 0 is a facet, -1 nothing. A prop counts as
person `STILL`: it turns with us, so that it tells nothing of the set's flow."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How a figure is seen. Boxes are left, top, right, bottom in pixels and may reach out of the frame."""

    name: str
    box: Box
    face: Box | None
    """Square round the face from chin to hairline; None where the head is turned away."""
    turned: float
    """Degrees between where the head looks and the way to the camera: 0 frontal, 90 profile, 180 back."""
    depth: float
    """Metres along the view."""
    face_height: float
    """Pixels from chin to hairline, whichever way the head is turned."""


@dataclass(eq=False)
class Scene:
    """A shot at a moment."""

    picture: NDArray[np.uint8]
    """Shape (h, w, 4): colour, and the lamp's share in it."""
    ids: NDArray[np.int16]
    """What each cell of `step` x `step` pixels shows: an index of `facets`, or a person."""
    step: int
    facets: list[Facet | int]
    sights: list[Sight]
    camera: Camera


@dataclass(eq=False)
class _Thing:
    """Something movable, to be drawn when its turn comes."""

    part: Part
    light: Lit
    person: int
    face: Face | None = None
    head: heads.Head | None = None
    scale: float = 1.0


def shoot(
    place: Place,
    camera: Camera,
    cast: list[Figure],
    crew: list[Figure],
    props: list[Prop],
    frame: int,
    depth: float,
) -> Scene:
    """Draw a place with its people.

    Parameters
    ----------
    place : Place
    camera : Camera
    cast : list of Figure
        Whose sights are noted.
    crew : list of Figure
        Drawn, but not noted.
    props : list of Prop
        What stands about.
    frame : int
        Number of the frame in the film.
    depth : float
        The lens's depth-of-field blur, 0 for none.
    """
    canvas = Canvas(camera.size)
    watching = [figure for figure in crew if _in_sight(place, camera, figure, frame)]
    things, sights = _people(place, camera, [*cast, *watching], frame)
    things += [_Thing(p.part, p.light, STILL) for p in props if _reaches(camera, p.part)]
    sights = sights[: len(cast)]
    spots = [_spot(thing.part, camera) for thing in things]
    items = far_to_near(place.tree, camera.place, np.array(spots).reshape(-1, 3))
    seen: dict[int, Seen] = {}
    for i in range(len(items) - 1, -1, -1):
        item = items[i]
        if isinstance(item, Facet):
            view = outline(camera, item.corners)
            if view is not None and canvas.cover(view, i, not item.holes):
                seen[i] = view
    near = [s.depth for s in sights if s.depth > 0.2]
    focus = min(near) if near else 3.5
    for i, item in enumerate(items):
        if isinstance(item, int):
            _draw(canvas, camera, things[item], focus, depth)
        elif i in seen:
            surface = place.surfaces[item.surface]
            matrix = camera.homography(surface.origin, surface.across, surface.down)
            blur = depth * BLUR * camera.f * abs(1 / max(seen[i].depth, 0.3) - 1 / focus)
            picture, holes = place.texture(item.surface)
            if holes is None:
                canvas.paint(seen[i], matrix, picture, blur)
            else:
                mask: NDArray[np.uint8] = warp(holes, matrix, seen[i], blur)
                inside = np.zeros_like(mask)
                left, top = seen[i].box[:2]
                cv2.fillConvexPoly(inside, grown(seen[i].polygon - (left, top), 0.3), 255, cv2.LINE_AA, 4)
                mask = np.asarray(cv2.bitwise_and(mask, inside), np.uint8)
                colours = cv2.copyTo(warp(picture, matrix, seen[i], blur), inside)
                canvas.blend(seen[i].box, np.asarray(colours, np.uint8), mask)
                canvas.hide(seen[i].box, mask)
    canvas.smooth()
    return Scene(canvas.picture, canvas.ids, canvas.step, items, sights, camera)


def _reaches(camera: Camera, part: Part) -> bool:
    pixels, depth = camera.project(np.stack([part.start, part.end]))
    reach = 0.8 * camera.f / max(float(depth.min()), 0.15)
    low, high = pixels.min(axis=0) - reach, pixels.max(axis=0) + reach
    return bool(depth.min() > 0.15 and (high > 0).all() and (low < np.array(camera.size)).all())


def _in_sight(place: Place, camera: Camera, figure: Figure, frame: int) -> bool:
    """Say whether a figure can be in the picture at all; from inside the room only through its open side."""
    stance = figure.stance(frame)
    middle = np.array([stance.x, 0.9, stance.z])
    pixels, depth = camera.project(middle[None])
    reach = 1.3 * camera.f / max(float(depth[0]), 0.3)
    if depth[0] < -1.3 or (pixels[0] < -reach).any() or (pixels[0] > np.array(camera.size) + reach).any():
        return False
    half = place.room.half
    x, _, z = camera.place
    if abs(x) < half and 0 < z < place.room.depth:
        if middle[2] >= 0.3:
            return False
        through = x + (middle[0] - x) * z / max(z - middle[2], 1e-6)
        return bool(abs(through) < half + 0.8)
    return True


def _people(
    place: Place, camera: Camera, people: list[Figure], frame: int
) -> tuple[list[_Thing], list[Sight]]:
    stances = [figure.stance(frame) for figure in people]
    bodies = [figure.parts(stance, camera.place) for figure, stance in zip(people, stances, strict=True)]
    names = [figure.score.name for figure in people]
    things: list[_Thing] = []
    sights: list[Sight] = []
    for k, (figure, stance, (parts, joint)) in enumerate(zip(people, stances, bodies, strict=True)):
        gaze = figure.score.gaze
        target = camera.place if gaze == "camera" else None
        if gaze in names:
            target = bodies[names.index(gaze)][1]["head"]
        looks = figure.gaze(stance, joint["head"], target)
        way = camera.place - joint["head"]
        bearing = float(np.degrees(np.arctan2(way[0], -way[2])))
        yaw = (looks - bearing + 180) % 360 - 180
        light = place.light_at(joint["chest"], bearing)
        skin, shown, flip = figure.head.view(yaw)
        scale = figure.score.height / 1.75
        spine = (joint["head"] - joint["neck"]) / np.linalg.norm(joint["head"] - joint["neck"])
        low = joint["head"] - (heads.HIGH - heads.CENTRE) * scale * spine
        top = Part("head", joint["head"], low, skin, heads.CENTRE * scale, 0.05, 1.0, flip)
        things += [_Thing(part, light, k) for part in parts]
        things.append(_Thing(top, light, k, figure.face(frame, shown), figure.head, scale))
        sights.append(_sight(figure, stance, camera, joint, looks, scale))
    return things, sights


def _sight(
    figure: Figure, stance: Stance, camera: Camera, joint: dict[str, Vector], looks: float, scale: float
) -> Sight:
    del stance
    ends = np.stack(list(joint.values()))
    pixels, depths = camera.project(ends)
    middle, depth = camera.project(joint["head"][None])
    zoom = camera.f / max(float(depth[0]), 0.05)
    margin = 0.045 * zoom * scale
    crown = 0.13 * zoom * scale
    low, high = pixels.min(axis=0) - margin, pixels.max(axis=0) + margin
    low, high = np.minimum(low, middle[0] - crown), np.maximum(high, middle[0] + 0.08 * zoom * scale)
    f = np.radians(looks)
    way = camera.place - joint["head"]
    cosine = float(np.array([np.sin(f), 0, -np.cos(f)]) @ way / np.linalg.norm(way))
    turned = float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))
    tall = (heads.FACE[1] - heads.FACE[0]) * scale * zoom
    face: Box | None = None
    if turned < 100 and depth[0] > 0.1:
        # The face's middle lies in front of the head's, and lower.
        front = joint["head"] + 0.07 * scale * np.array([np.sin(f), 0, -np.cos(f)])
        front = front + np.array([0, 0.5 * sum(heads.FACE) * scale, 0])
        x, y = camera.project(front[None])[0][0]
        face = (float(x - tall / 2), float(y - tall / 2), float(x + tall / 2), float(y + tall / 2))
    box = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return Sight(figure.score.name, box, face, turned, float(np.median(depths)), float(tall))


def _spot(part: Part, camera: Camera) -> Vector:
    middle = (part.start + part.end) / 2
    way = camera.place - middle
    return np.asarray(middle + part.bias * way / max(float(np.linalg.norm(way)), 1e-6))


def _draw(canvas: Canvas, camera: Camera, thing: _Thing, focus: float, depth: float) -> None:
    part = thing.part
    pixels, depths = camera.project(np.stack([part.start, part.end]))
    if depths.min() < 0.15:
        return
    zoom = camera.f / float(depths.mean())
    way = pixels[1] - pixels[0]
    length = float(np.linalg.norm(part.end - part.start))
    shown = float(np.linalg.norm(way))
    if shown < 1e-3:
        way = np.array([0.0, 1.0])
    down = way / max(float(np.linalg.norm(way)), 1e-9)
    across = np.array([down[1], -down[0]])
    along = max(shown / length, 0.3 * zoom)
    rows, columns = part.skin.size
    ppm = _ppm(thing)
    size = np.array([columns, rows]) / ppm
    corners = np.array([[-size[0] / 2, 0], [size[0] / 2, 0], [size[0] / 2, size[1]], [-size[0] / 2, size[1]]])
    placed = (
        pixels[0]
        + corners[:, :1] * zoom * part.squeeze * across
        + (corners[:, 1:] - part.above) * along * down
    )
    low = np.maximum(np.floor(placed.min(axis=0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(placed.max(axis=0)).astype(int) + 2, canvas.size)
    if (low >= high).any():
        return
    blur = depth * BLUR * camera.f * abs(1 / float(depths.mean()) - 1 / focus)
    level = part.skin.level(ppm / zoom * (1 + (blur / 1.1) ** 2) ** 0.5)
    face, model = thing.face, thing.head
    touch = None
    if face is not None and model is not None:
        touch = lambda image: model.expression(image, face.yaw, face.mouth, face.lids, face.brows)  # noqa: E731
    colours, shape = part.skin.lit(level, thing.light, touch, part.flip)
    step = size / np.array(shape.shape[::-1])
    matrix = np.empty((2, 3))
    matrix[:, 0] = step[0] * zoom * part.squeeze * across
    matrix[:, 1] = step[1] * along * down
    matrix[:, 2] = placed[0] + 0.5 * matrix[:, 0] + 0.5 * matrix[:, 1] - low
    box = (int(low[0]), int(low[1]), int(high[0]), int(high[1]))
    wide = (box[2] - box[0], box[3] - box[1])
    drawn = np.asarray(cv2.warpAffine(colours, matrix, wide), np.uint8)
    mask = np.asarray(cv2.warpAffine(shape, matrix, wide), np.uint8)
    canvas.blend(box, drawn, mask)
    canvas.hide(box, mask, PERSON - thing.person)


def _ppm(thing: _Thing) -> float:
    if thing.head is not None:
        return thing.head.ppm / thing.scale
    return thing.part.skin.ppm
