"""Handheld: where the camera shakes as it does in the hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.readers.picture.camera.move_limits import SHORTEST, Move
from onetake.signal.motion.handheld import HANDHELD

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

LEAST = 4.0
"""s that handheld shake lasts at least: one jolt is within the shake's window for 3 s. Set by hand; no
measured source."""
SHAKE_WINDOW = 2.0
"""s over which shake is averaged before it is compared with `HANDHELD`. Set by hand; no measured source."""


def handheld_moves(t: Floats, shake: Floats, step: float) -> list[Move]:
    """Return where it shakes for long; `shake` in frame widths, shape (n,)."""
    # One jolt is not handheld: strong shake counts no more than twice `HANDHELD`.
    handheld = smooth(t, np.minimum(shake, 2 * HANDHELD), SHAKE_WINDOW) >= HANDHELD
    long = min(LEAST, 0.8 * float(t[-1] - t[0]))
    edges = np.flatnonzero(np.diff(np.r_[False, handheld, False].astype(np.int8))).reshape(-1, 2)
    return [
        Move(
            float(t[first]),
            float(t[last - 1]) + step,
            "handheld",
            float(np.median(shake[first:last])),
            float(np.clip(np.median(shake[first:last]) / (2 * HANDHELD), 0, 1)),
        )
        for first, last in edges
        if t[last - 1] - t[first] >= max(long, SHORTEST)
    ]
