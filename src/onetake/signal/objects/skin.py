"""Whether something has the colour of skin: its red against its green, alone or beside the frame's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32, Image8

SKIN = 0.045
"""Share of red less share of green, of the three colours' sum, from which a point may be skin; measured:
faces of every shade had 0.05 to 0.34 in white and warm light, docs/explanation/framing.md."""
REDDER = 0.05
"""The same above the frame's mean: faces in blue light; measured as `SKIN`."""
NO_SKIN = 0.02
"""The same below which a place that is not redder than the frame is no skin: paper, clothes, clouds,
leaves."""
COLOURFUL = 0.012
"""Standard deviation of that figure over a frame below which the film is grey or tinted, and colour says
nothing. Set by hand; no measured source."""
LIT = 24
"""Sum of the three colours, levels, below which a point's colour is noise. Set by hand; no measured
source."""

SkinColour = Literal["skin", "unknown", "other"]


class SkinMap(NamedTuple):
    """The redness of a frame's points, shape (h, w); `mean` and `spread` of the lit ones."""

    redness: Floats32
    mean: float
    spread: float

    def colour(self, x: float, y: float, reach: float) -> SkinColour:
        """Judge the square of `reach` points to either side of x, y.

        Examples
        --------
        >>> frame = np.full((20, 20, 3), (90, 90, 120), np.uint8)
        >>> frame[5:15, 5:15] = (150, 110, 90)
        >>> skin_map(frame).colour(9.5, 9.5, 3), skin_map(frame).colour(1, 1, 1)
        ('skin', 'other')
        """
        part = self.redness[
            max(0, int(y - reach)) : max(0, int(y + reach)) + 1,
            max(0, int(x - reach)) : max(0, int(x + reach)) + 1,
        ]
        if self.spread < COLOURFUL or not part.size:
            return "unknown"
        if float(((part >= SKIN) | (part >= self.mean + REDDER)).mean()) >= 0.5:
            return "skin"
        mean = float(part.mean())
        return "other" if mean < NO_SKIN and mean < self.mean else "unknown"


def skin_map(rgb: Image8) -> SkinMap:
    """Measure the redness of a frame, shape (h, w, 3); dark points have that of the mean."""
    values = rgb.astype(np.float32)
    total = values.sum(axis=2)
    redness = (values[..., 0] - values[..., 1]) / np.maximum(total, 1)
    lit = total >= LIT
    if not lit.any():
        return SkinMap(np.zeros_like(redness), 0.0, 0.0)
    mean = float(redness[lit].mean())
    redness[~lit] = mean
    return SkinMap(redness, mean, float(redness.std()))
