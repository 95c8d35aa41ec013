"""How many shots can only be different places: scenes, their close shots, and their light."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from helpers.shared_media import DATA
from onetake.readers.picture.palette.distinct_shots import count_distinct
from onetake.readers.picture.palette.tones import REACH, SIDE, STEP, tones
from onetake.signal.colour.cielab import linear_light

GELS = {
    "red": (1, 0.08, 0.08),
    "blue": (0.12, 0.25, 1),
    "purple": (0.7, 0.12, 1),
    "amber": (1, 0.45, 0.1),
    "green": (0.1, 0.8, 0.3),
    "white": (1, 1, 1),
}
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


def scene(seed):
    """A scene of nine fields in three colours of its own, with grain."""
    rng = np.random.default_rng(seed)
    colours = rng.uniform(40, 220, (3, 3))[rng.permutation(np.repeat([0, 1, 2], 3))]
    image = np.repeat(np.repeat(colours.reshape(3, 3, 3), 60, axis=0), 106, axis=1)
    return np.clip(image + rng.normal(0, 5, image.shape), 0, 255).astype(np.uint8)


def close(image, share, row, column):
    height, width = (round(share * n) for n in image.shape[:2])
    top, left = round(row * (image.shape[0] - height)), round(column * (image.shape[1] - width))
    return image[top : top + height, left : left + width]


def lit(image, balance, gain=1.0, saturation=0.6):
    light = linear_light(image)
    grey = (light @ LUMINANCE)[..., None]
    light = np.clip((grey + (light - grey) * saturation) * balance * gain, 0, 1)
    light = np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055)
    return np.rint(255 * light).astype(np.uint8)


def distinct(images):
    planes = np.zeros((len(images), SIDE, SIDE), np.float32)
    for plane, image in zip(planes, images, strict=True):
        found = tones(cv2.resize(image, (160, 90), interpolation=cv2.INTER_AREA).reshape(-1, 3))
        column, row = np.rint(found.ab.T / STEP).astype(int) + REACH
        plane[column, row] = found.share
        plane[:] = cv2.GaussianBlur(plane, (0, 0), 0.5) / plane.sum()
    return count_distinct(planes.reshape(len(images), -1), np.arange(SIDE**2), np.ones(len(images)))


def test_scenes_in_their_own_colours_are_distinct():
    assert distinct([scene(k) for k in range(8)]) >= 5
    assert distinct([scene(k) for k in range(8)] * 2) == distinct([scene(k) for k in range(8)])


def test_close_shots_of_one_scene_and_dimmer_light_are_not():
    image = scene(3)
    framings = [image, *(close(image, 0.6, r, c) for r in (0, 1) for c in (0, 0.5, 1))]
    assert distinct(framings) == 1
    assert distinct([lit(image, (1, 1, 1), gain, 1) for gain in (1, 0.5, 0.25)]) == 1


def test_a_stage_under_changing_lights_is_one_place():
    assert distinct([lit(scene(1), balance) for balance in GELS.values()]) <= 2


@pytest.mark.parametrize("seed", [1, 4, 5, 6])
def test_lamps_of_slightly_other_colours_make_no_other_places(seed):
    """Six lamps that do not hide the paint; without bringing the shots to grey, 3 or 4 are distinct."""
    lamps = [np.asarray(balance) ** 0.1 for balance in GELS.values()]
    assert distinct([lit(scene(seed), lamp, saturation=1) for lamp in lamps]) <= 2


def test_shots_that_are_all_bathed_in_one_colour_count_as_one():
    walls = [np.full((90, 160, 3), colour, np.uint8) for colour in ((200, 30, 30), (30, 60, 200))]
    assert distinct(walls) == 1


CLIPS = ("video/handheld.avi", "camera/sam2--03_blocks.mp4", "shots/mmaction2--test.mp4")
"""One place each, in strong colours."""


def first_frame(name):
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{path}: no shared media")
    return cv2.cvtColor(cv2.VideoCapture(str(path)).read()[1], cv2.COLOR_BGR2RGB)


@pytest.mark.parametrize("name", CLIPS)
def test_one_real_place_cut_into_close_and_wide_shots_is_never_five(name):
    """Wide, close and very close shots of one take, each in light of its own strength and white."""
    image, rng = first_frame(name), np.random.default_rng(4)
    framings = [image] * 2 + [close(image, rng.uniform(0.22, 0.8), *rng.random(2)) for _ in range(18)]
    shots = [
        lit(one, np.exp(rng.normal(0, 0.06, 3)), 2 ** rng.normal(0, 0.6), saturation=1) for one in framings
    ]
    assert distinct(shots) < 5


@pytest.mark.parametrize("name", CLIPS)
def test_one_real_place_under_stage_lights_is_never_five(name):
    image = first_frame(name)
    framings = [image, close(image, 0.5, 0.2, 0.3), close(image, 0.4, 0.8, 0.6)]
    assert distinct([lit(one, balance) for one in framings for balance in GELS.values()]) < 5
