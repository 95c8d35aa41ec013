# ruff: noqa: RUF001 (full-width colons are what is tested)
from __future__ import annotations

import pytest

from onetake.text.line_speakers import lines_of
from onetake.text.lrc import parse_lrc
from onetake.text.speaker_marks import only_words
from onetake.text.timed_line import Cue, CueRow, TimedLine


def cues(*texts):
    return [Cue(i, i + 1, tuple(CueRow(row) for row in text.split("\n"))) for i, text in enumerate(texts)]


def said(*texts):
    return [(*line.speakers, line.text) for line in lines_of(cues(*texts))]


def lrc(text):
    lines = [line for line in text.split("\n") if line]
    return [
        (*line.speakers, line.text)
        for line in lines_of(
            parse_lrc("\n".join(f"[00:{2 * i:02}.00]{line}" for i, line in enumerate(lines)))
        )
    ]


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("ANN: ", "ANN"),
        ("Ann Lee:  ", "Ann Lee"),
        ("[Ann]: ", "Ann"),
        ("(Ann) : ", "Ann"),
        ("Zoë-Ann: ", "Zoë-Ann"),
        ("MAN 2: ", "MAN 2"),
        ("A$AP Rocky: ", "A$AP Rocky"),
        ("女：", "女"),
        # subtitles for the deaf
        ("[ANN] ", "ANN"),
        ("(ANN) ", "ANN"),
        ("(ANN, shouting): ", "ANN"),
        ("ANN (shouting): ", "ANN"),
        (">> ANN: ", "ANN"),
        ("- ANN: ", "ANN"),
        (">>ANN: ", "ANN"),
    ],
)
def test_a_name_at_the_beginning_of_two_rows_is_a_speaker(before, speaker):
    assert said(f"{before}no 1", f"{before}no 2") == [(speaker, "no 1"), (speaker, "no 2")]


@pytest.mark.parametrize(
    "label", ["SPEAKER_00: ", "[SPEAKER_00]: ", "[SPEAKER_00] ", "Speaker 1: ", "v1: ", "v1:"]
)
def test_a_label_of_a_diarizer_is_a_speaker_also_where_it_comes_once(label):
    assert said(f"{label}no", "yes") == [(label.strip(" :[]"), "no"), ("yes",)]


@pytest.mark.parametrize(
    "text",
    [
        "Listen: no",
        "at 5:30 we go",
        "one two three four five six: no",
        ": no",
        "Ann:",
        "(oh yeah) no",
        "Ann 5:30 no",
    ],
)
def test_what_is_no_name_stays_in_the_line(text):
    assert said(text) == [(text,)]


@pytest.mark.parametrize("text", ["at 5:30 we go", "(oh yeah) no", "[laughing] no"])
def test_what_is_no_name_is_none_twice(text):
    assert all(len(one) == 1 for one in said(text, text))


def test_one_name_is_spelt_one_way():
    assert {line.speakers for line in lines_of(cues("Ann: a", "ANN: b"))} == {("Ann",)}


def test_two_people_in_one_cue_have_a_line_and_a_share_of_the_time_each():
    one, two = lines_of(cues("ANN: four\nBO: a longer one", "ANN: x\nBO: y"))[:2]
    assert (one.speakers, one.text, one.start) == (("ANN",), "four", 0)
    assert (two.speakers, two.text, two.end) == (("BO",), "a longer one", 1)
    assert one.end == two.start == pytest.approx(4 / 14)


def test_rows_of_one_person_are_one_line():
    assert said("ANN: no\nand no", "ANN: yes") == [("ANN", "no and no"), ("ANN", "yes")]


def test_leading_dashes_part_two_people_and_are_no_words():
    assert said("- a\n- b", "- alone", "two\nrows") == [("a",), ("b",), ("alone",), ("two rows",)]


def test_an_arrow_mark_without_a_name_is_another_person():
    assert said(">> ANN: ok", ">> ANN: yes\n>> no") == [("ANN", "ok"), ("ANN", "yes"), ("no",)]


@pytest.mark.parametrize("alone", ["ANN:", "ANN"])
def test_a_name_alone_on_a_row_names_the_rows_below_it(alone):
    assert said("ANN: x", "ANN: y", f"{alone}\nno\nmore") == [("ANN", "x"), ("ANN", "y"), ("ANN", "no more")]


def test_a_name_alone_in_a_cue_names_the_next_cue_only():
    assert said("ANN: x", "ANN:", "y", "z") == [("ANN", "x"), ("ANN", "y"), ("z",)]


def test_a_name_only_where_the_voice_changes_leaves_the_others_open():
    assert said("ANN: x", "y", "ANN: z") == [("ANN", "x"), ("y",), ("ANN", "z")]


def test_walaoke_names_hold_until_the_next_and_d_is_both_voices():
    assert lrc("F: she\nshe still\nM: he\nhe still\nD: both\nboth still\nF: she") == [
        ("F", "she"),
        ("F", "she still"),
        ("M", "he"),
        ("M", "he still"),
        ("F", "M", "both"),
        ("F", "M", "both still"),
        ("F", "she"),
    ]


def test_chinese_duet_marks_are_read_alike():
    assert lrc("女：你好\n男：再见\n合：我们") == [("女", "你好"), ("男", "再见"), ("女", "男", "我们")]


def test_voices_and_background_of_converted_lyrics():
    text = "[00:00.00]v1:hello\n[bg: [00:01.00]bye]\n[00:02.00]v2: yes\n[bg:[00:03.00]no]\n[00:04.00]v3: we"
    assert [(*line.speakers, line.text) for line in lines_of(parse_lrc(text))] == [
        ("v1", "hello"),
        ("v1", "bye"),
        ("v2", "yes"),
        ("v2", "no"),
        ("v1", "v2", "we"),
    ]


def test_background_that_begins_before_its_line_has_the_voice_of_its_line():
    text = "[00:10.00] v1: <00:10.00>no<00:11.00>\n[00:16.68] v2: <00:16.68>yes <00:17.00>no<00:18.00>\n"
    lines = lines_of(parse_lrc(text + "[bg: <00:16.32><00:16.32>(Aah)<00:21.26>]\n"))
    assert [(*line.speakers, line.text) for line in lines] == [
        ("v1", "no"),
        ("v2", "(Aah)"),
        ("v2", "yes no"),
    ]
    assert [word.text for word in lines[2].words] == ["yes", "no"]


@pytest.mark.parametrize("group", ["v3", "v1000", "Both"])
def test_an_agent_that_is_a_group_is_all_voices(group):
    rows = [CueRow("a", ("v1",)), CueRow("b", ("v2",)), CueRow("c", (group,))]
    assert lines_of([Cue(0.0, 3.0, tuple(rows))])[2].speakers == ("v1", "v2")


@pytest.mark.parametrize("together", ["Ann & Bo", "Ann and Bo", "Ann/Bo", "Both", "ALL", "Ann, Bo"])
def test_a_mark_of_several_names_them_all(together):
    names = lines_of(cues("Ann: a", "Bo: b", f"{together}: c", "Ann: a", "Bo: b"))[2].speakers
    assert names == ("Ann", "Bo")


def test_a_band_is_one_name():
    assert {line.speakers for line in lines_of(cues("Salt & Pepa: a", "Salt & Pepa: b"))} == {
        ("Salt & Pepa",)
    }


def test_the_head_of_a_section_names_its_lines():
    assert lrc("[Verse 1: Ann]\none\ntwo\n[Chorus: Ann & Bo]\nthree\n[Verse 2: Bo]\nfour\n[Outro]\nfive") == [
        ("Ann", "one"),
        ("Ann", "two"),
        ("Ann", "Bo", "three"),
        ("Bo", "four"),
        ("five",),
    ]


@pytest.mark.parametrize(
    "text", ["[MUSIC PLAYING]", "♪", "♪♪ ♫", "(LAUGHS)", "*sighs*", "(music)", "...", "[Chorus]"]
)
def test_what_is_no_words_is_no_line(text):
    assert said("no", text) == [("no",)]


def test_signs_of_music_are_taken_off_sung_words():
    assert only_words("♪ la la ♪") == "la la" and only_words("no [sighs] more") == "no more"


def test_a_second_line_of_one_stamp_is_a_translation_unless_it_is_another_person():
    one, two, three, four = lines_of(parse_lrc("[00:01]hello\n[00:01]bonjour\n[00:03]Bo: no\n[00:03]Bo: yes"))
    assert (one.translation, two.translation) == (False, True)
    assert (three.translation, four.translation) == (False, False)
    assert (one.start, one.end) == (two.start, two.end)


def test_names_are_taken_off_timed_words():
    text = "[00:01.00]v1:<00:01.00>hel<00:01.50>lo <00:02.00>you<00:02.50>\n[00:03.00]v2:no"
    (line, _) = lines_of(parse_lrc(text))
    assert line.text == "hello you" and [w.text for w in line.words] == ["hello", "you"]


def test_a_long_row_takes_no_long_time():
    import time

    began = time.perf_counter()
    lines_of(
        [Cue(0, 1, (CueRow("a/b & c " * 20_000),)), Cue(1, 2, (CueRow("(" * 50_000 + "[" * 50_000 + "x"),))]
    )
    assert time.perf_counter() - began < 5


def test_lines_keep_the_order_and_times_of_their_cues():
    assert lines_of(cues("no"))[0] == TimedLine(0, 1, "no")
