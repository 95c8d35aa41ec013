"""Find the lines of a text in sound: all of it at once, in order, with or without given times."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.heard_sounds import COARSE, ROW
from onetake.readers.words.text_chain import make_chain, path_of, shuffled, sound_count

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Ints
    from onetake.readers.words.heard_sounds import HeardSounds
    from onetake.readers.words.text_chain import Said

STEP = COARSE * ROW
"""Seconds from one row of the search to the next."""
BY_HAND = 0.3
"""Seconds by which a time that was given may be off without any cost; set by hand."""
OFF = 1.0
"""What each further second costs, in log-likelihood a row; set by hand, see docs/explanation/words.md."""
REACH = 4.0
"""Seconds beyond given times in which lines are looked for; set by hand."""
MOST = 150_000_000
"""Rows times sounds of a text without times, at most: a byte of memory each. Twelve songs' worth; set by
hand."""


@dataclass(frozen=True)
class FoundLines:
    """Where the lines of a text were found."""

    spans: Floats
    """Shape (lines, 2): start and end, s; NaN for a line without sounds."""
    total: float
    """Log-likelihood of the whole path."""
    sounds: int
    """Sounds of the text."""
    heard: float
    """Share of the time with a voice in which a line is said, 0 to 1."""


def search_lines(heard: HeardSounds, said: Said, given: Floats | None = None) -> FoundLines | None:
    """Return where the lines are; None where there is less sound than the text needs.

    Parameters
    ----------
    heard : HeardSounds
    said : Said
    given : array, shape (lines, 2), optional
        Given starts and ends of the lines, s: being away from them costs.
    """
    count = sound_count(said)
    sounds, silence, voiced = heard.coarse()
    if not count or len(sounds) <= count or len(sounds) * count > MOST:
        return None
    chain = make_chain(said)
    bonus = None if given is None else _bonus(given, heard.start, len(sounds))
    path, total = path_of(chain, sounds, silence, voiced, bonus)
    lines = chain.line[path]
    found = _spans(lines, len(said), heard.start)
    sung = voiced > _VOICED
    share = float((lines[sung] >= 0).mean()) if sung.any() else 0.0
    return FoundLines(found, total, count, share)


def shuffled_totals(heard: HeardSounds, said: Said, times: int, given: Floats | None = None) -> Floats:
    """Return the log-likelihoods of the best paths of shuffled texts, shape (times,)."""
    others = [search_lines(heard, shuffled(said, seed), given) for seed in range(1, times + 1)]
    return np.array([np.nan if other is None else other.total for other in others])


_VOICED = 0.5
"""Probability from which a voice is heard."""


def _bonus(given: Floats, start: float, rows: int) -> Floats32:
    """Return what each line costs at each time, shape (rows, lines)."""
    t = start + (np.arange(rows)[:, None] + 0.5) * STEP - ROW / 2
    away = np.maximum(given[None, :, 0] - t, t - given[None, :, 1])
    return np.asarray(-OFF * np.maximum(0, away - BY_HAND), np.float32)


def _spans(lines: Ints, count: int, start: float) -> Floats:
    out = np.full((count, 2), np.nan)
    rows = np.flatnonzero(lines >= 0)
    for row in rows[::-1]:
        out[lines[row], 0] = row
    for row in rows:
        out[lines[row], 1] = row + 1
    return np.asarray(start - ROW / 2 + out * STEP)
