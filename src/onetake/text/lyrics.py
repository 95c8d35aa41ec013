"""Read the lyrics or subtitles of a film, and make the track of who says which line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.core.gives import Gives, Lane
from onetake.core.track import Fact, spans
from onetake.text.lrc import parse_lrc
from onetake.text.subtitles import parse_subtitles
from onetake.text.text_file import read_text_file
from onetake.text.timed_line import TimedLine, with_speakers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.track import Track

SUFFIXES = (".lrc", ".elrc", ".srt", ".vtt")
SPEAKERS = "lyrics.speakers"
"""The name of the track that `speakers_track` returns."""
SPEAKERS_GIVES = Gives(
    SPEAKERS,
    "spans",
    "count",
    "who says the line, as the lyrics say; the number of the line",
    open_labels="a speaker's name as written",
    lane=Lane("words", "Who says the line, as written"),
)
BY = "lyrics 1"
"""Name and version of this reader, stored with the track."""
MAX_LINES = 20_000
"""Lines that are used, at most: a limit on memory, set by hand. A song has about a hundred."""


def read_lyrics(path: str | Path) -> list[TimedLine]:
    """Read LRC, enhanced LRC, SubRip or WebVTT.

    Returns
    -------
    list of TimedLine
        In order of time; names before a colon are moved from the text to the speaker.

    Raises
    ------
    TextError
        If the file cannot be read, is of another kind, or has no line with a time.
    """
    path = Path(path)
    text = read_text_file(path, SUFFIXES, "lyrics").text
    lines = parse_lrc(text) if path.suffix.lower() in (".lrc", ".elrc") else parse_subtitles(text)
    if not lines:
        raise TextError(
            f"{path}: no line with a time, wanted lines such as '[00:12.50]words' or '00:00:12,500 --> ...'; "
            "is it another format, or untimed?"
        )
    return with_speakers(lines[:MAX_LINES])


def speakers_track(lines: Sequence[TimedLine]) -> Track:
    """Return who says which line: spans labelled with the name; the value is the line's number from 1.

    Lines without a name are left out; the track may be empty.
    """
    named = [(number, line) for number, line in enumerate(lines, 1) if line.speaker]
    return spans(
        SPEAKERS,
        [line.start for _, line in named],
        [line.end for _, line in named],
        [line.speaker for _, line in named],
        [number for number, _ in named],
        "count",
        by=BY,
        facts={"lines": Fact(len(lines), "count"), "named-lines": Fact(len(named), "count")},
    )
