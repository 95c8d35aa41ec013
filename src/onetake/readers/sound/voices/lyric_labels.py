"""Who says which line, as people wrote it, laid over the steps of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.track import Track


SPEAKERS = "lyrics.speakers"
"""The track that is listened to; `onetake.text.lyrics` makes it."""
EDGE = 0.15
"""Seconds at either end of a line that say nothing: lines are timed by hand."""
MOST = 4
"""Names that voices are told apart by; those with most seconds."""


def names_of(said: Track) -> list[str]:
    """Return the names of those who say most, in the order in which they come in."""
    seconds: dict[str, float] = {}
    for label, (start, end) in zip(said.labels, said.spans.tolist(), strict=True):
        seconds[_plain(label)] = seconds.get(_plain(label), 0.0) + end - start
    most = sorted(seconds, key=lambda name: -seconds[name])[:MOST]
    return [name for name in seconds if name in most]


def labels_of(said: Track, names: list[str], start: Floats, end: Floats) -> Flags:
    """Tell whose each step may be by its line, shape (n, names); steps last from `start` to `end`."""
    middle = (start + end) / 2
    labels = np.zeros((len(middle), len(names)), bool)
    for label, (a, b) in zip(said.labels, said.spans.tolist(), strict=True):
        if _plain(label) in names:
            labels[(middle >= a + EDGE) & (middle < b - EDGE), names.index(_plain(label))] = True
    return labels


def _plain(name: str) -> str:
    return name.replace("+", "&").strip()
