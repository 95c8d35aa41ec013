from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.frame_shape import FrameShape

HEIGHT, WIDTH, RATE = 270, 480, 24


def stretch(seconds, bars, fill="black", start=0.0, seed=1):
    """Frames of noise within bars (top, bottom, left, right, shares), with something in the bars."""
    rng = np.random.default_rng(seed)
    count = round(seconds * RATE)
    top, bottom, left, right = bars
    rows = slice(round(top * HEIGHT), HEIGHT - round(bottom * HEIGHT))
    columns = slice(round(left * WIDTH), WIDTH - round(right * WIDTH))
    around = np.zeros((HEIGHT, WIDTH), np.uint8)
    if fill == "ramp":
        around[:] = np.linspace(20, 230, WIDTH)
    elif fill == "grain":
        around[:] = rng.normal(20, 4, around.shape)
    elif fill == "lettering":
        around[-12:-4, 100:380:3] = 240
    luma = np.repeat(around[None], count, axis=0)
    luma[:, rows, columns] = rng.integers(0, 255, luma[:, rows, columns].shape, dtype=np.uint8)
    t = start + np.arange(count) / RATE
    return Frames(t, luma, np.zeros((count, 9, 16, 3), np.uint8), np.tile(np.float32(bars), (count, 1)))


def read(*blocks):
    reader = FrameShape()
    for block in blocks:
        reader.push(block)
    (track,) = reader.close()
    return track.keep_promise(FrameShape.gives[0])


@pytest.mark.parametrize(
    ("bars", "label", "aspect"),
    [
        ((0, 0, 0, 0), "full", 16 / 9),
        ((0.128, 0.128, 0, 0), "letterbox", 2.39),
        ((0.1, 0, 0, 0), "letterbox", 16 / 9 / 0.9),
        ((0, 0, 0.125, 0.125), "pillarbox", 4 / 3),
        ((0.1, 0.1, 0.1, 0.1), "windowbox", 16 / 9),
    ],
)
def test_shape_and_kind(bars, label, aspect):
    track = read(stretch(2, bars))
    assert track.labels == [label]
    assert track.values[0] == pytest.approx(aspect, abs=0.01)
    assert [track.column(c)[0] for c in ("top", "bottom", "left", "right")] == pytest.approx(list(bars))
    np.testing.assert_allclose(track.spans, [[0, 2]])


@pytest.mark.parametrize(
    ("fill", "label"), [("ramp", "blurred-sides"), ("grain", "pillarbox"), ("lettering", "pillarbox")]
)
def test_what_fills_the_bars(fill, label):
    assert read(stretch(3, (0, 0, 0.2, 0.2), fill)).labels == [label]


def test_a_copy_of_a_scene_that_begins_in_black():
    bars = (0, 0, 0.2, 0.2)
    assert read(stretch(1, bars), stretch(3, bars, "ramp", 1.0)).labels == ["blurred-sides"]


def test_a_change_of_shape_within_a_block_and_between_blocks():
    one, two = stretch(1, (0, 0, 0, 0)), stretch(1, (0.1, 0.1, 0, 0), start=1.0)
    parts = [np.concatenate([getattr(one, n), getattr(two, n)]) for n in ("t", "luma", "rgb", "bars")]
    for track in (read(one, two), read(Frames(*parts))):
        assert track.labels == ["full", "letterbox"]
        np.testing.assert_allclose(track.spans, [[0, 1], [1, 2]])
        assert track.facts["changes"].value == 1


def test_a_film_without_frames_has_no_shape():
    assert FrameShape().close() == []
