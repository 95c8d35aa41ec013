"""The verdicts of a reading by claim: shown as a table, and a wrong name is a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from onetake.core.errors import UnknownName
from onetake.core.table_rows import as_pandas, as_polars, html_table, plain_line, text_table
from onetake.core.verdict import Verdict

if TYPE_CHECKING:
    import pyarrow as pa

_REASON = 160
"""Characters of a reason in HTML. Set by hand."""
_HEAD = ("claim", "outcome", "measured", "limit", "unit", "because")


class Verdicts(dict[str, Verdict]):
    """Verdicts by claim id, in the order of the register.

    Examples
    --------
    >>> verdicts = Verdicts({"one-take": Verdict("one-take", "One shot.", "fails", "It cuts.", 0.1, 0.5)})
    >>> print(verdicts)
    claim     outcome  measured  limit  unit  because
    one-take  fails    0.1       0.5          It cuts.
    >>> [claim for claim, verdict in verdicts.items() if verdict]
    []
    >>> verdicts["one-tke"]
    Traceback (most recent call last):
    ...
    onetake.core.errors.UnknownName: claim 'one-tke': no such name, wanted one-take; print(reading.verdicts)
    lists them
    """

    def __missing__(self, claim: str) -> NoReturn:
        raise UnknownName("claim", claim, self, "print(reading.verdicts) lists them")

    def _rows(self) -> list[tuple[str, ...]]:
        return [
            (v.claim, v.outcome, _number(v.measured), _number(v.limit), v.unit, v.because)
            for v in self.values()
        ]

    def __repr__(self) -> str:
        return text_table(_HEAD, self._rows())

    def _repr_html_(self) -> str:
        rows = ((*cells, plain_line(because, _REASON)) for *cells, because in self._rows())
        return html_table(_HEAD, rows, f"{len(self)} claims")

    def to_arrow(self) -> pa.Table:
        """Return the verdicts as a table, one row a claim.

        The columns are claim, says, outcome, measured, limit, unit, chance, because, and the first moment of
        the evidence, start and end in s. A figure that there is not is null.
        """
        import pyarrow as pa

        text, number = pa.string(), pa.float64()
        kinds: dict[str, Any] = dict.fromkeys(("claim", "says", "outcome"), text)
        kinds |= {"measured": number, "limit": number, "unit": text, "chance": number, "because": text}
        columns: dict[str, Any] = {
            name: pa.array([getattr(v, name) for v in self.values()], kind) for name, kind in kinds.items()
        }
        for name in ("start", "end"):
            first = [getattr(v.evidence[0], name) if v.evidence else None for v in self.values()]
            columns[name] = pa.array(first, number)
        return pa.table(columns)

    def to_pandas(self) -> Any:
        """Return the table of `to_arrow` as a `pandas.DataFrame`.

        Raises
        ------
        MissingExtra
            If pandas is not installed.
        """
        return as_pandas(self.to_arrow())

    def to_polars(self) -> Any:
        """Return the table of `to_arrow` as a `polars.DataFrame`.

        Raises
        ------
        MissingExtra
            If polars is not installed.
        """
        return as_polars(self.to_arrow())


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"
