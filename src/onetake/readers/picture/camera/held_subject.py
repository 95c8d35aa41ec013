"""Held subject: whether the people keep their size while the frame grows or shrinks round them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.track import Track

EDGE = 0.3
"""First and last share of a move in which the people's size is taken. Set by hand; no measured source."""
FEWEST = 3
"""Times that they must have been measured in each. Set by hand; no measured source."""
GROWN = 0.1
"""Growth of the frame, natural logarithm, at least. Set by hand; no measured source."""
KEPT = 0.25
"""Growth of the people over that of the frame, up to which they keep their size. Set by hand."""


def is_held(people: Track | None, start: float, end: float, growth: float) -> bool:
    """Return whether the people keep their size from `start` to `end` s.

    Parameters
    ----------
    people : Track or None
        `framing.scale`: how large the people are.
    growth : float
        Natural logarithm of the frame's growth meanwhile.

    Returns
    -------
    bool
        False too where it is not known.
    """
    if people is None or abs(growth) < GROWN:
        return False
    t, value, edge = people.t, people.values, EDGE * (end - start)
    known = np.isfinite(value) & (value > 0)
    before = value[known & (t >= start) & (t <= start + edge)]
    after = value[known & (t >= end - edge) & (t <= end)]
    if min(len(before), len(after)) < FEWEST:
        return False
    grown = float(np.log(np.median(after) / np.median(before)))
    return abs(grown) <= KEPT * abs(growth)
