"""The corpus of sentences is well formed, and is read no worse than it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.bench_module import load
from onetake.claims import CLAIMS
from onetake.core.statement import Statement
from onetake.review.statements import StatementReader

HERE = Path(__file__).parent
KNOWN = frozenset(claim.id for claim in CLAIMS)
WRITTEN = frozenset(
    {
        *("one-take", "hidden-cut", "camera-spirals-in", "camera-lurks", "pull-out-reveal", "scene-goes-on"),
        *("dreary-palette", "blanket-palette", "dark-voids", "vignettes", "claustrophobic", "two-voices"),
        *("clockwork-turns", "pinball-mix", "steady-beat", "lightly-echoed", "raw-vocals"),
    }
)
"""The claims that there were when the first corpora were written."""
LATER = frozenset(
    {
        *("insults-fly", "society", "song-or-skit", "climax", "theatrical", "ego-to-rekindling"),
        "same-conversation",
    }
)
"""The claims of the last one."""
FLOORS = {
    "corpus_dev": {"precision": 0.95, "recall": 0.83, "polarity": 0.97},
    "corpus_1": {"precision": 0.9, "recall": 0.83, "polarity": 0.98},
    "corpus_2": {"precision": 0.98, "recall": 0.91, "polarity": 0.98},
    "corpus_3": {"precision": 0.97, "recall": 0.87, "polarity": 0.97},
    "corpus_4": {"precision": 0.97, "recall": 0.86, "polarity": 0.97},
    "corpus_5": {"precision": 0.92, "recall": 0.83, "polarity": 0.97},
    "corpus_6": {"precision": 0.95, "recall": 0.7, "polarity": 0.98},
}
"""What the files reach, less a sentence or two; to be raised as they are read better."""
PUBLISHED = {
    "published_1": {"precision": 0.9, "recall": 0.6, "polarity": 0.95},
    "published_2": {"precision": 0.92, "recall": 0.56, "polarity": 0.95},
    "published_4": {"precision": 0.84, "recall": 0.48, "polarity": 0.94},
    "published_3": {"precision": 0.93, "recall": 0.68, "polarity": 0.98},
    "critics_1": {"precision": 0.98, "recall": 0.94, "polarity": 0.98},
    "critics_2": {"precision": 0.98, "recall": 0.93, "polarity": 0.98},
    "critics_3": {"precision": 0.96, "recall": 0.79, "polarity": 0.97},
    "corpus_new_dev": {"precision": 0.95, "recall": 0.9, "polarity": 0.98},
    "corpus_new_3": {"precision": 0.9, "recall": 0.91, "polarity": 0.98},
    "corpus_new_4": {"precision": 0.95, "recall": 0.92, "polarity": 0.98},
    "corpus_plain_1": {"precision": 0.95, "recall": 0.97, "polarity": 0.98},
}
"""The same for sentences in the voices of those who publish reviews, of all claims."""
TRAPS_MISREAD = 2
"""Sentences with the words and another meaning that may be misread; there are some 250."""

TURNS = {"stance": 0.97, "span": 0.91, "amount": 0.9, "compared": 0.93}
"""The same for the files about what turns a statement; the seven columns are in `bench/sentence_rows.py`."""


files, scores = load("sentence_rows"), load("sentence_scores")


def path(name: str) -> Path:
    return HERE / f"{name}.tsv"


@pytest.fixture(scope="module")
def reader() -> StatementReader:
    return StatementReader(CLAIMS)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("corpus_dev", 400),
        ("corpus_1", 200),
        ("corpus_2", 500),
        ("corpus_3", 250),
        ("corpus_4", 240),
        ("corpus_5", 130),
        ("corpus_6", 120),
        ("corpus_untouched", 119),
    ],
)
def test_a_corpus_is_large_and_names_only_claims_that_exist(name, least):
    lines = [
        line.split("\t")
        for line in path(name).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    assert len({line[0] for line in lines}) == len(lines) >= least
    assert {word.lstrip("?~!") for line in lines for word in line[1].split()} <= KNOWN | {"other", "-"}


def test_every_claim_is_said_in_each_corpus_and_denied_somewhere():
    said = {
        name: {(one.claim, one.denied) for row in files.rows(path(name), KNOWN) for one in row.must}
        for name in FLOORS
    }
    later = said.pop("corpus_5")
    half = said.pop("corpus_6")
    assert {claim for claim, _ in later} == LATER
    assert {claim for claim, _ in half} <= WRITTEN | LATER
    for corpus in said.values():
        assert {claim for claim, _ in corpus} == WRITTEN
    assert said["corpus_dev"] == {(claim, denied) for claim in WRITTEN for denied in (False, True)}


def test_no_sentence_is_in_two_corpora():
    names = (*FLOORS, *PUBLISHED, "corpus_untouched", "corpus_new_untouched")
    texts = [row.text.casefold().strip(".!? ") for name in names for row in files.rows(path(name), KNOWN)]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("path", sorted(HERE.glob("corpus_turns_*.tsv")), ids=lambda path: path.stem)
def test_what_turns_a_statement_is_read_as_it_was_mended(path):
    score = scores.Score()
    reader = StatementReader(CLAIMS)
    for row in files.rows(path, KNOWN):
        score.add(row, reader)
    reached = {
        name: score.share(f"{name} right", name) or 0.0 for name in ("stance", "span", "amount", "compared")
    }
    assert score.precision >= 0.94
    assert score.polarity >= 0.97
    assert all(reached[name] >= least for name, least in TURNS.items()), reached


@pytest.mark.parametrize("name", [*FLOORS, *PUBLISHED])
def test_a_corpus_is_read_no_worse_than_it_was(name, reader):
    floors = {**FLOORS, **PUBLISHED}[name]
    score = scores.Score()
    for row in files.rows(path(name), KNOWN):
        score.add(row, reader)
    reached = {kind: getattr(score, kind) for kind in floors}
    assert all(reached[kind] >= floor for kind, floor in floors.items()), reached


def test_a_later_claim_is_scored_only_where_a_file_names_it(tmp_path):
    old, new = tmp_path / "old.tsv", tmp_path / "new.tsv"
    old.write_text("The camera pans.\t-\n", encoding="utf-8")
    new.write_text("The camera pans.\t-\nIt zooms.\tlater-claim\n", encoding="utf-8")
    known = KNOWN | {"later-claim"}
    said = [Statement("later-claim", 0, 1), Statement("one-take", 0, 1)]
    wrong = [scores.Score().add_read(files.rows(p, known)[0], said, [])[1] for p in (old, new)]
    assert wrong == [{"one-take"}, {"one-take", "later-claim"}]


def test_hardly_a_trap_is_misread(reader):
    names = ("corpus_2", "corpus_3", "corpus_4")
    traps = [row for name in names for row in files.rows(path(name), KNOWN) if row.kind == "trap"]
    wrong = [row.text for row in traps if any(s.claim in row.scored for s in reader.find(row.text))]
    assert len(traps) > 240
    assert len(wrong) <= TRAPS_MISREAD, wrong
