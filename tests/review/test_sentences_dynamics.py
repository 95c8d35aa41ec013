"""Sentences on loudness and music: what is said plainly is read, and what only looks like it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

ABOUT_SOUND = frozenset(
    {
        *("falls-silent", "loud-master", "broadcast-loudness", "clips", "quiet-loud", "builds-up", "drops"),
        *("tempo-changes", "instrumental", "mono-mix"),
    }
)
LINES = (Path(__file__).parent / "sentences_dynamics.tsv").read_text(encoding="utf-8").splitlines()
SENTENCES = [(line.split("\t")[1], line.split("\t")[0]) for line in LINES if not line.startswith("#")]


@pytest.fixture(scope="module")
def reader():
    return StatementReader(CLAIMS)


def on_sound(reader: StatementReader, text: str) -> set[str]:
    return {"!" * s.denied + s.claim for s in reader.find(text) if s.claim in ABOUT_SOUND}


def test_each_claim_is_asserted_and_denied_and_many_are_traps():
    said = {word for _, want in SENTENCES for word in want.split()} - {"-"}
    assert said == ABOUT_SOUND | {f"!{claim}" for claim in ABOUT_SOUND}
    assert sum(want == "-" for _, want in SENTENCES) >= 0.35 * len(SENTENCES)


def test_hardly_a_sentence_is_misread_and_few_are_missed(reader):
    wrong, missed, right = [], [], 0
    for text, want in SENTENCES:
        wanted, found = set(want.split()) - {"-"}, on_sound(reader, text)
        right += len(found & wanted)
        wrong += [(text, one) for one in sorted(found - wanted)]
        missed += [(text, one) for one in sorted(wanted - found)]
    assert len(wrong) <= 2, wrong
    assert right >= 0.95 * (right + len(missed)), missed
