"""The lines and words that people gave, from the given tracks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.track import Track

LINES, WORDS, UNTIMED = "lyrics.lines", "lyrics.words", "lyrics.untimed"
"""The given tracks; `onetake.text.lyric_lines` makes them."""
OWN_END = "own end"
"""Label of a line whose end the file states."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word with its time and how that is known."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    text: str
    how: str
    """One of `onetake.readers.words.word_promises.WORDS_GIVES`'s labels."""
    confidence: float
    """0 to 1."""


@dataclass(frozen=True, slots=True)
class GivenLine:
    """A line of the text that was given."""

    number: int
    """Its number in the text."""
    text: str
    name: str
    """Who says it, as written; '' where nobody is named."""
    start: float = float("nan")
    """Seconds; NaN where the text has no times."""
    end: float = float("nan")
    """Seconds: the latest that it can last where `own_end` is false."""
    own_end: bool = False
    stanza: int = 0
    words: tuple[PlacedWord, ...] = ()
    """With the times of the file; empty where it states none."""

    @property
    def pieces(self) -> list[str]:
        """The words as written.

        Examples
        --------
        >>> GivenLine(1, "No - more, please!", "").pieces
        ['No', 'more,', 'please!']
        """
        return [piece for piece in self.text.split() if any(c.isalnum() for c in piece)]


def given_lines(tracks: Mapping[str, Track]) -> list[GivenLine]:
    """Return the lines of the given tracks, in order; none where there are no such tracks."""
    if UNTIMED in tracks:
        track = tracks[UNTIMED]
        stanzas = track.column("stanza")
        return [
            GivenLine(int(n), text, name, stanza=int(stanza))
            for n, text, name, stanza in zip(
                track.values, track.texts("text"), track.texts("name"), stanzas, strict=True
            )
        ]
    lines = tracks.get(LINES)
    if lines is None or "text" not in lines.text_columns:
        return []
    timed = _words(tracks[WORDS]) if WORDS in tracks else {}
    starts, ends = lines.spans.T
    texts, names, labels = lines.texts("text"), lines.texts("name"), lines.labels
    return [
        GivenLine(
            int(n),
            texts[k],
            names[k],
            float(starts[k]),
            float(ends[k]),
            labels[k] == OWN_END,
            words=_all_words(timed.get(int(n), []), texts[k]),
        )
        for k, n in enumerate(lines.values)
    ]


def _words(track: Track) -> dict[int, list[PlacedWord]]:
    found: dict[int, list[PlacedWord]] = {}
    for (start, end), n, text in zip(track.spans, track.values, track.texts("text"), strict=True):
        found.setdefault(int(n), []).append(PlacedWord(float(start), float(end), text, "given", 1.0))
    return found


def _all_words(words: list[PlacedWord], text: str) -> tuple[PlacedWord, ...]:
    """Return the timed words if they are those of the line, else none."""
    return tuple(words) if " ".join(word.text for word in words) == text else ()


def voice_of(start: float, end: float, who: Track | None) -> str:
    """Return the voice that is heard longest in [start, end) s; '' where none is, or several are alike.

    Examples
    --------
    >>> from onetake.core.track import LabelLists, spans
    >>> who = spans("voices.who", [0, 2], [2, 9], LabelLists([("A",), ("B",)]), [1, 1], "", by="voices 1")
    >>> voice_of(1.0, 5.0, who)
    'B'
    """
    if who is None or not len(who):
        return ""
    heard: dict[str, float] = {}
    for (a, b), names in _overlapping(who, start, end):
        for name in names:
            heard[name] = heard.get(name, 0.0) + min(b, end) - max(a, start)
    known = {name: length for name, length in heard.items() if name != "unsure"}
    if not known:
        return ""
    best = max(known, key=lambda name: known[name])
    rivals = [length for name, length in known.items() if name != best]
    return best if known[best] > 0 and known[best] >= CLEARLY * max(rivals, default=0.0) else ""


CLEARLY = 1.5
"""How much longer than any other a voice is heard in a line that is given its name; set by hand."""


def _overlapping(
    who: Track, start: float, end: float
) -> Iterable[tuple[tuple[float, float], tuple[str, ...]]]:
    spans, names = who.spans, who.label_lists
    for k in np.flatnonzero((spans[:, 0] < end) & (spans[:, 1] > start)):
        yield (float(spans[k, 0]), float(spans[k, 1])), names[int(k)]
