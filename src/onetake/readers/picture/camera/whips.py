"""Whips: where the camera swings round, fast and far within a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.move_limits import TALL, Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Flags, Floats

SPEED = 0.7
"""Widths per s from which it is a whip."""
FAR = 0.2
"""Widths that a whip covers at least."""
LONGEST = 1.0
"""s that a whip lasts at most."""
SEEN_TIME = 0.08
"""s of a whip in which its motion is known, at least: one pair of frames alone may be a cut. Set by hand; no
measured source."""
SEEN_FAR = 0.15
"""Widths of it that are known, at least (measured: 0.11 on a player who crosses a close-up, 0.18 and 0.32 on
two whips of real clips)."""
STRAIGHT = 0.8
"""How far a whip leads over how far it goes, at least: it has one direction. Set by hand; no measured
source."""
SURE = 0.5
"""Widths from which a whip is certain. Set by hand; no measured source."""
EDGE = 0.3
"""s around a whip in which no other move is measured. Set by hand; no measured source."""
SHAKE_EDGE = 1.5
"""s around a whip in which its motion reaches into the shake's window (`shake.WINDOW`)."""


def whips(t: Floats, rate: Mapping[str, Floats], step: float) -> list[Move]:
    """Return where the camera whips round: fast and far within a moment."""
    ways = np.stack([rate["pan"], TALL * rate["tilt"]])
    speed = np.hypot(*ways)
    # Within a whip the motion may be too fast to track: unknown between fast neighbours counts as fast.
    fast = speed > SPEED
    unknown = np.isnan(speed)
    unknown[0] = False
    for _ in range(4):
        fast |= unknown & (np.r_[False, fast[:-1]] | np.r_[fast[1:], False])
    flags = np.flatnonzero(np.diff(np.r_[False, fast, False].astype(np.int8)))
    out: list[Move] = []
    for first, last in flags.reshape(-1, 2):
        part = slice(first, last)
        lasts = float(t[last - 1] - t[first]) + step
        seen = np.isfinite(speed[part])
        filled = np.nan_to_num(speed[part], nan=float(np.nanmax(speed[part], initial=SPEED)))
        far = float(filled.sum() * step)
        if (
            far < FAR
            or lasts > LONGEST
            or seen.sum() * step < SEEN_TIME
            or _straight(ways[:, part]) < STRAIGHT
        ):
            continue
        if float(speed[part][seen].sum() * step) >= SEEN_FAR:
            sure = min(1.0, far / SURE)
            out.append(Move(float(t[first]), float(t[last - 1]) + step, "whip", far, sure))
    return out


def _straight(ways: Floats) -> float:
    """Return how far the steps lead over how far they go, 0 to 1; `ways` has shape (2, n)."""
    known = ways[:, np.isfinite(ways.sum(axis=0))]
    return float(np.hypot(*known.sum(axis=1)) / max(float(np.hypot(*known).sum()), 1e-9))


def near_whips(t: Floats, found: list[Move], edge: float) -> Flags:
    """Return which frames are within a whip or `edge` s around it, shape (n,)."""
    near = np.zeros(len(t), bool)
    for whip in found:
        near |= (t >= whip.start - edge) & (t <= whip.end + edge)
    return near
