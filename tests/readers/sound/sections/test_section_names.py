"""The names of a song's sections, from blocks, voices and words."""

from __future__ import annotations

import pytest

from onetake.core.track import spans
from onetake.readers.sound.sections.section_names import SectionNames

EDGES = [0, 10, 30, 50, 70, 90, 110, 130]
GROUPS = [1, 2, 3, 2, 3, 4, 3]
LEVELS = [-20, -14, -10, -14, -10, -13, -10]


def blocks(groups=GROUPS, levels=LEVELS, bass=None):
    n = len(groups)
    return spans(
        "sections.blocks", EDGES[:n], EDGES[1 : n + 1], ["block"] * n, groups, "count", by="sections 1",
        columns={"alike": [0.5] * n, "level": levels, "bass": bass or levels, "bars": [8] * n},
    )  # fmt: skip


def voices(start, end):
    return spans("voices.who", [start], [end], ["Ann"], [1], "", by="voices 1")


def lines(rows):
    start = [r[0] for r in rows]
    return spans(
        "words.lines", start, [s + 2 for s in start], [r[2] for r in rows], range(len(rows)), "count",
        by="words 1", texts={"text": [r[1] for r in rows], "name": [""] * len(rows)},
    )  # fmt: skip


def named(who=None, words=None, **made):
    tracks = {"sections.blocks": blocks(**made)}
    tracks |= {} if who is None else {"voices.who": who}
    tracks |= {} if words is None else {"words.lines": words}
    return SectionNames().derive(tracks)[0]


def test_the_loud_group_that_comes_three_times_is_the_chorus():
    track = named(voices(10, 130))
    assert track.labels == ["intro", "verse", "chorus", "verse", "chorus", "bridge", "chorus"]
    assert track.facts.text("by") == "sound"


def test_what_comes_twice_is_no_chorus_by_sound_alone():
    track = named(voices(10, 90), groups=[1, 2, 3, 2, 3], levels=[-20, -14, -10, -14, -10])
    assert "chorus" not in track.labels
    assert track.labels[0] == "intro"


def test_no_louder_group_is_no_chorus():
    assert "chorus" not in named(voices(10, 130), levels=[-12] * 7).labels


WORDS = [
    (11, "one", "given"), (15, "two", "given"), (31, "Sing it!", "given"), (40, "again", "given"),
    (51, "three", "given"), (55, "four", "given"), (71, "sing it", "given"), (80, "again", "given"),
]  # fmt: skip


def test_words_that_come_again_are_the_chorus():
    track = named(voices(10, 90), lines(WORDS), groups=[1, 2, 3, 4, 5, 6], levels=[-12] * 6)
    assert track.labels == ["intro", "verse", "chorus", "verse", "chorus", "outro"]
    assert track.facts.text("by") == "words"


def test_doubtful_lines_do_not_name():
    doubtful = lines([(t, text, "doubtful") for t, text, _ in WORDS])
    track = named(voices(10, 90), doubtful, groups=[1, 2, 3, 4, 5, 6], levels=[-12] * 6)
    assert track.labels == ["undecided"]


def test_a_drop_is_played_and_has_the_bass():
    made = {"groups": [1, 2, 2, 3, 4, 3], "levels": [-20, -12, -12, -16, -9, -16]}
    bass = [-30, -25, -25, -40, -15, -40]
    assert named(voices(10, 50), bass=bass, **made).labels == ["intro", "section-1", "outro", "drop", "outro"]
    assert "drop" not in named(voices(10, 50), **{**made, "levels": [-14, -12, -12, -16, -16, -16]}).labels


@pytest.mark.parametrize("groups", [[1, 2, 3, 4], [1]])
def test_without_repeats_nothing_is_named(groups):
    track = named(voices(0, 60), groups=groups, levels=[-12] * len(groups))
    assert track.labels == ["undecided"]
    assert track.spans.tolist() == [[0, EDGES[len(groups)]]]
