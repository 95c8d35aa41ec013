"""Add a reading to a library, and remove one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.about import ABOUT, About, about_from_json, about_to_json
from onetake.core.errors import StoreError
from onetake.core.location import absolute_path, relative_location
from onetake.core.names import result_stem
from onetake.core.self_hash import with_hash
from onetake.core.store import INDEX, open_reading
from onetake.library.cache import library_lock
from onetake.library.local_place import LocalPlace
from onetake.library.place import SUFFIX, open_place

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.library.place import Place

_DIGITS = 8
"""Digits of a film's hash that distinguish two films of one name; set by hand."""


def add(
    library: Path | str,
    reading: Path | str,
    *,
    artist: str = "",
    title: str = "",
    year: int | None = None,
    album: str = "",
    name: str | None = None,
) -> Path | str:
    """Add a reading to a library: a whole copy of it, or nothing.

    A reading of the same film and the same name takes the older one's place; what onetake did not write in
    the older one is kept. A reading that lies in the library already stays where it is. What is said of the
    film is kept in the reading; what is left out stays as it was.

    Parameters
    ----------
    library : path or str
        A folder, which is made where it is not there, or an address such as ``s3://bucket/films``.
    reading : path
        A ``NAME.reading`` folder.
    artist, title, album : str
    year : int, optional
        What the film's file does not say of itself.
    name : str, optional
        What the film is called in the library, by default NAME; with '/' it lies in folders of it.

    Returns
    -------
    Path or str
        Where the reading is in the library: a folder, or its address.

    Raises
    ------
    StoreError
        If the reading is damaged, or the library cannot be written.
    """
    folder = Path(reading)
    about = About(artist, title, year, album)
    opened = _whole(folder)
    place = open_place(library, make=True)
    with library_lock(place.address):
        film = _name_within(place, folder) if name is None else name
        if film is None or not place.has(film):
            film = _free_name(place, film or result_stem(folder.name.removesuffix(SUFFIX)), opened)
            _put(place, film, folder, opened)
        elif name is not None:
            _put(place, film, folder, opened)
        _keep_about(place, film, about)
    return place.shown(film)


def remove(library: Path | str, film: str) -> None:
    """Remove a film's reading from a library, with the reviews that are kept in it.

    Raises
    ------
    StoreError
        If there is no such film, or it cannot be removed.
    """
    place = open_place(library)
    with library_lock(place.address):
        if not place.has(film):
            raise StoreError(
                f"{film!r}: not in {place.address}, wanted a film of it; see: onetake library list {library}"
            )
        place.remove(film)


def _whole(folder: Path) -> Reading:
    """Open a reading and load every track, so that nothing damaged is added."""
    opened = open_reading(folder)
    for name in opened.tracks:
        _ = opened.tracks[name]
    return opened


def _name_within(place: Place, folder: Path) -> str | None:
    """Return the name of a reading that lies in the library already, None for any other."""
    if not isinstance(place, LocalPlace):
        return None
    try:
        below = folder.resolve().relative_to(place.root.resolve()).as_posix()
    except ValueError:
        return None
    return below.removesuffix(SUFFIX) if below.endswith(SUFFIX) else None


def _free_name(place: Place, name: str, reading: Reading) -> str:
    """Return the name if it is free or that of this film, else one with the film's hash."""
    for film in (name, f"{name}-{reading.media.sha256[:_DIGITS]}"):
        held = place.read(film, INDEX)
        if held is None or _film_of(held) == reading.media.sha256:
            return film
    return film  # a film of this very name and hash, whose reading is damaged


def _film_of(index: bytes) -> str:
    try:
        return str(json.loads(index)["media"]["sha256"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _put(place: Place, film: str, folder: Path, reading: Reading) -> None:
    """Store the reading under its name; nothing is done where it is there already."""
    target = place.shown(film)
    index = (folder / INDEX).read_bytes()
    document = json.loads(index)
    media = absolute_path(reading.media.path, folder)
    location = relative_location(media, target) if isinstance(target, Path) else ""
    if document["media"]["path"] != location:
        document["media"]["path"] = location
        index = with_hash(document)
    if place.read(film, INDEX) != index or not _is_complete(place, film, document):
        place.put(film, folder, index)


def _is_complete(place: Place, film: str, document: dict[str, object]) -> bool:
    if not isinstance(place, LocalPlace):
        return False
    tracks = document["tracks"]
    assert isinstance(tracks, list)
    return all((place.shown(film) / one["file"]).is_file() for one in tracks)


def _keep_about(place: Place, film: str, about: About) -> None:
    held = place.read(film, ABOUT)
    older = About() if held is None else about_from_json(held, f"{place.shown(film)}{os.sep}{ABOUT}")
    if (whole := about.over(older)) != older:
        place.write(film, ABOUT, about_to_json(whole).encode())
