"""The measures of agreement give what is known by hand and what the field's own library gives."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.hand.agreement import boundary_score, cohens_kappa, joint_labels, speaker_score

A, B = frozenset(["a"]), frozenset(["b"])
BOTH, NONE = A | B, frozenset()
times = st.lists(st.integers(1, 399), max_size=12, unique=True).map(lambda x: np.array(sorted(x)) / 4)


def test_each_boundary_is_matched_once():
    score = boundary_score(np.array([1.0, 1.1]), np.array([1.05]), 0.1, 10)
    assert (score.precision, score.recall) == (1.0, 0.5) and score.f == pytest.approx(2 / 3)


@given(times, times)
def test_boundaries_as_mir_eval_scores_them(reference, found):
    mir_eval = pytest.importorskip("mir_eval")
    if not len(reference) or not len(found):
        return
    matched = mir_eval.util.match_events(reference, found, 0.5)
    score = boundary_score(reference, found, 0.5, 100)
    assert score.f == pytest.approx(2 * len(matched) / (len(reference) + len(found)))


def test_a_shift_is_that_of_the_matches():
    score = boundary_score(np.array([1.0, 5.0, 9.0]), np.array([1.1, 5.1, 7.0]), 0.2, 10)
    assert score.shift == pytest.approx(0.1) and score.f == pytest.approx(2 / 3)


def test_chance_is_low_for_few_boundaries_and_high_for_many():
    few = boundary_score(np.array([10.0, 50.0]), np.array([10.0, 50.0]), 0.2, 100)
    many = boundary_score(np.arange(1, 100) * 1.0, np.arange(1, 100) + 0.1, 0.5, 100)
    assert few.f == 1 and few.chance < 0.05
    assert many.chance > 0.9
    assert math.isnan(boundary_score(np.array([]), np.array([1.0]), 0.2, 100).chance)


def test_kappa_is_one_for_the_same_and_nought_by_chance():
    assert cohens_kappa([("a", "a", 3), ("b", "b", 1)]) == pytest.approx(1)
    assert cohens_kappa([("a", "a", 1), ("a", "b", 1), ("b", "a", 1), ("b", "b", 1)]) == pytest.approx(0)
    assert math.isnan(cohens_kappa([("a", "a", 3)]))


def test_stretches_are_cut_at_both_sides_boundaries():
    joint = joint_labels([(0, 4, A)], [(2, 6, B)], 10)
    assert joint == [(A, NONE, 2), (A, B, 2), (NONE, B, 2), (NONE, NONE, 4)]


def test_speakers_whatever_they_are_called():
    # a is x for 6 of 8 s, b is y; overlap counts both.
    x, y = frozenset(["x"]), frozenset(["y"])
    joint = [(A, x, 6.0), (A, y, 2.0), (B, y, 4.0), (BOTH, x, 1.0), (NONE, y, 1.0), (B, NONE, 1.0)]
    score = speaker_score(joint)
    total = 6 + 2 + 4 + 2 + 1
    assert score.missed == pytest.approx(2 / total) and score.false_alarm == pytest.approx(1 / total)
    assert score.confusion == pytest.approx(2 / total)
    assert speaker_score([(A, frozenset(["z"]), 5.0)]).error == 0
    assert math.isnan(speaker_score([(NONE, A, 5.0)]).error)


def test_a_voice_may_have_no_other_side():
    """The longest one goes without where the others gain more."""
    x, y, c = frozenset(["x"]), frozenset(["y"]), frozenset(["c"])
    score = speaker_score([(A, x, 3.0), (A, y, 3.0), (B, x, 5.0), (c, y, 4.5)])
    assert score.confusion == pytest.approx(6.0 / 15.5) and score.missed == 0
