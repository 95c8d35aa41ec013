"""Bars that come and go: within a shot they are no cut, at a cut the cut stays one."""

import importlib
from dataclasses import replace

import numpy as np
import pytest

from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")
COUNT, RATE = 150, 24.0
SHAPES = [(0.13, 0.13, 0, 0), (0.08, 0.17, 0, 0), (0.15, 0, 0, 0), (0, 0, 0.2, 0.2), (0.1, 0.1, 0.15, 0.15)]


def scene(seed, move):
    place = films.Scene(np.random.default_rng([seed, 1]), move=move, gain=1.0)
    return [np.clip(place.picture(i / RATE), 0, 255).astype(np.uint8) for i in range(COUNT)]


def in_bars(pictures, bars, first, last):
    """Draw bars into a part of a film, and say so as the decoder would."""
    top, bottom, left, right = bars
    height, width = pictures[0].shape[:2]
    drawn = []
    for i, picture in enumerate(pictures):
        picture = picture.copy()
        if first <= i < last:
            picture[: round(top * height)] = picture[height - round(bottom * height) :] = 0
            picture[:, : round(left * width)] = picture[:, width - round(right * width) :] = 0
        drawn.append(picture)
    for k, block in enumerate(films.Film(drawn, RATE).blocks(24)):
        index = 24 * k + np.arange(len(block))
        inside = ((index >= first) & (index < last))[:, None]
        yield replace(block, bars=np.where(inside, np.float32(bars), np.float32(0)))


def cuts(blocks):
    reader = Shots()
    for block in blocks:
        reader.push(block)
    track = next(track for track in reader.close() if track.name == "shots.transitions")
    return [
        (label, round(float(end) * RATE)) for label, end in zip(track.labels, track.spans[:, 1], strict=True)
    ]


@pytest.mark.parametrize("bars", SHAPES)
@pytest.mark.parametrize("move", ["static", "pan", "handheld"])
def test_a_change_of_shape_within_a_shot_is_no_cut(bars, move):
    assert cuts(in_bars(scene(21, move), bars, 50, 100)) == []


@pytest.mark.parametrize("bars", SHAPES)
def test_a_cut_with_a_change_of_shape_stays_a_cut(bars):
    film = scene(22, "pan")[:75] + scene(23, "handheld")[:75]
    assert cuts(in_bars(film, bars, 75, 150)) == [("cut", 75)]
    assert cuts(in_bars(film, bars, 0, 75)) == [("cut", 75)]
