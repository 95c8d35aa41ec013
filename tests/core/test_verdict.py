import pytest

from onetake.core import track
from onetake.core.claim import Claim
from onetake.core.errors import ClaimError, MissingExtra
from onetake.core.track import Fact
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
    assert verdict.because == "It was not measured: a, b.c are missing."


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


def frames(**facts):
    return track.curve("frames", [0.0, 12.0], [0, 1], "tick", by="decode 1", facts=facts)


@pytest.mark.parametrize(
    ("asks", "says"),
    [
        (lambda tracks: tracks["b.c"], "b.c: not in the reading, wanted this track"),
        (lambda tracks: tracks["a"].column("level"), "a: no column level"),
        (lambda tracks: tracks["a"].facts.number("scatter", "ms"), "a: fact 'scatter' is missing, wanted"),
        (lambda tracks: tracks["a"].facts["scatter"], "a: fact 'scatter' is none of"),
        (lambda tracks: tracks["a"].facts.count("n"), "a: fact 'n' is 'x', wanted a whole number in count"),
        (lambda tracks: tracks["a"].labels, "a: no labels"),
    ],
)
def test_a_missing_fact_column_or_track_makes_a_claim_inapplicable_and_the_reason_names_it(asks, says):
    a = track.curve("a", [0.0], [1.0], "share", by="x 1", facts={"n": Fact("x")})
    verdict = make(judge=lambda claim, tracks: asks(tracks)).decide({"a": a})
    assert verdict.outcome == "inapplicable" and says in verdict.because


@pytest.mark.parametrize(
    ("found", "changes", "outcome"),
    [
        ("holds", {}, "undecided"),
        ("fails", {}, "undecided"),
        ("undecided", {}, "undecided"),
        ("inapplicable", {}, "inapplicable"),
        ("holds", {"fails_on_a_part": True}, "undecided"),
        ("fails", {"fails_on_a_part": True}, "fails"),
        ("holds", {"holds_on_a_part": True}, "holds"),
        ("fails", {"holds_on_a_part": True}, "undecided"),
    ],
)
def test_what_was_read_in_part_decides_only_what_a_part_can(found, changes, outcome):
    a = track.curve("a", [0.0], [1.0], "share", by="x 1")
    claim = make(judge=lambda claim, tracks: claim.verdict(found, "So.", 0.9), **changes)
    part = frames(partial=Fact(True), why=Fact("the file is cut short"), missing=Fact(83.0, "s"))
    verdict = claim.decide({"a": a, "frames": part})
    assert (verdict.outcome, verdict.measured) == (outcome, 0.9)
    says = "Only a part of the film could be read, 12.0 s: the file is cut short."
    assert (says in verdict.because) == (found != "inapplicable")
    for whole in ({"a": a}, {"a": a, "frames": frames()}, {"a": a, "frames": frames(partial=Fact(False))}):
        assert claim.decide(whole).outcome == found
        assert claim.decide(whole).because == "So."


@pytest.mark.parametrize(
    ("missing", "picture", "needs", "changes", "outcome"),
    [
        (0.1, True, ("a",), {}, "holds"),  # below a hundredth: no share changes
        (0.2, True, ("a",), {}, "undecided"),
        (0.1, True, ("a",), {"fails_on_a_part": True}, "undecided"),  # a cut has room in a tenth of a second
        (9.0, False, ("a",), {}, "holds"),  # only sound is missing, and it rests on the picture
        (9.0, False, ("a", "voices.who"), {}, "undecided"),
        (None, True, ("a",), {}, "undecided"),
    ],
)
def test_what_is_missing_counts_by_its_length_and_by_what_the_claim_rests_on(
    missing, picture, needs, changes, outcome
):
    facts = {"partial": Fact(True), "picture-missing": Fact(picture)}
    facts |= {} if missing is None else {"missing": Fact(missing, "s")}
    a = track.curve("a", [0.0], [1.0], "share", by="x 1")
    claim = make(needs=needs, judge=lambda claim, tracks: claim.verdict("holds", "So."), **changes)
    assert claim.decide({"a": a, "voices.who": a, "frames": frames(**facts)}).outcome == outcome


def test_a_claim_speaks_of_the_whole_film_unless_a_part_is_enough_for_it():
    assert make().whole and make(fails_on_a_part=True).whole and not make(holds_on_a_part=True).whole


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
