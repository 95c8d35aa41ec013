"""Robust similarity between two sets of points: z' = a z + b in complex numbers.

A complex `a` is rotation and scale at once, so that the least-squares similarity is the fit of a line.
Hypotheses from pairs of points are scored all at once (M. Fischler and R. Bolles, CACM 24 (1981), with the
truncated quadratic score of P. Torr and A. Zisserman, CVIU 78 (2000)); the best is refined by iterated
re-weighting with Tukey's biweight.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.perspective import LEAST_SHIFT, WIDEST, Lens

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Floats


PAIRS = 80
"""Hypotheses drawn; with 30 % of the weight on one similarity some pair is right in 99.9 % of the cases."""
_ROUNDS = 3
"""Rounds of re-weighting; set by hand, no measured source."""
_ENOUGH = 0.75
"""Score, 0 to 1, from which a guess is accepted without drawing pairs; set by hand."""
_BETTER = 0.03
"""Score by which a drawn similarity must beat a guess, as motion is steady; set by hand."""
_TUKEY = 4.685
"""Standard deviations at which Tukey's biweight ends: 95 % efficiency for normal errors (P. Holland and
R. Welsch, Communications in Statistics 6, 1977)."""
_WIDEST = 1.2
"""Spread over that of all points, beyond which it counts no more; set by hand."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """A fit, with what it rests on."""

    a: complex
    """Scale |a| and rotation arg a, clockwise in frames whose y goes down."""
    b: complex
    """Where the origin goes, pixels."""
    inlier: Floats
    """Shape (n,), 0 to 1: how much each point agrees."""
    residual: Floats
    """Shape (n,), pixels."""
    share: float
    """Share of the weight that agrees, 0 to 1."""
    sigma: float
    """Pixels, robust standard deviation of the residuals of what agrees, along one axis."""
    turn_error: float
    """Standard error of arg a (and of log |a|)."""
    shift_error: float
    """Standard error of b, pixels, along one axis."""
    lens: Lens | None = None
    """The lens whose perspective is part of the fit; None where the shift is too small to need any."""

    def moved(self, p: Complexes) -> Complexes:
        """Return where the points are by the fit."""
        flat = self.a * p + self.b
        return flat if self.lens is None else flat + self.lens.bent(p, self.b)


def fit_similarity(p: Complexes, q: Complexes, weight: Floats) -> tuple[complex, complex]:
    """Return (a, b) of the weighted least squares q = a p + b.

    Examples
    --------
    >>> p = np.array([0, 1, 1j])
    >>> fit_similarity(p, 2j * p + 3, np.ones(3))
    (2j, (3+0j))
    """
    total = float(np.add.reduce(weight))
    pm, qm = complex(weight @ p) / total, complex(weight @ q) / total
    d = p - pm
    spread = float(weight @ (d.real**2 + d.imag**2))
    if spread <= 1e-9:
        return 1 + 0j, qm - pm
    a = complex((weight * d.conj()) @ (q - qm)) / spread
    return a, qm - a * pm


def robust_similarity(
    p: Complexes,
    q: Complexes,
    weight: Floats,
    guesses: list[tuple[complex, complex]],
    rng: np.random.Generator,
    tolerance: float = 1.0,
    lens: Lens | None = None,
) -> Similarity | None:
    """Fit a similarity from `p` to `q` that most of the weight agrees with.

    Parameters
    ----------
    p, q : complex, shape (n,)
        Points x + iy, pixels from the frame's centre.
    weight : float, shape (n,)
        How much each point counts, above 0.
    guesses : list of (a, b)
        Similarities to try before any is drawn, such as the last one.
    rng : Generator
        For the pairs drawn.
    tolerance : float
        Pixels from which a point does not agree at all.
    lens : Lens, optional
        What is known of the lens: perspective is then part of the fit.

    Returns
    -------
    Similarity or None
        None with fewer than three points.
    """
    n = len(p)
    if n < 3:
        return None
    weight = weight / np.add.reduce(weight)
    whole = q
    if lens is not None and guesses and abs(guesses[0][1]) >= LEAST_SHIFT:
        q = q - lens.bent(p, guesses[0][1])
    tries = [*guesses, *_refine_guesses(p, q, weight, guesses[:1])]
    a, b, score = _best(p, q, weight, np.array(tries, np.complex128).reshape(-1, 2), tolerance)
    if score < _ENOUGH:
        drawn = _draw_pairs(p, q, weight, rng)
        if len(drawn):
            one = _best(p, q, weight, drawn, tolerance)
            # A guess is preferred to a random pair that is hardly better: motion is steady.
            if one[2] > score + _BETTER:
                a, b, score = one
    q, reach = whole, tolerance
    if lens is not None and abs(b) < LEAST_SHIFT:
        lens = None
    way = None if lens is None else lens.direction(p, b)
    started = abs(b)
    for _ in range(_ROUNDS):
        residual = np.abs(q - a * p - b if way is None or lens is None else q - a * p - b - lens.bend * way)
        inlier = np.maximum(1 - (residual / reach) ** 2, 0) ** 2
        used = weight * inlier
        total = float(np.add.reduce(used))
        if total < 1e-6:
            break
        if way is None or lens is None:
            a, b = fit_similarity(p, q, used)
        else:
            a, b, bend = lens.fit(p, q, used, way)
            lens = Lens(lens.width, bend)
        # The mean square under the biweight, made whole for a normal spread.
        sigma = math.sqrt(float(used @ residual**2) / (2 * total))
        reach = min(tolerance, max(_TUKEY * 1.15 * sigma, 0.8 * tolerance))
    residual = np.abs(q - a * p - b if way is None or lens is None else q - a * p - b - lens.bend * way)
    inlier = np.maximum(1 - (residual / reach) ** 2, 0) ** 2
    used = weight * inlier
    total = float(np.add.reduce(used))
    if total < 1e-6:
        return None
    sigma = max(0.01, math.sqrt(float(used @ residual**2) / (2 * total)))
    middle = complex(used @ p) / total
    radius2 = float(used @ (np.abs(p - middle) ** 2)) / total
    count = total**2 / float(used @ used)
    if lens is not None:
        lens = Lens(lens.width, min(WIDEST, lens.bend * started / max(abs(b), LEAST_SHIFT)))
    turn = sigma / math.sqrt(max(count * radius2, 1e-9))
    shift = math.hypot(sigma / math.sqrt(count), turn * abs(middle))
    return Similarity(a, b, inlier, residual, float(weight @ (inlier > 0.05)), sigma, turn, shift, lens)


def _best(
    p: Complexes, q: Complexes, weight: Floats, tries: Complexes, tolerance: float
) -> tuple[complex, complex, float]:
    if not len(tries):
        return 1 + 0j, 0j, 0.0
    off = q[None] - tries[:, :1] * p[None] - tries[:, 1:]
    square = (off.real**2 + off.imag**2) / tolerance**2
    agree = np.maximum(0.0, 1 - square)
    scores = agree @ weight
    if scores.max() >= _ENOUGH:
        k = int(np.argmax(scores))
        return complex(tries[k, 0]), complex(tries[k, 1]), float(scores[k])
    # The background surrounds the subjects: the wider the agreeing points spread, the better.
    moments = agree @ (weight * np.stack([p.real, p.imag, p.real**2 + p.imag**2])).T
    moments /= np.maximum(scores, 1e-9)[:, None]
    wide = moments[:, 2] - moments[:, 0] ** 2 - moments[:, 1] ** 2
    whole = float(weight @ np.abs(p - weight @ p) ** 2)
    k = int(np.argmax(scores * np.minimum(_WIDEST, np.sqrt(np.maximum(wide, 0) / max(whole, 1e-9)))))
    return complex(tries[k, 0]), complex(tries[k, 1]), float(scores[k])


def _refine_guesses(
    p: Complexes, q: Complexes, weight: Floats, guesses: list[tuple[complex, complex]]
) -> list[tuple[complex, complex]]:
    """Return each guess with its shift corrected, and the fit of the points near that."""
    out = []
    for a, _ in guesses:
        off = q - a * p
        b = complex(_median(off.real), _median(off.imag))
        apart = np.abs(off - b)
        near = apart <= max(_median(apart), 0.5)
        out += [(a, b), fit_similarity(p[near], q[near], weight[near])]
    return out


def _median(values: Floats) -> float:
    # NumPy's own looks for NaN first, and takes four times as long over so few numbers.
    half = len(values) // 2
    if len(values) % 2:
        return float(np.partition(values, half)[half])
    low, high = np.partition(values, (half - 1, half))[half - 1 : half + 1]
    return float(low + high) / 2


def _draw_pairs(p: Complexes, q: Complexes, weight: Floats, rng: np.random.Generator) -> Complexes:
    """Return similarities through pairs of points that are well apart, shape (k, 2)."""
    edges = np.cumsum(weight)
    i, j = np.minimum(np.searchsorted(edges, rng.random((2, PAIRS))), len(p) - 1)
    apart = p[i] - p[j]
    far = np.abs(apart) > 0.3 * np.abs(p - p.mean()).mean()
    i, j, apart = i[far], j[far], apart[far]
    a = (q[i] - q[j]) / apart
    b = q[i] - a * p[i]
    sane = np.abs(np.log(np.maximum(np.abs(a), 1e-6))) < 0.4
    shifts = np.stack([np.ones(len(i), np.complex128), q[i] - p[i]], axis=1)[: PAIRS // 4]
    return np.concatenate([np.stack([a, b], axis=1)[sane], shifts])
