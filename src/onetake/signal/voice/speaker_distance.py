"""How surely two groups of speech are two people, and not one person who says different things.

The means of two groups differ by chance, as each holds other words: how much is known from the halves of
stretches, which have one speaker each. They differ by effort too: who shouts has another timbre than who
murmurs (H. Traunmueller and A. Eriksson, JASA 107, 2000). What correlates with level and pitch counts as
effort, and the difference is measured with and without it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.speaker_clusters import stretch_means, ward_clusters

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints


LEAST_ITEM = 6
"""Steps, 0.3 s, of a stretch that counts."""
LEAST_HALF = 8
"""Steps of half a stretch, from which the variation by chance is measured."""
LEAST_PART = 18
"""Steps, 0.8 s, of what may be another person within a voice."""
LONG = 120.0
"""Steps, 6 s, of both groups (half their harmonic mean), beyond which more of them adds no certainty: words
change from stretch to stretch, a manner of speaking does not."""
FEW = 8
"""Stretches of a voice below which nothing can be known of its effort."""
_ROUNDS = 20
"""Rounds of k-means, at most; set by hand."""


def chance_variance(timbre: Floats, stretch: Ints) -> float:
    """Return the variance that a mean over steps has by what is said, times the number of steps.

    Parameters
    ----------
    timbre : array, shape (n, d)
        Whitened: 1 if steps were independent; measured 1.6 to 3.2.
    stretch : array of int, shape (n,)
        Rising.
    """
    found = []
    edges = np.flatnonzero(np.diff(stretch, prepend=-1, append=-1))
    for a, b in pairwise(edges.tolist()):
        half = (b - a) // 2
        if half >= LEAST_HALF:
            gap = timbre[a : a + half].mean(axis=0) - timbre[b - half : b].mean(axis=0)
            found.append(float((gap**2).mean()) * half / 2)
    return max(1.0, float(np.mean(found))) if found else 3.0


@dataclass(frozen=True, slots=True)
class VoiceItems:
    """What each voice says in each stretch."""

    timbre: Floats
    """Shape (items, d): means."""
    effort: Floats
    """Shape (items, 2): level and pitch; the middle of all where there is none."""
    size: Floats
    """Shape (items,): steps."""
    voice: Ints
    stretch: Ints


def gather_items(timbre: Floats, effort: Floats, stretch: Ints, voice: Ints) -> VoiceItems:
    """Gather what is of `LEAST_ITEM` steps or more."""
    count = int(voice.max()) + 1
    names, group, size = np.unique(stretch * count + voice, return_inverse=True, return_counts=True)
    kept = size >= LEAST_ITEM
    ways = stretch_means(effort, group)[kept]
    known = np.isfinite(ways)
    middle = np.where(known, ways, 0.0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return VoiceItems(
        stretch_means(timbre, group)[kept],
        np.where(known, ways, middle),
        size[kept].astype(float),
        (names % count)[kept],
        (names // count)[kept],
    )


def strength(timbre: Floats, effort: Floats, size: Floats, second: Flags, by_chance: float) -> float:
    """Return the squared difference of two groups' timbre over what chance gives; 1 is chance.

    Parameters
    ----------
    timbre : array, shape (items, d)
    effort : array, shape (items, e)
        Level and pitch.
    size : array, shape (items,)
        Steps of each.
    second : array of bool, shape (items,)
        Which are of the second group.
    by_chance : float
        As `chance_variance` returns it.

    Returns
    -------
    float
        The least of: as it is; without what correlates with one kind of effort within the groups; and
        without what correlates with both.
    """
    columns = [[], *([k] for k in range(effort.shape[1])), list(range(effort.shape[1]))]
    return min(
        _over_chance(_remove_effort(timbre, effort[:, c], size, second), size, second, by_chance)
        for c in columns
    )


def beyond_effort(timbre: Floats, effort: Floats, size: Floats, second: Flags, by_chance: float) -> float:
    """Return the same with all that correlates with effort removed, within a voice or between two.

    That leaves what two people have who are alike in pitch and level. Where there are fewer than `FEW` items,
    nothing can be taken off.
    """
    return _over_chance(_remove_all_effort(timbre, effort, size), size, second, by_chance)


def best_split(timbre: Floats, effort: Floats, size: Floats, by_chance: float) -> tuple[float, Flags]:
    """Return the best split of one voice in two: how far it is `beyond_effort`, and the second part."""
    none = np.zeros(len(timbre), bool)
    if len(timbre) < 2:
        return 0.0, none
    even = _remove_all_effort(timbre, effort, size)
    centred = even - np.average(even, axis=0, weights=size)
    axes = np.linalg.svd(centred * np.sqrt(size)[:, None], full_matrices=False)[2][:3]
    begun = [ward_clusters(even, size, 2) == 1, *((centred @ axis) > 0 for axis in axes)]
    ended = [_refine_split(even, size, part) for part in begun]
    return max(
        ((_over_chance(even, size, part, by_chance, LEAST_PART), part) for part in ended),
        key=lambda found: found[0],
    )


def _remove_all_effort(timbre: Floats, effort: Floats, size: Floats) -> Floats:
    return _remove_effort(timbre, effort, size, np.zeros(len(timbre), bool)) if len(timbre) >= FEW else timbre


def _refine_split(x: Floats, size: Floats, second: Flags) -> Flags:
    """Assign each item to the nearer mean until nothing changes (k-means)."""
    for _ in range(_ROUNDS):
        if second.all() or not second.any():
            break
        one, two = (np.average(x[part], axis=0, weights=size[part]) for part in (~second, second))
        new = ((x - two) ** 2).sum(axis=1) < ((x - one) ** 2).sum(axis=1)
        if (new == second).all():
            break
        second = new
    return second


def _remove_effort(x: Floats, effort: Floats, size: Floats, second: Flags) -> Floats:
    """Remove what correlates with effort within the groups (analysis of covariance)."""
    if not effort.shape[1]:
        return x
    own, way = x.copy(), effort.copy()
    for part in (second, ~second):
        if part.any():
            own[part] -= np.average(x[part], axis=0, weights=size[part])
            way[part] -= np.average(effort[part], axis=0, weights=size[part])
    held = (way * size[:, None]).T
    slope = np.linalg.solve(held @ way + np.eye(way.shape[1]), held @ own)
    return np.asarray(x - effort @ slope)


def _over_chance(x: Floats, size: Floats, second: Flags, by_chance: float, least: float = 0.0) -> float:
    one, two = float(size[~second].sum()), float(size[second].sum())
    if min(one, two) <= least or second.all() or not second.any():
        return 0.0
    gap = np.average(x[second], axis=0, weights=size[second]) - np.average(
        x[~second], axis=0, weights=size[~second]
    )
    long = min(1 / (1 / one + 1 / two), LONG)
    return float((gap**2).sum() * long / (x.shape[1] * by_chance))
