"""The camera's moves as the truth names them: runs of one kind of motion."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.core.track import spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats
    from onetake.core.track import Track


ROLL = 0.6
"""Degrees a second from which a roll counts; set by hand, no measured source."""
SCALE = 0.006
"""Growth a second (natural logarithm) from which a change of scale counts; set by hand."""
PAN = 0.01
"""Frame widths or heights a second from which a pan or tilt counts; set by hand."""
WHIP = 1.5
"""Frame widths a second from which a pan is a whip; set by hand."""
SHORTEST = 0.75
"""Seconds; a shorter run belongs to the one before it. Set by hand."""


def moves(t: Floats, motion: Mapping[str, Floats], end: float) -> Track:
    """Return the moves as spans that cover the film: 'static', 'push-in', 'spiral', 'pan right', ...

    Parameters
    ----------
    t : array, shape (n,)
        Times of the frames, s.
    motion : mapping
        'pan', 'tilt', 'roll' and 'scale', shape (n,) each.
    end : float
        Until when the last frame is shown, s.
    """
    slow = {name: np.nan_to_num(smooth(t, values, 1.0)) for name, values in motion.items()}
    fast = np.abs(np.nan_to_num(smooth(t, motion["pan"], 0.1))) >= WHIP
    names = [
        "whip" if fast[i] else _move_name(*(float(slow[n][i]) for n in ("pan", "tilt", "roll", "scale")))
        for i in range(len(t))
    ]
    edges = [*t.tolist(), end]
    runs: list[tuple[float, float, str]] = []
    at = 0
    for name, group in groupby(names):
        count = len(list(group))
        start, stop = edges[at], edges[at + count]
        at += count
        if runs and (runs[-1][2] == name or (stop - start < SHORTEST and name != "whip")):
            runs[-1] = (runs[-1][0], stop, runs[-1][2])
        else:
            runs.append((start, stop, name))
    starts, stops = [a for a, _, _ in runs], [b for _, b, _ in runs]
    labels = [name for _, _, name in runs]
    return spans("camera.moves", starts, stops, labels, np.subtract(stops, starts), "s", by="stage 1")


def _move_name(pan: float, tilt: float, roll: float, scale: float) -> str:
    turning, sizing = abs(roll) >= ROLL, abs(scale) >= SCALE
    if turning and scale >= SCALE:
        return "spiral"
    if sizing:
        return "push-in" if scale > 0 else "pull-out"
    if turning:
        return "roll"
    if max(abs(pan), abs(tilt)) < PAN:
        return "static"
    if abs(pan) >= abs(tilt):
        return "pan right" if pan > 0 else "pan left"
    return "tilt up" if tilt > 0 else "tilt down"
