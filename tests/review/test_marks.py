"""A critic's own marks beat what the words seem to say."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.errors import TextError
from onetake.review.check import check

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("holds", "So.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", name="film.mp4", duration=60.0),
)


def read(text: str, source: str = "a.md"):
    review = check(text, STUB, CLAIMS, source=source)
    assert review.prose == text
    return review.sentences[0]


def said(sentence) -> list[str]:
    return ["!" * m.negated + m.claim for m in sentence.matches]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The scene [never lets go](claim:one-take).", "a.md"),
        ('The scene <a href="claim:one-take">never lets go</a>.', "a.html"),
        ("The scene <a href='claim:one-take'>never lets go</a>.", "a.md"),
    ],
)
def test_words_that_say_no_claim_say_the_marked_one(text, source):
    found = read(text, source)
    assert said(found) == ["one-take"]
    match = found.matches[0]
    assert (match.marked, match.sure, match.phrase, match.standing) == (
        True,
        1.0,
        "never lets go",
        "borne out",
    )


def test_a_mark_denies_with_an_exclamation_mark():
    match = read("It [jumps about](claim:!one-take).").matches[0]
    assert (match.negated, match.standing) == (True, "contradicted")


def test_a_mark_beats_the_words():
    assert said(read("It is [cut to pieces](claim:one-take).")) == ["one-take"]
    assert said(read("It is [one take](claim:dark-voids), all of it.")) == ["dark-voids"]
    # The same claim elsewhere in the sentence, and another one.
    assert said(read("[Whole](claim:one-take), it cuts, and the palette is dreary.")) == [
        "one-take",
        "dreary-palette",
    ]


def test_a_mark_counts_where_the_words_would_not():
    assert said(read("> A [lyric](claim:one-take).\n\nIt is.")) == ["one-take"]
    assert said(read("Is it [one take](claim:one-take)?")) == ["one-take"]


@pytest.mark.parametrize(
    ("title", "start", "end"), [("0:10-0:30", 10, 30), ("the first half", 0, 30), ("0:20", 18, 22)]
)
def test_the_title_names_a_part(title, start, end):
    part = read(f'It [holds](claim:one-take "{title}").').matches[0].part
    assert part.words in title
    assert (part.start, part.end) == (start, end)


def test_markup_in_a_mark_is_one_mark():
    found = read("It [*never* **lets** go](claim:one-take).")
    assert said(found) == ["one-take"]
    assert found.matches[0].phrase == "never* **lets** go"


def test_an_unknown_claim_is_an_error_with_the_near_ones():
    with pytest.raises(TextError, match="no claim is called 'onetake', wanted one-take"):
        read("It [holds](claim:onetake).")


def test_a_title_that_is_no_time_is_an_error():
    with pytest.raises(TextError, match="'my favourite' is no part of a film"):
        read('It [holds](claim:one-take "my favourite").')


def test_other_links_are_no_marks():
    assert said(read("It [holds](https://claim.example/claim:one-take).")) == []
