from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from onetake.core.lane import Lane
from onetake.core.track import marks, spans
from onetake.page.draw import lane
from onetake.page.draw_lines import MOST_ROWS
from onetake.page.draw_parts import room_of
from onetake.page.lane_sheet import voice_names
from onetake.page.lanes import place
from onetake.page.readout import readout
from onetake.page.scale import Scale

LYRICS = Lane("words", "Lyrics", "lines", text="text", names="name", faint="doubtful")
TEXT = re.compile(r"<text ([^>]*)>([^<]*)</text>")


def lyrics(starts, ends, texts, names=None, labels=None, at=LYRICS):
    track = spans(
        "words.lines",
        starts,
        ends,
        labels or ["given"] * len(texts),
        np.arange(1.0, len(texts) + 1),
        "count",
        by="words 1",
        texts={"text": texts, "name": names or [""] * len(texts)},
    )
    return place({track.name: replace(track, lane=at)})[0]


def boxes(drawn):
    """Row, left and right of each text in drawing units, where the lanes are narrowest."""
    found = []
    for attributes, text in TEXT.findall(str(drawn)):
        x = 10 * float(re.search(r'x="([0-9.]+)%"', attributes)[1])
        late = 'text-anchor="end"' in attributes
        left = x - room_of(text) if late else x
        found.append((int(re.search(r'y="(\d+)"', attributes)[1]), left, left + room_of(text), text))
    return found


def overlap(drawn):
    some = sorted(boxes(drawn))
    return [(a, b) for a, b in pairwise(some) if a[0] == b[0] and b[1] < a[2] - 0.1]


def test_lines_are_written_where_they_are_sung_in_the_colour_of_their_voice():
    placed = lyrics([1.0, 2.0], [2.0, 4.0], ["you lied", "you left <me>"], ["Mara", "Jonah"])
    drawn = str(lane(placed, Scale(10.0), "words", (), ["Jonah", "Mara"]))
    found = TEXT.findall(drawn)
    assert [text for _, text in found] == ["Mara: you lied", "Jonah: you left &lt;me&gt;"]
    assert 'class="word row1"' in found[0][0] and 'class="word row0"' in found[1][0]
    assert 'x="10.000%"' in found[0][0] and 'x="20.000%"' in found[1][0]
    assert re.findall(r'd="M(\S+) \S+H(\S+?)" class="span (row\d)"', drawn) == [
        ("100", "200", "row1"),
        ("200", "400", "row0"),
    ]


def test_a_single_voice_is_not_named_and_an_unknown_one_has_no_colour():
    one = str(lane(lyrics([1.0], [2.0], ["hello"], ["Ann"]), Scale(10.0), "words"))
    assert "Ann" not in one and 'class="word row0"' in one
    assert 'class="word"' in str(lane(lyrics([1.0], [2.0], ["hello"]), Scale(10.0), "words"))


def test_a_doubtful_line_is_drawn_faint():
    drawn = str(
        lane(lyrics([1.0, 5.0], [2.0, 6.0], ["a", "b"], labels=["given", "doubtful"]), Scale(9.0), "w")
    )
    assert re.findall(r'class="word( faint)?"', drawn) == ["", " faint"]


@pytest.mark.parametrize(("n", "length"), [(1, 3), (30, 40), (120, 45), (400, 60), (800, 30)])
def test_no_line_covers_another_and_none_leaves_the_page(n, length):
    rng = np.random.default_rng(n)
    starts = np.sort(rng.uniform(0, 235, n))
    texts = ["x" * int(k) for k in rng.integers(1, length + 1, n)]
    drawn = lane(lyrics(starts, starts + rng.uniform(0.2, 4, n), texts), Scale(240.0), "words")
    assert overlap(drawn) == []
    assert all(left >= -0.1 and right <= 1000.1 for _, left, right, _ in boxes(drawn))
    assert len(boxes(drawn)) == n
    if n <= 120:
        assert len({y for y, *_ in boxes(drawn)}) <= MOST_ROWS


def test_long_lyrics_are_shortened_only_as_far_as_needed():
    starts = np.arange(100) * 2.0
    few = boxes(lane(lyrics(starts[:5], starts[:5] + 2, ["y" * 50] * 5), Scale(200.0), "w"))
    many = boxes(lane(lyrics(starts, starts + 2, ["y" * 50] * 100), Scale(200.0), "w"))
    assert {len(text) for *_, text in few} == {50}
    assert {len(text) for *_, text in many} == {12} and many[0][3].endswith("…")


def test_the_script_and_the_table_have_text_name_and_how_the_time_is_known():
    placed = lyrics([1.0, 3.0], [2.0, 4.0], ["you lied", "ah"], ["Mara", ""])
    data = readout(placed.track)
    assert data["l"] == ["Mara: you lied", "ah"] and data["h"] == ["given", "given"]
    assert np.cumsum(data["t"]).tolist() == [1000, 3000] and data["e"] == [2000, 4000]


def test_words_are_short_lines_in_the_row_of_their_voice_which_is_named_once():
    at = Lane("words", "Words", text="text", names="name", faint="spread")
    starts = np.arange(0, 8, 0.01)
    names = ["Ann", "Bo"] * 400
    placed = lyrics(starts, starts + 0.005, ["w"] * 800, names, at=at)
    drawn = str(lane(placed, Scale(10.0), "words"))
    assert sorted(text for _, text in TEXT.findall(drawn)) == ["Ann", "Bo"]
    assert "tick" not in drawn and drawn.count('class="span row') == 2


def test_marks_in_rows_write_each_label_once_beside_its_marks():
    t = [0.5, 1.0, 1.2, 1.4, 9.9]
    labels = ["blame", "echo", "blame", "blame", "apology"]
    track = marks("rhetoric", t, labels, np.ones(5), "count", by="r 1")
    track = replace(track, lane=Lane("words", "Rhetoric", "rows"), vocabulary=("blame", "apology", "echo"))
    drawn = str(lane(place({track.name: track})[0], Scale(10.0), "rhetoric"))
    assert [text for _, text in TEXT.findall(drawn)] == ["blame", "apology", "echo"]
    assert re.findall(r"M(\S+?) (\d+)V(\d+)", drawn)[:3] == [
        ("50", "6", "16"),
        ("120", "6", "16"),
        ("140", "6", "16"),
    ]
    rows = {
        text: (x, anchor)
        for x, anchor, text in re.findall(r'x="(\S+)%".*?text-anchor="(\w+)".*?>(\w+)<', drawn)
    }
    assert rows == {"blame": ("5.000", "start"), "apology": ("99.000", "end"), "echo": ("10.000", "start")}


def test_a_label_near_the_right_end_ends_with_its_span():
    track = spans(
        "sections",
        [0.0, 4.0, 9.5],
        [4.0, 9.5, 10.0],
        ["verse", "chorus", "outro"],
        [1, 2, 3],
        "count",
        by="s 1",
    )
    drawn = str(lane(place({"sections": track})[0], Scale(10.0), "s"))
    assert [text for _, text in TEXT.findall(drawn)] == ["verse", "chorus", "outro"]
    assert overlap(drawn) == [] and 'x="100.000%" y="28" text-anchor="end"' in drawn
    assert {y for y, *_ in boxes(drawn)} == {28}  # no label comes again: one row


def test_labels_that_come_again_have_a_row_each():
    track = spans(
        "s", [0.0, 4.0, 8.0], [4.0, 8.0, 9.0], ["verse", "chorus", "verse"], [1, 2, 3], "count", by="s 1"
    )
    drawn = lane(place({"s": track})[0], Scale(10.0), "s")
    assert len({y for y, *_ in boxes(drawn)}) == 2


def test_labels_of_a_closed_vocabulary_have_the_same_rows_in_every_film():
    track = spans(
        "s", [0.0, 4.0, 8.0], [4.0, 8.0, 9.0], ["calm", "tense", "calm"], [1, 2, 3], "count", by="s 1"
    )
    drawn = str(lane(place({"s": replace(track, vocabulary=("tense", "calm"))})[0], Scale(10.0), "s"))
    assert 'd="M400 16H800" class="span row0"' in drawn


def test_voices_have_the_colours_in_the_order_in_which_they_are_heard(plausible):
    heard = spans("voices", [0.0, 1.0], [1.0, 2.0], ["Bo", "Ann"], [1, 1], "count", by="v 1")
    reading = plausible.reading(tracks={"voices": heard})
    assert voice_names(reading) == ["Bo", "Ann"] and voice_names(plausible.reading()) == []
