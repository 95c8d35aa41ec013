"""What the page's script needs of a lane: its values, for the pointer, the table and the curve."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.page.clean import clip
from onetake.page.colours import is_hex
from onetake.page.formatting import SCALED, decimals, figure, unit_word
from onetake.page.lanes import lane_of
from onetake.page.thin import thin, with_gaps

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.track import Track

COLUMNS, FEW_COLUMNS = 200, 80
"""Intervals of a curve (count) of which the script has the lowest and the highest value: in the lanes of the
score, and in those under "All measurements"."""
MOST, FEW = 800, 500
"""Spans or marks of a lane that the script has (count): in the score, and under "All measurements"."""


def readout(track: Track, *, brief: bool = False) -> dict[str, object]:
    """Return a lane in compact form.

    Times `t` are whole milliseconds, each as the difference from the one before. `v` holds values, None for a
    gap, or one value where all are the same; `l` holds labels, or their numbers in `w`; `e` holds the ends of
    spans; `u` is the unit as printed and `d` its decimals; `x` is what a value is multiplied by before it is
    printed; `g` is the longest gap between two samples, ms; `h` says how the time of a text is known; `n` is
    the count of all where not all are here.

    Parameters
    ----------
    track : Track
    brief : bool
        For a lane of "All measurements": fewer values. A long curve then has the lowest and the highest value
        of `FEW_COLUMNS` equal intervals, in their order, and `t` is the first moment and the step.
    """
    factor = SCALED.get(track.unit, 1)
    places = decimals(track.unit) + (2 if factor > 1 else 0)
    entry: dict[str, object] = {"k": track.kind, "u": unit_word(track.unit), "d": decimals(track.unit)}
    if factor > 1:
        entry["x"] = factor
    if track.unit == "pan":
        entry["s"] = 1
    most = FEW if brief else MOST
    if track.kind == "curve" and brief and len(track) > 2 * FEW_COLUMNS:
        first, step, values = _in_steps(track)
        entry |= {"t": [first, step], "c": 1, "g": 2 * step}
    elif track.kind == "curve":
        points = thin(track.t, track.values, COLUMNS)
        values = points.value
        # Across a gap in time no value is known: after this many ms the last one is no longer shown.
        entry["g"] = int(4000 * float(np.median(np.diff(points.t)))) if len(points.t) > 1 else 1000
        entry["t"] = _differences(points.t)
    else:
        values = track.values[:most]
        entry |= {"t": _differences(track.t[:most]), **_labels(track, most)}
    if track.kind == "spans":
        entry["e"] = np.round(1000 * track.spans[:most, 1]).astype(int).tolist()
    known = [None if v != v else round(v, places) for v in values.tolist()]
    entry["v"] = known[:1] if len(set(known)) == 1 else known
    return entry


def _differences(times: Floats) -> list[int]:
    found: list[int] = np.diff(np.round(1000 * times).astype(int), prepend=0).tolist()
    return found


def _labels(track: Track, most: int) -> dict[str, object]:
    """Return the labels of spans or marks; those that come again are written once."""
    labels = labels_of(track)[:most]
    words = list(dict.fromkeys(labels))
    entry: dict[str, object] = {"l": labels}
    if 2 * len(words) < len(labels):
        number = {word: i for i, word in enumerate(words)}
        entry = {"w": words, "l": [number[label] for label in labels]}
    if lane_of(track).text:
        entry["h"] = list(track.label_texts[:most])
    if len(track) > most:
        entry["n"] = len(track)
    return entry


def _in_steps(track: Track) -> tuple[int, int, Floats]:
    """Return the first moment and the step, ms, and the values: two of each interval, as they follow."""
    points = with_gaps(track.t, track.values)
    edges = np.linspace(points.t[0], points.t[-1], FEW_COLUMNS + 1)
    parts = np.split(points.value, np.searchsorted(points.t, edges[1:-1]))
    found = np.full((FEW_COLUMNS, 2), np.nan)
    for pair, part in zip(found, parts, strict=True):
        known = part[~np.isnan(part)]
        if len(known):
            low, high = int(known.argmin()), int(known.argmax())
            pair[:] = (known[low], known[high]) if low < high else (known[high], known[low])
    step = 1000 * float(points.t[-1] - points.t[0]) / (2 * FEW_COLUMNS)
    return round(1000 * float(points.t[0]) + step / 2), max(1, round(step)), found.ravel()


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
