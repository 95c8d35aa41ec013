"""How long frames are shown: the last frame has no next one, so its length is taken from the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

LONE_FRAME = 0.04
"""Seconds that the only frame of a film is shown: one frame at 25 fps, by convention."""


def frame_interval(t: Floats, lone: float = LONE_FRAME) -> float:
    """Return the usual distance between two frames, s; `lone` where there are fewer than two.

    Examples
    --------
    >>> frame_interval(np.array([0.0, 0.5, 1.0, 3.0]))
    0.5
    """
    return float(np.median(np.diff(t))) if len(t) > 1 else lone


def film_end(t: Floats) -> float:
    """Return when the last of the frames at `t` s ends: it is shown as long as most are.

    Examples
    --------
    >>> film_end(np.array([0.0, 0.5, 1.0])), film_end(np.array([2.0]))
    (1.5, 2.04)
    """
    return (float(t[-1]) if len(t) else 0.0) + frame_interval(t)


def frame_durations(t: Floats) -> Floats:
    """Return how long each of the frames at `t` s is shown, s, shape (n,).

    Examples
    --------
    >>> frame_durations(np.array([0.0, 0.5, 2.0])).tolist()
    [0.5, 1.5, 1.0]
    """
    return np.diff(t, append=film_end(t))
