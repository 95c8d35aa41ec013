"""The shots of a part of a film: a change of shot belongs to it where both its sides do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.cut_track import cut_track
from onetake.core.facts import Facts
from onetake.readers.picture.shots.shot_lengths import length_track

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.track import Track
    from onetake.readers.film_part import FilmPart

FADES = ("fade-in", "fade-out")
"""Transitions that no other shot follows or goes before, so that a part may hold a piece of one."""


def transitions_of_part(part: FilmPart) -> tuple[Track]:
    """Return the transitions of a part: those after whose start, and before whose end, it has a frame.

    A cut takes the time between its two frames, and the second is the first of the next shot: a part that
    ends or begins where a shot does has only one of them. A dissolve belongs to the part in which the next
    shot begins.
    """
    whole = part.tracks["shots.transitions"]
    begins = part.tracks["shots"].t
    kept = [
        label in FADES or _changes_shot(label, start, end, begins, part)
        for label, (start, end) in zip(whole.labels, whole.spans.tolist(), strict=True)
    ]
    return (cut_track(_keep(whole, kept), part.start, part.end),)


def suspects_of_part(part: FilmPart) -> tuple[Track]:
    """Return the places of a part where a cut could hide: those with a frame of the part on both sides."""
    whole = part.tracks["shots.suspect"]
    starts, ends = whole.spans.T
    kept = _keep(whole, (starts >= part.start) & (ends < part.end))
    return (replace(kept, facts=Facts(whole.name)),)


def lengths_of_part(part: FilmPart) -> tuple[Track, ...]:
    """Return how much of each shot a part has; nothing where it has no shot."""
    whole, spans = part.tracks["shots.length"], part.cut("shots").spans
    if not len(spans):
        return ()
    return (length_track(spans[:, 0].tolist(), spans[:, 1].tolist(), whole.by, whole.cites),)


def _changes_shot(label: str, start: float, end: float, begins: np.ndarray, part: FilmPart) -> bool:
    """Return whether a part has the last frame before a transition and the first of the next shot."""
    if label == "cut":
        return start >= part.start and end < part.end
    first, last = max(start, part.start), min(end, part.end)
    return bool(((begins > first) & (begins < last)).any())


def _keep(track: Track, rows: Sequence[bool] | np.ndarray) -> Track:
    import pyarrow as pa

    return replace(track, table=track.table.filter(pa.array(np.asarray(rows, dtype=bool))))
