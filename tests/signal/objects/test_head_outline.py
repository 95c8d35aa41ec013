from __future__ import annotations

import cv2
import numpy as np
import pytest

from helpers.walkers import person
from onetake.signal.objects.head_outline import find_heads, fit_outline

SHAPE = (68, 120)


def map_of(mask, blur=0.8):
    return cv2.GaussianBlur(np.where(mask, 1, -1).astype(np.float32), (0, 0), blur)


@pytest.mark.parametrize("size", [7.0, 12.0, 20.0])
@pytest.mark.parametrize("angle", [0.0, 40.0, -75.0])
def test_head_of_any_size_and_tilt(size, angle):
    found = find_heads(map_of(person(SHAPE, 60, 30, size, angle)), 0.66)[0]
    assert np.hypot(found.x - 60, found.y - 30) < 0.2 * size
    assert found.size == pytest.approx(size, rel=0.15)
    assert abs((found.angle - angle + 180) % 360 - 180) < 15


def test_two_people():
    both = person(SHAPE, 35, 30, 9) | person(SHAPE, 85, 34, 10)
    assert sorted(round(h.x / 10) for h in find_heads(map_of(both), 0.75)) == [4, 8]


def test_known_heads_are_not_found_again():
    image = map_of(person(SHAPE, 60, 30, 12))
    known = find_heads(image, 0.66)
    assert not find_heads(image, 0.66, known)


def shapes():
    rows, columns = np.mgrid[: SHAPE[0], : SHAPE[1]]
    yield "nothing", np.zeros(SHAPE, bool)
    yield "all", np.ones(SHAPE, bool)
    yield "ground", rows > 40
    yield "disc", np.hypot(columns - 60, rows - 34) < 12
    yield "corner", (columns > 70) & (rows > 30)


@pytest.mark.parametrize(("name", "mask"), list(shapes()))
def test_other_shapes_are_no_heads(name, mask):
    assert not find_heads(map_of(mask), 0.66)


def test_fit_comes_back_from_beside():
    image = map_of(person(SHAPE, 60, 30, 12))
    true = find_heads(image, 0.66)[0]
    fit = fit_outline(image, true._replace(x=true.x + 1.5, y=true.y - 1, size=1.1 * true.size, angle=8.0))
    assert np.hypot(fit.x - true.x, fit.y - true.y) < 2.0
    assert fit.score > true.score - 0.05
