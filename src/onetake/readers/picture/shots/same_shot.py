"""How surely two frames show one place: by what they share, and by how far it has moved at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.frame_features import agreement_share, compare_frames, reliefs_of
from onetake.signal.matching.same_place import common_corners, overlap
from onetake.signal.motion.phase_correlation import shift_between

if TYPE_CHECKING:
    from onetake.readers.picture.shots.frame_features import FrameFeatures

# Limits: docs/explanation/shots.md, the distributions on the development films.
NEAR = 0.17
"""s within which a flash is over."""
DENSE = 0.05
"""s between neighbours, up to which people hardly move."""
_JUMP_AROUND = 0.101
"""s on either side of a jump whose motion it is compared with: three frames at 25 a second."""
_CORNERS_CHANCE = 0.17
"""Share of followed corners at which the certainty is 0; unrelated frames have at most 0.25."""
_CORNERS_RANGE = 0.3
"""Share of followed corners from certainty 0 to 1; neighbours in one shot seldom have less than 0.45."""
_OVERLAP_CHANCE = 0.22
"""Share of common relief at which the certainty is 0; unrelated frames have at most 0.3."""
_OVERLAP_RANGE = 0.3
"""Share of common relief from certainty 0 to 1."""
_LINK_OPEN = 0.3
"""Certainty below which a pair is another place whatever agrees."""
_AGREE_NONE = 0.45
"""Share of the blocks that agree, at which the link is 0: 0.35 to 0.57 in match cuts."""
_AGREE_RANGE = 0.25
"""Share of the blocks from link 0 to 1: 0.62 or more agree within one shot."""
_JUMP = 0.03
"""Frame widths that the place moves in a jump cut, at least."""
_JUMP_OVER = 2.5
"""That move over the moves just before and after, at least."""
_SHIFT_CORRELATION = 0.4
"""Correlation under the shift; with less, the shift is chance."""
_LATE = 1.6
"""Time between the two frames over the time between their neighbours, above which frames are missing."""
_TEXTURE = 0.12
"""Share of the wanted corners below which there is nothing to compare."""


def certainty(one: FrameFeatures, other: FrameFeatures) -> float | None:
    """Return how surely two frames show one place, 0 to 1; None where there is nothing to compare.

    Unrelated frames have at most 0.25 of their corners and 0.3 of their relief in common, neighbours in one
    shot seldom less than 0.45 of either (measured, docs/explanation/shots.md).
    """
    found = compare_frames(one, other)
    if found.texture < _TEXTURE:
        return None
    return max(_by_corners(found.followed), _by_overlap(found.overlap))


def overlap_certainty(one: FrameFeatures, other: FrameFeatures) -> float:
    """Return the part of `certainty` that rests on the common relief: never more than that, and quick."""
    return _by_overlap(overlap(*reliefs_of(one, other)))


def corner_certainty(one: FrameFeatures, other: FrameFeatures) -> float | None:
    """Return the part of `certainty` that rests on the corners; None where there is nothing to compare."""
    followed, texture = common_corners(*reliefs_of(one, other))
    return None if texture < _TEXTURE else _by_corners(followed)


def _by_corners(followed: float) -> float:
    return min(max((followed - _CORNERS_CHANCE) / _CORNERS_RANGE, 0.0), 1.0)


def _by_overlap(share: float) -> float:
    return min(max((share - _OVERLAP_CHANCE) / _OVERLAP_RANGE, 0.0), 1.0)


def match_certainty(one: FrameFeatures, other: FrameFeatures) -> float | None:
    """Return `certainty`, lowered where only the people agree: in a match cut all else changes.

    The share of the whole frame that agrees is measured only for frames that are near in time: later, people
    have moved.
    """
    link = certainty(one, other)
    if link is None or link < _LINK_OPEN or abs(other.t - one.t) > NEAR + 2 * DENSE:
        return link
    agree = agreement_share(one, other)
    return (
        link if agree is None else min(link, float(np.clip((agree - _AGREE_NONE) / _AGREE_RANGE, 0.0, 1.0)))
    )


def has_jumped(before: list[FrameFeatures], after: list[FrameFeatures]) -> bool:
    """Return whether the place has moved at once by more than it moves just before and just after.

    This is the sign of a jump cut to nearly the same framing. In fast camera motion the neighbours move as
    well.
    """
    start, end = before[0], after[0]
    pace = max(before[0].t - before[1].t, after[1].t - after[0].t)
    before = [look for look in before if start.t - look.t <= _JUMP_AROUND]
    after = [look for look in after if look.t - end.t <= _JUMP_AROUND]
    if min(len(before), len(after)) < 2:
        return False
    if end.t - start.t > _LATE * pace or len({look.luma.shape for look in (*before, *after)}) > 1:
        return False  # frames are missing, and motion has gone on meanwhile
    way, agree = shift_between(start.luma, end.luma)
    width = start.luma.shape[1]
    if abs(way) < _JUMP * width or agree < _SHIFT_CORRELATION:
        return False
    for one, other in (*pairwise(after), *pairwise(reversed(before))):
        step, agree = shift_between(one.luma, other.luma)
        if agree < _SHIFT_CORRELATION or abs(step) > abs(way) / _JUMP_OVER:
            return False
    return True
