"""When each part of a frame switches from one shot to another: what a wipe does, and little else.

Whatever its shape and the hardness of its edge, a wipe shows the shot before in each part of the frame up
to one moment and the shot after from then on, and that moment differs from part to part but hardly between
neighbours. In a cut the moments are one, in a dissolve both shots show at once, behind a body neither does,
and where a camera moves there are no two shots that differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats


SEEN = 0.2
"""Leaning from which a part is assigned to one shot."""
CLEAR = 0.25
"""Mean leaning the right way from which a part switches clearly."""


@dataclass(frozen=True, slots=True, eq=False)
class Switching:
    """How parts of the frame switch; shares are of the parts' weight, 0 to 1."""

    lean: float
    """Mean leaning the right way, before and after each part's moment."""
    both: float
    """Share that switches clearly and was seen in both states."""
    moment: Floats
    """Shape (n,), the moments of those, in numbers of frames."""
    spread: float
    """Standard deviation of these moments over the number of frames: 0.29 for an even sweep of all."""
    pause: float
    """Median number of frames from the last of the old to the first of the new; 1 for a hard edge."""
    rough: float
    """Mean difference between neighbours, across or down, over that between any two; 1 for chance."""
    told: float
    """Share of the parts that can be assigned to one of the shots, in the frame where it is least."""


def switching(
    lean: NDArray[np.floating], weight: NDArray[np.floating], least: float = -1.0
) -> Switching | None:
    """Find the one moment at which each part switches best.

    Parameters
    ----------
    lean : float, shape (n, h, w)
        For n frames in order, how much rather each part is of the shot before (1) than of that after (-1).
    weight : float, shape (h, w)
        How much a part counts; 0 where it is unknown.
    least : float
        Mean leaning the right way below which nothing more is measured.

    Returns
    -------
    Switching or None
        None where no part has any weight, or less than `least` leans the right way.

    Examples
    --------
    >>> edge = np.arange(8)[None, None, :] - np.arange(8)[:, None, None]
    >>> wiped = switching(np.where(edge >= 0, 1.0, -1.0).repeat(4, axis=1), np.ones((4, 8)))
    >>> wiped.lean, wiped.both, wiped.moment[:8].tolist()
    (1.0, 0.875, [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5, 0.5])
    """
    count = len(lean)
    total = float(weight.sum())
    if total <= 0:
        return None
    run = np.concatenate([np.zeros((1, *lean.shape[1:])), np.cumsum(lean, axis=0)])
    right = 2 * run - run[-1]
    mean = right.max(axis=0) / count
    good = float((weight * mean).sum()) / total
    if good < least:
        return None
    switch = right.argmax(axis=0)
    number = np.arange(count)[:, None, None]
    last = np.where((lean > SEEN) & (number < switch), number, -1).max(axis=0)
    first = np.where((lean < -SEEN) & (number >= switch), number, count).min(axis=0)
    clear = (weight > 0) & (mean > CLEAR) & (last >= 0) & (first < count)
    moment = np.where(clear, 0.5 * (last + first), np.nan)
    both = float(weight[clear].sum()) / total
    told = float((weight * (np.abs(lean) > SEEN)).sum(axis=(1, 2)).min()) / total
    moments = moment[clear]
    if len(moments) < 2:
        return Switching(good, both, moments, 0.0, float(count), 1.0, told)
    spread, pause = float(moments.std()) / count, float(np.median((first - last)[clear]))
    return Switching(good, both, moments, spread, pause, _roughness(moment, moments), told)


def _roughness(moment: Floats, moments: Floats) -> float:
    any_two = float(np.abs(moments - moments[:, None]).mean())
    steps = [np.abs(np.diff(moment, axis=axis)) for axis in (0, 1)]
    means = [float(s[~np.isnan(s)].mean()) for s in steps if not np.isnan(s).all()]
    return min(means) / max(any_two, 1e-6) if means else 1.0
