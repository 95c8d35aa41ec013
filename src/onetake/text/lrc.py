"""Parse LRC and enhanced LRC: lyrics with a time before each line, or before each word.

Sources: the common description of the format (Kuo, Lyrics Show 1998), and the A2 extension: ``<mm:ss.xx>``
before each word, and a last one that ends the line.
"""

from __future__ import annotations

import re

from onetake.text.timed_line import TimedLine

_CLOCK = r"(?:(\d{1,2}):)?(\d{1,3}):(\d{1,2}(?:\.\d{1,3})?)"
_LINE = re.compile(rf"\s*((?:\[{_CLOCK}\]\s*)+)(.*)")
_TIME, _WORD = re.compile(rf"\[{_CLOCK}\]"), re.compile(rf"[<\[]{_CLOCK}[>\]]")
_OFFSET = re.compile(r"\s*\[offset:\s*([+-]?\d{1,7})\s*\]", re.IGNORECASE)
LONGEST_LINE = 10.0
"""Seconds after which a line ends if no other line follows. Set by hand; no measured source."""


def parse_lrc(text: str) -> list[TimedLine]:
    r"""Return the lines in order of time; text without a time is left out.

    A line with several times is returned for each. A positive ``[offset:]`` (ms) makes all lines earlier.

    Examples
    --------
    >>> parse_lrc("[ar:Ann][offset:500]\n[00:01.50]No <00:02.00>more<00:02.40>\n[00:04.50]")
    [TimedLine(start=1.0, end=1.9, text='No more', speaker='')]
    """
    offset = 0.0
    found: list[tuple[float, float | None, str]] = []
    for line in text.splitlines():
        if m := _OFFSET.search(line):
            offset = int(m[1]) / 1000
        if not (m := _LINE.match(line)):
            continue
        words = [_seconds(*w) for w in _WORD.findall(m[5])]
        closed = words[-1] if words and m[5].rstrip()[-1] in "]>" else None
        plain = " ".join(_WORD.sub(" ", m[5]).split())
        starts = [_seconds(*t) for t in _TIME.findall(m[1])]
        found += [(start, closed if len(starts) == 1 else None, plain) for start in starts]
    found.sort(key=lambda one: one[0])
    out = []
    for i, (start, closed, plain) in enumerate(found):
        following = found[i + 1][0] if i + 1 < len(found) else start + LONGEST_LINE
        end = closed if closed is not None and closed > start else min(following, start + LONGEST_LINE)
        if plain and end > start:
            out.append(TimedLine(max(0.0, start - offset), max(0.0, end - offset), plain))
    return [line for line in out if line.end > line.start]


def _seconds(hours: str, minutes: str, seconds: str) -> float:
    if hours and "." not in seconds:
        # An older notation: minutes, seconds and hundredths, all parted by colons.
        return 60 * int(hours) + float(f"{minutes}.{seconds}")
    return 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds)
