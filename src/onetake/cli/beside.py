"""`--beside`: the readings of other films that a review compares this one with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onetake import kept_reviews
from onetake.cli.arguments import open_stored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.reading import Reading

Beside = Annotated[
    list[str] | None,
    typer.Option(
        "--beside",
        metavar="[NAME=]READING",
        help="The reading of another film that the review compares this one with; may be repeated. "
        "NAME is what the review calls it, by default the reading's own title.",
    ),
]
BesideLibrary = Annotated[
    str | None,
    typer.Option(
        "--library",
        metavar="LIB",
        help="Films that the review compares this one with are found here by title, artist and year.",
        show_default=False,
    ),
]


def open_beside(given: Sequence[str]) -> dict[str, Reading]:
    """Open the readings that `--beside` names, each by what a review may call its film.

    Raises
    ------
    StoreError
        If one of them is no reading.
    """
    return kept_reviews.open_beside(given, open_stored)


def with_library(given: Mapping[str, Reading], library: str, reading: Reading) -> Mapping[str, Reading]:
    """Return the readings that were given, with a library in which further films are found by their names.

    Raises
    ------
    StoreError
        If the library is not there.
    """
    from onetake.library.index import open_index
    from onetake.library.other_films import OtherFilms

    return OtherFilms(open_index(library), reading, given)
