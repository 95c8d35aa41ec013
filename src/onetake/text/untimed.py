"""Parse lyrics without any time, as people paste them: a line a row, stanzas, heads such as ``[Chorus]``.

A head whose rows were written out before and that stands alone is sung again; so is a row that ends in
``(x2)``. Names are taken off the rows as in timed lyrics.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.text.line_speakers import lines_of
from onetake.text.speaker_marks import heads_section
from onetake.text.timed_line import Cue, CueRow

if TYPE_CHECKING:
    from collections.abc import Iterable

_TAG = re.compile(r"\[(?:ti|ar|al|au|by|re|ve|la|id|length|offset)\s*:.*\]", re.IGNORECASE)
_TIMES = re.compile(r"\s*[(\[]?\s*(?:x\s?([2-8])|([2-8])\s?x)\s*[)\]]?\s*", re.IGNORECASE)
_AGAIN = re.compile(r"(?s:(\S.*?))\s*[(\[]\s*(?:x\s?([2-8])|([2-8])\s?x)\s*[)\]]", re.IGNORECASE)
_HEAD_TEXT = re.compile(r"\W*([\w -]*?)\s*(?:[:\uff1a].*)?\W*")


@dataclass(frozen=True, slots=True)
class UntimedLine:
    """A line of which it is not known when it is said."""

    text: str
    stanza: int
    """The number of its stanza, from 1."""
    speakers: tuple[str, ...] = ()
    """Names as written; empty where the text names nobody."""


def parse_untimed(text: str) -> list[UntimedLine]:
    r"""Return the lines in order, with who says them where the text names somebody.

    Examples
    --------
    >>> for line in parse_untimed("[Chorus]\nStay (x2)\n\nANN: Go\nANN: Now\n\n[Chorus]\n"):
    ...     print(line.stanza, line.speakers, line.text)
    1 () Stay
    1 () Stay
    2 ('ANN',) Go
    2 ('ANN',) Now
    3 () Stay
    3 () Stay
    """
    rows, stanza = [], 1
    for row in _written_out(_stanzas(text)):
        if not row:
            stanza += 1
        else:
            rows.append((stanza, row))
    cues = [Cue(float(i), i + 1.0, (CueRow(row),)) for i, (_, row) in enumerate(rows)]
    lines = [UntimedLine(line.text, rows[int(line.start)][0], line.speakers) for line in lines_of(cues)]
    kept = {stanza: n for n, stanza in enumerate(dict.fromkeys(line.stanza for line in lines), 1)}
    return [UntimedLine(line.text, kept[line.stanza], line.speakers) for line in lines]


def _stanzas(text: str) -> list[list[str]]:
    """Return the rows of each stanza; a head begins one."""
    out: list[list[str]] = [[]]
    for whole in text.lstrip("\ufeff").splitlines():
        row = " ".join(whole.split())
        if _TAG.fullmatch(row):
            continue
        if not row or heads_section(row):
            out.append([])
        if row:
            out[-1].append(row)
    return [rows for rows in out if rows]


def _written_out(stanzas: Iterable[list[str]]) -> list[str]:
    """Return all rows, '' between stanzas, with what is sung again."""
    known: dict[str, list[str]] = {}
    out: list[str] = []
    for rows in stanzas:
        head, body = (rows[0], rows[1:]) if heads_section(rows[0]) else ("", rows)
        if len(body) == 1 and (m := _TIMES.fullmatch(body[0])):
            body = known.get(_key(head), []) * int(m[1] or m[2])
        elif head and not body:
            body = known.get(_key(head), [])
        elif head:
            known.setdefault(_key(head), body)
        out.append("")
        out += [head] if head else []
        for row in body:
            m = _AGAIN.fullmatch(row)
            out += [m[1]] * int(m[2] or m[3]) if m else [row]
    return out


def _key(head: str) -> str:
    """Return what heads of the same section have in common: 'chorus' of ``[Chorus 2]``."""
    m = _HEAD_TEXT.fullmatch(head)
    return " ".join((m[1] if m else head).casefold().split()).rstrip("0123456789 ")
