"""Words and lines from given tracks alone: the times of the file, shares by letters, names of voices."""

import numpy as np
import pytest

from onetake.core.track import LabelLists, spans
from onetake.film_lyrics import lyrics_tracks, words_within
from onetake.readers.words.reader import Words
from onetake.text.lyrics import read_lyrics


@pytest.fixture
def words(tmp_path):
    """Return a function: a file's name and text -> the tracks of the reader that hears nothing."""

    def read(name, text, who=None):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        given = {track.name: track for track in lyrics_tracks(read_lyrics(path, may_be_untimed=True))}
        reader = Words()
        reader.take_given(given)
        reader.take_found({} if who is None else {"voices.who": who})
        return {track.name: track for track in reader.close()}

    return read


def test_a_line_keeps_its_time_and_its_words_share_it_by_their_letters(words):
    got = words("a.lrc", "[00:10.00]Ann: No more!\n[00:16.00]Ann: Stay\n")
    lines, found = got["words.lines"], got["words"]
    assert lines.texts("text") == ["No more!", "Stay"] and lines.texts("name") == ["Ann", "Ann"]
    assert lines.t.tolist() == [10, 16] and set(lines.labels) == {"given"}
    assert found.texts("text") == ["No", "more!", "Stay"] and found.values.tolist() == [1, 1, 2]
    assert found.t[:2].tolist() == [10, 12] and set(found.labels) == {"spread"}


def test_words_with_times_of_their_own_keep_them(words):
    got = words("a.lrc", "[00:01.00]<00:01.00>No <00:01.30>more<00:02.00>\n")["words"]
    assert got.spans.tolist() == [[1.0, 1.3], [1.3, 2.0]] and got.labels == ["given"] * 2


def test_a_line_without_a_name_has_the_voice_that_is_heard_in_it(words):
    rows = LabelLists([("voice A",), ("voice B",), ("unsure",), ("voice A",)])
    who = spans("voices.who", [0, 10, 20, 30], [9, 19, 29, 31], rows, np.full(4, np.nan), "", by="voices 1")
    text = "[00:01.00]one\n[00:12.00]two\n[00:21.00]three\n[00:29.50]Ann: four\n[00:40.00]Ann: five\n"
    assert words("a.lrc", text, who)["words.lines"].texts("name") == ["voice A", "voice B", "", "Ann", "Ann"]


def test_nothing_is_given_without_words_and_words_end_with_the_film(words):
    assert Words().close() == []
    got = words_within(words("a.srt", "1\n00:00:01,000 --> 00:00:09,000\nno more\n"), 5.0)
    assert got["words.lines"].spans.tolist() == [[1.0, 5.0]]
    assert len(got["words"]) == 2 and got["words"].spans[-1, 1] == 5.0
