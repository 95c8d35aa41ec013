from __future__ import annotations

import json

import pytest

from onetake.cli.main import run
from onetake.stage.programme.sketch import Sketch, write_sketch


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("cli")
    write_sketch(folder / "film.mp4", Sketch(width=64, height=36))
    (folder / "film.lrc").write_text("[01:00.50]Ann: no\n[01:01.00]Ann: yes\n", encoding="utf-8")
    (folder / "review.md").write_text("It is one take.\n", encoding="utf-8")
    return folder


@pytest.fixture
def onetake(folder, capsys):
    """Return a function: a command's words -> its exit code, output and errors."""

    def call(*words):
        code = run([str(folder / word[1:]) if str(word).startswith("@") else str(word) for word in words])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_read_says_what_was_used_and_warns_of_lyrics_outside_the_film(onetake):
    code, out, _ = onetake("read", "@film.mp4", "--lyrics", "@film.lrc", "-o", "@a", "--no-page")
    assert code == 0 and "  lyrics: film.lrc (LRC, UTF-8): 2 lines, 0 within the film" in out
    assert "  warning: film.lrc: no line lies within" in out and "--lyrics-offset=-60" in out


@pytest.mark.parametrize("offset", ["-60", "-00:01:00"])
def test_the_offset_moves_the_lines_and_json_says_so(onetake, offset):
    words = ("--lyrics", "@film.lrc", "--lyrics-offset", offset, "-o", "@a", "--no-page", "--json")
    found = json.loads(onetake("read", "@film.mp4", *words)[1])["lyrics"]
    assert (found["within"], found["names"], found["offset"]) == (2, {"Ann": 2}, -60)


def test_check_takes_lyrics_and_says_what_was_used(onetake):
    words = ("--lyrics", "@film.lrc", "--lyrics-offset=-60", "-o", "@b")
    code, out, _ = onetake("check", "@review.md", "@film.mp4", *words)
    assert code == 0 and "lyrics: film.lrc (LRC, UTF-8, 60 s earlier)" in out


def test_check_of_a_reading_refuses_lyrics(onetake):
    onetake("read", "@film.mp4", "-o", "@c", "--no-page")
    code, _, err = onetake("check", "@review.md", "@c/film.reading", "--lyrics", "@film.lrc", "-o", "@c")
    assert code and "lyrics for a stored reading, wanted the film" in err


@pytest.mark.parametrize("offset", ["soon", "1:2:3:4"])
def test_what_is_no_offset_is_a_sentence(onetake, offset):
    code, _, err = onetake(
        "read", "@film.mp4", "--lyrics", "@film.lrc", "--lyrics-offset", offset, "-o", "@d"
    )
    assert code and "wanted seconds or a time such as" in err


def test_a_film_without_subtitles_inside_is_a_sentence(onetake):
    code, _, err = onetake("read", "@film.mp4", "--lyrics", "embedded", "-o", "@d")
    assert code and "no subtitles inside the film" in err


def test_words_without_times_in_a_film_without_voices_are_a_warning(onetake, folder):
    (folder / "words.txt").write_text("Ann: no more\nAnn: stay\n", encoding="utf-8")
    words = ("--words", "@words.txt", "-o", "@w", "--no-page")
    code, out, _ = onetake("read", "@film.mp4", *words)
    assert code == 0 and "  words: words.txt (plain text, UTF-8): 2 lines, none is used" in out
    assert "  warning: words.txt: " in out and "lyrics:" not in out
    found = json.loads(onetake("read", "@film.mp4", *words, "--json")[1])["words"]
    assert (found["lines"], found["placed"], found["timed"]) == (2, 0, False)


def test_lyrics_and_words_together_or_an_offset_for_lines_without_times_are_sentences(onetake, folder):
    (folder / "words.txt").write_text("no more\n", encoding="utf-8")
    code, _, err = onetake("read", "@film.mp4", "--words", "@words.txt", "--lyrics", "@film.lrc", "-o", "@d")
    assert code and "both are given, wanted one" in err
    code, _, err = onetake("read", "@film.mp4", "--words", "@words.txt", "--lyrics-offset", "2", "-o", "@d")
    assert code and "an offset of 2 s for lines without times" in err
    code, _, err = onetake("read", "@film.mp4", "--lyrics", "@words.txt", "-o", "@d")
    assert code and "those are given as --words" in err
