"""Hold a track against what its reader promised of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.errors import TrackError

if TYPE_CHECKING:
    import pyarrow as pa

    from onetake.core.gives import Gives
    from onetake.core.track import Track


def promised_table(track: Track, gives: Gives) -> pa.Table:
    """Return the table of a track, its further columns described as `gives` promises them.

    Raises
    ------
    TrackError
        If the track is of another kind or unit, or has other columns than promised.
    """
    labels = "" if track.kind == "curve" else ("labels" if track.has_label_lists else "label")
    found = (track.name, track.kind, track.unit, labels, track.extra_columns, track.text_columns)
    wanted = (
        gives.name,
        gives.kind,
        gives.unit,
        gives.label_column,
        tuple(c.name for c in gives.columns),
        tuple(c.name for c in gives.texts),
    )
    if found != wanted:
        raise TrackError(
            f"{track.name}: name, kind, unit, labels and columns {found}, wanted {wanted} as promised; "
            f"mend the reader {track.by} or its `gives`"
        )
    table = track.table
    for numbers in gives.columns:
        table = _describe(table, numbers.name, {"unit": numbers.unit, "says": numbers.says})
    for texts in gives.texts:
        table = _describe(table, texts.name, {"says": texts.says})
    return table


def _describe(table: pa.Table, column: str, says: dict[bytes | str, bytes | str]) -> pa.Table:
    index = table.schema.get_field_index(column)
    return table.set_column(index, table.schema.field(index).with_metadata(says), table.column(index))
