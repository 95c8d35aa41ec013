from __future__ import annotations

import pytest

from onetake.core.errors import TextError
from onetake.text.subtitles import parse_subtitles, subtitle_kind

HEAD = (
    "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name\nStyle: Default\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
)


def rows(text):
    return [(c.start, c.end, [(r.text, *r.speakers) for r in c.rows]) for c in parse_subtitles(text)]


def test_subrip_keeps_the_rows_of_a_cue_and_drops_endless_cues():
    text = "1\n00:00:01,000 --> 00:00:02,500\n<i>No</i>\nmore\n\n2\n00:00:03,000 --> 00:00:02,000\nback\n"
    assert rows(text) == [(1.0, 2.5, [("No",), ("more",)])]


def test_cues_without_blank_lines_between_them_are_cues():
    text = "1\n00:00:01,000 --> 00:00:02,000\none\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n"
    text += "3\n00:00:05,000 --> 00:00:06,000\n42"
    assert [r for _, _, r in rows(text)] == [[("one",)], [("two",)], [("42",)]]


def test_seconds_of_one_digit_and_times_without_hours_are_read():
    text = "1\n00:00:5,000 --> 00:00:6,000\none\n\n2\n00:07.5 --> 0:0:8\ntwo\n"
    assert [(a, b) for a, b, _ in rows(text)] == [(5.0, 6.0), (7.5, 8.0)]


def test_coordinates_and_position_marks_are_no_words():
    text = "1\n00:00:05,000 --> 00:00:06,000 X1:100 X2:200 Y1:1 Y2:2\n{\\an8}<font color=red>no</font>\n"
    assert rows(text) == [(5.0, 6.0, [("no",)])]


def test_numbers_that_are_words_stay():
    text = "1\n00:00:01,000 --> 00:00:02,000\nit was\n1999\n\n2\n00:00:03,000 --> 00:00:04,000\n42\n"
    assert [r for _, _, r in rows(text)] == [[("it was",), ("1999",)], [("42",)]]


def test_notes_styles_and_cue_names_of_webvtt_are_no_lines_and_entities_are_characters():
    text = (
        "WEBVTT - a film\n\nNOTE\nnot a line\n\nSTYLE\n::cue { color: red }\n\n"
        "intro\n00:01.000 --> 00:02.000 align:left\n"
        "<v.first.loud Ann Lee>You &amp; me &lt;3</v>\n\nNOTE later\nnot a line\n\n"
        "second\n00:03.000 --> 00:04.000\n"
        "<00:03.500>no\n"
    )
    assert rows(text) == [(1.0, 2.0, [("You & me <3", "Ann Lee")]), (3.0, 4.0, [("no",)])]


def test_two_voices_in_one_cue_of_webvtt_are_two_rows():
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>no</v> <v Bo>yes\n<v Ann>no!</v> all\n"
    assert rows(text)[0][2] == [("no", "Ann"), ("yes", "Bo"), ("no!", "Ann"), ("all",)]


def test_ass_has_names_and_no_comments_drawings_or_karaoke_marks():
    text = HEAD + (
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,ANN,0,0,0,,{\\i1}no,\\Nmore\n"
        "Comment: 0,0:00:03.00,0:00:04.00,Default,ANN,0,0,0,,hidden\n"
        "Dialogue: 0,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\k20}kar{\\k10}aoke\n"
        "Dialogue: 1,0:00:05.00,0:00:06.00,Default,,0,0,0,,{\\k20}kar{\\k10}aoke\n"
        "Dialogue: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,{\\p1}m 0 0 l 1 1{\\p0}\n"
    )
    assert rows(text) == [(1.0, 2.0, [("no,", "ANN"), ("more", "ANN")]), (5.0, 6.0, [("karaoke",)])]


def test_ssa_is_read():
    text = HEAD.replace("v4.00+", "v4.00").replace("V4+", "V4").replace("Layer", "Marked")
    text += "Dialogue: Marked=0,0:00:01.00,0:00:02.00,Default,ANN,0,0,0,,hi\n"
    assert subtitle_kind(text) == "SSA" and rows(text) == [(1.0, 2.0, [("hi", "ANN")])]


def ttml(body, head="", attributes=""):
    return (
        '<?xml version="1.0" encoding="UTF-8"?><tt xmlns="http://www.w3.org/ns/ttml" '
        'xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" '
        f"{attributes}><head><metadata>{head}</metadata></head><body>{body}</body></tt>"
    )


def test_ttml_has_lengths_frames_breaks_and_agents():
    body = (
        '<div><p begin="00:00:01.000" end="00:00:02.500" ttm:agent="a1">no<br/>more</p>'
        '<p begin="3s" dur="1500ms" ttm:agent="v2"><span>x</span> <span>y</span></p>'
        '<p begin="00:00:05:12" end="00:00:06:00">frames</p></div>'
    )
    head = '<ttm:agent xml:id="a1" type="person"><ttm:name>Ann</ttm:name></ttm:agent>'
    assert rows(ttml(body, head, 'ttp:frameRate="24"')) == [
        (1.0, 2.5, [("no", "Ann"), ("more", "Ann")]),
        (3.0, 4.5, [("x y", "v2")]),
        (5.5, 6.0, [("frames",)]),
    ]


@pytest.mark.parametrize(
    "space", ["", 'xmlns="http://www.w3.org/2006/10/ttaf1"', 'xmlns="http://www.w3.org/2006/04/ttaf1"']
)
def test_ttml_of_older_drafts_or_without_a_namespace_is_read(space):
    body = '<p begin="8.835" end="12.5">a</p><p begin="01:23" dur="1s">b</p>'
    text = f"<tt {space}><body><div>{body}</div></body></tt>"
    assert rows(text) == [(8.835, 12.5, [("a",)]), (83.0, 84.0, [("b",)])]


@pytest.mark.parametrize(("begin", "starts"), [("1s", 11.0), ("9s", 19.0), ("10s", 10.0), ("12s", 12.0)])
def test_ttml_times_count_from_the_division_or_from_the_start_of_the_film(begin, starts):
    body = f'<div begin="10s"><p begin="{begin}" dur="1s">x</p></div>'
    assert [a for a, _, _ in rows(ttml(body))] == [starts]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<tt xmlns="http://www.w3.org/ns/ttml"><body>', "wanted well-formed XML"),
        (
            '<!DOCTYPE x [<!ENTITY a "b">]><tt xmlns="http://www.w3.org/ns/ttml"/>',
            "with entities, wanted plain TTML",
        ),
    ],
)
def test_broken_or_hostile_ttml_is_a_sentence(text, says):
    with pytest.raises(TextError, match=says):
        parse_subtitles(text)
