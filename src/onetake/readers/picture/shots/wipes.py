"""Wipes: each part of the picture switches once from the old shot to the new one, and not all at once.

Small pictures point at a stretch; there the two shots are carried along with their motion, and each part of
the pictures between is asked which of them it shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

from onetake.readers.picture.shots.frame_features import shown_along
from onetake.readers.picture.shots.same_shot import certainty
from onetake.signal.matching.wipe_switch import switching

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32
    from onetake.readers.picture.shots.frame_features import Look
    from onetake.readers.picture.shots.gradual_candidate import Gradual


INNER = 8
"""Pictures between the ends of a stretch that are looked at when it is pointed at."""
# Of small pictures, on the development films. Wipes lean 0.76 and more, moving shots up to 0.7; 0.86 and more
# of the parts have been both, up to 0.81 elsewhere; they are rough by up to 0.24, whips, dissolves by more.
_LEAN, _BOTH, _SPREAD, _ROUGH, _TOLD = 0.72, 0.82, 0.09, 0.25, 0.75
_WEIGHT = 30.0  # a likely wipe is compared before any dissolve (up to 3), an unlikely one after
_GREY = 6.0  # levels, summed over the channels, that the eye passes over
_LINK = 0.35  # of the two shots, at most
_STANDS = 0.35  # certainty that a shot stands before the stretch, and after it
# Of the pictures carried along: in wipes 0.44 and more of the parts have been both, behind bodies up to 0.39.
_LEANS, _BOTHS, _ROUGHS = 0.3, 0.4, 0.85
_PAUSE = 2.5  # spreads that a part may be neither; 0.4 to 1.4 in wipes, 3 and more behind bodies and in whips
_PARTS = 8  # blocks that must have something to compare
_NEAR = np.ones((3, 3), np.uint8)


class Stretch(NamedTuple):
    """When a stretch's parts switch, as shares of it, and how much it looks like a wipe, 0 to 6."""

    start: float
    end: float
    weight: float


def swept(first: Floats32, between: Floats32, last: Floats32) -> Stretch | None:
    """Tell from small pictures whether each part shows the first and then the last; None where not.

    Parameters
    ----------
    first, last : float32, shape (h, w, 3)
    between : float32, shape (n, h, w, 3)
        Evenly spaced. What a part differs by from all its neighbours in the other picture counts, so that
        slow motion costs nothing.
    """
    apart = []
    for end in (first, last):
        low, high = cv2.erode(end, _NEAR), cv2.dilate(end, _NEAR)
        apart.append((np.maximum(between - high, 0) + np.maximum(low - between, 0)).sum(axis=3))
    weight = np.asarray(cv2.blur(np.abs(first - last).sum(axis=2), (3, 3)))
    found = switching((apart[1] - apart[0]) / (apart[0] + apart[1] + _GREY), weight, _LEAN)
    if (
        found is None
        or found.both < _BOTH
        or found.spread < _SPREAD
        or found.rough > _ROUGH
        or found.told < _TOLD
    ):
        return None
    start, end = np.add(np.percentile(found.moment, (4, 96)), (0.5, 1.5)) / (len(between) + 1)
    return Stretch(
        float(start), float(end), found.lean * found.both * min(found.spread, 0.2) * (1 - found.rough)
    )


def wiped(case: Gradual) -> float | None:
    """Compare closely: give the link of the two shots where it is a wipe, None where it is none."""
    before, after = case.outer
    link = certainty(before, after)
    if link is not None and link >= _LINK:
        return None
    # The shot stands on either side: a body in front of the lens comes and goes.
    for one, other in ((before, case.looks[0]), (case.looks[-1], after)):
        same = certainty(one, other)
        if same is not None and same < _STANDS:
            return None
    if not _switches(case.looks):
        return None
    # What covers the picture and goes again is a body that crosses the lens.
    for look in case.around:
        again = certainty(look, after) if look.t < before.t else certainty(before, look)
        if again is not None and again >= _LINK:
            return None
    return link or 0.0


def _switches(looks: list[Look]) -> bool:
    old, new = shown_along(looks), shown_along(looks[::-1])
    if old is None or new is None:
        return False
    old, new = old[:-1], new[::-1][1:]
    told = ~(np.isnan(old) | np.isnan(new))
    lean = np.where(told, np.clip(old, 0, 1) - np.clip(new, 0, 1), 0.0)
    parts = told.sum(axis=0)
    use = parts >= max(2.0, 0.35 * len(lean))
    if use.sum() < _PARTS:
        return False
    found = switching(lean * (len(lean) / np.maximum(parts, 1)), use.astype(np.float64))
    return (
        found is not None
        and found.lean > _LEANS
        and found.both > _BOTHS
        and found.rough < _ROUGHS
        and found.pause < 1 + _PAUSE * found.spread * len(lean)
    )
