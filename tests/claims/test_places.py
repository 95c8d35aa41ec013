from __future__ import annotations

import pytest

from onetake.claims.places import VIGNETTES
from onetake.core.track import Fact, spans


def place(found, fewest=None, most=None, chance="1.00", stability="0.9"):
    n = len(found)
    facts = {
        "places": Fact(max(found), "count"),
        "fewest": Fact(fewest or max(found), "count"),
        "most": Fact(most or max(found), "count"),
        "chance": Fact(float(chance), "count"),
        "stability": Fact(float(stability), "share"),
        "stability-by-chance": Fact(0.3, "share"),
    }
    labels = [f"place {chr(64 + i)}" for i in found]
    track = spans(
        "palette.place", range(n), range(1, n + 1), labels, found, "count", by="places 1", facts=facts
    )
    return {"palette.place": track}


def test_many_places_hold_and_each_is_shown_once():
    verdict = VIGNETTES.decide(place([1, 2, 3, 1, 4, 5, 6]))
    assert (verdict.outcome, verdict.measured, verdict.chance) == ("holds", 6, 1.0)
    assert [e.says for e in verdict.evidence][:2] == ["place A, 2 shots", "place B, 1 shot"]
    assert len(verdict.evidence) == 6


@pytest.mark.parametrize("found", [[1], [1, 1, 1], [1, 2, 1, 2, 1, 3, 4]])
def test_few_places_fail(found):
    assert VIGNETTES.decide(place(found)).outcome == "fails"


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ({"fewest": 4}, "at least 4, at most 5"),
        ({"chance": "6.10"}, "As many come out by chance"),
        ({"stability": "0.41"}, "not stable"),
    ],
)
def test_what_hangs_on_the_limit_or_on_chance_is_undecided(case, says):
    verdict = VIGNETTES.decide(place([1, 2, 3, 4, 5], **case))
    assert verdict.outcome == "undecided"
    assert says in verdict.because


def test_four_that_could_be_five_is_undecided():
    assert VIGNETTES.decide(place([1, 2, 3, 4], most=5)).outcome == "undecided"


def test_nothing_to_see_is_undecided_and_no_track_inapplicable():
    empty = spans("palette.place", [], [], [], [], "count", by="places 1")
    assert VIGNETTES.decide({"palette.place": empty}).outcome == "undecided"
    assert VIGNETTES.decide({}).outcome == "inapplicable"


def test_a_reading_without_the_figures_of_the_places_is_inapplicable():
    track = spans("palette.place", [0.0], [1.0], ["place A"], [1.0], "count", by="places 1")
    verdict = VIGNETTES.decide({"palette.place": track})
    assert verdict.outcome == "inapplicable"
    assert "palette.place" in verdict.because and "'places'" in verdict.because
