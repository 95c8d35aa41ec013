"""Read the dialogue of a Fountain script: who says which line, and when, where a note gives the time.

Source: Fountain syntax (fountain.io/syntax, 1.1): a character in capitals or after ``@``, ``^`` for dual
dialogue, parentheticals, lyrics after ``~``, notes in ``[[ ]]``, boneyard in ``/* */``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_BONEYARD = re.compile(r"/\*.*?\*/", re.DOTALL)
_NOTE = re.compile(r"\[\[(.*?)\]\]", re.DOTALL)
_CLOCK = re.compile(r"\s*(?:(\d{1,2}):)?(\d{1,4}):(\d{1,2}(?:[.,]\d{1,3})?)\s*")
_TITLE = re.compile(r"(?:[A-Za-z ]{1,30}:.*\n(?:[ \t]+.*\n)*)+\s*\n")
_SCENE = re.compile(r"(?:INT|EXT|EST|INT\./EXT|INT/EXT|I/E)[. ].*|\.[^.].*", re.IGNORECASE)
_EXTENSION = re.compile(r"\s*\([^()]*\)\s*$")
_EMPHASIS = re.compile(r"(?<!\\)[*_]{1,3}")


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """One row of dialogue or of lyrics."""

    text: str
    speaker: str
    """As written in the script; '' for lyrics that nobody is named for."""
    block: int
    """The number of the speech that it belongs to, from 1."""
    start: float | None
    """Seconds, where a note in the row is a clock time."""


def parse_fountain(text: str) -> list[ScriptLine]:
    r"""Return all that is said or sung, in order.

    Examples
    --------
    >>> script = "ADAM\nYes. [[00:01.50]]\n\nEVE (O.S.) ^\n(softly)\nNo.\n\nThey part.\n\n~Goodbye\n"
    >>> for line in parse_fountain(script):
    ...     print(line.block, line.speaker, line.text, line.start)
    1 ADAM Yes. 1.5
    2 EVE No. None
    3  Goodbye None
    """
    text = _BONEYARD.sub("", text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if m := _TITLE.match(text):
        text = text[m.end() :]
    rows = [*text.split("\n"), ""]
    out: list[ScriptLine] = []
    speaker, block, inside = "", 0, False
    for i, raw in enumerate(rows):
        row = raw.strip()
        if not row:
            # Two blanks keep a speech together over an empty row.
            inside = inside and len(raw) >= 2
        elif inside:
            out += _spoken(row, speaker, block)
        elif row.startswith("~"):
            block += 1
            out += _spoken(row, "", block)
        elif (not i or not rows[i - 1].strip()) and rows[i + 1].strip() and (name := _character(row)):
            speaker, block, inside = name, block + 1, True
    return out


def _character(row: str) -> str:
    """Return the character that a row names, '' where it names none."""
    forced = row.startswith("@")
    if not forced and (_SCENE.fullmatch(row) or row[0] in ">#=!~" or row.endswith("TO:")):
        return ""
    name = row.lstrip("@").rstrip("^ ").strip()
    while (shorter := _EXTENSION.sub("", name)) != name:
        name = shorter
    letters = [c for c in name if c.isalpha()]
    return name if letters and (forced or not any(c.islower() for c in letters)) else ""


def _spoken(row: str, speaker: str, block: int) -> list[ScriptLine]:
    """Return the line of a row of a speech; nothing for a parenthetical."""
    if row.startswith("(") and row.endswith(")"):
        return []
    times = [m for note in _NOTE.findall(row) if (m := _CLOCK.fullmatch(note))]
    start = None
    if times:
        hours, minutes, seconds = times[0].groups()
        start = 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds.replace(",", "."))
    said = " ".join(_EMPHASIS.sub("", _NOTE.sub(" ", row)).lstrip("~").split())
    return [ScriptLine(said, speaker, block, start)] if any(c.isalnum() for c in said) else []
