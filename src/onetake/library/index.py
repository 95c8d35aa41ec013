"""The index of a library: one DuckDB file that may be thrown away, and is brought up to date when opened.

It has the tables of `onetake.library.rows`, and those of tracks that were asked for (`add_tracks`). Only
readings whose files have changed are read again; a file that changed in date alone is not. It lies in the
user's cache (`onetake.library.cache`), and only onetake writes it.
"""

from __future__ import annotations

import hashlib
import json
import time
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.library.cache import cache_folder, cache_name, library_lock
from onetake.library.measures import MEASURES, VERSION
from onetake.library.place import open_place
from onetake.library.rows import TABLES, FilmRows, digest_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    import duckdb

    from onetake.library.place import Entry, Place

    Progress = Callable[[int, int], None]

SCHEMA = 1
"""Rises when the tables change, so that indexes are made again."""
AT_ONCE = 200
"""Readings whose rows are written together: few enough to fit in memory, enough to be quick. Set by hand."""
PATIENCE = 30.0
"""Seconds that an index is waited for while another process reads or writes it; set by hand."""


class Index:
    """An index that is up to date with its library."""

    def __init__(self, place: Place, path: Path) -> None:
        self.place = place
        self.path = path
        """The DuckDB file."""

    def fetch(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows that a question of onetake's own finds."""
        connection = connect(self.path, read_only=True)
        try:
            return connection.execute(question, list(values)).fetchall()
        finally:
            connection.close()

    def provenance(self) -> dict[str, Any]:
        """Return what a verdict keeps of the library: how many films, and a hash of all their readings."""
        rows = self.fetch("SELECT film, digest FROM onetake_stamps WHERE damage = '' ORDER BY film")
        whole = hashlib.sha256(json.dumps(rows).encode()).hexdigest()
        return {"films": len(rows), "sha256": whole}

    def damaged(self) -> list[tuple[str, str]]:
        """Return the readings that could not be taken in, each with the reason."""
        rows = self.fetch("SELECT film, damage FROM onetake_stamps WHERE damage <> '' ORDER BY film")
        return [(str(film), str(damage)) for film, damage in rows]


def open_index(library: Path | str, progress: Progress | None = None) -> Index:
    """Open the index of a library and bring it up to date.

    Parameters
    ----------
    library : path or str
    progress : callable, optional
        Called with how many of the changed readings have been read, and how many there are.

    Raises
    ------
    StoreError
        If the library is not there, or another process keeps the index for too long.
    """
    place = open_place(library)
    path = cache_folder() / f"{cache_name(place.address)}.duckdb"
    with library_lock(f"index of {place.address}"):
        refresh(place, path, progress)
    return Index(place, path)


def refresh(place: Place, path: Path, progress: Progress | None = None) -> int:
    """Bring an index up to date and return how many readings were read; it is made where it is not there."""
    import duckdb

    entries = {entry.film: entry for entry in place.entries()}
    try:
        held = _stamps(path)
    except duckdb.Error:  # damaged, or of another version: it is thrown away
        _discard(path)
        held = {}
    changed = [e for film, e in entries.items() if film not in held or held[film][0] != e.stamp]
    gone = [film for film in held if film not in entries]
    if not changed and not gone and path.exists():
        return 0
    try:
        return _update(place, path, held, changed, gone, progress)
    except duckdb.Error as err:
        _discard(path)
        raise StoreError(
            f"{path}: {str(err).splitlines()[0]}, wanted room for the library's index; free some space, or "
            "name another folder by ONETAKE_CACHE"
        ) from err


def _update(
    place: Place,
    path: Path,
    held: dict[str, tuple[str, str]],
    changed: Sequence[Entry],
    gone: Sequence[str],
    progress: Progress | None,
) -> int:
    from onetake.library.track_tables import fill, filled

    connection = connect(path, read_only=False)
    try:
        _make_tables(connection)
        touched, modified = _only_touched(place, changed, held)
        for entry in touched:
            connection.execute(
                "UPDATE onetake_stamps SET stamp = ? WHERE film = ?", [entry.stamp, entry.film]
            )
        tracks = filled(connection)
        _forget(connection, [*gone, *(e.film for e in modified if e.film in held)], [*TABLES, *tracks])
        for start in range(0, len(modified), AT_ONCE):
            batch = [rows_of(place, entry) for entry in modified[start : start + AT_ONCE]]
            connection.begin()
            _insert(connection, batch)
            whole = [one.entry.film for one in batch if not one.damage]
            fill(connection, place, whole, tracks)
            connection.commit()
            if progress is not None:
                progress(min(start + AT_ONCE, len(modified)), len(modified))
    finally:
        connection.close()
    return len(modified)


def _only_touched(
    place: Place, changed: Sequence[Entry], held: dict[str, tuple[str, str]]
) -> tuple[list[Entry], list[Entry]]:
    """Return the readings whose files have a new date and the same content, and those that have changed."""
    touched: list[Entry] = []
    modified: list[Entry] = []
    for entry in changed:
        same = entry.film in held and held[entry.film][1] == digest_of(place, entry.film)[0]
        (touched if same else modified).append(entry)
    return touched, modified


def _stamps(path: Path) -> dict[str, tuple[str, str]]:
    """Return stamp and hash of every film in the index; nothing where there is none of this version."""
    import duckdb

    if not path.exists():
        return {}
    connection = connect(path, read_only=True)
    try:
        if connection.execute("SELECT version FROM onetake_index").fetchall() != [(_version(),)]:
            raise duckdb.Error("another version")
        rows = connection.execute("SELECT film, stamp, digest FROM onetake_stamps").fetchall()
    finally:
        connection.close()
    return {film: (stamp, digest) for film, stamp, digest in rows}


def _version() -> str:
    """Return a text that differs where tables or measures do."""
    whole = json.dumps([SCHEMA, VERSION, [m.name for m in MEASURES], TABLES])
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _make_tables(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS onetake_index (version VARCHAR)")
    if not connection.execute("SELECT * FROM onetake_index").fetchall():
        connection.execute("INSERT INTO onetake_index VALUES (?)", [_version()])
    connection.execute(
        "CREATE TABLE IF NOT EXISTS onetake_stamps "
        "(film VARCHAR, stamp VARCHAR, digest VARCHAR, damage VARCHAR)"
    )
    connection.execute("CREATE TABLE IF NOT EXISTS onetake_filled (track VARCHAR)")
    for name, columns in TABLES.items():
        listed = ", ".join(f'"{column}" {kind}' for column, kind in columns.items())
        connection.execute(f"CREATE TABLE IF NOT EXISTS {name} ({listed})")


def _insert(connection: duckdb.DuckDBPyConnection, batch: Sequence[FilmRows]) -> None:
    import pyarrow as pa

    kinds = {
        "VARCHAR": pa.string(), "DOUBLE": pa.float64(), "INTEGER": pa.int32(), "BIGINT": pa.int64(),
    }  # fmt: skip
    for name, columns in TABLES.items():
        rows = [row for film in batch for row in film.rows.get(name, ())]
        cells = zip(*rows, strict=True) if rows else [()] * len(columns)
        given = pa.table(
            {
                column: pa.array(values, kinds[kind])
                for (column, kind), values in zip(columns.items(), cells, strict=True)
            }
        )
        insert_table(connection, name, given)
    stamps = {
        "film": [one.entry.film for one in batch],
        "stamp": [one.entry.stamp for one in batch],
        "digest": [one.digest for one in batch],
        "damage": [one.damage for one in batch],
    }
    insert_table(connection, "onetake_stamps", pa.table(stamps))


def insert_table(connection: duckdb.DuckDBPyConnection, name: str, given: Any) -> None:
    """Put an Arrow table's rows into a table, by the names of its columns."""
    connection.register("onetake_given", given)
    connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM onetake_given")
    connection.unregister("onetake_given")


def _forget(connection: duckdb.DuckDBPyConnection, films: Sequence[str], tables: Iterable[str]) -> None:
    if not films:
        return
    from onetake.library.track_tables import quoted

    connection.begin()
    for name in (*map(quoted, tables), "onetake_stamps"):
        connection.execute(f"DELETE FROM {name} WHERE film IN (SELECT unnest(?))", [list(films)])
    connection.commit()


def connect(path: Path, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Open the index; while another process has it, wait."""
    import duckdb

    end = time.monotonic() + PATIENCE
    while True:
        try:
            return duckdb.connect(str(path), read_only=read_only, config={"threads": 2})
        except duckdb.IOException as err:
            if "lock" not in str(err):
                raise
            if time.monotonic() > end:
                raise StoreError(
                    f"{path}: kept by another process for {PATIENCE:g} s, wanted it free; end the other "
                    "onetake, or wait for it"
                ) from err
            time.sleep(0.05)


def _discard(path: Path) -> None:
    for one in (path, path.with_name(f"{path.name}.wal")):
        one.unlink(missing_ok=True)
