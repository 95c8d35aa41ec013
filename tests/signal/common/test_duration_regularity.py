"""Regularity of durations against what theory gives."""

import math

import numpy as np
import pytest

from onetake.signal.common.duration_regularity import pairwise_variability, variation


def test_a_poisson_process_has_a_variation_of_one_and_an_index_of_a_hundred():
    gaps = np.random.default_rng(1).exponential(1.0, 40000)
    assert variation(gaps) == pytest.approx(1.0, abs=0.02)
    assert pairwise_variability(gaps) == pytest.approx(100.0, abs=1.5)


def test_a_slow_drift_is_told_from_alternation_by_the_index_only():
    drift, alternating = np.linspace(1, 3, 50), np.tile([1.0, 3.0], 25)
    assert variation(alternating) > variation(drift) > 0.25
    assert pairwise_variability(drift) < 5 < 99 < pairwise_variability(alternating)


@pytest.mark.parametrize("durations", [[], [1.0], [1.0, 2.0]])
def test_too_few_are_no_figure(durations):
    assert math.isnan(variation(durations)) and math.isnan(pairwise_variability(durations))
