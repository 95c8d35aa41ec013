"""Rows of lyrics and subtitles that begin like a time, but whose time cannot be read: they are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.text.lrc import has_stamp
from onetake.text.subtitles import cue_times

_LIKE_STAMP = re.compile(r"\s*\[\s*\d")
_SHOWN = 40
"""Letters of a row that a sentence shows (count). Set by hand."""


@dataclass(frozen=True, slots=True)
class UnreadRows:
    """The rows whose time cannot be read."""

    count: int
    of: int
    """Rows that have a time or begin like one."""
    first: int
    """The number of the first one in the file, from 1."""
    text: str
    """The beginning of the first one."""

    @property
    def sentence(self) -> str:
        """What is wrong, and where.

        Examples
        --------
        >>> UnreadRows(2, 9, 4, "[00:x2.5]No").sentence
        "2 of 9 rows have no time that can be read, the first is row 4, '[00:x2.5]No'"
        """
        have = "row has" if self.of == 1 else "rows have"
        return (
            f"{self.count} of {self.of} {have} no time that can be read, the first is row {self.first}, "
            f"'{self.text}'"
        )


def unread_rows(text: str, kind: str) -> UnreadRows | None:
    r"""Return the rows of LRC, SubRip or WebVTT whose time cannot be read; None where there are none.

    Examples
    --------
    >>> unread_rows("[ar:Ann]\n[00:01.50]No\n[00:x2.50]more", "LRC").first
    3
    >>> unread_rows("1\n00:00:09,000 --> 00:00:04,000\nNo", "SubRip").count
    1
    """
    if kind == "LRC":
        timed = [(n, row) for n, row in _rows(text) if _LIKE_STAMP.match(row)]
        unread = [(n, row) for n, row in timed if not has_stamp(row)]
    elif kind in ("SubRip", "WebVTT"):
        timed = [(n, row) for n, row in _rows(text) if "->" in row and any(c.isdigit() for c in row)]
        unread = [(n, row) for n, row in timed if cue_times(row) is None]
    else:
        return None
    if not unread:
        return None
    number, row = unread[0]
    return UnreadRows(len(unread), len(timed), number, " ".join(row.split())[:_SHOWN])


def _rows(text: str) -> list[tuple[int, str]]:
    return list(enumerate(text.lstrip("\ufeff").splitlines(), 1))
