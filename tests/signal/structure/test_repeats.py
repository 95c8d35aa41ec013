from collections import Counter

import numpy as np

from onetake.signal.structure import repeats


def song(order, bars=8, seed=0):
    rng = np.random.default_rng(seed)
    parts = rng.normal(size=(max(order) + 1, bars, 20))
    rows = np.concatenate([parts[k] for k in order])
    rows = rows + 0.2 * rng.normal(size=rows.shape)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows @ rows.T, list(range(0, bars * len(order), bars))


def test_the_likeness_by_chance_is_found_once_for_each_length(monkeypatch):
    asked, find = Counter(), repeats._chance_likeness

    def counted(alike, length):
        asked[length] += 1
        return find(alike, length)

    monkeypatch.setattr(repeats, "_chance_likeness", counted)
    order = [0, 1, 2, 1, 3, 1, 0, 2]
    alike, starts = song(order)
    group, own = repeats.group_blocks(alike, starts)
    assert asked and set(asked.values()) == {1}
    assert [order.index(k) for k in order] == [list(group).index(k) for k in group]
    assert (own[:4] > 0.7).all() and own[order.index(3)] == 0.0
