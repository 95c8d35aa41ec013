"""Find the words of one line in the short stretch of sound where the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.heard_sounds import ROW
from onetake.readers.words.text_chain import WORD_GAP, make_chain, path_of
from onetake.signal.speech.acoustic_model import STATES

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.readers.words.heard_sounds import HeardSounds


AWAY = 2.0
"""What a second costs that a word is away from its share of the line by letters, in log-likelihood a row.
Measured on eight songs: 0.5 to 4 change the median by 3 ms, and 2 has the fewest errors beyond 0.3 s."""
NEAR = 0.1
"""Seconds away that cost nothing; set by hand."""


def search_words(heard: HeardSounds, line: list[list[int]], shares: Floats) -> tuple[Floats, Floats] | None:
    """Return start and end of each word, s, shape (words, 2), and its mean score, shape (words,).

    NaN for a word without sounds. None where the stretch is too short for the line.

    Parameters
    ----------
    heard : HeardSounds
        The stretch in which the line is.
    line : list of list of int
        The sounds of each word.
    shares : array, shape (words, 2)
        Start and end of each word by its letters, s.
    """
    # Each word of the line is a line of its own to the chain, so that it has a column of the bonus.
    chain = make_chain([[word] for word in line], STATES, gap=WORD_GAP)
    needed = int((~chain.optional).sum())
    if not needed or len(heard) < needed:
        return None
    t = heard.start + ROW * np.arange(len(heard))[:, None]
    away = np.maximum(shares[None, :, 0] - t, t - shares[None, :, 1]) - NEAR
    bonus = np.asarray(-AWAY * np.maximum(0, away), np.float32)
    path, _ = path_of(chain, heard.states, heard.silence, heard.voiced, bonus)
    words, columns = chain.line[path], chain.sound[path]
    spans, scores = np.full((len(line), 2), np.nan), np.full(len(line), np.nan)
    for k in range(len(line)):
        rows = np.flatnonzero(words == k)
        if len(rows):
            spans[k] = heard.start + ROW * np.array([rows[0] - 0.5, rows[-1] + 0.5])
            scores[k] = float(heard.states[rows, columns[rows]].mean())
    return spans, scores
