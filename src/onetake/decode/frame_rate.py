"""The frame rate as an exact fraction, and whether it varies, measured from the frames' times."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

_COMMON = tuple(
    Fraction(rate)
    for rate in [
        "24000/1001",
        "24",
        "25",
        "30000/1001",
        "30",
        "48000/1001",
        "48",
        "50",
        "60000/1001",
        "60",
        "100",
        "120000/1001",
        "120",
        "240",
        "12000/1001",
        "12",
        "25/2",
        "15000/1001",
        "15",
        "10",
        "8",
        "6",
        "5",
        "2",
        "1",
    ]
)
_ODD_SHARE = 0.01
"""Share of the steps that may differ, holes and lost frames, before the rate is called
variable. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A measured rate."""

    rate: Fraction | None
    variable: bool
    step: float
    """The usual distance between two frames, s."""


def measure_rate(
    ticks: NDArray[np.int64],
    time_base: Fraction,
    claimed: Sequence[Fraction | None] = (),
    lossy: bool = False,
) -> Rate:
    """Measure the rate of frames at `ticks`.

    Parameters
    ----------
    ticks : array
        Shape (n,), rising, in units of `time_base` s.
    time_base : Fraction
        Seconds a tick.
    claimed : sequence of Fraction
        Rates from the header; one is taken where the times agree with it, else a common rate, else what is
        measured.
    lossy : bool
        Whether frames were lost, so that a step of several frames is no evidence.

    Examples
    --------
    >>> measure_rate(np.array([0, 42, 83, 125, 167]), Fraction(1, 1000), [Fraction(24000, 1001)]).rate
    Fraction(24000, 1001)
    """
    candidates = [_common(Fraction(rate)) for rate in claimed if rate and 0 < rate <= 1000]
    steps = np.diff(ticks)
    if not len(steps):
        step = float(1 / candidates[0]) if candidates else 0.0
        return Rate(candidates[0] if candidates else None, False, step)
    usual = float(np.median(steps))
    odd = np.abs(steps - usual) > 1.0 + 1e-6 * usual
    telling = odd
    if lossy and usual >= 1:
        telling = np.abs(steps - usual * np.rint(steps / usual)) > 1.0 + 1e-6 * steps
    variable = int(telling.sum()) > max(1.0, _ODD_SHARE * len(steps))
    if variable:
        # Rounding to a coarse time base moves a step by one tick; take the mean of the usual ones.
        mean, error = float(steps[~odd].mean()), 1.0
    else:
        mean = float(steps[~odd].mean())
        error = min(1.0, 2.0 / max(1, int((~odd).sum())))
    step = mean * float(time_base)
    for rate in (*candidates, *_COMMON):
        if abs(float(1 / (rate * time_base)) - mean) <= error + 1e-6 * mean:
            return Rate(rate, variable, step)
    if variable:
        return Rate(None, True, step)
    return Rate(Fraction(1 / step).limit_denominator(1001), False, step)


def _common(rate: Fraction) -> Fraction:
    # Some headers give 500000/20833 for 24; the closest common rates, 24 and 24000/1001, are 0.001 apart.
    return next((c for c in _COMMON if abs(c / rate - 1) < Fraction(2, 10000)), rate)
