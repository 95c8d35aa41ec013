"""A line of the album's recording in which a word is silenced or reversed, and a line of another take."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.takes import RATE, SECONDS, beat, tones
from onetake.readers.sound.take.censored_words import without_word
from onetake.readers.sound.take.comparison import compare
from onetake.readers.sound.take.decisions import decide_in_mix
from onetake.signal.take.cells import likeness, measure_cells
from onetake.signal.take.stretches import Stretch

WORD = slice(round(4.5 * RATE), round(5.1 * RATE))
LINES = [(0.5, 3.5), (4.0, 6.5), (7.0, 9.5), (10.0, 11.8)]


def censored(how):
    voice = tones(1).copy()
    voice[WORD] = voice[WORD][::-1] if how == "reversed" else 0.0
    return (beat() + voice).astype(np.float16)


def of_line(film, album, line=LINES[1]):
    cells = measure_cells(film, album, [Stretch(0.0, SECONDS, 0.0, 0.0, 1.0)], RATE)
    rows = (cells.t > line[0]) & (cells.t < line[1])
    return cells, rows


@pytest.mark.parametrize(("how", "in_film"), [("silenced", True), ("reversed", True), ("reversed", False)])
def test_a_line_of_which_one_word_differs_is_one_recording_without_it(how, in_film):
    pair = [(beat() + tones(1)).astype(np.float16), censored(how)]
    cells, rows = of_line(*(pair[::-1] if in_film else pair))
    assert decide_in_mix(likeness(cells, rows)) != "same-recording"
    rest = without_word(cells, rows)
    assert rest is not None and rest.coherence > 0.9 and rest.lost > 0.05


@pytest.mark.parametrize("level", [1.0, 0.25])
def test_of_another_take_no_single_word_differs(level):
    film, album = (beat() + level * tones(2), beat() + level * tones(1))
    for line in LINES[:3]:
        assert without_word(*of_line(film, album, line)) is None


def test_where_the_album_is_censored_the_film_is_still_its_recording():
    film = (beat() + tones(1)).astype(np.float16)
    found = compare(film, censored("reversed"), LINES)
    assert [one.label for one in found.lines] == ["same-recording"] * len(LINES)
    assert found.censored == 1


def test_where_most_lines_are_sung_again_none_is_called_censored():
    voice = tones(2).copy()
    own = slice(round(4.0 * RATE), round(6.6 * RATE))
    voice[own] = tones(1)[own]
    found = compare((beat() + voice).astype(np.float16), censored("reversed"), LINES)
    assert found.censored == 0
    assert found.lines[1].label != "same-recording"
