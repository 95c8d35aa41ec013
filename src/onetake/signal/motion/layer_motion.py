"""Layers: how parts at different depths move beyond what a turn, a roll and a zoom of the camera explain.

A camera that only turns, rolls and zooms moves all depths by one rule: a similarity and two terms of
perspective. A camera that travels sideways moves each point by its own amount, but all along one line; across
that line the rule still holds. So the rule is fitted to the components *across* each of several directions;
the direction that leaves the least is the direction of travel, and along it each point has its own speed.

Sources: H. Longuet-Higgins and K. Prazdny, The interpretation of a moving retinal image, Proc. Royal Society
B 208, 1980 (rotation and translation of the image motion); M. Irani and P. Anandan, A unified approach to
moving object detection in 2D and 3D scenes, PAMI 20, 1998 (parallax beyond a plane's motion).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.similarity_fit import fit_similarity

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes, Floats

FEWEST = 15
"""Points that are needed: the rule has six unknowns. Set by hand; no measured source."""
DIRECTIONS = 12
"""Directions of travel that are tried, over half a circle. Set by hand; no measured source."""
TOLERANCE = 0.0005
"""Share of the longer side: error of following, a quarter of a pixel at 480. Set by hand."""
RELATIVE_TOLERANCE = 0.02
"""Share of the points' median motion that is added to it. Set by hand; no measured source."""
AGREES = 3.0
"""Tolerances within which a point agrees. Set by hand; no measured source."""
MOST_ALIKE = 0.7
"""Share of the points from which one rule for all depths is enough (docs/explanation/camera.md, "Layers")."""
_CORRECTIONS = 3
"""Times that a compromise is corrected, and the direction refined by half. Set by hand."""
_ROUNDS = 5
"""Rounds of re-weighting. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class LayerMotion:
    """How points moved over a stretch; lengths are shares of the longer side, in the frame's axes."""

    alike: float
    """Share of the points that one rule for all depths explains, 0 to 1."""
    agree: float
    """Share of the points that the rule explains across the direction of travel, 0 to 1.

    Where `alike` is `MOST_ALIKE` or more, no such direction is looked for, and `agree` is `alike`."""
    direction: complex
    """Unit vector along which the points differ: to the right, or down where it is steep."""
    tolerance: float
    """How far a point may be from the rule by errors of following alone."""
    noise: float
    """Median distance from the rule across that direction."""
    growth: float
    """Natural logarithm of the growth that holds for all depths."""
    turned: float
    """Radians that the content turned, clockwise in frames whose y goes down."""
    shift: complex
    """Motion of the frame's centre by the rule, its part along the direction being the median point's."""
    bend: complex
    """The two terms of perspective: what a turn of the camera adds at the frame's sides."""
    at: Complexes
    """Shape (n,): where the points were."""
    moved: Complexes
    """Shape (n,): where each went from there."""
    along: Floats
    """Shape (n,): how far each went along the direction, without roll, growth and perspective."""


def layer_motion(before: Complexes, after: Complexes, size: float) -> LayerMotion | None:
    """Measure how points moved beyond one rule for all depths.

    Parameters
    ----------
    before, after : complex, shape (n,)
        The same points x + iy, pixels from the centre.
    size : float
        The frame's longer side, pixels.

    Returns
    -------
    LayerMotion or None
        None with fewer than `FEWEST` points.

    Examples
    --------
    >>> p = np.array([x + 1j * y for x in range(-200, 201, 40) for y in range(-90, 91, 30)])
    >>> near = p.imag > 0
    >>> slid = layer_motion(p, p - np.where(near, 24, 8), 480)
    >>> round(abs(slid.direction.real), 2), abs(slid.growth) < 0.001, abs(slid.turned) < 0.001
    (1.0, True, True)
    """
    if len(before) < FEWEST:
        return None
    p, q = before / size, after / size
    tolerance = TOLERANCE + RELATIVE_TOLERANCE * float(np.median(np.abs(q - p)))
    reach = AGREES * tolerance
    a, b = _similarity(p, q, tolerance)
    table, rest = _rule(p, b / a), (q - b) / a - p  # what a similarity leaves, in the axes of the first frame
    found, left = _fit(np.r_[table.real, table.imag][None], np.r_[rest.real, rest.imag][None], tolerance)
    rule, residual = found[0], np.hypot(*left[0].reshape(2, -1))
    alike = float(np.mean(residual < reach))
    e = _axis(b)
    if alike < MOST_ALIKE:
        a, e, rule, residual = _across(p, q, a, b, table, tolerance)
        rest = (q - b) / a - p
    e = -e if e.real < -0.75 else e
    own = _component(b / a + rest - table[:, [0, 1, 4, 5]] @ rule[[0, 1, 4, 5]], e)
    shift = b / a + complex(rule[2], rule[3])
    shift += e * (float(np.median(own)) - (e.conjugate() * shift).real)
    return LayerMotion(
        alike=alike,
        agree=float(np.mean(residual < reach)),
        direction=e,
        tolerance=tolerance,
        noise=float(np.median(residual)),
        growth=float(np.log(abs(a)) + rule[0]),
        turned=float(np.angle(a) + rule[1]),
        shift=a * shift,
        bend=complex(rule[4], rule[5]),
        at=p,
        moved=q - p,
        along=own,
    )


def upper_median(values: Floats) -> Floats:
    """Return the median along the last axis, of two middle values the larger; a fourth of `np.median`'s time.

    Examples
    --------
    >>> upper_median(np.array([[3.0, 1.0, 2.0], [9.0, 9.0, 0.0]])).tolist()
    [2.0, 9.0]
    """
    middle = values.shape[-1] // 2
    return np.asarray(np.partition(values, middle, axis=-1)[..., middle])


def _axis(vector: complex) -> complex:
    """Return the nearer of the two axes of the frame."""
    return 1 + 0j if abs(vector.real) >= abs(vector.imag) else 1j


def _across(
    p: Complexes, q: Complexes, a: complex, b: complex, table: Complexes, tolerance: float
) -> tuple[complex, complex, Floats, Floats]:
    """Fit the rule across each direction; return a, the best direction, the rule, and what it leaves.

    A similarity that is a compromise has turned the frame by a roll that is none; its `a` is corrected, and
    the fit repeated round the best direction, in half the steps each time.
    """
    tried = np.exp(1j * np.pi * np.arange(DIRECTIONS) / DIRECTIONS)
    reach = AGREES * tolerance
    for halving in range(1, _CORRECTIONS + 2):
        rest = (q - b) / a - p
        tables = np.stack([_component(table, 1j * e) for e in tried])
        found, left = _fit(tables, np.stack([_component(rest, 1j * e) for e in tried]), tolerance)
        best = int(np.minimum((left / reach) ** 2, 1).mean(axis=1).argmin())
        e, rule = complex(tried[best]), found[best]
        if halving <= _CORRECTIONS:
            a *= np.exp(complex(rule[0], rule[1]))
            tried = e * np.exp(1j * np.pi / DIRECTIONS * np.array([-1, 0, 1]) / 2**halving)
    return a, e, rule, np.abs(left[best])


def _component(vectors: Complexes, unit: complex) -> Floats:
    return np.asarray((vectors * unit.conjugate()).real)


def _rule(p: Complexes, shift: complex) -> Complexes:
    """Return the motions that growth, roll, shift and perspective cause at each point, shape (n, 6).

    Perspective is taken halfway along the shift: from the first frame to the second it magnifies by the
    square of the turn, and so does it backwards.
    """
    one, half = np.ones(len(p)), p + shift / 2
    return np.stack([p, 1j * p, one, 1j * one, half.real * half, half.imag * half], axis=1)


def _similarity(p: Complexes, q: Complexes, tolerance: float) -> tuple[complex, complex]:
    a, b = fit_similarity(p, q, np.ones(len(p)))
    for _ in range(_ROUNDS):
        residual = np.abs(q - a * p - b)
        scale = max(1.5 * float(upper_median(residual)), tolerance)
        a, b = fit_similarity(p, q, 1 / (1 + (residual / scale) ** 2) ** 2)
    return a, b


def _fit(tables: Floats, values: Floats, tolerance: float) -> tuple[Floats, Floats]:
    """Fit several linear models robustly at once; return (k, m) unknowns and (k, n) residuals.

    A weak pull to 0 keeps what a direction does not show (its own shift) from growing without limit.
    """
    weight = np.ones_like(values)
    ridge = 1e-6 * np.eye(tables.shape[2])
    for _ in range(_ROUNDS):
        weighted = tables * weight[:, :, None]
        square = tables.transpose(0, 2, 1) @ weighted + ridge
        right = weighted.transpose(0, 2, 1) @ values[:, :, None]
        found = np.linalg.solve(square, right)
        residual = values - (tables @ found)[:, :, 0]
        scale = np.maximum(1.5 * upper_median(np.abs(residual))[:, None], tolerance)
        weight = 1 / (1 + (residual / scale) ** 2) ** 2
    return np.asarray(found[:, :, 0]), np.asarray(residual)
