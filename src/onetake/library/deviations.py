"""How large a difference between two films is among the films of a library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.library.distances import standardise, standardised
from onetake.library.measures import MEASURES

if TYPE_CHECKING:
    from onetake.library.distances import Standardised
    from onetake.library.index import Index

LEAST = 5
"""Films of a library that must have a measure for a difference to be given in their deviations: the standard
deviation of five values is itself uncertain by a third. Set by hand."""


@dataclass(frozen=True, slots=True)
class Deviations:
    """The spread of each measure over the films of a library, each film once."""

    table: Standardised

    @property
    def films(self) -> int:
        """How many films the library has."""
        return len(self.table.films)

    def of(self, name: str, one: float | None, other: float | None) -> tuple[float | None, int]:
        """Return by how many standard deviations a second film differs in a measure, and of how many films.

        Parameters
        ----------
        name : str
            The measure's name.
        one, other : float or None
            The films' values, in the measure's unit.

        Returns
        -------
        float or None, int
            None where a value is not known, fewer than `LEAST` films have the measure, or all have the same.
        """
        place = next(i for i, measure in enumerate(MEASURES) if measure.name == name)
        count = int((~np.isnan(self.table.raw[:, place])).sum())
        spread = float(self.table.spread[place])
        if one is None or other is None or count < LEAST or not spread > 0:
            return None, count
        scale = MEASURES[place].scale
        return (scale(other) - scale(one)) / spread, count


def deviations(index: Index) -> Deviations:
    """Return the spread of each measure in a library; a film with several readings counts once."""
    table = standardised(index)
    first = {film.sha256: row for row, film in reversed(list(enumerate(table.films)))}
    rows = sorted(first.values())
    return Deviations(standardise([table.films[row] for row in rows], table.raw[rows]))
