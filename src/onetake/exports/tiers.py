"""Tracks as tiers of rows that do not overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.exports.escape import one_line
from onetake.exports.markers import WHOLE_FILM
from onetake.exports.parts import Interval, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onetake.core.track import Track

_PLACED = (None, "spans", "marks", "lines", "shots", "rows")
"""Ways of drawing a track whose rows have a place in the film; not 'figures' and 'swatches'."""
MOST_VOICES = 24
"""Labels of a track with several labels a row that get a tier each; with more, there is one tier. Set by
hand: more rows than fit a screen."""


def has_places(track: Track, duration: float) -> bool:
    """Whether a track belongs into a tier unless others are chosen: it is shown, and has places in the film.

    A track whose every row is nearly as long as the film is a figure of the whole; shots are not.
    """
    if track.kind == "curve" or not len(track) or track.lane is None or track.lane.section == "hidden":
        return False
    if track.lane.draw not in _PLACED:
        return False
    if track.kind == "marks" or track.lane.draw == "shots" or track.lane.section == "arc":
        return True
    lengths = track.spans[:, 1] - track.spans[:, 0]
    return bool((lengths < WHOLE_FILM * duration).any())


def tiers_of(track: Track) -> Iterator[Tier]:
    """Yield the tiers of a track: one for each voice where rows have several labels, one a layer of overlaps.

    Examples
    --------
    >>> from onetake.core.track import LabelLists, spans
    >>> names = LabelLists([("Ann",), ("Ann", "Bo")])
    >>> talk = spans("talk", [0, 1], [2, 3], names, [1, 1], "count", by="talk 1")
    >>> [(tier.name, len(tier.rows)) for tier in tiers_of(talk)]
    [('talk: Ann', 1), ('talk: Ann (2)', 1), ('talk: Bo', 1)]
    """
    points = track.kind == "marks"
    title = track.lane.title if track.lane is not None and track.lane.title else track.name
    vocabulary = tuple(one_line(label) for label in track.vocabulary or ())
    rows = list(_rows(track))
    voices = _voices(track)
    if voices:
        for voice, which in voices.items():
            own = [Interval(r.start, r.end, voice, r.value, r.confidence) for r in (rows[i] for i in which)]
            for number, layer in enumerate(_layers(own, points=points)):
                name = f"{track.name}: {voice}" + (f" ({number + 1})" if number else "")
                yield Tier(name, track.name, title, track.unit, layer, points, voice, vocabulary)
        return
    # Where a text takes the place of the label, the vocabulary is not that of the rows.
    open_labels = track.has_label_lists or _text_column(track) is not None
    for number, layer in enumerate(_layers(rows, points=points)):
        name = track.name + (f" ({number + 1})" if number else "")
        yield Tier(name, track.name, title, track.unit, layer, points, "", () if open_labels else vocabulary)


def _rows(track: Track) -> Iterator[Interval]:
    starts = track.t
    ends = starts if track.kind == "marks" else track.column("end")
    column = _text_column(track)
    labels = track.label_texts if column is None else track.texts(column)
    unsure = (
        track.column("confidence")
        if "confidence" in track.table.column_names
        else np.full(len(track), np.nan)
    )
    for start, end, label, value, sure in zip(starts, ends, labels, track.values, unsure, strict=True):
        yield Interval(float(start), float(end), one_line(label), _number(value), _number(sure))


def _text_column(track: Track) -> str | None:
    found = track.lane.text if track.lane is not None else ""
    return found if found in track.text_columns else None


def _voices(track: Track) -> dict[str, list[int]]:
    """Return the rows of each label; empty where a row has one label, or there are too many."""
    if not track.has_label_lists or _text_column(track) is not None:
        return {}
    found: dict[str, list[int]] = {}
    for row, labels in enumerate(track.label_lists):
        for label in labels:
            found.setdefault(one_line(label) or "-", []).append(row)
    return found if len(found) <= MOST_VOICES else {}


def _layers(rows: Sequence[Interval], *, points: bool) -> Iterable[tuple[Interval, ...]]:
    """Return the rows in as few layers as have no overlap, or no two points at one moment."""
    layers: list[list[Interval]] = []
    for row in sorted(rows, key=lambda r: (r.start, r.end)):
        free = next(
            (x for x in layers if (x[-1].start < row.start if points else x[-1].end <= row.start)), None
        )
        if free is None:
            layers.append([row])
        else:
            free.append(row)
    return [tuple(layer) for layer in layers] or [()]


def _number(value: float) -> float | None:
    return None if np.isnan(value) else float(value)
