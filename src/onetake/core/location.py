"""Where a file is, as a reading keeps it: relative to the folder that holds the reading, and quoted.

A reading may be given away, so a location that would name other folders of the computer is not kept. Quoted
as in an address, any file name can be stored as plain text.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

if TYPE_CHECKING:
    from pathlib import Path


def relative_location(file: str, reading: Path) -> str:
    """Return a file's path relative to the folder that holds `reading`.

    It is '' for a file further away than a neighbouring folder.

    Examples
    --------
    >>> from pathlib import Path
    >>> relative_location("/me/films/a b.mp4", Path("/me/out/a b.reading"))
    '../films/a%20b.mp4'
    >>> relative_location("/you/films/a.mp4", Path("/me/out/a.reading"))
    ''
    """
    if not file:
        return ""
    try:
        relative = os.path.relpath(_real(file), os.path.dirname(_real(str(reading))))
    except ValueError:  # on another drive
        return ""
    parts = relative.split(os.sep)
    return "" if parts[:2] == ["..", ".."] else quote(os.fsencode("/".join(parts)))


def absolute_path(location: str, reading: Path) -> str:
    """Return the absolute path of what `relative_location` returned; '' and an absolute path unchanged.

    Examples
    --------
    >>> from pathlib import Path
    >>> absolute_path("../films/a%20b.mp4", Path("/me/out/a b.reading"))
    '/me/films/a b.mp4'
    """
    if not location or os.path.isabs(location):
        return location
    relative = os.fsdecode(unquote_to_bytes(location))
    return os.path.normpath(os.path.join(os.path.dirname(_real(str(reading))), relative))


def _real(path: str) -> str:
    """Return the path with the links of its folder resolved: '..' must lead to where the system sees it."""
    head, tail = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(head), tail)
