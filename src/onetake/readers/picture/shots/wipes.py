"""Wipes: each part of the frame switches once from the old shot to the new one, and not all at once.

Small frames select a stretch. There the two shots are warped along with their motion, and each part of
the frames between is compared with both of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.readers.picture.shots.frame_features import visibility_along
from onetake.readers.picture.shots.same_shot import certainty
from onetake.signal.matching.wipe_switch import switching

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32
    from onetake.readers.picture.shots.frame_features import FrameFeatures
    from onetake.readers.picture.shots.gradual_candidate import GradualCandidate


# All limits: measured on the development films of docs/explanation/shots.md, section "Wipes".
INNER = 8
"""Frames between the ends of a stretch that are looked at when it is selected."""


class StretchLimits(NamedTuple):
    """What the parts of a stretch of small frames must do in a wipe; shares are 0 to 1."""

    lean: float
    """Share of the leaning that is right, at least."""
    both: float
    """Share of the cells that have shown both shots, at least."""
    rough: float
    """Difference of neighbouring moments over that of any two, at most."""
    determined: float
    """Share of the cells whose moment can be determined, at least."""


LONG = StretchLimits(0.72, 0.82, 0.25, 0.75)
"""Measured: 0.76 or more, 0.86 or more, up to 0.24 in wipes; up to 0.7, up to 0.81, more in moving shots and
whips."""
CLEAN = StretchLimits(0.66, 0.6, 0.15, 0.7)
"""Where neighbours switch together as in nothing but a wipe, the rest may be less clear. Measured at 50 wipes
between real shots, some of little contrast."""
_SPREAD_SMALL = 0.09
"""Spread of the cells' moments over the stretch, at least: less is a cut."""
_GREY = 6.0
"""Levels, summed over the channels, below which a difference is not visible."""
_LINK_MOST = 0.35
"""Link of the two shots, at most."""
_STANDS = 0.35
"""Certainty that a shot continues outside the stretch, before it and after it, at least."""
_LEAN_WARPED = 0.3
"""Share of the leaning that is right, frames warped along."""
_BOTH_WARPED = 0.4
"""Share of the blocks that have shown both shots: 0.44 or more in wipes, up to 0.39 behind bodies."""
_ROUGH_WARPED = 0.85
"""Difference of neighbouring moments over that of any two, frames warped along."""
_PAUSE = 2.5
"""Spreads during which a block may show neither: 0.4 to 1.4 in wipes, 3 or more behind bodies and in
whips."""
_BLOCKS = 8
"""Blocks at least that have something to compare."""
_FRAMES_SHARE = 0.35
"""Share of the frames in which a block must have something to compare; at least 2 frames."""
_NEIGHBOURS = np.ones((3, 3), np.uint8)


class Stretch(NamedTuple):
    """When the parts of a stretch switch, and how much it looks like a wipe."""

    start: float
    """Share of the stretch, 0 to 1."""
    end: float
    """Share of the stretch, 0 to 1."""
    weight: float
    """0 to 0.2: how clear an example it is."""


def find_stretch(
    first: Floats32, between: Floats32, last: Floats32, limits: StretchLimits = LONG
) -> Stretch | None:
    """Return when each part of small frames switches from the first to the last; None where it does not.

    Parameters
    ----------
    first, last : float32, shape (h, w, 3)
    between : float32, shape (n, h, w, 3)
        Evenly spaced. What a part differs by from all its neighbours in the other frame counts, so that
        slow motion costs nothing.
    limits : StretchLimits, optional
        Those of long stretches, unless others are given.
    """
    apart = []
    for end in (first, last):
        low, high = cv2.erode(end, _NEIGHBOURS), cv2.dilate(end, _NEIGHBOURS)
        apart.append((np.maximum(between - high, 0) + np.maximum(low - between, 0)).sum(axis=3))
    weight = np.asarray(cv2.blur(np.abs(first - last).sum(axis=2), (3, 3)))
    found = switching((apart[1] - apart[0]) / (apart[0] + apart[1] + _GREY), weight, limits.lean)
    if (
        found is None
        or found.both < limits.both
        or found.spread < _SPREAD_SMALL
        or found.rough > limits.rough
        or found.told < limits.determined
    ):
        return None
    start, end = np.add(np.percentile(found.moment, (4, 96)), (0.5, 1.5)) / (len(between) + 1)
    return Stretch(
        float(start), float(end), found.lean * found.both * min(found.spread, 0.2) * (1 - found.rough)
    )


def wipe_link(case: GradualCandidate) -> float | None:
    """Compare closely: return the link of the two shots of a wipe, None where it is no wipe."""
    before, after = case.outer
    link = certainty(before, after)
    if link is not None and link >= _LINK_MOST:
        return None
    # Each shot continues on its side: a body in front of the lens comes and goes.
    for one, other in ((before, case.looks[0]), (case.looks[-1], after)):
        same = certainty(one, other)
        if same is not None and same < _STANDS:
            return None
    if not _switches(case.looks):
        return None
    # What covers the frame and goes again is a body that crosses the lens.
    for look in case.around:
        again = certainty(look, after) if look.t < before.t else certainty(before, look)
        if again is not None and again >= _LINK_MOST:
            return None
    return link or 0.0


def _switches(looks: list[FrameFeatures]) -> bool:
    old, new = visibility_along(looks), visibility_along(looks[::-1])
    if old is None or new is None:
        return False
    old, new = old[:-1], new[::-1][1:]
    known = ~(np.isnan(old) | np.isnan(new))
    lean = np.where(known, np.clip(old, 0, 1) - np.clip(new, 0, 1), 0.0)
    parts = known.sum(axis=0)
    use = parts >= max(2.0, _FRAMES_SHARE * len(lean))
    if use.sum() < _BLOCKS:
        return False
    found = switching(lean * (len(lean) / np.maximum(parts, 1)), use.astype(np.float64))
    return (
        found is not None
        and found.lean > _LEAN_WARPED
        and found.both > _BOTH_WARPED
        and found.rough < _ROUGH_WARPED
        and found.pause < 1 + _PAUSE * found.spread * len(lean)
    )
