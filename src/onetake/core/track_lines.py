"""A track in one line of text, and as a small piece of HTML with its curve."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.core.sparkline import binned, shares, sparkline
from onetake.core.table_rows import escaped, plain_line

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.track import Track

_COLUMNS = 240
"""Points of the curve in HTML. Set by hand: a notebook is some 800 pixels wide."""
_WIDTH, _HEIGHT = 480, 48
"""Units of the drawing. Set by hand."""
_LABELS = 4
"""Labels that a line names, the most frequent first. Set by hand."""


def track_line(track: Track) -> str:
    """Return a track in one line: name, kind, rows, unit, range and time.

    Examples
    --------
    >>> from onetake.core.track import curve
    >>> track_line(curve("palette.lightness", [0.0, 0.5], [20.0, 30.0], "L*", by="palette 1"))
    'Track palette.lightness: curve, 2 rows, 20 to 30 L*, 0:00 to 0:00, by palette 1'
    """
    facts = [track.kind, f"{len(track)} row{'' if len(track) == 1 else 's'}", track_range(track)]
    if track.kind != "curve":
        facts.append(_labels(track))
    if len(track):
        facts.append(f"{clock(float(track.t[0]))} to {clock(_end(track))}")
    return f"Track {track.name}: {', '.join(filter(None, facts))}, by {plain_line(track.by, 40)}"


def track_spark(track: Track, columns: int, length: float) -> str:
    """Return a track as one line of `columns` characters over [0, length) s.

    A curve is its mean in each part of time; spans are the share of it that they cover, marks their number.
    """
    heights = _heights(track, columns, length)
    if track.kind == "curve":
        return sparkline(heights)
    return sparkline(heights, (0.0, 1.0 if track.kind == "spans" else float(heights.max(initial=0.0))))


def track_html(track: Track) -> str:
    """Return a track as HTML: its line in words and its curve, or where its spans and marks are."""
    heights = _heights(track, _COLUMNS, _end(track))
    known = heights[np.isfinite(heights)]
    low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 0.0)
    scale = (_HEIGHT - 4) / (high - low) if high > low else 0.0
    lines, line = [], list[str]()
    for i, v in enumerate([*heights.tolist(), np.nan]):
        if v == v:
            line.append(f"{i * _WIDTH / _COLUMNS:g},{_HEIGHT - 2 - (v - low) * scale:.1f}")
        elif line:
            lines.append(f'<polyline points="{" ".join(line)}"/>')
            line = []
    return (
        f"<div><div>{escaped(track_line(track))}</div>"
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" width="{_WIDTH}" height="{_HEIGHT}" role="img" '
        f'aria-label="{escaped(track.name)} over time" fill="none" stroke="currentColor">'
        f"{''.join(lines)}</svg></div>"
    )


def _heights(track: Track, columns: int, length: float) -> Floats:
    if track.kind == "curve":
        return binned(track.t, track.values, columns, length)
    if track.kind == "spans":
        return shares(track.column("start"), track.column("end"), columns, length)
    at = np.clip((track.t / max(length, 1e-9) * columns).astype(int), 0, columns - 1)
    return np.bincount(at, minlength=columns).astype(float)


def _end(track: Track) -> float:
    if not len(track):
        return 0.0
    return float(np.max(track.column("end"))) if track.kind == "spans" else float(track.t[-1])


def track_range(track: Track) -> str:
    """Return the lowest and the highest value with the unit; '' for spans without values."""
    known = track.values[np.isfinite(track.values)]
    if not len(known):
        return "" if track.kind == "spans" else "no value known"
    low, high = float(known.min()), float(known.max())
    figures = f"{low:.3g}" if low == high else f"{low:.3g} to {high:.3g}"
    return f"{figures} {track.unit}".rstrip()


def _labels(track: Track) -> str:
    names = [name for name, _ in Counter(track.label_texts).most_common()]
    if not names:
        return ""
    more = f" and {len(names) - _LABELS} more labels" if len(names) > _LABELS else ""
    return f"{', '.join(plain_line(name, 24) for name in names[:_LABELS])}{more}"
