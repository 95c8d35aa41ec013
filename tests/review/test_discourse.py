"""Pronouns over the end of a sentence: what 'it' and 'they' go on with, and where that ends."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from onetake.claims import CLAIMS
from onetake.review.check import check

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("holds", "So it was set.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", duration=60.0),
)


def said(text: str) -> list[set[str]]:
    checked = check(text, STUB, CLAIMS, source="review.txt")
    return [{"!" * m.negated + m.claim for m in s.matches} for s in checked.sentences]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("A drum loop runs under it all. It never wavers.", {"steady-beat"}),
        ("There is a plain drum loop. It never changes.", {"steady-beat"}),
        ("The beat is by a friend. It drifts.", {"!steady-beat"}),
        ("The beat is by a friend. It is loud. It drifts.", {"!steady-beat"}),
        ("The drums are sparse. They never waver.", {"steady-beat"}),
        ("The camera comes in early. It prowls.", {"camera-lurks"}),
        ("Her vocals are close. They are bone dry.", {"!lightly-echoed"}),
        ("The insults are short. They fly from left to right.", {"pinball-mix"}),
        # What 'it' stands for decides what is said of it.
        ("The camera comes in early. It drifts.", {"camera-lurks"}),
        ("The story is thin. It never wavers.", set()),
        ("The singer sits down. It never wavers.", set()),
        ("The dancers come in. They fly from left to right.", set()),
        # A new paragraph begins with the film, and so does a sentence about something else.
        ("The beat is by a friend.\n\nIt drifts.", set()),
        ("The beat is by a friend. The label is small. It drifts.", set()),
        ("The palette is plain. This is one take.", {"one-take"}),
    ],
)
def test_the_last_sentence(text, want):
    sound = {"one-take", "camera-lurks", "steady-beat", "lightly-echoed", "pinball-mix"}
    assert {s for s in said(text)[-1] if s.lstrip("!") in sound} == want
