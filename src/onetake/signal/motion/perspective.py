"""Perspective in a pan: the side that the camera turns away from grows, and moves farther than the middle.

A camera that turns by a small angle shifts the point p of the frame by b + p Re(conj(p) b) / f^2, pixels from
the centre with the focal length f (the terms of second order of the image motion of a rotation: H. C.
Longuet-Higgins and K. Prazdny, Proc. R. Soc. B 208, 1980). Without the second term, a robust fit agrees with
one side of the frame alone, and takes its growth for a push-in.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Floats

WIDEST = 2.0
"""Square of the frame's width over the focal length at most: a horizontal view of 70 degrees. Set by hand."""
USUAL = 0.7
"""The same of an unknown lens: a horizontal view of 45 degrees. Set by hand; no measured source."""
SPREAD = 0.5
"""Standard deviation of lenses about `USUAL`. Set by hand; no measured source."""
LEAST_SHIFT = 1.0
"""Pixels of a step, below which perspective is less than the errors of following. Set by hand."""
ERROR = 0.1
"""Pixels that the mean point of a fit is off. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Lens:
    """What is known of the camera's lens."""

    width: float
    """The frame's longer side, pixels."""
    bend: float = USUAL
    """Square of the width over the focal length, 0 to `WIDEST`."""

    def bent(self, p: Complexes, shift: complex) -> Complexes:
        """Return how much farther than `shift` each point moves, pixels, for points from the centre."""
        return self.bend * self.direction(p, shift)

    def whole_shift(self, shift: complex, shape: tuple[int, int]) -> complex:
        """Return the mean shift of a whole frame of shape (h, w) whose centre is shifted by `shift`.

        That is the shift of the similarity that describes the frame best: the middle moves least.

        Examples
        --------
        >>> Lens(480.0, bend=1.2).whole_shift(10 + 0j, (270, 480))
        (11+0j)
        """
        tall, wide = shape
        part = self.bend / 12 / self.width**2
        return complex(shift.real * (1 + part * wide**2), shift.imag * (1 + part * tall**2))

    def fit(
        self, p: Complexes, q: Complexes, weight: Floats, way: Complexes
    ) -> tuple[complex, complex, float]:
        """Return (a, b) and the bend of the weighted least squares q = a p + b + bend way.

        The bend is held near to what it was where `way`, of `direction`, says little about it.
        """
        total = float(np.add.reduce(weight))
        pm, qm, wm = complex(weight @ p) / total, complex(weight @ q) / total, complex(weight @ way) / total
        d, rq, rw = p - pm, q - qm, way - wm
        leaning = weight * d.conj()
        spread = float((leaning @ d).real)
        if spread <= 1e-9:
            return 1 + 0j, qm - pm, self.bend
        aq, aw = complex(leaning @ rq) / spread, complex(leaning @ rw) / spread
        rw -= aw * d
        known = total * (ERROR / SPREAD) ** 2
        rest = weight * rw.conj()
        seen, both = float((rest @ rw).real), float((rest @ rq).real)
        bend = min(max((both + known * self.bend) / (seen + known), 0.0), WIDEST)
        a = aq - bend * aw
        return a, qm - bend * wm - a * pm, bend

    def direction(self, p: Complexes, shift: complex) -> Complexes:
        """Return how much farther than `shift` each point moves at a bend of 1, pixels."""
        return np.asarray(p * ((p.conj() * (shift / self.width**2)).real))
