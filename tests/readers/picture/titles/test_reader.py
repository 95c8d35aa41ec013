from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.readers.picture.titles.reader import Titles

RATE = 12
SIZE = (180, 320)


def read(luma, t=None, block=7):
    """Read frames, shape (n, h, w); give the track."""
    t = np.arange(len(luma)) / RATE if t is None else t
    reader = Titles()
    for i in range(0, len(luma), block):
        part = luma[i : i + block]
        n = len(part)
        few = np.zeros((n, 9, 16, 3), np.uint8)
        reader.push(Frames(t[i : i + block], part, few, np.zeros((n, 4), np.float32)))
    (track,) = reader.close()
    return track


def card(seconds=4, grey=0, grain=2, size=SIZE):
    """An even ground under grain."""
    rng = np.random.default_rng(1)
    pictures = grey + rng.normal(0, grain, (round(seconds * RATE), *size))
    return np.clip(pictures, 0, 255).astype(np.uint8)


def wall(seconds=4, pace=30):
    """Patches that go by, `pace` pixels a second."""
    rng = np.random.default_rng(2)
    patches = cv2.resize(rng.integers(20, 160, (20, 60)).astype(np.uint8), (960, 180))
    n = round(seconds * RATE)
    return np.stack([patches[:, round(pace * i / RATE) :][:, : SIZE[1]] for i in range(n)])


def write(pictures, first, last, text="A QUIET ROOM", at=(40, 90), ink=255):
    for picture in pictures[round(first * RATE) : round(last * RATE)]:
        cv2.putText(picture, text, at, cv2.FONT_HERSHEY_DUPLEX, 0.8, ink, 1, cv2.LINE_AA)
    return pictures


@pytest.mark.parametrize(("ground", "ink"), [(0, 255), (200, 20), (90, 220)])
def test_a_card_is_found_with_its_times_and_its_share(ground, ink):
    track = read(write(card(grey=ground), 1, 3, ink=ink))
    assert track.labels == ["card"]
    assert track.spans[0] == pytest.approx([1, 3], abs=0.25)
    (width, height), _ = cv2.getTextSize("A QUIET ROOM", cv2.FONT_HERSHEY_DUPLEX, 0.8, 1)
    assert track.values[0] == pytest.approx(width * height / (SIZE[0] * SIZE[1]), rel=0.4)
    assert track.column("confidence")[0] > 0.7


def test_lettering_over_a_moving_picture_is_an_overlay():
    track = read(write(wall(), 1, 3))
    assert track.labels == ["overlay"]
    assert track.spans[0] == pytest.approx([1, 3], abs=0.25)


def test_lettering_over_a_still_picture_is_an_overlay():
    track = read(write(wall(pace=0), 1, 3))
    assert track.labels == ["overlay"]


def test_two_lines_are_one_title():
    pictures = write(write(card(), 1, 3), 1.5, 3, "BY NOBODY", (60, 140))
    track = read(pictures)
    assert len(track) == 1
    assert track.values[0] > 1.3 * read(write(card(), 1, 3)).values[0]


def test_a_title_that_is_gone_too_soon_is_none():
    assert len(read(write(card(), 1, 1.5))) == 0


def test_a_title_that_stays_to_the_end_ends_with_the_film():
    assert read(write(card(), 0, 4)).spans[0].tolist() == pytest.approx([0, 4])


def test_rolling_credits_on_black_are_a_card():
    pictures = card(5, grain=0)
    for i, picture in enumerate(pictures):
        for k, text in enumerate(("SOUND", "CAMERA AND LIGHT", "PROPS")):
            cv2.putText(
                picture, text, (60, 170 + 40 * k - 4 * i), cv2.FONT_HERSHEY_DUPLEX, 0.6, 255, 1, cv2.LINE_AA
            )
    track = read(pictures)
    assert track.labels == ["card"]
    assert track.spans[0] == pytest.approx([0, 5], abs=1)


def bricks():
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    row = y // 12
    return np.where((y % 12 < 2) | ((x + row % 2 * 18) % 36 < 2), 220, 90)


def blinds():
    return np.where(np.mgrid[: SIZE[0], : SIZE[1]][0] % 8 < 4, 220, 40)


def bars():
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    return np.where((x % 12 < 4) & (y > 60) & (y < 120), 230, 60)


def windows():
    y, x = np.mgrid[: SIZE[0], : SIZE[1]]
    return np.where((y % 24 < 12) & (x % 18 < 9), 240, 10)


@pytest.mark.parametrize("draw", [bricks, blinds, bars, windows])
@pytest.mark.parametrize("shift", [0, 3])
def test_patterns_are_no_lettering(draw, shift):
    picture = draw().astype(np.uint8)
    pictures = np.stack([np.roll(picture, shift * i, axis=1) for i in range(3 * RATE)])
    assert len(read(pictures)) == 0


def test_block_length_makes_no_difference():
    pictures = write(wall(), 1, 3)
    one, other = read(pictures, block=1), read(pictures, block=100)
    assert one.table.equals(other.table)


def test_another_size_of_picture_ends_the_title():
    reader = Titles()
    for k, pictures in enumerate((write(card(), 0, 4), card(4, size=(120, 200)))):
        n = len(pictures)
        t = 4 * k + np.arange(n) / RATE
        reader.push(Frames(t, pictures, np.zeros((n, 9, 16, 3), np.uint8), np.zeros((n, 4), np.float32)))
    (track,) = reader.close()
    assert track.spans.tolist() == [pytest.approx([0, 4], abs=0.05)]


def test_tiny_pictures_are_untold_and_say_so():
    track = read(card(size=(64, 114)))
    assert len(track) == 0
    assert track.facts.flag("too-small") and "96 pixels" in track.remark


def test_one_picture_shows_no_title_and_one_a_second_needs_three():
    pictures = write(card(), 0, 4)
    assert len(read(pictures[:1])) == 0
    assert len(read(pictures[:2], np.arange(2.0))) == 0
    assert read(pictures[:5], np.arange(5.0)).spans.tolist() == [[0.0, 5.0]]


def test_nothing_of_nothing():
    assert Titles().close() == []


def character(picture, x, y, side, kind, ink):
    """Draw a character of blocks as in Korean or Chinese: parts above and beside each other."""
    third = side // 3
    if kind == 0:  # a part above a long bar
        cv2.rectangle(picture, (x + third // 2, y), (x + side - third, y + third), ink, 2)
        cv2.line(picture, (x, y + side - 2), (x + side - 2, y + side - 2), ink, 2)
    elif kind == 1:  # three bars
        for row in (0, third + 1, 2 * third + 2):
            cv2.line(picture, (x + 1, y + row), (x + side - 3, y + row), ink, 2)
    else:  # two parts beside each other over a box
        cv2.line(picture, (x, y), (x + third, y + third), ink, 2)
        cv2.line(picture, (x + 2 * third, y), (x + side - 3, y + third), ink, 2)
        cv2.rectangle(picture, (x, y + third + 4), (x + side - 4, y + side), ink, 2)


@pytest.mark.parametrize("side", [15, 18, 21])
def test_characters_of_several_parts_are_letters(side):
    pictures = card()
    for picture in pictures[RATE : 3 * RATE]:
        for i in range(6):
            character(picture, 60 + i * (side + 6), 80, side, i % 3, 240)
    track = read(pictures)
    assert track.labels == ["card"]
    assert track.spans[0] == pytest.approx([1, 3], abs=0.25)


def test_four_windows_are_no_overlay():
    pictures = wall()
    for picture in pictures:
        for i in range(4):
            cv2.ellipse(picture, (100 + 16 * i, 60), (4, 9), 0, 0, 360, 250, 2)
    assert not read(pictures).labels
