"""What becomes of the camera's steps where depths do not move alike."""

import numpy as np
import pytest

from onetake.readers.picture.camera.sideways_layers import (
    ALIKE,
    IN_LINE,
    MIXED,
    corrected_steps,
    layer_label,
)
from onetake.signal.motion.layer_motion import layer_motion
from onetake.signal.motion.layer_profile import layer_profile
from onetake.signal.motion.layer_windows import LayerWindow

SIZE = (480, 270)
RNG = np.random.default_rng(4)
BEFORE = RNG.uniform(-230, 230, 90) + 1j * RNG.uniform(-130, 130, 90)


def window(moved, noise=0.1):
    after = BEFORE + moved + RNG.normal(0, noise, (2, 90)).T @ np.array([1, 1j])
    motion = layer_motion(BEFORE, after, 480)
    return LayerWindow(0.0, 0.5, motion, layer_profile(motion))


def steps(pan=0.0, tilt=0.0, roll=0.0, scale=0.0, n=12):
    return np.tile(np.array([pan, tilt, roll, scale]) / n, (n, 1))


def corrected(found, moved, label=None, noise=0.1, seconds=None):
    w = window(moved, noise)
    seconds = np.full(len(found), 1 / 24) if seconds is None else seconds
    return corrected_steps(found, seconds, w, label or layer_label(w), *SIZE).sum(axis=0)


SLID = np.where(BEFORE.imag > 40, 40.0, 12.0)


@pytest.mark.parametrize(
    ("moved", "label"),
    [
        (0.05 * BEFORE, ALIKE),
        (SLID, IN_LINE),
        (1j * SLID, IN_LINE),
        (BEFORE * np.where(BEFORE.imag > 0, 0.12, 0.02), MIXED),
    ],
)
def test_each_kind_of_stretch_has_its_label(moved, label):
    assert layer_label(window(moved)) == label


def test_layers_that_slide_give_their_median_and_no_growth():
    pan, tilt, roll, scale = corrected(steps(pan=-0.01, roll=4.0, scale=-0.06), SLID)
    assert pan == pytest.approx(-12 / 480, abs=0.002)
    assert tilt == pytest.approx(0, abs=0.002)
    assert roll == pytest.approx(0, abs=0.1)
    assert scale == pytest.approx(0, abs=0.002)


def test_growth_and_roll_over_layers_that_slide_are_kept_where_they_exceed_the_error():
    moved = SLID + BEFORE * (1.06 * np.exp(0.08j) - 1)
    _, _, roll, scale = corrected(steps(), moved, IN_LINE)
    assert roll == pytest.approx(-np.degrees(0.08), abs=0.3)
    assert scale == pytest.approx(np.log(1.06), abs=0.006)
    small = SLID + BEFORE * (1.004 * np.exp(0.004j) - 1)
    assert corrected(steps(), small, IN_LINE)[2:].tolist() == [0, 0]


def test_where_a_third_stands_still_it_is_subjects_that_move():
    moved = np.where(BEFORE.imag > 20, 30.0, 0.0)
    moved[:10] = 55.0
    pan, tilt, *_ = corrected(steps(pan=0.001, tilt=0.002), moved)
    assert (pan, tilt) == pytest.approx((0.001, 0.002))


def test_a_roll_in_mixed_depths_is_kept_as_far_as_both_agree():
    turned = np.exp(0.1j) - 1
    rolled = BEFORE * turned + BEFORE * np.where(BEFORE.imag > 0, 0.04, 0.01)
    assert corrected(steps(roll=-9.0), rolled, MIXED)[2] == pytest.approx(-np.degrees(0.1), abs=0.7)
    assert corrected(steps(roll=-2.0), rolled, MIXED)[2] == pytest.approx(-2.0)
    assert corrected(steps(roll=9.0), rolled, MIXED)[2] == 0
    assert corrected(steps(roll=-9.0, scale=0.03), rolled, MIXED)[3] == pytest.approx(0.03)


def test_a_roll_within_the_error_of_the_rule_is_none():
    assert corrected(steps(roll=-1.0), BEFORE * (np.exp(0.017j) - 1), MIXED, noise=3.0)[2] == 0


def test_steps_that_are_unknown_stay_as_they_are():
    found = steps(scale=0.1)
    found[3] = np.nan
    assert np.array_equal(
        corrected_steps(found, np.ones(12), window(SLID), IN_LINE, *SIZE), found, equal_nan=True
    )


def test_a_correction_is_divided_by_time():
    seconds = np.r_[np.ones(11), 9.0]
    w = window(SLID)
    out = corrected_steps(steps(scale=-0.2), seconds, w, IN_LINE, *SIZE) - steps(scale=-0.2)
    assert out[-1, 3] / out[0, 3] == pytest.approx(9)
