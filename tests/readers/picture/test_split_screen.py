"""Split screens: found where panels move each by itself, and not where one picture has straight edges."""

import cv2
import numpy as np
import pytest

from helpers.warps import wall, warped
from onetake.claims import CLAIMS
from onetake.core.blocks import Frames
from onetake.core.split_screens import is_split, split_screens
from onetake.core.track import curve, spans
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.split_screen import SplitScreen

FPS = 25
SIZE = (320, 180)


def moving(seed, pan, seconds=3.0, size=SIZE):
    """Luma of a tilted wall past which a camera moves to the right, widths a second."""
    picture = wall(seed)
    height, width = picture.shape
    n = round(seconds * FPS)
    out = []
    for i in range(n + 1):
        turn = cv2.getRotationMatrix2D((width / 2, height / 2), 9, 0.6)
        turn[:, 2] += (size[0] / 2 - width / 2 - pan * i / FPS * size[0], size[1] / 2 - height / 2)
        out.append(cv2.warpAffine(picture, turn, size, borderMode=cv2.BORDER_REFLECT_101))
    noise = np.random.default_rng(seed).normal(0, 1.5, (n + 1, size[1], size[0]))
    return np.clip(np.stack(out) + noise, 0, 255).astype(np.uint8)


def split_of(luma, bars=(0, 0, 0, 0), block=24):
    reader = SplitScreen()
    for i in range(0, len(luma), block):
        part = np.ascontiguousarray(luma[i : i + block])
        n = len(part)
        t = np.arange(i, i + n) / FPS
        reader.push(Frames(t, part, np.zeros((n, 9, 16, 3), np.uint8), np.tile(np.float32(bars), (n, 1))))
    (track,) = reader.close()
    return track.keep_promise(SplitScreen.gives[0])


def halves(one, other, axis=2):
    """Two films side by side (axis 2) or one above the other (axis 1), each cut to its middle."""
    keep = one.shape[axis] // 2
    start = keep // 2
    parts = [np.take(film, range(start, start + keep), axis=axis) for film in (one, other)]
    return np.concatenate(parts, axis=axis)


@pytest.mark.parametrize(("axis", "counts"), [(2, (2, 1)), (1, (1, 2))])
def test_two_films_beside_each_other_are_a_split_screen(axis, counts):
    track = split_of(halves(moving(1, 0.06), moving(2, -0.04), axis))
    assert track.labels == ["split screen"]
    assert track.values.tolist() == [2]
    assert (track.column("across")[0], track.column("down")[0]) == counts
    assert track.spans[0] == pytest.approx((0, 3 + 1 / FPS), abs=0.25)


def test_it_has_a_start_and_an_end_and_its_border_is_no_panel():
    one, other = moving(1, 0.06, 7), moving(2, -0.04, 7)
    both = halves(one, other)
    both[:, :, 157:163] = 0
    film = np.concatenate([one[:50], both[50:125], one[125:]])
    track = split_of(film)
    assert len(track) == 1
    assert track.spans[0] == pytest.approx((2.0, 5.0), abs=0.25)
    assert track.values.tolist() == [2]


def test_four_panels_are_four():
    left, right = halves(moving(1, 0.07), moving(2, -0.05), 1), halves(moving(3, -0.09), moving(4, 0.02), 1)
    assert split_of(halves(left, right)).values.tolist() == [4]


def test_somebody_before_two_colours_of_a_wall_is_no_split_screen():
    """Most corners of the right side are on what moves; a few on the wall stand as all of the left do."""
    rng = np.random.default_rng(1)
    room = np.where(np.arange(SIZE[0]) < 120, 90, 150) * np.ones((SIZE[1], 1))
    for x, y in [*rng.integers((8, 8), (108, 170), (30, 2)), *[(300, y) for y in range(15, 170, 22)]]:
        room[y : y + 6, x : x + 6] += 90
    face = cv2.resize(
        rng.integers(60, 240, (6, 6)).astype(np.uint8), (120, 120), interpolation=cv2.INTER_NEAREST
    )
    film = np.repeat(room[None], round(3 * FPS), axis=0).astype(np.uint8)
    for i, frame in enumerate(film):
        x = 150 + 12 * np.sin(2 * np.pi * i / FPS / 2)
        move = np.array([[1.0, 0, x], [0, 1, 30.0]])
        cv2.warpAffine(face, move, SIZE, dst=frame, borderMode=cv2.BORDER_TRANSPARENT)
    noise = rng.normal(0, 1, film.shape)
    assert not len(split_of(np.clip(film + noise, 0, 255).astype(np.uint8)))


@pytest.mark.parametrize("pan", [0.0, 0.05])
def test_a_pillar_is_no_split_screen(pan):
    """A straight edge over the whole height, before a camera that stands still or moves."""
    picture = wall(5)
    picture[:, picture.shape[1] // 2 :] *= 0.5
    n = 3 * FPS
    rates = (np.full(n, pan), np.zeros(n), np.zeros(n), np.zeros(n))
    luma = warped(picture, *rates, FPS, size=SIZE).luma
    assert len(split_of(luma)) == 0


def test_somebody_who_walks_on_one_side_of_a_pillar_does_not_split_the_frame():
    picture = wall(5)
    picture[:, picture.shape[1] // 2 :] *= 0.5
    zeros = np.zeros(3 * FPS)
    luma = warped(picture, zeros, zeros, zeros, zeros, FPS, size=SIZE).luma.copy()
    body = wall(9)[:120, :50]
    for i in range(len(luma)):
        luma[i, 50:170, i : i + 50] = body
    assert len(split_of(luma)) == 0


def test_a_slow_wipe_is_no_split_screen():
    one, other = moving(1, 0.05), moving(2, -0.05)
    film = one.copy()
    for i in range(len(film)):
        film[i, :, : i * 4] = other[i, :, : i * 4]
    assert len(split_of(film)) == 0


def test_blocks_of_any_length_give_the_same():
    film = halves(moving(1, 0.06), moving(2, -0.04))
    assert split_of(film, block=1).table.equals(split_of(film, block=40).table)


def test_a_picture_between_bars_is_not_split_by_them():
    film = moving(1, 0.06)
    framed = np.zeros_like(film)
    framed[:, :, 80:240] = film[:, :, 80:240]
    assert len(split_of(framed, (0, 0, 0.25, 0.25))) == 0


def reading(split):
    t = np.arange(0, 10, 1 / 24)
    rates = {"pan": 0.05, "tilt": 0.0, "roll": 0.0, "scale": 0.0}
    units = {"pan": "width/s", "tilt": "height/s", "roll": "deg/s", "scale": "1/s"}
    tracks = [
        curve(f"camera.{axis}", t, np.full(len(t), rate), units[axis], by="t 1", confidence=np.ones(len(t)))
        for axis, rate in rates.items()
    ]
    tracks += [
        curve("camera.shake", t, np.zeros(len(t)), "width", by="t 1"),
        curve("camera.parallax", t[:0], t[:0], "share", by="t 1"),
        spans("shots", [0], [10], ["shot"], [1], "count", by="t 1"),
        spans("frame.split", *([x] for x in split), ["split screen"], [2], "count", by="t 1"),
    ]
    return {track.name: track for track in tracks}


def test_no_camera_is_told_of_a_split_screen():
    tracks = reading((0.0, 6.0))
    claim = next(claim for claim in CLAIMS if claim.id == "camera-lurks")
    whole = {name: track for name, track in tracks.items() if name != "frame.split"}
    assert claim.decide(whole).outcome == "holds"
    verdict = claim.decide(tracks)
    assert verdict.outcome == "undecided"
    assert "known for 40%" in verdict.because
    assert "Split screen for 6.0 s" in verdict.because
    verdict = claim.decide(reading((0.0, 3.0)))
    assert verdict.outcome == "undecided"
    assert "Split screen for 3.0 s" in verdict.because
    assert claim.decide(reading((0.0, 1.0))).outcome == "holds"
    moves, _ = Moves().derive(tracks)
    assert moves.labels == ["pan right"]
    assert moves.spans[0][0] == pytest.approx(6.0, abs=0.5)


def test_a_claim_about_cuts_or_colours_is_judged_all_the_same():
    tracks = reading((0.0, 6.0))
    assert split_screens(tracks, ("shots.link",)) == ""
    assert split_screens(tracks, ("framing.scale",)) != ""
    assert is_split(tracks, np.array([0.0, 5.9, 6.0])).tolist() == [True, True, False]
