from __future__ import annotations

import cv2
import numpy as np
import pytest

from onetake.signal.objects.letter_form import EXTENT, letter_form
from onetake.signal.objects.lettering import CellBox, stroke_edges

SIZE = (96, 320)
BOX = CellBox(5, 9, 60, 7)


def patches(shift, low=20, high=250):
    """A ground of patches, shifted to the side."""
    rng = np.random.default_rng(3)
    wide = cv2.resize(rng.integers(low, high, (12, 60)).astype(np.uint8), (600, SIZE[0]))
    return wide[:, shift : shift + SIZE[1]].copy()


def write(picture, ink=255, edge=None, thick=1):
    for colour, width in ((edge, thick + 2), (ink, thick)):
        if colour is not None:
            cv2.putText(
                picture, "NOW WE BURN", (30, 58), cv2.FONT_HERSHEY_DUPLEX, 0.8, colour, width, cv2.LINE_AA
            )
    return picture


def judge(pictures, box=BOX):
    before, now = pictures
    held = np.minimum(stroke_edges(before), stroke_edges(now))
    return letter_form(now, held, box, before)


@pytest.mark.parametrize(("ink", "edge"), [(255, None), (255, 0), (0, 255)])
def test_letters_before_a_picture_that_moves_are_letters(ink, edge):
    form = judge([write(patches(shift), ink, edge) for shift in (0, 23)])
    assert form.is_lettering()
    assert form.letters >= 7


def test_light_letters_in_a_dark_edge_on_a_light_ground_are_letters():
    form = judge([write(patches(shift, 180, 250), 255, 0) for shift in (0, 23)])
    assert form.is_lettering()


def test_a_picture_that_moves_shows_no_letters():
    assert not (found := judge([patches(0), patches(23)])) or not found.is_lettering()


def test_ground_in_the_light_of_the_ink_is_left_out_where_it_moves():
    """White bars pass behind white letters: at each look they swallow some of them."""

    def bars(shift):
        picture = np.full(SIZE, 60, np.uint8)
        picture[:, (np.arange(SIZE[1]) + shift) % 60 < 8] = 255
        return write(picture)

    form = judge([bars(0), bars(30)])
    assert form.letters >= 8
    assert form.is_lettering()


def test_folds_of_cloth_are_no_letters():
    """As tall as letters and on one line; strokes at the top only, below soft on one side."""
    picture = np.full(SIZE, 90, np.uint8)
    for k in range(9):
        left = 30 + 24 * k
        picture[40:43, left : left + 6] = 230
        picture[43:58, left : left + 18] = np.linspace(230, 90, 18)
    form = judge([picture, picture])
    assert form.letters == 9 and form.lined == 1 and form.kept == 1
    assert form.edged < 0.5
    assert not form.is_lettering()


def test_bold_letters_of_a_small_frame_are_letters():
    """Their strokes are as wide as what they go round, so that they fill their rectangles."""

    def bold(shift):
        picture = patches(shift, 20, 120)
        for colour, width in ((0, 5), (255, 2)):
            cv2.putText(
                picture, "tell me again", (30, 58), cv2.FONT_HERSHEY_DUPLEX, 0.6, colour, width, cv2.LINE_AA
            )
        return picture

    form = judge([bold(0), bold(23)], CellBox(6, 10, 60, 6))
    assert form.extent > EXTENT[1]
    assert form.is_lettering()


def test_of_light_and_dark_ink_that_with_more_letters_counts():
    """The gaps between the letters of a light line are dark pieces on one line, too, but fewer."""
    pictures = [write(patches(shift), 255, 0) for shift in (0, 23)]
    light = judge(pictures)
    assert light.letters == judge([255 - picture for picture in pictures]).letters
