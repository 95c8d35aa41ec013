"""Turn or travel, on rendered scenes in depth whose camera path is known."""

from functools import cache

import numpy as np
import pytest

from helpers.scenes_in_depth import FPS, frames, scene, shot
from onetake.core.blocks import Frames
from onetake.core.track import spans
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.camera.reader import Camera
from onetake.readers.picture.camera.travel import Travel

GROWTH = {"push-in", "pull-out", "roll", "spiral"}


def read(luma):
    t = np.arange(len(luma)) / FPS
    camera = Camera()
    for i in range(0, len(t), 16):
        part = slice(i, i + 16)
        n = len(t[part])
        camera.push(
            Frames(t[part], luma[part], np.zeros((n, 2, 2, 3), np.uint8), np.zeros((n, 4), np.float32))
        )
    tracks = {x.name: x for x in camera.close()}
    tracks["shots"] = spans("shots", [0.0], [len(t) / FPS], ["shot"], [1], "count", by="x 1")
    tracks |= {x.name: x for x in Moves().derive(tracks)}
    return tracks | {x.name: x for x in Travel().derive(tracks)}


@cache
def film(move, sign, kind="ground", subject=5.0, seed=3, speed=1.0):
    return read(frames(scene(seed, kind, subject), shot(move, 2.0, sign, speed, far=subject)))


def labels(tracks):
    return set(tracks["camera.moves"].labels)


@pytest.mark.parametrize(
    ("move", "sign", "pan", "name"),
    [
        ("truck", 1, "pan right", "truck right"),
        ("truck", -1, "pan left", "truck left"),
        ("turn", 1, "pan right", "turn"),
        ("boom", 1, "tilt up", "boom up"),
        ("tilt", -1, "tilt down", "turn"),
    ],
)
def test_turn_and_travel_are_told_apart(move, sign, pan, name):
    tracks = film(move, sign)
    assert pan in labels(tracks)
    assert not labels(tracks) & (GROWTH | {"orbit"})
    assert tracks["camera.travel"].labels == [name]


@pytest.mark.parametrize("sign", [1, -1])
def test_an_orbit_is_told_with_its_side(sign):
    tracks = film("orbit", sign, subject=3.0)
    assert "orbit" in labels(tracks)
    assert ("orbit left" if sign > 0 else "orbit right") in tracks["camera.travel"].labels


@pytest.mark.parametrize(("move", "name"), [("dolly", "dolly"), ("zoom", "zoom")])
def test_a_dolly_and_a_zoom_are_told_apart(move, name):
    tracks = film(move, 1)
    assert tracks["camera.means"].labels == [name]
    assert not labels(tracks) & {"roll", "orbit", "pan left", "pan right"}


def test_a_camera_that_goes_along_with_its_subject_follows():
    tracks = film("follow", -1, subject=3.0, speed=1.4)
    assert tracks["camera.travel"].labels == ["follow left"]


def test_past_a_flat_wall_travel_is_not_told_from_a_turn():
    assert film("truck", 1, "flat", speed=3.0)["camera.travel"].labels == ["undetermined"]
    assert film("turn", 1, "flat")["camera.travel"].labels == ["turn"]


def test_two_layers_that_slide_sideways_are_no_push_and_no_roll():
    image = frames(scene(5, "flat"), shot("static", 0.1))[0]
    wide = np.tile(image, (1, 3))
    luma = np.stack(
        [np.vstack([wide[:135, i : i + 480], wide[135:, 4 * i : 4 * i + 480]]) for i in range(48)]
    )
    tracks = read(luma)
    assert not labels(tracks) & (GROWTH | {"orbit"})
    assert set(tracks["camera.layers"].labels) == {"in line"}
    assert np.nanmax(np.abs(tracks["camera.scale"].values)) < 0.01
    assert np.nanmax(np.abs(tracks["camera.roll"].values)) < 0.5


def test_a_still_camera_before_people_who_walk_past_stays_still():
    image = frames(scene(6), shot("static", 0.1))[0]
    walker = frames(scene(7, "flat"), shot("static", 0.1))[0][:110]
    luma = np.repeat(image[None], 48, axis=0).copy()
    for i in range(48):
        luma[i, 130:240] = np.roll(walker, 5 * i, axis=1)
    assert not labels(read(luma)) & (GROWTH | {"orbit"})


def test_layers_of_each_half_second_are_kept_with_their_columns():
    track = film("truck", 1)["camera.layers"]
    assert set(track.labels) == {"in line"}
    assert np.diff(track.spans, axis=1).max() < 0.55
    assert np.all(track.column("near") < track.column("far") - 0.002)
    assert np.all(track.column("alike") < 0.7)
