"""Dissolves: two places, and the local contrast of each goes down while its corners are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.picture.shots.frame_features import left_along, likeness
from onetake.readers.picture.shots.same_shot import certainty

if TYPE_CHECKING:
    from onetake.readers.picture.shots.gradual_candidate import Gradual

_CLEAR = 0.2  # residual below which a mix is plain; moving shots leave up to 0.5
_MUCH = 1.8  # change from first to last that a less than plain mix must have; 2 and more in such dissolves
_LINK = 0.15  # of the two shots, at most; 0 in all dissolves of the development films
# What is left of the local contrast half-way: 0.33 to 0.62 in a mix, 0.85 to 1 where things only move.
# Mean and greatest of both; the mean in a plain mix with less contrast than _DIP; above _NONE none was there.
_LEFT, _MOST = 0.66, 0.78
_MEAN, _DIP = 0.72, 0.92
_NONE = 1.15
_ONE = 0.36  # residual up to which one of the two shots alone may show it
_HALF, _FAST = 0.55, 0.48  # what is left of it, and the residual, where the other has moved too far
_FAR = 2.2  # change from first to last in that case
_LIKE = 0.35  # correlation of the two shots above which one alone shows nothing
_FULL = 1.05  # the same, above which even a plain mix is none
_EVEN = 0.98  # contrast half-way over that of the ends; a mix of two places has less


def dissolved(case: Gradual) -> float | None:
    """Compare closely: give the link of the two shots where it is a dissolve, None where it is none."""
    looks, clear = case.looks, case.residual < _CLEAR
    half = len(looks) // 2
    dip = 2 * looks[half].contrast / max(1e-6, looks[0].contrast + looks[-1].contrast)
    if dip > _FULL or (not clear and (dip > _EVEN or case.strength < _MUCH)):
        return None
    link = certainty(*case.outer)
    if link is None or link >= _LINK:
        return None
    if case.outer[0].flat or case.outer[1].flat:
        return None  # a fade
    left = []
    for chain in (looks[: half + 1], looks[: half - 1 : -1] if half else looks[::-1]):
        one = left_along(chain)
        if one is not None and one < _NONE:
            left.append(one)
    if len(left) == 2:
        plain = clear and dip < _DIP and case.strength >= _MUCH
        mean, most = (_MEAN, 0.92) if plain else (_LEFT, _MOST)
        return link if sum(left) / 2 < mean and max(left) < most else None
    if likeness(*case.outer) > _LIKE:
        return None  # light that changes
    if left and left[0] < _LEFT:
        shown = case.residual < _ONE or (
            left[0] < _HALF and case.residual < _FAST and dip < _DIP and case.strength > _FAR
        )
        return link if shown else None
    return link if not left and case.residual < 0.1 and dip < 0.9 else None
