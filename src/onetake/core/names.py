"""Names of files as text: what can be printed and stored, and names that are short enough for results."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 180
"""Bytes of a result's name before its suffix: file systems allow 255, and the suffixes and the temporary
names beside it need up to 50."""
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(/{1,2})(.*)", re.DOTALL)
_SURROGATES = re.compile("[\ud800-\udfff]")


def printable(text: str) -> str:
    r"""Return text that can be encoded as UTF-8: bytes of a name that are not UTF-8 become U+FFFD.

    Examples
    --------
    >>> printable("bad\udcff.mp4") == "bad\ufffd.mp4"
    True
    """
    return _SURROGATES.sub("\ufffd", text)


def result_stem(name: str) -> str:
    """Return `name`, shortened so that the names of all results fit a file system; short ones unchanged.

    Examples
    --------
    >>> result_stem("film"), len(result_stem(240 * "x"))
    ('film', 180)
    """
    data = os.fsencode(name)
    if len(data) <= _MOST_BYTES:
        return name
    tail = "-" + hashlib.sha256(data).hexdigest()[:8]
    head = data[: _MOST_BYTES - len(tail)]
    # A character of several bytes is not cut in two.
    while head and (data[len(head)] & 0xC0) == 0x80:
        head = head[:-1]
    return os.fsdecode(head) + tail


def as_address(path: Path | str) -> str | None:
    """Return the address that was given instead of a path, as it was typed; None for a path.

    Examples
    --------
    >>> as_address("https:/films.example/a.mp4"), as_address("C:/films/a.mp4")
    ('https://films.example/a.mp4', None)
    """
    found = _ADDRESS.fullmatch(str(path))
    if found is None or os.path.lexists(path):
        return None
    scheme, _, rest = found.groups()
    # `Path` has taken one of the two slashes away, and two of the three of file:///.
    return f"{scheme}:///{rest}" if scheme.lower() == "file" else f"{scheme}://{rest}"
