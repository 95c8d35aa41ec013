"""How many voices there are, and which steps are whose: from 1 to 4, by what another voice explains."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.clusters import Grouped, group, likelihood, stretch_means, ward
from onetake.signal.dwell import viterbi

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.intp]

MOST = 4
MOST_ITEMS = 400
"""Stretches that voices are learnt from: ten minutes of talk. Ward's method takes the cube of them."""
SWITCH = 6.0
"""Log-likelihood that a change of voice costs within speech."""
LEAST, LEAST_OF_MORE = 20, 45
"""Steps, about 1 s and 2 s, that a voice must have, and one of three or more."""
Limits = tuple[tuple[slice, float], ...]
TWO: Limits = ((slice(None), 0.75),)
MORE: Limits = ((slice(None), 1.3),)
"""Features, and the weighed squared distance in any of them that two voices must have, and three or more."""


def told_apart(
    x: Floats,
    stretch: Ints,
    weight: Floats,
    dwell: int,
    fresh: NDArray[np.bool_],
    two: Limits = TWO,
    more: Limits = MORE,
) -> tuple[Ints, Floats]:
    """Give each step's voice, numbered as they come in, and the share of the evidence for it, 0 to 1.

    Parameters
    ----------
    x, stretch, weight, dwell, fresh
        As `onetake.signal.clusters.group` takes them.
    two, more : tuple of (slice, limit)
        How far apart each pair of voices must be, in the features of one slice at least, where there are two
        voices and where there are three or more.
    """
    some = _sampled(stretch)
    best = _counted(x[some], _numbered(stretch[some]), weight, dwell, _begins(fresh, some), two, more)
    if not some.all():
        scores = likelihood(x, best.means, weight)
        best = Grouped(viterbi(scores, dwell, SWITCH, fresh), best.means, scores)
    order = {int(v): k for k, v in enumerate(dict.fromkeys(best.voice.tolist()))}
    voice = np.array([order[int(v)] for v in best.voice], np.intp)
    return voice, _share(best, dwell)


def _sampled(stretch: Ints) -> NDArray[np.bool_]:
    """Tell the steps from which voices are learnt: those of stretches spread evenly over the film."""
    count = int(stretch.max()) + 1
    if count <= MOST_ITEMS:
        return np.ones(len(stretch), bool)
    return np.isin(stretch, np.linspace(0, count - 1, MOST_ITEMS).round())


def _numbered(stretch: Ints) -> Ints:
    return np.asarray(np.unique(stretch, return_inverse=True)[1], np.intp)


def _begins(fresh: NDArray[np.bool_], some: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Tell before which of the steps there was a pause, or others that were left out."""
    at = np.flatnonzero(some)
    return np.asarray(fresh[at] | (np.diff(at, prepend=-2) > 1))


def _counted(
    x: Floats, stretch: Ints, weight: Floats, dwell: int, fresh: NDArray[np.bool_], two: Limits, more: Limits
) -> Grouped:
    """Give the steps to as many voices as can be told apart."""
    best = group(x, np.zeros(len(x), np.intp), weight, dwell=dwell, switch=SWITCH, fresh=fresh)
    for voices in range(2, min(MOST, int(stretch.max()) + 1) + 1):
        found = _best_of(x, stretch, weight, voices, dwell, fresh)
        if found is None or not _apart(found, weight, two if voices == 2 else more):
            break
        best = found
    return best


def _best_of(
    x: Floats, stretch: Ints, weight: Floats, voices: int, dwell: int, fresh: NDArray[np.bool_]
) -> Grouped | None:
    """Group from several beginnings; the one that explains most wins."""
    size = np.bincount(stretch).astype(float)
    means = stretch_means(x, stretch) * np.sqrt(weight)
    found, top = None, -np.inf
    for kept in (slice(None), slice(0, -2), slice(-2, -1), slice(0, -1)):
        first = ward(means[:, kept], size, voices)[stretch]
        made = group(x, first, weight, dwell=dwell, switch=SWITCH, fresh=fresh)
        if len(np.unique(made.voice)) < voices:
            continue
        told = float(made.scores[np.arange(len(x)), made.voice].sum())
        if told > top:
            found, top = made, told
    return found


def _apart(found: Grouped, weight: Floats, limits: Limits) -> bool:
    counts = np.bincount(found.voice, minlength=len(found.means))
    if counts.min() < (LEAST if len(counts) == 2 else LEAST_OF_MORE):
        return False
    gaps = [weight * (a - b) ** 2 for i, a in enumerate(found.means) for b in found.means[:i]]
    return all(any(float(np.nansum(gap[part])) >= limit for part, limit in limits) for gap in gaps)


def _share(found: Grouped, dwell: int) -> Floats:
    """Give the chance of the voice against the others, by the evidence of `dwell` steps round each."""
    if found.scores.shape[1] < 2:
        return np.ones(len(found.voice))
    kernel = np.ones(dwell)
    smooth = np.stack([np.convolve(s, kernel, "same") for s in found.scores.T], axis=1)[: len(found.voice)]
    smooth -= smooth.max(axis=1, keepdims=True)
    chance = np.exp(smooth)
    rows = np.arange(len(found.voice))
    return np.asarray(chance[rows, found.voice] / chance.sum(axis=1))
