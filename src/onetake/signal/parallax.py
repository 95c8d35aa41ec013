"""Parallax: whether near and far grew alike. A zoom enlarges all depths by one factor, a dolly does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Points = NDArray[np.complex128]

FEWEST = 12
"""Corners followed all the way, with fewer of which nothing is said."""


@dataclass(frozen=True, slots=True)
class Parallax:
    """How unequally the parts of the picture grew over a stretch."""

    growth: float
    """Logarithm of how much larger all became."""
    spread: float
    """Standard deviation of the local growth over that of the whole, 0 or more."""
    error: float
    """How much of the spread the errors of following may have made."""


def parallax(before: Points, after: Points, size: float, sigma: float = 0.15) -> Parallax | None:
    """Compare the local growth of the background over a stretch.

    A turn of the camera makes one side grow and the other shrink, by the laws of perspective; the two terms
    of that are fitted along with the similarity, so that what is left has depth as its reason.

    Parameters
    ----------
    before, after : complex, shape (n,)
        The same corners, pixels from the centre.
    size : float
        The picture's longer side, pixels.
    sigma : float
        Standard error of a corner's place along one axis, pixels.

    Returns
    -------
    Parallax or None
        None with fewer than `FEWEST` corners, or with all of them near the centre.
    """
    far = np.abs(before) > 0.1 * size
    if far.sum() < FEWEST:
        return None
    x, y = before.real / size, before.imag / size
    zero, unit = np.zeros(len(x)), np.ones(len(x))
    table = np.concatenate(
        [
            np.stack([x, -y, unit, zero, x * x, x * y], axis=1),
            np.stack([y, x, zero, unit, x * y, y * y], axis=1),
        ]
    )
    moved = (after - before) / size
    answer = np.linalg.lstsq(table, np.r_[moved.real, moved.imag], rcond=None)[0]
    left = np.r_[moved.real, moved.imag] - table @ answer
    rest = left[: len(x)] + 1j * left[len(x) :]
    growth = float(np.log(np.hypot(1 + answer[0], answer[1])))
    p, r = before[far] / size, rest[far]
    radius = np.abs(p)
    local = (r * p.conj()).real / radius**2
    weight = radius / radius.sum()
    # One corner in ten may lie: a hand, a reflection.
    kept = np.abs(local) <= np.quantile(np.abs(local), 0.9)
    spread = float(np.sqrt(weight[kept] @ local[kept] ** 2 / weight[kept].sum()))
    error = float(np.sqrt(2) * sigma / size * np.sqrt((weight / radius**2).sum()))
    scale = max(abs(growth), 1e-9)
    return Parallax(growth, max(0.0, spread**2 - error**2) ** 0.5 / scale, error / scale)
