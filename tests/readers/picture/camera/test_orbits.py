"""Orbits, from how far and near moved in half seconds."""

import numpy as np
import pytest

from helpers.layer_rows import layer_rows
from onetake.readers.picture.camera.orbits import orbits

ROUND = {"low": -0.06, "high": 0.012, "far": -0.05, "near": -0.02}
"""Half a second of an orbit: the far passes to the left, a tenth of the points goes to the right."""


def told(*stretches, **more):
    return orbits(layer_rows(*stretches, **more), 0, 100)


def test_an_orbit_has_its_time_and_how_far_the_background_passed():
    (move,) = told(*[ROUND] * 4)
    assert (move.label, move.start, move.end) == ("orbit", 0.0, 2.0)
    assert move.value == pytest.approx(0.24)  # content to the left: the camera turns to the right


def test_the_other_side_has_the_other_sign():
    left = {"low": -0.012, "high": 0.06, "far": 0.05, "near": 0.02}
    (move,) = told(*[left] * 4)
    assert move.value == pytest.approx(-0.24)


@pytest.mark.parametrize(
    "changed",
    [
        {"near": -0.06},  # the near is faster: a truck
        {"high": -0.001},  # nothing goes the other way: it may be a subject that walks along
        {"high": 0.003},
        {"far": -0.01, "near": -0.002},  # it is not the far that passes
        {"direction": 60.0},  # up and down
        {"label": "mixed"},
        {"label": "alike"},
        {"near": np.nan},  # what is near is not seen
        {"far": np.nan},
        {"low": -0.02, "far": -0.018, "near": -0.005},  # the background hardly passes
    ],
)
def test_what_is_no_orbit(changed):
    assert told(*[ROUND | changed] * 4) == []


def test_a_short_one_is_none():
    assert told(ROUND | {"low": -0.15}) == []
    assert len(told(*[ROUND | {"low": -0.15, "high": 0.04}] * 2)) == 1


def test_it_ends_with_the_side_and_with_a_gap():
    left = {"low": -0.012, "high": 0.06, "far": 0.05, "near": 0.02}
    assert [m.end for m in told(*[ROUND] * 3, *[left] * 3)] == [1.5, 3.0]
    later = [ROUND | {"start": 5.0 + i / 2} for i in range(3)]
    assert [m.start for m in told(*[ROUND] * 3, *later)] == [0.0, 5.0]


def test_a_slow_stretch_at_the_end_of_a_pan_makes_no_orbit_of_it():
    pan = ROUND | {"high": -0.02}
    slow = {"low": -0.015, "high": 0.012, "far": -0.01, "near": np.nan}
    assert told(pan, pan, slow, slow) == []


def test_stretches_of_which_nothing_tells_are_bridged():
    unseen = ROUND | {"near": np.nan, "high": 0.0}
    (move,) = told(ROUND, unseen, ROUND, ROUND)
    assert move.end == 2.0


def test_only_stretches_within_the_shot_count():
    assert orbits(layer_rows(*[ROUND] * 4), 0.2, 1.3) == []
