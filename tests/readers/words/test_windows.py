"""Where words are looked for, and what is heard there."""

import numpy as np
import pytest

from onetake.readers.words.given_lines import GivenLine
from onetake.readers.words.heard_sounds import ROW, HeardSounds
from onetake.readers.words.line_doubt import DOUBTFUL, line_doubts
from onetake.readers.words.line_search import search_lines
from onetake.readers.words.placed_line import aligned_words
from onetake.readers.words.text_chain import shuffled, sound_count
from onetake.readers.words.text_search import MOST_HEARD, search_timed, word_windows

PHONES = ("A", "B", "C", "D", "E", "F", "SIL")
LINES = [[[0, 1], [2]], [[3], [4, 5]], [[5, 0], [1, 4]]]


def sounding(sequence, each=0.1, seconds=12.0, start=0.0, gain=6.0):
    """Sound in which phones follow each other: a list of (time, phone)."""
    states = np.full((round(seconds / ROW), len(PHONES), 3), -gain, np.float32)
    voiced = np.zeros(len(states), np.float32)
    states[:, PHONES.index("SIL")] = 0
    for at, phone in sequence:
        rows = slice(round((at - start) / ROW), round((at + each - start) / ROW))
        states[rows], states[rows, phone], voiced[rows] = -gain, 0, 1
    return HeardSounds(start + ROW / 2, states.reshape(len(states), -1), PHONES, voiced)


def said_at(*starts):
    return [
        (start + 0.1 * k, phone)
        for start, line in zip(starts, LINES, strict=True)
        for k, phone in enumerate(p for word in line for p in word)
    ]


def test_lines_are_found_where_their_sounds_are():
    found = search_lines(sounding(said_at(1.0, 4.0, 9.0)), LINES)
    assert np.allclose(found.spans, [[1.0, 1.3], [4.0, 4.3], [9.0, 9.4]], atol=0.05)
    assert found.sounds == 10 and found.heard > 0.95


def test_a_line_that_is_sung_twice_is_the_one_near_its_given_time():
    again = sounding([*said_at(1.0, 4.0, 9.0), *[(at + 6.0, p) for at, p in said_at(1.0, 4.0, 9.0)[:3]]])
    given = np.array([[7.1, 7.5]])
    assert search_lines(again, LINES[:1], given).spans[0, 0] == pytest.approx(7.0, abs=0.05)


def test_two_voices_at_once_are_looked_for_apart():
    # Bo's line comes in the middle of Ann's, who goes on after it.
    sequence = [*said_at(1.0, 4.0, 9.0)[:2], (1.2, 3), (1.3, 4), (1.4, 5), (1.5, 2)]
    lines = [
        GivenLine(1, "ab c", "Ann", 1.0, 1.6, True),
        GivenLine(2, "d ef", "Bo", 1.2, 1.5, True),
    ]
    heard = sounding(sequence)
    found = search_timed(heard.part, lines, LINES[:2])
    words = {word.text: word.start for line in found.lines for word in line.words}
    assert words["c"] == pytest.approx(1.5, abs=0.05) and words["d"] == pytest.approx(1.2, abs=0.05)


def test_what_may_be_another_voice_costs_nothing():
    heard = sounding([(1.0, 0), (1.1, 1)]).excused(np.array([[1.0, 1.1]]))
    assert heard.voiced[round(1.05 / ROW)] == 0.5 and heard.voiced[round(1.15 / ROW)] == 1
    part = heard.part(1.0, 1.2)
    assert len(part) == 10 and part.start == pytest.approx(1.0 + ROW / 2)


def test_many_voices_at_once_cost_nothing_together():
    spans = np.array([[1.0, 1.1], [1.04, 1.3], [1.04, 1.04], [-3.0, 0.02], [11.9, 99.0], [50.0, 60.0]])
    heard = sounding([(at, 0) for at in np.arange(0, 12, 0.1)])
    wanted = heard
    for span in spans:
        wanted = wanted.excused(span[None])
    assert np.array_equal(heard.excused(spans).voiced, wanted.voiced)
    assert heard.excused(np.empty((0, 2))).voiced.min() == 1
    t = heard.start + ROW * np.arange(len(heard))
    inside = ((t >= 1.0) & (t < 1.3)) | (t < 0.02) | (t >= 11.9)
    assert np.array_equal(heard.excused(spans).voiced == 0.5, inside)


def test_sound_that_many_lines_share_is_heard_once():
    """Ten thousand lines in half a minute heard their sound 250 times, and the lines beside them as often."""
    heard, asked = sounding([], seconds=40.0), []

    def hear(start, end):
        asked.append((start, end))
        return heard.part(start, end)

    lines = [GivenLine(k + 1, "ab", "", 30 * k / 800, 30 * (k + 1) / 800) for k in range(800)]
    search = search_timed(hear, lines, [[[0, 1]]] * len(lines))
    assert not search.fit.may_fit and {word.how for line in search.lines for word in line.words} == {"spread"}
    assert len(asked) == 1 and asked[0][1] - asked[0][0] <= MOST_HEARD
    asked.clear()
    # Lines of 0.3 s and more share little: each block is heard by itself, as ever.
    slow = [GivenLine(k + 1, "ab", "", 0.3 * k, 0.3 * (k + 1)) for k in range(100)]
    search_timed(hear, slow, [[[0, 1]]] * len(slow))
    assert [round(start + 4, 1) for start, _ in asked] == [0.0, 12.0, 24.0]


def test_lines_are_found_in_sound_that_blocks_share():
    found = []
    for block, kept in ((3, 1200.0), (40, 1200.0), (3, 0.0)):
        lines = [GivenLine(k + 1, "ab c", "", 1.0 + 0.5 * k, 1.5 + 0.5 * k) for k in range(12)]
        sequence = [
            (line.start + 0.1 + 0.1 * n, phone) for line in lines for n, phone in enumerate((0, 1, 2))
        ]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("onetake.readers.words.text_search.BLOCK", block)
            patch.setattr("onetake.readers.words.text_search.MOST_KEPT", kept)
            search = search_timed(sounding(sequence).part, lines, [[[0, 1], [2]]] * len(lines))
        found.append([(word.text, round(word.start, 2)) for line in search.lines for word in line.words])
    assert found[0] == found[1] == found[2]
    assert [start for text, start in found[0] if text == "c"] == pytest.approx(
        [1.3 + 0.5 * k for k in range(12)], abs=0.05
    )


GIVEN = [GivenLine(k + 1, "ab c", "", start, start + 2.0, True) for k, start in enumerate((1.0, 4.0, 7.0))]


@pytest.mark.parametrize(
    ("shift", "length", "own_end", "wanted"),
    [
        (0.1, 1.9, True, (4.0, 6.0)),  # exact times: as given
        (0.1, 0.8, True, (4.0, 4.9)),  # the file's ends are late: its starts, the ends found
        (0.1, 1.9, False, (4.0, 6.0)),  # no ends given
        (0.1, 0.0, False, (4.0, 4.18)),  # too short for three sounds
        (1.5, 0.8, True, (5.5, 6.3)),  # the starts are off: as found
    ],
)
def test_given_times_are_used_where_most_lines_bear_them_out(shift, length, own_end, wanted):
    lines = [GivenLine(g.number, g.text, "", g.start, g.end, own_end) for g in GIVEN]
    found = np.array([[g.start + shift, g.start + shift + length] for g in lines])
    got = word_windows(lines, [LINES[0]] * 3, found)[1]
    assert got == pytest.approx(wanted)


def test_a_line_without_sounds_has_no_window():
    found = np.array([[1.0, 2.0], [np.nan, np.nan], [7.0, 8.0]])
    assert np.isnan(word_windows(GIVEN, [LINES[0], [[]], LINES[2]], found)[1]).all()


def test_words_without_sounds_share_what_is_left():
    spans = np.array([[np.nan] * 2, [1.0, 1.5], [np.nan] * 2, [np.nan] * 2, [2.5, 3.0], [np.nan] * 2])
    words = aligned_words(
        ["9", "a", "1", "2", "b", "漢"], spans, np.array([np.nan, -2, np.nan, np.nan, -3, np.nan])
    )
    assert [word.start for word in words] == [1.0, 1.0, 1.5, 2.0, 2.5, 3.0]
    assert [word.how for word in words] == ["spread", "aligned", "spread", "spread", "aligned", "spread"]
    assert words[1].confidence > words[4].confidence > words[0].confidence


def test_a_line_that_is_squeezed_into_a_wrong_place_is_doubtful():
    heard = sounding(said_at(1.0, 4.0, 9.0))
    right = line_doubts(heard, LINES, np.array([[1.0, 1.3], [4.0, 4.3], [9.0, 9.4]]))
    squeezed = np.array([[6.0, 6.12], [6.12, 6.24], [6.24, 6.4]])
    wrong = line_doubts(heard, LINES, squeezed)
    assert (wrong > right).all() and (wrong >= DOUBTFUL).all()
    assert line_doubts(heard, LINES[:1], np.array([[np.nan, np.nan]])).tolist() == [1.0]


def test_a_shuffled_text_has_the_same_words_backwards():
    said = [[[0, 1, 2], [3]], [[4, 5]]]
    mixed = shuffled(said, 1)
    assert sound_count(mixed) == 6 and [len(line) for line in mixed] == [2, 1]
    assert sorted(word for line in mixed for word in line) == [[2, 1, 0], [3], [5, 4]]
