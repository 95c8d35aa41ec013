import pytest

from onetake.core.facts import Fact, Facts
from onetake.text.lyric_lines import NEXT_LINE, OWN_END, lines_track
from onetake.text.lyrics import read_lyrics
from onetake.text.lyrics_heard import lyrics_heard


def track_of(tmp_path, text, name="a.lrc", duration=None):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return lines_track(read_lyrics(path), duration)


def test_lines_are_there_with_and_without_names_and_lrc_says_only_when_they_begin(tmp_path):
    track = track_of(tmp_path, "[00:01.00]Ann: no\n[00:03.00]la la\n[00:05.00]\n[00:20.00]the last\n")
    assert track.spans.tolist() == [[1.0, 3.0], [3.0, 5.0], [20.0, 30.0]]
    assert track.labels == [NEXT_LINE, OWN_END, NEXT_LINE]


def test_words_with_times_state_the_end(tmp_path):
    track = track_of(tmp_path, "[00:01.00]<00:01.00>no <00:01.50>more<00:02.10>\n[00:05.00]next\n")
    assert track.labels == [OWN_END, NEXT_LINE]
    assert track.spans[0].tolist() == [1.0, 2.1]


def test_subtitles_state_ends_and_lines_outside_the_film_are_left_out(tmp_path):
    text = "1\n00:00:01,000 --> 00:00:02,000\nhello\n\n2\n00:00:02,000 --> 00:00:03,000\nyou\n\n"
    text += "3\n00:01:00,000 --> 00:01:03,000\nlate\n"
    track = track_of(tmp_path, text, "a.srt", 10.0)
    assert track.labels == [OWN_END, OWN_END] and track.values.tolist() == [1, 2]


def facts(**changed):
    given = {
        "used": False,
        "judged": True,
        "lines": 30,
        "agreement": 0.1,
        "by-chance": 0.3,
        "shift": 0.0,
        "fit-elsewhere": False,
    }
    units = {"lines": "count", "shift": "s"}
    given |= changed
    return Facts("t", {f"lyrics-{name}": Fact(value, units.get(name, "")) for name, value in given.items()})


def test_lyrics_that_do_not_fit_are_a_sentence_with_the_chance_level():
    said = lyrics_heard(facts()).warning("a.lrc", 0.0)
    assert said.startswith("a.lrc: the lines do not fit the voices heard (agreement 0.10;")
    assert "0.30" in said and said.endswith("are they of another song?")


@pytest.mark.parametrize("changed", [{"used": True}, {"judged": False}])
def test_those_that_fit_or_cannot_be_judged_are_none(changed):
    assert lyrics_heard(facts(**changed)).warning("a.lrc", 0.0) == ""
    assert lyrics_heard(Facts("t", {})) is None


def test_an_offset_that_would_help_is_named():
    said = lyrics_heard(facts(shift=-1.5, **{"fit-elsewhere": True})).warning("a.lrc", 2.0)
    assert said.endswith("they would fit 1.5 s earlier: --lyrics-offset=0.5")
