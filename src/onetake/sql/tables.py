"""The tables of a reading: every track is one, and its name in SQL is the track's own.

`shots.link` is the table ``link`` of the schema ``shots``; hyphens and further dots become underscores, so
that no name needs quotation marks: ``loudness.short_term``. Columns are those of the track's table, renamed
likewise; only ``end`` is a word of SQL and needs quotation marks. Beside them are ``tracks`` (name, kind,
unit, rows) and ``facts`` (track, name, value, says, unit): a fact is a number, or a text in `says`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyarrow as pa

from onetake.core.track_table import TIMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.gives import Gives
    from onetake.core.track import Track

TRACKS, FACTS = "tracks", "facts"
"""Tables about all tracks of a reading."""


def table_name(track: str) -> str:
    """Return what a track's table is called in SQL.

    Examples
    --------
    >>> table_name("loudness.short-term"), table_name("shots")
    ('loudness.short_term', 'shots')
    """
    schema, dot, rest = track.replace("-", "_").partition(".")
    return schema + dot + rest.replace(".", "_")


def tables_of(tracks: Mapping[str, Track], names: Iterable[str] | None = None) -> dict[str, pa.Table]:
    """Return the tables of a reading by their names in SQL: of the named tracks, or of all.

    Those that are not there are left out.
    """
    found = [tracks[name] for name in (tracks if names is None else names) if name in tracks]
    made = {table_name(track.name): plain_table(track.table) for track in found}
    made[TRACKS] = pa.table(
        {
            "name": pa.array([t.name for t in found], pa.string()),
            "kind": pa.array([t.kind for t in found], pa.string()),
            "unit": pa.array([t.unit for t in found], pa.string()),
            "rows": pa.array([len(t) for t in found], pa.int64()),
        }
    )
    facts = [(t.name, name, fact) for t in found for name, fact in t.facts.items()]
    texts = [fact.value if isinstance(fact.value, str) else None for _, _, fact in facts]
    numbers = [None if isinstance(fact.value, str) else float(fact.value) for _, _, fact in facts]
    made[FACTS] = pa.table(
        {
            "track": pa.array([track for track, _, _ in facts], pa.string()),
            "name": pa.array([name for _, name, _ in facts], pa.string()),
            "value": pa.array(numbers, pa.float64()),
            "says": pa.array(texts, pa.string()),
            "unit": pa.array([fact.unit for _, _, fact in facts], pa.string()),
        }
    )
    return made


def empty_tables(promises: Iterable[Gives]) -> dict[str, pa.Table]:
    """Return all tables that a reading can have, without a row: a question can be tried on them."""
    made = {table_name(gives.name): pa.table(_columns(gives)) for gives in promises}
    return {**made, **tables_of({})}


def _columns(gives: Gives) -> dict[str, pa.Array[Any]]:
    columns: dict[str, pa.Array[Any]] = {name: pa.array([], pa.float64()) for name in TIMES[gives.kind]}
    if gives.label_column:
        kind = pa.list_(pa.string()) if gives.label_lists else pa.string()
        columns[gives.label_column] = pa.array([], kind)
    numbers = ("value", "confidence", *(column.name for column in gives.columns))
    columns |= {_column_name(name): pa.array([], pa.float64()) for name in numbers}
    columns |= {_column_name(text.name): pa.array([], pa.string()) for text in gives.texts}
    return columns


def plain_table(table: pa.Table) -> pa.Table:
    """Return a track's table as SQL has it: columns renamed, without the track's own metadata."""
    names = [_column_name(name) for name in table.column_names]
    return table.rename_columns(names).replace_schema_metadata(None)


def _column_name(name: str) -> str:
    return name.replace("-", "_")
