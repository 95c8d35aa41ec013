"""Films as wholes: the same every time, shots and transitions where the score has them, people as staged."""

from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest

from onetake.core.errors import TextError
from onetake.stage.picture import render_processes
from onetake.stage.picture.film_renderer import FilmRenderer
from onetake.stage.picture.render import render_pictures
from onetake.stage.score.picture_score import (
    CameraKey,
    CameraScore,
    CrossScore,
    DarkScore,
    FigureKey,
    FigureScore,
    FlashScore,
    LensScore,
    LightScore,
    PictureScore,
    SetScore,
    TransitionScore,
    WhipScore,
)

SIZE = (320, 180)
CLEAN = LensScore(shutter=0, grain=0)
BARE = (SetScore(stage=False, furniture=False),)


def bright(rgb: np.ndarray) -> float:
    return float(rgb.mean())


def test_the_same_score_gives_the_same_pixels_whatever_the_workers(monkeypatch) -> None:
    score = PictureScore(size=SIZE, camera=CameraScore((CameraKey(0), CameraKey(0.5, pan=9)), shake=0.4))
    mouths = {"A": np.linspace(0, 1, 6)}
    one = list(render_pictures(score, 0.25, 5, mouths, workers=1))
    two = list(render_pictures(score, 0.25, 5, mouths, workers=2))
    monkeypatch.setattr(render_processes, "WORTH", 0)
    monkeypatch.setattr(render_processes, "processors", lambda: 2)
    apart = list(render_pictures(score, 0.25, 5, mouths))
    assert len(one) == len(two) == len(apart) == 6
    for a, b, c in zip(one, two, apart, strict=True):
        assert np.array_equal(a.rgb, b.rgb) and np.array_equal(a.rgb, c.rgb)
        assert a.facts == b.facts == c.facts
    other = next(iter(render_pictures(score, 0.25, 6, mouths, workers=1)))
    assert np.abs(other.rgb.astype(int) - one[0].rgb).mean() > 3


def test_a_cut_changes_shot_and_place_in_its_very_frame() -> None:
    score = PictureScore(
        size=SIZE,
        rate="25",
        places=(SetScore("one", 1), SetScore("two", 2, hue=10.0)),
        camera=CameraScore((CameraKey(0.0), CameraKey(1.0, pan=20.0))),
        transitions=(TransitionScore(0.4, to="two"),),
        lens=CLEAN,
    )
    one = FilmRenderer(score, 1.0, 1, {})
    before, at, after = (one.picture(k) for k in (9, 10, 11))
    assert [p.facts.shot for p in (before, at, after)] == [0, 1, 1]
    assert [p.facts.place for p in (before, at)] == ["one", "two"]
    assert at.facts.motion is None
    assert after.facts.motion is not None
    assert [p.facts.transition for p in (before, at, after)] == ["", "cut", ""]
    cut, still = (np.abs(a.rgb.astype(int) - b.rgb).mean() for a, b in ((before, at), (at, after)))
    assert cut > 5 * still + 3


@pytest.mark.parametrize("kind", ["dissolve", "wipe", "fade", "hidden-black", "hidden-whip", "hidden-body"])
def test_gradual_transitions_start_in_the_old_shot_and_end_in_the_new(kind: str) -> None:
    keys = CameraKey(0.0, shot=0), CameraKey(0.0, pan=35.0, shot=1)
    score = PictureScore(
        size=(160, 90), places=BARE, figures=(), camera=CameraScore(keys), lens=CLEAN,
        transitions=(TransitionScore(1.0, kind, 0.8),), light=LightScore(grade=0.6),
    )  # fmt: skip
    cut = PictureScore(
        size=(160, 90), places=BARE, figures=(), camera=CameraScore(keys), lens=CLEAN,
        transitions=(TransitionScore(1.0),), light=LightScore(grade=0.6),
    )  # fmt: skip
    one, plain = FilmRenderer(score, 2.0, 4, {}), FilmRenderer(cut, 2.0, 4, {})
    for frame in (10, 38):
        assert np.array_equal(one.picture(frame).rgb, plain.picture(frame).rgb)
        assert one.picture(frame).facts.transition == ""
    middle = one.picture(24)
    assert middle.facts.transition == kind
    assert middle.facts.progress == pytest.approx(0.5)
    assert [one.picture(k).facts.shot for k in (23, 24)] == [0, 1]
    if kind in ("fade", "hidden-black"):
        assert bright(middle.rgb) < 0.2 * bright(plain.picture(24).rgb)
        assert middle.facts.light < 0.1
    elif kind == "hidden-body":
        assert middle.facts.covered > 0.97
    elif kind == "hidden-whip":
        # The picture is thrown to the side by a good part of its width within one frame.
        moved = one.picture(26).facts.motion
        assert moved is not None
        assert abs(moved.pan) > 3
    else:
        halves = [np.abs(middle.rgb.astype(int) - plain.picture(k).rgb) for k in (23, 24)]
        assert all(h.mean() > 1 for h in halves)


def test_what_looks_like_a_cut_but_is_none() -> None:
    score = PictureScore(
        size=SIZE,
        camera=CameraScore((CameraKey(0.0),), whips=(WhipScore(3.0, 0.4, 50.0),)),
        flashes=(FlashScore(0.5, 0.2),),
        crossings=(CrossScore(1.5, 0.8),),
        light=LightScore(dark=(DarkScore(2.0, 2.7, 0.0, 0.1),)),
    )
    one = FilmRenderer(score, 4.0, 2, {})
    plain, flash, body, dark, whip = (one.picture(k) for k in (2, 12, 36, 56, 72))
    assert {p.facts.shot for p in (plain, flash, body, dark, whip)} == {0}
    assert flash.facts.flash == 1
    assert bright(flash.rgb) > 4 * bright(plain.rgb)
    assert body.facts.covered > 0.97
    assert dark.facts.palette.dark > 0.97
    assert dark.facts.palette.dark > plain.facts.palette.dark
    assert whip.facts.motion is not None
    assert whip.facts.motion.pan > 2


def test_the_grade_goes_from_dreary_to_vivid() -> None:
    stats = []
    for grade in (0.0, 0.5, 1.0):
        score = PictureScore(size=SIZE, places=BARE, light=LightScore(grade=grade))
        stats.append(FilmRenderer(score, 1.0, 9, {}).picture(3).facts.palette)
    for low, high in itertools.pairwise(stats):
        assert low.lightness < high.lightness
        assert low.chroma + 3 < high.chroma


def test_letterbox_is_black_and_left_out_of_the_palette() -> None:
    plain = FilmRenderer(PictureScore(size=SIZE), 1.0, 3, {}).picture(2)
    barred = FilmRenderer(PictureScore(size=SIZE, lens=LensScore(letterbox=2.39)), 1.0, 3, {}).picture(2)
    bar = round((180 - 320 / 2.39) / 2)
    assert barred.rgb[:bar].max() == 0
    assert barred.rgb[180 - bar :].max() == 0
    assert np.array_equal(barred.rgb[bar : 180 - bar], plain.rgb[bar : 180 - bar])
    assert barred.facts.palette.dark < 0.5


def test_a_mouth_opens_with_its_curve_and_a_back_shows_no_face() -> None:
    keys = CameraScore((CameraKey(0.0, z=1.4, y=1.65, focal=40),))
    for facing, turned in ((0.0, False), (180.0, True)):
        who = FigureScore("A", (FigureKey(0.0, 0.0, 2.4, facing, gesture=0.0),), hair="short")
        score = PictureScore(size=SIZE, figures=(who,), camera=keys, lens=CLEAN)
        shut, wide = (FilmRenderer(score, 1.0, 2, {"A": np.full(24, m)}) for m in (0.0, 1.0))
        # Speech moves the head and arms as well: only the middle of the face is compared.
        facts = shut.picture(5).facts.figures[0]
        assert facts.back is turned
        assert facts.face_shown is not turned
        assert facts.body_height > 1
        if facts.face is None:
            continue
        x0, y0, x1, y1 = (round(v) for v in facts.face)
        part = slice((y0 + 2 * y1) // 3, y1), slice(x0, x1)
        change = np.abs(shut.picture(5).rgb[part].astype(int) - wide.picture(5).rgb[part])
        assert change.max() > 25


def test_faces_are_found_where_they_are_and_not_on_backs() -> None:
    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_alt2.xml")
    found = {0.0: 0, 180.0: 0}
    for facing, seed in itertools.product(found, (1, 2, 4)):
        who = FigureScore("A", (FigureKey(0.0, 0.0, 2.2, facing),), gaze="ahead")
        camera = CameraScore((CameraKey(0.0, y=1.6, z=0.9, focal=32, tilt=-1),))
        score = PictureScore(size=(480, 270), figures=(who,), camera=camera, light=LightScore(grade=0.4))
        picture = FilmRenderer(score, 1.0, seed, {}).picture(5)
        grey = cv2.cvtColor(picture.rgb, cv2.COLOR_RGB2GRAY)
        facts = picture.facts.figures[0]
        middle = (facts.box[0] + facts.box[2]) / 2
        boxes = cascade.detectMultiScale(grey, 1.1, 3, minSize=(30, 30))
        found[facing] += any(abs(x + w / 2 - middle) < 0.15 * 270 and y < 200 for x, y, w, h in boxes)
    assert found[0.0] >= 2
    assert found[180.0] == 0


def test_the_pull_out_shows_the_stage() -> None:
    seen = []
    for stage in (True, False):
        camera = CameraScore((CameraKey(0.0, y=2.0, z=-9.0, tilt=-3, focal=24),))
        score = PictureScore(
            size=SIZE, figures=(), places=(SetScore(stage=stage),), camera=camera, lens=CLEAN
        )
        seen.append(FilmRenderer(score, 1.0, 3, {}).picture(0).rgb)
    edge = np.r_[0:60, 260:320]
    assert seen[0][:, edge].mean() > 3 * max(1.0, seen[1][:, edge].mean())


def test_bad_scores_are_refused_with_a_sentence() -> None:
    with pytest.raises(
        TextError, match=r"camera\.keys\[1\]\.t: 1 s after 2 s, wanted rising times; sort the keys"
    ):
        PictureScore(camera=CameraScore((CameraKey(2.0), CameraKey(1.0))))
    with pytest.raises(TextError, match=r"transitions\.to: 'attic', wanted one of , room; choose"):
        PictureScore(transitions=(TransitionScore(1.0, to="attic"),))
    with pytest.raises(TextError, match=r"camera\.keys: none in shot 1, wanted one or more; add a key"):
        PictureScore(transitions=(TransitionScore(1.0),))
    with pytest.raises(TextError, match=r"picture\.rate: 'film', wanted a fraction"):
        PictureScore(rate="film")
