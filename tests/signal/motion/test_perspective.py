"""Perspective in a pan, from points whose motion is known."""

import numpy as np
import pytest

from onetake.signal.motion.perspective import USUAL, WIDEST, Lens
from onetake.signal.motion.similarity_fit import fit_similarity, robust_similarity

WIDTH, HEIGHT = 480, 270


def turned(degrees, focal, n=90, seed=1, tilt=False):
    """Return points, and where they are after the camera has turned right (or up), by exact projection."""
    rng = np.random.default_rng(seed)
    x, y = rng.uniform(-WIDTH / 2, WIDTH / 2, n), rng.uniform(-HEIGHT / 2, HEIGHT / 2, n)
    f, angle = focal * WIDTH, np.radians(degrees)
    if tilt:
        x, y = y, x * HEIGHT / WIDTH
    ahead = np.cos(angle) * f + np.sin(angle) * x
    u, v = f * (np.cos(angle) * x - np.sin(angle) * f) / ahead, f * y / ahead
    return (y + 1j * x, v + 1j * u) if tilt else (x + 1j * y, u + 1j * v)


def fitted(p, q, lens):
    return robust_similarity(p, q, np.ones(len(p)), [(1 + 0j, 0j)], np.random.default_rng(1), 1.0, lens)


@pytest.mark.parametrize("focal", [0.8, 1.2, 2.0])
@pytest.mark.parametrize("degrees", [-1.5, 0.7])
@pytest.mark.parametrize("tilt", [False, True])
def test_a_pan_is_no_growth_whatever_the_lens(focal, degrees, tilt):
    p, q = turned(degrees, focal, tilt=tilt)
    found = fitted(p, q, Lens(WIDTH))
    # A turn by an angle x grows by x^2 in the second order.
    assert abs(np.log(abs(found.a))) < 1e-3
    shift = -np.radians(degrees) * focal * WIDTH
    assert found.b == pytest.approx(shift * (1j if tilt else 1), rel=0.02)
    assert found.lens.bend == pytest.approx(1 / focal**2, rel=0.15)
    assert np.abs(found.moved(p) - q).max() < 0.15


def test_one_side_of_a_pan_no_longer_grows():
    p, q = turned(1.5, 0.8)
    left = p.real < 40
    flat, bent = (fitted(p[left], q[left], lens) for lens in (None, Lens(WIDTH)))
    assert abs(np.log(abs(flat.a))) > 20 * abs(np.log(abs(bent.a)))


def test_a_shift_a_roll_and_a_zoom_stay_what_they_are():
    p, _ = turned(0.0, 1.0)
    a = 1.01 * np.exp(0.01j)
    for b in (0j, 6 - 2j):
        found = fitted(p, a * p + b, Lens(WIDTH))
        assert found.a == pytest.approx(a, abs=2e-4)
        assert found.b == pytest.approx(b, abs=0.1)


def test_what_says_nothing_leaves_the_lens_as_it_was_and_no_lens_is_wider_than_the_widest():
    p, q = turned(0.0, 1.0)
    lens = Lens(WIDTH)
    assert lens.fit(p, q, np.ones(len(p)), lens.direction(p, 0j))[2] == USUAL
    p, q = turned(2.0, 0.4)
    assert lens.fit(p, q, np.ones(len(p)), lens.direction(p, -7 + 0j))[2] == WIDEST


def test_the_whole_frames_shift_is_that_of_its_similarity():
    x, y = np.meshgrid(np.arange(-239.5, 240, 6), np.arange(-134.5, 135, 6))
    p = (x + 1j * y).ravel()
    lens = Lens(WIDTH, 1.4)
    for shift in (5 + 0j, 3j, 2 - 4j):
        _, b = fit_similarity(p, p + shift + lens.bent(p, shift), np.ones(len(p)))
        assert lens.whole_shift(shift, (HEIGHT, WIDTH)) == pytest.approx(b, rel=0.01)
