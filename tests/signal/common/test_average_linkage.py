from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.common.average_linkage import average_linkage, cut_linkage


def slow(distance, limit):
    """Average linkage by its definition: groups as partitions, merged nearest first."""
    groups = [{i} for i in range(len(distance))]

    def apart(one, other):
        return np.mean([distance[i, j] for i in one for j in other])

    while len(groups) > 1:
        pairs = [(apart(a, b), i, j) for i, a in enumerate(groups) for j, b in enumerate(groups[:i])]
        height, i, j = min(pairs)
        if height >= limit:
            break
        groups[j] |= groups.pop(i)
    return {frozenset(g) for g in groups}


@pytest.mark.parametrize("seed", range(8))
def test_agrees_with_its_definition(seed):
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(14, 2)) + 4 * rng.integers(0, 2, (14, 2))
    distance = np.linalg.norm(points[:, None] - points[None], axis=2)
    merges = average_linkage(distance)
    assert len(merges) == 13 and (np.diff(merges[:, 2]) >= 0).all()
    for limit in (0.5, 1.5, 3.0):
        found = cut_linkage(merges, 14, limit)
        assert {frozenset(np.flatnonzero(found == g).tolist()) for g in set(found.tolist())} == slow(
            distance, limit
        )


def test_groups_are_numbered_by_first_appearance():
    distance = 1.0 - np.equal.outer([5, 3, 5, 1], [5, 3, 5, 1])
    assert cut_linkage(average_linkage(distance), 4, 0.5).tolist() == [0, 1, 0, 2]


@pytest.mark.parametrize("n", [0, 1])
def test_none_or_one(n):
    assert len(cut_linkage(average_linkage(np.zeros((n, n))), n, 1.0)) == n


def test_the_distances_given_are_left_alone():
    distance = np.ones((3, 3))
    average_linkage(distance)
    assert (distance == 1).all()
