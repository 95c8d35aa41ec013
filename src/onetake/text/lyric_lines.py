"""The track of all timed lines, whether they name somebody or not, for the reader of voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.gives import Gives, Lane
from onetake.core.track import Track, spans
from onetake.text.lrc import LONGEST_LINE

if TYPE_CHECKING:
    from onetake.text.lyrics import Lyrics
    from onetake.text.timed_line import TimedLine

LINES = "lyrics.lines"
"""The name of the track that `lines_track` returns."""
OWN_END = "own end"
"""The file states when the line ends."""
NEXT_LINE = "next line"
"""The line's own end is unknown: it lasts until the next line at most, or for as long as lines last."""
LINES_GIVES = Gives(
    LINES,
    "spans",
    "count",
    "a line of the lyrics; the number of the line",
    labels=(OWN_END, NEXT_LINE),
    lane=Lane("hidden"),
)
BY = "lyrics 2"
"""Name and version of this reader, stored with the track."""


def lines_track(lyrics: Lyrics, duration: float | None = None) -> Track:
    """Return the lines within the film of `duration` s, labelled with how their end is known.

    Translations are left out. A line whose words have times lasts from the first to the last of them.
    """
    end = float("inf") if duration is None else duration
    own = [(n, line) for n, line in enumerate(lyrics.lines, 1) if not line.translation]
    starts = [line.start for _, line in own]
    labels = [
        _end_label(line, following, lyrics.kind)
        for (_, line), following in zip(own, [*starts[1:], float("inf")], strict=True)
    ]
    rows = [
        (max(0.0, line.start), line.words[-1].end if label == OWN_END and line.words else line.end, label, n)
        for (n, line), label in zip(own, labels, strict=True)
        if line.end > 0 and line.start < end
    ]
    first, last, said, numbers = zip(*rows, strict=True) if rows else ((), (), (), ())
    return spans(LINES, first, last, list(said), numbers, "count", by=BY)


def _end_label(line: TimedLine, following: float, kind: str) -> str:
    """Return how the end is known: LRC states the start of each line, and ends only where it has stamps."""
    if kind != "LRC" or (line.words and line.words[-1].end > line.words[-1].start):
        return OWN_END
    until_next = abs(line.end - following) < 1e-6
    longest = abs(line.end - line.start - LONGEST_LINE) < 1e-6
    return NEXT_LINE if until_next or longest else OWN_END
