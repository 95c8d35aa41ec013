"""Name the known names that are near to an unknown one, for the message about it."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

MOST = 3
"""Near names that are given. Set by hand; no measured source."""


def near_names(name: str, known: Collection[str]) -> str:
    """Return the nearest of the known names in words; all of them where none is near.

    Examples
    --------
    >>> near_names("onetake", ["one-take", "dark-voids"])
    'one-take'
    >>> near_names("x", ["one-take", "dark-voids"])
    'one of dark-voids, one-take'
    """
    near = get_close_matches(name.lower(), sorted(known), n=MOST, cutoff=0.6)
    if near:
        return " or ".join(near)
    return ("one of " if len(known) > 1 else "") + ", ".join(sorted(known))
