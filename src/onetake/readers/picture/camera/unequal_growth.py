"""Unequal growth: whether the near grew faster than the far (a dolly), or against it (a dolly zoom)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.sideways_layers import IN_LINE

if TYPE_CHECKING:
    from onetake.core.track import Track

FAR = "far faster"
"""What is said where the far grew faster: a dolly zoom, or a dolly below branches that are near."""
DOLLY = 1.3
"""Growth of the near over that of the far, from which it is a dolly (docs/explanation/camera.md, "Moves")."""
FAR_FASTER = 0.9
"""The same, up to which the far grew faster."""
LEAST = 0.02
"""Growth, near or far, that a move must have in all. Set by hand; no measured source."""
SURE = 3.0
"""Standard errors by which near and far must differ. Set by hand; no measured source."""
SHIFTED = 1.5
"""Shift over growth in a stretch, above which the perspective of a turn makes growth differ, too. Set by
hand; no measured source."""
FEWEST = 3
"""Stretches needed. Set by hand; no measured source."""


def unequal_growth(layers: Track, start: float, end: float) -> tuple[str, float] | None:
    """Return 'dolly', 'dolly zoom' or `FAR`, and a confidence, by the stretches in [start, end] s.

    Returns
    -------
    (label, confidence) or None
        None where near and far grow alike, or too little is known.
    """
    middle = layers.spans.mean(axis=1)
    far, near = layers.column("growth-far"), layers.column("growth-near")
    shift = np.hypot(layers.column("right"), layers.column("down"))
    with np.errstate(invalid="ignore"):
        still = shift <= SHIFTED * np.maximum(np.abs(far), np.abs(near))
    slide = np.array([label == IN_LINE for label in layers.labels], bool)
    used = ~slide & (middle >= start) & (middle < end) & still
    far, near = far[used], near[used]
    most = max(abs(float(far.sum())), abs(float(near.sum()))) if len(far) else 0.0
    if len(far) < FEWEST or most < LEAST:
        return None
    apart = near - far
    error = float(np.std(apart, ddof=1)) / np.sqrt(len(apart))
    if abs(float(apart.mean())) <= SURE * error:
        return None
    far_, near_ = float(far.sum()), float(near.sum())
    against = far_ * near_ < 0 and min(abs(far_), abs(near_)) >= LEAST / 2
    if against:
        return "dolly zoom", min(1.0, most / (2 * LEAST))
    if abs(near_) <= FAR_FASTER * abs(far_):
        return FAR, 0.5
    if abs(near_) >= DOLLY * abs(far_):
        return "dolly", min(1.0, most / (2 * LEAST))
    return None
