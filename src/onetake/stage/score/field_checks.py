"""Checks that the sections of a score share: each says `<field>: <found>, <wanted>; <next step>`."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING, Protocol

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Timed(Protocol):
    """Anything with a time."""

    @property
    def t(self) -> float:
        """Seconds."""


def within(field: str, value: float, low: float, high: float, unit: str = "") -> None:
    """Refuse a number outside `low` to `high`, or one that is not finite.

    Raises
    ------
    TextError
        With the field's name, what was found and what is wanted.

    Examples
    --------
    >>> within("roll", 20, -360, 360, "deg")
    """
    if not math.isfinite(value) or not low <= value <= high:
        space = f" {unit}" if unit else ""
        raise TextError(f"{field}: {value:g}{space}, wanted {low:g} to {high:g}{space}; change the number")


def one_of(field: str, value: str, names: Iterable[str]) -> None:
    """Refuse a word that is not in the list.

    Raises
    ------
    TextError
        With the words that are known.
    """
    known = list(names)
    if value not in known:
        raise TextError(f"{field}: {value!r}, wanted one of {', '.join(known)}; choose one of them")


def rising(field: str, keys: Sequence[Timed]) -> None:
    """Refuse keys whose times do not rise.

    Raises
    ------
    TextError
        Naming the first key that is out of order.
    """
    for i, (one, two) in enumerate(itertools.pairwise(keys)):
        if two.t <= one.t:
            raise TextError(
                f"{field}[{i + 1}].t: {two.t:g} s after {one.t:g} s, wanted rising times; sort the keys"
            )


def distinct(field: str, names: Sequence[str]) -> None:
    """Refuse two things of one name.

    Raises
    ------
    TextError
        Naming the word that comes twice.
    """
    for name in names:
        if names.count(name) > 1:
            raise TextError(f"{field}: {name!r} twice, wanted distinct names; rename one")
