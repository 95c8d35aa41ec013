from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.text.lyrics import Lyrics, read_lyrics
from onetake.text.lyrics_offset import clock_text, parse_offset
from onetake.text.lyrics_used import lyrics_used, speakers_track, suggest_offset
from onetake.text.timed_line import TimedLine


def made(*lines, **more):
    return Lyrics(tuple(lines), "a.lrc", "LRC", "UTF-8", **more)


def test_the_track_holds_named_lines_with_their_numbers_and_all_their_names():
    lines = [TimedLine(0, 1, "a", ("Ann",)), TimedLine(1, 2, "b"), TimedLine(2, 4, "c", ("Ann", "Bo"))]
    track = speakers_track(made(*lines))
    assert track.label_lists == [("Ann",), ("Ann", "Bo")] and track.values.tolist() == [1, 3]
    assert track.spans.tolist() == [[0, 1], [2, 4]]
    assert len(speakers_track(made(TimedLine(0, 1, "a")))) == 0


def test_translations_and_lines_outside_the_film_are_counted_and_left_out_of_the_track():
    lines = [
        TimedLine(-2, -1, "before", ("Ann",)),
        TimedLine(-1, 2, "in", ("Ann",)),
        TimedLine(-1, 2, "dedans", ("Ann",), translation=True),
        TimedLine(3, 4, "nobody"),
        TimedLine(20, 30, "at the end", ("Bo",)),
        TimedLine(21, 22, "after", ("Bo",)),
    ]
    track = speakers_track(made(*lines), 21.0)
    assert track.spans.tolist() == [[0, 2], [20, 30]]
    used = lyrics_used(track)
    assert (used.lines, used.translations, used.within) == (5, 1, 3)
    assert used.names == (("Ann", 1), ("Bo", 1)) and used.suggested is None and used.warning == ""
    assert used.sentence == (
        "a.lrc (LRC, UTF-8): 5 lines and 1 translation, 3 within the film; 2 names: Ann (1 line), Bo (1 line)"
    )


def test_an_offset_is_part_of_the_sentence():
    used = lyrics_used(speakers_track(made(TimedLine(1, 2, "a"), offset=-2.5), 9.0))
    assert (
        used.sentence == "a.lrc (LRC, UTF-8, 2.5 s earlier): 1 line, 1 within the film; no names of speakers"
    )


@pytest.mark.parametrize(
    ("first", "offset", "suggested", "says"),
    [
        (
            3605.0,
            0.0,
            -3600.0,
            r"film's 0:21.0, the first begins at 1:00:05.0; .* --lyrics-offset=-3600$",
        ),
        (7201.0, 0.0, -7200.0, r"--lyrics-offset=-7200$"),
        (100.5, 0.0, -100.0, r"begins at 1:40.5; .*--lyrics-offset=-100$"),
        (5.0, -3600.0, 0.0, r"begins at -59:55.0; .*--lyrics-offset=0$"),
        (3700.0, 0.0, -3700.0, r"--lyrics-offset=-3700$"),
    ],
)
def test_lyrics_outside_the_film_are_a_warning_with_the_offset(first, offset, suggested, says):
    lyrics = made(TimedLine(first + offset, first + offset + 2, "a", ("Ann",)), offset=offset)
    used = lyrics_used(speakers_track(lyrics, 21.0))
    assert (used.within, used.suggested) == (0, suggested)
    import re

    assert re.search(says, used.warning), used.warning
    moved = made(TimedLine(first + suggested, first + suggested + 2, "a"), offset=suggested)
    assert suggest_offset(moved, 21.0) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("2.5", 2.5),
        ("-3600", -3600),
        ("+3", 3),
        ("-01:00:00", -3600),
        ("1:30.5", 90.5),
        ("2,5", 2.5),
        ("10s", 10),
    ],
)
def test_offsets_as_people_write_them(text, seconds):
    assert parse_offset(text) == seconds


@pytest.mark.parametrize("text", ["", "soon", "1:2:3:4", "--3", "1e5", "nan"])
def test_what_is_no_offset_is_a_sentence(text):
    with pytest.raises(TextError, match="wanted seconds or a time such as"):
        parse_offset(text)


def test_clock_times_are_read_as_they_are_written():
    assert [parse_offset(clock_text(t)) for t in (0.0, 59.9, 60.0, 3599.9, 3600.0, -7325.5)] == [
        0.0, 59.9, 60.0, 3599.9, 3600.0, -7325.5,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.lrc", b"no times here", "no line with a time, wanted lines such as"),
        ("a.doc", b"[00:01.00]a", r"a \.doc file, wanted \.lrc"),
        ("a.txt", b"plain words", "no line with a time"),
        ("a.srt", b"%PDF-1.4", "a PDF, wanted plain text; save the lyrics as such"),
        ("a.vtt", b"", "no line with a time"),
        (
            "a.ttml",
            b'<tt xmlns="http://www.w3.org/ns/ttml">',
            r"a\.ttml: TTML subtitles: .* well-formed XML",
        ),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, name, data, says):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(TextError, match=says):
        read_lyrics(path)


def test_the_content_decides_the_format_and_the_encoding_is_said(tmp_path):
    path = tmp_path / "a.srt"
    path.write_bytes(
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 小明>你从来不听我说的话 我每天都在等你\n".encode("gbk")
    )
    found = read_lyrics(path, offset=2.0)
    assert (found.kind, found.encoding, found.source) == ("WebVTT", "GBK (guessed)", "a.srt")
    assert [(line.start, line.speakers) for line in found.lines] == [(3.0, ("小明",))]


def test_a_reading_of_a_part_counts_from_where_it_begins(tmp_path):
    path = tmp_path / "a.lrc"
    path.write_text("[00:10.00]no\n[00:12.00]", encoding="utf-8")
    found = read_lyrics(path, offset=1.0, start=8.0)
    assert [(line.start, line.end) for line in found.lines] == [(3.0, 5.0)] and found.offset == 1.0


@pytest.mark.parametrize("ending", ["lrc", "srt", "vtt"])
def test_what_the_stage_writes_is_read_back(ending, tmp_path):
    from onetake.stage.sound.heard_lines import HeardLine, HeardWord
    from onetake.stage.words import captions

    said = [("Ann", "no & never"), ("Bo", "yes"), ("Ann", "no"), ("Bo", "yes")]
    lines = [
        HeardLine(n, n + 0.9, voice, text, ("blame",), "spoken", (HeardWord(n, n + 0.9, text),))
        for n, (voice, text) in enumerate(said, 1)
    ]
    write = {
        "lrc": lambda: captions.enhanced_lrc(lines, "a", "b", 6.0),
        "srt": lambda: captions.srt(lines),
        "vtt": lambda: captions.vtt(lines),
    }[ending]
    path = tmp_path / f"a.{ending}"
    path.write_text(write(), encoding="utf-8")
    found = read_lyrics(path).lines
    assert [(*line.speakers, line.text) for line in found] == said
    assert [line.start for line in found] == pytest.approx([1, 2, 3, 4], abs=0.01)
