"""Whether a reading is there and whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import OnetakeError
from onetake.core.store import open_reading

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.reading import Reading


def open_verified(folder: Path) -> Reading:
    """Open a reading after a check of every part: the hash of each track, and that each still is there.

    Raises
    ------
    StoreError
        If there is none, or a part is missing or damaged; the sentence names the file.
    """
    reading = open_reading(folder)
    for name in reading.tracks:
        reading.tracks[name]
    return reading


def is_done(folder: Path, key: str) -> bool:
    """Return whether a whole reading of this key is there."""
    try:
        return open_verified(folder).made.key == key
    except (OnetakeError, OSError):
        return False
