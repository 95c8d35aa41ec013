"""Lyrics and subtitles of a film from any file format, and the track of who says which line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.text.encodings import decode_unknown
from onetake.text.line_speakers import lines_of
from onetake.text.lrc import parse_lrc
from onetake.text.subtitles import parse_subtitles, subtitle_kind
from onetake.text.text_file import read_file_bytes
from onetake.text.timed_line import TimedWord
from onetake.text.ultrastar import is_ultrastar, parse_ultrastar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.text.timed_line import Cue, TimedLine

SUFFIXES = (".lrc", ".elrc", ".srt", ".vtt", ".ass", ".ssa", ".ttml", ".dfxp", ".txt")
"""Endings of the files that are read as lyrics or subtitles."""
MAX_LINES = 20_000
"""Lines that are used; later lines are dropped. Set by hand, far above any film."""


@dataclass(frozen=True)
class Lyrics:
    """The lines of a lyrics or subtitle file, on the film's clock, and where they come from."""

    lines: tuple[TimedLine, ...]
    """In order of time, with the names moved from the text into `TimedLine.speakers`. With an offset, times
    may be below 0."""
    source: str
    """The file's name, or which subtitles of the film."""
    kind: str
    """'LRC', 'SubRip', 'WebVTT', 'ASS', 'SSA', 'TTML' or 'UltraStar'."""
    encoding: str
    """As a user knows it: 'UTF-8', 'GBK (guessed)'."""
    offset: float = 0.0
    """Seconds by which all lines were moved later, on top of the file's own offset."""


def read_lyrics(path: str | Path, offset: float = 0.0, *, start: float = 0.0) -> Lyrics:
    """Read LRC, enhanced LRC, SubRip, WebVTT, ASS, SSA, TTML or UltraStar; `offset` s make all lines later.

    `start` is the second of the film from which a reading of a part counts its times.

    Raises
    ------
    TextError
        If the file cannot be read, is of another kind, or has no line with a time.
    """
    path = Path(path)
    decoded = decode_unknown(read_file_bytes(path, SUFFIXES, "lyrics"))
    text = decoded.text.replace("\x00", "")
    try:
        kind, cues = _parse(text, path.suffix.lower())
    except TextError as err:
        raise TextError(f"{path}: {err}") from err
    return make_lyrics(cues, str(path), kind, decoded.says, offset, start=start)


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
            "'00:00:12,500 --> ...'; is it another format, or untimed?"
        )
    by = offset - start
    moved = tuple(_move(line, by) for line in lines) if by else tuple(lines)
    return Lyrics(moved, Path(source).name, kind, encoding, offset)


def _parse(text: str, suffix: str) -> tuple[str, list[Cue]]:
    """Return the format and the cues: by the suffix for LRC, else by what the text holds."""
    if suffix in (".lrc", ".elrc"):
        return "LRC", parse_lrc(text)
    if suffix == ".txt":
        if is_ultrastar(text):
            return "UltraStar", parse_ultrastar(text)
        if "-->" not in text:
            return "LRC", parse_lrc(text)
    return subtitle_kind(text), parse_subtitles(text)


def _move(line: TimedLine, by: float) -> TimedLine:
    words = tuple(TimedWord(word.start + by, word.end + by, word.text) for word in line.words)
    return replace(line, start=line.start + by, end=line.end + by, words=words)
