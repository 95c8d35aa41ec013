"""Turn or travel, from how far and near moved in half seconds."""

import numpy as np
import pytest

from helpers.layer_rows import layer_rows
from onetake.core.track import spans
from onetake.readers.picture.camera.travel import Travel

LEFT = {"low": -0.06, "high": -0.01, "far": -0.015, "near": -0.04, "right": -0.03}
"""Half a second of a truck to the right: the content goes left, the near faster."""
DOWN = {"low": 0.01, "high": 0.06, "far": 0.015, "near": 0.04, "down": 0.03, "direction": 90.0}
TURN = {"label": "alike", "low": -0.05, "high": -0.05, "far": -0.05, "near": -0.05, "right": -0.05}
HELD = {"held": 0.2, "far": -0.04, "near": np.nan, "high": 0.0}


def said(move, *stretches, value=0.3, also=()):
    rows = [(0.0, len(stretches) / 2, move, value), *also]
    start, end, label, amount = (list(c) for c in zip(*rows, strict=True))
    given = {
        "camera.moves": spans("camera.moves", start, end, label, amount, "", by="x 1"),
        "camera.layers": layer_rows(*stretches),
    }
    (track,) = Travel().derive(given)
    return track.labels


def bends(slope, **noise):
    rng = np.random.default_rng(2)
    return [TURN | {"bend_right": -0.05 * slope + rng.normal(0, noise.get("noise", 0.001))} for _ in range(6)]


@pytest.mark.parametrize(
    ("move", "stretch", "name"),
    [
        ("pan right", LEFT, "truck right"),
        ("tilt up", DOWN, "boom up"),
        ("pan right", LEFT | HELD, "follow right"),
        ("pan right", LEFT | HELD | {"high": 0.02}, "undetermined"),  # the other way, as in an orbit
        ("pan right", LEFT | HELD | {"near": -0.02}, "undetermined"),  # the near slower, too
        (
            "pan right",
            LEFT | HELD | {"far": -0.004},
            "undetermined",
        ),  # the far is still: it may be what is held
        ("pan left", LEFT, "undetermined"),  # the layers go the other way
        ("tilt up", LEFT, "undetermined"),  # across the move
        ("pan right", LEFT | {"near": np.nan}, "undetermined"),
        ("pan right", LEFT | {"near": -0.016}, "undetermined"),
        ("pan right", LEFT | {"high": -0.05}, "undetermined"),  # hardly unequal
        ("pan right", LEFT | {"label": "mixed"}, "undetermined"),
    ],
)
def test_the_layers_say_how_the_camera_moved(move, stretch, name):
    assert said(move, *[stretch] * 6) == [name]


def test_a_turn_bends_as_its_lens_does():
    assert said("pan right", *bends(0.8)) == ["turn"]
    assert said("pan right", *bends(0.0)) == ["undetermined"]  # past a flat wall
    assert said("pan right", *bends(0.07)) == ["undetermined"]  # a lens too long to tell
    assert said("pan right", *bends(0.3, noise=0.02)) == ["undetermined"]
    held = [stretch | {"held": 0.2} for stretch in bends(0.8)]
    assert said("pan right", *held) == ["undetermined"]  # round a subject, or along with it


def test_most_of_the_time_must_say_the_same():
    mixed = LEFT | {"label": "mixed"}
    assert said("pan right", *[LEFT] * 4, *[mixed] * 2) == ["truck right"]
    assert said("pan right", *[LEFT] * 3, *[mixed] * 3) == ["undetermined"]


def test_a_move_that_was_hardly_measured_is_undetermined():
    late = [LEFT | {"start": 8.0 + i / 2} for i in range(4)]
    moves = spans("camera.moves", [0.0], [10.0], ["pan right"], [0.3], "", by="x 1")
    (track,) = Travel().derive({"camera.moves": moves, "camera.layers": layer_rows(*late)})
    assert track.labels == ["undetermined"]


def test_an_orbit_explains_the_pan_over_it():
    orbit = (0.0, 2.8, "orbit", 0.4)
    assert said("pan right", *[LEFT] * 6, also=[orbit]) == ["orbit left"]
    assert said("pan left", *[LEFT] * 6, also=[(0.0, 2.8, "orbit", -0.4)]) == ["orbit right"]
    assert said("pan right", *[LEFT] * 6, also=[(0.0, 1.0, "orbit", 0.4)]) == ["orbit left", "truck right"]


def test_other_moves_are_not_asked():
    assert said("static", *[LEFT] * 6) == []
    assert said("push-in", *[LEFT] * 6) == []
