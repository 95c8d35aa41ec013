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
    """Return the names with most seconds, in the order of their first lines."""
    seconds: dict[str, float] = {}
    for label, (start, end) in zip(lyrics.labels, lyrics.spans.tolist(), strict=True):
        seconds[_plain(label)] = seconds.get(_plain(label), 0.0) + end - start
    most = sorted(seconds, key=lambda name: -seconds[name])[:MOST]
    return [name for name in seconds if name in most]


def labels_of(lyrics: Track, names: list[str], start: Floats, end: Floats) -> Flags:
    """Return whose each step may be by its line, shape (n, names); steps last from `start` to `end`."""
    middle = (start + end) / 2
    labels = np.zeros((len(middle), len(names)), bool)
    for label, (a, b) in zip(lyrics.labels, lyrics.spans.tolist(), strict=True):
        if _plain(label) in names:
            labels[(middle >= a + EDGE) & (middle < b - EDGE), names.index(_plain(label))] = True
    return labels


def _plain(name: str) -> str:
    return name.replace("+", "&").strip()
