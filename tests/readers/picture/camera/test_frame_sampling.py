import numpy as np
import pytest

from onetake.readers.picture.camera.frame_sampling import FrameSampler, SampledFrame

AREA = (slice(0, 90), slice(0, 160))


def looked_at(levels, fps, steady=True):
    sampling, seen = FrameSampler(), []
    for i, level in enumerate(levels):
        look = SampledFrame(i / fps, np.full((90, 160), level, np.uint8), AREA)
        seen += [round(one.t * fps) for one in sampling.due(look, steady)]
    return seen + [round(one.t * fps) for one in sampling.last()]


@pytest.mark.parametrize(("fps", "every"), [(24, 2), (25, 2), (30, 2), (50, 4), (60, 4), (15, 1), (12, 1)])
def test_a_steady_camera_is_looked_at_some_fifteen_times_a_second(fps, every):
    seen = looked_at([90] * 60, fps)
    assert seen[:-1] == list(range(0, 60, every))[: len(seen) - 1] and seen[-1] == 59


def test_one_that_is_not_steady_is_looked_at_in_every_picture_up_to_75_a_second():
    assert looked_at([90] * 30, 60, steady=False) == list(range(30))
    assert 55 <= len(looked_at([90] * 300, 300, steady=False)) <= 75


@pytest.mark.parametrize("cut", range(10, 16))
def test_both_sides_of_a_cut_are_looked_at(cut):
    seen = looked_at([90] * cut + [180] * 20, 50)
    assert {cut - 1, cut} <= set(seen) and seen == sorted(set(seen))


def test_a_picture_that_was_passed_over_is_a_copy():
    sampling, luma = FrameSampler(), np.full((90, 160), 90, np.uint8)
    sampling.due(SampledFrame(0.0, luma, AREA), True)
    sampling.due(SampledFrame(0.02, luma, AREA), True)
    luma[:] = 0
    assert sampling.last()[0].luma.min() == 90
