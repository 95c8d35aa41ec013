"""How far two annotations of one film agree: boundaries, labels, and who speaks."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats

SHIFTS = 100
"""Shifts of one annotation around the film by which the chance level of an F is found."""
MOST_VOICES = 12
"""Voices on either side that are assigned to each other in the best way; more are counted as they come, the
longest first. Set by hand: the best way takes 2 to that power of steps."""


class BoundaryScore(NamedTuple):
    """Boundaries found within a tolerance; all are shares, NaN where there is nothing to find."""

    precision: float
    recall: float
    f: float
    chance: float
    """The mean F of the same boundaries, moved around the film by a hundred even steps."""
    shift: float
    """Median of found minus reference over those that match, s."""


class SpeakerScore(NamedTuple):
    """Diarization errors as shares of the time that the reference speaks."""

    missed: float
    false_alarm: float
    confusion: float

    @property
    def error(self) -> float:
        """Return the diarization error rate, without a collar and with overlaps."""
        return self.missed + self.false_alarm + self.confusion


def boundary_score(reference: Floats, found: Floats, tolerance: float, duration: float) -> BoundaryScore:
    """Score boundaries against a reference; each is matched once at most.

    Parameters
    ----------
    reference, found : array
        Moments, s, shape (n,) and (m,).
    tolerance : float
        Seconds by which two may differ.
    duration : float
        Length of the film, s, for the chance level.

    Examples
    --------
    >>> score = boundary_score(np.array([1.0, 5.0]), np.array([1.1, 3.0]), 0.2, 10.0)
    >>> score.precision, score.recall, score.f
    (0.5, 0.5, 0.5)
    """
    apart = _matched(reference, found, tolerance)
    precision = len(apart) / len(found) if len(found) else float("nan")
    recall = len(apart) / len(reference) if len(reference) else float("nan")
    f = _f(len(apart), len(reference), len(found))
    shift = float(np.median(apart)) if apart else float("nan")
    if not len(reference) or not len(found) or duration <= 0:
        return BoundaryScore(precision, recall, f, float("nan"), shift)
    steps = duration * (np.arange(SHIFTS) + 0.5) / SHIFTS
    moved = [np.sort((found + step) % duration) for step in steps]
    by_chance = [_f(len(_matched(reference, one, tolerance)), len(reference), len(found)) for one in moved]
    return BoundaryScore(precision, recall, f, float(np.mean(by_chance)), shift)


def _f(hits: int, reference: int, found: int) -> float:
    """Return the harmonic mean of precision and recall; NaN where there is nothing on either side."""
    return 2 * hits / (reference + found) if reference + found else float("nan")


def _matched(reference: Floats, found: Floats, tolerance: float) -> list[float]:
    """Return found minus reference of each match: matching in order of time is the best for one tolerance."""
    a, b = np.sort(reference), np.sort(found)
    i = j = 0
    apart: list[float] = []
    while i < len(a) and j < len(b):
        # 1e-9: times that differ by just the tolerance.
        if abs(a[i] - b[j]) <= tolerance + 1e-9:
            apart.append(float(b[j] - a[i]))
            i, j = i + 1, j + 1
        elif a[i] < b[j]:
            i += 1
        else:
            j += 1
    return apart


def cohens_kappa(pairs: Sequence[tuple[str, str, float]]) -> float:
    """Return Cohen's kappa of labels over time: 1 full agreement, 0 that of chance, NaN with one label alone.

    Parameters
    ----------
    pairs : sequence of (str, str, float)
        The labels of both and how many seconds they last together.

    Examples
    --------
    >>> cohens_kappa([("a", "a", 6.0), ("b", "b", 2.0), ("a", "b", 2.0)])
    0.545...
    """
    labels = sorted({label for one, other, _ in pairs for label in (one, other)})
    place = {label: at for at, label in enumerate(labels)}
    table = np.zeros((len(labels), len(labels)))
    for one, other, seconds in pairs:
        table[place[one], place[other]] += seconds
    total = table.sum()
    if total <= 0:
        return float("nan")
    table /= total
    chance = float(table.sum(axis=1) @ table.sum(axis=0))
    return float("nan") if chance >= 1 - 1e-12 else float((np.trace(table) - chance) / (1 - chance))


def joint_labels(
    first: Sequence[tuple[float, float, frozenset[str]]],
    second: Sequence[tuple[float, float, frozenset[str]]],
    duration: float,
) -> list[tuple[frozenset[str], frozenset[str], float]]:
    """Return what both say, for each stretch between two boundaries of either, with its length, s."""
    edges = {0.0, duration}
    for rows in (first, second):
        edges |= {min(max(t, 0.0), duration) for start, end, _ in rows for t in (start, end)}
    times = np.array(sorted(edges))
    said = [_said(rows, times) for rows in (first, second)]
    return [
        (one, other, float(after - start))
        for one, other, start, after in zip(*said, times[:-1], times[1:], strict=True)
    ]


def _said(rows: Sequence[tuple[float, float, frozenset[str]]], times: Floats) -> list[frozenset[str]]:
    found: list[set[str]] = [set() for _ in times[:-1]]
    for start, end, labels in rows:
        first, after = np.searchsorted(times, [max(start, 0.0), end])
        for one in found[int(first) : int(after)]:
            one |= labels
    return [frozenset(labels) for labels in found]


def speaker_score(joint: Sequence[tuple[frozenset[str], frozenset[str], float]]) -> SpeakerScore:
    """Return the diarization errors of the second against the first, whatever the voices are called.

    Examples
    --------
    >>> ann, x = frozenset(["Ann"]), frozenset(["x"])
    >>> speaker_score([(ann, x, 8.0), (ann, frozenset(), 2.0)])
    SpeakerScore(missed=0.2, false_alarm=0.0, confusion=0.0)
    """
    together: dict[tuple[str, str], float] = {}
    for theirs, ours, seconds in joint:
        for one in theirs:
            for other in ours:
                together[one, other] = together.get((one, other), 0.0) + seconds
    total = sum(len(theirs) * seconds for theirs, _, seconds in joint)
    if total <= 0:
        return SpeakerScore(float("nan"), float("nan"), float("nan"))
    missed = sum(max(0, len(a) - len(b)) * seconds for a, b, seconds in joint) / total
    false = sum(max(0, len(b) - len(a)) * seconds for a, b, seconds in joint) / total
    both = sum(min(len(a), len(b)) * seconds for a, b, seconds in joint) / total
    return SpeakerScore(missed, false, max(0.0, both - _best_assignment(together) / total))


def _best_assignment(together: dict[tuple[str, str], float]) -> float:
    """Return the most seconds that one-to-one names can share."""
    theirs = _longest({one for one, _ in together}, together, 0)
    ours = _longest({other for _, other in together}, together, 1)

    @cache
    def best(at: int, taken: int) -> float:
        if at == len(theirs):
            return 0.0
        found = best(at + 1, taken)
        for place, name in enumerate(ours):
            if not taken >> place & 1 and (theirs[at], name) in together:
                found = max(found, together[theirs[at], name] + best(at + 1, taken | 1 << place))
        return found

    return best(0, 0)


def _longest(names: set[str], together: dict[tuple[str, str], float], side: int) -> list[str]:
    time = {name: sum(s for key, s in together.items() if key[side] == name) for name in names}
    return sorted(names, key=lambda name: (-time[name], name))[:MOST_VOICES]
