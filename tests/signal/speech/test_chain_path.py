"""The best path through a chain against all paths of small chains."""

import itertools

import numpy as np
import pytest

from onetake.signal.speech.chain_path import chain_path


def every_path(n, optional):
    """Yield all paths of n times that the rules allow."""
    m = len(optional)
    first = [0, 1] if optional[0] and m > 1 else [0]
    last = {m - 1, m - 2} if optional[-1] and m > 1 else {m - 1}
    for path in itertools.product(range(m), repeat=n):
        steps = np.diff(path)
        legal = all(s in (0, 1) or (s == 2 and optional[a + 1]) for a, s in zip(path, steps, strict=False))
        if path[0] in first and path[-1] in last and legal:
            yield path


@pytest.mark.parametrize("optional", [[0, 0, 0], [1, 0, 1, 0], [0, 1, 0, 1], [1, 0, 0, 1], [1, 0, 1, 0, 1]])
def test_the_path_is_the_best_of_all(optional):
    optional = np.array(optional, bool)
    random = np.random.default_rng(4)
    for _ in range(10):
        scores = random.normal(size=(6, len(optional))).astype(np.float32)
        best = max(every_path(6, optional), key=lambda p: scores[range(6), p].sum())
        path, total = chain_path([scores[:1], scores[1:4], scores[4:]], optional)
        assert tuple(path) == best and total == pytest.approx(scores[range(6), best].sum(), abs=1e-5)
