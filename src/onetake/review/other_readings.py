"""Find the reading of another film by the name that a critic gives it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.film_finder import FilmFinder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.reading import Reading

_LEAST_LETTERS = 3
"""Letters of a title that is looked for inside of a longer name. Set by hand; no measured source."""


def find_reading(name: str, beside: Mapping[str, Reading]) -> Reading | None:
    """Return the reading of the film that a critic calls `name`; None if none or several could be it.

    Names are equal, or the words of one are all in the other in their order: *"Alright"* is
    *Kendrick Lamar - Alright (Official Video)*, and *his video for Alright* is *Alright*. Where none of
    them is, a library that is among them is asked.

    Examples
    --------
    >>> find_reading("Alright", {"Kendrick Lamar - Alright (Official Video)": "the reading"})
    'the reading'
    >>> find_reading("his last video", {"Alright": "the reading"}) is None
    True
    """
    want = _words(name)
    equal = [key for key in beside if _words(key) == want]
    near = equal or [key for key in beside if _is_in(want, _words(key)) or _is_in(_words(key), want)]
    found = {id(beside[key]): beside[key] for key in near}
    if not found and isinstance(beside, FilmFinder):
        return beside.find(name)
    return next(iter(found.values())) if len(found) == 1 else None


def _words(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))


def _is_in(short: str, long: str) -> bool:
    return len(short) >= _LEAST_LETTERS and f" {short} " in f" {long} "
