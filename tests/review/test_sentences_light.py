"""How well sentences about light, colour and composition are read: own sentences, half of them traps."""

from __future__ import annotations

from pathlib import Path

import pytest

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parent / "sentences_light.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
LIGHT = {
    "black-and-white", "colour-shifts", "one-hue", "warm-palette", "cold-palette", "neon", "high-contrast",
    "low-key", "high-key", "red-palette", "golden-palette", "green-palette", "blue-palette", "purple-palette",
    "strobing", "light-on-the-beat", "symmetrical", "centred",
}  # fmt: skip


@pytest.fixture(scope="module")
def read():
    reader = StatementReader(CLAIMS)

    def found(text: str) -> set[str]:
        return {"!" * s.denied + s.claim for s in reader.find(text) if s.claim in LIGHT}

    return found


def test_the_sentences_are_many_and_each_is_there_once():
    texts = [text for text, _, _ in ROWS]
    assert len(texts) == len(set(texts)) >= 350
    assert sum(kind == "trap" for _, _, kind in ROWS) >= 140
    said = {word.lstrip("?!") for _, want, _ in ROWS for word in want.split()} - {"-"}
    assert said == LIGHT


def test_sentences_about_light_are_read(read):
    right = wrong = missed = turned = 0
    for text, want, _ in ROWS:
        found = read(text)
        must = {w for w in want.split() if w[0] not in "?-"}
        may = {w[1:] for w in want.split() if w[0] == "?"}
        right += len(must & found)
        missed += len(must - found)
        wrong += len(found - must - may)
        turned += sum((w[1:] if w[0] == "!" else "!" + w) in found for w in must)
    # One: *feels less nostalgic than forensic* denies what it is said of.
    assert turned <= 1
    assert right / (right + wrong) >= 0.95
    assert right / (right + missed) >= 0.95
