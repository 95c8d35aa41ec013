"""Black and white, one hue, warm and cold palettes, and colours that shift, on colours given by hand."""

from __future__ import annotations

import pytest

from helpers.colour_tracks import palette_tracks
from onetake.claims.colour_shifts import COLOUR_SHIFTS
from onetake.claims.hues import BLACK_AND_WHITE, COLD_PALETTE, ONE_HUE, WARM_PALETTE

CLAIMS = (BLACK_AND_WHITE, ONE_HUE, WARM_PALETTE, COLD_PALETTE, COLOUR_SHIFTS)
GREYS = {"#202020": 0.3, "#808080": 0.4, "#e0e0e0": 0.3}
SEPIA = {"#221f19": 0.3, "#8a7f66": 0.4, "#f2dfb3": 0.3}
MIXED = {"#a03028": 0.25, "#2f5fa8": 0.25, "#3c8a3c": 0.25, "#c0a040": 0.25}
ORANGE = {"#d08030": 0.5, "#80451a": 0.4, "#505050": 0.1}
BLUE = {"#2848b0": 0.5, "#102858": 0.4, "#505050": 0.1}
GRASS = {"#4f9a35": 0.8, "#d0d0d0": 0.2}


def decide(claim, *parts, **more):
    return claim.decide(palette_tracks(*((seconds, colours, {}) for seconds, colours in parts), **more))


def outcomes(*parts):
    return [decide(claim, *parts).outcome for claim in CLAIMS]


def test_each_palette_is_what_it_is_and_nothing_else():
    assert outcomes((20, GREYS)) == ["holds", "fails", "fails", "fails", "fails"]
    assert outcomes((20, MIXED)) == ["fails", "fails", "fails", "fails", "fails"]
    assert outcomes((20, ORANGE)) == ["fails", "holds", "holds", "fails", "fails"]
    assert outcomes((20, BLUE)) == ["fails", "holds", "fails", "holds", "fails"]
    assert outcomes((20, GRASS)) == ["fails", "undecided", "fails", "fails", "fails"]


def test_a_toned_black_and_white_film_is_undecided():
    verdict = decide(BLACK_AND_WHITE, (20, SEPIA))
    assert verdict.outcome == "undecided"
    assert "toned" in verdict.because


def test_one_coloured_thing_in_grey_is_not_black_and_white():
    red_coat = {**GREYS, "#e0e0e0": 0.28, "#b01818": 0.02}
    assert decide(BLACK_AND_WHITE, (20, red_coat)).outcome == "fails"


def test_black_and_white_for_a_part_fails_and_shows_where_the_colour_is():
    verdict = decide(BLACK_AND_WHITE, (12, GREYS), (8, MIXED))
    assert verdict.outcome == "fails"
    assert verdict.measured == pytest.approx(0.6)
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (12, 20)
    assert decide(BLACK_AND_WHITE, (19, GREYS), (1, MIXED)).outcome == "holds"


def test_one_hue_names_it():
    assert "blue" in decide(ONE_HUE, (20, BLUE)).because
    assert "brown" in decide(ONE_HUE, (20, ORANGE)).because


def test_half_of_the_time_is_the_limit_of_warm():
    assert decide(WARM_PALETTE, (12, ORANGE), (8, GREYS)).outcome == "holds"
    assert decide(WARM_PALETTE, (8, ORANGE), (12, GREYS)).outcome == "fails"
    faint = {"#8c7d6e": 1.0}
    assert decide(WARM_PALETTE, (20, faint)).outcome == "undecided"


def test_a_shift_says_when_and_from_what_to_what():
    verdict = decide(COLOUR_SHIFTS, (12, ORANGE), (8, BLUE))
    assert verdict.outcome == "holds"
    assert "at 12.0 s from orange to blue" in verdict.because
    assert [e.says for e in verdict.evidence] == ["mostly orange", "mostly blue"]
    assert decide(COLOUR_SHIFTS, (10, GREYS), (10, BLUE)).outcome == "holds"


def test_shots_that_alternate_are_no_shift():
    verdict = decide(COLOUR_SHIFTS, *([(1, ORANGE), (1, BLUE)] * 12))
    assert verdict.outcome == "fails"
    assert decide(COLOUR_SHIFTS, (14, ORANGE), (1, BLUE), (15, ORANGE)).outcome == "fails"


def test_a_small_shift_is_undecided():
    one, other = {"#907868": 1.0}, {"#687090": 1.0}
    assert decide(COLOUR_SHIFTS, (10, one), (10, other)).outcome == "undecided"


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda c: c.id)
def test_hardly_any_picture_is_undecided(claim):
    assert decide(claim, (3, BLUE), aside=[(0.0, 3.0)]).outcome == "undecided"
    assert decide(claim, (6, {"#050505": 1.0})).outcome == "undecided"


def test_black_between_is_left_out():
    parts = (5, ORANGE), (5, {"#000000": 1.0}), (5, ORANGE)
    assert decide(WARM_PALETTE, *parts, aside=[(5.0, 10.0)]).measured == 1.0
    assert decide(COLOUR_SHIFTS, *parts, aside=[(5.0, 10.0)]).outcome == "fails"
