"""A sentence is called contradicted only where the way it was read is right often enough."""

from __future__ import annotations

from types import SimpleNamespace
from typing import get_args

import pytest

from onetake.claims import CLAIMS
from onetake.core.statement import Way
from onetake.review import sureness_table
from onetake.review.check import check
from onetake.review.statements import StatementReader
from onetake.review.sureness import COUNTED, LATER, SURE_ENOUGH, sureness
from onetake.review.terminal import to_text

STUB = SimpleNamespace(
    verdicts={c.id: c.verdict("fails", "So.") for c in CLAIMS},
    tracks={},
    media=SimpleNamespace(title="", duration=60.0),
)
LONG = "It is one take, " + "and the walls and the floor and the lamp and the chair are green " * 3


@pytest.fixture(scope="module")
def reader():
    return StatementReader(CLAIMS)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("It is all in one go.", "phrase"),
        ("It seems to be one take.", "hedged"),
        ("There is not a cut in sight.", "negated"),
        ("One take, sure.", "doubtful words"),
        (LONG + ".", "long sentence"),
    ],
)
def test_the_way_is_named(reader, text, way):
    assert [s.way for s in reader.find(text) if s.claim == "one-take"] == [way]


def test_each_statement_has_the_sureness_of_its_way(reader):
    for text in ("The film is one take.", "One take, sure."):
        for one in reader.find(text):
            assert one.sure == sureness(one.way, one.claim)


def test_a_later_claim_is_never_surer_than_later_claims_are(reader):
    late = next(one for one in reader.find("Shots dissolve into each other.") if one.claim == "dissolves")
    assert late.sure <= (LATER[0] + 1) / (LATER[1] + 2)
    assert sureness("frame", "dissolves") < sureness("frame", "hidden-cut")
    assert late.sure >= SURE_ENOUGH
    assert {claim.id for claim in CLAIMS} >= COUNTED and LATER[0] < LATER[1]


def test_a_review_is_called_wrong_on_a_later_claim_where_it_is_said_plainly():
    plain = check("The camera circles the two of them.", STUB, CLAIMS, source="a.txt")
    assert plain.sentences[0].matches[0].standing == "contradicted"
    text = "I find that the camera circles the two of them."
    assert check(text, STUB, CLAIMS, source="a.txt").sentences[0].matches[0].standing == "not judged"
    brief = check("The camera circles the two of them.", STUB, CLAIMS, source="a.txt", as_brief=True)
    assert brief.sentences[0].matches[0].standing == "not met"


def test_a_claim_of_ones_own_is_even_for_nobody_has_counted_it():
    assert sureness("phrase", "never-dark") == 0.5


def test_an_unseen_way_is_even_and_a_mark_is_sure(monkeypatch):
    monkeypatch.setattr("onetake.review.sureness.COUNTS", {"phrase": (2, 2), "frame": (0, 2)})
    assert sureness("hedged") == 0.5
    assert sureness("phrase") == 0.75
    assert sureness("frame") == 0.25
    assert sureness("mark") == 1.0


def test_the_table_knows_ways_and_has_no_more_right_than_found():
    assert set(sureness_table.COUNTS) <= set(get_args(Way))
    assert all(0 <= right <= found for right, found in sureness_table.COUNTS.values())
    assert sum(found for _, found in sureness_table.COUNTS.values()) > 200


@pytest.mark.parametrize(
    ("sure", "standing"), [(SURE_ENOUGH, "contradicted"), (SURE_ENOUGH - 0.01, "not judged")]
)
def test_what_is_not_sure_is_not_judged(monkeypatch, sure, standing):
    monkeypatch.setattr("onetake.review.statements.sureness", lambda *_: sure)
    checked = check("It is one take.\n", STUB, CLAIMS, source="a.md")
    assert [m.standing for m in checked.sentences[0].matches] == [standing]
    assert ("reads as if it says" in to_text(checked)) == (standing == "not judged")
    assert ("1 may be misread" in checked.summary) == (standing == "not judged")


def test_what_is_borne_out_needs_no_sureness(monkeypatch):
    monkeypatch.setattr("onetake.review.statements.sureness", lambda *_: 0.0)
    checked = check("It is not one take.\n", STUB, CLAIMS, source="a.md")
    assert checked.sentences[0].standing == "borne out"
