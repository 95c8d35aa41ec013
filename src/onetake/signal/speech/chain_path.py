"""The best path through a chain of states, some of which may be passed over (Viterbi, 1967)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats32, Ints

    Steps = NDArray[np.int8]

_NEVER = np.float32(-1e9)


def chain_path(blocks: Iterable[Floats32], optional: Flags) -> tuple[Ints, float]:
    """Return the state at each time, shape (n,), and the sum of its scores.

    The path begins in the first state that is not optional or an optional one before it, stays or goes on to
    the next state, passing over one that is optional, and ends likewise.

    Parameters
    ----------
    blocks : iterable of array, shape (k, m)
        The scores of each time in each state, some times after others; of one time at least.
    optional : array of bool, shape (m,)
        No two optional states follow each other.

    Examples
    --------
    >>> scores = np.array([[0, 0, 1], [1, 0, 0], [0, 0, 9]], np.float32)
    >>> path, total = chain_path([scores], np.array([False, True, False]))
    >>> path.tolist(), total
    ([0, 0, 2], 10.0)
    """
    m = len(optional)
    kept: list[Steps] = []
    passed = np.zeros(m, bool)
    passed[2:] = optional[1:-1]
    best = np.full(m, _NEVER, np.float32)
    before, two = np.full(m, _NEVER, np.float32), np.full(m, _NEVER, np.float32)
    begun = False
    for scores in blocks:
        steps = np.zeros(scores.shape, np.int8)
        kept.append(steps)
        for t, row in enumerate(scores):
            if not begun:
                begun = True
                best[: 1 + bool(m > 1 and optional[0])] = row[: 1 + bool(m > 1 and optional[0])]
                continue
            before[1:] = best[:-1]
            two[2:] = np.where(passed[2:], best[:-2], _NEVER)
            moved = before > best
            steps[t] = moved
            best = np.where(moved, before, best)
            jumped = two > best
            steps[t][jumped] = 2
            best = np.where(jumped, two, best) + row
    at = m - 1
    if m > 1 and optional[-1] and best[m - 2] > best[m - 1]:
        at = m - 2
    total = float(best[at])
    path: list[int] = []
    for steps in reversed(kept):
        for row in steps[::-1]:
            path.append(at)
            at -= int(row[at])
    return np.array(path[::-1], np.intp), total
