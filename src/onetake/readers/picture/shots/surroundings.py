"""Surroundings of a pair of frames: how much changes just before it and just after it.

A film at 24 frames a second that is stored at 30 or 60, or animation drawn on twos, repeats frames. A
repeated frame says nothing about motion, so the changes are those between frames that differ, wherever a side
has any.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.readers.picture.shots.frame_features import FrameFeatures

SIDE = 0.13
"""s on either side of a pair that are its surroundings: three frames at 24 to 30 a second."""
REPEATED = 0.0015
"""Change below which a frame repeats the one before it. Set by hand; no measured source."""
_LONGEST = 1.0
"""s of motion beside a pair that are looked at. Set by hand."""
_SAME = 0.15
"""Levels, mean over the frame, up to which one frame repeats another: to 0.12 in repeats of coded films."""
_SAME_SHARE = 0.1
"""The same over the median of the frames that differ: to 0.04 in repeats, 0.2 and more in slow motion."""
_DRAWN = 0.5
"""The same, from which something moves. Set by hand; 1 and more in most films."""
_DRAWN_LONGEST = 0.09
"""s between two frames that differ, with repeats between them, up to which they are steps of one motion:
12 frames a second. Frames that are held for longer are separate images. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Change per frame before and after a pair."""

    mean: tuple[float, float]
    """Mean over `SIDE`; 0 where no frame is near."""
    beside: tuple[float, float]
    """The nearest one between frames that differ, 0 where all is still or no such frame is near."""


def surroundings(t: Sequence[float], changes: Sequence[float], index: int) -> Surroundings:
    """Return what changes around the pair of frames `index` - 1 and `index`.

    Parameters
    ----------
    t : sequence of float
        s of each frame.
    changes : sequence of float
        Change of each frame from the one before; the first one is 0.

    Examples
    --------
    A film whose frames are doubled, with even motion:

    >>> t = [k / 24 for k in range(9)]
    >>> surroundings(t, [0, 0.2, 0, 0.2, 0, 0.2, 0, 0.2, 0], 5)
    Surroundings(mean=(0.2, 0.2), beside=(0.2, 0.2))
    """
    first = last = index
    while first > 1 and t[index] - t[first - 1] <= SIDE:
        first -= 1
    while last + 1 < len(t) and t[last + 1] - t[index] <= SIDE:
        last += 1
    before, after = range(index - 1, first - 1, -1), range(index + 1, last + 1)
    means = [_mean_of_drawn([changes[k] for k in side]) for side in (before, after)]
    earlier = next((k for k in before if changes[k] >= REPEATED), None)
    later = next((k for k in after if changes[k] >= REPEATED), None)
    beside = [0.0, 0.0]
    if earlier is not None and (earlier == index - 1 or t[index - 1] - t[earlier - 1] <= _DRAWN_LONGEST):
        beside[0] = float(changes[earlier])
    if later is not None and (later == index + 1 or t[later] - t[index] <= _DRAWN_LONGEST):
        beside[1] = float(changes[later])
    return Surroundings((means[0], means[1]), (beside[0], beside[1]))


def motion_length(t: Sequence[float], changes: Sequence[float], index: int, least: float) -> float:
    """Return for how many s frames change by `least` or more on the busier side of a pair, at most 1 s.

    A pause of up to `SIDE` is part of it.
    """
    lengths = [0.0, 0.0]
    for side, way in enumerate((-1, 1)):
        start = t[index - 1] if way < 0 else t[index]
        k, length = index + way, 0.0
        while 0 < k < len(t):
            at = abs((t[k - 1] if way < 0 else t[k]) - start)
            if at - length > SIDE or at > _LONGEST:
                break
            length = at if changes[k] >= least else length
            k += way
        lengths[side] = length
    return max(lengths)


def is_uneven(before: Sequence[FrameFeatures], after: Sequence[FrameFeatures]) -> tuple[bool, int]:
    """Return whether some frames beside a pair are repeated and others move, and the longest run of repeats.

    Then what has moved meanwhile shows at once, in doubled or dropped frames. Whole frames are compared, to a
    fraction of a level: slow motion hardly shows in the change.

    Parameters
    ----------
    before, after : sequences of FrameFeatures
        The frames on either side of the pair, the nearest first.
    """
    earlier, later = ([_difference(a, b) for a, b in pairwise(side)] for side in (before, after))
    drawn = [x for x in (*earlier, *later) if x > _SAME]
    if not drawn or max(drawn) < _DRAWN:
        return False, 0
    same = min(_SAME, _SAME_SHARE * float(np.median(drawn)))
    runs = ["".join("." if x > same else "=" for x in side).split(".") for side in (earlier, later)]
    held = max(len(run) for side in runs for run in side)
    return held > 0, held


def _difference(one: FrameFeatures, other: FrameFeatures) -> float:
    if one.luma.shape != other.luma.shape:
        return float("inf")
    return float(cv2.norm(one.luma, other.luma, cv2.NORM_L1)) / one.luma.size


def _mean_of_drawn(changes: list[float]) -> float:
    """Return the mean change between frames that differ; 0 where none does."""
    drawn = [x for x in changes if x >= REPEATED]
    return float(np.mean(drawn)) if drawn else 0.0
