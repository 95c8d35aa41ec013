from __future__ import annotations

import pytest

from onetake.text.lrc import LONGEST_LINE, parse_lrc


def rows(text):
    return [(cue.start, cue.end, cue.rows[0].text) for cue in parse_lrc(text)]


def test_lines_end_where_the_next_begins_and_no_later_than_ten_seconds():
    first, second, last = rows("[00:01.00]one\n[00:03.25]two\n[01:00.00]three")
    assert first[:2] == (1.0, 3.25)
    assert second[1] == 3.25 + LONGEST_LINE and last[1] == 60.0 + LONGEST_LINE


def test_a_byte_order_mark_does_not_hide_the_first_line():
    assert [text for _, _, text in rows("\ufeff[00:05.00]one\r\n[00:08.00]two")] == ["one", "two"]


def test_both_lines_of_one_stamp_are_kept_and_the_second_is_marked():
    cues = parse_lrc("[00:05.00]hello\n[00:05.00]bonjour\n[00:08.00]bye\n[00:08.00]salut\n[00:09.00]")
    assert [(c.start, c.end, c.rows[0].text, c.rows[0].same_stamp) for c in cues] == [
        (5.0, 8.0, "hello", False),
        (5.0, 8.0, "bonjour", True),
        (8.0, 9.0, "bye", False),
        (8.0, 9.0, "salut", True),
    ]


def test_a_translation_after_all_originals_follows_its_own_line():
    text = "[00:05.00]hello\n[00:08.00]bye\n[00:05.00]bonjour\n[00:08.00]salut"
    assert [t for _, _, t in rows(text)] == ["hello", "bonjour", "bye", "salut"]


def test_an_empty_line_at_the_same_stamp_is_no_translation():
    cues = parse_lrc("[00:04.45]\n[00:04.45]Hush\n[00:14.23]\n[00:16.25]Shh")
    assert [(c.rows[0].text, c.rows[0].same_stamp) for c in cues] == [("Hush", False), ("Shh", False)]


def test_a_line_with_several_times_is_said_several_times():
    assert [(a, t) for a, _, t in rows("[00:10.00][00:02.00]again\n[00:04.00]between")] == [
        (2.0, "again"),
        (4.0, "between"),
        (10.0, "again"),
    ]


def test_an_empty_line_ends_the_one_before():
    assert rows("[00:01.00]one\n[00:02.00]\n") == [(1.0, 2.0, "one")]


@pytest.mark.parametrize("sign", ["", "+", "-"])
@pytest.mark.parametrize("blank", ["", " "])
def test_an_offset_moves_all_lines_and_words(sign, blank):
    (cue,) = parse_lrc(f"[offset:{blank}{sign}250]\n[00:01.00]one <00:01.50>two<00:01.75>")
    shift = 0.25 if sign == "-" else -0.25
    assert (cue.start, cue.end) == (1.0 + shift, 1.75 + shift)
    assert [(w.start, w.end) for w in cue.rows[0].words] == [
        (1.0 + shift, 1.5 + shift),
        (1.5 + shift, 1.75 + shift),
    ]


def test_times_in_several_ways_of_writing():
    text = "[00:01.5]a\n[00:02:50]b\n[1:00:03.500]c\n[100:05.00]d\n[00:75.00]e"
    assert sorted(a for a, _, _ in rows(text)) == [1.5, 2.5, 75.0, 3603.5, 6005.0]


def test_tags_of_the_head_are_no_lines():
    assert parse_lrc("[ar:Ann]\n[ti:No]\n[length:03:20]\nwords without a time") == []


def test_syllables_are_joined_without_blanks_and_words_keep_their_times():
    (cue,) = parse_lrc("[00:01.00]<00:01.00>hel<00:01.50>lo <00:02.00>you<00:02.50>")
    (row,) = cue.rows
    assert row.text == "hello you" and cue.end == 2.5
    assert [(w.text, w.start, w.end) for w in row.words] == [("hello", 1.0, 2.0), ("you", 2.0, 2.5)]


def test_words_of_a_line_said_twice_move_with_it():
    first, second = parse_lrc("[00:00.00][00:10.00]<00:01.00>hello<00:02.00>")
    assert [w.start for w in first.rows[0].words] == [1.0] and [w.start for w in second.rows[0].words] == [
        11.0
    ]
    assert (first.end, second.end) == (2.0, 12.0)


def test_lines_with_word_stamps_only_are_read():
    assert rows("<00:01.00>a<00:02.00>l\n<00:03.00>b") == [(1.0, 3.0, "al"), (3.0, 13.0, "b")]


def test_background_vocals_do_not_end_their_line_and_are_no_translation_of_it():
    main, background, other = parse_lrc(
        "[00:10.00]no\n[bg: <00:10.00>oh<00:11.00>]\n[bg: <00:10.00>ah<00:11.00>]"
    )
    assert (main.end, main.rows[0].same_stamp) == (10 + LONGEST_LINE, False)
    assert (background.rows[0].same_stamp, other.rows[0].same_stamp) == (False, True)


@pytest.mark.parametrize("line", ["[bg: <00:01.00>bye <00:01.50>now<00:02.00>]", "[bg:[00:01.00]bye now]"])
def test_background_vocals_are_lines_and_marked(line):
    (cue,) = parse_lrc(line)
    assert cue.start == 1.0 and cue.rows[0].text == "bye now" and cue.rows[0].background
