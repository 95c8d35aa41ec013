from types import SimpleNamespace

import numpy as np
import pytest

from onetake.readers.picture.shots.surroundings import is_uneven, surroundings


def test_repeats_do_not_hide_motion():
    t = np.arange(12) / 60
    changes = [0, 0, 0.3, 0, 0, 0.4, 0, 0, 0.2, 0, 0, 0.2]  # 20 frames a second shown at 60
    found = surroundings(t, changes, 5)
    assert found.beside == (0.3, 0.2)
    assert found.mean == pytest.approx((0.3, 0.2))


def test_frames_held_for_longer_are_no_motion():
    t = np.arange(12) / 24
    changes = [0, 0, 0.8, 0, 0, 0.9, 0, 0, 0.7, 0, 0, 0.8]  # shots of three frames
    assert surroundings(t, changes, 5).beside == (0.0, 0.0)


def test_still_sides_are_quiet_and_the_next_change_counts():
    t = np.arange(9) / 24
    assert surroundings(t, [0, 0, 0, 0, 1.2, 0, 0, 0, 0], 4).beside == (0.0, 0.0)
    assert surroundings(t, [0, 0, 0, 0, 1.2, 0.7, 0.1, 0, 0], 4).beside == (0.0, 0.7)


def looks(*levels):
    return [SimpleNamespace(luma=np.full((9, 16), level, np.uint8)) for level in levels]


def test_repeats_among_moving_frames_are_uneven():
    assert is_uneven(looks(50, 50, 50, 60), looks(90, 95)) == (True, 2)
    assert is_uneven(looks(50, 55, 55), looks(90, 90, 90, 90, 95)) == (True, 3)
    assert is_uneven(looks(50, 55, 60), looks(90, 95)) == (False, 0)
    assert is_uneven(looks(50, 50, 50), looks(90, 90)) == (False, 0)
