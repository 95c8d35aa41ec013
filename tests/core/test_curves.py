"""Medians over time and running means, on values that are known."""

import numpy as np
import pytest

from onetake.core.curves import median_by_time, smooth


@pytest.mark.parametrize(
    ("held", "median"), [([1, 1, 10], 3.0), ([10, 1, 1], 1.0), ([1, 3, 1], 2.0), ([0, 0, 2], 3.0)]
)
def test_the_median_counts_seconds_and_not_values(held, median):
    assert median_by_time(np.array([1.0, 2.0, 3.0]), np.array(held, float)) == median


def test_where_nothing_is_known_nearby_the_mean_is_unknown():
    found = smooth(np.arange(5.0), np.array([2.0, np.nan, np.nan, np.nan, 6.0]), 2.0)
    np.testing.assert_array_equal(found, [2.0, 2.0, np.nan, 6.0, 6.0])
