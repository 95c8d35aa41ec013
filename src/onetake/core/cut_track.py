"""Cut a track to a part of the film: the same clock, the rows that lie in the part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.facts import Facts

if TYPE_CHECKING:
    import pyarrow as pa

    from onetake.core.track import Track


def cut_track(track: Track, start: float, end: float, *, steps: bool = False) -> Track:
    """Return the rows of a track that lie in [start, end) s; spans are trimmed to it.

    Times stay those of the film. Facts are left out, since they are about the whole.

    Parameters
    ----------
    track : Track
        What is cut.
    start, end : float
        The part, s.
    steps : bool, optional
        Whether a value of a curve belongs to the step from the frame before, so that the first of the part,
        whose frame before is outside, is unknown.

    Examples
    --------
    >>> from onetake.core.track import spans
    >>> shots = spans("shots", [0, 10], [10, 30], ["shot"] * 2, [1, 2], "count", by="shots 1")
    >>> cut_track(shots, 5.0, 20.0).spans.tolist()
    [[5.0, 10.0], [10.0, 20.0]]
    """
    table = _cut_spans(track, start, end) if track.kind == "spans" else _cut_moments(track, start, end)
    if steps and track.kind == "curve" and table.num_rows and start > 0:
        table = _forget_first(table)
    return replace(track, table=table, facts=Facts(track.name))


def _cut_moments(track: Track, start: float, end: float) -> pa.Table:
    t = track.t
    first, last = np.searchsorted(t, [start, end])
    return track.table.slice(int(first), max(0, int(last) - int(first)))


def _cut_spans(track: Track, start: float, end: float) -> pa.Table:
    import pyarrow as pa

    starts, ends = track.spans.T
    # An instant at the start belongs to the part, one at the end does not.
    inside = (starts < end) & ((ends > start) | ((starts == ends) & (starts >= start)))
    table = track.table.filter(pa.array(inside))
    for name, values in (("start", np.maximum(starts, start)), ("end", np.minimum(ends, end))):
        index = table.schema.get_field_index(name)
        table = table.set_column(index, table.schema.field(index), pa.array(values[inside]))
    # Trimmed starts stay in order, since all before the part are brought to its start.
    return table


def _forget_first(table: pa.Table) -> pa.Table:
    import pyarrow as pa

    index = table.schema.get_field_index("value")
    values = table.column("value").to_pylist()
    values[0] = None
    return table.set_column(index, table.schema.field(index), pa.array(values, type=pa.float64()))
