"""Parallax: whether near and far grew alike. A zoom enlarges all depths by one factor, a dolly does not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.similarity_fit import fit_similarity

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes


FEWEST = 12
"""Corners followed all the way that are needed."""
NOISE = 0.004
"""Range of the local growth that tracking errors alone cause; measured on zooms
(docs/explanation/camera.md)."""
_FAR = 0.12
"""Share of the longer side: nearer to the centre growth moves nothing far. Set by hand."""
_SHIFTED = 0.03
"""Share of the longer side, of a shift beyond which perspective counts; set by hand."""


@dataclass(frozen=True, slots=True)
class Parallax:
    """How unequally the parts of the frame grew over a stretch."""

    growth: float
    """Logarithm of how much larger all became."""
    spread: float
    """Range of the local growth, from its 20th to its 80th percentile, over the growth of the whole."""
    error: float
    """How much of the spread tracking errors cause."""


def parallax(before: Complexes, after: Complexes, size: float) -> Parallax | None:
    """Compare the local growth of the background over a stretch.

    A pan or tilt makes one side grow and the other shrink, by the laws of perspective; where the frame
    was shifted, these two terms are subtracted, so that only depth can explain the rest.

    Parameters
    ----------
    before, after : complex, shape (n,)
        The same corners, pixels from the centre.
    size : float
        The frame's longer side, pixels.

    Returns
    -------
    Parallax or None
        None with fewer than `FEWEST` corners away from the centre.

    Examples
    --------
    >>> p = np.array([x + 1j * y for x in range(-200, 201, 80) for y in range(-90, 91, 60)])
    >>> zoom = parallax(p, 1.2 * p, 480)
    >>> round(zoom.growth, 3), round(zoom.spread, 3)
    (0.182, 0.0)
    """
    p, q = before / size, after / size
    far = np.abs(p) > _FAR
    if far.sum() < FEWEST:
        return None
    a, b = fit_similarity(p, q, np.ones(len(p)))
    for _ in range(4):
        residual = np.abs(q - a * p - b)
        middle = max(float(np.median(residual)), 1e-6)
        a, b = fit_similarity(p, q, 1 / (1 + (residual / middle) ** 2))
    growth = float(np.log(abs(a)))
    rest = (q - b) / a - p
    if abs(b) > _SHIFTED:
        rest = rest - _perspective(p, rest)
    local = (rest * p.conj()).real[far] / np.abs(p[far]) ** 2
    low, high = np.quantile(local, [0.2, 0.8])
    scale = max(abs(growth), 1e-9)
    return Parallax(growth, float(high - low) / scale, NOISE / scale)


def _perspective(p: Complexes, rest: Complexes) -> Complexes:
    """Return the part of `rest` that a turn of the camera explains: (u x + v y) (x, y)."""
    table = np.concatenate(
        [np.stack([p.real**2, p.real * p.imag], axis=1), np.stack([p.real * p.imag, p.imag**2], axis=1)]
    )
    u, v = np.linalg.lstsq(table, np.r_[rest.real, rest.imag], rcond=None)[0]
    return np.asarray((u * p.real + v * p.imag) * p)
