"""Dolly, zoom or both: by the growth of near and far, and by people who keep their size."""

import numpy as np
import pytest

from onetake.core.track import curve
from onetake.readers.picture.camera.held_subject import is_held
from onetake.readers.picture.camera.layer_track import GIVES, LayerRow, layer_track
from onetake.readers.picture.camera.unequal_growth import FAR, unequal_growth


def layers(far, near, shift=0.0, label="mixed", count=6):
    names = [c.name for c in GIVES.columns]
    rng = np.random.default_rng(1)
    rows = []
    for i in range(count):
        values = dict.fromkeys(names, 0.0)
        values |= {"growth-far": far + rng.normal(0, 1e-4), "growth-near": near, "right": shift}
        rows.append(LayerRow(i / 2, (i + 1) / 2, label, 0.0, 1.0, tuple(values[n] for n in names)))
    return layer_track(rows, "x 1", ())


@pytest.mark.parametrize(
    ("far", "near", "said"),
    [
        (0.01, 0.02, "dolly"),
        (-0.01, -0.02, "dolly"),
        (0.0, 0.02, "dolly"),
        (0.02, -0.01, "dolly zoom"),
        (-0.03, 0.02, "dolly zoom"),
        (0.03, 0.02, FAR),
    ],
)
def test_the_growth_of_near_and_far_tells_how_the_camera_moved(far, near, said):
    found = unequal_growth(layers(far, near), 0, 3)
    assert found is not None
    assert found[0] == said


@pytest.mark.parametrize(
    "given",
    [
        layers(0.02, 0.02),  # a zoom
        layers(0.001, 0.002),  # hardly any growth
        layers(0.01, 0.02, shift=0.1),  # a turn's perspective
        layers(0.01, 0.02, label="in line"),  # layers that slide
        layers(0.01, 0.02, count=2),
    ],
)
def test_else_nothing_is_said(given):
    assert unequal_growth(given, 0, 3) is None


def people(*sizes):
    t = np.linspace(0, 4, 40)
    return curve("framing.scale", t, np.interp(t, np.linspace(0, 4, len(sizes)), sizes), "share", by="x 1")


def test_people_who_keep_their_size_are_held_and_no_others():
    assert is_held(people(0.3, 0.31), 0, 4, growth=0.3)
    assert not is_held(people(0.3, 0.4), 0, 4, growth=0.3)
    assert not is_held(people(0.3, 0.31), 0, 4, growth=0.05)
    assert not is_held(people(0.3, np.nan, np.nan, 0.3), 0.5, 3.5, growth=0.3)
    assert not is_held(None, 0, 4, growth=0.3)
