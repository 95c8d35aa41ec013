from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.objects.skin import skin_map

WALL, GRASS = (120, 120, 125), (60, 120, 50)
SHADES = [(240, 200, 180), (200, 150, 125), (141, 85, 60), (80, 52, 40), (50, 33, 24)]


def frame(inside, outside=WALL):
    rgb = np.full((40, 60, 3), outside, np.uint8)
    rgb[:, 40:] = (90, 110, 150)
    rgb[10:25, 10:25] = inside
    return rgb


@pytest.mark.parametrize("shade", SHADES)
def test_skin_of_every_shade_is_skin(shade):
    assert skin_map(frame(shade)).colour(17, 17, 4) == "skin"


@pytest.mark.parametrize("thing", [(250, 250, 250), GRASS, (60, 90, 200), (100, 120, 120)])
def test_paper_grass_and_sky_are_other(thing):
    assert skin_map(frame(thing, outside=(150, 120, 100))).colour(17, 17, 4) == "other"


@pytest.mark.parametrize("shade", SHADES)
def test_skin_in_blue_light_is_not_refused(shade):
    light = np.array([0.55, 0.8, 1.3])
    lit = np.clip(frame(shade) * light, 0, 255).astype(np.uint8)
    assert skin_map(lit).colour(17, 17, 4) != "other"


def test_a_grey_film_says_nothing():
    grey = np.repeat(frame((200, 200, 200))[..., :1], 3, axis=2)
    assert skin_map(grey).colour(17, 17, 4) == "unknown"
    assert skin_map(np.zeros((9, 9, 3), np.uint8)).colour(4, 4, 2) == "unknown"
