"""Parquet: the same tables as in CSV, with their types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.version import VERSION
from onetake.exports.format import Format
from onetake.exports.tables import common_tables, tables_of_tracks

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from onetake.exports.material import Material


def write(material: Material) -> Mapping[str, bytes]:
    """Return the tables; each file's metadata names the film and the version that read it."""
    told = {
        "onetake.version": VERSION,
        "onetake.film": material.reading.media.name,
        "onetake.sha256": material.reading.media.sha256,
    }
    tables = {**common_tables(material), **{f"tracks/{n}": t for n, t in tables_of_tracks(material)}}
    return {
        f"{material.name}-parquet/{name}.parquet": _bytes(table.replace_schema_metadata(told))
        for name, table in tables.items()
    }


def _bytes(table: pa.Table) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return bytes(sink.getvalue().to_pybytes())


FORMAT = Format(
    name="parquet",
    title="Parquet tables",
    opens="pandas, polars, DuckDB, R's arrow",
    holds="verdicts, evidence, statements of the review, facts, and every track",
    exact="full",
    files=("NAME-parquet/verdicts.parquet", "NAME-parquet/tracks/TRACK.parquet"),
    write=write,
    source="Apache Parquet",
)
