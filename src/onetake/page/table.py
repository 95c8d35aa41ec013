"""The table behind every lane: the same values as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page.clean import clip
from onetake.page.formatting import number, unit_word

if TYPE_CHECKING:
    from onetake.core.track import Track

ROWS = 60
"""Most rows of a table (count). Set by hand."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of text; following its link shows the film at `t` s."""

    t: float
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A lane as a table of at most about 60 rows."""

    head: tuple[str, ...]
    rows: tuple[Row, ...]
    more: str = ""
    """A sentence that says what was left out."""


def table(track: Track, duration: float) -> Table:
    """Return a track as a table: spans and marks as they are, a curve in equal steps of time."""
    return _curve(track, duration) if track.kind == "curve" else _events(track)


def _with_unit(word: str, unit: str) -> str:
    return f"{word}, {unit_word(unit)}" if unit_word(unit) else word


def _events(track: Track) -> Table:
    ends = [(clock(end, 1),) for end in track.spans[:ROWS, 1].tolist()] if track.kind == "spans" else None
    texts = list(zip(*(track.texts(name)[:ROWS] for name in track.text_columns), strict=True))
    rows = tuple(
        Row(
            float(track.t[i]),
            (
                *(ends[i] if ends else ()),
                clip(label, 80),
                *(clip(text, 120) for text in (texts[i] if texts else ())),
                number(value, track.unit),
            ),
        )
        for i, (label, value) in enumerate(
            zip(track.label_texts[:ROWS], track.values[:ROWS].tolist(), strict=True)
        )
    )
    head = ("From", "To") if ends is not None else ("At",)
    left = len(track) - len(rows)
    more = f"The other {left} are in the reading's file {track.name}." if left > 0 else ""
    names = (name.replace("-", " ").capitalize() for name in track.text_columns)
    return Table((*head, "What", *names, _with_unit("Value", track.unit)), rows, more)


def _curve(track: Track, duration: float) -> Table:
    if len(track) <= ROWS:
        rows = tuple(
            Row(t, (number(v, track.unit),))
            for t, v in zip(track.t.tolist(), track.values.tolist(), strict=True)
        )
        return Table(("At", _with_unit("Value", track.unit)), rows)
    edges = np.linspace(0, duration, ROWS + 1)
    rows = tuple(
        Row(float(start), tuple(number(v, track.unit) for v in _three(part)))
        for start, part in zip(
            edges[:-1], np.split(track.values, np.searchsorted(track.t, edges[1:-1])), strict=True
        )
    )
    head = ("From", _with_unit("Median", track.unit), "Lowest", "Highest")
    every = number(duration / ROWS, "s")
    return Table(
        head, rows, f"Each row sums up {every} s; all {len(track)} values are in the file {track.name}."
    )


def _three(part: np.ndarray) -> tuple[float | None, float | None, float | None]:
    known = np.sort(part[~np.isnan(part)])
    if not len(known):
        return None, None, None
    middle = (known[(len(known) - 1) // 2] + known[len(known) // 2]) / 2
    return float(middle), float(known[0]), float(known[-1])
