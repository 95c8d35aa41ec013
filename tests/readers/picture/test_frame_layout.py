from __future__ import annotations

import numpy as np

from onetake.core.blocks import Frames
from onetake.readers.picture.frame_layout import ACROSS, DOWN, FrameLayout


def read(rgb, rate=10, bars=(0, 0, 0, 0)):
    n = len(rgb)
    reader = FrameLayout()
    reader.push(
        Frames(np.arange(n) / rate, np.zeros((n, 90, 160), np.uint8), rgb, np.tile(np.float32(bars), (n, 1)))
    )
    (track,) = reader.close()
    return track.keep_promise(FrameLayout.gives[0])


def test_each_half_second_has_the_colours_of_its_cells():
    rgb = np.zeros((10, 90, 160, 3), np.uint8)
    rgb[:, :, 80:] = (255, 0, 0)
    rgb[5:, :45] = 255
    track = read(rgb)
    count = ACROSS * DOWN
    assert len(track) == 2 * count
    assert sorted(set(track.spans[:, 0])) == [0.0, 0.5]
    assert track.spans[-1, 1] == 1.0
    first, second = (slice(k * count, (k + 1) * count) for k in (0, 1))
    right = track.column("column") >= ACROSS / 2
    top = track.column("row") < DOWN / 2
    np.testing.assert_allclose(track.values[first][~right[first]], 0, atol=1e-6)
    np.testing.assert_allclose(track.values[first][right[first]], 53.24, atol=0.05)
    np.testing.assert_allclose(track.column("a")[first][right[first]], 80.1, atol=0.1)
    np.testing.assert_allclose(track.values[second][top[second]], 100, atol=0.01)


def test_bars_are_no_part_of_the_picture():
    rgb = np.full((5, 80, 160, 3), 255, np.uint8)
    rgb[:, :20] = rgb[:, 60:] = 0
    np.testing.assert_allclose(read(rgb, bars=(0.25, 0.25, 0, 0)).values, 100, atol=0.01)


def test_a_film_without_frames_has_no_layout():
    assert FrameLayout().close() == []
