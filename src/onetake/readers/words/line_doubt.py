"""How doubtful it is that a line without a given time is where it was found.

A line that is somewhere else is said too fast for its sounds there, and its own sounds fit that place hardly
better than other words of the text do; and its neighbours are wrong as well. A logistic regression on these
weighs them. How it was measured: docs/explanation/words.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats32, Spans
    from onetake.readers.words.heard_sounds import HeardSounds
    from onetake.readers.words.text_chain import Said

OTHERS = 12
"""Other words of the text, of as many sounds, that a line is compared with."""
DOUBTFUL = 0.25
"""Probability of a place that is wrong by more than 2 s, from which a line is doubtful. Measured, each song
left out: of 352 lines 29 are wrong, 26 are doubtful, 17 are both."""
WEIGHTS = (0.05, -0.69, -1.05, -1.54)
"""Of `line_evidence`'s columns, each less its mean over its deviation; fitted on the lines of eight songs."""
MEANS = (2.32, 0.90, 2.40, 0.90)
DEVIATIONS = (1.81, 0.42, 1.78, 0.34)
INTERCEPT = -4.21
_LEAST_STEP = 0.04
"""Seconds that a sound lasts at least, by the search."""
_NEVER = np.float32(-1e9)


def line_doubts(heard: HeardSounds, said: Said, spans: Spans) -> Floats:
    """Return the probability that each line is wrong by more than 2 s, shape (lines,); 1 without a place."""
    evidence = line_evidence(heard, said, spans)
    score = ((np.clip(evidence, -5, 8) - MEANS) / DEVIATIONS) @ np.array(WEIGHTS) + INTERCEPT
    doubts = 1 / (1 + np.exp(-score))
    return np.where(np.isfinite(doubts), doubts, 1.0)


def line_evidence(heard: HeardSounds, said: Said, spans: Spans) -> Floats:
    """Return what tells of each line, shape (lines, 4); NaN for a line without a place.

    The columns: by how much its sounds fit better than others, in log-likelihood a sound; the logarithm of
    its length over the shortest possible one; and the means of both over its two neighbours.
    """
    sounds, _, _ = heard.coarse()
    words = [word for line in said for word in line if word]
    random = np.random.default_rng(1)
    own = np.full((len(said), 2), np.nan)
    for k, (line, (start, end)) in enumerate(zip(said, spans, strict=True)):
        sequence = [phone for word in line for phone in word]
        if not sequence or not np.isfinite(start):
            continue
        first, last = (round((at - heard.start) / _LEAST_STEP) for at in (start, end))
        others = [_draw(words, len(sequence), random) for _ in range(OTHERS)]
        scores = _chain_scores(sounds[max(0, first) : max(first, last)], [sequence, *others])
        own[k] = (
            (scores[0] - scores[1:].mean()) / len(sequence),
            np.log((end - start) / (_LEAST_STEP * len(sequence))),
        )
    padded = np.concatenate([own[:1], own, own[-1:]])
    return np.concatenate([own, (padded[:-2] + padded[2:]) / 2], axis=1)


def _draw(words: Sequence[list[int]], count: int, random: np.random.Generator) -> list[int]:
    """Return `count` sounds of words that are drawn from a text."""
    out: list[int] = []
    while len(out) < count:
        out += words[int(random.integers(len(words)))]
    return out[:count]


def _chain_scores(sounds: Floats32, sequences: Sequence[list[int]]) -> Floats:
    """Return the best score of each sequence, all of one length, over all of the rows of `sounds`."""
    order = np.array(sequences)
    best = np.full(order.shape, _NEVER, np.float32)
    if not len(sounds):
        return np.zeros(len(order))
    best[:, 0] = sounds[0, order[:, 0]]
    before = np.full(order.shape, _NEVER, np.float32)
    for row in sounds[1:]:
        before[:, 1:] = best[:, :-1]
        best = np.maximum(best, before) + row[order]
    return np.asarray(np.maximum(best[:, -1], np.float32(-1e4)), np.float64)
