import pytest

from onetake.core import track
from onetake.core.claim import Claim
from onetake.core.errors import ClaimError, MissingExtra
from onetake.core.verdict import Evidence, Verdict


def judge(claim, tracks):
    return claim.verdict("holds", "It does.", 0.9, evidence=(Evidence("a", 0.0, 1.0, 0.9, "share", "here"),))


def make(**changes):
    facts = {
        "id": "one-take", "says": "One shot.", "needs": ("a",), "limit": 0.5, "unit": "share",
        "source": "Set by hand.", "phrases": ("one take",), "judge": judge,
    }  # fmt: skip
    return Claim(**{**facts, **changes})


def test_a_missing_track_makes_a_claim_inapplicable():
    verdict = make(needs=("a", "b.c")).decide({})
    assert verdict.outcome == "inapplicable"
    assert "no a and no b.c" in verdict.because


def test_a_verdict_carries_sentence_limit_and_unit():
    a = track.curve("a", [0.0], [1.0], "share", by="x 1")
    verdict = make().decide({"a": a})
    assert (verdict.says, verdict.limit, verdict.unit, verdict.outcome) == (
        "One shot.",
        0.5,
        "share",
        "holds",
    )
    assert verdict.margin == pytest.approx(0.4)
    assert Verdict.from_json(verdict.to_json()) == verdict


@pytest.mark.parametrize(
    ("changes", "says"),
    [({"id": "One Take"}, "kebab-case"), ({"phrases": ()}, "how would a critic")],
)
def test_a_claim_that_is_not_well_formed_is_a_sentence(changes, says):
    with pytest.raises(ClaimError, match=says):
        make(**changes)


def test_an_outcome_needs_a_reason_and_a_name():
    with pytest.raises(ClaimError, match="no reason"):
        Verdict("x", "X.", "holds", "")
    with pytest.raises(ClaimError, match="wanted one of holds"):
        Verdict("x", "X.", "maybe", "So.")  # type: ignore[arg-type]


def test_a_missing_extra_names_the_pip_line():
    with pytest.raises(ImportError, match=r"pip install 'onetake\[stage\]'"):
        raise MissingExtra("espeak-ng", "stage")
