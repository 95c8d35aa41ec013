"""The field's measures, as pure functions of arrays: matched events, DER, errors of curves.

Reference first, estimate second, times in seconds: the convention of mir_eval.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import ArrayLike, NDArray

Turn = tuple[float, float, str]


@dataclass(frozen=True)
class Matched:
    """How two lists of events agree."""

    hits: int
    reference: int
    estimate: int

    @property
    def f(self) -> float:
        """F measure; 1 where there is nothing to find and nothing was found."""
        return 2 * self.hits / (self.reference + self.estimate) if self.reference + self.estimate else 1.0


def pairs(reference: ArrayLike, estimate: ArrayLike, tolerance: float) -> list[tuple[int, int]]:
    """Match events one to one within `tolerance` s, as many as can be: (reference, estimate) indices.

    Examples
    --------
    >>> pairs([1.0, 2.0], [1.04, 1.9, 2.03], 0.05)
    [(0, 0), (1, 2)]
    """
    ref, est = np.sort(np.asarray(reference, float)), np.sort(np.asarray(estimate, float))
    found, i, j = [], 0, 0
    while i < len(ref) and j < len(est):
        gap = est[j] - ref[i]
        if abs(gap) <= tolerance + 1e-9:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif gap < 0:
            j += 1
        else:
            i += 1
    return found


def boundary_f(reference: ArrayLike, estimate: ArrayLike, tolerance: float) -> Matched:
    """Score boundaries that may be off by `tolerance` s."""
    ref, est = np.asarray(reference, float), np.asarray(estimate, float)
    return Matched(len(pairs(ref, est, tolerance)), len(ref), len(est))


def spans_f(reference: ArrayLike, estimate: ArrayLike) -> Matched:
    """Score spans that count as found when they overlap, one to one (TRECVID's gradual transitions)."""
    ref = np.asarray(reference, float).reshape(-1, 2)
    est = np.asarray(estimate, float).reshape(-1, 2)
    free = set(range(len(est)))
    hits = 0
    for start, end in ref:
        hit = next((j for j in sorted(free) if est[j, 0] <= end and est[j, 1] >= start), None)
        if hit is not None:
            free.discard(hit)
            hits += 1
    return Matched(hits, len(ref), len(est))


@dataclass(frozen=True)
class Der:
    """The parts of a diarization error rate, each over the reference's speaker time."""

    missed: float
    false: float
    confused: float

    @property
    def rate(self) -> float:
        """All of them."""
        return self.missed + self.false + self.confused


def der(reference: Sequence[Turn], estimate: Sequence[Turn]) -> float:
    """Return the diarization error rate: missed, false and confused speaker time over reference time.

    No collar, overlaps scored, speakers mapped so that the most time agrees (NIST's definition).

    Examples
    --------
    >>> round(der([(0, 2, "a"), (2, 4, "b")], [(0, 3, "x"), (3, 4, "y")]), 3)
    0.25
    """
    return der_parts(reference, estimate).rate


def der_parts(reference: Sequence[Turn], estimate: Sequence[Turn]) -> Der:
    """Return the parts of `der`.

    Examples
    --------
    >>> der_parts([(0, 2, "a"), (2, 4, "b")], [(0, 3, "x"), (3, 3.5, "y")])
    Der(missed=0.125, false=0.0, confused=0.25)
    """
    edges = np.unique([t for start, end, _ in (*reference, *estimate) for t in (start, end)])
    if len(edges) < 2:
        return Der(0.0, 0.0, 0.0)
    middle, length = (edges[1:] + edges[:-1]) / 2, np.diff(edges)
    ref, est = _active(reference, middle), _active(estimate, middle)
    total = float(sum((mask * length).sum() for mask in ref.values()))
    if total == 0:
        return Der(0.0, float("inf") if est else 0.0, 0.0)
    shared = np.array(
        [[float((r & e) @ length) for e in est.values()] for r in ref.values()], dtype=float
    ).reshape(len(ref), len(est))
    n_ref = np.sum([m for m in ref.values()], axis=0)
    n_est = np.sum([m for m in est.values()], axis=0) if est else np.zeros(len(middle))
    both = float(np.minimum(n_ref, n_est) @ length)
    return Der(
        float(np.maximum(n_ref - n_est, 0) @ length) / total,
        float(np.maximum(n_est - n_ref, 0) @ length) / total,
        (both - _best(shared)) / total,
    )


def _active(turns: Sequence[Turn], t: NDArray[np.float64]) -> dict[str, NDArray[np.bool_]]:
    active: dict[str, NDArray[np.bool_]] = {}
    for start, end, who in turns:
        inside = (t >= start) & (t < end)
        active[who] = active.get(who, np.zeros(len(t), dtype=bool)) | inside
    return active


def _best(shared: NDArray[np.float64]) -> float:
    """Return the largest sum over one-to-one pairs of rows and columns; exact up to 8 of the fewer kind."""
    if shared.size == 0:
        return 0.0
    few = shared if shared.shape[0] <= shared.shape[1] else shared.T
    # Only the columns that matter most can be in the best pairing; the rest is noise of over-clustering.
    columns = np.argsort(-few.sum(axis=0))[: max(8, few.shape[0])]
    few = few[np.argsort(-few.sum(axis=1))[:6]][:, columns[:8]]
    return max(
        float(sum(few[i, j] for i, j in enumerate(p)))
        for p in permutations(range(few.shape[1]), min(few.shape))
    )


@dataclass(frozen=True)
class Errors:
    """Absolute errors of a curve where both it and its truth are known."""

    median: float
    p90: float
    known: float
    """Share of the truth's samples at which the estimate says something."""
    count: int


def curve_errors(
    reference_t: ArrayLike, reference: ArrayLike, t: ArrayLike, values: ArrayLike, *, near: float
) -> Errors:
    """Compare a curve with its truth at the truth's times; the nearest sample within `near` s counts."""
    rt, rv = np.asarray(reference_t, float), np.asarray(reference, float)
    et, ev = np.asarray(t, float), np.asarray(values, float)
    asked = np.isfinite(rv)
    if not asked.any() or len(et) == 0:
        return Errors(float("nan"), float("nan"), 0.0, 0)
    right = np.clip(np.searchsorted(et, rt), 1, max(1, len(et) - 1))
    left = right - 1
    right = np.minimum(right, len(et) - 1)
    nearest = np.where(np.abs(et[left] - rt) <= np.abs(et[right] - rt), left, right)
    ok = asked & (np.abs(et[nearest] - rt) <= near) & np.isfinite(ev[nearest])
    error = np.abs(ev[nearest] - rv)[ok]
    if len(error) == 0:
        return Errors(float("nan"), float("nan"), 0.0, 0)
    return Errors(
        float(np.median(error)), float(np.percentile(error, 90)), float(ok.sum() / asked.sum()), len(error)
    )
