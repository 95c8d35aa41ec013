"""Parse LRC and enhanced LRC: lyrics with a time before each line, or before each word or syllable.

Sources: the common description of the format (Kuo, Lyrics Show 1998), and the A2 extension: ``<mm:ss.xx>``
before each word, and a last one that ends the line. ``[bg: ...]`` holds background vocals, as in lyrics
converted from Apple's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING

from onetake.text.speaker_marks import find_mark
from onetake.text.timed_line import Cue, CueRow, TimedWord

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLOCK = r"(?:(\d{1,2}):)?(\d{1,4}):(\d{1,2}(?:\.\d{1,3})?)"
_TIME, _WORD = re.compile(rf"\[{_CLOCK}\]"), re.compile(rf"[<\[]{_CLOCK}[>\]]")
_LINE = re.compile(rf"\s*((?:\[{_CLOCK}\]\s*)+)(.*)")
_WORDS_ONLY = re.compile(rf"\s*(?=<{_CLOCK}>)(.*)")
_BACKGROUND = re.compile(r"\s*\[bg:\s*(.*?)\]?\s*$", re.IGNORECASE)
_OFFSET = re.compile(r"\s*\[offset:\s*([+-]?\d{1,9})\s*\]", re.IGNORECASE)
LONGEST_LINE = 10.0
"""Seconds after which a line ends if no other line follows. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class _Stamped:
    start: float
    closed: float | None
    """When the line's last stamp closes it, s."""
    row: CueRow


def parse_lrc(text: str) -> list[Cue]:
    r"""Return the lines in order of time, one row each; text without a time is left out.

    A line with several times is returned for each. Lines with the same time are all kept. A positive
    ``[offset:]`` (ms) makes all lines earlier.

    Examples
    --------
    >>> cue = parse_lrc("[ar:Ann][offset:500]\n[00:01.50]No <00:02.00>more<00:02.40>\n[00:04.50]")[0]
    >>> cue.start, cue.end, cue.rows[0].text
    (1.0, 1.9, 'No more')
    """
    offset = 0.0
    lines: list[_Stamped] = []
    background: list[_Stamped] = []
    for line in text.lstrip("\ufeff").splitlines():
        if m := _OFFSET.search(line):
            offset = int(m[1]) / 1000
        for one in _parse_line(line):
            if one.row.background:
                background.append(_with_owner(one, lines))
            else:
                lines.append(one)
    # Background vocals overlap the lines, so that neither ends the other.
    cues = [_shift(cue, -offset) for some in (lines, background) for cue in _cues(some)]
    return sorted((cue for cue in cues if cue.end > cue.start), key=lambda cue: cue.start)


def has_stamp(row: str) -> bool:
    """Return whether a row of LRC begins with a time that can be read.

    Examples
    --------
    >>> has_stamp("[00:01.50]No"), has_stamp("[00:x1.50]No")
    (True, False)
    """
    return _LINE.match(row) is not None


def _cues(found: list[_Stamped]) -> Iterator[Cue]:
    """Yield the lines with their ends: their last stamp, or where the next line begins."""
    found.sort(key=lambda one: one.start)
    groups = [list(group) for _, group in groupby(found, key=lambda one: one.start)]
    for i, group in enumerate(groups):
        following = groups[i + 1][0].start if i + 1 < len(groups) else group[0].start + LONGEST_LINE
        for k, one in enumerate(one for one in group if one.row.text):
            own = one.closed is not None and one.closed > one.start
            end = one.closed if own and one.closed else min(following, one.start + LONGEST_LINE)
            yield Cue(one.start, end, (replace(one.row, same_stamp=k > 0),))


def _with_owner(one: _Stamped, lines: list[_Stamped]) -> _Stamped:
    """Return background vocals with the voice of the line before them in the file, which may begin later."""
    mark = find_mark(lines[-1].row.text) if lines else None
    if mark is None or not mark.sure:
        return one
    return replace(one, row=replace(one.row, text=f"{mark.name}: {one.row.text}"))


def _parse_line(line: str) -> list[_Stamped]:
    background = _BACKGROUND.match(line)
    if background:
        line = background[1]
    if m := _LINE.match(line):
        starts, body = [_seconds(*t) for t in _TIME.findall(m[1])], m[5]
    elif m := _WORDS_ONLY.match(line):
        body = m[4]
        starts = [_seconds(*t) for t in _WORD.findall(body)[:1]]
    else:
        return []
    text, words, closed = _split_words(body, starts[0])
    out = []
    for start in starts:
        later = start - starts[0]
        moved = tuple(TimedWord(w.start + later, w.end + later, w.text) for w in words)
        row = CueRow(text, words=moved, background=background is not None)
        out.append(_Stamped(start, None if closed is None else closed + later, row))
    return out


def _split_words(body: str, start: float) -> tuple[str, list[TimedWord], float | None]:
    """Return the plain text, the words with their times, and the time that closes the line if there is one.

    Pieces without a blank between them are syllables of one word.
    """
    stamps = list(_WORD.finditer(body))
    if not stamps:
        return " ".join(body.split()), [], None
    edges = [(start, body[: stamps[0].start()])]
    for m, after in zip(stamps, [*stamps[1:], None], strict=True):
        edges.append((_seconds(*m.groups()), body[m.end() : after.start() if after else len(body)]))
    closed = edges[-1][0] if not edges[-1][1].strip() else None
    words: list[TimedWord] = []
    joined = False
    for k, (at, piece) in enumerate(edges):
        until = edges[k + 1][0] if k + 1 < len(edges) else at
        for n, part in enumerate(piece.split()):
            if n == 0 and joined and words and not piece[:1].isspace():
                last = words[-1]
                words[-1] = TimedWord(last.start, max(until, last.end), last.text + part)
            else:
                words.append(TimedWord(at, max(until, at), part))
        if piece:
            joined = not piece[-1].isspace()
    return " ".join(word.text for word in words), words, closed


def _shift(cue: Cue, by: float) -> Cue:
    rows = tuple(
        replace(
            row,
            words=tuple(TimedWord(max(0.0, w.start + by), max(0.0, w.end + by), w.text) for w in row.words),
        )
        for row in cue.rows
    )
    return Cue(max(0.0, cue.start + by), max(0.0, cue.end + by), rows)


def _seconds(hours: str, minutes: str, seconds: str) -> float:
    if hours and "." not in seconds:
        # An older notation: minutes, seconds and hundredths, all parted by colons.
        return 60 * int(hours) + float(f"{minutes}.{seconds}")
    return 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds)
