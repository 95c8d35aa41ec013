"""Layers: points of a scene in depth, seen through a pinhole camera with a known path."""

import numpy as np
import pytest

from onetake.signal.motion.layer_motion import FEWEST, layer_motion
from onetake.signal.motion.layer_profile import layer_profile

SIZE = 480.0
FOCAL = 1.1 * SIZE


def points(seed=0, count=90, deepest=30.0):
    """Return directions and depths: a floor 1.4 m below, and things at random depths above it."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(-230, 230, count), rng.uniform(-130, 130, count)
    depth = np.where(y > 25, 1.4 * FOCAL / np.maximum(y, 1), rng.uniform(8, deepest, count))
    return np.stack([x * depth / FOCAL, y * depth / FOCAL, depth])


def seen(world, place=(0.0, 0.0, 0.0), yaw=0.0, pitch=0.0, roll=0.0, zoom=1.0, noise=0.0, seed=1):
    c, s = np.cos(yaw), np.sin(yaw)
    at = np.array([[c, 0, -s], [0, 1, 0], [s, 0, c]]) @ (world - np.array(place)[:, None])
    c, s = np.cos(pitch), np.sin(pitch)
    at = np.array([[1, 0, 0], [0, c, s], [0, -s, c]]) @ at
    rng = np.random.default_rng(seed)
    image = zoom * FOCAL * (at[0] + 1j * at[1]) / at[2] * np.exp(-1j * roll)
    return image + rng.normal(0, noise, (2, at.shape[1])).T @ np.array([1, 1j])


def measured(noise=0.15, **motion):
    world = points()
    return layer_motion(seen(world), seen(world, noise=noise, **motion), SIZE)


@pytest.mark.parametrize("noise", [0.0, 0.15])
def test_a_turn_is_alike_at_all_depths_and_bends_by_its_focal_length(noise):
    found = measured(noise=noise, yaw=0.06)
    assert found.alike > 0.95
    assert found.shift.real == pytest.approx(-0.066, abs=0.002)
    assert (found.bend / found.shift.real).real == pytest.approx((SIZE / FOCAL) ** 2, rel=0.1)
    assert found.growth == pytest.approx(0, abs=0.004)  # a turn magnifies by its square


def test_a_roll_and_a_zoom_are_alike_and_told_as_they_are():
    found = measured(roll=0.1, zoom=1.08)
    assert found.alike > 0.95
    assert found.turned == pytest.approx(-0.1, abs=0.002)
    assert found.growth == pytest.approx(np.log(1.08), abs=0.002)


@pytest.mark.parametrize("place", [(0.25, 0, 0), (-0.25, 0, 0)])
def test_a_truck_moves_the_floor_faster_than_what_is_far_and_neither_grows_nor_rolls(place):
    found = measured(place=place)
    assert found.alike < 0.5 < 0.9 < found.agree
    assert abs(found.direction.real) > 0.99
    assert found.growth == pytest.approx(0, abs=0.003)
    assert found.turned == pytest.approx(0, abs=0.003)
    profile = layer_profile(found)
    assert np.sign(profile.near) == np.sign(profile.far) == -np.sign(place[0])
    assert abs(profile.near) > 1.3 * abs(profile.far)


def test_a_boom_moves_along_the_vertical():
    found = measured(place=(0, -0.25, 0))
    assert abs(found.direction.imag) > 0.99
    assert found.shift.imag > 0.005
    assert found.agree > 0.9


def test_an_orbit_moves_far_and_near_against_each_other():
    yaw, pivot = 0.08, 8.0
    found = measured(yaw=yaw, place=(-pivot * np.sin(yaw), 0, pivot * (1 - np.cos(yaw))))
    profile = layer_profile(found)
    assert profile.far < -0.02
    assert profile.near > -0.5 * abs(profile.far)
    assert profile.low < 0 < profile.high


def test_two_layers_that_slide_sideways_are_no_growth_and_no_roll():
    """The similarity that fits best would shrink by 5 % here."""
    rng = np.random.default_rng(3)
    before = rng.uniform(-230, 230, 80) + 1j * rng.uniform(-130, 130, 80)
    after = before + np.where(before.real > 0, 6, 30) + rng.normal(0, 0.1, 80)
    found = layer_motion(before, after, SIZE)
    assert found.growth == pytest.approx(0, abs=0.001)
    assert found.turned == pytest.approx(0, abs=0.001)
    assert found.direction.real == pytest.approx(1, abs=0.01)


def test_a_body_that_moves_on_its_own_changes_nothing():
    world = points()
    before, after = seen(world), seen(world, yaw=0.06, noise=0.15)
    after[:20] += 15 - 9j
    found = layer_motion(before, after, SIZE)
    assert found.growth == pytest.approx(0, abs=0.004)
    assert 0.7 < found.alike < 0.85


def test_too_few_points_say_nothing():
    p = np.arange(FEWEST - 1) * (1 + 2j)
    assert layer_motion(p, p, SIZE) is None


def test_what_is_held_round_the_centre_is_counted():
    rng = np.random.default_rng(3)
    before = rng.uniform(-230, 230, 100) + 1j * rng.uniform(-130, 130, 100)
    subject = np.abs(before) < 60
    found = layer_motion(before, before + np.where(subject, 0, 20) + rng.normal(0, 0.1, 100), SIZE)
    assert layer_profile(found).held == pytest.approx(subject.mean(), abs=0.02)
    assert layer_profile(found).middle == pytest.approx(20 / SIZE, abs=0.045)


def test_a_dolly_makes_the_near_grow_faster_and_a_zoom_both_alike():
    profile = layer_profile(measured(place=(0, 0, 0.5)))
    assert profile.growth_near > 1.5 * profile.growth_far > 0
    profile = layer_profile(measured(zoom=1.08))
    assert profile.growth_near == pytest.approx(profile.growth_far, abs=0.003)
    assert profile.growth_far == pytest.approx(0.08, abs=0.004)
