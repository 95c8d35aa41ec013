"""Transcripts, TextGrids, scripts and text without times as lyrics."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from onetake.core.errors import TextError
from onetake.film_lyrics import find_lyrics
from onetake.readers.words import text_fit
from onetake.stage.sound.heard_lines import HeardLine, HeardWord
from onetake.stage.words.captions import enhanced_lrc, lrc, srt, vtt
from onetake.stage.words.fountain_script import fountain
from onetake.text import words_used
from onetake.text.lyrics import read_lyrics
from onetake.text.untimed import parse_untimed
from onetake.text.words_used import WordsUsed


@pytest.fixture
def read(tmp_path):
    def read(name, text, **more):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_lyrics(path, **more)

    return read


WORDS = [
    {"word": " No", "start": 1.0, "end": 1.2},
    {"word": " 99", "score": 0.1},
    {"word": " more", "start": 2.0, "end": 2.5},
]
SEGMENT = {"start": 1.0, "end": 2.5, "text": " No 99 more", "words": WORDS, "speaker": "SPEAKER_01"}


@pytest.mark.parametrize("held", [{"segments": [SEGMENT]}, [SEGMENT], {"result": {"segments": [SEGMENT]}}])
def test_a_transcript_has_lines_speakers_and_words_also_those_without_a_time(read, held):
    lyrics = read("a.json", json.dumps(held))
    line = lyrics.lines[0]
    assert (line.start, line.end, line.text, line.speakers) == (1.0, 2.5, "No 99 more", ("SPEAKER_01",))
    assert [(w.text, w.start, w.end) for w in line.words] == [
        ("No", 1.0, 1.2),
        ("99", 1.5, 2.0),
        ("more", 2.0, 2.5),
    ]


def test_a_transcript_of_whisper_cpp_counts_in_ms(read):
    rows = [{"offsets": {"from": 1500, "to": 2500}, "text": " Hello there"}]
    line = read("a.json", json.dumps({"transcription": rows})).lines[0]
    assert (line.start, line.end, line.text) == (1.5, 2.5, "Hello there")


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]",
        '{"a": 1}',
        '{"segments": [{"start": "x", "text": "a"}]}',
        "[" * 100_000,
        '[{"start":1,"end":1e999,"text":"a"}]',
    ],
)
def test_what_is_no_transcript_is_a_sentence(read, text):
    with pytest.raises(TextError, match=r"a\.json: .*wanted the JSON of WhisperX"):
        read("a.json", text)


def test_a_text_grid_parts_lines_at_pauses(read):
    rows = [
        (0, 0.5, "No"),
        (0.5, 1, "more"),
        (1, 1.2, ""),
        (1.2, 1.5, "now"),
        (1.5, 3, ""),
        (3, 4, 'a ""b""'),
    ]
    body = "".join(
        f'intervals [{k}]:\nxmin = {a}\nxmax = {b}\ntext = "{t}"\n' for k, (a, b, t) in enumerate(rows, 1)
    )
    head = (
        'File type = "ooTextFile"\nObject class = "TextGrid"\nxmin = 0\nxmax = 4\ntiers? <exists>\nsize = 1\n'
    )
    tier = 'item []:\nitem [1]:\nclass = "IntervalTier"\nname = "word"\nxmin = 0\nxmax = 4\n'
    tier += f"intervals: size = {len(rows)}\n"
    lyrics = read("a.TextGrid", head + tier + body)
    assert [line.text for line in lyrics.lines] == ["No more now", 'a "b"']
    assert [w.start for w in lyrics.lines[0].words] == [0, 0.5, 1.2] and lyrics.lines[1].start == 3
    with pytest.raises(TextError, match="no TextGrid"):
        read("b.TextGrid", "hello 1 2 3")


SCRIPT = "Title: A\nAuthor: B\n\nINT. ROOM - NIGHT\n\n@Ann\n(spoken)\nNo more. [[00:01.50]]\n"
SCRIPT += "\nBO ^\nStay. [[00:01.50]]\n"


def test_a_script_with_times_has_them_and_one_without_is_untimed(read):
    lyrics = read("a.fountain", SCRIPT)
    assert [(x.start, x.speakers, x.text) for x in lyrics.lines] == [
        (1.5, ("Ann",), "No more."),
        (1.5, ("BO",), "Stay."),
    ]
    bare = read("a.fountain", SCRIPT.replace("[[00:01.50]]", ""), may_be_untimed=True)
    assert bare.lines == () and [(x.speakers, x.text, x.stanza) for x in bare.untimed] == [
        (("Ann",), "No more.", 1),
        (("BO",), "Stay.", 2),
    ]


def test_pasted_lyrics_are_written_out(read):
    text = "\ufeff[ti:Song]\n[Verse 1: Ann]\nNo more\n\n[Chorus]\nStay\nwith me (x2)\n\n[Chorus]\nx2\n"
    lines = read("a.txt", text.replace("\n", "\r\n"), may_be_untimed=True).untimed
    assert [line.text for line in lines] == ["No more", *["Stay", "with me", "with me"] * 3]
    assert lines[0].speakers == ("Ann",) and [line.stanza for line in lines] == [1, 2, 2, 2, *[3] * 6]


def test_latin_1_without_times_and_an_empty_file(read):
    assert (
        read(
            "a.txt",
            "Où es-tu, mon amour déçu\nJe t'ai attendu à l'été\n".encode("latin-1"),
            may_be_untimed=True,
        )
        .untimed[0]
        .text
        == "Où es-tu, mon amour déçu"
    )
    with pytest.raises(TextError, match="no line of words"):
        read("b.txt", "\n\n", may_be_untimed=True)
    with pytest.raises(TextError, match="given as --words"):
        read("a.txt", "No more\n")
    assert len(parse_untimed("la la\n" * 10_000)) == 10_000


def test_lyrics_and_words_together_are_a_sentence(tmp_path):
    with pytest.raises(TextError, match="lyrics and words: both are given"):
        find_lyrics(tmp_path, "a.lrc", words="b.txt")


@pytest.mark.parametrize(
    ("change", "sentence", "warning"),
    [
        ({}, "8 of 9 lines found in the sound, 1 doubtful; 61 of 70 words found; French", ""),
        (
            {"timed": True, "language": ""},
            "9 lines at their given times; 61 of 70 words found; language",
            "",
        ),
        (
            {"fit": "does not fit", "placed": 0, "advantage": 0.1},
            "9 lines, none is used",
            r"do not fit .*0.10, wanted 0.4 at least, and beyond chance\), so .* another song\?",
        ),
        (
            {"fit": "does not fit", "placed": 0, "advantage": None},
            "9 lines, none is used",
            "shuffled: too long for the film",
        ),
        (
            {"fit": "cannot tell", "timed": True, "advantage": 0.2, "aligned": 0},
            "9 lines at",
            "keep their given times",
        ),
        ({"fit": "not looked for", "placed": 0}, "none is used", "wanted sound with voices"),
        ({"timed": True, "placed": 5}, "5 of 9 lines at their given times; 61 of 70 words found", ""),
        ({"timed": True, "given": 70, "aligned": 0}, "9 lines at their given times; 70 words at their", ""),
    ],
)
def test_what_was_used_of_words_is_a_sentence(change, sentence, warning):
    whole = ("a.txt", "plain text", "UTF-8", False, "fits", 1.2, 9, 9, 1, 70, 61, "French")
    used = replace(WordsUsed(*whole), **change)
    assert sentence in used.sentence
    assert re.search(warning, used.warning) if warning else used.warning == ""


def test_the_limit_in_the_sentences_is_the_one_that_decides():
    assert words_used.FITS == text_fit.FITS


def heard(start, voice, text):
    words = tuple(HeardWord(start + 0.25 * k, start + 0.25 * (k + 1), w) for k, w in enumerate(text.split()))
    return HeardLine(start, words[-1].end, voice, text, ("attack",), "spoken", words)


HEARD = [
    heard(1.0, "Ann", "You never listen, do you?"),
    heard(2.5, "Bo", "I & you < them: that's 3:30, isn't it"),
    heard(5.25, "Ann", "(oh yeah) no \u2014 stop"),
    heard(9.5, "Bo", "Où es-tu ? ~ ça va"),
]
TOGETHER = heard(5.25, "Bo", "Stop")
DUET = [*HEARD[:3], TOGETHER, HEARD[3]]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.lrc", lrc(HEARD, "T", "A", 20.0)),
        ("b.lrc", enhanced_lrc(HEARD, "T", "A", 20.0)),
        ("a.srt", srt(HEARD)),
        ("a.vtt", vtt(HEARD)),
        ("a.fountain", fountain(DUET, "T", "A", "room")),
    ],
)
def test_what_the_stage_writes_is_read_back_exactly(read, name, text):
    wanted = DUET if name.endswith("fountain") else HEARD
    lines = read(name, text).lines
    assert [line.text for line in lines] == [line.text for line in wanted]
    assert [line.start for line in lines] == [line.start for line in wanted]
    assert [line.speakers[0].casefold() for line in lines] == [line.voice.casefold() for line in wanted]
    if not name.endswith(("lrc", "fountain")) or name == "b.lrc":
        assert [line.end for line in lines] == [line.end for line in wanted]
    if name == "b.lrc":
        words = [(w.text, w.start, w.end) for line in lines for w in line.words]
        assert words == [(w.text, w.start, w.end) for line in wanted for w in line.words]
