"""Parse SubRip and WebVTT: lines between two times; WebVTT may also name the voice.

Sources: W3C, WebVTT, Candidate Recommendation 2019 (cues, voice spans, ``NOTE``, ``STYLE``, ``REGION``);
SubRip as the program of that name writes it.
"""

from __future__ import annotations

import re
from html import unescape

from onetake.text.timed_line import TimedLine

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{2}[.,]\d{1,3})"
_TIMES = re.compile(rf"\s*{_CLOCK}\s*-->\s*{_CLOCK}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]{0,200}>|\{\\[^{}]{0,100}\}")


def parse_subtitles(text: str) -> list[TimedLine]:
    r"""Return the lines in order of time, without tags; lines without words or duration are left out.

    Examples
    --------
    >>> parse_subtitles("WEBVTT\n\n00:01.000 --> 00:02.500\n<v.loud Ann>No <i>more</i></v>")
    [TimedLine(start=1.0, end=2.5, text='No more', speaker='Ann')]
    """
    found = []
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n").replace("\r", "\n").strip("\ufeff")):
        rows = block.strip("\n").split("\n")
        at = next((i for i, row in enumerate(rows[:2]) if _TIMES.match(row)), None)
        if at is None:
            continue
        m = _TIMES.match(rows[at])
        assert m is not None
        start, end = _seconds(*m.groups()[:3]), _seconds(*m.groups()[3:])
        voice = _VOICE.search("\n".join(rows[at + 1 :]))
        words = " ".join(unescape(_TAG.sub("", "\n".join(rows[at + 1 :]))).split())
        if words and end > start:
            found.append(TimedLine(start, end, words, unescape(voice[1]).strip() if voice else ""))
    return sorted(found, key=lambda line: line.start)


def _seconds(hours: str | None, minutes: str, seconds: str) -> float:
    return 3600 * int(hours or 0) + 60 * int(minutes) + float(seconds.replace(",", "."))
