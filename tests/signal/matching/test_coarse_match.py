import numpy as np
import pytest

from onetake.signal.matching.coarse_match import histogram_intersection, shifted_correlation


def noise(seed, height=14, width=24):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


@pytest.mark.parametrize(("dy", "dx"), [(0, 0), (3, 0), (0, 8), (-4, -6)])
def test_a_shifted_view_correlates_and_another_one_does_not(dy, dx):
    world = noise(1, 40, 60)
    one, other = world[10:24, 15:39], world[10 + dy : 24 + dy, 15 + dx : 39 + dx]
    assert shifted_correlation(one, other) == pytest.approx(1.0, abs=1e-5)
    assert shifted_correlation(one, noise(2)) < 0.4


def test_a_shift_beyond_half_of_the_frame_is_not_found():
    world = noise(1, 40, 80)
    assert shifted_correlation(world[10:24, 15:39], world[10:24, 35:59]) < 0.4


def test_an_even_frame_correlates_with_nothing():
    assert shifted_correlation(np.full((14, 24, 3), 90, np.uint8), noise(1)) == pytest.approx(0.0, abs=1e-5)


def test_colours_in_common_are_shares():
    one = np.zeros((4, 4, 3), np.uint8)
    other = one.copy()
    other[:1] = (200, 10, 10)
    assert histogram_intersection(one, other) == pytest.approx(0.75)
    assert histogram_intersection(one, one[::-1]) == 1.0
