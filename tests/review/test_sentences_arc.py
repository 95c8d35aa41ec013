"""Sentences on the arc: what is said plainly is read, and what only looks like it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

ABOUT_ARC = frozenset({"climax", "theatrical", "ego-to-rekindling", "same-conversation"})
ROWS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "sentences_arc.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.fixture(scope="module")
def reader():
    return StatementReader(CLAIMS)


@pytest.mark.parametrize(("want", "text"), ROWS)
def test_said_of_the_arc(reader, want, text):
    found = {"!" * s.denied + s.claim for s in reader.find(text) if s.claim in ABOUT_ARC}
    assert found == set(want.split()) - {"-"}
