"""Static: where the camera stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.core.spans import gaps, union
from onetake.readers.picture.camera.move_limits import AXES, KNOWN, STILL, WINDOW, Move
from onetake.readers.picture.camera.slow_runs import slow_runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

LEAST = 0.5
"""s that a static stretch lasts at least."""
DRIFT = 0.5
"""Share of a move's least amount that a slow drift adds up to, from which the camera is not called static,
though the drift is no move either. Set by hand; no measured source."""


def statics(
    t: Floats, rate: Mapping[str, Floats], sure: Floats, moves: list[Move], step: float
) -> list[Move]:
    """Return where nothing moves or adds up to a move, outside the `moves`."""
    still = np.ones(len(t), bool)
    for axis, least in STILL.items():
        calm = smooth(t, rate[axis], WINDOW)
        still &= np.abs(np.nan_to_num(calm, nan=np.inf)) < least
    drifts = [
        (float(t[run.first]), float(t[run.last - 1]) + step)
        for axis, (_, amount, *_) in AXES.items()
        for run in slow_runs(t, rate[axis], axis)
        if abs(run.amount) >= DRIFT * amount
    ]
    busy = union([*((m.start, m.end) for m in moves), *drifts])
    out = []
    for first, last in np.flatnonzero(np.diff(np.r_[False, still, False].astype(np.int8))).reshape(-1, 2):
        for start, end in gaps(busy, float(t[first]), float(t[last - 1]) + step):
            inside = (t >= start) & (t < end)
            if end - start >= LEAST and inside.any() and sure[inside].mean() >= KNOWN:
                out.append(Move(float(start), float(end), "static", 0.0, float(sure[inside].mean())))
    return out
