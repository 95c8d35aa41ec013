from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

import cv2
import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.core.errors import MediaError
from onetake.readers.picture.framing.looks import SEARCHES
from onetake.readers.picture.framing.reader import Framing
from onetake.readers.picture.framing.shot_scale import fill_share, headroom, scale_name
from onetake.stage.picture.film_renderer import FilmRenderer
from onetake.stage.programme.artist_styles import ARTIST_STYLES
from onetake.stage.programme.duet import duet

RATE = 12


@lru_cache
def staged(hand, seed, facing, gaze):
    """Render two seconds of a duet with both figures turned one way; give frames and their facts."""
    score = duet("x", ARTIST_STYLES[hand], seed, length=8.0)
    figures = tuple(
        replace(f, gaze=gaze, keys=(replace(f.keys[0], facing=facing - 10 * np.sign(f.keys[0].x)),))
        for f in score.picture.figures
    )
    picture = replace(score.picture, figures=figures, size=(480, 270))
    film = FilmRenderer(picture, score.length, seed, {})
    return [film.picture(i) for i in range(0, 48, 24 // RATE)]


def read(pictures, block=24):
    luma = np.stack([cv2.cvtColor(p.rgb, cv2.COLOR_RGB2GRAY) for p in pictures])
    rgb = np.stack([cv2.resize(p.rgb, (160, 90), interpolation=cv2.INTER_AREA) for p in pictures])
    return read_arrays(luma, rgb, block)


def read_arrays(luma, rgb, block=24):
    reader, t = Framing(), np.arange(len(luma)) / RATE
    for i in range(0, len(luma), block):
        part = slice(i, i + block)
        count = len(luma[part])
        reader.push(Frames(t[part], luma[part], rgb[part], np.zeros((count, 4), np.float32)))
    return {track.name: track for track in reader.close()}


@pytest.mark.parametrize(("hand", "seed"), [("North Pier", 7), ("The Onetake Players", 8)])
def test_scale_and_place_of_faces_that_look_at_us(hand, seed):
    pictures = staged(hand, seed, 0.0, "camera")
    tracks = read(pictures)
    people = tracks["framing.people"].values
    assert (people[6:] >= 1).all() and (people <= 2).all()
    for i in np.flatnonzero(people):
        figures = pictures[i].facts.figures
        scale, place = tracks["framing.scale"].values[i], tracks["framing.place"].values[i]
        off = [
            (abs((f.face[0] + f.face[2]) / 2 / 480 - place), scale / f.face_height - 1)
            for f in figures
            if f.face
        ]
        nearest = min(off)
        assert nearest[0] < 0.05
        assert abs(nearest[1]) < 0.15


def test_backs_are_no_subject():
    tracks = read(staged("North Pier", 9, 180.0, "ahead"))
    assert not (tracks["framing.people"].values > 0).any()
    for name in ("scale", "place", "headroom", "fill"):
        track = tracks[f"framing.{name}"]
        assert track.table.column("value").null_count == len(track)
    assert set(tracks["framing.shots"].labels) <= {"undetermined"}
    assert len(tracks["framing.sides"]) == 0


@pytest.mark.parametrize("cell", [3, 6, 12, 24])
def test_random_texture_has_no_faces(cell):
    rng = np.random.default_rng(cell)
    rgb = rng.integers(0, 256, (9, 270 // cell, 480 // cell, 3)).astype(np.uint8)
    full = np.stack([cv2.resize(p, (480, 270), interpolation=cv2.INTER_CUBIC) for p in rgb]).repeat(4, axis=0)
    people = read_arrays(full[..., 1], full[:, ::3, ::3])["framing.people"]
    assert (people.column("searches") >= 1).all()
    assert not (people.values > 0).any()


def test_a_flicker_is_not_searched_and_says_nothing_of_people():
    rgb = np.random.default_rng(1).integers(0, 256, (36, 27, 48, 3)).astype(np.uint8)
    full = np.stack([cv2.resize(p, (480, 270), interpolation=cv2.INTER_CUBIC) for p in rgb])
    people = read_arrays(full[..., 1], full[:, ::3, ::3])["framing.people"]
    assert people.facts.count("searches") <= 2
    assert np.isnan(people.values).all()


def test_blocks_make_no_difference():
    pictures = staged("North Pier", 7, 0.0, "camera")
    one, other = read(pictures, 24), read(pictures, 5)
    assert all(one[name].table.equals(other[name].table) for name in one)


def test_a_cut_ends_what_is_followed():
    pictures = staged("North Pier", 7, 0.0, "camera")
    rng = np.random.default_rng(1)
    wall = cv2.resize(rng.integers(0, 255, (18, 32, 3)).astype(np.uint8), (480, 270))
    empty = [replace(p, rgb=np.roll(wall, i, axis=1)) for i, p in enumerate(pictures)]
    people = read([*pictures, *empty])["framing.people"].values
    assert people[len(pictures) - 1] >= 1
    assert not (people[len(pictures) :] > 0).any()


def alternating(seconds, still, other):
    """Return the frames of two stills that take turns each second."""
    return [(still if i // RATE % 2 == 0 else other) for i in range(seconds * RATE)]


def test_every_shot_is_searched_for_faces():
    still, other = (
        staged("North Pier", 7, 0.0, "camera")[12],
        staged("The Onetake Players", 8, 0.0, "camera")[12],
    )
    people = read(alternating(60, still, other))["framing.people"]
    assert people.facts.count("searches") >= 60
    assert (people.column("searches") >= 1).all()
    assert (people.column("found") >= 1).all()
    assert (people.values >= 1).mean() > 0.95


def test_every_jump_cut_is_searched():
    room = cv2.resize(np.random.default_rng(3).integers(60, 200, (27, 48, 3)).astype(np.uint8), (480, 270))
    frames = []
    for i in range(30 * RATE):
        frame = room.copy()
        x = 90 if i // RATE % 2 == 0 else 300
        cv2.rectangle(frame, (x, 90), (x + 70, 269), (30, 30, 60), -1)
        frames.append(frame)
    rgb = np.stack(frames)
    people = read_arrays(rgb[..., 1], rgb[:, ::3, ::3])["framing.people"]
    assert people.facts.count("searches") >= 30
    assert (people.column("searches") >= 1).all()


def test_nobody_is_only_said_after_enough_looks():
    still, other = (
        staged("North Pier", 9, 180.0, "ahead")[0],
        staged("The Onetake Players", 9, 180.0, "ahead")[0],
    )
    people = read(alternating(60, still, other))["framing.people"]
    assert (people.column("searches") >= 1).all()
    known = people.column("searches") >= SEARCHES
    assert (people.values[known] == 0).all()
    assert np.isnan(people.values[~known]).all()
    assert (~known).mean() > 0.8


def test_borders_are_held_against_the_middle():
    luma = np.full((4, 90, 160), 20, np.uint8)
    luma[:, 20:70, 30:130] = 200
    tracks = read_arrays(luma, np.repeat(luma[..., None], 3, axis=3))
    assert tracks["framing.border"].values == pytest.approx([25 / 205] * 4, abs=0.03)


def test_room_and_fill_of_known_bodies():
    assert headroom(0.5, 0.2) == pytest.approx(0.5 - 0.76 * 0.2)
    assert headroom(0.1, 0.4) == 0.0
    wide = 16 / 9
    one, two = fill_share([(0.3, 0.3, 0.1)], wide), fill_share([(0.3, 0.3, 0.1), (0.7, 0.3, 0.1)], wide)
    assert two == pytest.approx(2 * one, rel=0.1)
    assert fill_share([(0.5, 0.5, 1.0)], wide) > 0.4


@pytest.mark.parametrize(
    ("size", "name"),
    [
        (0.8, "extreme close-up"),
        (0.45, "close-up"),
        (0.3, "medium close-up"),
        (0.18, "medium shot"),
        (0.12, "medium long shot"),
        (0.06, "long shot"),
        (0.05, "extreme long shot"),
    ],
)
def test_shot_scales(size, name):
    assert scale_name(size) == name


def test_a_missing_face_model_is_said(monkeypatch, tmp_path):
    monkeypatch.setenv("ONETAKE_FACE_MODEL", str(tmp_path / "none.onnx"))
    with pytest.raises(MediaError, match="is no file, wanted a YuNet ONNX file"):
        Framing()


def test_a_broken_face_model_is_said(monkeypatch, tmp_path):
    path = tmp_path / "broken.onnx"
    path.write_bytes(b"no model")
    monkeypatch.setenv("ONETAKE_FACE_MODEL", str(path))
    with pytest.raises(MediaError, match="cannot be loaded"):
        Framing()
