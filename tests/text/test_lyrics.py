from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.text.lrc import LONGEST_LINE, parse_lrc
from onetake.text.lyrics import read_lyrics, speakers_track
from onetake.text.subtitles import parse_subtitles
from onetake.text.timed_line import TimedLine, with_speakers


def test_lines_end_where_the_next_begins_and_no_later_than_ten_seconds():
    first, second, last = parse_lrc("[00:01.00]one\n[00:03.25]two\n[01:00.00]three")
    assert (first.start, first.end) == (1.0, 3.25)
    assert second.end == 3.25 + LONGEST_LINE and last.end == 60.0 + LONGEST_LINE


def test_a_line_with_several_times_is_said_several_times():
    said = parse_lrc("[00:10.00][00:02.00]again\n[00:04.00]between")
    assert [(line.start, line.text) for line in said] == [(2.0, "again"), (4.0, "between"), (10.0, "again")]


def test_an_empty_line_ends_the_one_before():
    (line,) = parse_lrc("[00:01.00]one\n[00:02.00]\n")
    assert (line.start, line.end) == (1.0, 2.0)


@pytest.mark.parametrize("sign", ["", "+", "-"])
def test_an_offset_moves_all_lines(sign):
    (line,) = parse_lrc(f"[offset:{sign}250]\n[00:01.00]one <00:01.50>two<00:01.75>")
    shift = 0.25 if sign == "-" else -0.25
    assert (line.start, line.end) == (1.0 + shift, 1.75 + shift)


def test_times_in_three_ways_of_writing():
    said = parse_lrc("[00:01.5]a\n[00:02:50]b\n[1:00:03.500]c")
    assert [line.start for line in said] == [1.5, 2.5, 3603.5]


def test_tags_of_the_head_are_no_lines():
    assert parse_lrc("[ar:Ann]\n[ti:No]\n[length:03:20]\nwords without a time") == []


def test_a_script_of_subtitles():
    text = "1\n00:00:01,000 --> 00:00:02,500\n<i>No</i>\nmore\n\n2\n00:00:03,000 --> 00:00:02,000\nback\n"
    assert parse_subtitles(text) == [TimedLine(1.0, 2.5, "No more")]


def test_notes_and_styles_of_webvtt_are_no_lines_and_entities_are_characters():
    text = (
        "WEBVTT - a film\n\nNOTE\nnot a line\n\nSTYLE\n::cue { color: red }\n\n"
        "intro\n00:01.000 --> 00:02.000 align:left\n<v.first.loud Ann Lee>You &amp; me &lt;3</v>\n"
    )
    assert parse_subtitles(text) == [TimedLine(1.0, 2.0, "You & me <3", "Ann Lee")]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("ANN: ", "ANN"),
        ("Ann Lee:  ", "Ann Lee"),
        ("[Ann]: ", "Ann"),
        ("(Ann) : ", "Ann"),
        ("Zoë-Ann: ", "Zoë-Ann"),
    ],
)
def test_a_name_before_a_colon_twice_is_a_speaker(before, speaker):
    lines = [TimedLine(i, i + 1, f"{before}words {i}") for i in range(2)]
    assert [(line.speaker, line.text) for line in with_speakers(lines)] == [
        (speaker, "words 0"),
        (speaker, "words 1"),
    ]


@pytest.mark.parametrize(
    "text", ["Listen: no", "at 5:30 we go", "one two three four five: no", ": no", "Ann:"]
)
def test_what_is_no_name_stays_in_the_line(text):
    (line,) = with_speakers([TimedLine(0, 1, text)])
    assert line == TimedLine(0, 1, text)


def test_one_name_is_spelt_one_way():
    lines = with_speakers([TimedLine(0, 1, "Ann: a"), TimedLine(1, 2, "ANN: b")])
    assert {line.speaker for line in lines} == {"Ann"}


def test_the_track_holds_named_lines_with_their_numbers():
    lines = [TimedLine(0, 1, "a", "Ann"), TimedLine(1, 2, "b"), TimedLine(2, 4, "c", "Bo")]
    track = speakers_track(lines)
    assert track.labels == ["Ann", "Bo"] and track.values.tolist() == [1, 3]
    assert track.spans.tolist() == [[0, 1], [2, 4]]
    assert len(speakers_track([TimedLine(0, 1, "a")])) == 0


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.lrc", b"no times here", "no line with a time, wanted lines such as"),
        ("a.txt", b"[00:01.00]a", r"a \.txt file, wanted \.lrc"),
        ("a.srt", b"%PDF-1.4", "a PDF, wanted plain text; save the lyrics as such"),
        ("a.vtt", b"", "no line with a time"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TextError, match=says):
        read_lyrics(path)


@pytest.mark.parametrize("ending", ["lrc", "srt", "vtt"])
def test_what_the_stage_writes_is_read_back(ending, tmp_path):
    from onetake.stage.words import captions

    class Word:
        def __init__(self, start, end, text):
            self.start, self.end, self.text = start, end, text

    class Said:
        def __init__(self, start, voice, text):
            self.start, self.end, self.voice, self.text = start, start + 0.9, voice, text
            self.labels, self.words = ("blame",), [Word(start, start + 0.9, text)]

    lines = [
        Said(1.0, "Ann", "no & never"),
        Said(2.0, "Bo", "yes"),
        Said(3.0, "Ann", "no"),
        Said(4.0, "Bo", "yes"),
    ]
    made = {
        "lrc": lambda: captions.enhanced_lrc(lines, "a", "b", 6.0),
        "srt": lambda: captions.srt(lines),
        "vtt": lambda: captions.vtt(lines),
    }[ending]()
    path = tmp_path / f"a.{ending}"
    path.write_text(made, encoding="utf-8")
    said = read_lyrics(path)
    assert [(line.speaker, line.text) for line in said] == [(s.voice, s.text) for s in lines]
    assert [line.start for line in said] == pytest.approx([s.start for s in lines], abs=0.01)
    assert [line.end for line in said] == pytest.approx([s.end for s in lines], abs=0.01)
