"""The stretches of voices that are compared: lines of the lyrics, or what is heard as a voice."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

LINES = ("words.lines", "lyrics.lines")
"""Tracks of lines, the best first."""
VOICES = "voices.who"
_GAP = 0.3
"""Seconds between two turns that are one stretch; set by hand."""
_LONGEST = 8.0
"""Seconds of a stretch, about; longer ones are divided. Set by hand."""
SHORTEST = 0.4
"""Seconds of the shortest stretch that is compared, five cells; set by hand."""

Line = tuple[float, float]


def voiced_lines(tracks: Mapping[str, Track]) -> list[Line]:
    """Return the lines to compare, [start, end) s, in order.

    Lines of the lyrics are cut to where a voice is heard, if one is heard in them.

    Examples
    --------
    >>> from onetake.core.track import LabelLists, spans
    >>> labels = LabelLists([("A",), ("B",)])
    >>> who = spans("voices.who", [1.0, 3.1], [3.0, 5.0], labels, [1, 1], "", by="voices 1")
    >>> voiced_lines({"voices.who": who})
    [(1.0, 5.0)]
    """
    heard = _joined(tracks[VOICES]) if VOICES in tracks else []
    given = next((tracks[name] for name in LINES if name in tracks and len(tracks[name])), None)
    if given is not None:
        ends = [*given.spans[1:, 0].tolist(), float("inf")]
        lines = [
            _cut(start, min(end, after), heard)
            for (start, end), after in zip(given.spans.tolist(), ends, strict=True)
        ]
    else:
        lines = [part for start, end in heard for part in _divided(start, end)]
    return [(start, end) for start, end in lines if end - start >= SHORTEST]


def _joined(who: Track) -> list[Line]:
    out: list[Line] = []
    for start, end in sorted(who.spans.tolist()):
        if out and start - out[-1][1] <= _GAP:
            out[-1] = (out[-1][0], max(end, out[-1][1]))
        else:
            out.append((start, end))
    return out


def _cut(start: float, end: float, heard: list[Line]) -> Line:
    inside = [(max(start, a), min(end, b)) for a, b in heard if min(end, b) - max(start, a) > SHORTEST]
    return (inside[0][0], inside[-1][1]) if inside else (start, end)


def _divided(start: float, end: float) -> list[Line]:
    edges = np.linspace(start, end, max(1, round((end - start) / _LONGEST)) + 1).tolist()
    return list(pairwise(edges))
