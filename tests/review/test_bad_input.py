"""Texts that are no review of this film, or hardly a text: each ends in a clear sentence."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.errors import TextError
from onetake.review.check import check, check_file
from onetake.review.terminal import to_text

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("fails", "So.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", name="film.mp4", duration=60.0),
)
SONG = """[Verse 1]
You said the room was dark
I said it never was
Cut to the two of us

[Chorus]
One take, one take, you never let me go
One shot in the dark
One take, one take, you never let me go
One shot in the dark

[Verse 2]
The camera never blinks
The camera never cries
"""


def read(text: str, source: str = "a.txt"):
    review = check(text, STUB, CLAIMS, source=source)
    assert review.prose == text
    return review


@pytest.mark.parametrize("source", ["a.txt", "a.md"])
def test_lyrics_are_not_a_review(source):
    review = read(SONG, source)
    assert any("reads like lyrics" in note for note in review.notes)
    assert not any(s.matches or s.asides for s in review.sentences)
    assert review.summary.startswith("Nothing measurable")


@pytest.mark.parametrize(
    "text",
    [
        "It never cuts.\nThe palette is dreary.\nIt is dark.\n" * 4,
        "- It never cuts\n- The palette is dreary\n- Two voices\n- One room\n- A steady beat\n"
        "- No echo\n- A pull-back\n- Dark\n- Short\n- Good\n",
        SONG.split("\n\n")[0] + "\n\nSo goes the song. The film never cuts, and the palette is dreary.\n",
    ],
)
def test_notes_and_lists_and_a_quoted_verse_are_a_review(text):
    assert not any("lyrics" in note for note in read(text).notes)


def test_a_brief_in_lines_is_no_song():
    review = check("One take\nNo cuts\n" * 8, STUB, CLAIMS, source="a.txt", as_brief=True)
    assert review.notes == ()
    assert review.sentences[0].matches


def test_each_foreign_sentence_is_said_to_be_so():
    review = read("Das Video ist ein One-Take und es ist nie geschnitten. It never cuts.\n")
    assert [s.kind for s in review.sentences] == ["other language", "checked"]
    assert "not in English, not checked" in to_text(review)


def test_no_matching_sentence_says_so():
    assert read("I love it. So do you.\n").summary == "Nothing measurable was found in the 2 sentences."


@pytest.mark.parametrize("content", ["", " \n\t\n", "\ufeff", "---\ntitle: A\n---\n", "***\n"])
def test_an_empty_review_is_refused(tmp_path, content):
    path = tmp_path / "a.md"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TextError, match="wanted at least one sentence"):
        check_file(path, STUB, CLAIMS)


def test_scripts_are_neither_read_nor_shown():
    review = read("<p>It never cuts.</p><script>document.write('one take')</script>", "a.html")
    assert [s.text for s in review.sentences] == ["It never cuts."]
    assert "document" not in to_text(review)


def test_one_sentence_of_200_kb_takes_seconds():
    words = (
        "the camera never cuts and the palette is dreary while the two voices trade lines in one long take "
    )
    start = time.process_time()
    review = read(words * (200_000 // len(words)) + ".")
    assert len(review.sentences) == 1
    # How the work grows is in test_growth.py; this is against minutes, on a slow machine.
    assert time.process_time() - start < 60


def test_a_review_in_another_language_says_so_once():
    review = read("Das Video ist ein One-Take und es ist nie geschnitten. Die Farben sind grau.\n")
    assert [s.kind for s in review.sentences] == ["other language", "other language"]
    assert review.notes == (
        "The review is not in English: only English is read, so nothing of it is checked.",
    )


def test_sentences_in_another_language_are_counted():
    review = read(
        "Das Video ist ein One-Take und es ist nie geschnitten. It never cuts. I love it. So do I.\n"
    )
    assert [s.kind for s in review.sentences] == ["other language", "checked", "opinion", "nothing"]
    assert review.notes == ("1 sentence is not in English: only English is read, so it is not checked.",)
