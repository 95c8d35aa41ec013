from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.colour.cielab import lab
from onetake.signal.colour.colour_names import colour_name


@pytest.mark.parametrize(
    ("rgb", "expected"),
    [
        ((0, 0, 0), "black"),
        ((255, 255, 255), "white"),
        ((128, 128, 128), "grey"),
        ((64, 64, 64), "dark grey"),
        ((211, 211, 211), "light grey"),
        ((140, 130, 120), "warm grey"),
        ((112, 128, 144), "cool grey"),
        ((255, 0, 0), "red"),
        ((139, 0, 0), "dark red"),
        ((255, 140, 0), "orange"),
        ((139, 69, 19), "brown"),
        ((245, 222, 179), "light beige"),
        ((255, 255, 0), "yellow"),
        ((128, 128, 0), "olive"),
        ((0, 128, 0), "green"),
        ((0, 60, 0), "dark green"),
        ((144, 238, 144), "light green"),
        ((0, 128, 128), "teal"),
        ((0, 0, 255), "dark blue"),
        ((0, 0, 128), "dark blue"),
        ((70, 130, 180), "blue"),
        ((173, 216, 230), "light blue"),
        ((128, 0, 128), "dark purple"),
        ((238, 130, 238), "purple"),
        ((255, 192, 203), "light pink"),
        ((255, 105, 180), "pink"),
    ],
)
def test_colours_go_by_the_names_that_people_use(rgb, expected):
    assert colour_name(lab(rgb)) == expected


def test_every_colour_has_a_name_of_at_most_three_words():
    colours = lab(np.random.default_rng(0).integers(0, 256, (3000, 3)))
    names = {colour_name(c) for c in colours}
    assert 25 < len(names) < 60
    assert max(len(n.split()) for n in names) <= 3
