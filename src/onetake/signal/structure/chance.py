"""What chance would give: curves that are high together, and go together, against circular shifts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.chance import DRAWS, chance_level, p_value

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

SHIFTS = 400
"""Circular shifts that are compared, evenly spaced."""
LEAST_SHIFT = 0.125
"""Share of the film by which a curve is shifted at least (staged truth uses the same)."""


@dataclass(frozen=True, slots=True)
class Highest:
    """Where curves are highest together."""

    row: int
    mean: float
    """Mean of the curves there."""
    chance: float
    """How often shifted curves are as high together somewhere."""
    high_by_chance: float
    """Curves that are above `high` there in 95 of 100 draws at most."""


def highest_together(rows: Floats, near: int, high: float) -> Highest:
    """Return where the mean of several curves is highest, and what chance would give.

    Chance is each curve shifted along the film by a random amount, end to start: what each does by itself is
    kept, that they do it together is not.

    Parameters
    ----------
    rows : float64, shape (curves, n)
        Standardised; NaN where unknown counts as the mean, 0.
    near : int
        Rows to each side within which a curve is counted as high.
    high : float
        Value from which a curve is high.

    Examples
    --------
    >>> curves = np.zeros((5, 200))
    >>> curves[:, 120:130] = 3.0
    >>> found = highest_together(curves, 4, 1.5)
    >>> found.row, found.mean, found.chance < 0.02, found.high_by_chance <= 4
    (120, 3.0, True, True)
    """
    known = np.nan_to_num(rows)
    count, n = known.shape
    mean = known.mean(axis=0)
    at = int(mean.argmax())
    padded = np.pad(known, ((0, 0), (near, near)), mode="wrap" if n > near else "edge")
    tops = np.lib.stride_tricks.sliding_window_view(padded, 2 * near + 1, axis=1).max(axis=2) >= high
    rng = np.random.default_rng(20)
    doubled, doubled_tops = np.hstack([known, known]), np.hstack([tops, tops])
    reached, counts = 0, []
    for _ in range(DRAWS):
        shifts: list[int] = np.asarray(rng.integers(0, n, count)).tolist()
        total = np.zeros(n)
        for k, shift in enumerate(shifts):
            total += doubled[k, shift : shift + n]
        top = int(total.argmax())
        reached += bool(total[top] / count >= mean[at] - 1e-9)
        counts.append(sum(int(doubled_tops[k, shift + top]) for k, shift in enumerate(shifts)))
    by_chance = chance_level(counts)
    return Highest(at, float(mean[at]), p_value(reached, DRAWS), by_chance)


@dataclass(frozen=True, slots=True)
class Coupling:
    """How two curves go together."""

    r: float
    """Correlation, -1 to 1."""
    chance: float
    """The correlation that 95 of 100 circular shifts stay below."""
    p: float
    """Share of the shifts that reach `r`."""


def coupling(one: Floats, other: Floats) -> Coupling | None:
    """Return the correlation of two curves on one grid against circular shifts; None where one is constant.

    Unknown values (NaN) of either are left out at each shift.

    Examples
    --------
    >>> t = np.arange(200.0)
    >>> wave = np.sin(t / 9) + np.sin(t / 23)
    >>> found = coupling(wave, 2 * wave + 1)
    >>> round(found.r, 6), found.p < 0.01
    (1.0, True)
    """
    n = len(one)
    least = max(1, round(LEAST_SHIFT * n))
    r = _correlation(one, other)
    if n < 16 or r is None:
        return None
    shifts = np.unique(np.linspace(least, n - least, min(SHIFTS, n)).astype(int))
    shifted = [_correlation(np.roll(one, s), other) for s in shifts.tolist()]
    known = np.array([value for value in shifted if value is not None])
    if not len(known):
        return None
    reach = p_value(int((known >= r).sum()), len(known))
    return Coupling(r, chance_level(known), reach)


def _correlation(one: Floats, other: Floats) -> float | None:
    known = np.isfinite(one) & np.isfinite(other)
    if known.sum() < 8:
        return None
    a, b = one[known] - one[known].mean(), other[known] - other[known].mean()
    size = float(np.sqrt((a**2).sum() * (b**2).sum()))
    return float((a * b).sum()) / size if size > 1e-12 else None
