"""`dreary-palette` on rooms and evenings in white, dull and coloured light."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from helpers.shared_media import DATA
from onetake.claims.dreary import DREARY_PALETTE
from onetake.core.blocks import Frames
from onetake.readers.picture.palette.reader import Palette
from onetake.signal.colour.cielab import linear_light

RATE = 6
WARDROBE = np.array([[150, 60, 50], [190, 160, 120], [60, 90, 140], [90, 120, 70], [120, 120, 122]])
LUMINANCE = np.array([0.2126, 0.7152, 0.0722])

DULL = {
    "grey": (1, 1, 1),
    "green-grey": (0.9, 1, 0.82),
    "cold": (0.85, 0.97, 1.1),
    "brown-grey": (1.1, 0.97, 0.82),
}
COLOURED = {
    "amber sunset": (0.35, (1, 0.45, 0.15), 1),
    "red stage light": (0.4, (1, 0.08, 0.08), 0.5),
    "deep red stage light": (0.12, (1, 0.08, 0.12), 0.5),
    "blue stage light": (0.35, (0.12, 0.25, 1), 0.5),
    "purple stage light": (0.25, (0.7, 0.12, 1), 0.5),
}


def room(seed):
    """Linear light of a room with coloured things in it, seen for two seconds, with grain."""
    rng = np.random.default_rng(seed)
    wall = np.full((90, 160, 3), WARDROBE[int(rng.integers(1, 5))], float)
    for colour in WARDROBE[rng.permutation(5)]:
        y, x = rng.integers(0, 60), rng.integers(0, 120)
        wall[y : y + 40, x : x + 40] = colour
    wall *= np.linspace(0.5, 1.2, 160)[None, :, None]
    return linear_light(np.clip(wall + rng.normal(0, 3, (12, 90, 160, 3)), 0, 255))


def graded(light, gain, balance, saturation):
    grey = (light @ LUMINANCE)[..., None]
    light = np.clip((grey + (light - grey) * saturation) * balance * gain, 0, 1)
    return np.where(light <= 0.0031308, 12.92 * light, 1.055 * light ** (1 / 2.4) - 0.055) * 255


def verdict(frames):
    frames = np.rint(frames).astype(np.uint8)
    reader = Palette()
    t = np.arange(len(frames)) / RATE
    reader.push(Frames(t, frames[..., 1], frames, np.zeros((len(t), 4), np.float32)))
    return DREARY_PALETTE.decide({x.name: x for x in reader.close()})


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", DULL)
def test_a_dim_room_in_dull_colours_is_dreary(kind, seed):
    assert verdict(graded(room(seed), 0.2, DULL[kind], 0.18)).outcome == "holds"


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("kind", COLOURED)
def test_coloured_light_in_the_dark_is_not(kind, seed):
    found = verdict(graded(room(seed), *COLOURED[kind]))
    assert found.outcome == "fails"
    assert found.evidence[-1].says == "dim, but in colour"


def test_neon_signs_in_a_black_street_are_not():
    street = graded(room(0), 0.03, (1, 1, 1), 0.1)
    street[:, 20:50, 30:70] = (220, 20, 120)
    street[:, 20:50, 100:120] = (20, 160, 220)
    assert verdict(street).outcome == "fails"


def test_black_and_white_is_undecided():
    found = verdict(graded(room(1), 0.2, (1, 1, 1), 0))
    assert found.outcome == "undecided"
    assert "black and white" in found.because


def real_frames(name, count=12):
    path = DATA / name
    if not path.exists():
        pytest.skip(f"{path}: no shared media")
    video, frames = cv2.VideoCapture(str(path)), []
    while len(frames) < count and video.grab():
        frames.append(cv2.cvtColor(cv2.resize(video.retrieve()[1], (160, 90)), cv2.COLOR_BGR2RGB))
    return linear_light(np.stack(frames))


REAL = ("video/crowd_static.mp4", "camera/sam2--03_blocks.mp4", "shots/mmaction2--test.mp4")


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("kind", COLOURED)
def test_real_scenes_in_coloured_light_are_not(name, kind):
    assert verdict(graded(real_frames(name), *COLOURED[kind])).outcome == "fails"


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("kind", DULL)
def test_real_scenes_made_dull_and_dim_are(name, kind):
    assert verdict(graded(real_frames(name), 0.15, DULL[kind], 0.3)).outcome == "holds"


@pytest.mark.parametrize(
    ("name", "outcomes"),
    [
        ("camera/camclonemaster--content-000.mp4", {"fails"}),
        ("shots/movienet--test1.mp4", {"fails", "undecided"}),
        ("camera/camclonemaster--ref-018.mp4", {"holds"}),
    ],
)
def test_real_evenings(name, outcomes):
    """A violet city at night, a ship at sunset, a grey crowd; their first seconds."""
    grey = graded(real_frames(name, 50), 1, (1, 1, 1), 1)
    assert verdict(grey).outcome in outcomes
