"""Spirals: where the camera rolls one way while it comes closer or moves away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.picture.camera.move_limits import Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats
    from onetake.readers.picture.camera.motion_runs import MotionRun

LEAST = 1.5
"""s of roll together with growth or shrinking."""
TURN = 12.0
"""Degrees of that roll at least."""


def spirals(t: Floats, found: Mapping[str, list[MotionRun]], step: float) -> list[Move]:
    """Return where the camera rolls one way while it comes closer, or moves away."""
    out = []
    for roll in found["roll"]:
        for scale in found["scale"]:
            first, last = max(roll.first, scale.first), min(roll.last, scale.last)
            if last > first and t[last - 1] - t[first] >= LEAST:
                part = (t[last - 1] - t[first]) / max(t[roll.last - 1] - t[roll.first], 1e-9)
                turned = float(roll.amount * min(1.0, part))
                if abs(turned) >= TURN:
                    sure = min(1.0, abs(turned) / (2 * TURN))
                    out.append(Move(float(t[first]), float(t[last - 1]) + step, "spiral", turned, sure))
    return out
