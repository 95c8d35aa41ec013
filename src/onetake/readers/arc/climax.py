"""The climax: where the strands are high together, against the same strands shifted at random."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.arc.strands import STEP, TENSION, WINDOW
from onetake.signal.structure.chance import highest_together

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

PROMINENT = 1.5
"""Standard deviations above its mean that a strand's peak must reach; as the stage's truth has it."""
NEAR = WINDOW / 2
"""Seconds from the climax within which a strand counts as high there."""
ROWS = round(NEAR / STEP)
LOUDNESS = "loudness"
AS_LOUD = 0.9
"""Correlation with loudness from which a strand only repeats it. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Peak:
    """The highest point of a strand."""

    strand: str
    t: float
    """s."""
    value: float
    """Standard deviations above the strand's mean."""


@dataclass(frozen=True, slots=True)
class Climax:
    """The highest point of the tension, and what chance would give."""

    t: float
    """s."""
    tension: float
    """Mean of the strands there, standard deviations."""
    high: tuple[Peak, ...]
    """The strands that are high there."""
    strands: int
    """Strands that were compared."""
    chance: float
    """How often the strands, shifted along the film at random, are as high together somewhere."""
    by_chance: float
    """Strands that would be high at the highest point in 95 of 100 such draws, at most."""
    rival: int
    """Strands that are high there besides loudness and what only repeats it."""
    rival_chance: float
    """The same chance for the highest point without them; 1 where that lies elsewhere."""


def find_peaks(grid: Floats, strands: Mapping[str, Floats]) -> list[Peak]:
    """Return the prominent peak of each strand of tension; several may have none."""
    peaks = []
    for name in TENSION:
        if name in strands:
            at = int(np.nanargmax(strands[name]))
            if strands[name][at] >= PROMINENT:
                peaks.append(Peak(name, float(grid[at]), float(strands[name][at])))
    return peaks


def find_climax(grid: Floats, strands: Mapping[str, Floats]) -> Climax | None:
    """Return the highest point of the tension; None where fewer than two strands are known."""
    used = {name: strands[name] for name in TENSION if name in strands}
    if len(used) < 2:
        return None
    found = highest_together(np.stack(list(used.values())), ROWS, PROMINENT)
    near = np.abs(grid - grid[found.row]) <= NEAR
    high = []
    for name, values in used.items():
        part = np.where(near & np.isfinite(values), values, -np.inf)
        top = int(part.argmax())
        if part[top] >= PROMINENT:
            high.append(Peak(name, float(grid[top]), float(part[top])))
    rest = {name: values for name, values in used.items() if not _repeats_loudness(used, name)}
    rival_chance = 1.0
    if len(rest) >= 2:
        other = highest_together(np.stack(list(rest.values())), ROWS, PROMINENT)
        rival_chance = other.chance if near[other.row] else 1.0
    return Climax(
        t=float(grid[found.row]),
        tension=found.mean,
        high=tuple(sorted(high, key=lambda peak: -peak.value)),
        strands=len(used),
        chance=found.chance,
        by_chance=found.high_by_chance,
        rival=sum(peak.strand in rest for peak in high),
        rival_chance=rival_chance,
    )


def _repeats_loudness(strands: Mapping[str, Floats], name: str) -> bool:
    if name == LOUDNESS:
        return True
    if LOUDNESS not in strands:
        return False
    one, other = strands[LOUDNESS], strands[name]
    known = np.isfinite(one) & np.isfinite(other)
    if known.sum() < 8 or one[known].std() == 0 or other[known].std() == 0:
        return False
    return bool(np.corrcoef(one[known], other[known])[0, 1] >= AS_LOUD)
