"""The best path through states that are each kept for a while: Viterbi's algorithm with a least dwell.

X. Anguera et al., Speaker diarization, IEEE Trans. ASLP 20, 2012, use it with one state a speaker.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


_NEVER = float("-inf")
"""Score of what cannot be."""


def viterbi(scores: Floats, dwell: int, switch: float, fresh: Flags | None = None) -> Ints:
    """Return the best path through states, each kept for `dwell` steps or more, `switch` paid for a change.

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
    # Plain numbers: with two to four states a step costs a tenth of what arrays of that length do.
    total = [[0.0, *column] for column in np.cumsum(scores, axis=0).T.tolist()]
    price = np.full(n + 1, switch)
    if fresh is not None:
        price[:n][fresh] = switch / 4
    cost = price.tolist()
    # entry[s][t]: the first t steps are assigned, and s begins after them.
    entry = [[0.0] + [_NEVER] * (dwell - 1) for _ in range(states)]
    began = [array("i", bytes(4 * (n + 1))) for _ in range(states)]
    first, second = bytearray(n + 1), bytearray(n + 1)
    run, since = [_NEVER] * states, [0] * states
    for t in range(dwell, n + 1):
        top, next_ = _NEVER, _NEVER
        one = two = 0
        for s in range(states):
            own = total[s]
            new = entry[s][t - dwell] - own[t - dwell]
            if new > run[s]:
                run[s], since[s] = new, t - dwell
            began[s][t] = since[s]
            here = run[s] + own[t]
            if here > top:
                top, next_, one, two = here, top, s, one
            elif here > next_:
                next_, two = here, s
        first[t], second[t] = one, two
        for s in range(states):
            entry[s].append((next_ if s == one else top) - cost[t])
    path = np.zeros(n, np.intp)
    t, s = n, first[n]
    while t > 0:
        a = began[s][t]
        path[a:t] = s
        t, s = a, second[a] if first[a] == s else first[a]
    return path
