"""Paths through made-up scores."""

import numpy as np
import pytest

from onetake.signal.common.viterbi import viterbi


@pytest.mark.parametrize("dwell", [1, 3, 7])
def test_no_stay_is_shorter_than_the_dwell(dwell):
    scores = np.random.default_rng(2).normal(size=(200, 3))
    path = viterbi(scores, dwell, 0.0)
    runs = np.diff(np.flatnonzero(np.r_[True, np.diff(path) != 0, True]))
    assert runs.min() >= dwell


def test_viterbi_without_dwell_or_cost_takes_the_best_each_time():
    scores = np.random.default_rng(3).normal(size=(50, 2))
    assert (viterbi(scores, 1, 0.0) == scores.argmax(axis=1)).all()


def test_the_path_is_the_best_of_all_there_are():
    rng = np.random.default_rng(5)
    scores, fresh = rng.normal(size=(9, 2)), np.arange(9) == 4
    best = (-np.inf, None)
    for code in range(2**9):
        path = np.array([(code >> k) & 1 for k in range(9)])
        edges = np.flatnonzero(np.diff(path, prepend=-1, append=-1))
        if np.diff(edges).min() < 2:
            continue
        paid = sum(0.5 * (0.25 if fresh[e] else 1.0) for e in edges[1:-1])
        best = max(best, (scores[np.arange(9), path].sum() - paid, path.tolist()))
    assert viterbi(scores, 2, 0.5, fresh).tolist() == best[1]
