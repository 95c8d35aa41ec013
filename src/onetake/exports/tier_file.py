"""File names of tiers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
"""Characters that a file name may not have on some system."""
_MOST_BYTES = 120
"""Bytes of a name, so that it fits every file system with its suffix. Set by hand."""


def tier_files(names: Iterable[str]) -> list[str]:
    """Return tiers' names as files' names, no two alike on a disk that ignores case.

    Examples
    --------
    >>> tier_files(["voices.who: Ann/Bo", "voices.who: ann:Bo"])
    ['voices.who- Ann-Bo', 'voices.who- ann-Bo 2']
    """
    made: list[str] = []
    taken: set[str] = set()
    for name in names:
        safe = _UNSAFE.sub("-", name).strip(" .") or "-"
        stem = free = safe.encode()[:_MOST_BYTES].decode(errors="ignore")
        number = 1
        while free.lower() in taken:
            number += 1
            free = f"{stem} {number}"
        taken.add(free.lower())
        made.append(free)
    return made
