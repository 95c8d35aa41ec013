"""Lyrics on their way through `onetake.read` and the command line."""

from __future__ import annotations

import json

import pytest

import onetake
from onetake.core.errors import TextError
from onetake.film_lyrics import find_lyrics, words_of
from onetake.stage.programme.sketch import Sketch, write_sketch

LRC = "[00:00.50]Ann: no\n[00:01.00]Bo: yes\n[00:01.50]Ann: no\n[00:02.00]Bo: yes\n[00:09.00]Ann: late\n"


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return write_sketch(tmp_path_factory.mktemp("film") / "film.mp4", Sketch(width=64, height=36))


@pytest.fixture(scope="module")
def lyrics(tmp_path_factory):
    path = tmp_path_factory.mktemp("lyrics") / "film.lrc"
    path.write_text(LRC, encoding="utf-8-sig")
    return path


def test_a_reading_says_what_was_used_also_when_it_is_opened_again(film, lyrics, tmp_path):
    reading = onetake.read(film, tmp_path, lyrics=lyrics)
    said = (
        "film.lrc (LRC, UTF-8 with a byte order mark): 5 lines, 4 within the film; "
        "2 names: Ann (2 lines), Bo (2 lines)"
    )
    assert onetake.lyrics_of(reading).sentence == said
    again = onetake.open_reading(reading.folder)
    assert onetake.lyrics_of(again).sentence == said and onetake.lyrics_of(again).warning == ""
    assert len(again.tracks["lyrics.speakers"]) == 4


def test_lines_after_the_end_of_the_film_leave_no_words_in_it(film, tmp_path):
    text = tmp_path / "long.lrc"
    said = "[00:00.50]one <00:00.60>two<00:00.80>\n[00:09.00]three four\n[00:10.00]five six\n"
    text.write_text(said, encoding="utf-8")
    reading = onetake.read(film, tmp_path, words=text)
    assert set(reading.tracks["words"].texts("text")) == {"one", "two"}
    used = words_of(reading)
    assert (used.placed, used.lines, used.words) == (1, 3, 2)
    assert "1 of 3 lines at their given times" in used.sentence


def test_a_reading_without_lyrics_says_nothing(film):
    assert onetake.lyrics_of(onetake.read(film)) is None


def test_lyrics_an_hour_off_are_a_warning_and_the_offset_that_it_names_helps(film, lyrics, tmp_path):
    late = tmp_path / "late.srt"
    late.write_text("1\n01:00:01,000 --> 01:00:02,000\nhello\n", encoding="utf-8")
    used = onetake.lyrics_of(onetake.read(film, tmp_path, lyrics=late))
    assert used.within == 0 and used.warning.endswith("give --lyrics-offset=-3600")
    used = onetake.lyrics_of(onetake.read(film, tmp_path, lyrics=late, lyrics_offset=used.suggested))
    assert used.within == 1 and used.warning == ""


def test_a_stored_reading_is_used_again_only_for_the_same_lyrics_and_offset(film, lyrics, tmp_path):
    def date():
        return json.loads((tmp_path / "film.reading/reading.json").read_text())["made"]["key"]

    keys = []
    for offset in (0.0, 1.0, 1.0, 0.0):
        onetake.read(film, tmp_path, lyrics=lyrics, lyrics_offset=offset)
        keys.append(date())
    assert keys[1] == keys[2] and keys[0] == keys[3] and keys[0] != keys[1]
    onetake.read(film, tmp_path, lyrics=lyrics, lyrics_offset=1.0)
    assert onetake.lyrics_of(onetake.read(film, tmp_path)).offset == 1.0


def test_an_offset_without_lyrics_is_a_sentence(film):
    with pytest.raises(TextError, match=r"lyrics offset: 2 s and no lyrics, wanted both; add --lyrics FILE"):
        find_lyrics(film, None, 2.0)
