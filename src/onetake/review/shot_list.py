"""Read the times at the head of the lines of a shot list: '0:00-0:12 slow push-in', '[0:30] two people'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from onetake.core.statement import Anchor
from onetake.language.time_expression import seconds_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_TIME = r"\d{1,2}(?::\d\d){1,2}"
_HEAD = re.compile(
    rf"[\W_]*(?:(?:shot|scene|setup|take)\s*\d*\s*[.:)]?\s*)?[\W_]*"
    rf"(?P<start>{_TIME})(?:\s*(?:-|–|—|to|bis)\s*(?P<end>{_TIME}))?",  # noqa: RUF001
    re.IGNORECASE,
)
"""A time or two at the beginning of a line, after its mark or number."""


def line_anchors(lines: Sequence[str], duration: float) -> list[Anchor | None]:
    """Return the part of the film that each line is about; None for a line without a time at its head.

    A line with one time lasts until the next line's, the last one until the end of the film.

    Parameters
    ----------
    lines : sequence of str
        The lines, or sentences, in order.
    duration : float
        Length of the film, s.

    Examples
    --------
    >>> found = line_anchors(["Shot 1 (0:00 - 0:12): push in", "[0:12] they argue", "No cuts."], 40.0)
    >>> [a and (a.first, a.last) for a in found]
    [(0.0, 12.0), (12.0, 40.0), None]
    """
    heads = [_HEAD.match(line) for line in lines]
    starts = [seconds_of(head["start"]) if head else None for head in heads]
    made: list[Anchor | None] = []
    for i, head in enumerate(heads):
        if head is None:
            made.append(None)
            continue
        start = seconds_of(head["start"])
        later = [s for s in starts[i + 1 :] if s is not None and s > start]
        end = seconds_of(head["end"]) if head["end"] else later[0] if later else duration
        words = head[0].strip(" \t([|*-")
        made.append(Anchor("clock", words, start, max(end, start)))
    return made
