"""Read the words of a Praat TextGrid, long or short form: its tier of words, a line between two pauses.

Source: Praat's manual, "TextGrid file formats": the values stand in one fixed order in both forms, so that
numbers and texts are read in turn and everything else is passed over.
"""

from __future__ import annotations

import re

from onetake.core.errors import TextError
from onetake.text.timed_line import Cue, CueRow, TimedWord

PAUSE = 0.3
"""Seconds of an empty interval that ends a line; set by hand, no measured source."""
_VALUE = re.compile(
    r'"((?:[^"]|"")*)"|<(exists|absent)>|(?<![\w\[.-])(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w\]])'
)
_WORDS = ("word", "words", "utterance", "text", "transcript", "transcription")
"""Names of the tier that holds words; else the last tier of intervals is read."""


def parse_text_grid(text: str) -> list[Cue]:
    r"""Return the lines, each with the times of its words.

    Raises
    ------
    TextError
        If it is no TextGrid, or has no tier of intervals.

    Examples
    --------
    >>> grid = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n0\n1\n<exists>\n1\n"IntervalTier"\n'
    >>> parse_text_grid(grid + '"word"\n0\n1\n2\n0\n0.4\n"No"\n0.4\n1\n"more"\n')[0].rows[0].text
    'No more'
    """
    tiers = _tiers(text)
    if not tiers:
        raise TextError("no TextGrid with a tier of intervals, wanted one that Praat wrote")
    named = [rows for name, rows in tiers if name.casefold() in _WORDS]
    rows = named[0] if named else tiers[-1][1]
    cues: list[Cue] = []
    words: list[TimedWord] = []
    for start, end, said in [*rows, (float("inf"), float("inf"), "")]:
        parts = said.split()
        if parts:
            step = (end - start) / len(parts)
            words += [TimedWord(start + k * step, start + (k + 1) * step, p) for k, p in enumerate(parts)]
        elif words and end - words[-1].end >= PAUSE:
            cues.append(_cue(words))
            words = []
    return [*cues, _cue(words)] if words else cues


def _cue(words: list[TimedWord]) -> Cue:
    row = CueRow(" ".join(word.text for word in words), words=tuple(words))
    return Cue(words[0].start, words[-1].end, (row,))


def _tiers(text: str) -> list[tuple[str, list[tuple[float, float, str]]]]:
    """Return the tiers of intervals: name, and (start, end, text) of each interval."""
    values: list[str | float] = []
    for m in _VALUE.finditer(text.lstrip("\ufeff")):
        if m[3] is not None:
            values.append(float(m[3]))
        elif m[2] is None:
            values.append(m[1].replace('""', '"'))
    out: list[tuple[str, list[tuple[float, float, str]]]] = []
    for at, value in enumerate(values):
        if value != "IntervalTier" or at + 5 > len(values):
            continue
        name, count = values[at + 1], values[at + 4]
        rows: list[tuple[float, float, str]] = []
        for k in range(int(count) if isinstance(count, float) else 0):
            row = values[at + 5 + 3 * k : at + 8 + 3 * k]
            if (
                len(row) == 3
                and isinstance(row[0], float)
                and isinstance(row[1], float)
                and isinstance(row[2], str)
            ):
                rows.append((row[0], max(row[0], row[1]), row[2]))
        if isinstance(name, str) and rows:
            out.append((name, rows))
    return out
