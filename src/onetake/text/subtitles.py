"""Parse SubRip, WebVTT, ASS, SSA and TTML with pysubs2, after tidying what pysubs2 would misread.

Sources: W3C, WebVTT, Candidate Recommendation 2019 (cues, voice spans, ``NOTE``, ``STYLE``, ``REGION``);
SubRip as its own program writes it; pysubs2 1.8. What is tidied first:

- WebVTT: notes, styles and cue names, which pysubs2 would read as text of the cue before
- both: times without hours or thousandths, coordinates after the times, a number as the last row of a cue
- TTML: see `onetake.text.ttml`
"""

from __future__ import annotations

import itertools
import re
from html import unescape
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.text.timed_line import Cue, CueRow
from onetake.text.ttml import tidy_ttml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pysubs2 import SSAEvent, SSAFile

_CLOCK = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = re.compile(rf"[ \t]*{_CLOCK}[ \t]*-{{1,2}}>[ \t]*{_CLOCK}(?!\d)")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^>]*)>|</v>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<\d[\d:.]{3,14}>|\{\\[^{}]{0,100}\}")
_MAX_HOURS = 99
"""Hours that pysubs2 reads, two digits; a later cue is left out."""


def parse_subtitles(text: str) -> list[Cue]:
    r"""Return the cues in order of time; formatting is removed, and empty or endless cues are left out.

    Raises
    ------
    TextError
        If the text is ASS or TTML and cannot be read as such.

    Examples
    --------
    >>> cue = parse_subtitles("WEBVTT\n\n00:01.000 --> 00:02.500\n<v.loud Ann>No <i>more</i></v>")[0]
    >>> cue.start, cue.end, cue.rows[0].text, cue.rows[0].speakers
    (1.0, 2.5, 'No more', ('Ann',))
    """
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    kind = subtitle_kind(text)
    if kind in ("ASS", "SSA"):
        cues = _substation_cues(text, kind)
    elif kind == "TTML":
        cues = _cues(_parse(tidy_ttml(text), "ttml", kind))
    else:
        cues = _cues(_parse(_tidy(text, vtt=kind == "WebVTT"), "srt", kind))
    return sorted(cues, key=lambda cue: cue.start)


def subtitle_kind(text: str) -> str:
    """Return 'WebVTT', 'ASS', 'SSA', 'TTML' or 'SubRip', by what the text begins with."""
    head = text.lstrip("\ufeff \t\r\n")[:4000]
    if head.startswith("WEBVTT"):
        return "WebVTT"
    if re.search(r"^\[(Script Info|V4\+? Styles|Events)\]", head, re.MULTILINE | re.IGNORECASE):
        return "SSA" if re.search(r"^\[V4 Styles\]|^ScriptType:\s*v4\.00\s*$", head, re.MULTILINE) else "ASS"
    return "TTML" if re.match(r"<\?xml|<!DOCTYPE|<(\w+:)?tt\b", head) else "SubRip"


def _parse(text: str, form: str, kind: str) -> SSAFile:
    import pysubs2

    try:
        return pysubs2.SSAFile.from_string(text, format_=form, keep_html_tags=True)
    except Exception as err:  # whatever a library raises for a broken file is one sentence
        raise TextError(f"{kind} subtitles: {err or type(err).__name__}, wanted a well-formed file") from err


def cue_times(row: str) -> tuple[int, int] | None:
    """Return start and end of a row of times, ms; None where it has none, or does not end after it starts.

    Examples
    --------
    >>> cue_times("00:01.5 --> 00:02.0"), cue_times("00:02.0 --> 00:01.5")
    ((1500, 2000), None)
    """
    m = _TIMES.match(row)
    if m is None:
        return None
    start, end = _milliseconds(*m.groups()[:4]), _milliseconds(*m.groups()[4:])
    return (start, end) if end > start and end < (_MAX_HOURS + 1) * 3_600_000 else None


def _tidy(text: str, *, vtt: bool) -> str:
    """Return cues as pysubs2 reads SubRip: number, times with hours, text, blank row."""
    rows = text.split("\n")
    at = [i for i, row in enumerate(rows) if _TIMES.match(row)]
    out = []
    for n, (i, following) in enumerate(itertools.pairwise([*at, len(rows)]), 1):
        times = cue_times(rows[i])
        body = rows[i + 1 : following]
        if vtt:
            body = _until_blank(body)
        elif following < len(rows) and body and body[-1].strip().isdecimal():
            body = body[:-1]  # the number of the next cue, also where no blank row is before it
        if times is not None:
            lines = "\n".join(row for row in body if row.strip())
            out.append(f"{n}\n{_stamp(times[0])} --> {_stamp(times[1])}\n{lines}\n")
    # pysubs2 takes a number in the last row for the next cue's: one more keeps the text whole.
    return "\n".join([*out, f"{len(out) + 1}\n"])


def _until_blank(rows: list[str]) -> list[str]:
    blank = next((i for i, row in enumerate(rows) if not row.strip()), len(rows))
    return rows[:blank]


def _milliseconds(hours: str | None, minutes: str, seconds: str, fraction: str | None) -> int:
    whole = 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds)
    return 1000 * whole + int((fraction or "0").ljust(3, "0"))


def _stamp(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02},{ms % 1000:03}"


def _cues(file: SSAFile) -> list[Cue]:
    out = []
    for event in file.events:
        rows = tuple(row for row in _voice_rows(event.text.replace("\\N", "\n")) if row.text)
        if rows and event.end > event.start >= 0:
            out.append(Cue(event.start / 1000, event.end / 1000, rows))
    return out


def _voice_rows(text: str) -> Iterator[CueRow]:
    """Yield the rows of a cue; a voice span begins a row of its own."""
    voice: tuple[str, ...] = ()
    at = 0
    for m in (*_VOICE.finditer(text), None):
        for row in text[at : m.start() if m else len(text)].split("\n"):
            yield CueRow(" ".join(unescape(_TAG.sub("", row)).split()), voice)
        if m:
            name = unescape(m[1] or "").strip()
            voice, at = ((name,) if name else ()), m.end()


def _substation_cues(text: str, kind: str) -> list[Cue]:
    out: dict[Cue, None] = {}  # layers of karaoke effects repeat a line
    for event in _parse(text, kind.lower(), kind).events:
        if event.is_comment or event.is_drawing or not event.end > event.start >= 0:
            continue
        name = (event.name.strip(),) if event.name.strip() else ()
        rows = [" ".join(row.split()) for row in _plain_text(event).split("\n")]
        kept = tuple(CueRow(row, name) for row in rows if row)
        if kept:
            out[Cue(event.start / 1000, event.end / 1000, kept)] = None
    return list(out)


def _plain_text(event: SSAEvent) -> str:
    return event.plaintext
