"""A picture between blurred, enlarged copies of itself."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.decode.blurred_sides import AHEAD, BlurredSides
from onetake.decode.frame_queue import SmallFrame

HEIGHT, WIDTH = 180, 320


def scenes(count, seed, shape=(HEIGHT, WIDTH)):
    """A wall of coarse and fine texture that moves past the camera."""
    rng = np.random.default_rng(seed)
    height, width = shape
    coarse = cv2.resize(rng.uniform(20, 230, (7, 12)), (2 * width, height), interpolation=cv2.INTER_CUBIC)
    wall = np.clip(coarse + cv2.GaussianBlur(rng.normal(0, 60, coarse.shape), (0, 0), 1.0), 0, 255)
    return [np.ascontiguousarray(wall[:, i : i + width]).astype(np.uint8) for i in range(count)]


def with_sides(picture, side, *, light=1.0, of=None):
    """Put the middle of a frame before a blurred copy of it, or of another picture."""
    height, width = picture.shape
    middle = picture[:, side : width - side]
    behind = cv2.resize(middle if of is None else of, (width, round(height * width / (width - 2 * side))))
    top = (len(behind) - height) // 2
    frame = np.minimum(cv2.GaussianBlur(behind[top : top + height], (0, 0), 9) * light, 255).astype(np.uint8)
    frame[:, side : width - side] = middle
    return frame


def sides(pictures, block=24):
    frames = [SmallFrame(i, i, 1, picture, None) for i, picture in enumerate(pictures)]
    finder, shares = BlurredSides(), []
    for i in range(0, len(frames), block):
        shares.append(finder.bars(frames[i : i + block + AHEAD], min(block, len(frames) - i)))
    height, width = pictures[0].shape
    return np.rint(np.concatenate(shares) * [height, height, width, width]).astype(int)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(("side", "light"), [(56, 1.0), (56, 0.5), (108, 0.8), (40, 1.2)])
def test_sides_are_found_to_the_pixel(seed, side, light):
    found = sides([with_sides(p, side, light=light) for p in scenes(60, seed)])
    np.testing.assert_array_equal(found, [[0, 0, side, side]] * 60)


def test_a_lying_picture_in_an_upright_frame():
    film = [np.ascontiguousarray(with_sides(p, 100).T) for p in scenes(60, 4)]
    np.testing.assert_array_equal(sides(film), [[100, 100, 0, 0]] * 60)


def test_sides_begin_and_end_to_the_frame():
    film = scenes(70, 5) + [with_sides(p, 56) for p in scenes(80, 6)] + scenes(70, 7)
    np.testing.assert_array_equal(sides(film)[:, 2], [0] * 70 + [56] * 80 + [0] * 70)


@pytest.mark.parametrize("block", [1, 7, 24])
def test_sides_do_not_depend_on_the_block(block):
    film = scenes(41, 5) + [with_sides(p, 56) for p in scenes(61, 6)]
    np.testing.assert_array_equal(sides(film, block), sides(film, 102))


def test_a_sharp_subject_before_a_blurred_background_is_the_picture():
    mask = np.zeros((HEIGHT, WIDTH), np.float32)
    cv2.ellipse(mask, (160, 100), (60, 90), 0, 0, 360, 1, -1)
    film = [np.where(mask > 0, p, cv2.GaussianBlur(p, (0, 0), 9)).astype(np.uint8) for p in scenes(60, 8)]
    assert not sides(film).any()


def test_walls_without_detail_at_both_sides_of_a_stage_are_the_picture():
    """Straight borders and no detail, but no copy of what is between them."""
    others = scenes(60, 10, (HEIGHT, WIDTH))
    film = [with_sides(p, 56, of=255 - o) for p, o in zip(scenes(60, 9), others, strict=True)]
    assert not sides(film).any()


def test_even_and_small_frames_say_nothing():
    assert not sides([np.full((HEIGHT, WIDTH), 90, np.uint8)] * 60).any()
    assert not sides([np.full((40, 60), 90, np.uint8)] * 60).any()
