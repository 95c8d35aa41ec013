from __future__ import annotations

import cv2
import numpy as np
import pytest

from helpers.walkers import person, texture, walk
from onetake.signal.objects.foreground import ForegroundDetector


def looks(pictures):
    standing = ForegroundDetector()
    small = [cv2.resize(p, (240, 135), interpolation=cv2.INTER_AREA) for p in pictures]
    return [standing.push(cv2.cvtColor(p, cv2.COLOR_RGB2GRAY), p) for p in small]


def test_who_moves_before_a_panned_wall_stands_out():
    pictures, heads = walk(10)
    last = looks(pictures)[-1].map
    true = cv2.resize(person((270, 480), *heads[-1], 36.0).astype(np.float32), (120, 67)) > 0.5
    assert (last[true] > 0).mean() > 0.9
    # Outlines are soft: what is near may go either way.
    far = cv2.dilate(true.astype(np.uint8), np.ones((9, 9), np.uint8)) == 0
    assert (last[far] > 0.5).mean() < 0.05


def test_flow_tells_where_things_were():
    wall = texture(1, 300, 600)
    seen = looks([wall[:270, 60 + 8 * i : 540 + 8 * i] for i in range(3)])[-1]
    assert np.median(seen.flow[..., 0]) == pytest.approx(2.0, abs=0.1)
    assert np.median(seen.flow[..., 1]) == pytest.approx(0.0, abs=0.1)


@pytest.mark.parametrize("gain", [1.0, 0.85])
def test_nothing_stands_out_of_a_still_wall_even_in_flickering_light(gain):
    rng = np.random.default_rng(2)
    wall = texture(1, 270, 480).astype(float)
    pictures = [
        np.clip(wall * gain ** (i % 2) + rng.normal(0, 3, wall.shape), 0, 255).astype(np.uint8)
        for i in range(8)
    ]
    assert (looks(pictures)[-1].map > 0).mean() < 0.02


def test_first_look_and_flat_pictures_say_nothing():
    flat = np.full((270, 480, 3), 90, np.uint8)
    assert looks([flat, flat, flat]) == [None, None, None]


def test_another_size_begins_anew():
    standing = ForegroundDetector()
    wall = texture(1, 135, 240)
    for height in (135, 100):
        part = wall[:height]
        assert standing.push(part[..., 1], part) is None
    assert standing.push(wall[:100, :, 1], wall[:100]) is not None


@pytest.mark.parametrize("shape", [(1, 1), (2, 240), (240, 79), (80, 80), (80, 240), (240, 80), (101, 239)])
def test_any_shape_is_borne(shape):
    rng = np.random.default_rng(1)
    standing = ForegroundDetector()
    for _ in range(4):
        picture = rng.integers(0, 256, (*shape, 3)).astype(np.uint8)
        seen = standing.push(np.ascontiguousarray(picture[..., 0]), picture)
    assert min(shape) >= 80 or seen is None
