"""Mirror symmetry: of pictures that are symmetrical by construction, and of those that only seem so."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.framing.symmetry import LOOK, Symmetry
from onetake.signal.matching.mirror_score import mirror_score

HEIGHT, WIDTH = 270, 480
SEEDS = range(8)


def scene(seed, width=WIDTH):
    """Return a wall with boxes and discs, grain and a light from the left, luma."""
    rng = np.random.default_rng(seed)
    out = np.full((HEIGHT, width), 110.0) * np.linspace(0.7, 1.2, width)[None]
    for _ in range(14):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, HEIGHT))
        w, h = int(rng.integers(15, 90)), int(rng.integers(15, 90))
        cv2.ellipse(out, (x, y), (w, h), float(rng.uniform(0, 180)), 0, 360, float(rng.uniform(10, 245)), -1)
    return np.clip(out + rng.normal(0, 2, out.shape), 0, 255).astype(np.uint8)


def mirrored(seed):
    """Return the left half and its reflection, lit from one side, two pixels off, and one thing more."""
    half = scene(seed)[:, : WIDTH // 2].astype(float)
    both = np.concatenate([half, half[:, ::-1]], axis=1) * np.linspace(1.2, 0.7, WIDTH)[None]
    both = np.roll(both, 2, axis=1)
    cv2.circle(both, (390, 130), 25, 20.0, -1)
    rng = np.random.default_rng(seed + 50)
    return np.clip(both + rng.normal(0, 2, both.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_mirrored_picture_scores_high_and_above_every_other_axis(seed):
    found = mirror_score(mirrored(seed))
    assert found.score > 0.5
    assert found.score > found.aside + 0.1


def test_other_pictures_do_not():
    scores = [mirror_score(scene(seed)).score for seed in range(20)]
    assert max(scores) < 0.4
    assert np.mean(scores) < 0.15


def test_an_exact_reflection_is_told_from_a_symmetrical_set():
    half = scene(1)[:, : WIDTH // 2]
    assert mirror_score(np.concatenate([half, half[:, ::-1]], axis=1)).score > 0.9
    assert mirror_score(mirrored(1)).score < 0.9


def test_mirrored_about_another_axis_is_not_symmetrical():
    wide = np.concatenate([scene(2)[:, :340], scene(2)[:, :340][:, ::-1]], axis=1)
    found = mirror_score(wide[:, :WIDTH])  # the axis is at 340 of 480
    assert found.score < 0.3
    assert found.aside > 0.3


def test_a_vignette_a_horizon_and_a_wall_say_nothing():
    y, x = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    vignette = np.uint8(150 - 60 * (x**2 + y**2))
    horizon = np.where(y < 0, 200, 60).astype(np.uint8)
    rng = np.random.default_rng(3)
    for picture in (vignette, horizon, rng.normal(100, 2, (HEIGHT, WIDTH)).astype(np.uint8)):
        assert np.isnan(mirror_score(picture).score)
    shaded = np.clip(scene(4) - 60 * (x**2 + y**2), 0, 255).astype(np.uint8)
    assert mirror_score(shaded).score < 0.3


def test_the_film_is_looked_at_twice_a_second_within_its_bars():
    picture = mirrored(5)
    luma = np.repeat(picture[None], 60, axis=0)
    luma[:, :, :60] = luma[:, :, 420:] = 0
    t = np.arange(60) / 20
    reader = Symmetry()
    bars = np.tile(np.float32([0, 0, 0.125, 0.125]), (60, 1))
    reader.push(Frames(t, luma, np.zeros((60, 90, 160, 3), np.uint8), bars))
    (track,) = reader.close()
    assert len(track) == 3 / LOOK
    assert (track.values > 0.4).all() and (track.column("aside") < track.values).all()
    assert Symmetry().close() == []
