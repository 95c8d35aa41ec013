from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.camera_known import AXES
from onetake.claims.suspects import HIDDEN_CUT
from onetake.core.track import curve, spans


def film(*suspects, weak=None, links=48, even=0.0):
    """Two seconds of firm links; suspects are (start, end, kind, link)."""
    values = np.full(links, 0.95)
    values[:1] = np.nan
    if weak is not None:
        values[30] = weak
    start, end, kind, value = zip(*suspects, strict=True) if suspects else ((), (), (), ())
    return {
        "shots.link": curve(
            "shots.link",
            np.arange(links) / 24,
            values,
            "link",
            by="shots 1",
            columns={"even": (np.arange(links) < even * links).astype(float)},
        ),
        "shots.suspect": spans("shots.suspect", start, end, kind, value, "link", by="shots 1"),
    }


@pytest.mark.parametrize(
    "suspect",
    [
        (1.0, 1.5, "black", 0.9),
        (1.0, 1.5, "occlusion", 0.95),
        (1, 1.04, "whip", 0.55),
        (1, 1.04, "flash", 0.6),
    ],
)
def test_a_moment_that_hides_the_picture_is_enough(suspect):
    verdict = HIDDEN_CUT.decide(film(suspect))
    assert (verdict.outcome, verdict.measured) == ("holds", 1)
    assert suspect[2] in verdict.because and "1.00 s" in verdict.because
    assert (verdict.evidence[0].start, verdict.evidence[0].value) == (1.0, suspect[3])


@pytest.mark.parametrize(("lost", "outcome"), [(0, "undecided"), (1, "holds"), (6, "holds")])
def test_nothing_covers_a_picture_through_which_the_camera_is_followed(lost, outcome):
    t = np.arange(48) / 24
    rate = np.full(48, 0.4)
    rate[26 : 26 + lost] = np.nan
    camera = {name: curve(name, t, rate, "width/s", by="camera 1") for name in AXES}
    verdict = HIDDEN_CUT.decide(film((1.0, 1.5, "occlusion", 0.0)) | camera)
    assert verdict.outcome == outcome
    assert ("the camera was followed" in verdict.because) == (outcome == "undecided")
    # Black hides a cut, however the camera moves.
    assert HIDDEN_CUT.decide(film((1.0, 1.5, "black", 0.9)) | camera).outcome == "holds"


def test_a_pair_that_was_not_compared_leaves_it_open():
    verdict = HIDDEN_CUT.decide(film(weak=np.nan))
    assert verdict.outcome == "undecided"
    assert "1 pair of neighbouring frames could not be compared" in verdict.because


def test_nothing_in_the_way_fails_and_shows_the_weakest_link():
    verdict = HIDDEN_CUT.decide(film(weak=0.8))
    assert (verdict.outcome, verdict.measured) == ("fails", 0)
    assert verdict.evidence[0].end == pytest.approx(30 / 24)


def test_flash_over_a_picture_that_surely_goes_on_is_undecided():
    assert HIDDEN_CUT.decide(film((1.0, 1.04, "flash", 0.95))).outcome == "undecided"


def test_doubtful_link_is_undecided_and_a_cut_in_plain_sight_is_not_hidden():
    assert HIDDEN_CUT.decide(film(weak=0.5)).outcome == "undecided"
    plain = HIDDEN_CUT.decide(film(weak=0.05))
    assert plain.outcome == "fails" and "0.95" in plain.because


def test_nothing_but_cuts_is_said_so():
    tracks = film(links=2)
    tracks["shots.link"] = curve(
        "shots.link", [0.0, 1.0], [float("nan"), 0.1], "link", by="shots 1", columns={"even": [0.0, 0.0]}
    )
    verdict = HIDDEN_CUT.decide(tracks)
    assert (verdict.outcome, verdict.evidence) == ("fails", ())
    assert "every cut is in plain sight" in verdict.because


def test_sure_ones_come_first_in_the_evidence():
    verdict = HIDDEN_CUT.decide(film((0.5, 0.54, "flash", 0.95), (1.0, 1.2, "black", 0.9)))
    assert [e.start for e in verdict.evidence] == [1.0, 0.5]


def test_one_picture_is_undecided_and_no_track_inapplicable():
    assert HIDDEN_CUT.decide(film(links=1)).outcome == "undecided"
    assert HIDDEN_CUT.decide({}).outcome == "inapplicable"


def test_a_film_of_one_even_colour_leaves_it_open():
    verdict = HIDDEN_CUT.decide(film(even=0.75))
    assert verdict.outcome == "undecided"
    assert "75% of the frames are of one even colour" in verdict.because
    assert HIDDEN_CUT.decide(film(even=0.25)).outcome == "fails"


def test_another_place_with_nothing_covered_is_no_hidden_cut():
    assert HIDDEN_CUT.decide(film((1.0, 2.0, "gradual", 0.5))).outcome == "fails"
    assert HIDDEN_CUT.decide(film((1.0, 2.0, "gradual", 0.5), weak=0.5)).outcome == "undecided"
