"""Instructions as directors, labels, editors, mixers and writers of prompts put them."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.bench_module import load

HERE = Path(__file__).parent
load("sentence_rows")
scores = load("sentence_scores")
load("reviews")
bench = load("instructions")
FLOORS = {
    "instructions_1": {"precision": 0.92, "recall": 0.94},
    "instructions_2": {"precision": 0.97, "recall": 0.74},
    "instructions_3": {"precision": 0.96, "recall": 0.95},
}
"""What the files reach, less an instruction or two."""


@pytest.mark.parametrize("name", FLOORS)
def test_instructions_are_read_no_worse_than_they_were(name):
    score = scores.Score()
    rows = bench.rows(HERE / f"{name}.tsv", bench.KNOWN)
    for row in rows:
        bench.add(score, row)
    assert len(rows) >= 60
    assert score.precision >= FLOORS[name]["precision"]
    assert score.recall >= FLOORS[name]["recall"]
