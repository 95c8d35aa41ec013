"""Spans algebra: half-open spans [start, end) in seconds, as float64 arrays of shape (n, 2).

Every function takes spans in any order, overlapping or not, and returns them sorted and disjoint ("the
union"), unless it says otherwise. The terms are pyannote's: support, extent, gaps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import TrackError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import ArrayLike

    from onetake.core.arrays import Spans


def spans_of(pairs: Iterable[tuple[float, float]] | ArrayLike) -> Spans:
    """Return spans as a sorted float64 array, empty spans dropped.

    Raises
    ------
    TrackError
        If a span ends before it starts, or is not finite.

    Examples
    --------
    >>> spans_of([(2, 3), (0, 1), (5, 5)]).tolist()
    [[0.0, 1.0], [2.0, 3.0]]
    """
    array = np.asarray(pairs if isinstance(pairs, np.ndarray) else list(pairs), dtype=np.float64)  # type: ignore[arg-type]
    array = array.reshape(-1, 2)
    if not np.isfinite(array).all() or (array[:, 1] < array[:, 0]).any():
        raise TrackError(
            f"spans: {array.tolist()[:3]}, wanted finite start <= end; check the order of the pair"
        )
    array = array[array[:, 1] > array[:, 0]]
    return array[np.lexsort((array[:, 1], array[:, 0]))]


def union(*many: ArrayLike) -> Spans:
    """Return the support: spans that touch or overlap become one.

    Examples
    --------
    >>> union([(0, 1), (1, 2)], [(3, 4)]).tolist()
    [[0.0, 2.0], [3.0, 4.0]]
    """
    array = spans_of(np.concatenate([spans_of(m) for m in many]) if many else np.empty((0, 2)))
    if len(array) < 2:
        return array
    reach = np.maximum.accumulate(array[:, 1])
    first = np.r_[True, array[1:, 0] > reach[:-1]]
    last = np.r_[first[1:], True]
    return np.stack([array[first, 0], reach[last]], axis=1)


def gaps(spans: ArrayLike, start: float, end: float) -> Spans:
    """Return the parts of [start, end) that no span covers.

    Examples
    --------
    >>> gaps([(1, 2)], 0, 4).tolist()
    [[0.0, 1.0], [2.0, 4.0]]
    """
    inside = crop(spans, start, end)
    edges = np.r_[start, inside.ravel(), end]
    return spans_of(edges.reshape(-1, 2))


def crop(spans: ArrayLike, start: float, end: float) -> Spans:
    """Return the part of the support that lies in [start, end)."""
    clipped = np.clip(union(spans), start, max(start, end))
    return clipped[clipped[:, 1] > clipped[:, 0]]


def intersection(one: ArrayLike, other: ArrayLike) -> Spans:
    """Return what both cover.

    Examples
    --------
    >>> intersection([(0, 2), (3, 5)], [(1, 4)]).tolist()
    [[1.0, 2.0], [3.0, 4.0]]
    """
    parts = [crop(one, start, end) for start, end in union(other)]
    return np.concatenate(parts) if parts else np.empty((0, 2))


def total(spans: ArrayLike) -> float:
    """Return the seconds that the support covers; overlaps count once.

    Examples
    --------
    >>> total([(0, 2), (1, 3)])
    3.0
    """
    array = union(spans)
    return float((array[:, 1] - array[:, 0]).sum())


def where(t: ArrayLike, inside: ArrayLike, end: float) -> Spans:
    """Return the spans in which a sampled yes/no curve is yes.

    Parameters
    ----------
    t : array of float, shape (n,)
        Seconds, rising; each sample is valid until the next one.
    inside : array of bool, shape (n,)
    end : float
        Until when the last sample is valid, s.

    Examples
    --------
    >>> where([0, 1, 2, 3], [False, True, True, False], 4).tolist()
    [[1.0, 3.0]]
    """
    times = np.r_[np.asarray(t, dtype=np.float64), float(end)]
    flags = np.r_[False, np.asarray(inside, dtype=bool), False]
    edges = np.flatnonzero(flags[1:] != flags[:-1])
    return spans_of(times[edges].reshape(-1, 2))
