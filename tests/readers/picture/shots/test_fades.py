"""Fades under marks that stand, cuts to and from black, and ramps of one colour."""

import importlib

import cv2
import numpy as np
import pytest

from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")
FPS = 24
BLACK = np.zeros((270, 480, 3), np.float32)


def still(seed):
    """Return a still frame of a scene, shape (270, 480, 3)."""
    return np.clip(films.Scene(np.random.default_rng([seed, 0]), move="static").picture(0.3), 0, 255).astype(
        np.float32
    )


def logo(opacity=1.0):
    """Return a function that draws a logo and a line of text into a frame."""
    layer = np.zeros((270, 480, 3), np.float32)
    cv2.rectangle(layer, (380, 15), (455, 45), (255, 255, 255), -1)
    cv2.putText(layer, "TAKE", (385, 38), cv2.FONT_HERSHEY_DUPLEX, 0.8, (30, 30, 160), 2)
    cv2.putText(layer, "(c) nobody, all rights", (20, 250), cv2.FONT_HERSHEY_DUPLEX, 0.7, (230, 230, 230), 1)
    share = opacity * (layer.max(axis=2, keepdims=True) > 0)
    return lambda frame: frame * (1 - share) + layer * share


def read(pictures):
    reader = Shots()
    shown = [np.clip(p, 0, 255).astype(np.uint8) for p in pictures]
    for block in films.Film(shown, float(FPS)).blocks(24):
        reader.push(block)
    return {track.name: track for track in reader.close()}


def transitions(pictures):
    """Return (label, first frame, last frame) of each transition."""
    track = read(pictures)["shots.transitions"]
    return [
        (label, round(a * FPS), round(b * FPS))
        for label, (a, b) in zip(track.labels, track.spans.tolist(), strict=True)
    ]


def faded(one, other, down, held, up, mark=lambda frame: frame, ground=BLACK):
    """Return the frames of a fade from one still through a ground to another, `mark` drawn on all of them."""
    out = [one] * 36
    out += [one * (1 - k / down) + ground * (k / down) for k in range(1, down + 1)]
    out += [ground] * held
    out += [other * (k / up) + ground * (1 - k / up) for k in range(1, up + 1)]
    return [mark(frame) for frame in [*out, *[other] * 36]]


@pytest.mark.parametrize("opacity", [1.0, 0.4])
@pytest.mark.parametrize("held", [1, 10])
@pytest.mark.parametrize("ground", [0.0, 90.0])
def test_a_fade_under_a_logo_is_a_fade_of_its_whole_length(opacity, held, ground):
    film = faded(still(41), still(42), 12, held, 12, logo(opacity), BLACK + ground)
    ((label, first, last),) = transitions(film)
    assert label == "fade-through"
    assert first == pytest.approx(35, abs=3)
    assert last == pytest.approx(35 + 12 + held + 12, abs=3)


def test_one_place_that_goes_dark_under_a_logo_is_a_suspect_and_no_fade():
    tracks = read(faded(still(43), still(43), 12, 6, 12, logo()))
    assert tracks["shots.transitions"].labels == []
    assert tracks["shots.suspect"].labels == ["black"]


def test_a_fade_of_eight_frames_under_a_logo_is_found():
    ((label, first, last),) = transitions(faded(still(44), still(45), 4, 0, 4, logo()))
    assert label == "fade-through"
    assert (first, last) == (pytest.approx(35, abs=2), pytest.approx(43, abs=2))


def test_a_cut_to_a_title_on_black_is_no_fade():
    title = BLACK.copy()
    cv2.putText(title, "PART TWO", (90, 150), cv2.FONT_HERSHEY_DUPLEX, 2.0, (255, 255, 255), 4)
    film = [still(46)] * 36 + [title] * 30 + [still(47)] * 36
    assert transitions(film) == [("cut", 35, 36), ("cut", 65, 66)]


@pytest.mark.parametrize("held", [4, 12, 30, 60])
@pytest.mark.parametrize("mark", [lambda frame: frame, logo()])
def test_a_cut_to_black_and_back_is_two_cuts(held, mark):
    film = [mark(x) for x in [still(48)] * 36 + [BLACK] * held + [still(49)] * 36]
    assert transitions(film) == [("cut", 35, 36), ("cut", 35 + held, 36 + held)]


def test_a_black_frame_between_two_shots_is_one_cut():
    assert transitions([still(48)] * 36 + [BLACK] * 2 + [still(49)] * 36) == [("cut", 37, 38)]


def test_a_cut_from_black_is_a_cut_and_the_fade_before_it_a_fade():
    one, other = still(50), still(51)
    down = [one * (1 - k / 12) for k in range(1, 13)]
    (fade, cut) = transitions([one] * 36 + down + [BLACK] * 8 + [other] * 36)
    assert fade == ("fade-out", pytest.approx(35, abs=2), pytest.approx(47, abs=2))
    assert cut == ("cut", 55, 56)


def test_a_cut_to_black_and_a_fade_from_it_are_two():
    one, other = still(52), still(53)
    up = [other * (k / 12) for k in range(1, 13)]
    (cut, fade) = transitions([one] * 36 + [BLACK] * 8 + up + [other] * 36)
    assert cut == ("cut", 35, 36)
    assert fade == ("fade-in", pytest.approx(44, abs=2), pytest.approx(56, abs=2))


def test_a_cut_from_black_on_which_a_title_has_appeared_ends_the_fade_in():
    appears = [logo(0.4 * k / 23)(BLACK) for k in range(24)]
    film = appears + [logo(0.4)(still(54))] * 48
    assert transitions(film)[0] == ("fade-in", 0, 23)


def test_a_cut_from_black_on_which_a_faint_mark_has_appeared_is_a_cut_alone():
    def faint(share):
        layer = BLACK.copy()
        cv2.putText(layer, "(c) nobody", (20, 250), cv2.FONT_HERSHEY_DUPLEX, 0.7, (99, 99, 99), 1)
        return lambda frame: np.maximum(frame, share * layer)

    film = [faint(k / 23)(BLACK) for k in range(24)] + [faint(1)(still(54))] * 48
    assert transitions(film) == [("cut", 23, 24)]


def test_a_ramp_of_one_colour_is_evidence_of_nothing():
    grey = 127.5 - 127.5 * np.cos(np.arange(144) / 12)
    tracks = read([BLACK + level for level in grey])
    assert tracks["shots.transitions"].labels == []
    assert tracks["shots.suspect"].labels == []
    assert tracks["shots.link"].column("even").mean() == 1.0
