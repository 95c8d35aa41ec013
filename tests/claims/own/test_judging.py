from dataclasses import replace

import numpy as np
import pytest

import onetake.claims.own.judging as judging
from onetake.claims.in_force import claims_in_force, own_key, own_settings, with_own_settings
from onetake.claims.own.definition import Bound, OwnClaim
from onetake.claims.own.judging import own_claims
from onetake.core.track import curve, spans
from onetake.readers.parts import PartTracks
from onetake.review.statements import StatementReader

WHIPS = OwnClaim(
    id="whip-pans",
    says="The camera whips round again and again.",
    unit="count",
    measure="SELECT count(*) FROM camera.moves WHERE label = 'whip'",
    holds=Bound(3.0, upwards=True),
    fails=Bound(1.0, upwards=False),
    source="three films that were counted by hand",
    figure="number of whip pans",
    evidence=(
        "SELECT start, \"end\", value, 'a whip pan' AS says FROM camera.moves "
        "WHERE label = 'whip' ORDER BY value DESC"
    ),
    phrases=("whip pan",),
    opposites=("whip pan free",),
    needs=("camera.moves",),
)


def moves(count):
    at = np.arange(count + 1, dtype=float)
    labels = ["static", *["whip"] * count]
    track = spans("camera.moves", at, at + 0.5, labels, 10 * at, "", by="moves 1")
    return {"camera.moves": track}


@pytest.mark.parametrize(
    ("count", "outcome"), [(0, "fails"), (1, "fails"), (2, "undecided"), (3, "holds"), (9, "holds")]
)
def test_the_figure_is_compared_with_both_limits(count, outcome):
    (claim,) = own_claims([WHIPS])
    verdict = claim.decide(moves(count))
    assert (verdict.outcome, verdict.measured) == (outcome, float(count))
    assert verdict.because == (
        f"The number of whip pans is {count}: it holds with at least 3, and fails with at most 1."
    )


def test_the_evidence_comes_in_the_order_of_its_question():
    (claim,) = own_claims([WHIPS])
    evidence = claim.decide(moves(5)).evidence
    assert [(e.start, e.end, e.value, e.says) for e in evidence] == [
        (5.0, 5.5, 50.0, "a whip pan"),
        (4.0, 4.5, 40.0, "a whip pan"),
        (3.0, 3.5, 30.0, "a whip pan"),
    ]


def test_without_its_tracks_it_is_inapplicable():
    (claim,) = own_claims([WHIPS])
    assert claim.decide({}).outcome == "inapplicable"


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"measure": "SELECT avg(value) FROM camera.moves WHERE label = 'none'"}, "not known of this film"),
        ({"measure": "SELECT value FROM camera.moves"}, "gives 6 rows, wanted one"),
        ({"measure": "SELECT error('no') FROM camera.moves"}, "has no answer: no"),
        ({"evidence": "SELECT NULL AS start, 'x' AS says FROM camera.moves"}, "a row of it has no times"),
        ({"evidence": "SELECT 2 AS start, 1 AS \"end\", 'x' AS says FROM camera.moves"}, "has no times"),
    ],
)
def test_what_cannot_be_answered_is_undecided(changed, because):
    (claim,) = own_claims([replace(WHIPS, **changed)])
    verdict = claim.decide(moves(5))
    assert verdict.outcome == "undecided" and because in verdict.because


def test_a_second_column_is_the_chance_level():
    (claim,) = own_claims([replace(WHIPS, measure="SELECT 4, 0.5 FROM camera.moves LIMIT 1")])
    assert claim.decide(moves(2)).chance == 0.5


def test_all_questions_of_a_film_go_to_one_process(monkeypatch):
    asked = []

    def ask(tables, questions):
        asked.append(len(questions))
        return ask_really(tables, questions)

    ask_really = judging.ask
    monkeypatch.setattr(judging, "ask", ask)
    several = [replace(WHIPS, id=f"whips-{c}", measure=f"{WHIPS.measure} OR '{c}' = ''") for c in "abc"]
    claims = own_claims(several)
    film = moves(3)
    assert {claim.decide(film).outcome for claim in claims} == {"holds"}
    assert asked == [4], "three figures and the evidence that they share"
    assert claims[0].decide(moves(0)).outcome == "fails" and len(asked) == 2


def test_concepts_and_phrases_are_read_in_sentences():
    turn = replace(WHIPS, id="spirals", phrases=(), concepts=(("camera", "to spiral"),))
    reader = StatementReader(own_claims([WHIPS, turn]))

    def said(text: str) -> list[tuple[str, bool]]:
        return [(one.claim, one.denied) for one in reader.find(text)]

    assert said("A whip pan ends every line.") == [("whip-pans", False)]
    assert said("There is no whip pan.") == [("whip-pans", True)]
    assert said("The camera spirals towards the two of them.") == [("spirals", False)]


def test_a_reading_keeps_definitions_limits_and_a_key_of_both():
    settings = with_own_settings({"luma_width": 480}, own_settings({"whip-pans": 6.0}, [WHIPS]))
    claim = claims_in_force(settings)[-1]
    assert claim.id == "whip-pans"
    verdict = claim.decide(moves(5))
    assert verdict.outcome == "undecided" and "set by the user" in verdict.because
    assert own_key(settings) != own_key(with_own_settings(settings, own_settings({}, [WHIPS]))) != ""
    assert with_own_settings(settings, {}) == {"luma_width": 480}


def test_a_part_of_a_film_is_judged_on_its_rows():
    still = curve("palette.dark", [0.0, 1.0, 2.0, 3.0], [0.0, 0.0, 1.0, 1.0], "share", by="palette 1")
    one = replace(
        WHIPS,
        measure="SELECT avg(value) FROM palette.dark",
        evidence="",
        needs=("palette.dark",),
        unit="share",
        holds=Bound(0.9, upwards=True),
        fails=Bound(0.2, upwards=False),
    )
    (claim,) = own_claims([one])
    whole = {"palette.dark": still}
    assert claim.decide(whole).outcome == "undecided"
    assert claim.decide(PartTracks(whole, 0.0, 2.0)).outcome == "fails"
    assert claim.decide(PartTracks(whole, 2.0, 4.0)).outcome == "holds"
