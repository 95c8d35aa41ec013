"""What a question in SQL found, as a table, CSV, JSON or Parquet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from onetake.cli.output import plain
from onetake.core.errors import StoreError
from onetake.core.files import check_output, write_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onetake.sql.guarded import Answer, Value

WIDEST = 60
"""Characters of a column of the table; CSV and JSON have all. Set by hand."""


def answer_lines(answer: Answer) -> Iterator[str]:
    """Yield the rows as lines of a table: numbers to the right, texts to the left."""
    cells = [[_cell(value) for value in row] for row in answer.rows]
    heads = [plain(column) for column in answer.columns]
    widths = [min(WIDEST, max([len(head), *(len(row[i]) for row in cells)])) for i, head in enumerate(heads)]
    right = [any(isinstance(row[i], int | float) for row in answer.rows) for i in range(len(answer.columns))]
    for row in (heads, *cells):
        shown = (
            (one[:width].rjust if to_right else one[:width].ljust)(width)
            for one, width, to_right in zip(row, widths, right, strict=True)
        )
        yield "  ".join(shown).rstrip()
    yield f"{len(answer.rows)} {'row' if len(answer.rows) == 1 else 'rows'}"


def csv_lines(answer: Answer) -> str:
    """Return the rows as CSV with a line of column names; what is not known is empty.

    A text that a spreadsheet would run as a formula has an apostrophe before it.
    """
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(answer.columns)
    writer.writerows([[_safe(value) for value in row] for row in answer.rows])
    return sink.getvalue().removesuffix("\n")


def json_rows(answer: Answer) -> list[dict[str, Any]]:
    """Return the rows as a list of objects."""
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def write_parquet(answer: Answer, path: Path) -> Path:
    """Write the rows as a new Parquet file and return its path.

    Raises
    ------
    StoreError
        If the file is there already, cannot be written, or a column mixes texts and numbers.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    check_output(path)
    columns = list(zip(*answer.rows, strict=True)) or [()] * len(answer.columns)
    try:
        table = pa.Table.from_arrays([pa.array(list(one)) for one in columns], names=list(answer.columns))
    except (pa.ArrowException, ValueError, TypeError) as err:
        raise StoreError(f"{path}: {err}, wanted columns of one kind; name each column once") from err
    sink = pa.BufferOutputStream()
    pq.write_table(table, sink, compression="zstd")
    return write_file(path, sink.getvalue().to_pybytes())


def _cell(value: Value) -> str:
    if value is None:
        return ""
    return f"{value:.6g}" if isinstance(value, float) else plain(str(value))


def _safe(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
