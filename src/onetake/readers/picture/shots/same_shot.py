"""How surely two looks show one place: by what they share, and by how far it has moved at once."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.shots.frame_features import agreeing, alike
from onetake.signal.motion.phase_correlation import shift_between

if TYPE_CHECKING:
    from onetake.readers.picture.shots.frame_features import Look

# Limits: docs/explanation/shots.md, the distributions on the development films.
NEAR = 0.17
"""s within which a flash is over."""
DENSE = 0.05
"""s between neighbours, up to which people hardly move."""
_STEPS = 3  # pictures on either side between which the place may move
_MATCH, _GROUND = 0.45, 0.25  # share that agrees: 0.35 to 0.57 in match cuts, 0.62 and more in one shot
_JUMP, _LEAP = 0.03, 2.5  # widths that the place moves, and over what it moves just before and after
_AGREE = 0.4  # correlation under the shift; lower, and the shift is luck
_LATE = 1.6  # time between the two over the time between their neighbours
_TEXTURE = 0.12  # share of the corners wanted, below which there is nothing to compare


def certainty(one: Look, other: Look) -> float | None:
    """Return how surely two looks show one place, 0 to 1; None where there is nothing to compare.

    Unrelated pictures have at most 0.25 of their corners and 0.3 of their relief in common, neighbours in one
    shot seldom less than 0.45 of either (measured, docs/explanation/shots.md).
    """
    found = alike(one, other)
    if found.texture < _TEXTURE:
        return None
    return float(np.clip(max((found.followed - 0.17) / 0.3, (found.overlap - 0.22) / 0.3), 0.0, 1.0))


def matched(one: Look, other: Look) -> float | None:
    """Return `certainty`, but not for the people alone: in a match cut they keep their places, all else goes.

    Only pictures that are near in time are asked how much of all agrees: in a while people move.
    """
    link = certainty(one, other)
    if link is None or link < 0.3 or abs(other.t - one.t) > NEAR + 2 * DENSE:
        return link
    agree = agreeing(one, other)
    return link if agree is None else min(link, float(np.clip((agree - _MATCH) / _GROUND, 0.0, 1.0)))


def jumped(before: list[Look], after: list[Look]) -> bool:
    """Return whether the place has moved at once by more than it moves just before and just after.

    So it does in a jump cut to nearly the same framing. In a rush or a whip the neighbours move as well.
    """
    start, end = before[0], after[0]
    pace = max(before[0].t - before[1].t, after[1].t - after[0].t)
    before, after = before[:_STEPS], after[:_STEPS]
    if end.t - start.t > _LATE * pace or len({look.luma.shape for look in (*before, *after)}) > 1:
        return False  # pictures have been lost, and what moves has gone on meanwhile
    way, agree = shift_between(start.luma, end.luma)
    width = start.luma.shape[1]
    if abs(way) < _JUMP * width or agree < _AGREE:
        return False
    for one, other in (*pairwise(after), *pairwise(reversed(before))):
        step, agree = shift_between(one.luma, other.luma)
        if agree < _AGREE or abs(step) > abs(way) / _LEAP:
            return False
    return True
