"""The table of claims is what the kept cells say."""

from __future__ import annotations

import json

from helpers.bench_module import load
from onetake.claims import CLAIMS

load("known_films")
figures = load("claim_figures")


def test_the_page_is_made_of_the_kept_cells():
    made = figures.page(figures.rows(figures.STAGED), figures.rows(figures.REAL))
    assert figures.PAGE.read_text(encoding="utf-8") == made
    assert all(f"| {claim.id} |" in made for claim in CLAIMS)


def test_a_cell_counts_where_it_belongs():
    staged = [
        ["a", "1", "holds", "holds"],
        ["a", "2", "fails", "holds"],
        ["a", "3", "holds", "fails"],
        ["a", "4", "fails", "undecided"],
    ]
    real = [["a", "x", "holds", "right"], ["a", "y", "holds", "wrong"], ["a", "z", "undecided", ""]]
    assert figures.counts(staged, real) == {
        "staged": 4,
        "right": 1,
        "held wrongly": 1,
        "refused wrongly": 1,
        "real": 3,
        "hold": 2,
        "undecided": 1,
        "looked at": 2,
        "wrong": 1,
    }


def test_cells_of_either_run_are_taken(tmp_path):
    pairs, films = tmp_path / "pairs.tsv", tmp_path / "films.jsonl"
    head = "claim\tfilm\ttrue\tread\tbecause\n"
    pairs.write_text(head + "neon\t1 a\tTrue\tholds\tSo.\nneon\t1 a\tFalse\tfails\tNo.\n")
    films.write_text(json.dumps({"claim": "one-take", "film": "q", "true": "fails", "read": "holds"}) + "\n")
    assert list(figures.staged_cells(pairs)) == [
        ("neon", "1 a", "holds", "holds"),
        ("neon", "1 a", "fails", "fails"),
    ]
    assert list(figures.staged_cells(films)) == [("one-take", "q", "fails", "holds")]
