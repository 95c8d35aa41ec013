from __future__ import annotations

from dataclasses import replace

import cv2
import numpy as np
import pytest

from helpers.walkers import person, texture, walk
from onetake.core.blocks import Frames
from onetake.readers.picture.framing.bodies import BodySearch
from onetake.readers.picture.framing.reader import Framing
from onetake.stage.picture.render import FilmRenderer
from onetake.stage.programme.repertoire_films import score_of

RATE = 2


def read(pictures, block=5, bars=0.0):
    reader = Framing()
    luma = np.stack([cv2.cvtColor(p, cv2.COLOR_RGB2GRAY) for p in pictures])
    rgb = np.stack([cv2.resize(p, (160, 90), interpolation=cv2.INTER_AREA) for p in pictures])
    t = np.arange(len(luma)) / RATE
    for i in range(0, len(luma), block):
        part = slice(i, i + block)
        edges = np.tile(np.array([bars, bars, 0, 0], np.float32), (len(t[part]), 1))
        reader.push(Frames(t[part], luma[part], rgb[part], edges))
    return {track.name: track for track in reader.close()}


@pytest.mark.parametrize(("size", "angle"), [(36.0, 0.0), (50.0, 0.0), (36.0, 50.0)])
def test_scale_and_place_of_somebody_without_a_face(size, angle):
    pictures, heads = walk(16, size, angle)
    tracks = read(pictures)
    known = ~np.isnan(tracks["framing.scale"].values)
    assert known.sum() >= 8
    assert (tracks["framing.people"].values[known] == 1).all()
    assert np.median(tracks["framing.scale"].values[known]) == pytest.approx(size / 270, rel=0.15)
    place = np.array([x / 480 for x, _ in heads])
    assert np.abs(tracks["framing.place"].values - place)[known].max() < 0.05
    assert (tracks["framing.scale"].table.column("confidence").to_numpy()[known] <= 0.7).all()
    true = person((270, 480), *heads[-1], size, angle).mean()
    assert tracks["framing.fill"].values[known][-1] == pytest.approx(true, abs=0.06)


def test_a_wall_holds_nobody():
    tracks = read(walk(16, people=False)[0])
    assert (tracks["framing.people"].values == 0).all()


def test_a_box_is_nobody():
    wall, clothes = texture(3, 310, 640), texture(4, 310, 640)
    pictures = []
    for i in range(16):
        picture = wall[20:290, 2 * i : 2 * i + 480].copy()
        x = 200 + round(30 * np.sin(i / 2))
        picture[100:200, x : x + 90] = clothes[100:200, 200:290]
        pictures.append(picture)
    assert (read(pictures)["framing.people"].values == 0).all()


def test_blocks_make_no_difference():
    pictures, _ = walk(14)
    one, other = read(pictures, 5), read(pictures, 14)
    assert all(one[name].table.equals(other[name].table) for name in one)


def test_letterbox_moves_nobody():
    pictures, _ = walk(16, shape=(202, 480))
    boxed = [cv2.copyMakeBorder(p, 34, 34, 0, 0, cv2.BORDER_CONSTANT) for p in pictures]
    scale = read(boxed, bars=34 / 270)["framing.scale"].values
    assert np.nanmedian(scale) == pytest.approx(36 / 270, rel=0.15)


def test_a_new_shot_ends_what_was_followed():
    bodies = BodySearch()
    pictures, _ = walk(10)
    area = slice(0, 270), slice(0, 480)
    for i, picture in enumerate(pictures):
        bodies.push(0.5 * i, picture[..., 1], picture, area, new=False)
    assert bodies._live
    bodies.push(5.0, pictures[0][..., 1], pictures[0], area, new=True)
    assert not bodies._live


def test_the_quarrel_is_seen_though_its_faces_are_not():
    score = score_of("quarrel")
    film = FilmRenderer(replace(score.picture, size=(320, 180)), score.length, 46, {})
    pictures = [film.picture(i) for i in range(30 * 24, 42 * 24, 12)]
    tracks = read([p.rgb for p in pictures])
    scale = tracks["framing.scale"].values
    true = np.array([max(f.face_height for f in p.facts.figures) for p in pictures])
    known = ~np.isnan(scale)
    assert known.sum() >= 7
    assert np.median(np.abs(scale / true - 1)[known]) < 0.15
