"""`--beside`: the readings of other films that a review compares this one with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake import kept_reviews
from onetake.cli.arguments import open_stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.reading import Reading


def open_beside(given: Sequence[str]) -> dict[str, Reading]:
    """Open the readings that `--beside` names, each by what a review may call its film.

    Raises
    ------
    StoreError
        If one of them is no reading.
    """
    return kept_reviews.open_beside(given, open_stored)
