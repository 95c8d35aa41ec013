"""Lyrics readers against any text: only a `TextError`, and what is written comes back."""

# ruff: noqa: RUF001, RUF005 (full-width colons are what is tested; pieces are listed by kind)
from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onetake.core.errors import TextError
from onetake.text.encodings import decode_unknown
from onetake.text.line_speakers import lines_of
from onetake.text.lrc import parse_lrc
from onetake.text.lyrics import read_lyrics
from onetake.text.subtitles import parse_subtitles
from onetake.text.ultrastar import parse_ultrastar

PIECES = st.sampled_from(
    ["[", "]", "<", ">", "(", ")", ":", "-->", "\n", "\n\n", " ", "00:01.00", "00:00:01,000", "[00:01.00]"]
    + [
        "<00:02.00>",
        "WEBVTT",
        "NOTE",
        "1",
        "99",
        "[offset:5]",
        "[bg:",
        "v1:",
        "ANN:",
        "- ",
        ">> ",
        "♪",
        "{\\an8}",
    ]
    + [
        "<v Ann>",
        "</v>",
        "[Script Info]",
        "[Events]",
        "Format: Start, End, Text",
        "Dialogue: 0:00:01.00,0:00:02.00,x",
    ]
    + [
        '<tt xmlns="http://www.w3.org/ns/ttml">',
        "<body>",
        "<div>",
        '<p begin="1s" end="2s">',
        "</p>",
        "</div>",
    ]
    + [
        "</body>",
        "</tt>",
        "&amp;",
        "&",
        "\x00",
        "\ufeff",
        "é",
        "女：",
        "[Verse 1: Ann]",
        "[MUSIC]",
        "**",
        "a/b & c",
    ]
)
HOSTILE = st.lists(PIECES | st.text(max_size=5), max_size=30).map("".join)
WORDS = st.lists(st.from_regex(r"[a-zé]{1,8}", fullmatch=True), min_size=1, max_size=6).map(" ".join)
CUES = st.lists(st.tuples(st.integers(10, 900), WORDS, st.booleans()), min_size=1, max_size=12)


@settings(max_examples=300)
@given(text=HOSTILE)
def test_no_text_crashes_a_reader(text):
    lines_of(parse_lrc(text))
    lines_of(parse_ultrastar(text))
    try:
        cues = parse_subtitles(text)
    except TextError:
        return
    for line in lines_of(cues):
        assert line.end > line.start >= 0 and line.text.strip()


@settings(max_examples=200)
@given(data=st.binary(max_size=200), suffix=st.sampled_from([".lrc", ".srt", ".vtt", ".ass", ".ttml"]))
def test_no_bytes_crash_a_reader(data, suffix, tmp_path_factory):
    path = tmp_path_factory.mktemp("bytes") / f"a{suffix}"
    path.write_bytes(data)
    with pytest.raises(TextError):
        read_lyrics(path)
        raise TextError("readable, which is fine, too")


@given(text=st.text(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_unicode_is_decoded_as_it_was_written(text, encoding):
    if encoding == "utf-8" and ("\x00" in text or text[:1] == "\ufeff"):
        return
    if encoding == "utf-16" and text[:1] == "\x00":
        return  # the mark of UTF-16 and a zero are the mark of UTF-32
    assert decode_unknown(text.encode(encoding, "surrogatepass")).text == text.lstrip("\ufeff")


def _timed(cues):
    at, out = 0, []
    for length, words, _ in cues:
        out.append((at / 100, (at + length) / 100, words))
        at += length
    return out


@given(cues=CUES, dot=st.sampled_from([",", "."]), blank=st.booleans(), crlf=st.booleans())
def test_subrip_comes_back(cues, dot, blank, crlf):
    text = "".join(
        f"{n}\n{_clock(a, dot)} --> {_clock(b, dot)}\n{words}\n" + ("\n" if blank else "")
        for n, (a, b, words) in enumerate(_timed(cues), 1)
    )
    _compare(parse_subtitles(text.replace("\n", "\r\n") if crlf else text), cues)


@given(cues=CUES, named=st.booleans())
def test_webvtt_comes_back(cues, named):
    parts = ["WEBVTT\n"]
    for n, (a, b, words) in enumerate(_timed(cues), 1):
        parts.append(
            (f"cue-{n}\n" if named else "") + f"{_clock(a, '.')} --> {_clock(b, '.')} align:left\n{words}\n"
        )
    _compare(parse_subtitles("\n".join(parts)), cues)


@given(cues=CUES)
def test_lrc_comes_back(cues):
    timed = _timed(cues)
    text = "".join(f"[{int(a // 60):02}:{a % 60:05.2f}]{words}\n" for a, _, words in timed)
    end = timed[-1][1]
    text += f"[{int(end // 60):02}:{end % 60:05.2f}]\n"
    _compare(parse_lrc(text), cues)


def _clock(seconds, dot):
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}".replace(".", dot)


def _compare(found, cues):
    assert [(pytest.approx(a), pytest.approx(b), words) for a, b, words in _timed(cues)] == [
        (cue.start, cue.end, " ".join(row.text for row in cue.rows)) for cue in found
    ]
