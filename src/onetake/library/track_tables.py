"""The tables of tracks in the index: each is filled for all films when a question first names it.

A table is called as in claims of one's own (`onetake.sql.tables`): ``shots``, ``palette.lightness``; its
first column is ``film``. Curves of ten thousand films are large, so only what is asked for is taken in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.store import track_from_parquet
from onetake.core.stored_reading import StoredTrack
from onetake.library.place import SUFFIX
from onetake.library.rows import FILM
from onetake.sql.tables import plain_table, table_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    import duckdb
    import pyarrow as pa

    from onetake.library.index import Index
    from onetake.library.place import Place

_LISTED = """
SELECT film, name, kind, unit, "rows", "by", sha256 FROM tracks
WHERE list_contains(?, name) AND list_contains(?, film) ORDER BY film
"""
AT_ONCE = 100
"""Films whose tracks are written together; set by hand."""


def named_tracks(index: Index, question: str) -> list[str]:
    """Return the tracks that a question in SQL names, by the words in it: one too many does no harm."""
    known = {table_name(name): name for (name,) in index.fetch("SELECT DISTINCT name FROM tracks")}
    words = set(re.findall(r"[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)?", question.replace('"', "").lower()))
    return sorted(track for table, track in known.items() if table in words)


def add_tracks(
    index: Index, tracks: Collection[str], progress: Callable[[int, int], None] | None = None
) -> None:
    """Fill the tables of some tracks for all films of the library, where they are not yet."""
    from onetake.library.cache import library_lock
    from onetake.library.index import connect

    have = {name for (name,) in index.fetch("SELECT track FROM onetake_filled")}
    if not set(tracks) - have:
        return
    films = [film for (film,) in index.fetch("SELECT film FROM films ORDER BY film")]
    with library_lock(f"index of {index.place.address}"):
        connection = connect(index.path, read_only=False)
        try:
            have = set(filled(connection))  # another process may have been here
            missing = [track for track in tracks if track not in have]
            connection.begin()
            for start in range(0, len(films), AT_ONCE):
                fill(connection, index.place, films[start : start + AT_ONCE], missing)
                if progress is not None:
                    progress(min(start + AT_ONCE, len(films)), len(films))
            for track in missing:
                connection.execute("INSERT INTO onetake_filled VALUES (?)", [track])
            connection.commit()
        finally:
            connection.close()


def filled(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Return the tracks whose tables are kept filled."""
    return [name for (name,) in connection.execute("SELECT track FROM onetake_filled").fetchall()]


def fill(
    connection: duckdb.DuckDBPyConnection, place: Place, films: Sequence[str], tracks: Sequence[str]
) -> None:
    """Take the tracks of some films in; one that is damaged or missing has no rows."""
    if not tracks:
        return
    import pyarrow as pa

    found: dict[str, list[pa.Table]] = {track: [] for track in tracks}
    rows = connection.execute(_LISTED, [list(tracks), list(films)]).fetchall()
    for film, name, kind, unit, count, by, sha256 in rows:
        file = f"tracks/{name}.parquet"
        entry = StoredTrack(name, kind, unit, by, count, file, sha256)
        data = place.read(film, file)
        try:
            if data is not None:
                held = track_from_parquet(data, entry, f"{place.address}/{film}{SUFFIX}/{file}")
                found[name].append(_with_film(film, plain_table(held.table)))
        except StoreError:  # `verify` says what is wrong with it
            continue
    for track, tables in found.items():
        if tables:
            _put(connection, table_name(track), pa.concat_tables(tables, promote_options="permissive"))


def quoted(name: str) -> str:
    """Return a table's name for SQL, its parts in quotation marks; of a track the name of its table.

    Examples
    --------
    >>> quoted("loudness.short-term")
    '"loudness"."short_term"'
    """
    return ".".join(f'"{part}"' for part in table_name(name).split("."))


def _with_film(film: str, table: pa.Table) -> pa.Table:
    import pyarrow as pa

    return table.add_column(0, FILM, pa.array([film] * len(table), pa.string()))


def _put(connection: duckdb.DuckDBPyConnection, table: str, given: pa.Table) -> None:
    name = quoted(table)
    if "." in table:
        connection.execute(f'CREATE SCHEMA IF NOT EXISTS "{table.partition(".")[0]}"')
    connection.register("onetake_given", given)
    connection.execute(f"CREATE TABLE IF NOT EXISTS {name} AS SELECT * FROM onetake_given LIMIT 0")
    have: set[Any] = {row[0] for row in connection.execute(f"DESCRIBE {name}").fetchall()}
    for column, kind, *_ in connection.execute("DESCRIBE onetake_given").fetchall():
        if column not in have:
            connection.execute(f'ALTER TABLE {name} ADD COLUMN "{column}" {kind}')
    connection.execute(f"INSERT INTO {name} BY NAME SELECT * FROM onetake_given")
    connection.unregister("onetake_given")
