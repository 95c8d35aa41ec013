import numpy as np
import pytest

from onetake.signal.matching.frame_difference import change, climb_length, contrast, neighbourhood_range


def noise(seed, low=0, high=256):
    return np.random.default_rng(seed).integers(low, high, (27, 48, 3)).astype(np.uint8)


def soft(seed):
    grid = np.random.default_rng(seed).integers(0, 256, (4, 7, 3)).astype(np.uint8)
    return np.kron(grid, np.ones((7, 7, 1), np.uint8))[:27, :48]


def test_contrast_is_the_deviation_of_the_fullest_channel():
    picture = np.zeros((10, 10, 3), np.uint8)
    picture[:5, :, 1] = 100
    assert contrast(picture) == pytest.approx(50.0)


def test_a_move_of_one_pixel_costs_nothing_and_another_picture_much():
    one = soft(1)
    moved = np.roll(one, 1, axis=1)
    moved[:, 0] = one[:, 0]
    spread = contrast(one)
    assert change(one, moved, spread) == pytest.approx(0.0, abs=0.005)
    assert change(one, soft(2), spread) > 0.8


def test_change_is_the_same_both_ways_and_with_known_reaches():
    one, other = soft(3), soft(4)
    assert change(one, other, 40) == pytest.approx(change(other, one, 40))
    assert change(one, other, 40) == change(
        one, other, 40, (neighbourhood_range(one), neighbourhood_range(other))
    )


def test_a_dark_film_has_a_say():
    one, other = (soft(s) // 20 for s in (5, 6))
    assert change(one, other, contrast(one)) > 0.2


@pytest.mark.parametrize("length", [3, 12, 90])
def test_a_ramp_ends_where_it_bends(length):
    curve = np.r_[np.linspace(0, 40, length + 1), 40 + 0.02 * np.arange(200)]
    assert climb_length(curve, 0.5) == pytest.approx(length, abs=max(1, 0.1 * length))


def test_no_ramp_in_a_level_curve():
    assert climb_length(np.full(50, 7.0), 0.5) == 0
    assert climb_length(np.array([1.0]), 0.5) == 0
