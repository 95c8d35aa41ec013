"""Excel: one workbook with a sheet a table."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from onetake.core.errors import MissingExtra
from onetake.exports.escape import no_formula
from onetake.exports.format import Format
from onetake.exports.tables import common_tables, curve_table, track_table
from onetake.exports.tiers import has_places

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa

    from onetake.exports.material import Material

_NAME_LENGTH = 31
"""Characters of a sheet's name (Excel)."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
MOST_ROWS = 1_048_575
"""Rows of a sheet below its head (Excel)."""
_WIDEST = 60
"""Characters of the widest column. Set by hand: what is longer is read in the cell."""
_LOOKED_AT = 50
"""Rows by which a column's width is set. Set by hand."""


def write(material: Material) -> Mapping[str, bytes]:
    """Return the workbook; of the curves it has the mean of each second, unless tracks are chosen.

    Raises
    ------
    MissingExtra
        If XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as err:
        raise MissingExtra("export to Excel: XlsxWriter", "exports") from err
    tables = common_tables(material)
    reading = material.reading.tracks
    if material.tracks is None:
        curves = curve_table(material)
        tables |= {"each second": curves} if curves.num_columns > 2 else {}
        names = [name for name in reading if has_places(reading[name], material.duration)]
    else:
        names = list(material.tracks)
    tables |= {name: track_table(reading[name]) for name in names}
    sink = io.BytesIO()
    book = Workbook(
        sink,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "nan_inf_to_errors": True,
        },
    )
    head = book.add_format({"bold": True, "bottom": 1})
    taken: set[str] = set()
    for name, table in tables.items():
        sheet = book.add_worksheet(_sheet_name(name, taken))
        _fill(sheet, table, head)
    book.set_properties({"title": material.title, "comments": f"sha256 {material.reading.media.sha256}"})
    book.close()
    return {f"{material.name}.xlsx": sink.getvalue()}


def _fill(sheet: object, table: pa.Table, head: object) -> None:
    """Write a table below its head; what is unknown stays empty."""
    from xlsxwriter.worksheet import Worksheet

    assert isinstance(sheet, Worksheet)
    for at, name in enumerate(table.column_names):
        values = table.column(at).slice(0, MOST_ROWS).to_pylist()
        sheet.write_string(0, at, name, head)
        for row, value in enumerate(values, 1):
            if isinstance(value, str):
                sheet.write_string(row, at, no_formula(value))
            elif isinstance(value, bool):
                sheet.write_boolean(row, at, value)
            elif value is not None:
                sheet.write_number(row, at, value)
        widest = max(
            [len(name), *(len(str(value)) for value in values[:_LOOKED_AT] if isinstance(value, str))]
        )
        sheet.set_column(at, at, min(_WIDEST, widest + 2))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, min(len(table), MOST_ROWS), table.num_columns - 1)


def _sheet_name(name: str, taken: set[str]) -> str:
    """Return a free name of a sheet, without the characters that Excel refuses."""
    base = _FORBIDDEN.sub("-", name)[:_NAME_LENGTH]
    made, number = base, 1
    while made.lower() in taken:
        number += 1
        made = f"{base[: _NAME_LENGTH - 4]} {number}"
    taken.add(made.lower())
    return made


FORMAT = Format(
    name="xlsx",
    title="Excel workbook",
    opens="Excel, LibreOffice Calc, Numbers",
    holds="verdicts, evidence, review, facts, the tracks with places in the film, all curves each second",
    exact="full",
    files=("NAME.xlsx",),
    write=write,
    extra="exports",
    source="ECMA-376, Office Open XML",
)
