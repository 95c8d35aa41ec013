"""The bench's measures on cases whose answer is known by hand."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

_PATH = Path(__file__).parents[2] / "bench" / "measures.py"
_SPEC = importlib.util.spec_from_file_location("bench_measures", _PATH)
measures = importlib.util.module_from_spec(_SPEC)
sys.modules["bench_measures"] = measures
_SPEC.loader.exec_module(measures)


def test_boundaries_one_frame_off_count_and_two_frames_off_do_not():
    frame = 1 / 24
    found = measures.boundary_f([1.0, 2.0, 3.0], [1.0 + frame, 2.0 + 2 * frame], frame)
    assert (found.hits, found.reference, found.estimate) == (1, 3, 2)
    assert found.f == pytest.approx(0.4)


def test_nothing_to_find_and_nothing_found_is_right():
    assert measures.boundary_f([], [], 0.1).f == 1.0
    assert measures.boundary_f([], [1.0], 0.1).f == 0.0


def test_one_estimate_matches_one_boundary_only():
    assert measures.boundary_f([1.0, 1.02], [1.01], 0.05).hits == 1


def test_gradual_transitions_are_found_by_overlap():
    found = measures.spans_f([(1, 2), (5, 6)], [(1.5, 3), (6.5, 7)])
    assert (found.hits, found.estimate) == (1, 2)


@pytest.mark.parametrize(
    ("reference", "estimate", "wanted"),
    [
        ([(0, 2, "a")], [(0, 2, "x")], 0.0),
        ([(0, 2, "a")], [], 1.0),
        ([(0, 2, "a")], [(0, 3, "x")], 0.5),
        ([(0, 2, "a"), (2, 4, "b")], [(0, 4, "x")], 0.5),
        ([(0, 2, "a"), (1, 3, "b")], [(0, 2, "x")], 0.5),
        ([(0, 2, "a"), (2, 4, "b")], [(0, 2, "y"), (2, 4, "x")], 0.0),
    ],
)
def test_der_counts_missed_false_and_confused_time(reference, estimate, wanted):
    assert measures.der(reference, estimate) == pytest.approx(wanted)


def test_curve_errors_leave_out_what_nobody_can_know():
    t = np.arange(5.0)
    truth = np.array([np.nan, 1.0, 1.0, 1.0, 1.0])
    found = measures.curve_errors(t, truth, t, [9.0, 1.0, 1.5, np.nan, 1.0], near=0.1)
    assert (found.median, found.count) == (0.0, 3)
    assert found.known == pytest.approx(0.75)
