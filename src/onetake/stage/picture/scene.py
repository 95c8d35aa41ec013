"""One shot at one moment: the place and its people through the camera, before lens and grade effects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.stage.picture import head_model as heads
from onetake.stage.picture.cutout import STILL, Thing, draw, locate_things
from onetake.stage.picture.puppets import FigurePart
from onetake.stage.picture.raster import BLUR, Canvas, VisibleOutline, grown, outlines, warp

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats, Image8
    from onetake.stage.picture.depth_order import Facet
    from onetake.stage.picture.place import Place
    from onetake.stage.picture.projection import PinholeCamera
    from onetake.stage.picture.props import Prop
    from onetake.stage.picture.puppets import Figure
    from onetake.stage.picture.skeleton import Stance

    SolidBox = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Sight:
    """How a figure is seen. Boxes are left, top, right, bottom in pixels and may reach out of the frame."""

    name: str
    box: SolidBox
    face: SolidBox | None
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

    picture: Image8
    """Shape (h, w, 4): colour, and the lamp's share in it."""
    ids: NDArray[np.int16]
    """What each cell of `step` x `step` pixels shows: an index of `facets`, or a person."""
    step: int
    facets: list[Facet]
    sights: list[Sight]
    camera: PinholeCamera
    points: tuple[Floats, Floats, Flags] | None = None
    """What `facts.points` found, kept for the next who asks."""


def shoot(
    place: Place,
    camera: PinholeCamera,
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
    camera : PinholeCamera
    cast : list of Figure
        Whose sights are noted.
    crew : list of Figure
        Drawn, but not noted.
    props : list of Prop
        The props.
    frame : int
        Number of the frame in the film.
    depth : float
        The lens's depth-of-field blur, 0 for none.
    """
    canvas = Canvas(camera.size)
    watching = [figure for figure in crew if _in_sight(place, camera, figure, frame)]
    things, sights = _people(place, camera, [*cast, *watching], frame)
    things += [Thing(p.part, p.light, STILL) for p in _props_in_view(camera, props)]
    sights = sights[: len(cast)]
    spots, ends = locate_things(camera, things)
    tree = place.tree
    views = outlines(camera, tree.corners, tree.starts)
    items = tree.far_to_near(camera.place, spots)
    seen: dict[int, VisibleOutline] = {}
    for i in reversed(items):
        view = views[i] if i >= 0 else None
        if view is not None and canvas.cover(view, i, not tree.facets[i].holes):
            seen[i] = view
    near = [s.depth for s in sights if s.depth > 0.2]
    focus = min(near) if near else 3.5
    for i in items:
        if i < 0:
            draw(canvas, things[-1 - i], ends[-1 - i], camera.f, focus, depth)
        elif i in seen:
            item = tree.facets[i]
            surface = place.surfaces[item.surface]
            matrix = camera.homography(surface.origin, surface.across, surface.down)
            blur = depth * BLUR * camera.f * abs(1 / max(seen[i].depth, 0.3) - 1 / focus)
            picture, holes = place.texture(item.surface)
            if holes is None:
                canvas.paint(seen[i], matrix, picture, blur)
            else:
                mask: Image8 = warp(holes, matrix, seen[i], blur)
                inside = np.zeros_like(mask)
                left, top = seen[i].box[:2]
                cv2.fillConvexPoly(inside, grown(seen[i].polygon - (left, top), 0.3), 255, cv2.LINE_AA, 4)
                mask = np.asarray(cv2.bitwise_and(mask, inside), np.uint8)
                colours = cv2.copyTo(warp(picture, matrix, seen[i], blur), inside)
                canvas.blend(seen[i].box, np.asarray(colours, np.uint8), mask)
                canvas.hide(seen[i].box, mask)
    canvas.smooth()
    return Scene(canvas.picture, canvas.ids, canvas.step, tree.facets, sights, camera)


def _props_in_view(camera: PinholeCamera, props: list[Prop]) -> list[Prop]:
    """Leave out the props that cannot be in the frame."""
    if not props:
        return []
    pixels, depths = camera.project(np.array([(p.part.start, p.part.end) for p in props]).reshape(-1, 3))
    ends, nearest = pixels.reshape(-1, 2, 2), depths.reshape(-1, 2).min(axis=1)
    reach = (0.8 * camera.f / np.maximum(nearest, 0.15))[:, None]
    low, high = ends.min(axis=1) - reach, ends.max(axis=1) + reach
    there = (nearest > 0.15) & (high > 0).all(axis=1) & (low < np.array(camera.size)).all(axis=1)
    return [prop for prop, shown in zip(props, there.tolist(), strict=True) if shown]


def _in_sight(place: Place, camera: PinholeCamera, figure: Figure, frame: int) -> bool:
    """Return whether a figure can be in the frame at all; from inside the room only through its open side."""
    x, z = figure.spot(frame)
    middle = np.array([x, 0.9, z])
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
    place: Place, camera: PinholeCamera, people: list[Figure], frame: int
) -> tuple[list[Thing], list[Sight]]:
    stances = [figure.stance(frame) for figure in people]
    bodies = [figure.parts(stance, camera.place) for figure, stance in zip(people, stances, strict=True)]
    names = [figure.score.name for figure in people]
    things: list[Thing] = []
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
        top = FigurePart("head", joint["head"], low, skin, heads.CENTRE * scale, 0.05, 1.0, flip)
        things += [Thing(part, light, k) for part in parts]
        things.append(Thing(top, light, k, figure.face(frame, shown), figure.head, scale))
        sights.append(_sight(figure, stance, camera, joint, looks, scale))
    return things, sights


def _sight(
    figure: Figure,
    stance: Stance,
    camera: PinholeCamera,
    joint: dict[str, Floats],
    looks: float,
    scale: float,
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
    face: SolidBox | None = None
    if turned < 100 and depth[0] > 0.1:
        # The face's middle is in front of the head's, and lower.
        front = joint["head"] + 0.07 * scale * np.array([np.sin(f), 0, -np.cos(f)])
        front = front + np.array([0, 0.5 * sum(heads.FACE) * scale, 0])
        x, y = camera.project(front[None])[0][0]
        face = (float(x - tall / 2), float(y - tall / 2), float(x + tall / 2), float(y + tall / 2))
    box = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return Sight(figure.score.name, box, face, turned, _median(depths.tolist()), float(tall))


def _median(values: list[float]) -> float:
    ranked = sorted(values)
    middle = len(ranked) // 2
    return (ranked[middle] + ranked[~middle]) / 2
