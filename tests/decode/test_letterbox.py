from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.decode.bar_evidence import OPEN, frame_edges
from onetake.decode.frame_queue import SmallFrame
from onetake.decode.letterbox import STRIDE, WINDOW, Letterbox
from onetake.decode.play import play

HEIGHT, WIDTH = 120, 200


def scene(rng, level=120.0):
    coarse = rng.uniform(0.3, 1.7, (8, 12)) * level
    picture = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC) + rng.normal(
        0, 2, (HEIGHT, WIDTH)
    )
    return np.clip(picture, 0, 255).astype(np.uint8)


def boxed(picture, rows=(0, 0), columns=(0, 0), rng=None):
    picture = picture.copy()
    black = 0 if rng is None else rng.integers(0, 3)
    picture[: rows[0]] = black
    picture[HEIGHT - rows[1] :] = black
    picture[:, : columns[0]] = black
    picture[:, WIDTH - columns[1] :] = black
    return picture


def bars(pictures, block=24):
    """Lines of bars of each frame: top, bottom, left, right."""
    frames = [SmallFrame(i, i, 1, picture, None) for i, picture in enumerate(pictures)]
    box, shares = Letterbox(HEIGHT, WIDTH), []
    for i in range(0, len(frames), block):
        shares.append(box.bars(frames[i : i + block + WINDOW], min(block, len(frames) - i)))
    return np.rint(np.concatenate(shares) * [HEIGHT, HEIGHT, WIDTH, WIDTH]).astype(int)


@pytest.mark.parametrize("seed", [1, 2, 3])
@pytest.mark.parametrize(
    ("rows", "columns"),
    [((0, 0), (0, 0)), ((15, 15), (0, 0)), ((14, 15), (0, 0)), ((0, 0), (68, 68)), ((12, 12), (20, 20))],
)
def test_bars_are_found_to_the_row(seed, rows, columns):
    rng = np.random.default_rng(seed)
    found = bars([boxed(scene(rng), rows, columns, rng) for _ in range(60)])
    np.testing.assert_array_equal(found, [[*rows, *columns]] * 60)


def test_fades_and_black_pictures_keep_the_bars():
    rng = np.random.default_rng(5)
    levels = [*[120] * 30, *np.linspace(120, 0, 20), *[0] * 100, *np.linspace(0, 120, 20), *[120] * 30]
    found = bars([boxed(scene(rng, v), (15, 15)) for v in levels])
    np.testing.assert_array_equal(found[:, :2], 15)


def test_a_dark_scene_with_black_edges_is_no_letterbox():
    rng = np.random.default_rng(6)
    light = np.zeros((HEIGHT, WIDTH), np.uint8)
    light[45:80, 90:110] = 150  # a face in the dark
    film = [scene(rng) for _ in range(30)] + [light] * 30 + [scene(rng) for _ in range(30)]
    assert not bars(film).any()


def test_a_title_on_black_is_no_letterbox():
    title = np.zeros((HEIGHT, WIDTH), np.uint8)
    cv2.putText(title, "THE END", (50, 65), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 235, 2)
    assert not bars([title] * 120).any()


def test_black_alone_says_nothing():
    assert frame_edges(np.zeros((HEIGHT, WIDTH), np.uint8)) is None
    assert not bars([np.zeros((HEIGHT, WIDTH), np.uint8)] * 80).any()


def test_a_change_of_aspect_is_met_to_the_frame():
    rng = np.random.default_rng(7)
    film = [boxed(scene(rng), (15, 15)) for _ in range(70)] + [scene(rng) for _ in range(70)]
    film += [boxed(scene(rng), (0, 0), (25, 25)) for _ in range(70)]
    found = bars(film)
    np.testing.assert_array_equal(found[:, 0], [15] * 70 + [0] * 140)
    np.testing.assert_array_equal(found[:, 2], [0] * 140 + [25] * 70)


@pytest.mark.parametrize("block", [1, 7, 24])
def test_bars_of_a_coded_film_do_not_depend_on_the_block(film, noise, keeper, monkeypatch, block):
    from onetake.decode import frame_queue

    pictures = noise(130, 320, 180)
    for picture in pictures[:80]:
        picture[:22] = 0
        picture[-22:] = 0
    path = film("a.mp4", pictures, options={"crf": "23", "preset": "veryfast"})
    monkeypatch.setattr(frame_queue, "BLOCK", block)
    reader = keeper()
    play(path, [reader])
    found = reader.frames.bars * 180
    assert len(found) == 130
    assert ((found[:80, :2] >= 20) & (found[:80, :2] <= 22)).all()
    assert not found[80:].any() and not found[:, 2:].any()


@pytest.mark.parametrize(("every", "has_bars"), [(2, True), (4, True), (12, False)])
def test_bars_need_a_hard_border_in_a_fifth_of_the_frames(every, has_bars):
    """In dark scenes the picture's own edge is black: then the bars show in a few frames only."""
    rng = np.random.default_rng(9)
    dark = np.zeros((HEIGHT, WIDTH), np.uint8)
    dark[40:80, 85:115] = 150
    film = [boxed(scene(rng), (15, 15)) if i // STRIDE % every == 0 else dark for i in range(192)]
    assert bars(film)[:, :2].all() == has_bars
    assert bars(film)[:, :2].any() == has_bars


def test_bars_that_were_found_stay_in_the_dark():
    """A long scene in which nothing bright touches the bars."""
    rng = np.random.default_rng(12)
    dark = np.zeros((HEIGHT, WIDTH), np.uint8)
    dark[40:80, 85:115] = 150
    film = [boxed(scene(rng), (15, 15)) for _ in range(60)] + [dark] * 200 + [scene(rng) for _ in range(60)]
    np.testing.assert_array_equal(bars(film)[:, 0], [15] * 260 + [0] * 60)


@pytest.mark.parametrize(("rows", "columns"), [((20, 0), (0, 0)), ((0, 11), (0, 0)), ((0, 0), (0, 30))])
def test_a_bar_on_one_side_is_found_where_the_picture_changes(rows, columns):
    rng = np.random.default_rng(4)
    found = bars([boxed(scene(rng), rows, columns) for _ in range(60)])
    np.testing.assert_array_equal(found, [[*rows, *columns]] * 60)


def test_a_dark_straight_ceiling_before_a_locked_camera_is_no_bar():
    rng = np.random.default_rng(4)
    assert not bars([boxed(scene(rng), (20, 0))] * 120).any()


@pytest.mark.parametrize("rows", [(15, 15), (11, 20)])
def test_bars_under_grain_are_found_to_the_row(rows):
    rng = np.random.default_rng(8)
    film = []
    for _ in range(60):
        grain = rng.normal(0, 6, (HEIGHT, WIDTH))
        film.append(np.clip(boxed(scene(rng), rows) + grain, 0, 255).astype(np.uint8))
    np.testing.assert_array_equal(bars(film), [[*rows, 0, 0]] * 60)


def test_darkness_that_fades_into_the_picture_is_no_bar():
    """A vignette, or the light of a lamp: no border is hard."""
    rng = np.random.default_rng(8)
    light = np.clip((np.minimum(np.arange(HEIGHT), np.arange(HEIGHT)[::-1]) - 12) / 30, 0, 1)
    film = [(scene(rng) * light[:, None]).astype(np.uint8) for _ in range(60)]
    assert not bars(film).any()


@pytest.mark.parametrize("rows", [(24, 24), (20, 28)])
@pytest.mark.parametrize("mark", ["subtitle", "timer", "logo"])
def test_lettering_in_a_bar_is_no_picture(rows, mark):
    rng = np.random.default_rng(13)
    film = []
    for i in range(120):
        picture = boxed(scene(rng), rows)
        if mark == "subtitle" and i // 30 % 2 == 0:
            cv2.putText(picture, "SOMEBODY SPEAKS", (10, 114), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 235, 2)
        elif mark == "timer":
            cv2.putText(picture, f"00:{i:04d}", (10, 114), cv2.FONT_HERSHEY_SIMPLEX, 0.5, 235, 1)
        elif mark == "logo":
            cv2.rectangle(picture, (170, 5), (190, 14), 220, -1)
        film.append(picture)
    np.testing.assert_array_equal(bars(film), [[*rows, 0, 0]] * 120)


def test_changes_of_shape_every_second_are_found_to_the_frame():
    rng = np.random.default_rng(14)
    shapes = [0, 15, 0, 22, 15, 0]
    film = [boxed(scene(rng), (rows, rows)) for rows in shapes for _ in range(30)]
    np.testing.assert_array_equal(bars(film)[:, 0], np.repeat(shapes, 30))


def test_a_picture_dark_at_its_edges_does_not_widen_the_bars():
    rng = np.random.default_rng(15)
    film = []
    for i in range(120):
        picture = scene(rng)
        if i >= 40:  # a straight dark edge within the picture, with a lamp above it
            picture[:32], picture[-32:] = 0, 0
            picture[16:30, 20:40] = 180
        film.append(boxed(picture, (15, 15)))
    np.testing.assert_array_equal(bars(film)[:, :2], [[15, 15]] * 120)


@pytest.mark.parametrize("block", [1, 7, 24])
def test_bars_do_not_depend_on_the_block(block):
    rng = np.random.default_rng(16)
    film = [boxed(scene(rng), (rows, rows)) for rows in (0, 15, 0) for _ in range(41)]
    np.testing.assert_array_equal(bars(film, block), bars(film, 123))


def test_frames_that_reach_the_edges_are_cheap_to_tell():
    assert frame_edges(scene(np.random.default_rng(1))) == OPEN


@pytest.mark.parametrize("rows", [(10, 21), (21, 10), (7, 12)])
def test_bars_off_centre_are_found_to_the_row(rows):
    rng = np.random.default_rng(9)
    found = bars([boxed(scene(rng), rows, (0, 0), rng) for _ in range(60)])
    np.testing.assert_array_equal(found, [[*rows, 0, 0]] * 60)


@pytest.mark.parametrize("rows", [(15, 15), (11, 20)])
@pytest.mark.parametrize("level", [20, 33])
def test_grey_bars_are_found_to_the_row(rows, level):
    rng = np.random.default_rng(10)
    film = []
    for _ in range(60):
        picture = scene(rng)
        picture[: rows[0]] = picture[HEIGHT - rows[1] :] = level
        film.append(picture)
    found = bars(film)
    np.testing.assert_array_equal(found, [[*rows, 0, 0]] * 60)


def test_one_even_grey_says_nothing():
    grey = np.full((HEIGHT, WIDTH), 20, np.uint8)
    assert frame_edges(grey) is None and not bars([grey] * 60).any()


def test_dark_floor_and_ceiling_around_moving_light_are_no_bars():
    """A stage: black above and below, and people whose height differs from frame to frame."""
    rng = np.random.default_rng(11)
    film = []
    for _ in range(120):
        picture = np.zeros((HEIGHT, WIDTH), np.uint8)
        top, bottom = int(rng.integers(15, 45)), int(rng.integers(75, 100))
        picture[top:bottom, 40:160] = scene(rng)[top:bottom, 40:160]
        film.append(picture)
    assert not bars(film)[:, :2].any()


def test_a_lamp_and_a_strip_of_floor_in_the_dark_are_no_bars():
    """A still shot: what borders on the darkness is straight, but short."""
    dark = np.zeros((HEIGHT, WIDTH), np.uint8)
    dark[25:30, 90:130] = 200
    dark[30:70, 95:125] = 90
    dark[70:80, 20:110] = 120
    assert not bars([dark] * 120).any()


@pytest.mark.parametrize("width", [79, 80, 81, 82])
def test_a_border_at_the_end_of_the_strip_is_read(width):
    """The strip of the left edge has 83 of the 200 columns: no line of picture follows such a border."""
    rng = np.random.default_rng(4)
    found = bars([boxed(scene(rng), columns=(width, 0)) for _ in range(60)])
    assert found[0, 2] in (0, width) and not found[:, [0, 1, 3]].any()
