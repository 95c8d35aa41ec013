from __future__ import annotations

import numpy as np

from onetake.readers.picture.framing.shot_gate import ShotGate


def texture(seed):
    return np.random.default_rng(seed).integers(40, 160, (36, 64)).astype(np.uint8)


def test_another_picture_is_a_new_shot():
    gate = ShotGate()
    assert [gate.push(texture(seed)) for seed in (1, 1, 2, 2, 1)] == [False, False, True, False, True]


def test_more_light_on_the_whole_is_the_same_shot():
    gate, thumb = ShotGate(), texture(1)
    assert not any(gate.push(thumb + np.uint8(light)) for light in (0, 60, 10, 90))


def test_a_small_thing_that_appears_is_the_same_shot():
    gate, thumb = ShotGate(), texture(1)
    gate.push(thumb)
    thumb[10:20, 10:25] = 255
    assert not gate.push(thumb)
