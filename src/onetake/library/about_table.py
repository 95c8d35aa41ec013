"""A table of what is known of films: a CSV with a row for each reading."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from onetake.core.about import About
from onetake.core.errors import StoreError, TextError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

COLUMNS = ("artist", "title", "year", "album")


def read_about_table(path: Path, readings: Sequence[Path]) -> dict[Path, About]:
    """Return what a table says of some readings.

    Its column ``reading`` names each by its path, its folder's name or that without ``.reading``.

    Raises
    ------
    TextError
        If it cannot be read, has no such column, or a value does not fit; the sentence names the row.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            rows = list(table)
            columns = [name.strip().lower() for name in table.fieldnames or ()]
    except (OSError, UnicodeDecodeError, csv.Error) as err:
        because = getattr(err, "strerror", None) or err
        raise TextError(f"{path}: {because}, wanted a CSV in UTF-8 with a column 'reading'") from err
    if "reading" not in columns:
        found = ", ".join(columns) or "nothing"
        raise TextError(f"{path}: columns {found}, wanted 'reading' and any of {', '.join(COLUMNS)}")
    known: dict[str, About] = {}
    for number, row in enumerate(rows, 2):
        cells = {str(k).strip().lower(): v.strip() for k, v in row.items() if isinstance(v, str)}
        known[cells.get("reading", "")] = _about(cells, f"{path}, row {number}")
    made = {}
    for reading in readings:
        names = (str(reading), reading.name, reading.name.removesuffix(".reading"))
        found_names = [name for name in names if name in known]
        if not found_names:
            raise TextError(f"{path}: no row for {reading.name}, wanted one in the column 'reading'")
        made[reading] = known[found_names[0]]
    return made


def _about(cells: dict[str, str], where: str) -> About:
    year = cells.get("year", "")
    try:
        return About(
            cells.get("artist", ""),
            cells.get("title", ""),
            int(year) if year else None,
            cells.get("album", ""),
        )
    except StoreError as err:
        raise TextError(f"{where}: {err}") from err
    except ValueError as err:
        raise TextError(f"{where}: year {year[:40]!r}, wanted a whole number such as 2015") from err
