"""Moves along one axis: pan, tilt, roll, push-in and pull-out, as runs of a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.motion_runs import MotionRun, motion_runs
from onetake.readers.picture.camera.move_limits import AXES, SHORTEST, WINDOW, Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

ONE_WAY = 0.6
"""Amount over gross, below which it is wobble. Set by hand; no measured source."""
OVER_SHAKE = 8.0
"""Amount of a move over the shake, at least. Set by hand; no measured source."""


def axis_runs(t: Floats, rate: Mapping[str, Floats], shake: Floats) -> dict[str, list[MotionRun]]:
    """Return the runs on each axis that are moves: far enough, over the shake, and mostly one way."""
    found: dict[str, list[MotionRun]] = {}
    for axis, (least, amount, arm, _) in AXES.items():
        found[axis] = [
            run
            for run in motion_runs(t, rate[axis], least, WINDOW, SHORTEST)
            if abs(run.amount)
            >= max(amount, OVER_SHAKE * float(np.median(shake[run.first : run.last])) / arm)
            and abs(run.amount) >= ONE_WAY * run.gross
        ]
    return found


def axis_moves(t: Floats, found: Mapping[str, list[MotionRun]], sure: Floats, step: float) -> list[Move]:
    """Return the runs as moves, with their names; `sure` is the confidence of each frame."""
    moves = []
    for axis, (_, amount, _, words) in AXES.items():
        for run in found[axis]:
            value = float(np.exp(run.amount)) if axis == "scale" else run.amount
            label = words[0] if run.amount > 0 else words[1]
            certain = float(sure[run.first : run.last].mean()) * min(1.0, 0.5 * abs(run.amount) / amount)
            moves.append(
                Move(float(t[run.first]), float(t[run.last - 1]) + step, label, value, certain, axis)
            )
    return moves
