"""Dissolves, wipes and fades of a few frames, and what is none of them."""

import importlib

import cv2
import numpy as np
import pytest

from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")


def scenes(seed, count=44, move="pan"):
    """Return the frames of two moving shots, each float32 (count, 270, 480, 3)."""
    out = []
    for k in range(2):
        scene = films.Scene(np.random.default_rng([seed, k]), move=move)
        out.append(np.stack([np.clip(scene.picture(i / 30), 0, 255) for i in range(count)]))
    return out


def read(pictures, fps=30.0):
    reader = Shots()
    shown = [np.clip(p, 0, 255).astype(np.uint8) for p in pictures]
    for block in films.Film(shown, fps).blocks(24):
        reader.push(block)
    return {track.name: track for track in reader.close()}


def transitions(tracks, fps=30.0):
    track = tracks["shots.transitions"]
    return [
        (label, round(a * fps), round(b * fps))
        for label, (a, b) in zip(track.labels, track.spans.tolist(), strict=True)
    ]


def joined(old, new, mixed, between):
    """Return 24 frames of each shot and `between` frames that `mixed` makes of both."""
    out = list(old[:24])
    out += [mixed(old[23 + k], new[k - 1], k / (between + 1)) for k in range(1, between + 1)]
    return [*out, *new[between : between + 24]]


def mix(a, b, share):
    return a * (1 - share) + b * share


def wipe(a, b, share):
    place = np.arange(480)[None, :, None] / 480
    new = np.clip((share * 1.05 - place) / 0.05, 0, 1)
    return a * (1 - new) + b * new


@pytest.mark.parametrize("between", [2, 3, 4, 5, 6])
@pytest.mark.parametrize(("how", "label"), [(mix, "dissolve"), (wipe, "wipe")])
def test_a_transition_of_a_few_frames_is_found_where_it_is(between, how, label):
    ((found, first, last),) = transitions(read(joined(*scenes(61), how, between)))
    assert found == label
    assert first == pytest.approx(23, abs=2)
    assert last == pytest.approx(24 + between, abs=2)


@pytest.mark.parametrize("fps", [24.0, 50.0, 60.0])
def test_a_brief_dissolve_is_found_at_any_rate(fps):
    ((label, *_),) = transitions(read(joined(*scenes(62), mix, 5), fps), fps)
    assert label == "dissolve"


def test_a_dissolve_in_flickering_light_is_found():
    film = joined(*scenes(63), mix, 4)
    lit = [frame * (1 + 0.3 * np.sin(2.4 * k)) for k, frame in enumerate(film)]
    ((label, *_),) = transitions(read(lit))
    assert label == "dissolve"


def test_a_fade_that_never_reaches_black_is_a_fade():
    old, new = scenes(64)
    gains = [0.7, 0.45, 0.2, 0.2, 0.45, 0.7]
    film = [*old[:24], *(gain * (old if k < 3 else new)[24 + k] for k, gain in enumerate(gains)), *new[30:]]
    ((label, first, last),) = transitions(read(film))
    assert label == "fade-through"
    assert (first, last) == (pytest.approx(23, abs=2), pytest.approx(30, abs=2))


def test_a_card_that_flies_over_two_shots_is_two_wipes():
    old, new = scenes(65, move="static")
    card = np.full((270, 480, 3), (230, 225, 240), np.float32)
    for y in range(30, 270, 60):
        cv2.line(card, (0, y), (480, y - 40), (180, 175, 200), 6)
    cv2.circle(card, (240, 135), 60, (60, 0, 70), -1)
    film = [*joined(old, [card] * 40, wipe, 4)[:36], *joined([card] * 40, new, wipe, 4)[20:]]
    assert [label for label, *_ in transitions(read(film))] == ["wipe", "wipe"]


def test_a_brief_change_that_is_no_transition_of_a_kind_is_a_suspect():
    old, new = scenes(66, move="static")
    rng = np.random.default_rng(5)
    noise = [cv2.resize(rng.uniform(0, 255, (18, 32, 3)), (480, 270)) for _ in range(4)]
    tracks = read([*old[:24], *noise, *new[:24]])
    assert np.nanmin(tracks["shots.link"].values[1:]) < 0.65


@pytest.mark.parametrize("step", [0.08, 0.2])
def test_a_short_whip_of_one_take_is_no_transition(step):
    scene = films.Scene(np.random.default_rng([67, 0]), move="static")
    scene.world = films.texture(np.random.default_rng(67), films.WIDTH * 5, films.HEIGHT * 2)
    scene.bodies, scene.at[0] = [], 0.25
    scene.extra_pan = lambda s: step * float(np.clip(s * 30 - 24, 0, 5))
    film = [scene.picture(k / 30, 0.5 / 30) for k in range(54)]
    assert transitions(read(film)) == []
