"""What the page's script needs of a lane: its values, for the pointer, the table and the curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.page.clean import clip
from onetake.page.colours import is_hex
from onetake.page.formatting import SCALED, decimals, figure, unit_word
from onetake.page.lanes import lane_of
from onetake.page.thin import thin

if TYPE_CHECKING:
    from onetake.core.track import Track

COLUMNS, FEW_COLUMNS = 300, 120
"""Intervals of a curve (count) of which the script has the lowest and the highest value: in the lanes of the
score, and in those under "All measurements"."""
MOST = 800
"""Spans or marks of a lane that the script has (count)."""


def readout(track: Track, columns: int = COLUMNS) -> dict[str, object]:
    """Return a lane in compact form.

    Times are whole milliseconds, each as the difference from the one before. `v` holds values, None for a
    gap; `l` holds labels, `e` the ends of spans; `u` is the unit as printed and `d` its decimals; `x` is what
    a value is multiplied by before it is printed; `g` is the longest gap between two samples, ms; `h` says
    how the time of a text is known; `n` is the count of all where not all are here.
    """
    factor = SCALED.get(track.unit, 1)
    places = decimals(track.unit) + (2 if factor > 1 else 0)
    entry: dict[str, object] = {"k": track.kind, "u": unit_word(track.unit), "d": decimals(track.unit)}
    if factor > 1:
        entry["x"] = factor
    if track.unit == "pan":
        entry["s"] = 1
    if track.kind == "curve":
        points = thin(track.t, track.values, columns)
        times, values = points.t, points.value
        # Across a gap in time no value is known: after this many ms the last one is no longer shown.
        entry["g"] = int(4000 * float(np.median(np.diff(times)))) if len(times) > 1 else 1000
    else:
        times, values = track.t[:MOST], track.values[:MOST]
        entry["l"] = labels_of(track)[:MOST]
        if lane_of(track).text:
            entry["h"] = list(track.label_texts[:MOST])
        if len(track) > MOST:
            entry["n"] = len(track)
    if track.kind == "spans":
        entry["e"] = np.round(1000 * track.spans[:MOST, 1]).astype(int).tolist()
    entry["t"] = np.diff(np.round(1000 * times).astype(int), prepend=0).tolist()
    entry["v"] = [None if v != v else round(v, places) for v in values.tolist()]
    return entry


def labels_of(track: Track) -> list[str]:
    """Return what the script says of each span or mark.

    That is its text with whose it is, where the lane has columns of these; else its label, with the value
    added where all labels are the same ('shot'). A colour has no label: its number says nothing to a reader.
    """
    lane = lane_of(track)
    if lane.text:
        names = track.texts(lane.names) if lane.names else [""] * len(track)
        pairs = zip(names, track.texts(lane.text), strict=True)
        return [clip(f"{name}: {text}" if name else text, 100) for name, text in pairs]
    labels = ["" if is_hex(label) else label[:60] for label in track.label_texts]
    if len(labels) > 1 and len(set(labels)) == 1 and labels[0]:
        return [f"{labels[0]} {figure(v, track.unit)}" for v in track.values.tolist()]
    return labels
