"""Jump cuts before a camera that stands still, and what looks like them."""

import cv2
import numpy as np
import pytest

from helpers.shot_scenes import texture
from onetake.claims.editing import ONE_TAKE
from onetake.core.blocks import Frames
from onetake.readers.picture.shots.reader import Shots

FPS, SECONDS = 24, 8
WIDTH, HEIGHT = 240, 136


def room(seed=0):
    return texture(np.random.default_rng(seed), WIDTH, HEIGHT).astype(np.uint8)


def figure(seed=5):
    """Return a person of 40 x 100 pixels, a head on a body, with clothes."""
    shape = np.zeros((100, 40), np.uint8)
    cv2.ellipse(shape, (20, 16), (10, 14), 0, 0, 360, 255, -1)
    cv2.rectangle(shape, (4, 30), (36, 99), 255, -1)
    return texture(np.random.default_rng(seed), 80, 100)[:, :40].astype(np.uint8), shape > 0


def put(ground, at):
    picture = ground.copy()
    look, inside = figure()
    x, y = at
    picture[y : y + 100, x : x + 40][inside] = look[inside]
    return picture


def film(pictures, seed=1, grain=0.8):
    rng = np.random.default_rng(seed)
    noisy = [np.clip(p + rng.normal(0, grain, p.shape), 0, 255).astype(np.uint8) for p in pictures]
    reader = Shots()
    for i in range(0, len(noisy), FPS):
        part = noisy[i : i + FPS]
        reader.push(
            Frames(
                t=np.arange(i, i + len(part)) / FPS,
                luma=np.stack([cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in part]),
                rgb=np.stack([cv2.resize(p, (160, 90), interpolation=cv2.INTER_AREA) for p in part]),
                bars=np.zeros((len(part), 4), np.float32),
            )
        )
    return {track.name: track for track in reader.close()}


def each_frame(make):
    return [make(n / FPS) for n in range(FPS * SECONDS)]


@pytest.mark.parametrize("grain", [0.0, 0.8])
def test_a_figure_that_jumps_before_a_frozen_ground_is_cut(grain):
    places = [(20, 30), (120, 30), (60, 34), (180, 30)]
    tracks = film(each_frame(lambda t: put(room(), places[int(t // 2)])), grain=grain)
    assert tracks["shots.transitions"].labels == ["cut"] * 3
    assert tracks["shots.transitions"].spans[:, 1] == pytest.approx([2, 4, 6], abs=0.01)
    assert ONE_TAKE.decide(tracks).outcome == "fails"


def test_a_figure_that_walks_is_one_take():
    tracks = film(each_frame(lambda t: put(room(), (int(10 + 22 * t), 30))))
    assert tracks["shots.transitions"].labels == []


@pytest.mark.parametrize("held", [2, 3, 4])
def test_drawings_held_for_some_frames_are_one_take(held):
    tracks = film(each_frame(lambda t: put(room(), (int(10 + 22 * (t * FPS // held) * held / FPS), 30))))
    assert tracks["shots.transitions"].labels == []


def test_a_figure_that_is_there_for_a_moment_only_is_no_cut():
    tracks = film(each_frame(lambda t: put(room(), (60, 30)) if 3 <= t < 3.2 else room()))
    assert tracks["shots.transitions"].labels == []


def lit_from(t, picture):
    """Return the frame, from 4 s on lit by a lamp at one side."""
    if t < 4:
        return picture
    gain = 1 + 0.8 * np.exp(-(((np.arange(WIDTH) - 40) / 80.0) ** 2))[None, :, None]
    return np.clip(picture * gain, 0, 255).astype(np.uint8)


def test_a_lamp_that_goes_on_is_no_cut():
    tracks = film(each_frame(lambda t: lit_from(t, put(room() // 2, (60, 30)))))
    assert tracks["shots.transitions"].labels == []


def lettered(t, picture):
    """Return the frame, from 4 s on with large letters over most of it."""
    picture = picture.copy()
    if t >= 4:
        for row, word in ((45, "NOTHING"), (85, "CHANGES"), (125, "HERE")):
            cv2.putText(picture, word, (10, row), cv2.FONT_HERSHEY_SIMPLEX, 1.0, (235, 235, 230), 4)
    return picture


def test_letters_that_appear_at_once_are_no_cut():
    tracks = film(each_frame(lambda t: lettered(t, put(room(), (60, 30)))))
    assert tracks["shots.transitions"].labels == []


def test_doubled_frames_of_a_moving_camera_are_no_cuts():
    wide = texture(np.random.default_rng(3), 3 * WIDTH, HEIGHT).astype(np.uint8)

    def view(t):
        x = int(60 * (t * FPS // 2) * 2 / FPS)
        return wide[:, x : x + WIDTH]

    tracks = film([view(n / FPS) for n in range(FPS * 6)])
    assert tracks["shots.transitions"].labels == []


def test_a_jump_cut_is_no_suspect():
    places = [(20, 30), (120, 30), (60, 34), (180, 30)]
    tracks = film(each_frame(lambda t: put(room(), places[int(t // 2)])))
    assert tracks["shots.suspect"].labels == []


def test_a_small_figure_that_jumps_never_passes():
    small = cv2.resize(figure()[0], (16, 40)), cv2.resize(figure()[1].astype(np.uint8), (16, 40)) > 0

    def view(t):
        picture, x = room(), 100 if t < 4 else 124
        picture[60:100, x : x + 16][small[1]] = small[0][small[1]]
        return picture

    assert ONE_TAKE.decide(film(each_frame(view))).outcome != "holds"


def test_detail_that_a_key_frame_brings_back_is_no_cut():
    sharp = put(room(), (60, 30)) // 8
    coarse = cv2.imencode(".jpg", sharp, [cv2.IMWRITE_JPEG_QUALITY, 10])[1]
    tracks = film(each_frame(lambda t: cv2.imdecode(coarse, 1) if t < 3 else sharp), grain=0.1)
    assert tracks["shots.transitions"].labels == []
