import numpy as np

from helpers.shot_scenes import texture
from onetake.signal.matching.block_agreement import block_agreement, compare_blocks
from onetake.signal.matching.same_place import relief

UNMOVED = np.float32([[1, 0, 0], [0, 1, 0]])


def frame(seed):
    picture = texture(np.random.default_rng(seed), 240, 136).mean(axis=2)
    return np.clip(picture, 0, 255).astype(np.uint8)


def test_a_frame_agrees_with_itself_in_other_light_and_not_with_another():
    one, dim, other = frame(1), (frame(1) * 0.6).astype(np.uint8), frame(2)
    assert block_agreement(relief(one), relief(dim)) > 0.95
    both, alike = compare_blocks(relief(one).image, relief(dim).image, UNMOVED)
    assert both.mean() > 0.5 and alike[both].mean() > 0.95
    both, alike = compare_blocks(relief(one).image, relief(other).image, UNMOVED)
    assert alike[both].mean() < 0.4


def test_only_the_half_that_changed_is_unlike():
    mixed = np.hstack([frame(1)[:, :120], frame(2)[:, 120:]])
    both, alike = compare_blocks(relief(frame(1)).image, relief(mixed).image, UNMOVED)
    middle = both.shape[1] // 2
    assert alike[:, : middle - 1][both[:, : middle - 1]].mean() > 0.95
    assert alike[:, middle + 1 :][both[:, middle + 1 :]].mean() < 0.4
