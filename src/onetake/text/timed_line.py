"""Lines of lyrics or subtitles with their times, and with who says them where the text names somebody."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimedWord:
    """A word with its own times."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    text: str


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line that is said, rapped or sung."""

    start: float
    """Seconds on the film's clock."""
    end: float
    """Seconds. A line without an end of its own ends where the next line begins."""
    text: str
    speakers: tuple[str, ...] = ()
    """Names as written; empty where the text names nobody, several where it is said together."""
    words: tuple[TimedWord, ...] = ()
    """The words with their times, where the file has them."""
    translation: bool = False
    """Whether the line repeats the one before it, with the same times, in another language."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """One row of a cue, as written in the file, before names are taken off it."""

    text: str
    speakers: tuple[str, ...] = ()
    """Names given by the format itself: WebVTT's ``<v Ann>``, the name field of ASS, an agent of TTML."""
    words: tuple[TimedWord, ...] = ()
    background: bool = False
    """Whether these are background vocals, which belong to the voice of the line before."""
    same_stamp: bool = False
    """Whether another row of the file begins at the same time before this one."""


@dataclass(frozen=True, slots=True)
class Cue:
    """What a lyrics or subtitle file shows between two times."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    rows: tuple[CueRow, ...]
