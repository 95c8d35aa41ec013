"""Lines of lyrics or subtitles with their times, and with the speaker where the text names one."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A name and a colon before the words: '[Verse 2: Ann]' or 'ANN:'. A name has no digits.
_NAMED = re.compile(
    r"\s*(?:\[|\()?([^\W\d_][^\W\d]*(?:[ .'\u2019&-]{1,2}[^\W\d_][^\W\d]*){0,3})[\])]?\s*:\s*(?=\S)"
)
_LONGEST_NAME = 30
"""Characters of a name, at most. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line that is said, rapped or sung."""

    start: float
    """Seconds on the film's clock."""
    end: float
    """Seconds. A line without an end of its own ends where the next line begins."""
    text: str
    speaker: str = ""
    """The name as written; empty where the text names nobody."""


def with_speakers(lines: Sequence[TimedLine]) -> list[TimedLine]:
    """Move names from the beginnings of lines into `speaker`: a name occurs before a colon at least twice.

    Examples
    --------
    >>> lines = [TimedLine(0, 1, "Ann: no"), TimedLine(1, 2, "Ann: no!"), TimedLine(2, 3, "Listen: no")]
    >>> [(line.speaker, line.text) for line in with_speakers(lines)]
    [('Ann', 'no'), ('Ann', 'no!'), ('', 'Listen: no')]
    """
    found = [None if line.speaker else _NAMED.match(line.text) for line in lines]
    names = Counter(m[1].casefold() for m in found if m and len(m[1]) <= _LONGEST_NAME)
    spelt: dict[str, str] = {}
    out = []
    for line, m in zip(lines, found, strict=True):
        if m and names[m[1].casefold()] >= 2:
            name = spelt.setdefault(m[1].casefold(), m[1])
            out.append(replace(line, speaker=name, text=line.text[m.end() :].strip()))
        else:
            out.append(line)
    return out
