"""Find the words of one line in the short stretch of sound where the line is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.heard_sounds import ROW
from onetake.readers.words.text_chain import make_chain, path_of
from onetake.signal.speech.acoustic_model import STATES

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.readers.words.heard_sounds import HeardSounds


def search_words(heard: HeardSounds, line: list[list[int]]) -> tuple[Floats, Floats] | None:
    """Return start and end of each word, s, shape (words, 2), and its mean score, shape (words,).

    NaN for a word without sounds. None where the stretch is too short for the line.

    Parameters
    ----------
    heard : HeardSounds
        The stretch in which the line is.
    line : list of list of int
        The sounds of each word.
    """
    chain = make_chain([line], STATES)
    needed = int((~chain.optional).sum())
    if not needed or len(heard) < needed:
        return None
    path, _ = path_of(chain, heard.states, heard.silence, heard.voiced)
    words, columns = chain.word[path], chain.sound[path]
    spans, scores = np.full((len(line), 2), np.nan), np.full(len(line), np.nan)
    for k in range(len(line)):
        rows = np.flatnonzero(words == k)
        if len(rows):
            spans[k] = heard.start + ROW * np.array([rows[0] - 0.5, rows[-1] + 0.5])
            scores[k] = float(heard.states[rows, columns[rows]].mean())
    return spans, scores
