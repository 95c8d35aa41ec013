"""Parse UltraStar's karaoke files: notes in beats, syllables with a pitch, two singers as P1 and P2.

Source: UltraStar file format 1.1 (usdx.eu/format): a beat is a quarter of the beat that ``#BPM`` counts;
``#GAP`` is in ms; ``: * F R G`` begin a note, ``-`` ends a line, ``P1`` to ``P3`` is a singer (3 is both).
"""

from __future__ import annotations

import re

from onetake.text.timed_line import Cue, CueRow, TimedWord

_HEAD = re.compile(r"#([A-Z0-9]{1,20}):(.*)")
_NOTE = re.compile(r"([:*FRG])\s*(-?\d{1,7})\s+(\d{1,7})\s+(-?\d{1,4})\s(.*)")
_BREAK = re.compile(r"-\s*(-?\d{1,7})?.*")
_SINGER = re.compile(r"P\s?([123])\s*")
_BEATS_A_QUARTER = 4
"""Beats of the file in a quarter note, by the format."""
_BOTH = "3"
"""The number of a part that both singers sing, by the format."""


def is_ultrastar(text: str) -> bool:
    """Return whether a text is an UltraStar file: it has a tempo and a note."""
    head = text[:20_000]
    return all(re.search(pattern, head, re.MULTILINE) for pattern in (r"^#BPM:", r"^[:*FRG]\s*-?\d"))


def parse_ultrastar(text: str) -> list[Cue]:
    r"""Return the lines of all singers in order of time, with the times of their words.

    Examples
    --------
    >>> cue = parse_ultrastar("#BPM:60\n#GAP:1000\n: 0 2 5 No\n: 4 2 5  more\nE")[0]
    >>> cue.start, cue.end, cue.rows[0].text
    (1.0, 2.5, 'No more')
    """
    head: dict[str, str] = {}
    lines: list[tuple[str, list[tuple[float, float, str]]]] = [("", [])]
    singer = ""
    for row in text.lstrip("\ufeff").splitlines():
        if m := _HEAD.match(row):
            head[m[1]] = m[2].strip()
        elif m := _SINGER.fullmatch(row):
            singer = m[1]
            lines.append((singer, []))
        elif m := _NOTE.match(row):
            lines[-1][1].append((float(m[2]), float(m[3]), m[5]))
        elif _BREAK.fullmatch(row):
            lines.append((singer, []))
    beat, gap = _number(head.get("BPM", "")), _number(head.get("GAP", "0")) / 1000
    if beat <= 0:
        return []
    step = 60 / beat / _BEATS_A_QUARTER
    names = {n: head.get(f"P{n}") or head.get(f"DUETSINGERP{n}") or f"P{n}" for n in ("1", "2")}
    out = [_cue(notes, _speakers(singer, names), step, gap) for singer, notes in lines if notes]
    return sorted(
        (cue for cue in out if cue.rows[0].text and cue.end > cue.start >= 0), key=lambda c: c.start
    )


def _speakers(singer: str, names: dict[str, str]) -> tuple[str, ...]:
    return tuple(names.values()) if singer == _BOTH else ((names[singer],) if singer else ())


def _cue(notes: list[tuple[float, float, str]], speakers: tuple[str, ...], step: float, gap: float) -> Cue:
    words: list[TimedWord] = []
    open_word = False
    for start, length, syllable in notes:
        at, end = gap + step * start, gap + step * (start + length)
        text = syllable.strip().strip("~")
        if words and open_word and not syllable.startswith(" "):
            last = words[-1]
            words[-1] = TimedWord(last.start, max(last.end, end), last.text + text)
        elif text:
            words.append(TimedWord(at, end, text))
        open_word = bool(words) and not syllable.endswith(" ")
    row = CueRow(" ".join(word.text for word in words), speakers, tuple(words))
    return Cue(gap + step * notes[0][0], max(gap + step * (a + b) for a, b, _ in notes), (row,))


def _number(text: str) -> float:
    m = re.fullmatch(r"-?\d{1,7}(?:[.,]\d{1,6})?", text)
    return float(text.replace(",", ".")) if m else 0.0
