"""Who speaks when: groups short steps of speech by voice, with the shortest stay that a turn can have.

Steps of one stretch of speech mostly have one speaker; what varies there is what is said. That variation is
treated as the noise (within-class covariance, A. Hatch et al., Interspeech 2006), stretches are joined by
Ward's method (1963), and the steps are then assigned to voices by Viterbi's algorithm with a least dwell,
and the voices' means refitted, in turn (X. Anguera et al., Speaker diarization, IEEE Trans. ASLP 20, 2012).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.viterbi import viterbi

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


_ROUNDS = 8
"""Rounds of assigning steps and refitting means, at most; set by hand."""


@dataclass(frozen=True, slots=True)
class SpeakerClusters:
    """Voices of the steps."""

    voice: Ints
    """Shape (n,): which voice, 0 the first that speaks."""
    means: Floats
    """Shape (voices, features), NaN where a voice never shows a feature."""
    scores: Floats
    """Shape (n, voices): log-likelihood of each step by each voice."""


def whiten(x: Floats, stretch: Ints) -> Floats:
    """Return features in which the steps of one stretch scatter by 1 in every direction, shape (n, d).

    Parameters
    ----------
    x : array, shape (n, d)
    stretch : array of int, shape (n,)
        Which stretch of one speaker, as far as can be known, a step belongs to.
    """
    centred = x - stretch_means(x, stretch)[stretch]
    cov = centred.T @ centred / max(1, len(x) - int(stretch.max(initial=0)) - 1)
    cov += np.eye(x.shape[1]) * (0.02 * np.trace(cov) / x.shape[1] + 1e-9)
    values, vectors = np.linalg.eigh(cov)
    return np.asarray((x - x.mean(axis=0)) @ (vectors / np.sqrt(values)))


def stretch_means(x: Floats, group: Ints) -> Floats:
    """Return each group's mean of what is known, shape (groups, d); NaN where nothing is."""
    known = np.isfinite(x)
    count = int(group.max(initial=-1)) + 1
    total = np.zeros((count, x.shape[1]))
    n = np.zeros((count, x.shape[1]))
    np.add.at(total, group, np.where(known, x, 0.0))
    np.add.at(n, group, known)
    return np.asarray(np.where(n > 0, total / np.maximum(n, 1), np.nan))


def ward_clusters(x: Floats, size: Floats, voices: int) -> Ints:
    """Join items to `voices` groups, those first whose joining adds least scatter; items weigh `size`.

    Parameters
    ----------
    x : array, shape (n, d)
        NaN where an item does not show a feature; that feature then says nothing.
    size : array, shape (n,)
    voices : int

    Returns
    -------
    array of int, shape (n,)
    """
    known = np.isfinite(x)
    mean = np.where(known, x, 0.0)
    weight = known * size[:, None].astype(float)
    group = np.arange(len(x))
    cost = np.array([_costs(mean, weight, i) for i in range(len(x))])
    np.fill_diagonal(cost, np.inf)
    alive = len(x)
    while alive > voices:
        i, j = divmod(int(np.argmin(cost)), len(x))
        both = weight[i] + weight[j]
        mean[i] = (mean[i] * weight[i] + mean[j] * weight[j]) / np.maximum(both, 1e-12)
        weight[i], weight[j] = both, 0.0
        group[group == group[j]] = group[i]
        cost[j], cost[:, j] = np.inf, np.inf
        row = _costs(mean, weight, i)
        open_ = np.isfinite(cost[i])
        open_[i] = False
        cost[i] = np.where(open_, row, np.inf)
        cost[:, i] = cost[i]
        alive -= 1
    return np.asarray(np.unique(group, return_inverse=True)[1], np.intp)


def _costs(mean: Floats, weight: Floats, i: int) -> Floats:
    shared = weight * weight[i] / np.maximum(weight + weight[i], 1e-12)
    return np.asarray((shared * (mean - mean[i]) ** 2).sum(axis=1) / np.maximum((shared > 0).sum(axis=1), 1))


def log_likelihood(x: Floats, means: Floats, weight: Floats) -> Floats:
    """Return each step's log-likelihood by each voice, scatter 1, a feature that is not shown left out."""
    shown = np.isfinite(x)
    value = np.where(shown, x, 0.0)
    known = np.isfinite(means)
    weight, means = weight * known, np.where(known, means, 0.0)
    # The square written out: products of matrices, and no array of steps times voices times features.
    gap = value**2 @ weight.T - 2 * value @ (weight * means).T + shown @ (weight * means**2).T
    return np.asarray(-0.5 * gap)


def cluster_steps(
    x: Floats,
    voice: Ints,
    weight: Floats,
    *,
    dwell: int,
    switch: float,
    fresh: Flags,
) -> SpeakerClusters:
    """Assign steps to voices, starting from a first guess.

    Parameters
    ----------
    x : array, shape (n, d)
        Features, whitened; NaN where a step does not show one.
    voice : array of int, shape (n,)
        The voice that each step is begun with.
    weight : array, shape (d,)
        How much a feature of one step counts; below 1, as neighbouring steps say the same twice.
    dwell, switch, fresh
        As `onetake.signal.common.viterbi.viterbi` takes them.
    """
    voices = int(voice.max(initial=0)) + 1
    scores = np.zeros((len(x), voices))
    means = np.zeros((voices, x.shape[1]))
    for _ in range(_ROUNDS):
        means = voice_means(x, voice, voices)
        scores = log_likelihood(x, means, weight)
        new = viterbi(scores, dwell, switch, fresh)
        if (new == voice).all():
            break
        voice = new
    return SpeakerClusters(voice, means, scores)


def voice_means(x: Floats, voice: Ints, voices: int) -> Floats:
    """Each voice's mean, shape (voices, d); NaN where one voice never shows a feature; -1 is nobody."""
    means = np.full((voices, x.shape[1]), np.nan)
    for k in range(voices):
        part = x[voice == k]
        known = np.isfinite(part).sum(axis=0)
        enough = known >= 3
        with np.errstate(invalid="ignore"):
            means[k, enough] = np.nansum(part[:, enough], axis=0) / known[enough]
    everywhere = np.isfinite(means).all(axis=0)
    # A feature that one voice never shows cannot separate it from the others.
    means[:, ~everywhere] = np.nan
    return means
