"""Spans in which something is active, from a curve of probabilities: hysteresis, gaps, short spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Spans

START, STAY, END = 0.5, 0.35, 0.7
"""Probabilities: a span begins at the first, goes on above the second, ends after the last above the third.
The network's answer stays high for 0.1 to 0.2 s after a voice has ended, so the end asks for more."""
GAP, SHORTEST = 0.35, 0.15
"""Seconds: a shorter pause is bridged, a shorter span is dropped."""
BEFORE, AFTER = 0.02, -0.03
"""Seconds by which the network is late, measured on staged films."""


def active_spans(probability: NDArray[np.floating], step: float) -> Spans:
    """Return the spans, s from the curve's start, shape (n, 2), sorted and disjoint.

    Parameters
    ----------
    probability : array, shape (n,)
        One value every `step` s, valid from its index times `step`.
    step : float

    Examples
    --------
    >>> active_spans(np.array([0.0, 0.9, 0.9, 0.4, 0.9, 0.8, 0.4, 0.0]), 0.1).round(2).tolist()
    [[0.08, 0.57]]
    """
    above = np.diff(np.r_[0, (probability >= STAY).astype(int), 0])
    found: list[list[float]] = []
    for a, b in np.flatnonzero(above).reshape(-1, 2):
        part = probability[a:b]
        top = float(part.max())
        if top < START:
            continue
        first = a + int(np.flatnonzero(part >= START)[0])
        last = a + int(np.flatnonzero(part >= min(END, top))[-1]) + 1
        start, end = max(0.0, first * step - BEFORE), last * step + AFTER
        if found and start - found[-1][1] < GAP:
            found[-1][1] = end
        else:
            found.append([start, end])
    spans = np.asarray(found, np.float64).reshape(-1, 2)
    return spans[spans[:, 1] - spans[:, 0] >= SHORTEST]
