from __future__ import annotations

import numpy as np

from onetake.readers.picture.framing.shot_gate import ShotGate

RATE = 24


def texture(seed):
    return np.random.default_rng(seed).integers(40, 160, (36, 64)).astype(np.uint8)


def changes(thumbs, rate=RATE):
    """Return (seconds at which it began, kind) of every change."""
    gate, found = ShotGate(), []
    for i, thumb in enumerate(thumbs):
        kind = gate.push(i / rate, thumb)
        if kind != "none":
            found.append((round(gate.began * rate), kind))
    return found


def figure(x, noise=0):
    """Return a still room with a small dark figure at `x`."""
    thumb = texture(1).astype(int) + np.random.default_rng(noise).integers(-1, 2, (36, 64))
    thumb[8:36, x : x + 12] = 20
    return thumb.clip(0, 255).astype(np.uint8)


def test_another_picture_is_a_new_shot():
    thumbs = [texture(1)] * 12 + [texture(2)] * 12
    assert changes(thumbs) == [(12, "cut")]
    assert changes([texture(seed) for seed in (1, 1, 2, 2, 1)], rate=1) == [(2, "cut"), (4, "cut")]


def test_a_figure_that_jumps_before_a_still_camera_is_a_new_shot():
    thumbs = [figure(10 if i < 24 else 30, noise=i) for i in range(48)]
    assert changes(thumbs) == [(24, "cut")]


def test_a_figure_that_runs_is_the_same_shot():
    assert not changes([figure(2 + i, noise=i) for i in range(48)])
    assert not changes([figure(10 if i < 24 else min(50, 10 + 3 * (i - 23)), noise=i) for i in range(48)])


def test_frames_that_all_differ_are_restless():
    kinds = {kind for _, kind in changes([texture(seed) for seed in range(24)])}
    assert "restless" in kinds
    assert len([1 for _, kind in changes([texture(seed) for seed in range(24)]) if kind == "cut"]) <= 3


def test_more_light_on_the_whole_is_the_same_shot():
    assert not changes([texture(1) + np.uint8(light) for light in (0, 60, 10, 90) * 4])


def test_a_small_thing_that_appears_is_the_same_shot():
    thumb = texture(1)
    thumb[10:12, 10:14] = 255
    assert not changes([texture(1)] * 10 + [thumb] * 10)
