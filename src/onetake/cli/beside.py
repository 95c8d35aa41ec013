"""`--beside`: the readings of other films that a review compares this one with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onetake.cli.arguments import open_stored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.reading import Reading


def open_beside(given: Sequence[str]) -> dict[str, Reading]:
    """Open the readings that `--beside` names, each by what a review may call its film.

    'his last video=A.reading' is called so; 'A.reading' by its title and by its file's name.

    Raises
    ------
    StoreError
        If one of them is no reading.
    """
    made: dict[str, Reading] = {}
    for one in given:
        name, parted, folder = one.partition("=")
        if not parted or Path(one).exists():
            name, folder = "", one
        reading = open_stored(Path(folder))
        names = [name] if name else [reading.media.title, Path(reading.media.name).stem]
        made |= {called: reading for called in names if called}
    return made
