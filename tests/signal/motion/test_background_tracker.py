"""The tracker on frames moved by known similarities, with bodies, blur, whips and cuts."""

import importlib

import numpy as np
import pytest

from onetake.signal.motion.background_tracker import Tracker
from onetake.signal.motion.feature_grid import cell_of, grid_corners, grid_size
from onetake.signal.motion.parallax import parallax
from onetake.signal.motion.phase_correlation import shift_between

warps = importlib.import_module("helpers.warps")


def steps(luma):
    tracker, (height, width) = Tracker(), luma.shape[1:]
    return [tracker.push(picture, (slice(0, height), slice(0, width))) for picture in luma]


def film(seed, n=16, fps=24.0, pan=0.0, tilt=0.0, roll=0.0, scale=0.0, **how):
    rates = [np.broadcast_to(np.asarray(x, float), n).copy() for x in (pan, tilt, roll, scale)]
    return warps.warped(warps.wall(seed), *rates, fps, seed=seed, **how)


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (320, 180), (162, 90)])
def test_sizes_and_shapes(size):
    found = steps(film(1, pan=0.05, roll=4.0, scale=0.05, size=size, noise=1.0).luma)[2:]
    a = np.array([s.a for s in found])
    assert np.median(-np.degrees(np.angle(a)) * 24) == pytest.approx(4.0, abs=0.4)
    assert np.median(np.log(np.abs(a)) * 24) == pytest.approx(0.05, abs=0.01)
    assert np.median([-s.b.real / size[0] * 24 for s in found]) == pytest.approx(0.05, abs=0.01)


@pytest.mark.parametrize("seed", range(3))
def test_bodies_over_half_of_the_frame(seed):
    found = steps(film(seed + 20, n=24, tilt=0.05, roll=-3.0, bodies=0.45).luma)[4:]
    assert np.median([-np.degrees(np.angle(s.a)) * 24 for s in found]) == pytest.approx(-3.0, abs=0.3)
    assert np.median([s.subject_motion for s in found]) > 0.1


@pytest.mark.parametrize("way", [1, -1])
def test_a_whip_keeps_its_sign(way):
    t = np.arange(24)
    pan = way * 3.0 * np.exp(-(((t - 12) / 3) ** 2))
    whip = film(3, n=24, pan=pan, blur=0.5)
    found = steps(whip.luma)[1:]
    shift = np.array([-s.b.real / 480 * 24 for s in found])
    known = np.isfinite(shift)
    assert known.mean() > 0.6
    assert np.median(np.abs(shift - pan)[known]) < 0.1
    assert shift[known].sum() * way > 0


def test_a_cut_is_no_motion():
    luma = np.concatenate([film(4, n=6).luma, film(5, n=6).luma])
    found = steps(luma)
    assert np.isnan(found[7].a) and found[7].confidence == 0
    assert found[6].confidence > 0.9 and found[9].confidence > 0.9


def test_another_size_begins_anew():
    tracker = Tracker()
    small, large = film(1, n=2, size=(162, 90)).luma, film(1, n=2).luma
    area = (slice(0, 90), slice(0, 162))
    assert tracker.push(small[0], area) is None
    assert tracker.push(small[1], area).confidence > 0.5
    area = (slice(0, 270), slice(0, 480))
    assert tracker.push(large[0], area) is None
    assert tracker.push(large[1], area).confidence > 0.5


def test_a_lamp_that_flickers_moves_nothing():
    still = film(6, n=20, noise=1.0)
    gain = 1 + 0.15 * np.sin(np.arange(21))
    luma = np.clip(still.luma * gain[:, None, None] * 0.8, 0, 255).astype(np.uint8)
    found = steps(luma)[1:]
    assert np.median([abs(s.b) for s in found]) < 0.05
    assert min(s.confidence for s in found) > 0.5


def test_corners_are_one_a_cell_and_not_under_the_bars():
    luma = film(7, n=1).luma[0]
    found = grid_corners(luma, (slice(36, 234), slice(0, 480)))
    assert len(found) > 40
    assert len(np.unique(cell_of(found, 270, 480))) >= 0.85 * len(found)
    assert np.abs(found.imag).max() < 99
    assert len(grid_corners(np.full((270, 480), 40, np.uint8), (slice(0, 270), slice(0, 480)))) == 0
    assert grid_size(270, 480) == (7, 12)


@pytest.mark.parametrize("shift", [(60, 0), (-150, 20), (0, -70)])
def test_one_large_shift(shift):
    wall = warps.wall(8)
    one, other = (
        wall[200 - dy : 470 - dy, 300 - dx : 780 - dx].astype(np.uint8) for dx, dy in ((0, 0), shift)
    )
    found, agreement = shift_between(one, other)
    assert agreement > 0.8
    assert abs(found - complex(*shift)) < 4
    assert shift_between(one, warps.wall(9)[:270, :480].astype(np.uint8))[1] < 0.5


def test_a_zoom_has_no_parallax_and_a_dolly_has():
    rng = np.random.default_rng(0)
    p = rng.uniform(-230, 230, 70) + 1j * rng.uniform(-130, 130, 70)
    noise = rng.normal(0, 0.1, 70) + 1j * rng.normal(0, 0.1, 70)
    zoom = parallax(p, 1.1 * p + 3 + noise, 480)
    dolly = parallax(p, p * (1 + 0.25 / rng.uniform(1.5, 4, 70)) + noise, 480)
    assert zoom.spread < 0.06 < 0.2 < dolly.spread
    assert zoom.growth == pytest.approx(np.log(1.1), abs=1e-3)
    assert parallax(p[:8], p[:8], 480) is None
