"""Read transcripts of speech recognisers: WhisperX, faster-whisper, stable-ts, Whisper, whisper.cpp.

All are JSON with segments that have a start, an end and a text; most also have words with their times. A word
without times, as WhisperX leaves numerals, is given its share of the gap between its neighbours.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TextError
from onetake.text.timed_line import Cue, CueRow, TimedWord

if TYPE_CHECKING:
    from collections.abc import Sequence

_WANTED = "wanted the JSON of WhisperX, faster-whisper, stable-ts or whisper.cpp: segments with start and end"


def parse_transcript(text: str) -> list[Cue]:
    r"""Return the segments in order of time, one row each, with speakers and words where there are any.

    Raises
    ------
    TextError
        If the text is no JSON, or no transcript.

    Examples
    --------
    >>> made = '{"segments": [{"start": 1, "end": 2.5, "text": " No more", "speaker": "S0"}]}'
    >>> parse_transcript(made)
    [Cue(start=1.0, end=2.5, rows=(CueRow(text='No more', speakers=('S0',), ...),))]
    """
    try:
        held = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError) as err:
        raise TextError(f"no JSON ({err}), {_WANTED}") from err
    segments = _segments(held)
    cues = cues_of(segments)
    if not cues:
        raise TextError(f"{len(segments)} segments and none with a time and a text, {_WANTED}")
    return cues


def cues_of(segments: Sequence[Any]) -> list[Cue]:
    """Return the segments that have times and a text, in order of time."""
    cues = [cue for one in segments if isinstance(one, dict) and (cue := _cue(one)) is not None]
    return sorted(cues, key=lambda cue: cue.start)


def _segments(held: Any) -> list[Any]:
    if isinstance(held, dict):
        found = next((held[key] for key in ("segments", "transcription", "chunks") if key in held), None)
        if found is None and isinstance(held.get("result"), dict):
            found = held["result"].get("segments")
    else:
        found = held
    if not isinstance(found, list):
        raise TextError(f"no list of segments, {_WANTED}")
    return found


def _cue(one: dict[str, Any]) -> Cue | None:
    text = " ".join(str(one.get("text") or "").split())
    words = _words(one)
    start, end = _times(one)
    if start is None and words:
        start = words[0].start
    if end is None and words:
        end = words[-1].end
    if words and not text:
        text = " ".join(word.text for word in words)
    if start is None or end is None or end <= start or not text:
        return None
    speaker = one.get("speaker")
    speakers = (speaker,) if isinstance(speaker, str) and speaker.strip() else ()
    matches = " ".join(word.text for word in words) == text
    return Cue(start, end, (CueRow(text, speakers, words if matches else ()),))


def _words(one: dict[str, Any]) -> tuple[TimedWord, ...]:
    held = one.get("words")
    rows = [row for row in held if isinstance(row, dict)] if isinstance(held, list) else []
    found = [("".join(str(row.get("word", row.get("text", ""))).split()), *_times(row)) for row in rows]
    found = [row for row in found if row[0]]
    if not any(start is not None for _, start, _ in found):
        return ()
    starts = _filled([start for _, start, _ in found], _times(one)[0], _times(one)[1])
    out = []
    for k, (text, start, end) in enumerate(found):
        following = starts[k + 1] if k + 1 < len(starts) else _times(one)[1]
        until = end if start is not None and end is not None else following
        out.append(TimedWord(starts[k], max(starts[k], until if until is not None else starts[k]), text))
    return tuple(out)


def _filled(starts: list[float | None], first: float | None, last: float | None) -> list[float]:
    """Return the starts with those that are missing at even steps between their neighbours."""
    known = {k: s for k, s in enumerate(starts) if s is not None}
    low, high = min(known.values()), max(known.values())
    known.setdefault(0, low if first is None else min(first, low))
    known.setdefault(len(starts), high if last is None else max(last, high))
    places = sorted(known)
    out = []
    for k in range(len(starts)):
        a = max(p for p in places if p <= k)
        b = min(p for p in places if p > k)
        out.append(known[a] + (known[b] - known[a]) * (k - a) / (b - a))
    return out


def _times(one: dict[str, Any]) -> tuple[float | None, float | None]:
    offsets, stamps = one.get("offsets"), one.get("timestamp")
    if isinstance(offsets, dict):
        start, end = (_seconds(offsets.get(key), 0.001) for key in ("from", "to"))
    elif isinstance(stamps, list) and len(stamps) == 2:
        start, end = (_seconds(value) for value in stamps)
    else:
        start, end = (_seconds(one.get(key)) for key in ("start", "end"))
    return start, end


def _seconds(value: Any, scale: float = 1.0) -> float | None:
    good = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    return scale * value if good and value >= 0 else None
