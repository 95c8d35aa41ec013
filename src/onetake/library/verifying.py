"""Find what is damaged in a library: every file is opened, and the hash of every track compared."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from onetake.core.about import ABOUT, about_from_json
from onetake.core.errors import StoreError
from onetake.core.store import INDEX, index_from_json
from onetake.core.stored_reviews import CHECK, FOLDER, SOURCE, review_from_json
from onetake.library.local_place import LocalPlace
from onetake.library.place import SUFFIX, open_place
from onetake.library.placed_tracks import PlacedTracks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onetake.core.stored_reading import StoredReading
    from onetake.library.place import Place

_JPEG = b"\xff\xd8\xff"
"""The first bytes of a JPEG image."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One file that is damaged."""

    film: str
    file: str
    """Its path within the reading."""
    says: str
    """What is wrong with it, in a sentence."""

    @property
    def is_measured(self) -> bool:
        """Whether reading the film again makes it again: not a review, nor what a user said of the film."""
        return self.file != ABOUT and not self.file.startswith("reviews/")


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found."""

    films: int
    damages: tuple[Damage, ...]

    @property
    def damaged_films(self) -> list[str]:
        """The films with something that reading them again restores."""
        return list(dict.fromkeys(one.film for one in self.damages if one.is_measured))

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary."""
        return {"films": self.films, "damaged": [asdict(one) for one in self.damages]}


def verify(library: Path | str, progress: Callable[[int, int], None] | None = None) -> Verified:
    """Open every file of a library and return what is damaged.

    Parameters
    ----------
    library : path or str
    progress : callable, optional
        Called with how many readings have been looked at, and how many there are.

    Raises
    ------
    StoreError
        If the library is not there.
    """
    place = open_place(library)
    films = films_in(place)
    found: list[Damage] = []
    for done, film in enumerate(films, 1):
        found += damages_of(place, film)
        if progress is not None:
            progress(done, len(films))
    return Verified(len(films), tuple(found))


def films_in(place: Place) -> list[str]:
    """Return the films of a library, with those whose ``reading.json`` is gone: their folders are there."""
    films = [entry.film for entry in place.entries()]
    if isinstance(place, LocalPlace):
        films += [film for film in place.without_index() if film not in films]
    return sorted(films)


def damages_of(place: Place, film: str) -> Iterator[Damage]:
    """Yield what is damaged in one reading."""
    where = f"{place.address}/{film}{SUFFIX}"
    index = place.read(film, INDEX)
    try:
        if index is None:
            raise StoreError(f"{where}/{INDEX}: not there, wanted the list of the reading's tracks")
        stored = index_from_json(index, Path(where) / INDEX)
    except StoreError as err:
        yield Damage(film, INDEX, str(err))
    else:
        yield from _tracks(place, film, stored)
        yield from _stills(place, film, stored, where)
    yield from _said(place, film, where)


def _tracks(place: Place, film: str, stored: StoredReading) -> Iterator[Damage]:
    tracks = PlacedTracks(place, film, stored)
    for entry in stored.tracks:
        try:
            _ = tracks[entry.name]
        except StoreError as err:
            yield Damage(film, entry.file, str(err))


def _stills(place: Place, film: str, stored: StoredReading, where: str) -> Iterator[Damage]:
    hashes = stored.image_sha256 or (None,) * len(stored.images)
    for name, sha256 in zip(stored.images, hashes, strict=True):
        data = place.read(film, f"stills/{name}")
        if data is None or not data.startswith(_JPEG) or _differs(data, sha256):
            found = (
                "not there" if data is None
                else "changed since it was written" if data.startswith(_JPEG)
                else "no JPEG image"
            )  # fmt: skip
            yield Damage(
                film, f"stills/{name}", f"{where}/stills/{name}: {found}, wanted a still of the film"
            )


def _differs(data: bytes, sha256: str | None) -> bool:
    return sha256 is not None and hashlib.sha256(data).hexdigest() != sha256


def _said(place: Place, film: str, where: str) -> Iterator[Damage]:
    """Yield what is damaged of what a user gave: artist and title, and the reviews."""
    about = place.read(film, ABOUT)
    if about is not None:
        try:
            about_from_json(about, f"{where}/{ABOUT}")
        except StoreError as err:
            yield Damage(film, ABOUT, str(err))
    yield from _reviews(place, film, where)


def _reviews(place: Place, film: str, where: str) -> Iterator[Damage]:
    """Yield the damaged ones of the reviews kept in a reading, one for each."""
    files: dict[str, list[str]] = {}
    for path in place.files(film, FOLDER):
        name = path.removeprefix(f"{FOLDER}/").partition("/")[0]
        if not name.startswith("."):  # a draft that a killed check has left
            files.setdefault(name, []).append(path)
    for name, paths in files.items():
        folder = f"{FOLDER}/{name}"
        try:
            _check_review(place, film, folder, paths)
        except StoreError as err:
            says = str(err).removeprefix(f"{folder}/")
            yield Damage(film, folder, f"{where}/{folder}/{says}")


def _check_review(place: Place, film: str, folder: str, paths: list[str]) -> None:
    """Compare a stored review with its hash, and the copy of the critic's file with that in it.

    Raises
    ------
    StoreError
        If one of them is not there, or damaged.
    """
    data = place.read(film, f"{folder}/{CHECK}")
    if data is None:
        raise StoreError(f"{CHECK}: not there, wanted a checked review; check the review again")
    stored = review_from_json(data, f"{folder}/{CHECK}")
    sources = [path for path in paths if PurePosixPath(path).stem == SOURCE]
    source = place.read(film, sources[0]) if sources else None
    if source is None or hashlib.sha256(source).hexdigest() != stored.sha256:
        name = sources[0].rpartition("/")[2] if sources else SOURCE
        found = "not there" if source is None else "changed since it was checked"
        raise StoreError(f"{name}: {found}, wanted the critic's file; check the review again: onetake check")
