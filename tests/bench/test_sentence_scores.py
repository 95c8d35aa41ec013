"""The bench of sentences on readings whose score is known by hand."""

from __future__ import annotations

import pytest

from helpers.bench_module import load
from onetake.core.statement import Anchor, Quantity, Statement
from onetake.review.statements import SentenceStatements

KNOWN = frozenset({"one-take", "dark-voids", "vignettes", "two-voices"})


files, scores = load("sentence_rows"), load("sentence_scores")


class Fixed:
    """A reader that says the same of every sentence."""

    def __init__(self, *said, others=()):
        self.result = SentenceStatements(said, tuple(others), [])

    def read(self, text, quoted):
        return self.result


def one(claim, **more):
    return Statement(claim, 0, 1, **more)


@pytest.fixture
def row(tmp_path):
    def make(*columns):
        path = tmp_path / "rows.tsv"
        path.write_text("# a remark\n" + "\t".join(("A sentence.", *columns)) + "\n", encoding="utf-8")
        return files.rows(path, KNOWN)[0]

    return make


def scored(row, reader):
    score = scores.Score()
    return score, *score.add(row, reader)


def test_each_column_is_read(row):
    made = row(
        "one-take !dark-voids ?!vignettes ~two-voices unknown other", "time", "not", "end; -", "3 cuts"
    )
    assert [(w.claim, w.denied, w.when and w.when.kind) for w in made.must] == [
        ("one-take", False, "end"),
        ("dark-voids", True, None),
    ]
    assert made.may == {("vignettes", True)}
    assert made.elsewhere == {("two-voices", False)}
    assert (made.about, made.kind, made.amount.low) == ("not said", "time", 3)


def test_a_row_with_parts_for_other_statements_is_refused(row):
    with pytest.raises(ValueError, match="1 statements and 2 parts"):
        row("one-take", "time", "", "start; end")
    with pytest.raises(ValueError, match="no part"):
        row("one-take", "time", "", "somewhere")


def test_right_wrong_missed_and_turned_are_counted_apart(row):
    score, missed, wrong = scored(
        row("one-take !dark-voids ?vignettes"), Fixed(one("one-take"), one("dark-voids"), one("vignettes"))
    )
    assert (missed, wrong) == ({"!dark-voids"}, {"dark-voids"})
    assert (score.precision, score.recall, score.polarity) == (0.5, 0.5, 0.5)
    assert score.count["sentences misread"] == 1


def test_an_optional_statement_in_the_wrong_polarity_is_wrong(row):
    assert scored(row("?vignettes"), Fixed(one("vignettes", denied=True)))[2] == {"!vignettes"}


def test_stance_asks_whether_it_is_said_of_this_film(row):
    elsewhere = row("~one-take", "another", "another")
    assert scored(elsewhere, Fixed(one("one-take")))[0].share("stance right", "stance") == 0
    score = scored(elsewhere, Fixed(others=[one("one-take", about="reported")]))[0]
    assert score.share("stance right", "stance") == 1
    assert score.share("about right", "about") == 0
    missed = scored(row("one-take"), Fixed(others=[one("one-take", about="not said")]))[0]
    assert missed.share("stance right", "stance") == 0


@pytest.mark.parametrize(
    ("said", "found", "same"),
    [
        ("end", Anchor("end", ""), True),
        ("end", Anchor("clock", "", -20.0, 0.0), True),
        ("end", Anchor("start", ""), False),
        ("end", None, False),
        ("whole", None, True),
        ("share 0.5", Anchor("share", "", 0.4, 0.6), True),
        ("clock 0:00-1:00", Anchor("clock", "", 0.0, 60.0), True),
        ("before clock 2:00", Anchor("clock", "", 120.0, 120.0), False),
        ("before clock 2:00", Anchor("clock", "", 0.0, 120.0), True),
        ("shot 2", Anchor("shot", "", 2.0, 2.0), True),
        ("shot 2", Anchor("shot", "", 3.0, 3.0), False),
        ("section chorus -1", Anchor("section", "", -1.0, -1.0, label="chorus"), True),
        ("section chorus -1", Anchor("section", "", -1.0, -1.0, label="verse"), False),
    ],
)
def test_parts_are_the_same_where_they_lie_in_the_same_place(row, said, found, same):
    score = scored(row("one-take", "time", "", said), Fixed(one("one-take", when=found)))[0]
    assert score.share("span right", "span") == same


@pytest.mark.parametrize(
    ("said", "found", "same"),
    [
        ("3 cuts", Quantity("cuts", 3, 3, ""), True),
        ("3 cuts", Quantity("shots", 3, 3, ""), False),
        ("3+ cuts", Quantity("cuts", 3, None, ""), True),
        ("3+ cuts", Quantity("cuts", 3, 3, ""), False),
        ("120 seconds without a cut", Quantity("seconds without a cut", 121, None, ""), True),
        ("3 cuts", None, False),
    ],
)
def test_amounts_agree_in_what_and_how_many(row, said, found, same):
    score = scored(row("one-take", "amount", "", "", said), Fixed(one("one-take", amount=found)))[0]
    assert score.share("amount right", "amount") == same
