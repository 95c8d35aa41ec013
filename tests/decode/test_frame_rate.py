from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from onetake.decode.frame_rate import measure_rate

RATES = ["24000/1001", "24", "25", "30000/1001", "30", "50", "60000/1001", "60", "120"]


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("base", ["1/1000", "1/90000", "1/12800"])
def test_common_rates_are_recognised_from_rounded_times(rate, base):
    rate, base = Fraction(rate), Fraction(base)
    ticks = np.array([round(i / rate / base) for i in range(1500)])
    found = measure_rate(ticks, base)
    assert (found.rate, found.variable) == (rate, False)
    assert found.step == pytest.approx(float(1 / rate), rel=1e-3)


def test_a_wrong_header_is_not_believed():
    found = measure_rate(np.arange(0, 40_000, 40), Fraction(1, 1000), [Fraction(24), Fraction(90000)])
    assert (found.rate, found.variable) == (Fraction(25), False)


def test_lost_pictures_do_not_make_a_rate_variable():
    ticks = np.delete(np.arange(0, 4000, 40), [20, 21, 40, 55, 56, 57])
    assert measure_rate(ticks, Fraction(1, 1000), lossy=True).variable is False
    assert measure_rate(ticks, Fraction(1, 1000)).variable is True


def test_jittered_times_are_variable():
    ticks = np.cumsum(np.random.default_rng(1).integers(20, 60, 300))
    found = measure_rate(ticks, Fraction(1, 1000), [Fraction(25)])
    assert found.variable


def test_one_picture_and_none_have_the_headers_rate():
    assert measure_rate(np.array([5]), Fraction(1, 25), [Fraction(25)]).rate == 25
    assert measure_rate(np.array([], np.int64), Fraction(1, 25)).rate is None
