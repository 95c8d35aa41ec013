"""Cutting a track to a part of the film."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetake.core.cut_track import cut_track
from onetake.core.facts import Fact
from onetake.core.track import curve, marks, spans

TIMES = st.lists(st.floats(0, 100), max_size=30, unique=True).map(sorted)
PARTS = st.tuples(st.floats(0, 100), st.floats(0, 100)).map(sorted).filter(lambda p: p[0] < p[1])


def test_a_curve_keeps_the_moments_of_the_part():
    whole = curve("a", [0, 1, 2, 3], [0, 1, np.nan, 3], "s", by="a 1", facts={"n": Fact(4, "count")})
    part = cut_track(whole, 1.0, 3.0)
    assert part.t.tolist() == [1, 2]
    assert np.array_equal(part.values, [1, np.nan], equal_nan=True)
    assert dict(part.facts) == {}
    assert (part.by, part.unit) == ("a 1", "s")


def test_the_step_into_the_part_is_unknown():
    whole = curve("a", [0, 1, 2], [0, 1, 2], "s", by="a 1")
    assert np.array_equal(cut_track(whole, 1.0, 3.0, steps=True).values, [np.nan, 2], equal_nan=True)
    assert cut_track(whole, 0.0, 3.0, steps=True).values.tolist() == [0, 1, 2]


def test_spans_are_trimmed():
    whole = spans("a", [0, 4, 9], [4, 9, 10], ["x", "y", "z"], [1, 2, 3], "s", by="a 1")
    part = cut_track(whole, 2.0, 9.0)
    assert part.spans.tolist() == [[2, 4], [4, 9]]
    assert (part.labels, part.values.tolist()) == (["x", "y"], [1, 2])


def test_an_instant_belongs_to_the_part_that_it_begins():
    whole = spans("a", [5, 5], [5, 5], ["cut", "cut"], [1, 1], "s", by="a 1")
    assert len(cut_track(whole, 5.0, 9.0)) == 2
    assert len(cut_track(whole, 0.0, 5.0)) == 0


def test_marks_are_cut():
    whole = marks("a", [0, 1, 1, 2], list("wxyz"), [0, 1, 2, 3], "s", by="a 1")
    assert cut_track(whole, 1.0, 2.0).labels == ["x", "y"]


@given(TIMES, PARTS)
def test_no_moment_lies_outside_and_none_inside_is_lost(t, part):
    start, end = part
    cut = cut_track(curve("a", t, t, "s", by="a 1"), start, end)
    assert cut.t.tolist() == [x for x in t if start <= x < end]


@given(TIMES, PARTS)
def test_spans_cover_what_they_covered_in_the_part(t, part):
    start, end = part
    firsts, lasts = t[:-1], t[1:]
    whole = spans("a", firsts, lasts, ["x"] * len(firsts), [1.0] * len(firsts), "s", by="a 1")
    cut = cut_track(whole, start, end)
    wanted = sum(max(0.0, min(b, end) - max(a, start)) for a, b in zip(firsts, lasts, strict=True))
    assert float(np.diff(cut.spans, axis=1).sum()) == pytest.approx(wanted)
    assert ((cut.spans >= start) & (cut.spans <= end)).all()
