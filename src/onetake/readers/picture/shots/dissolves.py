"""Dissolves: two places, and the local contrast of each falls while its corners are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.picture.shots.frame_features import contrast_left, likeness
from onetake.readers.picture.shots.same_shot import certainty

if TYPE_CHECKING:
    from onetake.readers.picture.shots.gradual_candidate import GradualCandidate

# All limits: measured on the development films of docs/explanation/shots.md, sections "Dissolves" and
# "How well it does".
_PLAIN_RESIDUAL = 0.2
"""Share of the change: residual below which a mix is plain; moving shots leave up to 0.5."""
_STRONG_CHANGE = 1.8
"""Change over contrast, first to last, that a mix that is not plain must have; such dissolves have 2 or
more."""
_LINK_MOST = 0.15
"""Link of the two shots, at most; 0 in all dissolves of the development films."""
_LEFT_MEAN = 0.66
"""Share of the local contrast left half-way, mean of both shots: 0.33 to 0.62 in a mix, 0.85 to 1 in
motion."""
_LEFT_EITHER = 0.78
"""The same for the shot that keeps more."""
_LEFT_MEAN_PLAIN = 0.72
"""The mean of both shots, in a plain mix whose contrast dips below `_DIP_PLAIN`."""
_LEFT_EITHER_PLAIN = 0.92
"""The shot that keeps more, in such a mix."""
_DIP_PLAIN = 0.92
"""Contrast half-way over that of the ends, below which a plain mix has lost contrast."""
_LEFT_VALID = 1.15
"""Share left above which there was no contrast of that shot to follow."""
_RESIDUAL_ONE = 0.36
"""Residual up to which one of the two shots alone may show the dissolve."""
_LEFT_ONE = 0.55
"""Share left of that shot, where the other has moved too far to be followed."""
_RESIDUAL_FAST = 0.48
"""Residual in that case."""
_CHANGE_FAST = 2.2
"""Change over contrast, first to last, in that case."""
_LIKE_MOST = 0.35
"""Correlation of the two shots above which one shot alone shows nothing: the light changes."""
_DIP_MOST = 1.05
"""Contrast half-way over that of the ends, above which even a plain mix is no dissolve."""
_DIP_MOST_UNCLEAR = 0.98
"""The same for a mix that is not plain; a mix of two places has less contrast than its ends."""
_DIP_MOST_FAR = 0.9
"""The same from `_RESIDUAL_ONE`: 0.96 in a real push-in through clouds. No dissolve of 18 staged films
is lost by it."""
_RESIDUAL_UNFOLLOWED = 0.1
"""Residual up to which a mix is a dissolve though no corner of either shot can be followed."""
_DIP_UNFOLLOWED = 0.9
"""Contrast half-way over that of the ends in that case."""


def dissolve_link(case: GradualCandidate) -> float | None:
    """Compare closely: return the link of the two shots of a dissolve, None where it is no dissolve."""
    looks, plain = case.looks, case.residual < _PLAIN_RESIDUAL
    half = len(looks) // 2
    dip = 2 * looks[half].contrast / max(1e-6, looks[0].contrast + looks[-1].contrast)
    if dip > _DIP_MOST or (not plain and (dip > _DIP_MOST_UNCLEAR or case.strength < _STRONG_CHANGE)):
        return None
    if case.residual > _RESIDUAL_ONE and dip > _DIP_MOST_FAR:
        return None
    link = certainty(*case.outer)
    if link is None or link >= _LINK_MOST:
        return None
    if case.outer[0].flat or case.outer[1].flat:
        return None  # a fade
    left = []
    for chain in (looks[: half + 1], looks[: half - 1 : -1] if half else looks[::-1]):
        one = contrast_left(chain)
        if one is not None and one < _LEFT_VALID:
            left.append(one)
    if len(left) == 2:
        dips = plain and dip < _DIP_PLAIN and case.strength >= _STRONG_CHANGE
        mean, most = (_LEFT_MEAN_PLAIN, _LEFT_EITHER_PLAIN) if dips else (_LEFT_MEAN, _LEFT_EITHER)
        return link if sum(left) / 2 < mean and max(left) < most else None
    if likeness(*case.outer) > _LIKE_MOST:
        return None  # the light changes
    if left and left[0] < _LEFT_MEAN:
        fast = (
            left[0] < _LEFT_ONE
            and case.residual < _RESIDUAL_FAST
            and dip < _DIP_PLAIN
            and case.strength > _CHANGE_FAST
        )
        return link if case.residual < _RESIDUAL_ONE or fast else None
    return link if not left and case.residual < _RESIDUAL_UNFOLLOWED and dip < _DIP_UNFOLLOWED else None
