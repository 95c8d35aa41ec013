"""A critic's number against the film's."""

from __future__ import annotations

import pytest

from onetake.claims import CLAIMS
from onetake.core.facts import Fact
from onetake.core.statement import Quantity
from onetake.core.track import curve, spans
from onetake.review.amounts import judge_amount
from onetake.review.statements import StatementReader


def film(cuts: int, doubtful: int = 0, voices: tuple[int, int] = (2, 2)) -> dict[str, object]:
    """Return a film of shots of 10 s each, with pairs of frames that may be cuts."""
    edges = [10.0 * i for i in range(cuts + 2)]
    n = 10 * (cuts + 1)
    link = [0.9] * n
    for i in range(doubtful):
        link[2 * i + 1] = 0.6
    return {
        "shots": spans(
            "shots", edges[:-1], edges[1:], ["shot"] * (cuts + 1), [1] * (cuts + 1), "count", by="s 1"
        ),
        "shots.transitions": spans(
            "shots.transitions", edges[1:-1], edges[1:-1], ["cut"] * cuts, [1] * cuts, "share", by="s 1"
        ),
        "shots.link": curve("shots.link", range(n), link, "link", by="s 1"),
        "voices.who": spans(
            "voices.who", [0], [1], ["A"], [1], "", by="v 1",
            facts={"fewest-voices": Fact(voices[0], "count"), "most-voices": Fact(voices[1], "count")},
        ),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("said", "tracks", "want"),
    [
        (Quantity("cuts", 3, 3, "three cuts"), film(3), "holds"),
        (Quantity("cuts", 3, 3, "three cuts"), film(4), "fails"),
        (Quantity("cuts", 3, 3, "three cuts"), film(0), "fails"),
        (Quantity("cuts", 3, 3, "three cuts"), film(2, doubtful=1), "undecided"),
        (Quantity("cuts", 3, 3, "three cuts"), film(3, doubtful=1), "undecided"),
        (Quantity("cuts", 2, None, "several cuts"), film(9), "holds"),
        (Quantity("cuts", 2, None, "several cuts"), film(1), "fails"),
        (Quantity("cuts", 40, 40, "forty cuts"), film(42), "holds"),
        (Quantity("cuts", 40, 40, "forty cuts"), film(60), "fails"),
        (Quantity("shots", 4, 4, "four shots"), film(3), "holds"),
        (Quantity("seconds without a cut", 10, 10, "ten seconds"), film(3), "holds"),
        (Quantity("seconds without a cut", 60, 60, "a minute"), film(3), "fails"),
        (Quantity("voices", 3, 3, "three voices"), film(0), "fails"),
        (Quantity("voices", 3, 3, "three voices"), film(0, voices=(2, 3)), "undecided"),
        # Who says nothing may be seen.
        (Quantity("people", 3, 3, "three people"), film(0), "undecided"),
        (Quantity("people", 1, 1, "one man"), film(0), "fails"),
        (Quantity("places", 3, 3, "three places"), film(0), "inapplicable"),
        (Quantity("cuts", 3, 3, "three cuts"), {}, "inapplicable"),
        # Shots of 10 s: nine cuts are 5.4 a minute, one is 3 a minute.
        (Quantity("cuts a minute", 0, 2, "few cuts"), film(9), "fails"),
        (Quantity("cuts a minute", 0, 2, "few cuts"), film(1), "undecided"),
        (Quantity("cuts a minute", 0, 2, "few cuts"), film(0), "holds"),
    ],
)
def test_outcomes(said, tracks, want):
    assert judge_amount(said, "one-take", tracks).outcome == want


def test_a_number_belongs_to_the_statement_of_its_clause():
    made = StatementReader(CLAIMS).find("There are three cuts, but the palette is dreary.")
    assert [(s.claim, s.amount and s.amount.words) for s in made] == [
        ("one-take", "three cuts"),
        ("dreary-palette", None),
    ]


def test_the_reason_names_what_is_measured():
    said = Quantity("cuts", 3, 3, "three cuts")
    assert judge_amount(said, "one-take", film(1)).because == "1 cut is measured."
    assert judge_amount(said, "one-take", film(4)).because == "4 cuts are measured."
    people = judge_amount(Quantity("people", 3, 3, "three people"), "two-voices", film(0))
    assert people.because == "At least 2 people are measured."
