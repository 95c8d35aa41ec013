from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.repeated_frames import RepeatedFrames

RATE = 24
RNG = np.random.default_rng(7)
WALL = cv2.GaussianBlur(RNG.integers(0, 255, (200, 1200), dtype=np.uint8), (0, 0), 4).astype(np.float32)
WALL = np.clip((WALL - WALL.mean()) * 8 + 120, 0, 255)


def view(shift, noise=0.0, seed=0):
    picture = WALL[:, int(shift) : int(shift) + 320]
    grain = np.random.default_rng(seed).normal(0, noise, picture.shape) if noise else 0
    return np.clip(picture + grain, 0, 255).astype(np.uint8)


def frames(pictures, t=None):
    n = len(pictures)
    times = np.arange(n) / RATE if t is None else np.asarray(t)
    return Frames(times, np.stack(pictures), np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32))


def read(*blocks):
    reader = RepeatedFrames()
    for block in blocks:
        reader.push(block)
    (track,) = reader.close()
    return track.keep_promise(RepeatedFrames.gives[0])


def pan(stop, held, after=48, noise=0.0):
    moves = (
        [4 * k for k in range(stop)] + [4 * (stop - 1)] * held + [4 * (stop - 1 + k) for k in range(1, after)]
    )
    return [view(shift, noise, i) for i, shift in enumerate(moves)]


def test_a_pan_that_stops_and_goes_on():
    track = read(frames(pan(48, 24)))
    np.testing.assert_allclose(track.spans, [[47 / RATE, 72 / RATE]])
    assert track.column("before")[0] > 0.3
    assert track.column("last")[0] > 0.3
    assert track.column("around")[0] == 0.0
    assert track.column("frames")[0] == 25


def test_coding_noise_does_not_hide_it_and_blocks_do_not_matter():
    pictures = pan(48, 24, noise=2.5)
    whole = read(frames(pictures))
    np.testing.assert_allclose(whole.spans, [[47 / RATE, 72 / RATE]])
    block = frames(pictures)
    parts = [
        Frames(block.t[i : i + 7], block.luma[i : i + 7], block.rgb[i : i + 7], block.bars[i : i + 7])
        for i in range(0, len(block), 7)
    ]
    assert read(*parts).table.equals(whole.table)


def test_animation_on_twos_and_slow_pans_hold_no_image():
    assert len(read(frames([view(8 * (k // 2)) for k in range(96)]))) == 0
    assert len(read(frames([view(k) for k in range(96)]))) == 0


def test_slides_have_no_motion_before_them():
    track = read(frames([view(200 * (k // 24)) for k in range(72)]))
    assert len(track) == 3
    assert np.isnan(track.column("before")[0])
    assert track.column("before")[1:].tolist() == [0.0, 0.0]
    assert track.column("around")[1] > 0.9


def test_a_frame_that_is_shown_for_long_is_one_frame():
    pictures = [view(4 * k) for k in range(40)]
    t = np.r_[np.arange(20) / RATE, np.arange(20) / RATE + 20 / RATE + 1.0]
    track = read(frames(pictures, t))
    assert track.column("frames").tolist() == [1.0]
    assert track.values[0] == pytest.approx(1 + 1 / RATE)


def test_a_film_without_frames_has_no_track():
    assert RepeatedFrames().close() == []
