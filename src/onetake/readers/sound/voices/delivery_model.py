"""A small model that tells singing from talk (spoken or rapped) in the states of the speech network.

The pitch heard in a mix may be the band's, which is steadier than a voice, and the network's own answer is
high for some singing. Its states tell more: one logistic regression reads them as they are, every 64 ms. It
was trained by ``bench/delivery_model.py``; docs/explanation/voice-model.md is its card.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices.singing_model import running_mean, weighted_scores
from onetake.readers.sound.voices.speech_probability import PAIR, STEP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Spans

SMOOTH = 4.0
"""Seconds over which the log odds are averaged before a stretch is divided; set by hand."""
SHORTEST_PIECE = 2.0
"""Seconds: a shorter piece of a stretch has the delivery of what is beside it; set by hand."""


@cache
def load_delivery_model() -> tuple[NDArray[np.float64], float]:
    """Return the weights, shape (len(WIDTHS), 256), and the bias of the model that comes with the package."""
    with (files(__package__) / "delivery_model.npz").open("rb") as file, np.load(file) as held:
        return held["weights"].astype(np.float64), float(held["bias"])


def sung_log_odds(states: NDArray[np.floating]) -> Floats:
    """Return the log odds of singing against talk, shape (m,), of every `PAIR` steps where there is a voice.

    Parameters
    ----------
    states : array, shape (m, 256)
        As `SpeechDetector.states` returns them; shape (m, 0) of a network without states: the answer is 0.
    """
    if not states.shape[1]:
        return np.zeros(len(states))
    weights, bias = load_delivery_model()
    return np.asarray(weighted_scores(states, weights, logarithm=True) + bias)


def divide_stretches(stretches: Floats, odds: Floats, start: float = 0.0) -> tuple[Spans, Floats]:
    """Divide stretches of voice where talk becomes singing or singing talk.

    Parameters
    ----------
    stretches : array, shape (n, 2)
        Sorted and disjoint, s.
    odds : array, shape (m,)
        As `sung_log_odds` returns them.
    start : float
        When the first of them begins, s.

    Returns
    -------
    pieces : array, shape (k, 2)
        Sorted; they fill the stretches.
    mean : array, shape (k,)
        Mean log odds of singing in each piece.
    """
    step = STEP * PAIR
    width, least = round(SMOOTH / step) | 1, round(SHORTEST_PIECE / step)
    pieces: list[tuple[float, float]] = []
    means: list[float] = []
    for first, last in stretches.tolist():
        i = min(max(0, round((first - start) / step)), max(0, len(odds) - 1))
        own = odds[i : max(i + 1, round((last - start) / step))]
        edges = _edges(running_mean(own, width) > 0, least) if len(own) else [0, 0]
        cuts = [first, *(start + (i + edge) * step for edge in edges[1:-1]), last]
        pieces += pairwise(cuts)
        means += [float(own[a:b].mean()) if b > a else 0.0 for a, b in pairwise(edges)]
    return np.asarray(pieces, np.float64).reshape(-1, 2), np.asarray(means, np.float64)


def _edges(flags: NDArray[np.bool_], least: int) -> list[int]:
    """Return where runs of equal flags begin, and the end; those below `least` join what is beside them.

    Examples
    --------
    >>> _edges(np.array([0, 0, 0, 1, 0, 0, 1, 1, 1], bool), 2)
    [0, 6, 9]
    """
    edges = [0, *(np.flatnonzero(np.diff(flags.astype(np.int8))) + 1).tolist(), len(flags)]
    while len(edges) > 2:
        long = np.diff(edges)
        k = int(long.argmin())
        if long[k] >= least:
            break
        del edges[max(1, k) : min(k + 2, len(edges) - 1)]
    return edges
