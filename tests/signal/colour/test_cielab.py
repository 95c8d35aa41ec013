from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.colour.cielab import colourfulness, from_hexes, hexes, lab, lab_image, srgb


@pytest.mark.parametrize(
    ("rgb", "expected"),
    # CIELAB of the sRGB primaries under D65, to two decimals, as published in colour tables.
    [
        ((255, 255, 255), (100.0, 0.0, 0.0)),
        ((255, 0, 0), (53.24, 80.09, 67.20)),
        ((0, 255, 0), (87.74, -86.18, 83.18)),
        ((0, 0, 255), (32.30, 79.19, -107.86)),
        ((0, 0, 0), (0.0, 0.0, 0.0)),
        ((119, 119, 119), (50.03, 0.0, 0.0)),
    ],
)
def test_lab_agrees_with_published_values(rgb, expected):
    assert lab(rgb) == pytest.approx(expected, abs=0.03)


def test_image_conversion_is_within_its_stated_error_over_the_whole_cube():
    axis = np.r_[0:256:3]
    cube = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(86, -1, 3).astype(np.uint8)
    fast, exact = lab_image(cube), lab(cube)
    assert np.abs(fast - exact)[..., 0].max() < 0.01
    assert np.abs(fast - exact)[..., 1:].max() < 0.04
    assert np.abs(np.hypot(fast[..., 1], fast[..., 2]) - np.hypot(exact[..., 1], exact[..., 2])).max() < 0.04


def test_srgb_undoes_lab():
    colours = np.random.default_rng(3).integers(0, 256, (500, 3), dtype=np.uint8)
    assert (srgb(lab(colours)) == colours).all()
    assert (from_hexes(hexes(colours)) == colours).all()


def test_colourfulness_follows_its_formula():
    picture = np.random.default_rng(4).integers(0, 256, (40, 60, 3), dtype=np.uint8)
    red, green, blue = picture.astype(float).transpose(2, 0, 1)
    rg, yb = red - green, (red + green) / 2 - blue
    expected = np.hypot(rg.std(), yb.std()) + 0.3 * np.hypot(rg.mean(), yb.mean())
    assert colourfulness(picture.reshape(1, -1, 3)) == pytest.approx([expected], rel=1e-4)
