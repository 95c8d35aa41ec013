"""Close-ups and wide shots, one person or many: what is found decides, what is not found decides nothing."""

from __future__ import annotations

import numpy as np
import pytest

from onetake.claims.company import ALONE, CROWDED
from onetake.claims.shot_scale import CLOSE_UPS, WIDE_SHOTS
from onetake.core.track import curve

T = np.arange(0, 20, 0.1)


def film(size=np.nan, people=None, sure=0.7):
    """Return a film of 20 s; NaN is nobody found."""
    sizes = np.broadcast_to(np.asarray(size, float), T.shape).copy()
    count = np.where(np.isfinite(sizes), 1.0, np.nan) if people is None else np.broadcast_to(people, T.shape)
    return {
        "framing.scale": curve(
            "framing.scale", T, sizes, "height", by="x 1", confidence=np.full(len(T), float(sure))
        ),
        "framing.people": curve("framing.people", T, np.asarray(count, float), "count", by="x 1"),
    }


def with_one(value, rest=0.2, seconds=2.0):
    return np.where(seconds > T, value, rest)


def test_one_close_up_is_enough():
    verdict = CLOSE_UPS.decide(film(with_one(0.5)))
    assert (verdict.outcome, verdict.measured) == ("holds", pytest.approx(2.0))
    assert (verdict.evidence[0].start, verdict.evidence[0].value) == (0.0, 0.5)


@pytest.mark.parametrize("size", [with_one(0.41), with_one(0.5, seconds=0.5), with_one(0.36), np.nan])
def test_a_face_near_the_limit_a_short_one_or_none_leaves_close_ups_open(size):
    assert CLOSE_UPS.decide(film(size)).outcome == "undecided"


def test_close_ups_are_refused_only_where_sizes_are_known_nearly_throughout():
    assert CLOSE_UPS.decide(film(0.2)).outcome == "fails"
    assert CLOSE_UPS.decide(film(np.where(T < 12, 0.2, np.nan))).outcome == "undecided"


def test_small_people_make_a_wide_shot_and_those_near_the_limit_do_not():
    assert WIDE_SHOTS.decide(film(with_one(0.05))).outcome == "holds"
    # A woman seen to the knees measured so.
    assert WIDE_SHOTS.decide(film(0.085)).outcome == "undecided"
    assert WIDE_SHOTS.decide(film(0.3)).outcome == "fails"
    assert WIDE_SHOTS.decide(film(np.where(T < 12, 0.3, np.nan))).outcome == "undecided"


def test_heads_of_which_nothing_is_sure_decide_nothing():
    assert CLOSE_UPS.decide(film(0.6, sure=0.05)).outcome == "undecided"


def test_who_is_told_alone_nearly_all_the_time_is_alone():
    verdict = ALONE.decide(film(0.2, np.where(T < 17, 1.0, np.nan)))
    assert (verdict.outcome, verdict.measured) == ("holds", pytest.approx(0.85))
    assert "the same person in all shots is not measured" in verdict.because


@pytest.mark.parametrize(
    "people", [np.where(T < 12, 1.0, np.nan), np.where(T < 1, 2.0, 1.0), np.nan, np.where(T < 12, 1.0, 0.0)]
)
def test_too_seldom_or_a_second_one_for_a_moment_leaves_alone_open(people):
    assert ALONE.decide(film(0.2, people)).outcome == "undecided"


def test_two_for_a_fifth_of_the_film_are_not_alone():
    assert ALONE.decide(film(0.2, np.where(T < 5, 2.0, 1.0))).outcome == "fails"


def test_five_at_once_are_a_crowd_and_four_are_none():
    assert CROWDED.decide(film(0.1, np.where(T < 2, 6.0, 1.0))).outcome == "holds"
    assert CROWDED.decide(film(0.1, np.where(T < 0.5, 6.0, 1.0))).outcome == "undecided"
    verdict = CROWDED.decide(film(0.1, 4.0))
    assert (verdict.outcome, verdict.measured) == ("undecided", 4)


def test_a_crowd_is_refused_only_where_few_are_seen_near_all_the_time():
    assert CROWDED.decide(film(0.3, 1.0)).outcome == "fails"
    assert CROWDED.decide(film(0.1, 1.0)).outcome == "undecided"
    assert CROWDED.decide(film(0.3, np.where(T < 1, 3.0, 1.0))).outcome == "undecided"
    assert CROWDED.decide(film(np.nan, 0.0)).outcome == "undecided"
