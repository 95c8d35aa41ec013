"""The search for a background that was lost: what is too fast for the prediction, or has come to a halt.

Source: C. Kuglin and D. Hines, The phase correlation image alignment method, 1975.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.signal.motion.phase_correlation import shift_between

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.signal.motion.corner_flow import CornerFlow, CornerMatch
    from onetake.signal.motion.motion_prediction import MotionPrediction
    from onetake.signal.motion.tracked_points import Area, TrackedPoints


POOR = 0.4
"""Share of the weight that agrees, below which the search is made; set by hand."""
GOOD = 0.5
"""The same, less half the share of lost corners, above which the search ends; set by hand."""
LEAST_AGREEMENT = 0.35
"""Correlation of the two frames under a shift, from which the shift is tried; set by hand."""
SURE_AGREEMENT = 0.6
"""The same, from which a shift is accepted without corners that confirm it; set by hand."""
PATIENCE = 4
"""Failures in a row, from which the search is made only at every such step: in snow and strobe light nothing
is ever found, and the search is expensive."""
LEVELS = 3
"""Levels of the pyramid: motion of up to some 40 pixels at half the window."""


class LostSearch:
    """Searches from the last frame, and counts its failures."""

    def __init__(self) -> None:
        self._failures = 0

    def is_due(self, match: CornerMatch | None) -> bool:
        """Return whether a match is so poor that the search is to be made now."""
        poor = match is None or match.fit is None or match.fit.share < POOR
        return poor and (self._failures < PATIENCE or self._failures % PATIENCE == 0)

    def count(self, failed: bool) -> None:
        """Take note of whether the background was lost in this step."""
        self._failures = self._failures + 1 if failed else 0

    def find(
        self,
        flow: CornerFlow,
        last: Image8,
        luma: Image8,
        area: Area,
        points: TrackedPoints,
        prediction: MotionPrediction,
    ) -> tuple[CornerMatch | None, complex | None]:
        """Return the best match from the last frame, and the shift of the whole frame where that is sure."""
        shift, agreement = shift_between(last, luma)
        best: CornerMatch | None = None
        starts = ([points.at + shift] if agreement >= LEAST_AGREEMENT else []) + [points.at]
        for start in starts:
            match = flow.match(last, luma, area, points, start, prediction, LEVELS)
            if match.fit is None:
                continue
            if match.fit.share * (1 - 0.5 * match.lost_share) > GOOD:
                best = match
                break
            if best is None or best.fit is None or match.fit.share > best.fit.share:
                best = match
        return best, shift if agreement >= SURE_AGREEMENT else None
