"""Labels of the steps of speech from lyrics that name who says which line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.track import Track


SPEAKERS = "lyrics.speakers"
"""The given track with the names; `onetake.text.lyrics` makes it."""
EDGE = 0.15
"""Seconds at either end of a line that are ignored, as lines are timed by hand:
docs/explanation/voices.md."""
MOST = 4
"""Names that are used at most, those with most seconds: docs/explanation/voices.md."""


def names_of(lyrics: Track) -> list[str]:
    """Return the names with most seconds, in the order of their first lines.

    A line that several say together counts for each of them.
    """
    seconds: dict[str, float] = {}
    for voices, (start, end) in zip(lyrics.label_lists, lyrics.spans.tolist(), strict=True):
        for name in voices:
            seconds[name] = seconds.get(name, 0.0) + end - start
    most = sorted(seconds, key=lambda name: -seconds[name])[:MOST]
    return [name for name in seconds if name in most]


def labels_of(lyrics: Track, names: list[str], start: Floats, end: Floats) -> Flags:
    """Return whose each step may be by its line, shape (n, names); steps last from `start` to `end`."""
    return _label_steps(lyrics, names, start, end, fewest=1)


def said_together(lyrics: Track, names: list[str], start: Floats, end: Floats) -> Flags:
    """Return the voices of the steps of lines that several of `names` say together, shape (n, names)."""
    return _label_steps(lyrics, names, start, end, fewest=2)


def _label_steps(lyrics: Track, names: list[str], start: Floats, end: Floats, fewest: int) -> Flags:
    """Mark the voices of the lines that have `fewest` of the names or more."""
    middle = (start + end) / 2
    labels = np.zeros((len(middle), len(names)), bool)
    for voices, (a, b) in zip(lyrics.label_lists, lyrics.spans.tolist(), strict=True):
        known = [names.index(name) for name in dict.fromkeys(voices) if name in names]
        if len(known) >= fewest:
            inside = (middle >= a + EDGE) & (middle < b - EDGE)
            labels[np.ix_(inside, known)] = True
    return labels
