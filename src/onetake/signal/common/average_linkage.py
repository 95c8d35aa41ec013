"""Average linkage: which of many items belong together, from the distances between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from onetake.core.arrays import Floats, Ints


def average_linkage(distance: ArrayLike) -> Floats:
    """Return the merges of a hierarchy by average linkage (UPGMA; Sokal and Michener, 1958).

    By nearest-neighbour chains (Murtagh, The Computer Journal 26, 1983), in a time that grows with n squared.

    Parameters
    ----------
    distance : array, shape (n, n)
        Symmetric.

    Returns
    -------
    array of float64, shape (n - 1, 3)
        One member of each of the two groups that are merged, and the mean distance between the groups.

    Examples
    --------
    >>> average_linkage([[0, 1, 4], [1, 0, 6], [4, 6, 0]]).tolist()
    [[0.0, 1.0, 1.0], [0.0, 2.0, 5.0]]
    """
    apart = np.array(distance, dtype=np.float64)
    n = len(apart)
    np.fill_diagonal(apart, np.inf)
    size, alive = np.ones(n), np.ones(n, dtype=bool)
    merges: list[tuple[float, float, float]] = []
    chain: list[int] = []
    while len(merges) < n - 1:
        if not chain:
            chain = [int(np.flatnonzero(alive)[0])]
        tip = chain[-1]
        near = int(apart[tip].argmin())
        if len(chain) > 1 and apart[tip, chain[-2]] <= apart[tip, near]:
            near = chain[-2]
        else:
            chain.append(near)
            continue
        del chain[-2:]
        one, other = min(tip, near), max(tip, near)
        merges.append((one, other, float(apart[one, other])))
        mixed = (size[one] * apart[one] + size[other] * apart[other]) / (size[one] + size[other])
        apart[one], apart[:, one] = mixed, mixed
        apart[other], apart[:, other] = np.inf, np.inf
        apart[one, one] = np.inf
        size[one] += size[other]
        alive[other] = False
    return np.array(sorted(merges, key=lambda m: m[2]), dtype=np.float64).reshape(-1, 3)


def cut_linkage(merges: Floats, n: int, limit: float) -> Ints:
    """Return the group of each of `n` items, numbered from 0; merges below `limit` are made.

    Examples
    --------
    >>> cut_linkage(average_linkage([[0, 1, 4], [1, 0, 6], [4, 6, 0]]), 3, 2.0).tolist()
    [0, 0, 1]
    """
    group = np.arange(n)
    for one, other, height in merges:
        if height < limit:
            group[group == group[int(other)]] = group[int(one)]
    seen: dict[int, int] = {}
    return np.array([seen.setdefault(g, len(seen)) for g in group.tolist()], dtype=np.intp)
