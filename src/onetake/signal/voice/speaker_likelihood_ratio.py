"""Which of two speakers each step belongs to, by whole covariances: for short, clear talk.

Two people whose mean timbres hardly differ, as over a telephone, differ in how their timbre varies. Short
windows of speech are joined by the generalised likelihood ratio of two Gaussians with full covariances
against one (H. Gish et al., ICASSP 1991; S. Chen and P. Gopalakrishnan, DARPA Broadcast News Workshop 1998),
and the steps are then assigned by Viterbi's algorithm and the Gaussians refitted, in turn. The result changes
with the length of the windows, so it is found for several lengths, and what most of them agree on is kept
(A. Fred and A. Jain, IEEE Trans. PAMI 27, 2005). This assigns steps; it cannot tell one person from two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.viterbi import viterbi

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


WINDOWS = (20, 26, 32, 38, 44)
"""Steps of the windows, 0.9 to 2.0 s: longer than words, shorter than most turns; set by hand."""
PRIOR = 25.0
"""Steps that the covariance of all speech counts for in each Gaussian. Measured on two meetings, a
telephone call and five dry pairs of readers: 25 confuses 0 to 10 %; 100 does so, too, but for the call
(26 %)."""
DWELL = 10
"""Steps (0.46 s) that a turn lasts at least; set by hand."""
SWITCH = 6.0
"""Log-likelihood that a change of voice costs; set by hand."""
LONGEST = 1300
"""Steps, a minute, of speech at most: time grows with the square of it."""
FEWEST = 3
"""Windows at least; set by hand."""
_ROUNDS = 8
"""Rounds of assigning steps and refitting Gaussians, at most; set by hand."""
_LEAST = 0.05
"""Share of the steps that the smaller group has at least; set by hand."""


def split_by_likelihood(x: Floats, fresh: Flags) -> Ints | None:
    """Return which of two voices, 0 or 1, each step belongs to; None where that is not found.

    Parameters
    ----------
    x : array, shape (n, d)
        Timbre, at least as many steps as features.
    fresh : array of bool, shape (n,)
        Whether the step follows a pause.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> x = rng.normal(size=(240, 4)) * np.repeat([[1.0, 3.0], [3.0, 1.0]] * 2, 60, axis=0).repeat(2, axis=1)
    >>> found = split_by_likelihood(x, np.arange(240) == 0)
    >>> int((np.diff(found) != 0).sum())
    3
    """
    if len(x) > LONGEST:
        return None
    x = (x - x.mean(axis=0)) / np.maximum(x.std(axis=0), 1e-9)
    prior = np.cov(x.T)
    prior = (prior + np.diag(np.diag(prior))) / 2
    signs = []
    for length in WINDOWS:
        window = _windows(fresh, length)
        if window[-1] + 1 < FEWEST:
            continue
        voice = _resegment(x, _join_windows(x, window, prior)[window], fresh, prior)
        if np.bincount(voice, minlength=2).min() >= _LEAST * len(x):
            signs.append(2.0 * voice - 1)
    if not signs:
        return None
    # The main direction of all answers is what most agree on, whatever each calls the voices.
    main = np.linalg.svd(np.array(signs), full_matrices=False)[2][0]
    voice = _resegment(x, np.asarray(main > 0, np.intp), fresh, prior)
    return voice if np.bincount(voice, minlength=2).min() >= _LEAST * len(x) else None


def _windows(fresh: Flags, length: int) -> Ints:
    """Return the window of each step, rising from 0: runs without a pause, divided evenly."""
    edges = np.flatnonzero(np.r_[True, fresh[1:], True])
    parts, count = [], 0
    for n in np.diff(edges).tolist():
        many = max(1, round(n / length))
        parts.append(count + np.arange(n) * many // n)
        count += many
    return np.concatenate(parts)


def _join_windows(x: Floats, window: Ints, prior: Floats) -> Ints:
    """Return the group, 0 or 1, of each window: the two that are joined cost least likelihood."""
    count = int(window[-1]) + 1
    size = np.bincount(window).astype(float)
    total, square = np.zeros((count, x.shape[1])), np.zeros((count, x.shape[1], x.shape[1]))
    np.add.at(total, window, x)
    for k in range(count):
        own = x[window == k]
        square[k] = own.T @ own
    group, alive = np.arange(count), np.ones(count, bool)
    own_cost = _spread(size, total, square, prior)

    def costs(i: int, others: Ints) -> Floats:
        both = _spread(size[i] + size[others], total[i] + total[others], square[i] + square[others], prior)
        return np.asarray(both - own_cost[i] - own_cost[others])

    cost = np.full((count, count), np.inf)
    for i in range(1, count):
        cost[i, :i] = costs(i, np.arange(i))
    for _ in range(count - 2):
        i, j = divmod(int(np.argmin(cost)), count)
        size[i], total[i], square[i] = size[i] + size[j], total[i] + total[j], square[i] + square[j]
        group[group == j], alive[j] = i, False
        own_cost[i] = _spread(size[i : i + 1], total[i : i + 1], square[i : i + 1], prior)[0]
        cost[j], cost[:, j] = np.inf, np.inf
        others = np.flatnonzero(alive & (np.arange(count) != i))
        new = costs(i, others)
        cost[i, others[others < i]] = new[others < i]
        cost[others[others > i], i] = new[others > i]
    return np.asarray(np.unique(group, return_inverse=True)[1], np.intp)


def _spread(size: Floats, total: Floats, square: Floats, prior: Floats) -> Floats:
    """Return half the log-determinant of each group's covariance, times its steps, shape (k,)."""
    mean = total / size[:, None]
    scatter = square - size[:, None, None] * mean[:, :, None] * mean[:, None, :]
    cov = (scatter + PRIOR * prior) / (size + PRIOR)[:, None, None]
    return np.asarray(0.5 * size * np.linalg.slogdet(cov)[1])


def _resegment(x: Floats, voice: Ints, fresh: Flags, prior: Floats) -> Ints:
    """Assign steps and refit the Gaussians in turn."""
    for _ in range(_ROUNDS):
        scores = np.stack([_log_likelihood(x, x[voice == k], prior) for k in (0, 1)], axis=1)
        new = viterbi(scores, DWELL, SWITCH, fresh)
        if (new == voice).all():
            break
        voice = new
    return voice


def _log_likelihood(x: Floats, own: Floats, prior: Floats) -> Floats:
    """Return the log-likelihood of each step by the Gaussian of `own`, less a constant."""
    mean = own.mean(axis=0) if len(own) else np.zeros(x.shape[1])
    centred = own - mean
    cov = (centred.T @ centred + PRIOR * prior) / (len(own) + PRIOR)
    apart = x - mean
    distance = (apart @ np.linalg.inv(cov) * apart).sum(axis=1)
    return np.asarray(-0.5 * (distance + np.linalg.slogdet(cov)[1]))
