"""The start and end of a stretch of speech, to a few hundredths of a second.

The network gives a value every 32 ms and ends late; the level shows the edge where no drum falls on it and
the room is not loud. Each of three estimates has errors of its own, so their median is taken. The bias of
each was measured on staged films and recorded speakers (development seeds), and is subtracted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats


@dataclass(frozen=True, slots=True)
class Edge:
    """A limit at which an edge of speech is read, and its bias (measured, see above)."""

    limit: float
    """Probability, or dB below the loudest vowels."""
    late: float
    """Seconds by which the edge is read too late; below 0 too early."""


LAST_LIKELY = Edge(0.8, 0.073)
"""Probability whose last value marks the end."""
LAST_SURE = Edge(0.98, 0.007)
"""Probability whose last value marks the end."""
LAST_VOWEL = Edge(10.0, -0.067)
"""dB below the loudest vowels of the end whose last value marks the end: early by a consonant."""
FIRST_LOUD = (Edge(10.0, 0.015), Edge(15.0, 0.0))
"""dB below the loudest of the start whose first value marks the start."""
_BEFORE = 0.15
"""Seconds before a stretch in which its start is searched; set by hand."""
_AFTER = 0.1
"""Seconds after a stretch in which its end is searched; set by hand."""
_WITHIN_START = 0.4
"""Seconds of a stretch in which its start is searched; set by hand."""
_WITHIN_END = 0.6
"""Seconds of a stretch in which its end is searched; set by hand."""
_LEAST = 0.1
"""Seconds that a stretch lasts at least; set by hand."""
_NETWORK_AFTER = 0.2
"""Seconds after a stretch up to which the network's last values are searched; set by hand."""
_NETWORK_WINDOW = 0.8
"""Seconds before that moment in which they are searched; set by hand."""
_LOUDEST = 90
"""Percentile of the levels that counts as the loudest, so that one drum does not; set by hand."""


def refine_boundaries(
    stretches: Floats,
    probability: NDArray[np.floating],
    step: float,
    t: Floats,
    power: Floats,
    vowels: Floats,
) -> Floats:
    """Return the stretches, s, with refined edges, shape (n, 2); they stay sorted and disjoint.

    Parameters
    ----------
    stretches : array, shape (n, 2)
        Seconds from the curve's start, sorted and disjoint.
    probability : array, shape (m,)
        Of speech, one value every `step` s.
    step : float
    t : array, shape (k,)
        Middles of the windows, s from the curve's start.
    power, vowels : array, shape (k,)
        Power of the voice, in all and in the band of the vowels.
    """
    out = stretches.copy()
    level, bright = (10 * np.log10(np.maximum(x, 1e-12)) for x in (power, vowels))
    before = -np.inf
    for n, (start, end) in enumerate(stretches.tolist()):
        after = stretches[n + 1, 0] if n + 1 < len(stretches) else np.inf
        first = _first_loud(t, level, max(start - _BEFORE, before), min(end, start + _WITHIN_START), start)
        out[n, 0] = np.median([start, *first])
        last = [
            *_last_sure_speech(probability, step, end),
            _last_loud_vowel(t, bright, max(start, end - _WITHIN_END), end),
        ]
        before = out[n, 1] = min(max(float(np.median(last)), out[n, 0] + _LEAST), after)
    return out


def _first_loud(t: Floats, level: Floats, low: float, high: float, start: float) -> list[float]:
    i, j = np.searchsorted(t, [low, high])
    if j - i < 2:
        return [start, start]
    top = np.percentile(level[i:j], _LOUDEST)
    return [float(t[i + np.argmax(level[i:j] >= top - edge.limit)]) - edge.late for edge in FIRST_LOUD]


def _last_sure_speech(probability: NDArray[np.floating], step: float, end: float) -> list[float]:
    stop = int((end + _NETWORK_AFTER) / step)
    part = probability[max(0, stop - round(_NETWORK_WINDOW / step)) : stop]
    stop = min(stop, len(probability))
    top = float(part.max())
    return [
        (stop - int(np.argmax(part[::-1] >= min(edge.limit, top)))) * step - edge.late
        for edge in (LAST_LIKELY, LAST_SURE)
    ]


def _last_loud_vowel(t: Floats, level: Floats, low: float, end: float) -> float:
    i, j = np.searchsorted(t, [low, end + _AFTER])
    if j - i < 2:
        return end
    part = level[i:j]
    loud = part >= np.percentile(part, _LOUDEST) - LAST_VOWEL.limit
    return float(t[j - 1 - np.argmax(loud[::-1])]) - LAST_VOWEL.late
