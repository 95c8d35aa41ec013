"""Moves along one axis: pan, tilt, roll, push-in and pull-out, as runs of a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.readers.picture.camera.motion_runs import MotionRun, motion_runs, step_seconds
from onetake.readers.picture.camera.move_limits import ARM, AXES, KNOWN, SHORTEST, TALL, WINDOW, Move
from onetake.readers.picture.camera.slow_runs import merge_runs, slow_runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

ONE_WAY = 0.6
"""Amount over gross, below which it is wobble. Set by hand; no measured source."""
SLOW_AXES = ("pan", "tilt", "scale")
"""Axes of slow moves. Slow roll is none: depth that moves unequally turns into it (measured: 3.4 degrees in
5 s on a generated truck, 3.1 in 9 s on an aerial film)."""
OVER_SHAKE = 8.0
"""Amount of a move over the shake, at least. Set by hand; no measured source."""
PIVOT = 0.3
"""Frame widths from the centre: what turns or grows about a point no farther off than that is no pan or tilt,
as a roll or zoom whose centre is not the frame's. About the mean distance of a frame's points (`ARM`)."""
ROLL_IN_GROWTH = 0.25
"""Roll over growth, radians over natural logarithm, below which the roll may be depth that grows unequally on
the two sides (measured: 0.20 on a generated push-in without roll)."""
GROWTH_IN_ROLL = 0.03
"""Growth over roll, below which the growth may be an error of following a fast roll (measured: 0.013 on a
roll of a full turn)."""
ROLL_IN_SHIFT = 0.1
"""What a roll moves over how far the frame was shifted, below which the roll may come from a pan of a camera
that looks up or down: a pan by an angle p with the camera inclined by q turns the image by p sin q
(measured: 0.06 on a crane shot without roll)."""


def axis_runs(
    t: Floats, rate: Mapping[str, Floats], shake: Floats, sure: Floats
) -> dict[str, list[MotionRun]]:
    """Return the runs on each axis that are moves: known, far enough, over the shake, mostly one way."""
    found: dict[str, list[MotionRun]] = {}
    for axis, (least, amount, arm, _) in AXES.items():
        quick, slow = (
            [
                run
                for run in runs
                if abs(run.amount)
                >= max(amount, OVER_SHAKE * float(np.median(shake[run.first : run.last])) / arm)
                and abs(run.amount) >= ONE_WAY * run.gross
                and sure[run.first : run.last].mean() >= KNOWN
                and _is_own_motion(t, rate, run, axis)
            ]
            for runs in (
                motion_runs(t, rate[axis], least, WINDOW, SHORTEST),
                slow_runs(t, rate[axis], axis) if axis in SLOW_AXES else [],
            )
        )
        found[axis] = merge_runs(quick, slow)
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


def _amount(t: Floats, rate: Floats, part: slice) -> float:
    return float((np.nan_to_num(rate[part]) * step_seconds(t)[part]).sum())


def _is_own_motion(t: Floats, rate: Mapping[str, Floats], run: MotionRun, axis: str) -> bool:
    """Return whether the run is more than what the motion on the other axes brings about by itself."""
    part = slice(run.first, run.last)
    if axis in ("roll", "scale"):
        growth = abs(_amount(t, rate["scale"], part))
        turned = abs(np.radians(_amount(t, rate["roll"], part)))
        if axis == "scale":
            return bool(growth >= GROWTH_IN_ROLL * turned)
        shift = np.hypot(_amount(t, rate["pan"], part), TALL * _amount(t, rate["tilt"], part))
        return bool(turned >= ROLL_IN_GROWTH * growth and ARM * turned >= ROLL_IN_SHIFT * shift)
    # What turns and grows one way and the other moves the frame each time.
    calm = np.hypot(*(np.nan_to_num(smooth(t, rate[a], WINDOW)[part]) * w for a, w in _TURNS))
    return bool(abs(run.amount) * AXES[axis].arm >= PIVOT * float((calm * step_seconds(t)[part]).sum()))


_TURNS = (("roll", np.pi / 180), ("scale", 1.0))
"""Axes that turn or enlarge the frame, with radians and natural logarithm per unit."""
