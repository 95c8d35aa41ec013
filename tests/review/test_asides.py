"""What is not said of this film is kept with the reason, and never judged."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.core.checked import CheckedReview
from onetake.review.check import check
from onetake.review.markdown import to_markdown
from onetake.review.terminal import to_text

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("fails", "So.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", duration=60.0),
)


def one(text: str):
    return check(text, STUB, CLAIMS, source="a.md").sentences[0]


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Unlike this film, their last video is one take.", "another film"),
        ("Is it one take?", "not said"),
    ],
)
def test_an_aside_has_its_reason_and_no_standing(text, about):
    found = one(text)
    assert (found.kind, found.standing, found.matches) == ("aside", None, ())
    assert [(a.claim, a.about) for a in found.asides] == [("one-take", about)]
    aside = found.asides[0]
    assert text[aside.start : aside.end] == aside.phrase


def test_a_checked_sentence_keeps_its_asides():
    found = one("The camera never cuts, unlike their last video, which is cut to pieces.")
    assert [m.claim for m in found.matches] == ["one-take"]
    assert [a.about for a in found.asides] == ["another film"]


def test_they_are_shown_on_the_console_and_in_footnotes_where_asked():
    review = check("Is it one take?\n", STUB, CLAIMS, source="a.md")
    assert "a question, a wish or irony: not judged" in to_text(review)
    assert "[^onetake-1]" not in to_markdown(review)
    assert '[^onetake-1]: "one take": a question, a wish or irony: not judged.' in to_markdown(
        review, asides=True
    )
    assert review.summary == "Nothing measurable was found in the one sentence."


def test_they_come_back_from_json():
    review = check("Is it one take? It never cuts.\n", STUB, CLAIMS, source="a.md")
    assert CheckedReview.from_json(review.to_json()) == review
