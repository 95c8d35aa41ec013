"""FilmMap: the films of a library as points, by any two of their measures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MapAxis:
    """A measure by which films can be placed."""

    name: str
    says: str
    unit: str
    by_factor: bool
    """Whether its axis is logarithmic."""


@dataclass(frozen=True, slots=True)
class MappedFilm:
    """One film of a map."""

    film: str
    """Its name in the library."""
    title: str
    artist: str
    year: int | None
    page: str | None
    """Address of its page as seen from the map; None where there is none."""
    values: tuple[float | None, ...]
    """One an axis; None where it is not known."""


@dataclass(frozen=True, slots=True)
class FilmMap:
    """All films of a library, and the measures by which they can be placed."""

    library: str
    """What the library is called."""
    axes: tuple[MapAxis, ...]
    films: tuple[MappedFilm, ...]
