"""The table `[expect]` of onetake.toml: what each film must be."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from onetake.core.errors import TextError

if TYPE_CHECKING:
    from pathlib import Path

NAME = "onetake.toml"


def read_expectations(path: Path) -> dict[Path, tuple[str, ...]]:
    """Return the expectations of each film that the table `[expect]` names.

    A film's path is taken from the folder of the file. ::

        [expect]
        "cut-3.mp4" = ["one-take", "!dark-voids @ 0:10-0:30"]

    Parameters
    ----------
    path : Path
        The file.

    Raises
    ------
    TextError
        If it cannot be read, is no TOML, or its table `[expect]` is missing or has something else than a list
        of texts for a film.
    """
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as err:
        raise TextError(
            f"{path}: {err.strerror or err}, wanted a file with a table [expect]; or name a film and claims"
        ) from err
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as err:
        raise TextError(f"{path}: {err}, wanted TOML in UTF-8") from err
    table = found.get("expect")
    if not isinstance(table, dict) or not table:
        raise TextError(f'{path}: no table [expect], wanted lines such as "film.mp4" = ["one-take"]')
    made: dict[Path, tuple[str, ...]] = {}
    for film, expected in table.items():
        if (
            not isinstance(expected, list)
            or not all(isinstance(one, str) for one in expected)
            or not expected
        ):
            raise TextError(
                f'{path}: {film!r} has {expected!r}, wanted a list such as ["one-take", "!dark-voids"]'
            )
        made[path.parent / film] = tuple(expected)
    return made
