"""The bare words of some runs, and where each character is in the text as written."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.core.prose_blocks import Run

# Soft hyphens, zero-width characters and marks of direction: nobody sees them, and they part no words.
_UNSEEN = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")


@dataclass(frozen=True, slots=True)
class BareText:
    """Text without markup: ``text[i]`` comes from ``[starts[i], ends[i])`` of the text as written."""

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the written text that belongs to a span of this text (not an empty one)."""
        return self.starts[start], self.ends[end - 1]

    def find_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of this text that lies within a span of the written text."""
        return bisect_left(self.starts, start), bisect_right(self.ends, end)


def bare_text(runs: Iterable[Run]) -> BareText:
    r"""Return the text of the runs, without characters that nobody sees.

    Examples
    --------
    >>> from onetake.core.prose_blocks import Run
    >>> found = bare_text([Run(1, 4, "isn"), Run(4, 11, "’"), Run(11, 12, "t")])
    >>> found.text, found.span(3, 4)
    ('isn’t', (4, 11))
    """  # noqa: RUF002
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    for run in runs:
        one_to_one = len(run.text) == run.end - run.start
        at = 0
        for hidden in [*_UNSEEN.finditer(run.text), None] if not run.text.isascii() else [None]:
            stop = hidden.start() if hidden else len(run.text)
            if stop > at:
                pieces.append(run.text[at:stop])
                if one_to_one:
                    starts.extend(range(run.start + at, run.start + stop))
                    ends.extend(range(run.start + at + 1, run.start + stop + 1))
                else:
                    starts.extend([run.start] * (stop - at))
                    ends.extend([run.end] * (stop - at))
            at = hidden.end() if hidden else at
    return BareText("".join(pieces), starts, ends)
