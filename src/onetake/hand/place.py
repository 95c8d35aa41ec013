"""Annotations as a track of a reading: `hand.shots` for shots that a person has marked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import TextError
from onetake.core.facts import Fact
from onetake.core.lane import Lane
from onetake.core.near_names import near_names
from onetake.core.store import HAND
from onetake.core.track import LabelLists, Track, marks, spans
from onetake.hand.exact_times import in_milliseconds, with_exact_times

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.reading import Reading
    from onetake.hand.rows import HandRow, HandTier

PREFIX = HAND
MEASURED = "measured."
"""Under this name a measured track is kept that a hand-made one has replaced."""
_NAMED = 12
"""Tiers that an error names. Set by hand: two lines of a terminal."""


def hand_track(
    reading: Reading,
    tiers: Sequence[HandTier],
    name: str,
    *,
    file: str,
    tier: str | None = None,
    offset: float = 0,
) -> Track:
    """Return the rows of a file as the track ``hand.NAME``.

    Parameters
    ----------
    reading : Reading
    tiers : sequence of HandTier
    name : str
        The track that they are to be compared with; a new name makes spans.
    file : str
        The file's name, which the track keeps.
    tier : str, optional
        The tier to take; by default the one of the track's name, all those of its voices, or the only one.
    offset : float
        Seconds to add to each time.

    Raises
    ------
    TextError
        If the tier is not clear, or none of its rows lies in the film.
    """
    own = reading.tracks.get(name)
    chosen = _chosen(tiers, name, tier, file)
    rows = _on_clock(chosen, reading, name, offset)
    inside = [row for row in rows if row.start < reading.media.duration and row.end >= 0]
    if not inside:
        first = min(row.start for row in rows)
        raise TextError(
            f"{file}: the first row is at {first:.1f} s, wanted rows within the "
            f"{reading.media.duration:.1f} s of the film; move them with --offset SECONDS"
        )
    kind = own.kind if own is not None else ("marks" if all(one.points for one in chosen) else "spans")
    if kind == "curve":
        raise TextError(f"{name}: a curve, wanted spans or marks, such as shots; choose another with --as")
    labels = LabelLists([_labels(row) for row in inside]) if own is not None and own.has_label_lists else None
    facts = {
        "source": Fact(file),
        "tier": Fact(", ".join(one.name for one in chosen)),
        "rows": Fact(len(inside), "count"),
        "outside": Fact(len(rows) - len(inside), "count"),
    }
    made = _track(reading, inside, kind, f"{PREFIX}{name}", labels, facts, tiled=_is_tiled(own))
    shown = own.lane if own is not None and own.lane is not None else Lane("else")
    title = f"{shown.title or name}, by hand"
    section = "else" if shown.section == "hidden" else shown.section
    return replace(made, lane=Lane(section, title))


def _chosen(tiers: Sequence[HandTier], name: str, tier: str | None, file: str) -> list[HandTier]:
    named = {one.name: one for one in tiers}
    if tier is None:
        # People write 'Shots' as well.
        name = next((one for one in named if one.lower() == name.lower()), name)
    if tier is not None:
        if tier not in named:
            raise TextError(f"{file}: no tier {tier!r}, wanted {near_names(tier, named)}")
        return [named[tier]]
    for wanted in (name, f"{PREFIX}{name}"):
        if wanted in named:
            return [named[wanted], *(one for one in tiers if one.name.startswith(f"{wanted} ("))]
        if voices := [one for one in tiers if one.name.startswith(f"{wanted}: ")]:
            return voices
    if len(tiers) == 1:
        return list(tiers)
    raise TextError(
        f"{file}: {len(tiers)} tiers, wanted one; choose it with --tier: "
        f"{', '.join(map(repr, list(named)[:_NAMED]))}"
    )


def _on_clock(tiers: Sequence[HandTier], reading: Reading, name: str, offset: float) -> list[HandRow]:
    """Return the rows on the film's clock, by time; times that were exported and not moved are exact."""
    media = reading.media
    lead = max(0.0, -(media.first_sample or 0.0)) if media.has_picture and not media.part_start else 0.0
    before = {"player": lead + media.part_start, "film": 0.0}
    known = [
        track
        for one in (name, f"{MEASURED}{name}", "shots", f"{MEASURED}shots")
        if (track := reading.tracks.get(one)) is not None and track.kind != "curve"
    ]
    moved: list[HandRow] = []
    for tier in tiers:
        begin = before[tier.clock]
        shift = offset - begin
        found = []
        for row in tier.rows:
            start, end = sorted((row.start + shift, row.end + shift))
            found.append(replace(row, start=start, end=end))
        if not offset and in_milliseconds(tier.rows):
            found = with_exact_times(found, known, round(begin, 3) - begin)
        moved += found
    return sorted(moved, key=lambda row: (row.start, row.end))


def _labels(row: HandRow) -> tuple[str, ...]:
    return (row.speaker or row.label or "-",)


def _is_tiled(own: Track | None) -> bool:
    """Whether a track parts the film without gaps, as shots and sections do."""
    if own is None or own.kind != "spans" or len(own) < 1:
        return False
    ends = own.spans
    return own.name == "shots" or bool(len(own) > 1 and np.allclose(ends[1:, 0], ends[:-1, 1], atol=1e-3))


def _track(
    reading: Reading,
    rows: Sequence[HandRow],
    kind: str,
    name: str,
    labels: LabelLists | None,
    facts: Mapping[str, Fact],
    *,
    tiled: bool,
) -> Track:
    by = f"by hand: {facts['source'].value}"
    texts = labels if labels is not None else [row.label or row.speaker or "-" for row in rows]
    numbers = np.arange(1, len(rows) + 1, dtype=np.float64)
    if kind == "marks":
        return marks(name, [row.start for row in rows], texts, numbers, "count", by=by, facts=facts)
    end = reading.media.duration
    starts = [max(0.0, row.start) for row in rows]
    ends = [min(end, max(row.end, row.start)) for row in rows]
    if tiled and all(row.start == row.end for row in rows):
        # Cuts that were marked as moments: shots lie between them.
        edges = [0.0, *(start for start in starts if 0 < start < end), end]
        starts, ends = edges[:-1], edges[1:]
        texts = [f"{number}" for number in range(1, len(edges))]
        numbers = np.arange(1, len(edges), dtype=np.float64)
    return spans(name, starts, ends, texts, numbers, "count", by=by, facts=facts)
