"""The camera's rates on pictures moved by known similarities."""

import importlib

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.camera import Camera

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
