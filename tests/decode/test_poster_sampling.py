"""The frames kept for a poster: the best of each part, large, upright, and never a black one."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.decode.play import play
from onetake.decode.poster_sampling import PARTS, SIDE, Posters, rate_frame


def scene(seed: int, width: int = 480, height: int = 270) -> np.ndarray:
    """A frame full of things: blocks of many greys with some grain, uint8, shape (height, width)."""
    rng = np.random.default_rng(seed)
    blocks = cv2.resize(rng.integers(20, 236, (9, 16)).astype(np.uint8), (width, height))
    return np.clip(blocks + rng.normal(0, 12, (height, width)), 0, 255).astype(np.uint8)


def card(ground: int, letters: int) -> np.ndarray:
    """A title in the middle of a plain ground."""
    image = np.full((270, 480), ground, np.uint8)
    cv2.putText(image, "THE FILM", (120, 145), cv2.FONT_HERSHEY_DUPLEX, 1.5, letters, 3)
    return image


@pytest.mark.parametrize(
    "poorer",
    [
        np.zeros((270, 480), np.uint8),
        np.full((270, 480), 250, np.uint8),
        card(0, 255),
        card(240, 10),
        (scene(1) * 0.2).astype(np.uint8),  # near the end of a fade
        cv2.GaussianBlur(scene(1), (0, 0), 12),
    ],
    ids=["black", "white", "white on black", "black on white", "fade", "blurred"],
)
def test_a_frame_that_shows_something_is_rated_higher(poorer):
    assert rate_frame(scene(1)) > 0.5
    assert rate_frame(poorer) < 0.6 * rate_frame(scene(1))


def test_the_best_frame_of_each_part_is_kept_and_made_large_only_then():
    posters, made = Posters(80.0), []

    def large(t):
        made.append(t)
        return np.zeros((54, 96, 3), np.uint8)

    for t in range(80):
        image = scene(t) if t % 10 == 7 else np.zeros((270, 480), np.uint8)
        posters.offer(float(t), image, lambda t=t: large(t))
    assert [one.still.t for one in posters.all()] == [7.0, 17.0, 27.0, 37.0, 47.0, 57.0, 67.0, 77.0]
    assert made == [one.still.t for one in posters.all()]


def test_a_film_whose_header_knows_no_length_keeps_few_frames():
    posters = Posters(None)
    for t in range(600):
        posters.offer(float(t), scene(t), lambda: np.zeros((9, 16, 3), np.uint8))
    times = [one.still.t for one in posters.all()]
    assert 4 <= len(times) <= 2 * PARTS and times == sorted(times)
    assert times[0] < 100 and times[-1] > 500


def test_a_frame_that_cannot_be_made_large_is_left_out():
    posters = Posters(10.0)
    posters.offer(0.0, scene(0), lambda: None)
    assert posters.all() == ()


@pytest.mark.parametrize(
    ("width", "height", "size"), [(1280, 720, (540, 960)), (320, 180, (180, 320)), (360, 640, (640, 360))]
)
def test_a_film_gives_frames_in_colour_never_enlarged(film, width, height, size):
    grey = scene(3, width, height)
    images = np.stack([np.zeros_like(grey)] * 12 + [grey] * 36)
    frames = np.stack([images // 2 + 100, images, images // 3], axis=-1).astype(np.uint8)
    frames[:12] = 0
    played = play(film("a.mp4", frames), [], [])
    assert len(played.posters) == 1 and max(size) <= SIDE
    image = cv2.imdecode(np.frombuffer(played.posters[0].still.jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert image.shape[:2] == size
    # Not the black frame that comes first, and red is the brightest of the three.
    assert played.posters[0].still.t > 0.4
    assert image[..., 2].mean() > image[..., 1].mean() > image[..., 0].mean() + 10
