"""The searches of whole frames for faces that take turns: what each looks for, how, and how often."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onetake.signal.objects.faces import Kind


class Turn(NamedTuple):
    """One kind of search."""

    kind: Kind
    tilt: float
    """Degrees added to the last known tilt."""
    pause: float
    """Seconds between two of this kind, while the budget allows."""
    width: int
    """Pixels of the longer side that are looked at: the smallest face is 20 of them."""
    step: float
    """Ratio of two sizes of face that are tried."""
    equal: bool
    """Whether the contrast of each part of the frame is equalised before."""
    price: float
    """Of the price of the first kind; measured: docs/explanation/framing.md."""


COARSER = 0.1
"""Added to `step` where the budget does not allow a search that a shot is sure of."""
TURNS = (
    Turn("frontal", 0, 1.3, 320, 1.2, False, 1.0),
    Turn("left", 0, 3.5, 256, 1.2, True, 1.2),
    Turn("right", 0, 3.5, 256, 1.2, True, 1.2),
    Turn("frontal", 0, 4.0, 320, 1.2, True, 1.25),
    Turn("frontal", 30, 6, 320, 1.3, False, 0.8),
    Turn("frontal", -30, 6, 320, 1.3, False, 0.8),
    Turn("left", 30, 14, 256, 1.3, False, 0.8),
    Turn("right", 30, 14, 256, 1.3, False, 0.8),
    Turn("left", -30, 14, 256, 1.3, False, 0.8),
    Turn("right", -30, 14, 256, 1.3, False, 0.8),
    Turn("frontal", 60, 16, 320, 1.3, False, 0.8),
    Turn("frontal", -60, 16, 320, 1.3, False, 0.8),
)
"""The first of them is what every shot is searched for, whatever the budget says. Pauses were set by hand; no
measured source."""
SECOND = (
    Turn("left", 0, 0.3, 192, 1.3, True, 0.45),
    Turn("right", 0, 0.5, 192, 1.3, True, 0.45),
)
"""What every shot is searched for besides when it has lasted `pause` seconds, and no face is followed by
then. Profiles in coarse frames; `pause` was set by hand; no measured source."""
