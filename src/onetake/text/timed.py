"""Lines with their times, as lyrics and subtitles have them, and who says them where the text tells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A name and a colon before the words, '[Verse 2: Ann]' and 'ANN:' alike; no name has digits or is a sentence.
_NAMED = re.compile(
    r"\s*(?:\[|\()?([^\W\d_][^\W\d]*(?:[ .'\u2019&-]{1,2}[^\W\d_][^\W\d]*){0,3})[\])]?\s*:\s*(?=\S)"
)
_LONGEST = 30
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class TimedLine:
    """A line that was said, rapped or sung."""

    start: float
    """Seconds on the film's clock."""
    end: float
    """Seconds; of a line without an end of its own, where the next begins."""
    text: str
    speaker: str = ""
    """As written; empty where the text does not say."""


def with_speakers(lines: Sequence[TimedLine]) -> list[TimedLine]:
    """Take names off the lines' beginnings: what stands before a colon at least twice is a name.

    Examples
    --------
    >>> said = [TimedLine(0, 1, "Ann: no"), TimedLine(1, 2, "Ann: no!"), TimedLine(2, 3, "Listen: no")]
    >>> [(line.speaker, line.text) for line in with_speakers(said)]
    [('Ann', 'no'), ('Ann', 'no!'), ('', 'Listen: no')]
    """
    found = [None if line.speaker else _NAMED.match(line.text) for line in lines]
    names = Counter(m[1].casefold() for m in found if m and len(m[1]) <= _LONGEST)
    spelt: dict[str, str] = {}
    out = []
    for line, m in zip(lines, found, strict=True):
        if m and names[m[1].casefold()] >= 2:
            name = spelt.setdefault(m[1].casefold(), m[1])
            out.append(replace(line, speaker=name, text=line.text[m.end() :].strip()))
        else:
            out.append(line)
    return out
