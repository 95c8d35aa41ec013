"""A track's table: built from arrays and checked; an error names the row, its time and the column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from onetake.core.errors import TrackError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa
    from numpy.typing import ArrayLike, NDArray

Kind = Literal["curve", "spans", "marks"]
TIMES: dict[str, tuple[str, ...]] = {"curve": ("t",), "marks": ("t",), "spans": ("start", "end")}
"""The columns of time, by kind of track."""
PLAIN_COLUMNS = ("label", "labels", "value", "confidence")
"""The columns besides time that have a meaning of their own; all others are declared in `Gives.columns` and
`Gives.texts`."""


class LabelLists(list[tuple[str, ...]]):
    """Several labels a row, for `onetake.core.track.spans` and `marks`: an overlap is a list.

    Examples
    --------
    >>> LabelLists([("Ann", "Bo"), ("Ann",)])[0]
    ('Ann', 'Bo')
    """


def build_table(
    times: Mapping[str, ArrayLike],
    labels: Sequence[str] | LabelLists | None,
    value: ArrayLike,
    confidence: ArrayLike | None,
    columns: Mapping[str, ArrayLike] | None,
    texts: Mapping[str, Sequence[str]] | None = None,
) -> pa.Table:
    """Return the table of a track; NaN becomes null, except in times. Columns of text come last."""
    import pyarrow as pa  # a fifth of a second that a stored reading of unchanged tracks does without

    built: dict[str, pa.Array[Any]] = {
        name: pa.array(np.asarray(v, dtype=np.float64)) for name, v in times.items()
    }
    if isinstance(labels, LabelLists):
        built["labels"] = pa.array([list(some) for some in labels], pa.list_(pa.string()))
    elif labels is not None:
        built["label"] = pa.array(list(labels), pa.string())
    built["value"] = _numbers(value)
    if confidence is not None:
        built["confidence"] = _numbers(confidence)
    built |= {name: _numbers(v) for name, v in (columns or {}).items()}
    built |= {name: pa.array(list(some), pa.string()) for name, some in (texts or {}).items()}
    return pa.table(built)


def _numbers(values: ArrayLike) -> pa.Array[Any]:
    import pyarrow as pa

    array = np.asarray(values, dtype=np.float64)
    return pa.array(array, mask=np.isnan(array))


def check_table(name: str, kind: str, table: pa.Table) -> None:
    """Refuse a table that is not that of a `kind`.

    Raises
    ------
    TrackError
        If columns are missing, of another type, NaN, null where they must not be, or out of order.
    """
    _check_columns(name, kind, table)
    for column in table.column_names:
        if column in ("label", "labels") or is_text(table, column):
            _check_texts(name, kind, table, column)
        else:
            _check_numbers(name, kind, table, column)
    _check_order(name, kind, table)


def _check_columns(name: str, kind: str, table: pa.Table) -> None:
    import pyarrow as pa

    found = table.column_names
    label = () if kind == "curve" else ("labels" if "labels" in found else "label",)
    wanted = [*TIMES[kind], *label, "value"]
    if found[: len(wanted)] != wanted or len(set(found)) < len(found) or {"label", "labels"} <= set(found):
        raise TrackError(f"{name}: columns {', '.join(found)}, wanted {', '.join(wanted)} for {kind}")
    for field in table.schema:
        kinds = {"label": pa.string(), "labels": pa.list_(pa.string())}
        type_ = kinds.get(field.name, pa.float64())
        # An empty or all-null column may have been read as any type of number.
        further = field.name not in (*wanted, "confidence")
        if field.type == type_ or (further and field.type == pa.string()):
            continue
        if type_ != pa.float64() or not _is_number(field.type):
            raise TrackError(f"{name}: column {field.name} is {field.type}, wanted {type_}")


def is_text(table: pa.Table, column: str) -> bool:
    """Return whether a column holds a text in each row."""
    import pyarrow as pa

    return bool(table.schema.field(column).type == pa.string())


def _is_number(type_: pa.DataType) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_floating(type_) or pa.types.is_integer(type_))


def _check_texts(name: str, kind: str, table: pa.Table, column: str) -> None:
    chunks = table.column(column)
    if chunks.null_count:
        row = next(i for i, label in enumerate(chunks.to_pylist()) if label is None)
        raise TrackError(f"{name}: no {column} in {_place(kind, table, row)}, wanted a text")
    if column == "labels":
        for row, some in enumerate(chunks.to_pylist()):
            if not some or any(label is None for label in some):
                raise TrackError(
                    f"{name}: labels {some} in {_place(kind, table, row)}, wanted one text at least"
                )


def _check_numbers(name: str, kind: str, table: pa.Table, column: str) -> None:
    chunks = table.column(column)
    if column in TIMES[kind] and chunks.null_count:
        row = next(i for i, t in enumerate(chunks.to_pylist()) if t is None)
        raise TrackError(f"{name}: no {column} in row {row}, wanted seconds")
    numbers = np.asarray(chunks.to_numpy(zero_copy_only=False), dtype=np.float64)
    bad = np.isinf(numbers)
    if chunks.null_count < int(np.isnan(numbers).sum()):  # nulls are NaN here as well
        bad |= np.array([value is not None and value != value for value in chunks.to_pylist()], bool)
    if bad.any():
        row = int(np.flatnonzero(bad)[0])
        raise TrackError(
            f"{name}: {numbers[row]} in column {column}, {_place(kind, table, row)}, "
            "wanted numbers or null; use null for what is unknown"
        )


def _check_order(name: str, kind: str, table: pa.Table) -> None:
    first = TIMES[kind][0]
    times = _times(table, first)
    steps = np.diff(times)
    wrong = np.flatnonzero(steps <= 0 if kind == "curve" else steps < 0)
    if len(wrong):
        row = int(wrong[0]) + 1
        raise TrackError(
            f"{name}: column {first} goes from {times[row - 1]:.3f} s to {times[row]:.3f} s in row {row}, "
            f"wanted {'rising' if kind == 'curve' else 'sorted'} times"
        )
    if kind == "spans":
        ends = _times(table, "end")
        backwards = np.flatnonzero(ends < times)
        if len(backwards):
            row = int(backwards[0])
            raise TrackError(
                f"{name}: a span ends before it starts, at {ends[row]:.3f} s in {_place(kind, table, row)}, "
                "wanted start <= end"
            )


def check_vocabulary(name: str, kind: str, table: pa.Table, vocabulary: tuple[str, ...]) -> None:
    """Refuse a label that is not in the vocabulary.

    Raises
    ------
    TrackError
        The sentence names the row.
    """
    known = set(vocabulary)
    if kind == "curve":
        return
    lists = "labels" in table.column_names
    for row, found in enumerate(table.column("labels" if lists else "label").to_pylist()):
        for label in (found or ()) if lists else (found,):
            if label not in known:
                raise TrackError(
                    f"{name}: label {label!r} in {_place(kind, table, row)}, wanted one of "
                    f"{', '.join(vocabulary)}"
                )


def _place(kind: str, table: pa.Table, row: int) -> str:
    at = table.column(TIMES[kind][0])[row].as_py()
    return f"row {row}" if at is None else f"row {row} (at {at:.3f} s)"


def _times(table: pa.Table, column: str) -> NDArray[np.float64]:
    return np.asarray(table.column(column).to_numpy(zero_copy_only=False), dtype=np.float64)
