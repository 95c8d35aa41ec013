"""The films of a library, and one of them by what a user calls it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.clock import clock
from onetake.core.errors import StoreError
from onetake.core.near_names import near_names
from onetake.library.index import open_index
from onetake.library.place import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.library.index import Index

_ASKED = (
    "SELECT film, artist, title, year, album, file, duration, made, version, sha256 FROM films ORDER BY film"
)


@dataclass(frozen=True, slots=True)
class Listed:
    """One film of a library."""

    film: str
    """Its name in the library."""
    artist: str
    title: str
    year: int | None
    album: str
    file: str
    duration: float
    """Seconds."""
    made: str
    """When it was read, ISO 8601."""
    version: str
    """By which onetake."""
    sha256: str
    """Hash of the film's file."""

    @property
    def called(self) -> str:
        """What a reader calls it: its title with artist and year, or its name where it has none.

        Examples
        --------
        >>> Listed("x", "Ann", "Door", 2015, "", "x.mp4", 9.0, "", "", "").called
        'Ann: Door (2015)'
        """
        name = self.title or self.film
        return (f"{self.artist}: " if self.artist else "") + name + (f" ({self.year})" if self.year else "")

    def line(self) -> str:
        """Return the film as one line of a list."""
        called = "" if self.called == self.film else f"  {self.called}"
        return f"{self.film}{called}  {clock(float(round(self.duration)))}"

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return asdict(self)


def films(library: Path | str) -> list[Listed]:
    """Return the films of a library, by name.

    Raises
    ------
    StoreError
        If the library is not there.
    """
    return films_of(open_index(library))


def films_of(index: Index) -> list[Listed]:
    """Return the films of a library whose index is open."""
    return [Listed(*row) for row in index.fetch(_ASKED)]


def find_film(library: Path | str, called: str) -> str:
    """Return the name of the film that a user calls by its name, title, file or reading.

    Raises
    ------
    StoreError
        If there is none, or several.
    """
    return find_among(films(library), called, str(library)).film


def find_among(known: Sequence[Listed], called: str, library: str) -> Listed:
    """Return the film of a list that a user calls so.

    Raises
    ------
    StoreError
        If there is none, or several.
    """
    path = called.rstrip("/")
    want = path.removesuffix(SUFFIX)
    tail = want
    for root in (library.rstrip("/"), str(Path(library).absolute())):
        tail = tail.removeprefix(f"{root}/")
    ways: tuple[list[Listed], ...] = (
        [one for one in known if one.film in (want, tail)],
        [one for one in known if want.casefold() in (one.title.casefold(), one.called.casefold())],
        [one for one in known if want in (one.file, Path(one.file).stem)],
        [one for one in known if one.film.rpartition("/")[2] == Path(want).name],
    )
    found = next((some for some in ways if some), [])
    if len(found) > 1:
        names = ", ".join(one.film for one in found[:5])
        raise StoreError(f"{called!r}: {len(found)} films of {library}, wanted one; name one of {names}")
    if not found:
        names = near_names(want, [one.film for one in known][:200]) if known else "none: it is empty"
        raise StoreError(
            f"{called!r}: not in {library}, wanted a film of it, {names}; see: onetake library list {library}"
        )
    return found[0]
