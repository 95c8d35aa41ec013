"""Lock of syllables to the beat: whether they fall on its sixteenths, or on its triplets.

Strength is the mean vector's length of their phases (N. I. Fisher, Statistical Analysis of Circular Data,
1993).
Chance: the syllables of a stretch hang together, so each stretch as a whole is moved by a part of a cycle at
random; free talk has no other place on the grid than such a draw.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.chance import DRAWS, chance_level, p_value
from onetake.signal.common.circular import grid_position, mean_vector, rayleigh_p

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

DIVISIONS = (4, 3)
"""Parts of a beat on which rappers place syllables: sixteenths, and triplets of eighths."""
REACH = 4.0
"""Beats over which the grid is continued where none was found; set by hand."""
FEWEST = 16
"""Syllables from which a lock is told: about two lines; set by hand."""


@dataclass(frozen=True, slots=True)
class SyllableLock:
    """How strongly syllables keep to the parts of the beat."""

    syllables: int
    """Those at which the beat is known."""
    division: int
    """Parts of a beat: 4 or 3, whichever fits better."""
    cycle: float
    """Seconds of a part."""
    strength: float
    """0 to 1."""
    late: float
    """Mean distance from the parts, s; below 0 is early."""
    even: float
    """p-value against even phases, of independent syllables (Rayleigh)."""
    chance: float
    """Strength that 95 of 100 draws stay below."""
    p_draws: float
    """Share of the draws that are as strong: a p-value."""


def syllable_lock(beats: Floats, stretches: list[Floats]) -> SyllableLock | None:
    """Return the lock of the syllables of stretches to the beat; None where there are too few.

    Parameters
    ----------
    beats : array, shape (m,)
        Rising, s.
    stretches : list of array
        Times of the syllables of each stretch, s.

    Examples
    --------
    >>> beats = np.arange(0, 20, 0.6)
    >>> rapped = [np.arange(4 * i, 4 * i + 3, 0.15) for i in range(4)]
    >>> found = syllable_lock(beats, [0.6 * np.round(r / 0.15) / 4 for r in rapped])
    >>> found.division, found.strength > 0.99, found.p_draws < 0.05
    (4, True, True)
    """
    if len(beats) < 2:
        return None
    position = [grid_position(beats, times, REACH) for times in stretches]
    position = [p[np.isfinite(p)] for p in position]
    position = [p for p in position if len(p)]
    count = sum(len(p) for p in position)
    if count < FEWEST:
        return None
    # Mean vectors of the stretches: to move one is to turn its vector.
    vectors = np.stack([[np.exp(2j * np.pi * k * p).sum() for p in position] for k in DIVISIONS])
    strengths = np.abs(vectors.sum(axis=1)) / count
    best = int(strengths.argmax())
    turn = np.exp(2j * np.pi * np.random.default_rng(7).uniform(0, 1, (DRAWS, 1, len(position))))
    drawn = (np.abs((vectors[None] * turn).sum(axis=2)) / count).max(axis=1)
    division = DIVISIONS[best]
    _, phase = mean_vector(division * np.concatenate(position) % 1.0)
    cycle = float(np.median(np.diff(beats))) / division
    return SyllableLock(
        count,
        division,
        cycle,
        float(strengths[best]),
        float(phase) * cycle,
        rayleigh_p(float(strengths[best]), count),
        chance_level(drawn),
        p_value(int((drawn >= strengths[best]).sum()), DRAWS),
    )
