"""Steps of light: flashes, cuts and fades are found with their areas; motion of things and cameras is not."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.light.reader import LightSteps

FPS = 25
HEIGHT, WIDTH = 90, 160


def steps(pictures, bars=(0, 0, 0, 0)):
    """Return (t, label, area, change, seconds) of each step of pictures (n, h, w, 3), 0 to 255."""
    rgb = np.clip(pictures, 0, 255).astype(np.uint8)
    n = len(rgb)
    reader = LightSteps()
    reader.push(Frames(np.arange(n) / FPS, rgb[..., 1], rgb, np.tile(np.float32(bars), (n, 1))))
    (track,) = reader.close()
    columns = track.t, track.labels, track.values, track.column("change"), track.column("seconds")
    return list(zip(*columns, strict=True))


def wall(seed=0, wide=1):
    rng = np.random.default_rng(seed)
    rough = np.repeat(np.repeat(rng.uniform(20, 70, (HEIGHT // 5, wide * WIDTH // 5)), 5, 0), 5, 1)
    return np.repeat(rough[..., None], 3, axis=2)


def lit(gains, area=1.0, colour=(1, 1, 1)):
    """Return a wall whose left `area` is lit by each of `gains`."""
    base = wall()
    out = np.repeat(base[None], len(gains), axis=0)
    out[:, :, : round(area * WIDTH)] *= np.asarray(gains, float)[:, None, None, None] * np.array(colour)
    return out


def test_a_flash_is_a_step_up_and_a_step_down():
    found = steps(lit([1] * 10 + [4, 4] + [1] * 10))
    assert [(round(t, 2), label) for t, label, *_ in found] == [(0.4, "brighter"), (0.48, "darker")]
    assert all(area > 0.9 and change > 0.1 and seconds < 0.1 for _, _, area, change, seconds in found)


@pytest.mark.parametrize(("area", "count"), [(0.5, 2), (0.3, 2), (0.2, 0)])
def test_a_quarter_of_the_picture_must_flash(area, count):
    found = steps(lit([1] * 5 + [4, 4] + [1] * 5, area))
    assert len(found) == count
    assert all(one[2] == pytest.approx(area, abs=0.05) for one in found)


def test_a_small_change_of_light_is_none():
    assert steps(lit([1] * 5 + [1.3, 1.3] + [1] * 5)) == []


def test_bright_upon_bright_is_none():
    """WCAG: the darker of the two must have a relative luminance below 0.8, which is sRGB 231."""
    bright = np.full((12, HEIGHT, WIDTH, 3), 235.0)
    bright[5:7] = 255
    assert steps(bright) == []


def test_a_strobe_gives_two_steps_a_flash():
    found = steps(lit(([4] * 2 + [1] * 2) * 10))
    assert len(found) == 19
    assert {b[1] for b in found[::2]} == {"darker"}


def test_flashes_after_noise_and_drift_are_sudden_all_the_same():
    """The darkest moment between two flashes may lie anywhere between them."""
    rng = np.random.default_rng(4)
    gains = ([1] * 20 + [4] * 2) * 4
    film = (
        lit(gains)
        + np.linspace(0, 6, len(gains))[:, None, None, None]
        + rng.normal(0, 2, (len(gains), 1, 1, 1))
    )
    found = [one for one in steps(film) if one[1] == "brighter"]
    assert len(found) == 4
    assert all(one[4] < 0.1 for one in found)


def test_a_fade_is_one_slow_step():
    found = steps(lit(np.linspace(1, 6, 100)))
    assert [label for _, label, *_ in found[:1]] == ["brighter"]
    assert all(label == "brighter" for _, label, *_ in found)
    assert found[0][4] > 0.5


def test_red_light_that_pulses_is_more_and_less_red():
    """Saturated red of so little luminance that it is no general flash."""
    red = np.zeros((20, HEIGHT, WIDTH, 3))
    red[5:10, ..., 0] = 160
    found = steps(red)
    assert [label for _, label, *_ in found] == ["more red", "less red"]


def test_a_camera_that_pans_to_and_fro_and_a_thing_that_moves_make_no_step():
    wide = wall(3, wide=3) * 3
    at = np.rint(WIDTH + 60 * np.sin(np.arange(60) / 2)).astype(int)
    assert steps(np.stack([wide[:, x : x + WIDTH] for x in at])) == []
    thing = np.repeat(wall()[None], 60, axis=0)
    for k in range(60):
        x = 10 + 2 * k
        thing[k, :, x : x + 25] = 240
    assert steps(thing) == []


def test_letterbox_is_no_part_of_the_picture():
    film = np.zeros((12, HEIGHT, WIDTH, 3))
    film[:, 30:60] = lit([1] * 5 + [4, 4] + [1] * 5)[:, 30:60]
    found = steps(film, (1 / 3, 1 / 3, 0, 0))
    assert len(found) == 2 and min(one[2] for one in found) > 0.95


def test_no_frames_give_no_track_and_a_still_film_an_empty_one():
    assert LightSteps().close() == []
    assert steps(lit([1.0] * 10)) == []
