from __future__ import annotations

import numpy as np
import pytest

from onetake.page.scale import WIDTH, Scale
from onetake.page.thin import thin, with_gaps


def test_scale_keeps_what_lies_outside_on_the_page():
    scale = Scale(10.0)
    assert [scale.x(t) for t in (-1, 0, 5, 10, 99)] == [0, 0, WIDTH / 2, WIDTH, WIDTH]


@pytest.mark.parametrize("duration", [0.04, 3, 61, 244, 3600, 90_000])
def test_ticks_are_few_and_inside(duration):
    ticks = Scale(duration).ticks()
    assert ticks[0] == 0 and len(ticks) <= 13 and ticks[-1] <= duration


def test_thin_loses_no_peak_and_no_gap():
    t = np.arange(20_000) / 25
    value = np.sin(t)
    value[12_345], value[777] = 99.0, -99.0
    value[5_000:6_000] = np.nan
    points = thin(t, value)
    assert len(points.t) <= 1000
    assert np.nanmax(points.value) == 99 and np.nanmin(points.value) == -99
    hole = (points.t >= t[5_000]) & (points.t < t[6_000])
    assert hole.any() and np.isnan(points.value[hole]).all()
    assert (np.diff(points.t) > 0).all()


def test_a_hole_in_time_is_a_gap():
    t = np.r_[0:5, 20:25].astype(float)
    points = with_gaps(t, np.ones(10))
    assert np.isnan(points.value).sum() == 1 and 5 < points.t[np.isnan(points.value)][0] < 20
