from __future__ import annotations

from onetake.text.line_speakers import lines_of
from onetake.text.lyrics import read_lyrics
from onetake.text.ultrastar import parse_ultrastar

SONG = (
    "#TITLE:No\n#BPM:120\n#GAP:1000\n#P1:Ann\n#P2:Bo\nP1\n: 0 10 5 bla\n: 12 4 5 -bla\n* 16 4 5  no\n- 24\n"
    ": 24 8 5 ye~\n: 32 8 5 ~\n"
    ": 40 4 5 s\nP2\nF 80 8 0 Bo too\n- 100\nP3\nR 120 8 0 we\nE\n"
)


def said(text):
    return [(x.start, x.end, *x.speakers, x.text) for x in lines_of(parse_ultrastar(text))]


def test_beats_are_a_quarter_of_the_tempos_and_syllables_are_joined():
    assert said(SONG) == [
        (1.0, 3.5, "Ann", "bla-bla no"),
        (4.0, 6.5, "Ann", "yes"),
        (11.0, 12.0, "Bo", "Bo too"),
        (16.0, 17.0, "Ann", "Bo", "we"),
    ]


def test_words_have_their_times():
    words = lines_of(parse_ultrastar(SONG))[0].words
    assert [(w.text, w.start, w.end) for w in words] == [("bla-bla", 1.0, 3.0), ("no", 3.0, 3.5)]


def test_a_song_of_one_singer_has_no_names_and_a_comma_is_a_dot():
    assert said("#BPM:60,0\n: 4 4 0 no\nE") == [(1.0, 2.0, "no")]


def test_a_file_without_a_tempo_has_no_lines():
    assert said("#GAP:5\n: 4 4 0 no\nE") == [] and said("#BPM:0\n: 4 4 0 no\n") == []


def test_a_text_file_is_read_by_what_it_holds(tmp_path):
    for text, kind in (
        (SONG, "UltraStar"),
        ("[00:01.00]no\n", "LRC"),
        ("1\n00:01,0 --> 00:02,0\nno\n", "SubRip"),
    ):
        path = tmp_path / "a.txt"
        path.write_text(text, encoding="utf-8")
        assert read_lyrics(path).kind == kind
