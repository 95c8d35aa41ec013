"""Mirror symmetry: how well the left of a frame is the mirror image of its right, and what chance gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8

WIDTH, HEIGHT = 64, 36
"""Pixels to which a frame is reduced: what is off by 1/64 of the width is symmetrical all the same."""
CENTRE = 2
"""Half pixels of `WIDTH` by which the axis may lie off the middle: 1.6 % of the width."""
ASIDE = 0.06
"""Frame widths from the middle at which axes are compared with it. Set by hand: above the blur's
reach."""
REACH = 0.3
"""Frame widths on either side of an axis that are compared, so that all axes have equally much."""
FINEST, COARSEST = 0.8, 5.0
"""Pixels (standard deviations) between which edges are kept: below is grain and what is slightly off, above
are
vignettes and gradients. Set by hand."""
NOISE = 6.0
"""Levels of luma a pixel: edges far weaker than this are noise. Set by hand, above coding error."""
LEAST_EDGES = 0.02
"""Mean squared strength of the edges, 1 for strong ones everywhere, below which a frame is too empty. Set by
hand, see docs/explanation/light.md."""


class MirrorScore(NamedTuple):
    """How symmetrical a frame is about its vertical middle."""

    score: float
    """Correlation of the edges of both sides: 1 for an exact mirror image, 0 for unrelated sides; NaN for a
    frame with hardly any edges."""
    aside: float
    """The highest of the same about other axes than the middle; NaN where `score` is."""


def mirror_score(luma: Image8) -> MirrorScore:
    """Compare the edges of both sides of a frame, shape (h, w), about its middle and about other axes.

    Edges are compared, not light, and without vignettes and gradients; what runs across the whole width (a
    horizon) is taken away.
    """
    small = cv2.resize(luma, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA)
    small = cv2.GaussianBlur(small.astype(np.float32), (0, 0), FINEST)
    small = small - cv2.GaussianBlur(small, (0, 0), COARSEST)
    across, down = np.gradient(small, axis=1), np.gradient(small, axis=0)
    down = down - np.median(down, axis=1, keepdims=True)
    size = np.hypot(across, down)
    across, down = across / (size + NOISE), down / (size + NOISE)
    if float((across**2 + down**2).mean()) < LEAST_EDGES:
        return MirrorScore(float("nan"), float("nan"))
    reach = round(REACH * WIDTH)
    middle = WIDTH  # axes are counted in half pixels
    score = max(_about(across, down, axis, WIDTH) for axis in range(middle - CENTRE, middle + CENTRE + 1))
    far = round(2 * ASIDE * WIDTH)
    others = [
        _about(across, down, axis, reach)
        for axis in range(2 * reach, 2 * (WIDTH - reach) + 1)
        if abs(axis - middle) >= far
    ]
    return MirrorScore(score, max(others))


def _about(across: Floats, down: Floats, axis: int, reach: int) -> float:
    """Return the agreement of both sides of the axis at `axis` / 2 pixels, within `reach` pixels of it."""
    count = min(axis // 2, WIDTH - (axis + 1) // 2, reach)
    left = slice(axis // 2 - count, axis // 2)
    right = slice((axis + 1) // 2, (axis + 1) // 2 + count)
    one, other = across[:, left], across[:, right][:, ::-1]
    below, beyond = down[:, left], down[:, right][:, ::-1]
    both = float((below * beyond - one * other).sum())
    power = float((one**2 + below**2).sum() + (other**2 + beyond**2).sum()) / 2
    return both / power if power > 0 else 0.0
