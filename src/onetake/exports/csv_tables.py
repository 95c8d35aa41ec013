"""CSV: one file a table, with named columns that carry their units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.exports.escape import no_formula
from onetake.exports.format import Format
from onetake.exports.tables import common_tables, tables_of_tracks

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from onetake.exports.material import Material


def write(material: Material) -> Mapping[str, bytes]:
    """Return the tables in UTF-8; a text that a spreadsheet would compute has a quotation mark before it."""
    tables = {**common_tables(material), **{f"tracks/{n}": t for n, t in tables_of_tracks(material)}}
    return {f"{material.name}-csv/{name}.csv": csv_bytes(table) for name, table in tables.items()}


def csv_bytes(table: pa.Table) -> bytes:
    """Return a table as CSV: a head, commas, texts in quotation marks, nothing for what is unknown."""
    import pyarrow as pa
    from pyarrow import csv

    for at, column in enumerate(table.schema):
        if pa.types.is_string(column.type):
            guarded = [None if text is None else no_formula(text) for text in table.column(at).to_pylist()]
            table = table.set_column(at, column.name, pa.array(guarded, pa.string()))
    sink = pa.BufferOutputStream()
    csv.write_csv(table, sink)
    return bytes(sink.getvalue().to_pybytes())


FORMAT = Format(
    name="csv",
    title="CSV tables",
    opens="R, pandas, SPSS, spreadsheets",
    holds="verdicts, evidence, statements of the review, facts, and every track",
    exact="full",
    files=(
        "NAME-csv/verdicts.csv",
        "NAME-csv/evidence.csv",
        "NAME-csv/facts.csv",
        "NAME-csv/tracks/TRACK.csv",
    ),
    write=write,
    source="RFC 4180",
)
