"""Track: one measured quantity along the film's clock, with one unit, as a curve, spans or marks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, get_args

import numpy as np
import pyarrow as pa

from onetake.core.errors import TrackError
from onetake.core.units import check_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import ArrayLike, NDArray

Kind = Literal["curve", "spans", "marks"]
TIMES: dict[str, tuple[str, ...]] = {"curve": ("t",), "marks": ("t",), "spans": ("start", "end")}
_NAME = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*")


@dataclass(frozen=True)
class Track:
    """A measured quantity: a name, a kind, a unit and a table that is held, never subclassed.

    Columns by kind (float64 s, half-open spans; `confidence` is optional, 0 to 1):

    - curve: ``t, value [, confidence]``, `t` rising strictly
    - spans: ``start, end, label, value [, confidence]``, sorted by start; they may overlap
    - marks: ``t, label, value [, confidence]``, `t` not falling

    A value is null where it is unknown; it is never NaN.

    Raises
    ------
    TrackError
        If name, unit or table does not fit.
    """

    name: str
    """Dotted, lower case: 'palette.lightness'."""
    kind: Kind
    unit: str
    """A key of `onetake.core.units.UNITS`."""
    table: pa.Table
    by: str
    """The reader and its version: 'palette 1'."""
    cites: tuple[str, ...] = ()
    """Where the method comes from."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """What else a user of the numbers must know, such as the time base."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise TrackError(
                f"track name: {self.name!r}, wanted lower case with dots, like 'palette.lightness'"
            )
        if self.kind not in get_args(Kind):
            raise TrackError(f"{self.name}: kind {self.kind!r}, wanted one of {', '.join(get_args(Kind))}")
        check_unit(self.unit, self.name)
        _check_table(self.name, self.kind, self.table)

    def __len__(self) -> int:
        return self.table.num_rows

    def column(self, name: str) -> NDArray[np.float64]:
        """Return a number column as float64, shape (n,); nulls become NaN."""
        return np.asarray(self.table.column(name).to_numpy(zero_copy_only=False), dtype=np.float64)

    @property
    def t(self) -> NDArray[np.float64]:
        """Times of a curve or of marks, s; the starts of spans."""
        return self.column(TIMES[self.kind][0])

    @property
    def values(self) -> NDArray[np.float64]:
        """The values, shape (n,); NaN where unknown."""
        return self.column("value")

    @property
    def labels(self) -> list[str]:
        """The labels of spans or marks."""
        return [str(label) for label in self.table.column("label").to_pylist()]

    @property
    def spans(self) -> NDArray[np.float64]:
        """Starts and ends, shape (n, 2), s."""
        return np.stack([self.column("start"), self.column("end")], axis=1)

    def to_arrow(self) -> pa.Table:
        """Return the table with name, kind, unit, by, cites and notes in its schema metadata."""
        facts = {
            "onetake.name": self.name,
            "onetake.kind": self.kind,
            "onetake.unit": self.unit,
            "onetake.by": self.by,
            "onetake.cites": json.dumps(list(self.cites)),
            "onetake.notes": json.dumps(dict(self.notes)),
        }
        return self.table.replace_schema_metadata(facts)

    @classmethod
    def from_arrow(cls, table: pa.Table) -> Track:
        """Read what `to_arrow` gave.

        Raises
        ------
        TrackError
            If the schema metadata is missing.
        """
        facts = {k.decode(): v.decode() for k, v in (table.schema.metadata or {}).items()}
        if "onetake.name" not in facts:
            raise TrackError(
                "table: no onetake metadata, wanted a track written by onetake; was the file re-saved?"
            )
        return cls(
            name=facts["onetake.name"],
            kind=facts["onetake.kind"],  # type: ignore[arg-type]
            unit=facts["onetake.unit"],
            table=table.replace_schema_metadata(None),
            by=facts["onetake.by"],
            cites=tuple(json.loads(facts["onetake.cites"])),
            notes=json.loads(facts["onetake.notes"]),
        )


def _check_table(name: str, kind: str, table: pa.Table) -> None:
    wanted = [*TIMES[kind], *(() if kind == "curve" else ("label",)), "value"]
    found = [c for c in table.column_names if c != "confidence"]
    if found != wanted:
        raise TrackError(f"{name}: columns {', '.join(found)}, wanted {', '.join(wanted)} for {kind}")
    for column in (c for c in table.column_names if c != "label"):
        numbers = np.asarray(table.column(column).drop_null().to_numpy(), dtype=np.float64)
        if not np.isfinite(numbers).all():
            raise TrackError(
                f"{name}: NaN or infinity in {column}, wanted numbers or null; use null to abstain"
            )
    times = [np.asarray(table.column(c).to_numpy(), dtype=np.float64) for c in TIMES[kind]]
    steps = np.diff(times[0])
    if (steps < 0).any() or (kind == "curve" and (steps <= 0).any()):
        at = int(np.flatnonzero(steps <= 0)[0])
        raise TrackError(
            f"{name}: time goes back or does not advance at row {at + 1} ({times[0][at]:.3f} s), "
            "wanted rising times"
        )
    if kind == "spans" and (times[1] < times[0]).any():
        raise TrackError(f"{name}: a span ends before it starts, wanted start <= end")


def _numbers(values: ArrayLike) -> pa.Array[Any]:
    array = np.asarray(values, dtype=np.float64)
    return pa.array(array, mask=np.isnan(array))


def _table(
    times: dict[str, ArrayLike], labels: Sequence[str] | None, value: ArrayLike, confidence: ArrayLike | None
) -> pa.Table:
    columns: dict[str, pa.Array[Any]] = {
        k: pa.array(np.asarray(v, dtype=np.float64)) for k, v in times.items()
    }
    if labels is not None:
        columns["label"] = pa.array(list(labels), pa.string())
    columns["value"] = _numbers(value)
    if confidence is not None:
        columns["confidence"] = _numbers(confidence)
    return pa.table(columns)


def curve(
    name: str,
    t: ArrayLike,
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    cites: tuple[str, ...] = (),
    notes: Mapping[str, str] | None = None,
) -> Track:
    """Make a curve: `value` at `t`, shape (n,) each; NaN in `value` means unknown.

    Examples
    --------
    >>> curve("palette.lightness", [0.0, 0.5], [20.0, float("nan")], "L*", by="palette 1").table.num_rows
    2
    """
    return Track(name, "curve", unit, _table({"t": t}, None, value, confidence), by, cites, notes or {})


def marks(
    name: str,
    t: ArrayLike,
    label: Sequence[str],
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    cites: tuple[str, ...] = (),
    notes: Mapping[str, str] | None = None,
) -> Track:
    """Make marks: moments `t` in s with a label and a value each, shape (n,)."""
    return Track(name, "marks", unit, _table({"t": t}, label, value, confidence), by, cites, notes or {})


def spans(
    name: str,
    start: ArrayLike,
    end: ArrayLike,
    label: Sequence[str],
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    cites: tuple[str, ...] = (),
    notes: Mapping[str, str] | None = None,
) -> Track:
    """Make spans: [start, end) in s with a label and a value each, shape (n,), sorted by start."""
    times = {"start": start, "end": end}
    return Track(name, "spans", unit, _table(times, label, value, confidence), by, cites, notes or {})
