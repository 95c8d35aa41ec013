"""Where a reading's film is, as it is stored: relative to the reading, so that no path of a computer is kept.

The location is quoted as in an address, so that any file name can be stored as plain text.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote_to_bytes

if TYPE_CHECKING:
    from pathlib import Path


def relative_location(film: str, folder: Path) -> str:
    """Return a film's path relative to the folder of its reading; '' where there is none (another drive).

    Examples
    --------
    >>> from pathlib import Path
    >>> relative_location("/films/a b.mp4", Path("/out/a b.reading"))
    '../../films/a%20b.mp4'
    """
    try:
        relative = os.path.relpath(_real(film), _real(str(folder)))
    except ValueError:
        return ""
    return quote(os.fsencode(relative.replace(os.sep, "/")))


def absolute_path(location: str, folder: Path) -> str:
    """Return the absolute path that `relative_location` stored; an absolute one (older readings) unchanged.

    Examples
    --------
    >>> from pathlib import Path
    >>> absolute_path("../../films/a%20b.mp4", Path("/out/a b.reading"))
    '/films/a b.mp4'
    """
    if not location or os.path.isabs(location):
        return location
    relative = os.fsdecode(unquote_to_bytes(location))
    return os.path.normpath(os.path.join(_real(str(folder)), relative))


def _real(path: str) -> str:
    """Return the path with the links of its folder resolved: '..' must lead to where the system sees it."""
    head, tail = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(head), tail)
