"""What a run used of its lyrics: the track of who says which line, and a sentence for the user."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onetake.core.gives import Gives, Lane
from onetake.core.track import Fact, LabelLists, spans
from onetake.text.lyrics_heard import lyrics_heard
from onetake.text.lyrics_offset import clock_text

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.text.lyrics import Lyrics
    from onetake.text.lyrics_heard import LyricsHeard
    from onetake.text.timed_line import TimedLine

SPEAKERS = "lyrics.speakers"
"""The name of the track that `speakers_track` returns."""
SPEAKERS_GIVES = Gives(
    SPEAKERS,
    "spans",
    "count",
    "who says the line, as the lyrics say; the number of the line",
    open_labels="a speaker's name as written",
    label_lists=True,
    lane=Lane("words", "Who says the line, as written"),
)
BY = "lyrics 3"
"""Name and version of this reader, stored with the track."""
_NAMES_SHOWN = 6
"""Names that the line lists; of the others it gives the number. Set by hand."""
_HOUR = 3600.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class LyricsUsed:
    """What was used of a lyrics or subtitle file."""

    source: str
    kind: str
    """'LRC', 'SubRip', ...; with 'embedded' in front for subtitles inside the film."""
    encoding: str
    lines: int
    """Lines with a time in the file, translations left out."""
    translations: int
    within: int
    """Lines that lie within the film, at least in part, translations left out."""
    names: tuple[tuple[str, int], ...]
    """Each name and the number of its lines within the film, in the order in which they come in."""
    offset: float
    """Seconds by which the lines were made later."""
    first: float
    """Seconds: when the first line begins, offset included."""
    duration: float
    """Seconds of film."""
    suggested: float | None = None
    """The offset, s, that would bring the lines into the film, where none lies within it."""
    heard: LyricsHeard | None = None
    """Whether the lines fit the voices heard; None where no sound was read."""
    unread: str = ""
    """Which rows have a time that cannot be read, as a sentence; '' where all can."""

    @property
    def sentence(self) -> str:
        """One line of what was used.

        Examples
        --------
        >>> LyricsUsed("a.lrc", "LRC", "UTF-8", 3, 0, 2, (("Ann", 2),), 0.0, 1.0, 21.0).sentence
        'a.lrc (LRC, UTF-8): 3 lines, 2 within the film; 1 name: Ann (2 lines)'
        """
        moved = f", {abs(self.offset):g} s {'later' if self.offset > 0 else 'earlier'}" if self.offset else ""
        twice = f" and {_count(self.translations, 'translation')}" if self.translations else ""
        return (
            f"{self.source} ({self.kind}, {self.encoding}{moved}): {_count(self.lines, 'line')}{twice}, "
            f"{self.within} within the film; {self._names_text()}"
        )

    @property
    def warning(self) -> str:
        """A sentence for the user where the lyrics are of no use as they are, else ''."""
        if self.within and self.heard is not None:
            return self.heard.warning(self.source, self.offset)
        if self.within or not self.lines:
            return ""
        found = f"no line lies within the film's {clock_text(self.duration)}"
        hint = "are they of another film?"
        if self.suggested is not None:
            hint = f"to bring the lines into the film give --lyrics-offset={self.suggested:g}"
        return f"{self.source}: {found}, the first begins at {clock_text(self.first)}; {hint}"

    @property
    def warnings(self) -> tuple[str, ...]:
        """All sentences for the user."""
        left_out = f"{self.source}: {self.unread}; they are left out" if self.unread else ""
        return tuple(filter(None, (left_out, self.warning)))

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary, as `--json` prints it."""
        return {
            "source": self.source,
            "kind": self.kind,
            "encoding": self.encoding,
            "lines": self.lines,
            "translations": self.translations,
            "within": self.within,
            "names": dict(self.names),
            "offset": self.offset,
            "suggested_offset": self.suggested,
            "unread": self.unread,
            "heard": None if self.heard is None else self.heard.to_json(),
        }

    def _names_text(self) -> str:
        if not self.names:
            return "no names of speakers"
        shown = [f"{name} ({_count(n, 'line')})" for name, n in self.names[:_NAMES_SHOWN]]
        more = len(self.names) - len(shown)
        return f"{_count(len(self.names), 'name')}: {', '.join(shown)}" + (
            f" and {more} more" if more else ""
        )


def speakers_track(lyrics: Lyrics, duration: float | None = None) -> Track:
    """Return who says which line: spans labelled with the names as written, value: the line's number from 1.

    Lines without a name and translations are left out, and, once the film's `duration` (s) is known, lines
    outside the film; the track may be empty. Its facts say what was used of the file.
    """
    end = float("inf") if duration is None else duration
    own = [(n, line) for n, line in enumerate(lyrics.lines, 1) if not line.translation]
    within = [(n, line) for n, line in own if _is_within(line, end)]
    named = [(n, line) for n, line in within if line.speakers]
    facts = {
        "source": Fact(lyrics.source),
        "format": Fact(lyrics.kind),
        "encoding": Fact(lyrics.encoding),
        "lines": Fact(len(own), "count"),
        "translations": Fact(len(lyrics.lines) - len(own), "count"),
        "named-lines": Fact(len(named), "count"),
        "offset": Fact(float(lyrics.offset), "s"),
        "first": Fact(float(lyrics.lines[0].start), "s"),
    }
    if lyrics.unread is not None:
        facts["unread"] = Fact(lyrics.unread.sentence)
    if duration is not None:
        facts |= {"within": Fact(len(within), "count"), "film": Fact(float(duration), "s")}
        suggested = None if within else suggest_offset(lyrics, duration)
        facts |= {} if suggested is None else {"suggested-offset": Fact(float(suggested), "s")}
    return spans(
        SPEAKERS,
        [max(0.0, line.start) for _, line in named],
        [line.end for _, line in named],
        LabelLists(line.speakers for _, line in named),
        [n for n, _ in named],
        "count",
        by=BY,
        facts=facts,
    )


def lyrics_used(track: Track, activity: Track | None = None) -> LyricsUsed:
    """Return what was used, from the facts of the stored tracks `lyrics.speakers` and `voices.activity`."""
    facts = track.facts
    suggested = facts.number("suggested-offset", "s") if "suggested-offset" in facts else None
    return LyricsUsed(
        facts.text("source"),
        facts.text("format"),
        facts.text("encoding"),
        facts.count("lines"),
        facts.count("translations"),
        facts.count("within"),
        tuple(Counter(name for names in track.label_lists for name in names).items()),
        facts.number("offset", "s"),
        facts.number("first", "s"),
        facts.number("film", "s"),
        suggested,
        None if activity is None else lyrics_heard(activity.facts),
        facts.text("unread") if "unread" in facts else "",
    )


def suggest_offset(lyrics: Lyrics, duration: float) -> float | None:
    """Return the whole offset, s, that brings lines into a film of `duration` s; whole hours if they do.

    Subtitles often count from a tape's 01:00:00. None where the lyrics are in the film already.
    """
    own = [line for line in lyrics.lines if not line.translation]
    if any(_is_within(line, duration) for line in own):
        return None
    first = own[0].start - lyrics.offset
    hours = 0.0 - _HOUR * (first // _HOUR)  # never -0.0
    if 0 <= first + hours < duration:
        return hours
    return float(-(first // 1.0))


def _is_within(line: TimedLine, end: float) -> bool:
    return line.end > 0 and line.start < end


def _count(n: int, what: str) -> str:
    return f"{n} {what}{'' if n == 1 else 's'}"
