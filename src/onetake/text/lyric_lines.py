"""The track of all timed lines, whether they name somebody or not, for the reader of voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.gives import Column, Gives, Lane, TextColumn
from onetake.core.track import Fact, Track, spans
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
    texts=(
        TextColumn("text", "the words of the line"),
        TextColumn(
            "name", "who says it, as written; several are joined by ' + '; empty where nobody is named"
        ),
    ),
    lane=Lane("hidden"),
)
GIVEN_WORDS = "lyrics.words"
"""The name of the track that `words_track` returns."""
GIVEN_WORDS_GIVES = Gives(
    GIVEN_WORDS,
    "spans",
    "count",
    "a word whose time the file states; the number of its line",
    labels=("given",),
    texts=(TextColumn("text", "the word"),),
    lane=Lane("hidden"),
    when="the file has the times of words",
)
UNTIMED = "lyrics.untimed"
"""The name of the track that `untimed_track` returns."""
UNTIMED_GIVES = Gives(
    UNTIMED,
    "spans",
    "count",
    "a line without a time, somewhere in the film; the number of the line",
    labels=("no time",),
    columns=(Column("stanza", "count", "the number of its stanza"),),
    texts=LINES_GIVES.texts,
    lane=Lane("hidden"),
    when="the words were given without times",
)
BY = "lyrics 3"
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
    kept = [lyrics.lines[n - 1] for n in numbers]
    texts = {"text": [line.text for line in kept], "name": [joined_names(line.speakers) for line in kept]}
    return spans(LINES, first, last, list(said), numbers, "count", by=BY, texts=texts)


def words_track(lyrics: Lyrics, duration: float | None = None) -> Track | None:
    """Return the words whose times the file states, within the film of `duration` s; None without any."""
    end = float("inf") if duration is None else duration
    rows = sorted(
        (max(0.0, word.start), max(0.0, word.end), n, word.text)
        for n, line in enumerate(lyrics.lines, 1)
        for word in line.words
        if not line.translation and word.end >= word.start and word.end > 0 and word.start < end
    )
    if not rows:
        return None
    first, last, numbers, texts = zip(*rows, strict=True)
    labels = ["given"] * len(rows)
    return spans(GIVEN_WORDS, first, last, labels, numbers, "count", by=BY, texts={"text": texts})


def untimed_track(lyrics: Lyrics, duration: float = 0.0) -> Track:
    """Return the lines without times: each lies somewhere in the film of `duration` s."""
    lines, n = lyrics.untimed, len(lyrics.untimed)
    return spans(
        UNTIMED,
        [0.0] * n,
        [duration] * n,
        ["no time"] * n,
        [k + 1.0 for k in range(n)],
        "count",
        by=BY,
        columns={"stanza": [float(line.stanza) for line in lines]},
        texts={
            "text": [line.text for line in lines],
            "name": [joined_names(line.speakers) for line in lines],
        },
        facts={
            "source": Fact(lyrics.source),
            "format": Fact(lyrics.kind),
            "encoding": Fact(lyrics.encoding),
        },
    )


def joined_names(names: tuple[str, ...]) -> str:
    """Return who says a line as one text.

    Examples
    --------
    >>> joined_names(("Ann", "Bo"))
    'Ann + Bo'
    """
    return " + ".join(names)


def _end_label(line: TimedLine, following: float, kind: str) -> str:
    """Return how the end is known: LRC states the start of each line, and ends only where it has stamps."""
    if kind != "LRC" or (line.words and line.words[-1].end > line.words[-1].start):
        return OWN_END
    until_next = abs(line.end - following) < 1e-6
    longest = abs(line.end - line.start - LONGEST_LINE) < 1e-6
    return NEXT_LINE if until_next or longest else OWN_END
