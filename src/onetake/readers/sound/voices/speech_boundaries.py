"""Where a stretch of speech begins and ends, to a few hundredths of a second.

The network answers every 32 ms and holds on to what it has heard; the level shows the edge where no drum lies
on it and the room is not loud. Each witness errs by itself, so the middle one of three is taken. What each is
late or early by was measured on staged films and recorded speakers (development seeds), and is taken off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats


HOLDS, SURE = (0.8, 0.073), (0.98, 0.007)
"""Probabilities after whose last the voice has ended, and how late they are, s."""
FALLEN = (10.0, -0.067)
"""dB under the loudest vowels of the end, and how late the last of that level is, s: early by a consonant."""
RISEN = ((10.0, 0.015), (15.0, 0.0))
"""dB under the loudest of the beginning, and how late the first of that level is, s."""
_BEFORE, _AFTER = 0.15, 0.1
"""Seconds outside of a stretch in which its edge is looked for."""
_WITHIN_START, _WITHIN_END = 0.4, 0.6
"""Seconds within it."""
_LEAST = 0.1
"""Seconds that a stretch keeps."""
_FAR = 0.2
_BACK = 0.8
"""Seconds after a stretch's end, and before that, in which the network's last answers are looked for."""


def refine_boundaries(
    stretches: Floats,
    probability: NDArray[np.floating],
    step: float,
    t: Floats,
    power: Floats,
    vowels: Floats,
) -> Floats:
    """Return the stretches, s, with their edges where most witnesses see them, shape (n, 2), still apart.

    Parameters
    ----------
    stretches : array, shape (n, 2)
        s from the curve's start, sorted and apart.
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
        first = _first(t, level, max(start - _BEFORE, before), min(end, start + _WITHIN_START), start)
        out[n, 0] = np.median([start, *first])
        last = [
            *_last_sure_speech(probability, step, end),
            _last_loud_vowel(t, bright, max(start, end - _WITHIN_END), end),
        ]
        before = out[n, 1] = min(max(float(np.median(last)), out[n, 0] + _LEAST), after)
    return out


def _first(t: Floats, level: Floats, low: float, high: float, start: float) -> list[float]:
    i, j = np.searchsorted(t, [low, high])
    if j - i < 2:
        return [start, start]
    top = np.percentile(level[i:j], 90)
    return [float(t[i + np.argmax(level[i:j] >= top - drop)]) - late for drop, late in RISEN]


def _last_sure_speech(probability: NDArray[np.floating], step: float, end: float) -> list[float]:
    stop = int((end + _FAR) / step)
    part = probability[max(0, stop - round(_BACK / step)) : stop]
    stop = min(stop, len(probability))
    top = float(part.max())
    return [
        (stop - int(np.argmax(part[::-1] >= min(limit, top)))) * step - late for limit, late in (HOLDS, SURE)
    ]


def _last_loud_vowel(t: Floats, level: Floats, low: float, end: float) -> float:
    i, j = np.searchsorted(t, [low, end + _AFTER])
    if j - i < 2:
        return end
    part = level[i:j]
    drop, late = FALLEN
    return float(t[j - 1 - np.argmax(part[::-1] >= np.percentile(part, 90) - drop)]) - late
