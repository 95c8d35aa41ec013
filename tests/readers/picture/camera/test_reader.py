"""The camera's rates on frames moved by known similarities."""

import importlib

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.camera.reader import Camera

warps = importlib.import_module("helpers.warps")


def read(film, size=24):
    reader = Camera()
    for block in film.blocks(size):
        reader.push(block)
    return {track.name: track for track in reader.close()}


def moved(seed=1, n=48, fps=24.0, pan=0.0, tilt=0.0, roll=0.0, scale=0.0, **how):
    rates = [np.full(n, x) for x in (pan, tilt, roll, scale)]
    return warps.warped(warps.wall(seed), *rates, fps, seed=seed, **how)


@pytest.mark.parametrize(
    ("axis", "rate", "within"),
    [("pan", 0.03, 0.005), ("tilt", -0.04, 0.005), ("roll", 3.0, 0.05), ("scale", -0.04, 0.003)],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_each_rate_is_found_with_its_sign(axis, rate, within, sign):
    film = moved(seed=3, **{axis: sign * rate}, bodies=0.25)
    tracks = read(film)
    for name, right in (("pan", 0.005), ("tilt", 0.005), ("roll", 0.05), ("scale", 0.003)):
        wanted = sign * rate if name == axis else 0.0
        off = np.abs(tracks[f"camera.{name}"].values[1:] - wanted)
        assert np.median(off) <= (within if name == axis else right), name
    values = tracks[f"camera.{axis}"].values[1:]
    assert (np.sign(values) == np.sign(sign * rate)).mean() > 0.95


def test_the_first_picture_has_no_rate():
    tracks = read(moved(n=5))
    assert np.isnan(tracks["camera.pan"].values).tolist() == [True] + [False] * 5


@pytest.mark.parametrize("level", [0, 255])
def test_an_even_picture_says_nothing(level):
    n = 30
    luma = np.full((n, 90, 160), level, np.uint8)
    reader = Camera()
    reader.push(
        Frames(np.arange(n) / 24, luma, np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32))
    )
    for track in reader.close():
        assert np.isnan(track.values).all()


def test_a_cut_says_nothing():
    one, two = moved(seed=5, n=20, pan=0.02), moved(seed=6, n=20, pan=-0.02)
    luma = np.concatenate([one.luma, two.luma])
    one.luma = luma
    values = read(one)["camera.pan"].values
    assert np.isnan(values[21])
    assert np.median(values[1:21]) == pytest.approx(0.02, abs=0.002)
    assert np.median(values[22:]) == pytest.approx(-0.02, abs=0.002)


def test_a_dark_film_is_followed_and_grain_is_not():
    film = moved(seed=7, n=40, pan=0.03, roll=3.0, scale=0.03)
    film.luma = film.luma // 12
    tracks = read(film)
    assert np.nanmedian(tracks["camera.roll"].values) == pytest.approx(3.0, abs=0.1)
    assert np.nanmedian(tracks["camera.scale"].values) == pytest.approx(0.03, abs=0.003)
    rng = np.random.default_rng(1)
    film.luma = np.clip(rng.normal(3, 3, (20, 270, 480)), 0, 255).astype(np.uint8)
    assert np.isnan(read(film)["camera.pan"].values).mean() > 0.9


def test_a_thousand_pictures_a_second_are_thinned_and_right():
    film = moved(seed=8, n=300, fps=1000.0, pan=0.05, roll=-4.0)
    tracks = read(film)
    assert np.nanmedian(tracks["camera.roll"].values) == pytest.approx(-4.0, abs=0.25)
    assert np.nanmedian(tracks["camera.pan"].values) == pytest.approx(0.05, abs=0.003)
    assert np.isfinite(tracks["camera.pan"].values).mean() > 0.9


def test_variable_frame_times():
    film = moved(seed=9, n=60, fps=48.0, roll=4.0, pan=0.03)
    kept = np.flatnonzero(np.random.default_rng(2).random(61) < 0.6)
    reader = Camera()
    n = len(kept)
    small, bars = np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32)
    reader.push(Frames(film.t[kept], film.luma[kept], small, bars))
    tracks = {track.name: track for track in reader.close()}
    off = np.abs(tracks["camera.roll"].values[1:] - 4.0)
    assert np.median(off) < 0.1 and np.quantile(off, 0.9) < 0.4


def test_the_error_targets_hold_over_textures_and_bodies():
    """Over mixed slow moves; the figures of docs/explanation/camera.md are of many more."""
    t = np.arange(48) / 24
    off = {axis: [] for axis in ("pan", "tilt", "roll", "scale")}
    for seed in range(30, 34):
        rng = np.random.default_rng(seed)
        rates = {
            a: s * np.sin(2 * np.pi * rng.uniform(0.05, 0.2) * t + rng.uniform(0, 6))
            for a, s in (("pan", 0.05), ("tilt", 0.05), ("roll", 4.0), ("scale", 0.05))
        }
        film = warps.warped(warps.wall(seed), *rates.values(), 24.0, seed=seed, bodies=0.25, noise=3.0)
        tracks = read(film)
        for axis, rate in rates.items():
            off[axis] += np.abs(tracks[f"camera.{axis}"].values[1:] - rate).tolist()
    limits = {"pan": 0.005, "tilt": 0.005, "roll": 0.05, "scale": 0.003}
    for axis, limit in limits.items():
        assert np.median(off[axis]) <= limit, axis
    assert np.quantile(off["roll"], 0.9) <= 0.3
