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
    # What passing over a state costs: nothing, or it is forbidden.
    over = np.full(m, -np.inf, np.float32)
    over[2:][optional[1:-1]] = 0
    # Two arrays take turns. Two states that are never reached come first, so that each has two before it.
    now, then = (np.full(m + 2, _NEVER, np.float32) for _ in range(2))
    two = np.empty(m, np.float32)
    begun = False
    for scores in blocks:
        moved, jumped = np.zeros(scores.shape, bool), np.zeros(scores.shape, bool)
        for t, row in enumerate(scores):
            best, after = now[2:], then[2:]
            if not begun:
                begun = True
                first = 1 + bool(m > 1 and optional[0])
                best[:first] = row[:first]
                continue
            before = now[1:-1]
            np.greater(before, best, out=moved[t])
            np.maximum(before, best, out=after)
            np.add(now[:-2], over, out=two)
            np.greater(two, after, out=jumped[t])
            np.maximum(two, after, out=after)
            np.add(after, row, out=after)
            now, then = then, now
        steps = moved.astype(np.int8)
        steps[jumped] = 2
        kept.append(steps)
    best = now[2:]
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
