"""Track: one measured quantity along the film's clock, with one unit, as a curve, spans or marks."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, get_args

import numpy as np

from onetake.core.errors import MissingData, TrackError
from onetake.core.facts import Fact, Facts
from onetake.core.track_promise import promised_table
from onetake.core.track_schema import read_metadata
from onetake.core.track_table import (
    PLAIN_COLUMNS,
    TIMES,
    Kind,
    LabelLists,
    build_table,
    check_table,
    check_vocabulary,
    is_text,
)
from onetake.core.track_views import TrackViews
from onetake.core.units import check_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa
    from numpy.typing import ArrayLike, NDArray

    from onetake.core.gives import Gives
    from onetake.core.lane import Lane

__all__ = ["Fact", "Kind", "LabelLists", "Track", "curve", "marks", "spans"]

_NAME = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*")


@dataclass(frozen=True, repr=False)
class Track(TrackViews):
    """A measured quantity: a name, a kind, a unit and a table that is held, never subclassed.

    Columns by kind (float64 s, half-open spans; `confidence` is optional, 0 to 1):

    - curve: ``t, value [, confidence]``, `t` rising strictly
    - spans: ``start, end, label, value [, confidence]``, sorted by start; they may overlap
    - marks: ``t, label, value [, confidence]``, `t` not falling

    Spans and marks whose rows may have several labels have a column ``labels`` in place of ``label``. Further
    columns of numbers may follow, and after them columns of text; `onetake.core.gives.Gives` declares them. A
    value is null where it is unknown; it is never NaN. A text is never null, but may be empty.

    Raises
    ------
    TrackError
        If name, unit, table, labels or facts do not fit; the sentence names the row and the column.
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
    facts: Facts = field(default_factory=lambda: Facts("track"))
    """Typed values about the whole track."""
    remark: str = ""
    """What else a user of the numbers must know, in prose."""
    vocabulary: tuple[str, ...] | None = None
    """All labels that there may be; None where labels are open, or there are none."""
    lane: Lane | None = None
    """How the page draws it; None: by its kind, in the last section."""

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.name):
            raise TrackError(
                f"track name: {self.name!r}, wanted lower case with dots, like 'palette.lightness'"
            )
        if self.kind not in get_args(Kind):
            raise TrackError(f"{self.name}: kind {self.kind!r}, wanted one of {', '.join(get_args(Kind))}")
        check_unit(self.unit, self.name)
        object.__setattr__(self, "facts", Facts(self.name, self.facts))
        check_table(self.name, self.kind, self.table)
        if self.vocabulary is not None:
            check_vocabulary(self.name, self.kind, self.table, self.vocabulary)

    def __len__(self) -> int:
        return self.table.num_rows

    def column(self, name: str) -> NDArray[np.float64]:
        """Return a number column as float64, shape (n,); nulls become NaN.

        Raises
        ------
        MissingData
            If there is no such column, or it holds texts.
        """
        self._check_column(name)
        if name in self.text_columns:
            raise MissingData(f"{self.name}: column {name} holds texts, wanted numbers; use `Track.texts`")
        return np.asarray(self.table.column(name).to_numpy(zero_copy_only=False), dtype=np.float64)

    def texts(self, name: str) -> list[str]:
        """Return a column of texts, one a row.

        Raises
        ------
        MissingData
            If there is no such column, or it holds numbers.
        """
        self._check_column(name)
        if name not in self.text_columns:
            raise MissingData(f"{self.name}: column {name} holds no texts, wanted a column of texts")
        return [str(text) for text in self.table.column(name).to_pylist()]

    def _check_column(self, name: str) -> None:
        if name not in self.table.column_names:
            raise MissingData(
                f"{self.name}: no column {name}, wanted one of {', '.join(self.table.column_names)}; "
                "read the film again with --force"
            )

    def column_unit(self, name: str) -> str:
        """Return the unit of a column: the track's for `value`, that in the schema for further ones."""
        if name == "value":
            return self.unit
        metadata = self.table.schema.field(name).metadata or {}
        return metadata.get(b"unit", b"s" if name in TIMES[self.kind] else b"").decode()

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """The names of the further columns of numbers."""
        plain = (*TIMES[self.kind], *PLAIN_COLUMNS)
        found = (name for name in self.table.column_names if name not in plain)
        return tuple(name for name in found if not is_text(self.table, name))

    @property
    def text_columns(self) -> tuple[str, ...]:
        """The names of the further columns of text."""
        plain = (*TIMES[self.kind], *PLAIN_COLUMNS)
        found = (name for name in self.table.column_names if name not in plain)
        return tuple(name for name in found if is_text(self.table, name))

    @property
    def t(self) -> NDArray[np.float64]:
        """Times of a curve or of marks, s; the starts of spans."""
        return self.column(TIMES[self.kind][0])

    @property
    def values(self) -> NDArray[np.float64]:
        """The values, shape (n,); NaN where unknown."""
        return self.column("value")

    @property
    def has_label_lists(self) -> bool:
        """Whether a row may have several labels."""
        return "labels" in self.table.column_names

    @property
    def labels(self) -> list[Any]:
        """The labels of spans or marks: a str each, or a tuple of str where a row may have several.

        Raises
        ------
        MissingData
            If the rows have no labels.
        """
        if self.has_label_lists:
            return self.label_lists
        if "label" not in self.table.column_names:
            raise MissingData(f"{self.name}: no labels, wanted a column label or labels")
        return [str(label) for label in self.table.column("label").to_pylist()]

    @property
    def label_lists(self) -> list[tuple[str, ...]]:
        """The labels of each row, one or several."""
        if not self.has_label_lists:
            return [(label,) for label in self.labels]
        return [tuple(some or ()) for some in self.table.column("labels").to_pylist()]

    @property
    def label_texts(self) -> list[str]:
        """The labels of each row as one text for people: 'Ann + Bo'."""
        return [" + ".join(some) for some in self.label_lists]

    @property
    def spans(self) -> NDArray[np.float64]:
        """Starts and ends, shape (n, 2), s."""
        return np.stack([self.column("start"), self.column("end")], axis=1)

    def keep_promise(self, gives: Gives) -> Track:
        """Return the track with vocabulary, lane and the units of its columns as `gives` promises them.

        Raises
        ------
        TrackError
            If the track is of another kind or unit, or has other columns or labels than promised.
        """
        table = promised_table(self, gives)
        return replace(self, table=table, vocabulary=gives.labels, lane=gives.lane)

    def to_arrow(self) -> pa.Table:
        """Return the table with everything else in its schema metadata, under ``onetake.``."""
        return self.table.replace_schema_metadata(
            {
                "onetake.name": self.name,
                "onetake.kind": self.kind,
                "onetake.unit": self.unit,
                "onetake.by": self.by,
                "onetake.cites": json.dumps(list(self.cites)),
                "onetake.facts": json.dumps(self.facts.to_json()),
                "onetake.vocabulary": json.dumps(self.vocabulary),
                "onetake.remark": self.remark,
                "onetake.lane": json.dumps(None if self.lane is None else self.lane.to_json()),
            }
        )

    @classmethod
    def from_arrow(cls, table: pa.Table) -> Track:
        """Read what `to_arrow` gave.

        Raises
        ------
        TrackError
            If the schema metadata is missing or does not fit.
        """
        return cls(table=table.replace_schema_metadata(None), **read_metadata(table))


def curve(
    name: str,
    t: ArrayLike,
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    columns: Mapping[str, ArrayLike] | None = None,
    cites: tuple[str, ...] = (),
    facts: Mapping[str, Fact] | None = None,
    remark: str = "",
) -> Track:
    """Make a curve: `value` at `t`, shape (n,) each; NaN in `value` means unknown.

    Examples
    --------
    >>> curve("palette.lightness", [0.0, 0.5], [20.0, float("nan")], "L*", by="palette 1").table.num_rows
    2
    """
    table = build_table({"t": t}, None, value, confidence, columns)
    return Track(name, "curve", unit, table, by, cites, Facts(name, facts), remark)


def marks(
    name: str,
    t: ArrayLike,
    label: Sequence[str] | LabelLists,
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    columns: Mapping[str, ArrayLike] | None = None,
    texts: Mapping[str, Sequence[str]] | None = None,
    cites: tuple[str, ...] = (),
    facts: Mapping[str, Fact] | None = None,
    remark: str = "",
) -> Track:
    """Make marks: moments `t` in s with a label and a value each, shape (n,)."""
    table = build_table({"t": t}, label, value, confidence, columns, texts)
    return Track(name, "marks", unit, table, by, cites, Facts(name, facts), remark)


def spans(
    name: str,
    start: ArrayLike,
    end: ArrayLike,
    label: Sequence[str] | LabelLists,
    value: ArrayLike,
    unit: str,
    *,
    by: str,
    confidence: ArrayLike | None = None,
    columns: Mapping[str, ArrayLike] | None = None,
    texts: Mapping[str, Sequence[str]] | None = None,
    cites: tuple[str, ...] = (),
    facts: Mapping[str, Fact] | None = None,
    remark: str = "",
) -> Track:
    """Make spans: [start, end) in s with a label and a value each, shape (n,), sorted by start."""
    table = build_table({"start": start, "end": end}, label, value, confidence, columns, texts)
    return Track(name, "spans", unit, table, by, cites, Facts(name, facts), remark)
