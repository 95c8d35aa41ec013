"""A film's frames by their number, with all that is true of each."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture.camera_spline import CameraPath
from onetake.stage.picture.crew import crew_of
from onetake.stage.picture.frame_facts import PictureFacts, figure_facts, flow, motion, palette
from onetake.stage.picture.lens_effects import Lens, motion_blur
from onetake.stage.picture.place import Place
from onetake.stage.picture.projection import PinholeCamera
from onetake.stage.picture.props import Prop, props_of
from onetake.stage.picture.puppets import Figure
from onetake.stage.picture.scene import Scene, shoot
from onetake.stage.picture.transitions import CrossingBodies, Screen, blend_shots, screen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Image8
    from onetake.stage.score.picture_score import PictureScore, SetScore

    Job = tuple[PictureScore, float, int, Mapping[str, Floats]]
    """What `FilmRenderer` takes."""

PLACES = 2
"""How many places are kept painted at a time."""


@dataclass(frozen=True, slots=True)
class RenderedFrame:
    """One frame of the film."""

    rgb: Image8
    """Shape (h, w, 3), sRGB."""
    t: float
    """Seconds from the first frame."""
    facts: PictureFacts


class FilmRenderer:
    """A film's frames by their number; every one is a function of score, seed and number alone.

    Parameters
    ----------
    score : PictureScore
    length : float
        Seconds.
    seed : int
    mouths : mapping of str to array of float, shape (frames,)
        How open each figure's mouth is, 0 to 1; a figure without a curve is silent.
    """

    def __init__(self, score: PictureScore, length: float, seed: int, mouths: Mapping[str, Floats]) -> None:
        self.score, self.seed = score, seed
        self.rate = float(score.frame_rate)
        self.count = score.frames(length)
        self.length = self.count / self.rate
        self.path = CameraPath(score, seed)
        self.lens = Lens(score, seed)
        height = score.size[1]
        silent = np.zeros(self.count)
        self.cast = [Figure(f, seed, height, mouths.get(f.name, silent), self.rate) for f in score.figures]
        self.bodies = CrossingBodies(score.size, seed)
        self._places: OrderedDict[str, tuple[Place, list[Figure], list[Prop]]] = OrderedDict()
        self._lock = threading.Lock()

    def place(self, score: SetScore) -> tuple[Place, list[Figure], list[Prop]]:
        """Return a place, built when it is first asked for, its crew and its props."""
        with self._lock:
            if score.name not in self._places:
                crew = crew_of(score, self.seed, self.score.size[1], self.rate)
                place = Place(score, self.seed, self.score.size[1])
                self._places[score.name] = place, crew, props_of(place, self.seed)
                while len(self._places) > PLACES:
                    self._places.popitem(last=False)
            self._places.move_to_end(score.name)
            return self._places[score.name]

    def camera(self, shot: int, t: float) -> PinholeCamera:
        """Return the camera of a shot at a time."""
        return PinholeCamera(self.path.pose(shot, t), self.score.size)

    def scene(self, shot: int, frame: int) -> tuple[Scene, Place]:
        """Draw a shot at the time of a frame, without lens and grade, sharp."""
        place, crew, props = self.place(self.score.place_of(shot))
        cast = [f for f in self.cast if not f.score.places or place.score.name in f.score.places]
        scene = shoot(
            place, self.camera(shot, frame / self.rate), cast, crew, props, frame, self.score.lens.depth
        )
        return scene, place

    def picture(self, frame: int) -> RenderedFrame:
        """Return frame number `frame`, from 0."""
        t = frame / self.rate
        now = screen(self.score, t, self.length, 1 / self.rate)
        main = self.score.shot_at(t)
        drawn = {shot: self._shot(shot, frame) for shot in now.shots}
        picture = drawn[now.shots[0]][2]
        if len(now.shots) == 2:
            picture = blend_shots(picture, drawn[now.shots[1]][2], now)
        picture, covered = self.bodies.lay(picture, now)
        rgb = self.lens.develop(
            picture, t, frame, now.dim, now.flash, now.flash_colour, now.fade, now.fade_colour
        )
        scene, place, _ = drawn[main]
        return RenderedFrame(rgb, t, self._facts(rgb, now, scene, place, main, frame, covered))

    def _shot(self, shot: int, frame: int) -> tuple[Scene, Place, Image8]:
        scene, place = self.scene(shot, frame)
        open_for = self.score.lens.shutter / self.rate / 2
        picture = scene.picture
        if open_for > 0:
            t = frame / self.rate
            before, after = self.camera(shot, t - open_for), self.camera(shot, t + open_for)
            _, one, two, _ = flow(scene, place, before, after)
            picture = motion_blur(picture, two - one)
        return scene, place, picture

    def _facts(
        self, rgb: Image8, now: Screen, scene: Scene, place: Place, shot: int, frame: int, covered: float
    ) -> PictureFacts:
        before = (frame - 1) / self.rate
        moved = None
        if frame > 0 and self.score.shot_at(before) == shot:
            moved = motion(scene, place, self.camera(shot, before), self.rate)
        return PictureFacts(
            shot=shot,
            place=place.score.name,
            motion=moved,
            pose=scene.camera.pose,
            figures=figure_facts(scene),
            palette=palette(rgb, self.lens.bars),
            transition=now.transition.kind if now.transition else "",
            progress=now.progress,
            covered=covered,
            flash=now.flash,
            light=now.dim * (1 - now.fade),
        )
