"""The lines that are said, from their track, and the time that the film lasts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.track import Track


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A line with its times and its voice."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    number: int
    text: str
    name: str
    """Whose it is; '' where that is unknown."""

    @property
    def middle(self) -> float:
        """The middle of the line, s."""
        return (self.start + self.end) / 2


def said_lines(tracks: Mapping[str, Track]) -> list[SaidLine]:
    """Return the lines of `words.lines` that have words, in order of time."""
    track = tracks["words.lines"]
    if not {"text", "name"} <= set(track.text_columns):
        return []
    return [
        SaidLine(float(start), float(end), int(number), text, name)
        for (start, end), number, text, name in zip(
            track.spans, track.values, track.texts("text"), track.texts("name"), strict=True
        )
        if any(c.isalpha() for c in text)
    ]


def film_extent(tracks: Mapping[str, Track], lines: Sequence[SaidLine]) -> tuple[float, float]:
    """Return where the film, or the part of it, begins and ends, s, as picture, sound and lines show."""
    known = [
        tracks[name].t for name in ("frames", "loudness.momentary") if name in tracks and len(tracks[name])
    ]
    starts = [float(t[0]) for t in known] + [line.start for line in lines]
    ends = [float(t[-1]) for t in known] + [line.end for line in lines]
    return min(starts), max(ends)
