from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.colour.cielab import lab
from onetake.signal.colour.dominant_colours import dominant_colours, merge_colours

COLOURS = np.array([[200, 30, 40], [20, 60, 160], [240, 240, 230], [15, 15, 20], [60, 150, 70]])


@pytest.mark.parametrize("seed", range(6))
def test_known_mixture_comes_back_with_its_shares(seed):
    rng = np.random.default_rng(seed)
    shares = rng.dirichlet([3] * 5)
    which = rng.choice(5, 6000, p=shares)
    pixels = np.clip(COLOURS[which] + rng.normal(0, 4, (6000, 3)), 0, 255).astype(np.uint8)
    found = merge_colours(*(lambda s: (s.lab, s.share))(dominant_colours(pixels)), 5)
    true = np.bincount(which, minlength=5) / 6000
    apart = np.linalg.norm(found.lab[:, None] - lab(COLOURS)[None], axis=2)
    assert sorted(apart.argmin(axis=1)) == list(range(5))
    assert np.abs(found.share - true[apart.argmin(axis=1)]).max() < 0.02
    assert apart.min(axis=1).max() < 4
    assert (np.diff(found.share) <= 0).all()


def test_noise_does_not_split_a_colour():
    rng = np.random.default_rng(0)
    pixels = np.clip(np.array([90, 80, 70]) + rng.normal(0, 6, (4000, 3)), 0, 255).astype(np.uint8)
    found = merge_colours(*(lambda s: (s.lab, s.share))(dominant_colours(pixels)), 5)
    assert found.share[0] > 0.9


def test_many_points_are_gathered_and_nothing_is_lost():
    rng = np.random.default_rng(1)
    points = np.r_[rng.normal((30, 10, 0), 1, (9000, 3)), rng.normal((70, 0, 20), 1, (3000, 3))]
    found = merge_colours(points, np.ones(12000), 5)
    assert found.share.tolist() == pytest.approx([0.75, 0.25], abs=1e-9)
    assert found.lab[0] == pytest.approx((30, 10, 0), abs=0.3)


def test_nothing_gives_nothing():
    assert len(merge_colours(np.empty((0, 3)), [], 5).share) == 0
    assert len(merge_colours([[50, 0, 0]], [0.0], 5).share) == 0
