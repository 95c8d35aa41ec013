"""A source's path between the loudspeakers: the best one through each moment's evidence, jumps allowed.

A. Viterbi, Error bounds for convolutional codes, IEEE Trans. Information Theory 13, 1967.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


GRID = np.linspace(-1, 1, 41)
"""Places that the path can take."""
STEP = 0.05
"""From one place of `GRID` to the next."""
WIDE = 0.08
"""Standard deviation of a tile's place about its source's: what room and beat do to it."""
NEAR = 0.2
"""Pan within which tiles are of the path's source."""
PAUSE = 2
"""Moments between syllables that do not end a stretch of speech."""
_MOVE = 0.05
"""Cost of a step to a neighbouring place, in moments of full evidence; set by hand."""
_JUMP = 0.4
"""Cost of a jump to any place, in moments of full evidence; set by hand: there and back costs 0.8, so one
clear moment is enough for it, and half a moment is not."""


def place_votes(pan: Floats, weight: Floats) -> Floats:
    """Return how much of each moment's weight speaks for each place of `GRID`.

    Parameters
    ----------
    pan, weight : float arrays, shape (n, tiles)
        Places -1 to 1, NaN where there is none, and weights, 0 or more.

    Returns
    -------
    float array, shape (n, 41)
        0 to 1; all 0 where nothing has weight.
    """
    n = len(pan)
    fine = 201
    known = np.isfinite(pan)
    at = np.rint((np.where(known, pan, 0.0) + 1) * (fine - 1) / 2).astype(np.intp)
    flat = (np.arange(n)[:, None] * fine + at).ravel()
    counts = np.bincount(flat, np.where(known, weight, 0.0).ravel(), n * fine).reshape(n, fine)
    kernel = np.exp(-0.5 * ((GRID[:, None] - np.linspace(-1, 1, fine)) / WIDE) ** 2)
    total = counts.sum(axis=1, keepdims=True)
    return np.asarray(np.divide(counts @ kernel.T, total, out=np.zeros((n, len(GRID))), where=total > 0))


def best_path(evidence: Floats) -> Ints:
    """Return the path, as indices into `GRID`, that gathers the most evidence, shape (n, 41) in, (n,) out.

    A step to a neighbouring place costs little; a jump to anywhere costs four tenths of a moment's full
    evidence, so that a single clear moment is enough to go there and back, and half a moment is not.

    Examples
    --------
    >>> e = np.zeros((20, 41))
    >>> e[:10, 8] = e[10:, 34] = 1.0
    >>> e[4, 8], e[4, 20] = 0.3, 0.7
    >>> best_path(e).tolist() == [8] * 10 + [34] * 10
    True
    """
    n, places = evidence.shape
    back = np.zeros((n, places), np.int8)
    own = np.arange(places)
    score = np.zeros(places)
    options = np.empty((4, places))
    for i in range(n):
        top = int(score.argmax())
        options[0] = score
        options[1, 0], options[1, 1:] = -np.inf, score[:-1] - _MOVE
        options[2, -1], options[2, :-1] = -np.inf, score[1:] - _MOVE
        options[3] = score[top] - _JUMP
        best = options.argmax(axis=0)
        back[i] = np.where(best == 3, top, own + np.where(best == 1, -1, 0) + np.where(best == 2, 1, 0))
        score = options[best, own] + evidence[i]
        score -= score.max()
    path = np.zeros(n, np.intp)
    if n:
        path[-1] = score.argmax()
    for i in range(n - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path


def near_path(pan: Floats, weight: Floats, path: Floats) -> tuple[Floats, Floats]:
    """Return the weighted median of the tiles near the path, and their share of the moment's weight.

    Parameters
    ----------
    pan, weight : float arrays, shape (n, tiles)
    path : float array, shape (n,)
        Places, -1 to 1.

    Returns
    -------
    place, share : float arrays, shape (n,)
        The place is NaN where no tile lies within `NEAR` of the path.
    """
    known = np.isfinite(pan)
    there = known & (np.abs(np.where(known, pan, 9.0) - path[:, None]) <= NEAR)
    inside = np.where(there, weight, 0.0)
    total, all_ = inside.sum(axis=1), np.where(known, weight, 0.0).sum(axis=1)
    order = np.argsort(np.where(there, pan, 9.0), axis=1)
    heap = np.cumsum(np.take_along_axis(inside, order, axis=1), axis=1)
    at = np.minimum((heap < heap[:, -1:] / 2).sum(axis=1), pan.shape[1] - 1)
    place = np.take_along_axis(pan, np.take_along_axis(order, at[:, None], 1), 1)[:, 0]
    share = np.divide(total, all_, out=np.zeros(len(pan)), where=all_ > 0)
    return np.where(total > 0, place, np.nan), share


def true_runs(flags: Flags) -> Ints:
    """Return first and one past last of each stretch of yes, shape (k, 2).

    Examples
    --------
    >>> true_runs(np.array([True, True, False, True])).tolist()
    [[0, 2], [3, 4]]
    """
    edges = np.r_[False, flags, False]
    return np.flatnonzero(edges[1:] != edges[:-1]).reshape(-1, 2)


def close_pauses(flags: Flags) -> Flags:
    """Return yes also where a stretch of no between two of yes is no longer than `PAUSE`.

    Examples
    --------
    >>> close_pauses(np.array([True, False, False, True, False, False, False, True])).astype(int).tolist()
    [1, 1, 1, 1, 0, 0, 0, 1]
    """
    out = flags.copy()
    for first, last in true_runs(~flags).tolist():
        if first > 0 and last < len(flags) and last - first <= PAUSE:
            out[first:last] = True
    return out


def moments_in_place(path: Floats, present: Flags, *, least: int, short: int, home: int) -> Flags:
    """Return the moments at which a source is at a place of its own, as yes and no.

    Where the beat's drum is struck while nobody speaks, the path goes to the drum and back. A visit of fewer
    than `short` moments counts only at a place where some visit lasts `home` moments.

    Parameters
    ----------
    path : float array, shape (n,)
        Places, -1 to 1.
    present : bool array, shape (n,)
    least : int
        Moments below which a stretch of `present` counts for nothing.
    short, home : int
    """
    kept = close_pauses(present)
    leap = np.abs(np.diff(path, prepend=path[:1])) > 2.5 * STEP
    visits: list[tuple[int, int, float]] = []
    for first, last in true_runs(kept).tolist():
        if last - first < least:
            kept[first:last] = False
            continue
        edges = [first, *(first + 1 + np.flatnonzero(leap[first + 1 : last])).tolist(), last]
        visits += [(a, b, float(np.median(path[a:b]))) for a, b in pairwise(edges)]
    homes = np.array([place for a, b, place in visits if b - a >= home])
    for a, b, place in visits:
        if b - a < short and not (np.abs(homes - place) <= 3 * STEP).any():
            kept[a:b] = False
    return np.asarray(kept & present)


def pan_jumps(t: Floats, pan: Floats, least: float) -> tuple[Floats, Floats]:
    """Return when a source jumps by `least` or more, and by how much; what is unknown between is passed over.

    Parameters
    ----------
    t, pan : float arrays, shape (n,)
        Seconds; places, NaN where unknown.
    least : float

    Examples
    --------
    >>> at, by = pan_jumps(np.arange(5.0), np.array([-0.6, -0.5, np.nan, 0.6, 0.3]), 0.6)
    >>> at.tolist(), by.round(1).tolist()
    ([3.0], [1.1])
    """
    known = np.isfinite(pan)
    times, places = t[known], pan[known]
    by = np.diff(places)
    far = np.abs(by) >= least
    return times[1:][far], by[far]
