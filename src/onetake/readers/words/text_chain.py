"""A text as a chain of sounds with pauses between its words, and its best path through a film's sound."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.speech.chain_path import chain_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.arrays import Flags, Floats32, Ints

WORD_GAP, LINE_GAP = -1, -2
"""In place of a sound: a pause between words, and between lines."""
UNWRITTEN = 8.0
"""What a pause costs where a voice is heard for certain, in log-likelihood a window: sound that the text does
not write. Measured on eight songs whose words are timed by hand: at 3, 5, 8 and 12 the mean share of their
lines found within 2 s without any given time is .88, .88, .93 and .93."""
UNHEARD = 2.0
"""What a sound costs where surely no voice is heard; as `UNWRITTEN`, set by hand: 0.5 to 4 change nothing."""
NO_PAUSE = 0.3
"""What a pause between two words of a line costs; set by hand."""

_BLOCK = 256
"""Times whose scores are held together; changes no result."""

Said = list[list[list[int]]]
"""The sounds of a text: lines of words of indices of phones."""


@dataclass(frozen=True)
class TextChain:
    """States in the order in which they are said."""

    sound: Ints
    """Index of the state's column, or `WORD_GAP` or `LINE_GAP`; shape (m,)."""
    line: Ints
    """Index of the line; -1 for a gap."""
    word: Ints
    """Index of the word in its line; -1 for a gap."""
    optional: Flags
    """Which states may be passed over."""


def make_chain(said: Said, states: int = 1, gap: int = LINE_GAP) -> TextChain:
    """Return the chain of a text whose sounds have `states` states each, the middle one of three optional.

    Between its lines is a `gap`, and before and after them a `LINE_GAP`.

    Examples
    --------
    >>> make_chain([[[4], [5, 6]], [[7]]]).sound.tolist()
    [-2, 4, -1, 5, 6, -2, 7, -2]
    """
    rows: list[tuple[int, int, int, bool]] = [(LINE_GAP, -1, -1, True)]
    for at, line in enumerate(said):
        for k, word in enumerate(line):
            if not word:
                continue
            if rows[-1][0] >= 0:
                rows.append((WORD_GAP, -1, -1, True))
            rows += [
                (states * phone + state, at, k, states == 3 and state == 1)
                for phone in word
                for state in range(states)
            ]
        if rows[-1][0] >= 0:
            rows.append((gap, -1, -1, True))
    if len(rows) > 1:
        rows[-1] = (LINE_GAP, -1, -1, True)
    sound, lines, words, optional = zip(*rows, strict=True)
    return TextChain(
        np.array(sound, np.intp), np.array(lines, np.intp), np.array(words, np.intp), np.array(optional)
    )


def gap_scores(silence: Floats32, voiced: Floats32) -> Floats32:
    """Return what a pause scores, shape (n,).

    Parameters
    ----------
    silence : array, shape (n,)
        Log-likelihood of silence, below that of the likeliest sound.
    voiced : array, shape (n,)
        Probability that a voice is heard, 0 to 1.
    """
    return np.asarray(np.maximum(silence, -UNWRITTEN * np.clip(2 * voiced - 1, 0, 1)), np.float32)


def path_of(
    chain: TextChain, sounds: Floats32, silence: Floats32, voiced: Floats32, bonus: Floats32 | None = None
) -> tuple[Ints, float]:
    """Return the chain's state at each time, shape (n,), and the sum of the scores.

    Parameters
    ----------
    chain : TextChain
    sounds : array, shape (n, columns)
        Log-likelihood of each sound, below that of the likeliest.
    silence, voiced : array, shape (n,)
        As in `gap_scores`.
    bonus : array, shape (n, lines), optional
        Log-odds that each line is said at each time.
    """
    gaps = gap_scores(silence, voiced)
    spoken = chain.sound >= 0
    columns, lines = chain.sound[spoken], chain.line[spoken]
    unheard = (-UNHEARD * np.clip(1 - 2 * voiced, 0, 1)).astype(np.float32)[:, None]

    def blocks() -> Iterator[Floats32]:
        for at in range(0, len(sounds), _BLOCK):
            rows = slice(at, at + _BLOCK)
            scores = np.empty((len(sounds[rows]), len(chain.sound)), np.float32)
            scores[:, spoken] = sounds[rows, columns] + unheard[rows]
            if bonus is not None:
                scores[:, spoken] += bonus[rows, lines]
            scores[:, chain.sound == LINE_GAP] = gaps[rows, None]
            scores[:, chain.sound == WORD_GAP] = gaps[rows, None] - np.float32(NO_PAUSE)
            yield scores

    return chain_path(blocks(), chain.optional)


def sound_count(said: Said) -> int:
    """Return how many sounds a text has."""
    return sum(len(word) for line in said for word in line)


def shuffled(said: Said, seed: int) -> Said:
    """Return a text of the same sounds that says nothing of the kind: words backwards, in random order.

    Each line has as many words as before.
    """
    words = [word[::-1] for line in said for word in line]
    order = np.random.default_rng(seed).permutation(len(words))
    mixed = iter([words[k] for k in order])
    return [[next(mixed) for _ in line] for line in said]
