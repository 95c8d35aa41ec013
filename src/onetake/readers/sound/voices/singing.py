"""Singing, for which the speech network answers low: the probability of a voice by `singing_model`.

The network is trusted where it is sure of what the model hears: then somebody speaks or raps, and the network
knows the pauses best. Elsewhere the model's probability is added to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices.singing_model import WIDTHS, load_model, running_mean, singing_scores
from onetake.readers.sound.voices.speech_probability import PAIR, STEP

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats, Floats32, Spans
    from onetake.readers.sound.voices.singing_model import SingingModel

WITHIN = 0.7
"""Weight of the regression against the film's own states, the rest is that of the states alone. Measured: 0.5
to 1 change the mean F of eight songs (each left out) by 0.01; 0.7 leaves staged lines as they are."""
CAUTION = 0.3
"""Taken off the log odds. Measured on eight songs, each left out: precision .87 without, .90 with it; F the
same to 0.01."""
PRESENT_SHARE = 0.1
"""Share of the film whose best moments say whether there is a voice at all; set by hand."""
PRESENT = 1.0
"""Log odds, by the states alone, that these moments reach in a film with a voice. Measured with each left
out: seven songs 2.4 to 5.5 and one with a vocoder 1.4, a jazz instrumental 0.0, made bands -6.6 to 0.5."""
ABSENT_COST = 3.0
"""By how much the log odds fall for each 1 below `PRESENT`; set by hand."""
NEARBY, NEARBY_BLOCK = 2.0, 1.0
"""Seconds around a moment within which its best is taken, and steps in which that is looked for, so that
long solos and a film with one short song do not borrow their voice from elsewhere. Measured, artists left
out: 8, 4 and 2 s give F .83, .86 and .87 on 12 s of a song after 60 s of bands, .891 to .893 on songs."""
PRESENT_NEARBY = 0.5
"""Log odds, by the states alone, that the best moment nearby reaches where there is a voice; set by hand: 0
to 1.5 change the mean F of eight songs by 0.002 at most."""
TRUSTED = 0.75
"""Mean probability of speech, where the model hears a voice, from which the network is trusted. Measured:
staged talk and recorded speakers 0.81 to 0.99 (0.62 under a beat 6 dB louder), songs 0.04 to 0.76."""
AROUND = 20.0
"""Seconds over which that mean is taken; set by hand."""
PRIOR = 5.0
"""Seconds of voice for which the mean of the whole film counts in it; set by hand."""
SHORTEST, BRIDGED = 0.3, 0.35
"""Seconds: a shorter stretch of singing is dropped, a shorter pause bridged; set by hand."""


def hear_singing(
    states: NDArray[np.floating], speech: Floats32, model: SingingModel | None = None
) -> Floats32:
    """Return the probability that a voice is active which the network may miss, shape (n,), 0 to 1.

    Parameters
    ----------
    states : array, shape (m, 256)
        As `SpeechDetector.states` returns them, one for `PAIR` steps.
    speech : array, shape (n,)
        The network's probability of speech, every `STEP` s.
    model : SingingModel, optional
        Another model than the one that comes with the package.

    Returns
    -------
    probability : float32 array, shape (n,)
        0 where the network is trusted.
    """
    count = min(len(states), -(-len(speech) // PAIR))
    if not count or not states.shape[1]:
        return np.zeros(len(speech), np.float32)
    score = voice_score(*singing_scores(states[:count], model or load_model()))
    padded = np.pad(speech, (0, count * PAIR - len(speech)), mode="edge") if len(speech) else speech
    sure = padded[: count * PAIR].reshape(count, PAIR).mean(axis=1)
    likely = 1 / (1 + np.exp(-np.clip(score, -60, 60)))
    found = np.where(_trusted(score > 0, sure), 0.0, likely)
    return np.repeat(found, PAIR)[: len(speech)].astype(np.float32)


def share_out(voiced: Floats32, speech: Floats32, sung: Floats32) -> tuple[Floats32, Floats32]:
    """Return the probabilities of speech and of singing once timed lyrics have changed that of a voice.

    Where the network is trusted it knows the pauses better than lines that were timed by hand.

    Parameters
    ----------
    voiced : array, shape (n,)
        Probability of a voice, with the lyrics.
    speech, sung : arrays, shape (n,)
        The network's, and that of `hear_singing`, without them.
    """
    trusted = sung == 0
    return np.where(trusted, speech, np.minimum(speech, voiced)), np.where(trusted, np.float32(0), voiced)


def voice_score(within: Floats, alone: Floats) -> Floats:
    """Return the log odds of a voice from those of the two regressions, shape (n,) each."""
    best = float(np.quantile(alone, 1 - PRESENT_SHARE))
    missing = np.minimum(best - PRESENT, _best_nearby(alone) - PRESENT_NEARBY)
    score = running_mean(WITHIN * within + (1 - WITHIN) * alone, WIDTHS[0])
    return np.asarray(score + ABSENT_COST * np.minimum(0.0, missing) - CAUTION)


def _best_nearby(alone: Floats) -> Floats:
    """Return the highest of the log odds, averaged over 0.3 s, within `NEARBY` of each moment, shape (n,)."""
    block, reach = round(NEARBY_BLOCK / (STEP * PAIR)), round(NEARBY / NEARBY_BLOCK)
    smooth = running_mean(alone, WIDTHS[0])
    count = -(-len(smooth) // block)
    padded = np.pad(smooth, (0, count * block - len(smooth)), constant_values=-np.inf)
    tops = np.pad(padded.reshape(count, block).max(axis=1), reach, constant_values=-np.inf)
    widest = np.lib.stride_tricks.sliding_window_view(tops, 2 * reach + 1).max(axis=1)
    return np.asarray(np.repeat(widest, block)[: len(smooth)])


def _trusted(voiced: NDArray[np.bool_], sure: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Return where the network knows best: it is sure of what the model hears, around there."""
    if not voiced.any():
        return np.ones(len(voiced), bool)
    whole = float(sure[voiced].mean())
    width, prior = round(AROUND / (STEP * PAIR)) | 1, PRIOR / AROUND
    weight = running_mean(voiced.astype(np.float64), width) + prior
    mean = (running_mean(np.where(voiced, sure, 0.0), width) + prior * whole) / weight
    return np.asarray(mean >= TRUSTED)


def singing_spans(probability: NDArray[np.floating]) -> Spans:
    """Return the stretches of a probability from `hear_singing`, s from its start, shape (n, 2)."""
    edges = np.flatnonzero(np.diff(np.r_[0, (probability > 0.5).astype(int), 0])).reshape(-1, 2)
    return join_spans(edges.astype(np.float64) * STEP, BRIDGED, SHORTEST)


def join_spans(spans: Floats, bridged: float, shortest: float) -> Spans:
    """Return spans sorted and disjoint: joined over pauses below `bridged`, those below `shortest` dropped.

    Examples
    --------
    >>> join_spans(np.array([[1.0, 2.0], [0.0, 0.8], [5.0, 5.1]]), 0.35, 0.3).tolist()
    [[0.0, 2.0]]
    """
    found: list[list[float]] = []
    for start, end in sorted(spans.tolist()):
        if found and start - found[-1][1] < bridged:
            found[-1][1] = max(found[-1][1], end)
        elif end > start:
            found.append([start, end])
    joined = np.asarray(found, np.float64).reshape(-1, 2)
    return joined[joined[:, 1] - joined[:, 0] >= shortest]
