"""Which periods could be the beat, how each goes over time, and which of them is likeliest.

A mild prior about a middle tempo after D. Ellis, Beat tracking by dynamic programming, J. New Music Research
36, 2007; the octave is decided by what is played on the beats.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.rhythm.periodicity import FASTEST, OCTAVE, SLOWEST, periods

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Ints
    from onetake.signal.rhythm.periodicity import Periodicity


MOST = 8
"""Rivals that are followed."""
REACH = OCTAVE // 3
"""Steps that a tempo may stray from where it is clearest: a quarter faster or slower."""
FASTER = 3
"""Steps that it may move from one window to the next: 3.6 % in two seconds."""
PRIOR_PERIOD = 0.55
"""Seconds: the period that the prior is centred on, 109 bpm."""
USUAL = (60.0, 180.0)
"""bpm between which people tap the beat of nearly all music: after L. van Noorden and D. Moelants,
Resonance in the perception of musical pulse, J. New Music Research 28, 1999."""
UNUSUAL = 10.0
"""Logarithm of the likelihood that an octave outside `USUAL` costs. Set by hand: the staged films by which
the weights were fitted lie inside. Three real songs that were heard at half or double tempo are right with
it."""
_WEIGHTS = np.array(
    (2.13, 2.07, -5.04, 1.52, 3.96, 2.08, 4.65, -12.77, 10.54, -5.94, -1.11, -1.15), np.float64
)
"""Of `_evidence`; fitted on films made for it, see docs/explanation/beat.md."""


@dataclass(frozen=True)
class TempoCandidates:
    """The tempi that could be heard, likeliest first."""

    period: Floats
    """Shape (k,), s: each one's mean over time."""
    weight: Floats
    """Shape (k,), how likely each is among them, sums to 1."""
    clarity: float
    """Mean autocorrelation at one, two and four beats of the clearest of them."""
    t: Floats
    """Shape (w,): middles of the windows, s from the first frame."""
    course: Floats
    """Shape (w,): the likeliest one's period in each window, s."""
    clear: Floats
    """Shape (w,): its mean autocorrelation there."""


NONE = TempoCandidates(np.empty(0), np.empty(0), 0.0, np.empty(0), np.empty(0), np.empty(0))
"""Nothing comes again."""


def tempo_candidates(found: Periodicity) -> TempoCandidates:
    """Return the tempi that could be the beat, weighed by what is played on their beats."""
    tried = periods()
    clear = found.clear
    mean = clear.mean(axis=0)
    peak = np.r_[False, (mean[1:-1] >= mean[:-2]) & (mean[1:-1] > mean[2:]), False]
    peak &= (tried >= 60 / FASTEST) & (tried <= 60 / SLOWEST) & (mean > 0)
    at = np.flatnonzero(peak)
    at = at[np.argsort(-mean[at], kind="stable")][:MOST]
    if not len(at):
        return NONE
    courses = _drop_duplicates(follow_tempi(found, at))
    period = np.exp(np.log(tried)[courses].mean(axis=1))
    outside = np.maximum(np.log2(60 / period / USUAL[1]), np.log2(USUAL[0] * period / 60))
    score = tempo_evidence(found, courses) @ _WEIGHTS - UNUSUAL * np.maximum(outside, 0)
    weight = np.exp(score - score.max())
    order = np.argsort(-weight, kind="stable")
    best = courses[order[0]]
    return TempoCandidates(
        period[order],
        (weight / weight.sum())[order],
        float(clear[np.arange(len(best)), courses].mean(axis=1).max()),
        found.t,
        tried[best],
        np.asarray(clear[np.arange(len(best)), best], np.float64),
    )


def _drop_duplicates(courses: Ints) -> Ints:
    """Leave out what runs together with a clearer one: the same tempo, reached from two peaks."""
    apart: list[Ints] = []
    for course in courses:
        if all(np.abs(course - other).mean() > FASTER for other in apart):
            apart.append(course)
    return np.stack(apart)


def follow_tempi(found: Periodicity, centres: Ints) -> Ints:
    """Follow tempi from window to window (Viterbi's search): indices of the periods, shape (k, w).

    Each stays within `REACH` steps of its centre and moves `FASTER` steps at most at a time.
    """
    offsets = np.arange(-REACH, REACH + 1)
    near = np.clip(centres[:, None] + offsets, 0, found.echo.shape[2] - 1)
    gain = (found.echo[1][:, near] + found.echo[2][:, near]) / 2  # (w, k, states)
    gain -= (4 * (offsets * (np.log(2) / OCTAVE)) ** 2).astype(np.float32)
    moves = np.arange(-FASTER, FASTER + 1)
    states = np.arange(len(offsets))[:, None] + moves
    dear = np.where((states < 0) | (states >= len(offsets)), np.inf, 0.02 * np.abs(moves))
    states = np.clip(states, 0, len(offsets) - 1)
    best = gain[0].astype(np.float64)
    back = np.zeros(gain.shape, np.int8)
    for w in range(1, len(gain)):
        options = best[:, states] - dear
        choice = options.argmax(axis=2)
        back[w] = moves[choice]
        best = np.take_along_axis(options, choice[:, :, None], axis=2)[:, :, 0] + gain[w]
    each = np.arange(len(centres))
    out = np.empty((len(centres), len(gain)), np.intp)
    out[:, -1] = best.argmax(axis=1)
    for w in range(len(gain) - 1, 0, -1):
        out[:, w - 1] = out[:, w] + back[w, each, out[:, w]]
    return np.asarray(near[each[:, None], out])


def tempo_evidence(found: Periodicity, courses: Ints) -> Floats:
    """Return what speaks for tempi, shape (k, 12), each taken along its course and meaned over the windows.

    Autocorrelation at half, one, two, three and four periods; the share of the strength in step with the
    period, its half and its double; bass drum and snare taking turns from period to period and from one half
    to the other; the distance from the prior's middle in e-foldings, and its square.
    """
    windows = np.arange(courses.shape[1])
    tried = periods()
    last = len(tried) - 1
    half, double = np.maximum(courses - OCTAVE, 0), np.minimum(courses + OCTAVE, last)
    away = np.log(tried[courses].mean(axis=1) / PRIOR_PERIOD)
    rows = [
        *(echo[windows, courses].mean(axis=1) for echo in found.echo),
        *(found.pulse[windows, at].mean(axis=1) for at in (courses, half, double)),
        *(found.turns[windows, at].mean(axis=1) for at in (courses, half)),
        away,
        away**2,
    ]
    return np.stack(rows, axis=1).astype(np.float64)
