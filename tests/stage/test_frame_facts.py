"""The truth of the camera's motion against known answers, and against what a tracker sees in the pictures."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.stage.picture.film_renderer import FilmRenderer
from onetake.stage.score.picture_score import CameraKey, CameraScore, LensScore, PictureScore, SetScore

SIZE = (480, 270)


def film(*keys: CameraKey, seed: int = 3, shake: float = 0.0, figures: bool = False) -> FilmRenderer:
    """Return a film with a clean lens, so that what is tracked is the set."""
    score = PictureScore(
        size=SIZE,
        places=(SetScore(seed=seed, stage=False),),
        camera=CameraScore(keys, shake=shake),
        lens=LensScore(shutter=0, grain=0, vignette=0, depth=0, bloom=0),
        **({} if figures else {"figures": ()}),
    )
    return FilmRenderer(score, 4.0, seed, {})


def truth(one: FilmRenderer, frame: int = 24):
    moved = one.picture(frame).facts.motion
    assert moved is not None
    return moved


def test_a_still_camera_gives_exact_zeros() -> None:
    moved = truth(film(CameraKey(0.0), figures=True))
    assert (moved.pan, moved.tilt, moved.roll, moved.scale, moved.residual) == (0, 0, 0, 0, 0)


def test_a_pure_roll_gives_that_roll_and_nothing_else() -> None:
    moved = truth(film(CameraKey(0.0, roll=-20), CameraKey(4.0, roll=20)))
    assert moved.roll == pytest.approx(10.0, abs=1e-6)
    assert (moved.pan, moved.tilt, moved.scale) == pytest.approx((0, 0, 0), abs=1e-9)
    assert moved.residual < 1e-6


def test_a_zoom_is_one_scale_for_all_depths() -> None:
    moved = truth(film(CameraKey(0.0, focal=24), CameraKey(4.0, focal=48)))
    assert moved.scale == pytest.approx(np.log(2) / 4, abs=1e-9)
    assert moved.residual < 1e-6


def test_a_dolly_in_grows_and_leaves_parallax() -> None:
    moved = truth(film(CameraKey(0.0, z=-2.5), CameraKey(4.0, z=1.5)))
    assert 0.1 < moved.scale < 0.6
    assert moved.residual > 0.02


def test_the_signs_of_pan_and_tilt() -> None:
    moved = truth(film(CameraKey(0.0, pan=-10, tilt=-4), CameraKey(4.0, pan=10, tilt=4)))
    # A turn by a small angle moves the point at x by f + x^2 / f times the angle, in frame widths: the mean
    # over the width W adds W^2 / 12 f; so for the height.
    f, across, up = 30 / 36, 1.0, SIZE[1] / SIZE[0]
    assert moved.pan == pytest.approx(np.radians(5) * (f + across**2 / 12 / f), rel=0.02)
    assert moved.tilt == pytest.approx(np.radians(2) * (f + up**2 / 12 / f) / up, rel=0.02)


@pytest.mark.parametrize("seed", [3, 11])
def test_a_tracker_sees_in_clean_pictures_what_the_truth_says(seed: int) -> None:
    # Seen from far enough, and turned about the lens, so that one similarity describes the whole frame.
    one = film(
        CameraKey(0.0, roll=-9, pan=-5, focal=28),
        CameraKey(4.0, roll=12, pan=5, focal=40),
        seed=seed,
        shake=0.2,
    )
    errors = []
    for frame in (12, 40, 70):
        told = truth(one, frame)
        before, now = (cv2.cvtColor(one.picture(k).rgb, cv2.COLOR_RGB2GRAY) for k in (frame - 1, frame))
        corners = cv2.goodFeaturesToTrack(before, 300, 0.01, 8)
        moved, found, _ = cv2.calcOpticalFlowPyrLK(before, now, corners, None, winSize=(15, 15), maxLevel=3)
        ok = found.ravel() == 1
        middle = (np.array(SIZE) - 1) / 2
        matrix, _ = cv2.estimateAffinePartial2D(
            corners[ok].reshape(-1, 2) - middle, moved[ok].reshape(-1, 2) - middle, ransacReprojThreshold=1.0
        )
        roll = -np.degrees(np.arctan2(matrix[1, 0], matrix[0, 0])) * 24
        scale = np.log(np.hypot(matrix[0, 0], matrix[1, 0])) * 24
        pan, tilt = -matrix[0, 2] / SIZE[0] * 24, matrix[1, 2] / SIZE[1] * 24
        errors.append(np.abs([roll - told.roll, scale - told.scale, pan - told.pan, tilt - told.tilt]))
    roll_error, scale_error, pan_error, tilt_error = np.max(errors, axis=0)
    # Half a pixel in 24 frames, and 0.03 degrees a frame.
    assert roll_error < 0.7
    assert scale_error < 0.02
    assert pan_error < 0.01
    assert tilt_error < 0.018


def test_people_do_not_move_the_truth() -> None:
    keys = CameraKey(0.0, z=0.8, roll=-20), CameraKey(4.0, z=0.8, roll=20)
    with_people, without = truth(film(*keys, figures=True)), truth(film(*keys))
    assert with_people.points < without.points
    assert with_people.roll == pytest.approx(without.roll, abs=1e-6)
