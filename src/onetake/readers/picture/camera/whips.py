"""Whips: where the camera swings round, fast and far within a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.move_limits import Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Flags, Floats

SPEED = 0.7
"""Widths per s from which it is a whip."""
FAR = 0.2
"""Widths that a whip covers at least."""
LONGEST = 1.0
"""s that a whip lasts at most."""
SURE = 0.5
"""Widths from which a whip is certain. Set by hand; no measured source."""
EDGE = 0.3
"""s around a whip in which no other move is measured. Set by hand; no measured source."""
SHAKE_EDGE = 1.5
"""s around a whip in which its motion reaches into the shake's window (`shake.WINDOW`)."""


def whips(t: Floats, rate: Mapping[str, Floats], step: float) -> list[Move]:
    """Return where the camera whips round: fast and far within a moment."""
    speed = np.hypot(rate["pan"], rate["tilt"] * 9 / 16)
    # Within a whip the motion may be too fast to track: unknown between fast neighbours counts as fast.
    fast = speed > SPEED
    unknown = np.isnan(speed)
    unknown[0] = False
    for _ in range(4):
        fast |= unknown & (np.r_[False, fast[:-1]] | np.r_[fast[1:], False])
    flags = np.flatnonzero(np.diff(np.r_[False, fast, False].astype(np.int8)))
    out: list[Move] = []
    for first, last in flags.reshape(-1, 2):
        lasts = float(t[last - 1] - t[first]) + step
        known = np.nan_to_num(speed[first:last], nan=float(np.nanmax(speed[first:last], initial=SPEED)))
        far = float(known.sum() * step)
        if far >= FAR and lasts <= LONGEST:
            sure = min(1.0, far / SURE)
            out.append(Move(float(t[first]), float(t[last - 1]) + step, "whip", far, sure))
    return out


def near_whips(t: Floats, found: list[Move], edge: float) -> Flags:
    """Return which frames are within a whip or `edge` s around it, shape (n,)."""
    near = np.zeros(len(t), bool)
    for whip in found:
        near |= (t >= whip.start - edge) & (t <= whip.end + edge)
    return near
