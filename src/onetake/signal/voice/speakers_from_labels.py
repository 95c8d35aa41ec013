"""Which voice each step belongs to, where some steps are labelled: voices learnt from labelled lines.

The labels are a prior, not the truth: lines are timed by hand, begin early and end late, and steps outside
them are assigned by sound alone. So each labelled step counts `TRUST` for its label, beside what it sounds
like.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.viterbi import viterbi
from onetake.signal.voice.speaker_clusters import SpeakerClusters, log_likelihood, voice_means
from onetake.signal.voice.speaker_count import SWITCH, SpeakerAssignment, evidence_share

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats


LEAST = 20
"""Steps, about 1 s, that a voice is learnt from."""
TRUST = 1.0
"""Log-likelihood a step for its label; two people differ by 0.2 to 2 a step, a turn has seven at least."""
_ROUNDS = 3
"""Rounds of assigning steps and refitting means; set by hand."""


def speakers_from_labels(
    x: Floats, labels: Flags, weight: Floats, dwell: int, fresh: Flags
) -> SpeakerAssignment | None:
    """Return the voice of each step, learnt from the steps that are labelled.

    Parameters
    ----------
    x, weight, dwell, fresh
        As `onetake.signal.voice.speaker_clusters.cluster_steps` takes them.
    labels : array of bool, shape (n, names)
        Whose a step may be by its label, one or more; none where it is unlabelled.

    Returns
    -------
    SpeakerAssignment or None
        Voices numbered as the columns of `labels`; None where fewer than two names have a second of speech.

    Examples
    --------
    >>> x = np.r_[np.full((60, 1), -3.0), np.full((60, 1), 3.0)]
    >>> labels = np.zeros((120, 2), bool)
    >>> labels[:30, 0] = labels[90:, 1] = True
    >>> found = speakers_from_labels(x, labels, np.ones(1), 7, np.zeros(120, bool))
    >>> found.voice[[0, 59, 60, 119]].tolist()
    [0, 0, 1, 1]
    """
    alone = labels & (labels.sum(axis=1) == 1)[:, None]
    known = np.flatnonzero(alone.sum(axis=0) >= LEAST)
    if len(known) < 2:
        return None
    alone = alone[:, known]
    prior = np.where(labels[:, known], TRUST, 0.0)
    voice = np.where(alone.any(axis=1), alone.argmax(axis=1), -1)
    for _ in range(_ROUNDS):
        means = voice_means(x, voice, len(known))
        scores = log_likelihood(x, means, weight) + prior
        voice = viterbi(scores, dwell, SWITCH, fresh)
    share = evidence_share(SpeakerClusters(voice, means, scores))
    return SpeakerAssignment(known[voice], share, len(known), len(known))
