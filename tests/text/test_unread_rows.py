"""Broken times: rows that are left out are named, and a file of nothing else is refused."""

import pytest

from onetake.core.errors import TextError
from onetake.text.lyrics import read_lyrics
from onetake.text.lyrics_used import lyrics_used, speakers_track

LRC = "[ar:Ann]\n[00:01.50]One\n[00:x2.50]Two\n\n[00:03.50 Three\n[00:04.50]Four\n"
BACKWARDS = "1\n00:00:10,000 --> 00:00:04,000\nOne\n\n2\n00:00:aa,000 --> 00:00:14,000\nTwo\n"


def write(tmp_path, name, text):
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_rows_with_broken_stamps_are_left_out_and_named(tmp_path):
    lyrics = read_lyrics(write(tmp_path, "a.lrc", LRC))
    assert [line.text for line in lyrics.lines] == ["One", "Four"]
    used = lyrics_used(speakers_track(lyrics, 20.0))
    assert used.warnings == (
        "a.lrc: 2 of 4 rows have no time that can be read, the first is row 3, '[00:x2.50]Two'; "
        "they are left out",
    )
    assert used.to_json()["unread"].startswith("2 of 4 rows")


def test_whole_lyrics_warn_of_nothing(tmp_path):
    lyrics = read_lyrics(write(tmp_path, "a.lrc", LRC.replace("x", "0").replace("50 Three", "50]Three")))
    assert lyrics.unread is None and len(lyrics.lines) == 4
    assert lyrics_used(speakers_track(lyrics, 20.0)).warnings == ()


def test_unread_rows_are_told_beside_what_else_is_wrong(tmp_path):
    used = lyrics_used(speakers_track(read_lyrics(write(tmp_path, "a.lrc", LRC)), 1.0))
    assert len(used.warnings) == 2 and "no line lies within" in used.warnings[1]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "a.srt",
            BACKWARDS,
            "2 of 2 rows have no time that can be read, the first is row 2, '00:00:10,000 --> .*end",
        ),
        ("a.lrc", "[00:01.50 One\n[0x:2]Two", r"2 of 2 rows .* wanted times such as '\[00:12.50\]words'"),
        ("a.txt", bytes(range(256)) * 50, "no text, wanted lyrics"),
        ("a.lrc", b"\x00\x01\x02\x03" * 99, "no text, wanted lyrics"),
    ],
)
def test_a_file_without_any_time_or_text_is_refused(tmp_path, name, text, message):
    with pytest.raises(TextError, match=message):
        read_lyrics(write(tmp_path, name, text), may_be_untimed=True)


@pytest.mark.parametrize("text", ["tab\tand line\x0bfeed\x0c", "caf\u00e9\u0085", "\ufeffa\n\nb"])
def test_blanks_are_no_sign_of_a_binary_file(tmp_path, text):
    assert read_lyrics(write(tmp_path, "a.txt", text), may_be_untimed=True).untimed
