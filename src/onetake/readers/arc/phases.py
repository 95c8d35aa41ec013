"""Phases: the parts of a film between changes that survive another penalty, named by their strands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.structure.change_points import stable_change_points

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

CELL = 4.0
"""Seconds of a cell: strands are averaged over cells that do not overlap, so that they are independent."""
HIGH = 0.5
"""Standard deviations from the film's mean from which a phase is tense, or calm. Set by hand."""
NAMES = ("attack", "truce", "repair", "tense", "even", "calm")
"""Names of phases: by the words where these are known, else by the tension."""


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of the film."""

    start: float
    end: float
    name: str
    tension: float
    """Mean of the tension, standard deviations from the film's mean."""
    survives: float
    """Share of the penalties at which the change that begins it is found; 1 for the first."""


def find_phases(
    grid: Floats, cells: Floats, strands: Mapping[str, Floats], tension: Floats, end: float
) -> list[Phase]:
    """Return the phases; one where nothing changes.

    Parameters
    ----------
    grid : float64, shape (n,)
        Middle of each cell, s.
    cells : float64, shape (n, strands)
        The strands by cell, without unknown values.
    strands : mapping
        The same by name, to name the phases.
    tension : float64, shape (n,)
    end : float
        Where the last phase ends, s.
    """
    points = stable_change_points(cells)
    rows = [0, *(point.row for point in points), len(grid)]
    survives = [1.0, *(point.survives for point in points)]
    out: list[Phase] = []
    for k, (first, last) in enumerate(pairwise(rows)):
        part = slice(first, last)
        mean = _mean(tension[part])
        before = out[-1].name if out else ""
        out.append(
            Phase(
                start=float(grid[first] - CELL / 2),
                end=float(grid[last] - CELL / 2) if last < len(grid) else end,
                name=_name({name: _mean(values[part]) for name, values in strands.items()}, mean, before),
                tension=mean,
                survives=survives[k],
            )
        )
    return out


def _name(means: Mapping[str, float], tension: float, before: str) -> str:
    attack, repair = means.get("attack"), means.get("repair")
    if attack is not None and repair is not None:
        if repair >= HIGH and repair > attack:
            return "repair"
        if attack >= 0 and attack > repair:
            return "attack"
        if before == "attack":
            return "truce"
    return "tense" if tension >= HIGH else "calm" if tension <= -HIGH else "even"


def _mean(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if len(known) else 0.0
