"""The list of the films of a run: as they were named, or from a CSV file with a line a film."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.about import About
from onetake.core.errors import StoreError, TextError
from onetake.core.names import as_address
from onetake.engines.film_job import INPUTS, FilmJob

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

FILM = "film"
_LONGEST = 100_000_000
"""Bytes of a list: a million films with their titles take 100 MB. Set by hand."""


def films_named(films: Iterable[str]) -> list[FilmJob]:
    """Return a job for each film, once each, in the order given."""
    return [FilmJob(film) for film in dict.fromkeys(films)]


def films_listed(path: Path, columns: Mapping[str, str] | None = None) -> list[FilmJob]:
    """Read a list of films.

    Paths are taken from the folder of the list. Empty cells say nothing; a film that is named twice is read
    once, as its first line says.

    Parameters
    ----------
    path : Path
        A CSV file in UTF-8 whose first line names the columns: `film`, any of `INPUTS`, artist,
        title and year; others are not used.
    columns : mapping, optional
        The column's name for one of `INPUTS`, where it has another name.

    Raises
    ------
    TextError
        If it cannot be read, or has no column or no film; the sentence names the line.
    """
    rows = _rows(path)
    header = next(rows, (0, []))[1]
    named = {name: what for what, name in (columns or {}).items()}
    for name in (FILM, *named):
        if name not in header:
            raise TextError(
                f"{path}: columns {', '.join(header) or 'none'}, wanted one named {name!r}; "
                "the first line names the columns"
            )
    whats = [named.get(name, name) for name in header]
    made: dict[str, FilmJob] = {}
    for line, cells in rows:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(header):
            raise TextError(
                f"{path}: line {line} has {len(cells)} cells, wanted {len(header)}; "
                "put text with commas in quotation marks"
            )
        given = {what: cell.strip() for what, cell in zip(whats, cells, strict=False) if cell.strip()}
        if FILM not in given:
            raise TextError(f"{path}: line {line} has no film, wanted a path in the column {FILM!r}")
        film = _from(path, given.pop(FILM))
        inputs = {what: _from(path, given.pop(what)) for what in INPUTS if what in given}
        made.setdefault(film, FilmJob(film, inputs, _about(given, f"{path}: line {line}")))
    if not made:
        raise TextError(f"{path}: no film in it, wanted a line for each film")
    return list(made.values())


def _about(given: Mapping[str, str], where: str) -> About:
    """Return artist, title and year; cells of other columns are not used."""
    year = given.get("year", "")
    if year and not year.isdecimal():
        raise TextError(f"{where}: year {year!r}, wanted a number such as 2015")
    try:
        return About(given.get("artist", ""), given.get("title", ""), int(year) if year else None)
    except StoreError as err:
        raise TextError(f"{where}: {err}") from err


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        if path.stat().st_size > _LONGEST:
            raise TextError(f"{path}: longer than {_LONGEST // 1_000_000} MB, wanted a list; split it")
        text = path.read_text(encoding="utf-8-sig")
    except OSError as err:
        raise TextError(f"{path}: {err.strerror or err}, wanted a list of films in CSV") from err
    except UnicodeDecodeError as err:
        raise TextError(f"{path}: is not UTF-8, wanted a list of films in CSV; save it as UTF-8") from err
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        for row in reader:
            yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as err:
        raise TextError(f"{path}: line {reader.line_num}: {err}, wanted CSV") from err


def absolute(given: str) -> str:
    """Return a path in full; an address, and what is inside the film or a model's folder, as it is.

    Examples
    --------
    >>> absolute("s3://films/a.mp4"), absolute("embedded:en")
    ('s3://films/a.mp4', 'embedded:en')
    """
    return given if _is_no_path(given) else str(Path(given).absolute())


def _is_no_path(given: str) -> bool:
    return as_address(given) is not None or given.startswith(("embedded", "whisper:"))


def _from(path: Path, given: str) -> str:
    """Return a path from the list's folder; an address, and what is inside the film, as they are."""
    return given if _is_no_path(given) else str(path.parent / given)
