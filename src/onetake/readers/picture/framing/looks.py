"""Looks: how often a shot was looked at for people, and where that is enough to say that nobody is seen."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Flags, Floats, Ints

AROUND = 8.0
"""s before and after a moment within which looks at its shot show whether somebody is there. Set by hand, so
that a shot without faces is searched twice in that time (docs/explanation/framing.md)."""
SEARCHES = 6
"""Searches for faces that are enough to say that nobody is seen: frontal faces and profiles to either side,
twice. Set by hand; no measured source."""
SEARCHES_BESIDE = 4
"""The same where bodies were looked for, too. Set by hand; no measured source."""
BODY_LOOKS = 7
"""Looks for bodies that are enough beside them: as many as confirm one (`bodies.LASTING`)."""


class LookCounts(NamedTuple):
    """Looks at the shot of each frame, shape (n,) each."""

    searches: Ints
    """Searches of the whole frame for faces."""
    bodies: Ints
    """Looks for heads on shoulders."""
    found: Ints
    """Those of both that found somebody who counts."""


class Looks:
    """Keeps when shots begin and when the whole frame was searched for faces, s.

    `shots` are what the shot gate takes for the beginning of a shot, so there are more of them than cuts.
    """

    def __init__(self) -> None:
        self.shots = array("d")
        self.searches = array("d")

    def per_shot(self, t: Floats, body_looks: Sequence[float], found: Sequence[float]) -> LookCounts:
        """Count the looks at each frame's shot.

        Parameters
        ----------
        t : float64, shape (n,)
            The frames' seconds, rising.
        body_looks : sequence of float
            s of the looks for heads on shoulders, rising.
        found : sequence of float
            s of the searches and the looks for bodies that found somebody who counts.
        """
        starts = np.array(self.shots)

        def count(times: Sequence[float]) -> Ints:
            shots = np.searchsorted(starts, np.array(times, np.float64), side="right")
            return np.bincount(shots, minlength=len(starts) + 1)[np.searchsorted(starts, t, side="right")]

        return LookCounts(count(self.searches), count(body_looks), count(found))

    def enough(self, t: Floats, body_looks: Sequence[float]) -> Flags:
        """Return for which frames enough looks were made to say that nobody is seen, shape (n,)."""
        starts = np.r_[-np.inf, np.array(self.shots), np.inf]
        shot = np.searchsorted(starts, t, side="right")
        first, last = np.maximum(t - AROUND, starts[shot - 1]), np.minimum(t + AROUND, starts[shot])

        def near(times: Sequence[float]) -> Ints:
            when = np.array(times, np.float64)
            return np.asarray(np.searchsorted(when, last) - np.searchsorted(when, first))

        searches = near(self.searches)
        beside = (searches >= SEARCHES_BESIDE) & (near(body_looks) >= BODY_LOOKS)
        return np.asarray((searches >= SEARCHES) | beside, np.bool_)
