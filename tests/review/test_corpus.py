"""The corpus of sentences is well formed, and the half for development is read no worse than it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.bench_module import load
from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

HERE = Path(__file__).parent
KNOWN = frozenset(claim.id for claim in CLAIMS)
FLOORS = {"precision": 0.89, "recall": 0.66, "polarity": 0.97}
"""What the development half reaches, less a sentence or two; to be raised as it is read better."""

TURNS = {"stance": 0.95, "span": 0.9, "amount": 0.55, "compared": 0.75}
"""The same for the files about what turns a statement; the seven columns are in `bench/sentence_rows.py`."""


files, scores = load("sentence_rows"), load("sentence_scores")
PATHS = {"dev": HERE / "corpus_dev.tsv", "untouched": HERE / "corpus_untouched.tsv"}


@pytest.mark.parametrize(("name", "least"), [("dev", 400), ("untouched", 200)])
def test_the_corpus_is_large_and_names_only_claims_that_exist(name, least):
    lines = [
        line.split("\t")
        for line in PATHS[name].read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len({line[0] for line in lines}) == len(lines) >= least
    assert {word.lstrip("?~!") for line in lines for word in line[1].split()} <= KNOWN | {"other", "-"}


def test_every_claim_is_said_in_both_halves_and_denied_somewhere():
    said = {
        name: {(one.claim, one.denied) for row in files.rows(path, KNOWN) for one in row.must}
        for name, path in PATHS.items()
    }
    for half in said.values():
        assert {claim for claim, _ in half} == KNOWN
    assert said["dev"] == {(claim, denied) for claim in KNOWN for denied in (False, True)}


def test_the_halves_share_no_sentence():
    dev, untouched = (
        {row.text.casefold().strip(".!? ") for row in files.rows(path, KNOWN)} for path in PATHS.values()
    )
    assert not dev & untouched


@pytest.mark.parametrize("path", sorted(HERE.glob("corpus_turns_*.tsv")), ids=lambda path: path.stem)
def test_what_turns_a_statement_is_read_as_it_was_mended(path):
    score = scores.Score()
    reader = StatementReader(CLAIMS)
    for row in files.rows(path, KNOWN):
        score.add(row, reader)
    reached = {
        name: score.share(f"{name} right", name) or 0.0 for name in ("stance", "span", "amount", "compared")
    }
    assert score.precision >= 0.95
    assert score.polarity >= 0.97
    assert all(reached[name] >= least for name, least in TURNS.items()), reached


def test_the_development_half_is_read_no_worse_than_it_was():
    score = scores.Score()
    reader = StatementReader(CLAIMS)
    for row in files.rows(PATHS["dev"], KNOWN):
        score.add(row, reader)
    reached = {name: getattr(score, name) for name in FLOORS}
    assert all(reached[name] >= floor for name, floor in FLOORS.items()), reached
