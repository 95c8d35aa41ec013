"""Tables for people and for other libraries: rows of plain values as text, HTML, pandas and polars."""

from __future__ import annotations

import html
import unicodedata
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pyarrow as pa

_WIDEST = 60
"""Characters of a cell in a table of text; longer ones are cut. Set by hand."""


def plain_line(text: str, most: int = 300) -> str:
    r"""Return one line of at most `most` characters without control characters or marks of direction.

    Examples
    --------
    >>> plain_line("a\x1b[2J  b\u202e", 10)
    'a[2J b'
    """
    words = " ".join(text[: 4 * most].split())
    shown = "".join(c for c in words if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co", "Cn"})
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "\u2026"


def text_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as text in columns, one line a row.

    Examples
    --------
    >>> print(text_table(("name", "rows"), [("shots", "1"), ("beat.beats", "120")]))
    name        rows
    shots       1
    beat.beats  120
    """
    cells = [[plain_line(cell, _WIDEST) for cell in row] for row in (head, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return "\n".join(
        "  ".join(c.ljust(w) for c, w in zip(row, widths, strict=True)).rstrip() for row in cells
    )


def html_table(head: Sequence[str], rows: Iterable[Sequence[str]], caption: str = "") -> str:
    """Return rows as a small HTML table; every cell is escaped.

    Examples
    --------
    >>> "&lt;b&gt;" in html_table(("name",), [("<b>",)])
    True
    """
    made = "".join("<tr>" + "".join(f"<td>{escaped(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    titles = "".join(f'<th scope="col">{escaped(cell)}</th>' for cell in head)
    above = f'<caption style="text-align:left">{escaped(caption)}</caption>' if caption else ""
    return (
        f'<table style="text-align:left">{above}<thead><tr>{titles}</tr></thead><tbody>{made}</tbody></table>'
    )


def escaped(text: str, most: int = 300) -> str:
    """Return text escaped for HTML, one line of at most `most` characters."""
    return html.escape(plain_line(text, most))


def as_pandas(table: pa.Table) -> Any:
    """Return a table as a `pandas.DataFrame`.

    Raises
    ------
    MissingExtra
        If pandas is not installed.
    """
    try:
        import pandas  # noqa: F401 - pyarrow needs it
    except ImportError as err:
        raise MissingExtra("pandas", "tables") from err
    return table.to_pandas()


def as_polars(table: pa.Table) -> Any:
    """Return a table as a `polars.DataFrame`.

    Raises
    ------
    MissingExtra
        If polars is not installed.
    """
    try:
        import polars
    except ImportError as err:
        raise MissingExtra("polars", "tables") from err
    return polars.from_arrow(table)
