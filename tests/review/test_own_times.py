"""Times that belong to a claim's own words name no part of the film."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.review.check import check


@pytest.mark.parametrize(
    "text",
    [
        "The film ends as it began.",
        "The last shot mirrors the first.",
        "It ends on the opening image.",
        "We end up exactly where we started.",
    ],
)
def test_an_end_like_the_beginning_is_said_of_the_whole_film(text):
    verdicts = {c.id: c.verdict("holds", "So it was set.") for c in CLAIMS}
    reading = SimpleNamespace(verdicts=verdicts, tracks={}, media=SimpleNamespace(title="", duration=60.0))
    [sentence] = check(text, reading, CLAIMS, source="a.txt").sentences
    [match] = [one for one in sentence.matches if one.claim == "ends-as-it-began"]
    assert match.standing == "borne out"
    assert match.part is None
