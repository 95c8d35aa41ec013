"""The nearest films of a library to one film, each with why."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.errors import StoreError
from onetake.library.distances import distances, standardised, vector
from onetake.library.index import open_index
from onetake.library.listing import find_among
from onetake.library.measures import MEASURES, measures_of

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.reading import Reading
    from onetake.library.distances import Standardised
    from onetake.library.index import Index
    from onetake.library.measures import Measure

COUNT = 5
"""Films that are given, unless asked otherwise."""
REASONS = 3
"""Measures that are given as reasons, of each kind; set by hand."""
ALIKE = 0.5
"""Standard deviations within which two films are alike in a measure; set by hand."""
APART = 1.0
"""Standard deviations from which they differ in one, or a film differs from the library's average; set by
hand."""
PAIRS = 2000
"""Pairs of films from which the usual distance in a library is taken; set by hand."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One measure in which two films are alike, or differ."""

    measure: str
    says: str
    """In words, with both values: 'both darker than most: mean lightness 20 and 22 L*'."""
    here: float
    there: float
    unit: str


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A film that is near to another."""

    film: str
    called: str
    """Artist, title and year, or its name."""
    distance: float
    """Standard deviations."""
    alike: tuple[Reason, ...]
    apart: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """The films nearest to one."""

    film: str
    called: str
    usual: float
    """Median distance of two films of the library: what a film is away by chance."""
    neighbours: tuple[Neighbour, ...]

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)


def similar(library: Path | str, film: Path | str, *, count: int = COUNT) -> Nearest:
    """Return the films of a library that are nearest to one.

    Parameters
    ----------
    library : path or str
    film : path or str
        A film of it, by name or title, or the folder of any reading.
    count : int
        Films that are returned at most.

    Raises
    ------
    StoreError
        If there is no such film, or too little to compare.
    """
    return similar_of(open_index(library), film, str(library), count=count)


def similar_of(index: Index, film: Path | str, library: str, *, count: int = COUNT) -> Nearest:
    """Return the nearest films of a library whose index is open; see `similar`."""
    table = standardised(index)
    own, called, sha256, raw = _film(table, film, library)
    here = table.place(raw)
    away = distances(here, table.z)
    same = np.array([one.film == own or one.sha256 == sha256 for one in table.films], dtype=bool)
    away[same] = np.nan
    known = int((~np.isnan(away)).sum())
    if not known:
        raise StoreError(
            f"{called}: no film of {library} to compare it with, wanted three or more that were measured "
            "alike; add some with: onetake library add"
        )
    order = np.argsort(away, kind="stable")[: min(count, known)]
    return Nearest(
        own,
        called,
        usual_distance(table),
        tuple(
            Neighbour(
                table.films[i].film,
                table.films[i].called,
                float(away[i]),
                *_reasons(here, table.z[i], raw, table.raw[i]),
            )
            for i in order.tolist()
        ),
    )


def usual_distance(table: Standardised) -> float:
    """Return the median distance of two films of a library; of a large one from pairs drawn at random."""
    n = len(table.films)
    if n < 2:
        return float("nan")
    draw = np.random.default_rng(0)
    first = draw.integers(0, n, PAIRS)
    second = (first + draw.integers(1, n, PAIRS)) % n
    z = table.z
    found = distances(np.zeros(len(MEASURES)), z[first] - z[second])
    return float(np.nanmedian(found)) if not np.isnan(found).all() else float("nan")


def _film(table: Standardised, film: Path | str, library: str) -> tuple[str, str, str, Floats]:
    """Return a film's name in the library, what it is called, its hash and its measures."""
    outside = _reading_outside(film)
    try:
        listed = find_among(table.films, str(film), library)
    except StoreError:
        if outside is None:
            raise
        name = outside.media.title or Path(outside.media.name).stem
        return "", name, outside.media.sha256, vector(measures_of(outside.tracks))
    place = table.films.index(listed)
    return listed.film, listed.called, listed.sha256, table.raw[place]


def _reading_outside(film: Path | str) -> Reading | None:
    from onetake.core.store import INDEX, open_reading

    return open_reading(film) if (Path(film) / INDEX).is_file() else None


def _reasons(
    here: Floats, there: Floats, raw: Floats, raw_there: Floats
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Return in what two films are alike and unlike most, and in what they differ."""
    gap = np.abs(here - there)
    shared = np.minimum(np.abs(here), np.abs(there)) * (np.sign(here) == np.sign(there))
    alike = [
        i for i in np.argsort(-np.nan_to_num(shared), kind="stable") if gap[i] <= ALIKE and shared[i] > ALIKE
    ]
    apart = [i for i in np.argsort(-np.nan_to_num(gap), kind="stable") if gap[i] >= APART]

    def reason(i: int, says: str) -> Reason:
        measure = MEASURES[i]
        return Reason(measure.name, says, float(raw[i]), float(raw_there[i]), measure.unit)

    return (
        tuple(reason(i, _alike(MEASURES[i], here[i], raw[i], raw_there[i])) for i in alike[:REASONS]),
        tuple(reason(i, _apart(MEASURES[i], raw[i], raw_there[i])) for i in apart[:REASONS]),
    )


def _alike(measure: Measure, z: float, here: float, there: float) -> str:
    way = measure.more if z > 0 else measure.less
    return f"both {way} than most: {values(measure, here, there)}"


def _apart(measure: Measure, here: float, there: float) -> str:
    way = measure.more if there > here else measure.less
    return f"{way}: {values(measure, there, here, ' against ')}"


def values(measure: Measure, one: float, other: float, between: str = " and ") -> str:
    """Return a measure with two values of it in words.

    Examples
    --------
    >>> from onetake.library.measures import measure_called
    >>> values(measure_called("tempo"), 90.2, 120)
    'tempo 90.2 and 120 bpm'
    """
    return f"{measure.says} {one:.3g}{between}{other:.3g} {_UNITS.get(measure.unit, measure.unit)}".rstrip()


_UNITS = {"1/min": "", "count": "", "share": "as a share", "height": "of the frame's height"}
"""Units that the measure's own words say, or that need a word."""
