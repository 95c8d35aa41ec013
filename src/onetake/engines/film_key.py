"""The key of a film's reading: known before it is read, from the film's content, readers and settings."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.names import result_stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAMED = re.compile(r"[0-9a-f]{16}-.*", re.DOTALL)
_SHOWN = 16
"""Hexadecimal digits of a key in a name: 64 bits, so that among a million films two share them with a chance
of 1 in 30 millions."""


def key_of_film(film: Path, inputs: Mapping[str, str]) -> str:
    """Return the key that the reading of a local film will have, hexadecimal.

    Raises
    ------
    OnetakeError
        If the film, or a recording it is to be read with, is not there; the sentence says which.
    OSError
        If the file of its lyrics or words cannot be read.
    """
    from onetake.album_file import find_album
    from onetake.decode.film_file import digest, find
    from onetake.pipeline import key_of, reader_versions, settings
    from onetake.stem_files import find_stems

    film = find(film)
    stems = find_stems(film, inputs.get("vocals"), inputs.get("instrumental"))
    album = find_album(film, inputs.get("album"))
    chosen = settings(inputs.get("lyrics"), 0.0, None, stems, inputs.get("words"), album)
    return key_of(digest(film), reader_versions(), chosen)


def key_of_address(film: str) -> str:
    """Return a key for a film whose content cannot be had: of its path or address alone."""
    return hashlib.sha256(f"address {film}".encode("utf-8", "replace")).hexdigest()


def prefix(key: str) -> str:
    """Return what the names of a key's results begin with."""
    return key[:_SHOWN]


def is_named_by_key(name: str) -> bool:
    """Return whether a reading's name is one that a run gives.

    Examples
    --------
    >>> is_named_by_key("0123456789abcdef-cut.reading"), is_named_by_key("cut.reading")
    (True, False)
    """
    return _NAMED.fullmatch(name) is not None


def reading_name(key: str, film: str) -> str:
    """Return the name of a reading's folder: the key, and the film's name for people.

    Examples
    --------
    >>> reading_name("0123456789abcdef" + 48 * "0", "s3://films/cut 3.mp4")
    '0123456789abcdef-cut 3.reading'
    """
    return f"{prefix(key)}-{result_stem(Path(film).stem)}.reading"


def failure_name(key: str) -> str:
    """Return the name of the file that says why a film could not be read."""
    return f"{prefix(key)}.failed.json"
