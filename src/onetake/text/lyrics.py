"""Lyrics and subtitles of a film from any file format, and the track of who says which line."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.text.encodings import decode_unknown
from onetake.text.fountain import parse_fountain
from onetake.text.line_speakers import lines_of
from onetake.text.lrc import LONGEST_LINE, parse_lrc
from onetake.text.subtitles import parse_subtitles, subtitle_kind
from onetake.text.text_file import read_file_bytes
from onetake.text.text_grid import parse_text_grid
from onetake.text.timed_line import Cue, CueRow, TimedWord
from onetake.text.transcripts import parse_transcript
from onetake.text.ultrastar import is_ultrastar, parse_ultrastar
from onetake.text.unread_rows import unread_rows
from onetake.text.untimed import UntimedLine, parse_untimed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.text.fountain import ScriptLine
    from onetake.text.timed_line import TimedLine
    from onetake.text.unread_rows import UnreadRows

SUFFIXES = (
    *(".lrc", ".elrc", ".srt", ".vtt", ".ass", ".ssa", ".ttml", ".dfxp", ".txt"),
    *(".json", ".textgrid", ".fountain"),
)
"""Endings of the files that are read as lyrics, subtitles, transcripts or scripts."""
_TIMES_OF = {
    "LRC": "'[00:12.50]words'",
    "SubRip": "'00:00:12,500 --> 00:00:14,000' with the end after the start",
    "WebVTT": "'00:12.500 --> 00:14.000' with the end after the start",
}
MOST_CONTROL = 0.02
"""Share of control characters in a text, at most. Set by hand: lyrics have none, a picture a tenth."""
_BLANKS = "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f\x85"
MAX_LINES = 20_000
"""Lines that are used; later lines are dropped. Set by hand, far above any film."""


@dataclass(frozen=True)
class Lyrics:
    """The lines of a lyrics or subtitle file, on the film's clock, and where they come from."""

    lines: tuple[TimedLine, ...]
    """In order of time, with the names moved from the text into `TimedLine.speakers`. With an offset, times
    may be below 0. Empty where the text has no times."""
    source: str
    """The file's name, or which subtitles of the film."""
    kind: str
    """'LRC', 'SubRip', 'WebVTT', 'ASS', 'SSA', 'TTML', 'UltraStar', 'transcript', 'TextGrid', 'Fountain' or
    'plain text'."""
    encoding: str
    """As a user knows it: 'UTF-8', 'GBK (guessed)'."""
    offset: float = 0.0
    """Seconds by which all lines were moved later, on top of the file's own offset."""
    untimed: tuple[UntimedLine, ...] = ()
    """All lines, where the text has no times: plain lyrics, or a script."""
    unread: UnreadRows | None = None
    """Rows whose time cannot be read, where there are any: they are left out."""


def read_lyrics(
    path: str | Path, offset: float = 0.0, *, start: float = 0.0, may_be_untimed: bool = False
) -> Lyrics:
    """Read lyrics, subtitles, a transcript or a script; `offset` s make all lines later.

    Parameters
    ----------
    path : path
        LRC, enhanced LRC, SubRip, WebVTT, ASS, SSA, TTML, UltraStar, a transcript as JSON, a TextGrid, a
        Fountain script or plain text.
    offset : float
        Seconds.
    start : float
        The second of the film from which a reading of a part counts its times.
    may_be_untimed : bool
        Whether a text without any time is read, too.

    Raises
    ------
    TextError
        If the file cannot be read, is of another kind, or has no line with a time where it needs one.
    """
    path = Path(path)
    decoded = decode_unknown(read_file_bytes(path, SUFFIXES, "lyrics"))
    text = decoded.text.replace("\x00", "")
    if sum(unicodedata.category(c) == "Cc" and c not in _BLANKS for c in text) > MOST_CONTROL * len(text):
        raise TextError(f"{path}: no text, wanted lyrics; is it a file of another kind?")
    try:
        kind, cues = _parse(text, path.suffix.lower())
    except TextError as err:
        raise TextError(f"{path}: {err}") from err
    unread = unread_rows(text, kind)
    if unread is not None and not cues:
        raise TextError(f"{path}: {unread.sentence}, wanted times such as {_TIMES_OF[kind]}; correct them")
    if may_be_untimed and not cues and path.suffix.lower() in (".txt", ".lrc", ".fountain"):
        kind, lines = _untimed(text, path.suffix.lower())
        if not lines:
            raise TextError(f"{path}: no line of words, wanted lyrics; is the file empty?")
        if offset:
            raise TextError(f"{path}: an offset of {offset:g} s for lines without times, wanted none")
        return Lyrics((), path.name, kind, decoded.says, 0.0, tuple(lines[:MAX_LINES]))
    return replace(make_lyrics(cues, str(path), kind, decoded.says, offset, start=start), unread=unread)


def make_lyrics(
    cues: Sequence[Cue], source: str, kind: str, encoding: str, offset: float = 0.0, *, start: float = 0.0
) -> Lyrics:
    """Return the lyrics that cues hold, `offset` s later, on a clock that begins at `start` s of the film.

    Raises
    ------
    TextError
        If there is no line among them; the sentence begins with `source`.
    """
    lines = lines_of(cues)[:MAX_LINES]
    if not lines:
        raise TextError(
            f"{source}: no line with a time, wanted lines such as '[00:12.50]words' or "
            "'00:00:12,500 --> ...'; is it another format, or without times? (those are given as --words)"
        )
    by = offset - start
    moved = tuple(_move(line, by) for line in lines) if by else tuple(lines)
    return Lyrics(moved, Path(source).name, kind, encoding, offset)


def _parse(text: str, suffix: str) -> tuple[str, list[Cue]]:
    """Return the format and the cues: by the suffix for LRC, else by what the text holds."""
    if suffix == ".json":
        return "transcript", parse_transcript(text)
    if suffix == ".textgrid":
        return "TextGrid", parse_text_grid(text)
    if suffix == ".fountain":
        return "Fountain", _script_cues(parse_fountain(text))
    if suffix in (".lrc", ".elrc"):
        return "LRC", parse_lrc(text)
    if suffix == ".txt":
        if is_ultrastar(text):
            return "UltraStar", parse_ultrastar(text)
        if "-->" not in text:
            return "LRC", parse_lrc(text)
    return subtitle_kind(text), parse_subtitles(text)


def _untimed(text: str, suffix: str) -> tuple[str, list[UntimedLine]]:
    if suffix != ".fountain":
        return "plain text", parse_untimed(text)
    rows = parse_fountain(text)
    return "Fountain", [UntimedLine(r.text, r.block, (r.speaker,) if r.speaker else ()) for r in rows]


def _script_cues(rows: Sequence[ScriptLine]) -> list[Cue]:
    """Return the lines of a script whose every row has its time; none for any other script."""
    starts = [row.start for row in rows]
    if None in starts:
        return []
    timed = sorted(
        ((s, row) for s, row in zip(starts, rows, strict=True) if s is not None), key=lambda x: x[0]
    )
    ends = [*(s for s, _ in timed[1:]), float("inf")]
    return [
        # Two who speak at once begin at one time: each line lasts, then, as lines last.
        Cue(s, min(end if end > s else s + LONGEST_LINE, s + LONGEST_LINE), (_script_row(row),))
        for (s, row), end in zip(timed, ends, strict=True)
    ]


def _script_row(row: ScriptLine) -> CueRow:
    return CueRow(row.text, (row.speaker,) if row.speaker else ())


def _move(line: TimedLine, by: float) -> TimedLine:
    words = tuple(TimedWord(word.start + by, word.end + by, word.text) for word in line.words)
    return replace(line, start=line.start + by, end=line.end + by, words=words)
