"""How far films of a library are from each other, by their measures, each standardised on the library.

A measure is taken on its scale (a logarithm where it grows by factors), less its mean over the library's
films and divided by their standard deviation. The distance of two films is the root of the mean of the
squared differences, first over the measures of a sense that both have, then over the senses: that a film has
eleven measures of its picture and three of its words makes the picture no more important.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.library.listing import Listed, films_of
from onetake.library.measures import MEASURES, SENSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Flags, Floats
    from onetake.library.index import Index

LEAST_FILMS = 3
"""Films that must have a measure for it to be standardised: two always differ by the same. Set by hand."""
LEAST_SHARED = 5
"""Measures that two films must both have to be compared; set by hand."""


@dataclass(frozen=True, slots=True)
class Standardised:
    """The measures of a library's films."""

    films: tuple[Listed, ...]
    raw: Floats
    """Shape (films, measures), in the measures' units; NaN where one is not known."""
    mean: Floats
    """Shape (measures,), on the measures' scales."""
    spread: Floats
    """Standard deviations, shape (measures,); NaN where too few films have the measure, or all the same."""

    @property
    def z(self) -> Floats:
        """The standardised measures, shape (films, measures)."""
        return self.place(self.raw)

    def place(self, raw: Floats) -> Floats:
        """Return measures in their units, shape (..., measures), standardised on this library."""
        return (_scaled(raw) - self.mean) / self.spread


def standardised(index: Index) -> Standardised:
    """Return the measures of all films of a library."""
    columns = ", ".join(measure.name for measure in MEASURES)
    rows = index.fetch(f"SELECT {columns} FROM measures ORDER BY film")
    return standardise(films_of(index), np.array(rows, dtype=float).reshape(-1, len(MEASURES)))


def standardise(films: Sequence[Listed], raw: Floats) -> Standardised:
    """Return the measures of films, shape (films, measures), with mean and spread of each."""
    scaled = _scaled(raw)
    known = ~np.isnan(scaled)
    count = known.sum(axis=0)
    sums = np.where(known, scaled, 0).sum(axis=0)
    mean = np.divide(sums, count, out=np.full(len(MEASURES), np.nan), where=count > 0)
    squares = np.where(known, (scaled - mean) ** 2, 0).sum(axis=0)
    able = (count >= LEAST_FILMS) & (squares > 1e-12)
    spread = np.sqrt(np.divide(squares, count, out=np.full(len(MEASURES), np.nan), where=able))
    return Standardised(tuple(films), raw, mean, spread)


def vector(measured: Mapping[str, float | None]) -> Floats:
    """Return a film's measures as an array, shape (measures,); NaN where one is not known."""
    values = [measured.get(measure.name) for measure in MEASURES]
    return np.array([np.nan if value is None else value for value in values], dtype=float)


def distances(one: Floats, others: Floats) -> Floats:
    """Return how far a film is from others; NaN where they share too few measures.

    Parameters
    ----------
    one : Floats
        Standardised measures, shape (measures,).
    others : Floats
        Likewise, shape (n, measures).

    Returns
    -------
    Floats
        Shape (n,), in standard deviations.
    """
    square = (others - one) ** 2
    shared = ~np.isnan(square)
    square = np.where(shared, square, 0)
    total, senses = np.zeros(len(others)), np.zeros(len(others))
    for sense in _SENSE:
        count = shared[:, sense].sum(axis=1)
        total += np.divide(square[:, sense].sum(axis=1), count, out=np.zeros(len(others)), where=count > 0)
        senses += count > 0
    enough = shared.sum(axis=1) >= LEAST_SHARED
    found: Floats = np.sqrt(
        np.divide(total, senses, out=np.full(len(others), np.nan), where=enough & (senses > 0))
    )
    return found


def _scaled(raw: Floats) -> Floats:
    from onetake.library.measures import LEAST_FACTOR

    scaled: Floats = np.where(_BY_FACTOR, np.log2(np.maximum(raw, LEAST_FACTOR)), raw)
    return scaled


_BY_FACTOR: Flags = np.array([measure.by_factor for measure in MEASURES])
_SENSE: tuple[Flags, ...] = tuple(
    np.array([measure.sense == sense for measure in MEASURES]) for sense in SENSES
)
