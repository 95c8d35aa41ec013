"""Read the times at the head of the lines of a shot list: '0:00-0:12 slow push-in', '[0:30] two people'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.statement import Anchor
from onetake.language.time_expression import seconds_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIME = r"\d{1,2}(?::\d\d){1,2}(?:\.\d{1,3})?(?![:;]?\d)|\d\d(?::\d\d){2}(?=[:;]\d\d)"
"""`0:12`, `1:00:12`, `0:12.5`; of a timecode, `01:00:12:10`, all but the frames."""
_FRAMES = r"(?:[:;]\d\d)?"
_OPENING = r"[\W_]*(?:(?:shot|scene|setup|take)\s*\d*\s*[.:)]?\s*)?[\W_]*"
_HEAD = re.compile(
    rf"{_OPENING}(?P<start>{_TIME}){_FRAMES}(?:\s*(?:-|–|—|to|bis)\s*(?P<end>{_TIME}){_FRAMES})?",  # noqa: RUF001
    re.IGNORECASE,
)
"""A time or two at the beginning of a line, after its mark or number."""
_SECTION = re.compile(
    r"[\W_]*(?P<label>intro|verse|chorus|bridge|hook|refrain|drop|outro)\s*(?P<number>\d{1,2})?\s*[\])]?\s*"
    r"(?::|-|–|—|\|)\s",  # noqa: RUF001
    re.IGNORECASE,
)
"""A part of the song at the beginning of a line: `Chorus: `, `[Verse 2] - `."""


def line_anchors(
    lines: Sequence[str], duration: float, continues: Sequence[bool] = ()
) -> list[Anchor | None]:
    """Return the part of the film that each line is about; None for a line without one at its head.

    A line with one time lasts until the next line's, the last one until the end of the film. A name of a part
    of the song means all parts of that name, or with a number one of them.

    Parameters
    ----------
    lines : sequence of str
        The lines, or sentences, in order.
    duration : float
        Length of the film, s.
    continues : sequence of bool, optional
        For each, whether it goes on in the line of the one before, and so is about the same part.

    Examples
    --------
    >>> found = line_anchors(["Shot 1 (0:00 - 0:12): push in", "[0:12] they argue", "No cuts."], 40.0)
    >>> [a and (a.first, a.last) for a in found]
    [(0.0, 12.0), (12.0, 40.0), None]
    >>> line_anchors(["Verse 2: no cuts."], 40.0)[0]
    Anchor(kind='section', words='Verse 2', first=2, last=2, side='in', label='verse')
    """
    heads = [_HEAD.match(line) for line in lines]
    starts = [seconds_of(head["start"]) if head else None for head in heads]
    made: list[Anchor | None] = []
    for i, head in enumerate(heads):
        if head is None:
            section = _section(lines[i])
            if section is None and i > 0 and i < len(continues) and continues[i]:
                section = made[-1]
            made.append(section)
            continue
        start = seconds_of(head["start"])
        later = [s for s in starts[i + 1 :] if s is not None and s > start]
        end = seconds_of(head["end"]) if head["end"] else later[0] if later else duration
        words = head[0].strip(" \t([|*-")
        made.append(Anchor("clock", words, start, max(end, start)))
    return made


def _section(line: str) -> Anchor | None:
    """Return the part of the song that a line names at its head."""
    head = _SECTION.match(line)
    if head is None:
        return None
    number = int(head["number"] or 0)
    words = " ".join(word for word in (head["label"], head["number"]) if word)
    return Anchor("section", words, number, number, label=head["label"].lower())
