"""Symmetrical and centred frames, on looks and places given by hand."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.colour_tracks import RATE, palette_tracks
from onetake.claims.composition import CENTRED, SYMMETRICAL
from onetake.core.track import curve

NAN = float("nan")


def symmetry(*parts):
    """Return the tracks of parts `(seconds, score, best score off the middle)`."""
    seconds = sum(part[0] for part in parts)
    tracks = palette_tracks((seconds, {"#808080": 1.0}, {}))
    score = np.concatenate([[value] * (2 * length) for length, value, _ in parts])
    aside = np.concatenate([[value] * (2 * length) for length, _, value in parts])
    t = np.arange(len(score)) / 2
    track = curve("framing.symmetry", t, score, "", by="symmetry 1", columns={"aside": aside})
    return {**tracks, track.name: track}


def places(*parts):
    """Return the tracks of parts `(seconds, place of the largest head)`."""
    x = np.concatenate([[value] * (length * RATE) for length, value in parts])
    return {"framing.place": curve("framing.place", np.arange(len(x)) / RATE, x, "width", by="framing 4")}


@pytest.mark.parametrize(
    ("score", "aside", "outcome"),
    [(0.8, 0.2, "holds"), (0.42, 0.2, "undecided"), (0.1, 0.2, "fails"), (0.8, 0.75, "undecided")],
)
def test_symmetry_is_told_from_the_middle_against_other_axes(score, aside, outcome):
    assert SYMMETRICAL.decide(symmetry((10, score, aside))).outcome == outcome


def test_symmetry_is_a_share_of_the_time_with_chance_and_places():
    verdict = SYMMETRICAL.decide(symmetry((7, 0.7, 0.1), (3, 0.0, 0.5)))
    assert (verdict.outcome, verdict.measured) == ("holds", pytest.approx(0.7))
    assert verdict.chance == pytest.approx(0.3)
    assert (verdict.evidence[0].start, verdict.evidence[0].end) == (0, 7)
    assert SYMMETRICAL.decide(symmetry((3, 0.7, 0.1), (7, 0.0, 0.1))).outcome == "fails"


def test_a_mirror_effect_is_told():
    assert "reflection" in SYMMETRICAL.decide(symmetry((10, 0.97, 0.1))).because
    assert "reflection" not in SYMMETRICAL.decide(symmetry((10, 0.7, 0.1))).because


def test_empty_frames_say_nothing_of_symmetry():
    assert SYMMETRICAL.decide(symmetry((10, NAN, NAN))).outcome == "undecided"
    assert SYMMETRICAL.decide(symmetry((3, 0.8, 0.1), (7, NAN, NAN))).outcome == "undecided"


@pytest.mark.parametrize(
    ("x", "outcome"), [(0.5, "holds"), (0.44, "holds"), (0.59, "undecided"), (0.3, "fails")]
)
def test_the_middle_fifth_is_the_centre(x, outcome):
    assert CENTRED.decide(places((10, x))).outcome == outcome


def test_centred_is_a_share_of_the_time_with_people():
    verdict = CENTRED.decide(places((7, 0.5), (2, 0.2), (4, NAN)))
    assert (verdict.outcome, verdict.chance) == ("holds", 0.2)
    assert verdict.measured == pytest.approx(7 / 9)
    assert CENTRED.decide(places((4, 0.5), (6, 0.2))).outcome == "fails"


def test_where_people_are_seen_seldom_the_rest_may_decide():
    assert CENTRED.decide(places((1, 0.5), (20, NAN))).outcome == "undecided"
    assert CENTRED.decide(places((5, 0.5), (20, NAN))).outcome == "undecided"
    assert CENTRED.decide(places((5, 0.2), (20, NAN))).outcome == "undecided"
    assert CENTRED.decide(places((10, NAN))).outcome == "undecided"
