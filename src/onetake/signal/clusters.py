"""Who speaks when: groups short steps of speech by voice, with the shortest stay that a turn can have.

Steps of one stretch of speech mostly have one speaker; what varies there is what is said. That variation is
taken for the noise (within-class covariance, A. Hatch et al., Interspeech 2006), stretches are joined by
Ward's method (1963), and the steps are then given anew to voices by Viterbi's algorithm with a least dwell,
and the voices' means refitted, in turn (X. Anguera et al., Speaker diarization, IEEE Trans. ASLP 20, 2012).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.intp]

_ROUNDS = 8
MOST_ITEMS = 400
"""Stretches that are joined by Ward's method: ten minutes of talk."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """Voices of the steps."""

    voice: Ints
    """Shape (n,): which voice, 0 the first that speaks."""
    means: Floats
    """Shape (voices, features), NaN where a voice never shows a feature."""
    scores: Floats
    """Shape (n, voices): log-likelihood of each step by each voice."""


def whiten(x: Floats, stretch: Ints) -> Floats:
    """Give features in which the steps of one stretch scatter by 1 in every direction, shape (n, d).

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
    """Give each group's mean of what is known, shape (groups, d); NaN where nothing is."""
    known = np.isfinite(x)
    count = int(group.max(initial=-1)) + 1
    total = np.zeros((count, x.shape[1]))
    n = np.zeros((count, x.shape[1]))
    np.add.at(total, group, np.where(known, x, 0.0))
    np.add.at(n, group, known)
    return np.asarray(np.where(n > 0, total / np.maximum(n, 1), np.nan))


def ward(x: Floats, size: Floats, voices: int) -> Ints:
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


def ward_of_many(x: Floats, size: Floats, voices: int, most: int = MOST_ITEMS) -> Ints:
    """Join as `ward`, but only the `most` largest items; each other one goes to the group it is nearest to.

    Ward's method takes the cube of the items, and an hour of talk has thousands.
    """
    if len(x) <= most:
        return ward(x, size, voices)
    large = np.sort(np.argsort(-size, kind="stable")[:most])
    found = ward(x[large], size[large], voices)
    known = np.isfinite(x[large])
    weight = known * size[large, None]
    total = np.zeros((voices, x.shape[1]))
    heavy = np.zeros((voices, x.shape[1]))
    np.add.at(total, found, np.where(known, x[large], 0.0) * weight)
    np.add.at(heavy, found, weight)
    means = np.where(heavy > 0, total / np.maximum(heavy, 1e-12), np.nan)
    apart = np.stack([_mean_square(x - mean) for mean in means], axis=1)
    out = np.asarray(apart.argmin(axis=1), np.intp)
    out[large] = found
    return out


def _mean_square(gap: Floats) -> Floats:
    """Give the mean of the squares of what is known in each row; 0 where nothing is."""
    known = np.isfinite(gap)
    return np.asarray(
        np.where(known, gap, 0.0) ** 2 @ np.ones(gap.shape[1]) / np.maximum(known.sum(axis=1), 1)
    )


def _costs(mean: Floats, weight: Floats, i: int) -> Floats:
    shared = weight * weight[i] / np.maximum(weight + weight[i], 1e-12)
    return np.asarray((shared * (mean - mean[i]) ** 2).sum(axis=1) / np.maximum((shared > 0).sum(axis=1), 1))


def viterbi(scores: Floats, dwell: int, switch: float, fresh: NDArray[np.bool_] | None = None) -> Ints:
    """Give the best path through states, each kept for `dwell` steps or more, `switch` paid for a change.

    Parameters
    ----------
    scores : array, shape (n, states)
        Log-likelihoods.
    dwell : int
        Steps, 1 or more.
    switch : float
        What a change costs.
    fresh : array of bool, shape (n,), optional
        Steps before which there was a pause: a change there costs a quarter.

    Examples
    --------
    >>> viterbi(np.array([[0, -1], [0, -1], [-1, 0], [0, -1], [0, -1.0]]), 2, 0.1).tolist()
    [0, 0, 0, 0, 0]
    """
    n, states = scores.shape
    if not n or states == 1:
        return np.zeros(n, np.intp)
    dwell = max(1, min(dwell, n))
    total = np.vstack([np.zeros(states), np.cumsum(scores, axis=0)])
    price = np.full(n + 1, switch)
    if fresh is not None:
        price[:n][fresh] = switch / 4
    # best[t, s]: the first t steps are told and the last of them, at least `dwell`, are of s.
    best = np.full((n + 1, states), -np.inf)
    began = np.zeros((n + 1, states), np.intp)
    entry = np.full((n + 1, states), -np.inf)
    entry[0] = 0.0
    run, start = np.full(states, -np.inf), np.zeros(states, np.intp)
    for t in range(dwell, n + 1):
        since = t - dwell
        new = entry[since] - total[since]
        better = new > run
        run = np.where(better, new, run)
        start = np.where(better, since, start)
        best[t] = run + total[t]
        began[t] = start
        top = int(best[t].argmax())
        here = best[t]
        other = np.delete(here, top).max()
        entry[t] = here[top] - price[t]
        entry[t, top] = other - price[t]
    path = np.zeros(n, np.intp)
    t, s = n, int(best[n].argmax())
    while t > 0:
        a = int(began[t, s])
        path[a:t] = s
        if a == 0:
            break
        before = best[a].copy()
        before[s] = -np.inf
        t, s = a, int(before.argmax())
    return path


def likelihood(x: Floats, means: Floats, weight: Floats) -> Floats:
    """Give each step's log-likelihood by each voice, scatter 1, a feature that is not shown left out."""
    gap = x[:, None, :] - means[None]
    return np.asarray(-0.5 * np.nansum(weight * gap**2, axis=2))


def group(
    x: Floats,
    stretch: Ints,
    first: Ints,
    weight: Floats,
    *,
    dwell: int,
    switch: float,
    fresh: NDArray[np.bool_],
) -> Grouped:
    """Give steps to voices, beginning from a grouping of the stretches.

    Parameters
    ----------
    x : array, shape (n, d)
        Features, whitened; NaN where a step does not show one.
    stretch : array of int, shape (n,)
    first : array of int, shape (stretches,)
        The voice that each stretch is begun with.
    weight : array, shape (d,)
        How much a feature of one step counts; below 1, as neighbouring steps say the same twice.
    dwell, switch, fresh
        As `viterbi` takes them.
    """
    voice = first[stretch]
    voices = int(voice.max(initial=0)) + 1
    scores = np.zeros((len(x), voices))
    means = np.zeros((voices, x.shape[1]))
    for _ in range(_ROUNDS):
        means = _fitted(x, voice, voices)
        scores = likelihood(x, means, weight)
        new = viterbi(scores, dwell, switch, fresh)
        if (new == voice).all():
            break
        voice = new
    return Grouped(voice, means, scores)


def _fitted(x: Floats, voice: Ints, voices: int) -> Floats:
    means = np.full((voices, x.shape[1]), np.nan)
    for k in range(voices):
        part = x[voice == k]
        known = np.isfinite(part).sum(axis=0)
        enough = known >= 3
        with np.errstate(invalid="ignore"):
            means[k, enough] = np.nansum(part[:, enough], axis=0) / known[enough]
    everywhere = np.isfinite(means).all(axis=0)
    # A feature that one voice never shows cannot part it from the others.
    means[:, ~everywhere] = np.nan
    return means
