"""One place or several: told by the colours of the shots, and in one shot by a camera that stays."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.settings import MANY_PLACES, ONE_PLACE
from onetake.core.track import Fact, curve, spans

T = np.arange(0, 20, 0.1)


def film(
    places, fewest=None, most=None, farthest=0.1, chance=1.0, stability=0.9, grey=0.0, moves=(), motion=0.01
):
    """Return a film with a shot for each of `places`, and the camera's moves (label, start, end, value)."""
    n = len(places)
    edges = np.linspace(0, 20, n + 1)
    facts = {
        "places": Fact(max(places), "count"),
        "fewest": Fact(fewest or max(places), "count"),
        "most": Fact(most or max(places), "count"),
        "farthest": Fact(farthest, "share"),
        "chance": Fact(chance, "count"),
        "stability": Fact(stability, "share"),
        "stability-by-chance": Fact(0.3, "share"),
    }
    labels = [f"place {chr(64 + i)}" for i in places]
    tones = {"a": np.array([20.0, 0.5]), "b": np.array([10.0, 0.5])}
    return {
        "palette.place": spans(
            "palette.place", edges[:-1], edges[1:], labels, places, "count", by="x 1", facts=facts
        ),
        "palette.tones": spans(
            "palette.tones", [0, 0], [20, 20], ["", ""], [1 - grey, grey], "share", by="x 1", columns=tones
        ),
        "shots": spans("shots", edges[:-1], edges[1:], ["shot"] * n, range(n), "count", by="x 1"),
        "camera.pan": curve("camera.pan", T, np.zeros(len(T)), "width/s", by="x 1"),
        "camera.moves": spans(
            "camera.moves",
            [m[1] for m in moves],
            [m[2] for m in moves],
            [m[0] for m in moves],
            [m[3] for m in moves],
            "",
            by="x 1",
        ),
        "picture.motion": curve("picture.motion", T, np.full(len(T), motion), "width/s", by="x 1"),
    }


def test_shots_that_are_all_alike_are_one_place():
    assert ONE_PLACE.decide(film([1, 1, 1])).outcome == "holds"
    assert MANY_PLACES.decide(film([1, 1, 1])).outcome == "fails"


@pytest.mark.parametrize("case", [{"farthest": 0.2}, {"most": 2}, {"grey": 1.0}])
def test_shots_that_may_be_of_two_places_leave_one_place_open(case):
    assert ONE_PLACE.decide(film([1, 1, 1], **case)).outcome == "undecided"


def test_three_places_are_several_and_two_are_open():
    assert MANY_PLACES.decide(film([1, 2, 3, 1])).outcome == "holds"
    assert ONE_PLACE.decide(film([1, 2, 3, 1])).outcome == "fails"
    assert MANY_PLACES.decide(film([1, 2, 1])).outcome == "fails"
    assert ONE_PLACE.decide(film([1, 2, 1])).outcome == "undecided"


@pytest.mark.parametrize("case", [{"fewest": 2}, {"chance": 3.5}, {"stability": 0.4}])
def test_what_hangs_on_the_limit_or_on_chance_leaves_several_places_open(case):
    assert MANY_PLACES.decide(film([1, 2, 3], **case)).outcome == "undecided"


def test_places_without_colour_refuse_nothing():
    assert MANY_PLACES.decide(film([1, 1, 1], grey=1.0)).outcome == "undecided"


def test_in_one_shot_the_camera_must_stay():
    stays = film([1], moves=[("static", 0, 20, 0.0)])
    assert ONE_PLACE.decide(stays).outcome == "holds"
    assert MANY_PLACES.decide(stays).outcome == "fails"
    for move in (("pan left", 2, 9, 0.8), ("push-in", 2, 9, 1.8), ("pull-out", 2, 9, 0.5)):
        walks = film([1], moves=[move])
        assert ONE_PLACE.decide(walks).outcome == "undecided"
        assert MANY_PLACES.decide(walks).outcome == "undecided"


def test_a_still_picture_is_no_place_where_it_happens():
    assert ONE_PLACE.decide(film([1], motion=0.0)).outcome == "undecided"


def test_nothing_to_see_is_undecided_and_an_older_reading_inapplicable():
    empty = film([1])
    empty["palette.place"] = spans("palette.place", [], [], [], [], "count", by="x 1")
    assert ONE_PLACE.decide(empty).outcome == MANY_PLACES.decide(empty).outcome == "undecided"
    older = film([1, 1])
    facts = {k: v for k, v in older["palette.place"].facts.items() if k != "farthest"}
    older["palette.place"] = spans(
        "palette.place", [0, 10], [10, 20], ["place A"] * 2, [1, 1], "count", by="x 1", facts=facts
    )
    assert ONE_PLACE.decide(older).outcome == "inapplicable"
