"""The part of the film that each statement speaks of."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

READER = StatementReader(CLAIMS)


def read(text: str) -> list[tuple[str, bool, str | None, str | None]]:
    made = READER.find(text)
    return [(s.claim, s.denied, s.when and s.when.words, s.when and s.when.side) for s in made]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It never cuts.", [("one-take", False, None, None)]),
        (
            "It never cuts until the last shot.",
            [
                ("one-take", False, "until the last shot", "before"),
                ("one-take", True, "until the last shot", "in"),
            ],
        ),
        ("It never cuts until he falls.", [("one-take", True, None, None)]),
        ("In the second half the palette is dreary.", [("dreary-palette", False, "second half", "in")]),
    ],
)
def test_anchors(text, want):
    assert read(text) == want
