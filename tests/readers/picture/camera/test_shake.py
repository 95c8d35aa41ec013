"""Shake from paths that are known: a hand's sway, and what is none."""

import numpy as np
import pytest

from onetake.readers.picture.camera.shake import shake
from onetake.signal.motion.handheld import HANDHELD

FPS = 24.0
T = np.arange(240) / FPS


def shaken(t=T, **paths):
    """Shake of paths in widths, heights, degrees and logarithm."""
    paths = {axis: np.broadcast_to(paths.get(axis, 0.0), len(t)) for axis in ("pan", "tilt", "roll", "scale")}
    return shake(t, {axis: np.diff(path, prepend=path[:1]) for axis, path in paths.items()})


def sway(hz, size, phase=0.0):
    return size * np.sin(2 * np.pi * hz * T + phase)


@pytest.mark.parametrize("hz", [0.5, 1.0, 3.0])
def test_a_sway_on_both_axes_has_about_its_rms(hz):
    found = shaken(pan=sway(hz, 0.004), tilt=sway(0.8 * hz, 0.004, 1.0) * 16 / 9)
    assert 0.4 < np.median(found) / 0.004 < 1.3


def test_irregular_sway_has_its_rms():
    ratios = []
    for seed in range(9):
        rng = np.random.default_rng(seed)
        x, y = (sum(sway(rng.uniform(0.4, 3), 0.002, rng.uniform(0, 6)) for _ in range(4)) for _ in range(2))
        ratios.append(np.median(shaken(pan=x, tilt=y * 16 / 9)) / np.sqrt(x.var() + y.var()))
    assert np.median(ratios) == pytest.approx(1.1, abs=0.15)


def test_a_hand_that_follows_a_pan_shakes_too():
    found = shaken(pan=0.05 * T + sway(2.3, 0.004), tilt=sway(1.9, 0.004))
    assert np.median(found) > HANDHELD


@pytest.mark.parametrize("speed", [0.1, 0.4])
@pytest.mark.parametrize("axes", [("pan",), ("pan", "tilt"), ("scale", "pan", "tilt")])
def test_a_smooth_move_has_none_however_it_accelerates(speed, axes):
    moved = np.clip(T - 3, 0, 3)
    path = speed / 2 * (moved - np.sin(2 * np.pi * moved / 3) * 3 / (2 * np.pi))
    assert np.nanmax(shaken(**{axis: path for axis in axes})) < HANDHELD / 3


def test_to_and_fro_on_one_axis_is_a_swing():
    assert np.nanmax(shaken(pan=sway(0.4, 0.05), scale=sway(0.2, 0.1))) < HANDHELD / 3


def test_a_swing_along_a_slanting_line_or_an_arc_is_none():
    side = sway(0.3, 0.1)
    assert np.nanmax(shaken(pan=side, tilt=0.5 * side)) < HANDHELD / 3
    assert np.nanmax(shaken(pan=side, tilt=0.1 * side + 0.3 * side**2)) < HANDHELD


def test_a_turn_about_a_point_off_the_centre_is_no_shake():
    turned = np.radians(100) * T
    assert np.nanmax(shaken(roll=np.degrees(turned), pan=0.06 * turned)) < HANDHELD / 3


def test_errors_of_following_a_fast_move_are_no_shake():
    rng = np.random.default_rng(1)
    noise = rng.normal(0, 0.002, (2, len(T))).cumsum(axis=1)
    slow = [np.interp(T, T[::12], n[::12]) / 4 for n in noise]
    assert np.nanmedian(shaken(pan=0.8 * T + slow[0], tilt=0.3 * T + slow[1])) < HANDHELD


def test_no_path_goes_over_what_is_unknown():
    steps = {axis: np.zeros(240) for axis in ("pan", "tilt", "roll", "scale")}
    steps["pan"][100] = steps["tilt"][100] = np.nan
    steps["pan"][101:103] = np.nan
    found = shake(T, steps)
    assert np.isfinite(found[:100]).all() and np.isnan(found[101:102]).all()
    assert np.isnan(shake(T[:12], {axis: v[:12] for axis, v in steps.items()})).all()


@pytest.mark.parametrize("n", [0, 1, 2])
def test_few_frames_say_nothing(n):
    assert np.isnan(shaken(T[:n])).all()
