"""Layer profile: which parts of the frame, far or near, move how fast along the direction of travel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.motion.layer_motion import upper_median

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.signal.motion.layer_motion import LayerMotion

SIDE = 0.18
"""Share of the longer side: farther from the middle column than this, there is ground or background rather
than a subject. Set by hand; no measured source."""
OUTSIDE = 0.12
"""Share of the longer side from the centre, from which a point's growth is exact enough. Set by hand."""
LOW = 0.1
"""Share of the longer side below the middle row, from which it is the ground near the camera. Set by hand."""
HELD = 1 / 3
"""Motion over that of the whole, up to which a point is held in its place. Set by hand."""
CENTRAL = 0.25
"""Share of the longer side from the centre, within which a subject is held. Set by hand."""
FEWEST_THERE = 3
"""Points that each part needs. Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class LayerProfile:
    """Motion along the direction of travel, shares of the longer side; NaN where too few points are there."""

    low: float
    """10th percentile of all points."""
    high: float
    """90th percentile."""
    far: float
    """Median at both sides above the middle row: what is there is mostly far."""
    near: float
    """Median at both sides low in the frame: mostly the ground near the camera."""
    middle: float
    """Median round the centre, where a subject is mostly kept."""
    held: float
    """Share of the points that are near the centre and keep their place, while the whole moves."""
    growth_far: float
    """Growth away from the centre of what is far, at both sides above the middle row: a share."""
    growth_near: float
    """The same of what is near, at both sides low in the frame."""


def layer_profile(motion: LayerMotion) -> LayerProfile:
    """Reduce a stretch's motion to eight numbers; near and far by the place in the frame."""
    x, y, away = motion.at.real, motion.at.imag, np.abs(motion.at)
    outside = away > OUTSIDE
    outward = (motion.moved - motion.shift - 1j * motion.turned * motion.at) * motion.at.conj()
    growth = outward.real / np.maximum(away, OUTSIDE) ** 2
    tenth = len(motion.along) // 10
    along = np.sort(motion.along)
    low, high = along[tenth], along[-1 - tenth]
    return LayerProfile(
        float(low),
        float(high),
        _at_both_sides(motion.along, x, y < 0),
        _at_both_sides(motion.along, x, y > LOW),
        _median(motion.along[(np.abs(x) < SIDE) & (np.abs(y) < SIDE)]),
        float(np.mean((away < CENTRAL) & (np.abs(motion.moved) < HELD * abs(motion.shift)))),
        _at_both_sides(growth, x, outside & (y < 0)),
        _at_both_sides(growth, x, outside & (y > LOW)),
    )


def _at_both_sides(values: Floats, x: Floats, where: Flags) -> float:
    left, right = values[where & (x < -SIDE)], values[where & (x > SIDE)]
    return 0.5 * (_median(left) + _median(right))


def _median(values: Floats) -> float:
    return float(upper_median(values)) if len(values) >= FEWEST_THERE else float("nan")
