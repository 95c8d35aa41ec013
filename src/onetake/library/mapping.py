"""The map of a library: every film with its measures and its page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import StoreError
from onetake.core.film_map import FilmMap, MapAxis, MappedFilm
from onetake.library.distances import standardised
from onetake.library.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.library.index import Index


def film_map(index: Index, link: Callable[[Path], str]) -> FilmMap:
    """Return the map of a library whose index is open.

    Parameters
    ----------
    index : Index
    link : callable
        Returns the address of a page on this computer as seen from the map.

    Raises
    ------
    StoreError
        If the library has no films.
    """
    table = standardised(index)
    if not table.films:
        raise StoreError(
            f"{index.place.address}: no film in it, wanted some to place; add one with: onetake library add"
        )
    known = [i for i in range(len(MEASURES)) if not np.isnan(table.raw[:, i]).all()]
    films = []
    for listed, row in zip(table.films, table.raw.tolist(), strict=True):
        shown = index.place.shown(listed.film)
        page = shown.with_suffix(".html") if isinstance(shown, Path) else None
        address = link(page) if page is not None and page.is_file() else None
        values = tuple(None if np.isnan(row[i]) else row[i] for i in known)
        films.append(
            MappedFilm(listed.film, listed.title or listed.film, listed.artist, listed.year, address, values)
        )
    axes = (MEASURES[i] for i in known)
    return FilmMap(
        Path(index.place.address).name or index.place.address,
        tuple(MapAxis(one.name, one.says, one.unit, one.by_factor) for one in axes),
        tuple(films),
    )
