"""The album that a film is read with: the released recording of its song."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.stem_files import find_beside

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.measure_take import HeardAlbum
    from onetake.stem_files import StemFile

ALBUM_SETTINGS = ("album", "take")
"""What `album_settings` may return; a stored reading keeps it where no album is given again."""


@dataclass(frozen=True, slots=True)
class AlbumFile:
    """An album as the user named it."""

    path: Path
    sha256: str


def find_album(film: Path, album: Path | str | None = None) -> AlbumFile | None:
    """Return the album that is given, after a check that it is a file of its own; None where none is.

    Raises
    ------
    MediaError
        If it is missing, is no ordinary file, or is the film itself.
    """
    if album is None:
        return None
    wanted = "the released recording of its song"
    return AlbumFile(*find_beside(film, album, what="album", wanted=wanted, option="album"))


def album_settings(album: AlbumFile | None) -> dict[str, Any]:
    """Return what a reading depends on: the album's hash, and the version of the comparison."""
    if album is None:
        return {}
    from onetake.readers.sound.take.take_track import BY

    return {"album": album.sha256, "take": BY}


def decode_album(album: AlbumFile | None, stems: tuple[StemFile, ...] = ()) -> HeardAlbum | None:
    """Decode the album, and the instrumental if one is given; nothing heavy is imported without an album."""
    if album is None:
        return None
    from onetake.measure_take import hear_album

    instrumental = next((stem.path for stem in stems if stem.kind == "instrumental"), None)
    return hear_album(album.path, instrumental)
