"""The cues of subtitles: the lines that are sung or said, or the rows of the tracks that were chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.exports.escape import one_line

if TYPE_CHECKING:
    from onetake.exports.material import Material

LINES = ("words.lines", "lyrics.lines", "words")
"""The tracks that hold what is said, the best one first."""
_SHORTEST = 1
"""Milliseconds of the shortest cue."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A line on the screen from `start` to `end`, ms as a player counts."""

    start: int
    end: int
    text: str
    name: str = ""
    """Who says it."""


def cues_of(material: Material, what: str) -> list[Cue]:
    """Return the cues by time.

    Raises
    ------
    ExportError
        If no words are known and no tracks were chosen.
    """
    offset = material.player_offset
    found: list[Cue] = []
    if material.tracks is None:
        track = material.first_track(LINES)
        if track is None:
            raise ExportError(
                f"{what}: no words in this reading, wanted lyrics or a transcript; read the film with "
                "--lyrics FILE, or choose what the cues say with --tracks shots"
            )
        names = track.texts("name") if "name" in track.text_columns else [""] * len(track)
        rows = zip(track.spans.tolist(), track.texts("text"), names, strict=True)
        found = [_cue(start, end, offset, text, name) for (start, end), text, name in rows]
    else:
        several = len(material.tracks) > 1
        for tier in material.tiers():
            before = f"{tier.name}: " if several else ""
            for row in tier.rows:
                found.append(_cue(row.start, row.end, offset, before + row.label, tier.speaker))
    return sorted((cue for cue in found if cue.text), key=lambda cue: (cue.start, cue.end))


def _cue(start: float, end: float, offset: float, text: str, name: str) -> Cue:
    first = max(0, round((start + offset) * 1000))
    return Cue(first, max(first + _SHORTEST, round((end + offset) * 1000)), one_line(text), one_line(name))


def clock_text(ms: int, mark: str) -> str:
    """Return a time of a cue.

    Examples
    --------
    >>> clock_text(3_723_004, ".")
    '01:02:03.004'
    """
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{rest:03}"
