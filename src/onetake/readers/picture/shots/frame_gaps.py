"""Frame gaps: what the time between two frames says about a change, whatever the frame rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MOTION_LONGEST = 0.15
"""s between two frames up to which a change may be motion, so at 7 frames a second or more. Frames that are
farther apart are separate images: a change between them is no whip. Set by hand; no measured source."""
RAMP_LONGEST = 0.3
"""s between two frames up to which both may be steps of one fade or dissolve. Set by hand; no measured
source."""
INSTANT = 0.05
"""s before the new frame at which a cut begins, at most: a frame at 20 frames a second. A frame may be shown
for longer, but it changes at once. Set by hand; no measured source."""


def change_start(t: Sequence[float], index: int) -> float:
    """Return when the change to frame `index` begins, s: one frame before it, but at most `INSTANT`.

    Examples
    --------
    >>> change_start([0.0, 0.04, 3.0], 1), change_start([0.0, 0.04, 3.0], 2)
    (0.0, 2.95)
    """
    return max(float(t[index - 1]), float(t[index]) - INSTANT) if index else float(t[0])
