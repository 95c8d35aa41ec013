"""Read the film of a damaged reading again, with all that it was read with, and replace the reading.

The film, its lyrics, its stems and its album are looked for by their hashes: where the reading says that
its film is, beside it, and in folders that the user names. What is not found is a sentence.
"""

from __future__ import annotations

import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import OnetakeError, StoreError
from onetake.core.location import absolute_path
from onetake.core.store import INDEX, index_from_json
from onetake.decode.film_file import digest
from onetake.library.adding import add
from onetake.library.place import SUFFIX, open_place

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onetake.core.reading import Reading
    from onetake.library.place import Place

GIVEN = ("lyrics", "words", "vocals", "instrumental", "album")
"""The settings that are hashes of files which were given beside the film."""
LARGEST = 2_000_000_000
"""Bytes of a file that is hashed to find out whether it is one of them; set by hand: an album as WAV has a
tenth of that."""
_HASH = 64


def repair(library: Path | str, film: str, places: Sequence[Path] = ()) -> Path | str:
    """Read a film of a library again and return where its reading is.

    Parameters
    ----------
    library : path or str
    film : str
        Its name in the library.
    places : sequence of Path
        Folders, with those below, in which the film and what it was read with are looked for.

    Raises
    ------
    StoreError
        If the film, or something that it was read with, is not found.
    OnetakeError
        If the film cannot be read.
    """
    from onetake.claims.in_force import LIBRARY, own_key
    from onetake.pipeline import decide_again, read

    place = open_place(library)
    document = _document(place, film)
    media, settings = document["media"], document["made"]["settings"]
    found = _Files(_beside(place, film, media), places)
    source = found.film(film, str(media["name"]), str(media["sha256"]))
    given: dict[str, Any] = {
        name: found.given(film, name, settings[name]) for name in GIVEN if name in settings
    }
    more: dict[str, Any] = {"lyrics_offset": settings["lyrics_offset"]} if "lyrics_offset" in settings else {}
    with tempfile.TemporaryDirectory(prefix="onetake-") as scratch:
        reading = read(source, scratch, **given, **more, selection=_selection(settings))
        if own_key({name: value for name, value in settings.items() if name != LIBRARY}):
            decide_again(reading, {n: settings[n] for n in ("limits", "own_claims") if n in settings})
        assert reading.folder is not None
        kept = add(library, reading.folder, name=film)
        _keep_location(kept, reading)
    return kept


def _keep_location(kept: Path | str, reading: Reading) -> None:
    """Say in the stored reading where its film is: it was read into a temporary folder, far from it."""
    from dataclasses import replace

    from onetake.core.store import open_reading, write_reading

    if isinstance(kept, Path):
        stored = open_reading(kept)
        write_reading(replace(stored, media=replace(stored.media, path=reading.media.path)), kept)


def _selection(settings: Mapping[str, Any]) -> Any:
    from onetake.decode.selection import Selection

    return Selection.from_json(settings["selection"]) if settings.get("selection") else None


def _document(place: Place, film: str) -> dict[str, Any]:
    """Return what can still be read of a ``reading.json``: which film it is of, and what it was read with."""
    where = f"{place.address}/{film}{SUFFIX}"
    index = place.read(film, INDEX)
    try:
        document = json.loads(index or b"")
        settings, media = document["made"]["settings"], document["media"]
        if isinstance(settings, dict) and all(
            isinstance(media[key], str) for key in ("name", "sha256", "path")
        ):
            if _is_whole(index or b"", where) or _fits_its_key(document["made"], media["sha256"]):
                return dict(document)
            raise StoreError(
                f"{where}/{INDEX}: what it says of its film or settings has changed, wanted what its key is "
                "the hash of; read the film again: onetake read FILM -o FOLDER, then: onetake library add "
                f"{place.address} READING"
            )
    except StoreError:
        raise
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        pass
    raise StoreError(
        f"{where}/{INDEX}: too damaged to say which film it is of and what it was read with, wanted both; "
        f"read the film again: onetake read FILM -o FOLDER, then: onetake library add {place.address} READING"
    )


def _is_whole(index: bytes, where: str) -> bool:
    try:
        index_from_json(index, Path(where) / INDEX)
    except StoreError:
        return False
    return True


def _fits_its_key(made: Mapping[str, Any], sha256: str) -> bool:
    """Return whether film, reader versions and settings are those that a reading's key was made from."""
    from onetake.claims.in_force import with_own_settings
    from onetake.pipeline import key_of

    versions = {name: value for name, value in made["inputs"].items() if name not in ("film", "claims")}
    return bool(key_of(sha256, versions, with_own_settings(made["settings"], {})) == made["key"])


def _beside(place: Place, film: str, media: Mapping[str, Any]) -> Path | None:
    """Return where the reading says that its film is."""
    shown = place.shown(film)
    path = absolute_path(str(media["path"]), shown) if isinstance(shown, Path) else ""
    return Path(path) if path else None


class _Files:
    """The files among which those of a reading are looked for."""

    def __init__(self, film: Path | None, places: Iterable[Path]) -> None:
        self._film = film
        self._beside = [] if film is None else _files(film.parent, deep=False)
        self._others = [file for place in places for file in _files(place, deep=True)]

    def film(self, called: str, name: str, sha256: str) -> Path:
        """Return the film's file."""
        likely = [] if self._film is None else [self._film]
        likely += [file for file in (*self._beside, *self._others) if file.name == name]
        for file in likely:
            with suppress(OSError, OnetakeError):
                if digest(file) == sha256:
                    return file
        raise StoreError(
            f"{called}: its film {name} (sha256 {sha256[:12]}) is not found, wanted it to read it again; "
            "name its folder with --films"
        )

    def given(self, called: str, name: str, value: Any) -> Path | str:
        """Return a file that was given beside the film, by its hash; subtitles inside it by their name."""
        if not isinstance(value, str) or len(value) != _HASH:
            return str(value)
        for file in (*self._beside, *self._others):
            with suppress(OSError):
                if file.stat().st_size <= LARGEST and digest(file) == value:
                    return file
        raise StoreError(
            f"{called}: the file that was given as {name} (sha256 {value[:12]}) is not found, wanted it to "
            "read the film as before; name its folder with --films"
        )


def _files(folder: Path, *, deep: bool) -> list[Path]:
    found = folder.rglob("*") if deep else folder.glob("*")
    with suppress(OSError):
        return sorted(
            path
            for path in found
            if path.is_file() and not any(p.name.endswith(SUFFIX) for p in path.parents)
        )
    return []
