"""Pairs of films for the claims about camera, people and places: only one thing changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.encode import encode_film
from onetake.stage.picture.render import render_pictures
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.camera_score import CameraKey, CameraScore
from onetake.stage.score.light_lens_score import LightScore
from onetake.stage.score.picture_score import (
    FigureKey,
    FigureScore,
    PictureScore,
    SetScore,
    TransitionScore,
)
from onetake.stage.score.score_document import Score
from onetake.stage.score.sound_score import SoundScore
from onetake.stage.sound.film_sound import make_sound

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Maker = Callable[[Path, int, tuple[int, int]], None]

LENGTH = 10.0
"""Seconds of a film; one with a beat has twice as many."""
FACE_HEIGHT = 1.56
"""Metres: middle of the face of somebody of 1.70 m."""
WALLS = ("brick", "tiles", "plaster", "panel", "stripes", "damask")
FLOORS = ("concrete", "tiles", "carpet", "boards", "tiles", "carpet")


def draw(seed: int) -> np.random.Generator:
    """Return the draws of a film's details."""
    return np.random.default_rng([seed, 17])


def figure(name: str, *keys: FigureKey) -> FigureScore:
    """Return somebody who looks out of the frame."""
    return FigureScore(name, keys, gaze="camera", height=1.70, hair="short")


def standing(x: float = 0.0, z: float = 2.4, gesture: float = 0.4) -> FigureKey:
    """Return the place of somebody who stands and looks out."""
    return FigureKey(0.0, x, z, 0.0, gesture=gesture)


def room(seed: int) -> SetScore:
    """Return a furnished room in some colour; stripes may be taken for a split screen."""
    wall = str(draw(seed).choice(["damask", "plaster"]))
    return SetScore(seed=seed, wall=wall, hue=float(draw(seed).uniform(0, 360)), window=False, stage=False)


def score(
    seed: int,
    size: tuple[int, int],
    keys: tuple[CameraKey, ...],
    figures: tuple[FigureScore, ...] | None = None,
    camera: CameraScore | None = None,
    places: tuple[SetScore, ...] = (),
    transitions: tuple[TransitionScore, ...] = (),
    sound: SoundScore | None = None,
    length: float = LENGTH,
) -> Score:
    """Return a film of one room in good light."""
    light = LightScore(grade=0.8, exposure=float(draw(seed).uniform(0.8, 1.2)))
    picture = PictureScore(
        size=size,
        places=places or (room(seed),),
        figures=(figure("A", standing()),) if figures is None else figures,
        camera=replace(camera or CameraScore(), keys=keys),
        transitions=transitions,
        light=light,
    )
    sound = sound or SoundScore(has_beat=False)
    return Score("A pair", length, seed=seed, files=("film.mp4",), picture=picture, sound=sound)


def maker(build: Callable[[int, tuple[int, int]], Score]) -> Maker:
    """Return what writes the film of a score."""

    def write(path: Path, seed: int, size: tuple[int, int]) -> None:
        made = build(seed, size)
        draft = path.with_suffix(".part.mp4")
        pictures = (p.rgb for p in render_pictures(made.picture, made.length, seed, {}))
        sound = make_sound(made.sound, made.length, seed).film if made.sound.has_beat else None
        rate, tags = made.picture.frame_rate, {"title": made.title, "artist": made.artist}
        encode_film(draft, pictures, size, rate, sound, made.sound.rate, tags=tags)
        draft.replace(path)

    write.__name__ = build.__name__
    return write


def at(
    t: float, x: float = 0.0, z: float = -1.0, *, y: float = 1.45, focal: float = 30.0, pan: float = 0.0
) -> CameraKey:
    """Return a pose of the camera."""
    return CameraKey(t, x, y, z, pan=pan, focal=focal)


CHEST = at(0.0, y=FACE_HEIGHT - 0.05, focal=125.0)
"""A camera that shows somebody to the chest."""


@maker
def fixed(seed: int, size: tuple[int, int]) -> Score:
    """Return one figure, to the chest, before a camera that stands."""
    return score(seed, size, (CHEST,))


@maker
def handheld(seed: int, size: tuple[int, int]) -> Score:
    """Return the same with the camera in the hand."""
    shake = float(draw(seed).uniform(0.25, 0.5))
    return score(seed, size, (CHEST,), camera=CameraScore(shake=shake))


@maker
def pans(seed: int, size: tuple[int, int]) -> Score:
    """Return the same with a camera that turns."""
    turn = float(draw(seed).choice([-1, 1]) * draw(seed).uniform(12, 25))
    return score(seed, size, (at(0.0, pan=-turn / 2), at(2.0, pan=-turn / 2), at(8.0, pan=turn / 2)))


@maker
def pushes_in(seed: int, size: tuple[int, int]) -> Score:
    """Return the same with a camera that comes closer."""
    near = float(draw(seed).uniform(0.1, 0.6))
    return score(seed, size, (at(0.0, z=-1.2), at(1.0, z=-1.2), at(8.0, z=near)))


@maker
def pulls_out(seed: int, size: tuple[int, int]) -> Score:
    """Return the same with a camera that goes back."""
    near = float(draw(seed).uniform(0.1, 0.6))
    return score(seed, size, (at(0.0, z=near), at(1.0, z=near), at(8.0, z=-1.2)))


def walker(seed: int) -> tuple[FigureScore, float]:
    """Return somebody who walks across the room, and the way, m."""
    way = float(draw(seed).choice([-1, 1]) * draw(seed).uniform(1.6, 2.0))
    return figure(
        "A", FigureKey(0.0, -way, 2.2, 0.0), FigureKey(1.0, -way, 2.2, 0.0), FigureKey(9.0, way, 2.2, 0.0)
    ), way


@maker
def follows(seed: int, size: tuple[int, int]) -> Score:
    """Return somebody who walks, and a camera that goes beside."""
    who, way = walker(seed)
    keys = tuple(at(t, x=x, y=1.3, focal=62.0) for t, x in ((0.0, -way), (1.0, -way), (9.0, way)))
    return score(seed, size, keys, (who,))


@maker
def walks_by(seed: int, size: tuple[int, int]) -> Score:
    """Return the same walk before a camera that stands."""
    return score(seed, size, (at(0.0, z=-1.6, focal=26.0),), (walker(seed)[0],))


@maker
def circles(seed: int, size: tuple[int, int]) -> Score:
    """Return a camera that goes round three people."""
    turn = float(draw(seed).choice([-1, 1]) * draw(seed).uniform(35, 50))
    keys = tuple(CameraKey(t, azimuth=a, distance=2.7, focal=30.0) for t, a in ((0.0, -turn), (9.5, turn)))
    ring = tuple(
        figure(name, standing(x, z, 0.0))
        for name, x, z in (("A", 0.0, 1.7), ("B", -0.6, 2.4), ("C", 0.6, 2.7))
    )
    camera = CameraScore(path="orbit", centre=(0.0, 1.3, 2.4))
    return score(seed, size, keys, ring, camera=camera)


@maker
def crowd(seed: int, size: tuple[int, int]) -> Score:
    """Return fifteen people in four rows who face the camera."""
    rng = draw(seed)
    who = []
    for i in range(15):
        x = -0.98 + 0.14 * i + float(rng.uniform(-0.02, 0.02))
        z, tall = ((2.1, 1.40), (2.5, 1.60), (2.9, 1.82), (3.3, 2.06))[i % 4]
        who.append(replace(figure(chr(65 + i), standing(x, z, 0.0)), height=tall))
    return score(seed, size, (at(0.0, z=-0.6, y=FACE_HEIGHT, focal=52.0),), tuple(who))


def _cuts(seed: int, size: tuple[int, int], names: list[str], places: tuple[SetScore, ...]) -> Score:
    times = [round(LENGTH * (i + 1) / 7, 3) for i in range(6)]
    transitions = tuple(TransitionScore(t, to=name) for t, name in zip(times, names, strict=True))
    rng = draw(seed)
    keys = tuple(
        replace(
            at(t + 0.01, x=float(rng.uniform(-0.9, 0.9)), z=float(rng.uniform(-1.2, -0.4))),
            pan=float(rng.uniform(-10, 10)),
            shot=i,
        )
        for i, t in enumerate([0.0, *times])
    )
    return score(seed, size, keys, places=places, transitions=transitions)


@maker
def many_places(seed: int, size: tuple[int, int]) -> Score:
    """Return seven rooms, cut together."""
    first = room(seed)
    more = tuple(
        replace(
            first, name=f"place {i + 2}", seed=seed + 11 * (i + 1), wall=wall, floor=FLOORS[i],
            hue=(first.hue + 51.4 * (i + 1)) % 360, furniture=i % 2 == 0, lamp=i % 3 != 0,
        )
        for i, wall in enumerate(WALLS)
    )  # fmt: skip
    return _cuts(seed, size, [place.name for place in more], (first, *more))


@maker
def one_room(seed: int, size: tuple[int, int]) -> Score:
    """Return seven set-ups in one room, cut together."""
    return _cuts(seed, size, [""] * 6, (room(seed),))


def _dance(seed: int, size: tuple[int, int], ratio: float) -> Score:
    rng = draw(seed)
    tempo = float(rng.uniform(88, 124))
    step = 60.0 / tempo * ratio
    wide_step = float(rng.uniform(0.12, 0.2))
    keys = tuple(
        FigureKey(round(i * step, 4), wide_step * (1 if i % 2 else -1), 2.4, 0.0, gesture=0.2)
        for i in range(int(2 * LENGTH / step) + 1)
    )
    sound = SoundScore(beat=BeatScore(tempo=tempo))
    return score(seed, size, (at(0.0, focal=40.0),), (figure("A", *keys),), sound=sound, length=2 * LENGTH)


@maker
def on_the_beat(seed: int, size: tuple[int, int]) -> Score:
    """Return somebody who sways from side to side, a beat each."""
    return _dance(seed, size, 1.0)


@maker
def off_the_beat(seed: int, size: tuple[int, int]) -> Score:
    """Return the same swaying at another pace than the beat's."""
    return _dance(seed, size, float(draw(seed).choice([0.83, 1.19])))


PAIRS: dict[str, tuple[Maker, Maker]] = {
    "handheld": (handheld, fixed),
    "fixed-camera": (fixed, pans),
    "camera-pans": (pans, pushes_in),
    "camera-pushes-in": (pushes_in, pulls_out),
    "camera-pulls-out": (pulls_out, pushes_in),
    "camera-follows": (follows, walks_by),
    "camera-circles": (circles, pans),
    "one-place": (one_room, many_places),
    "many-places": (many_places, one_room),
    "alone": (fixed, crowd),
    "crowded": (crowd, fixed),
    "dances-to-the-beat": (on_the_beat, off_the_beat),
}
"""Claim -> makers of the film of which it is true, and of the one of which it is false."""
