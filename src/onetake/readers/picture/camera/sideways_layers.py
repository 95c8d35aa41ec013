"""Sideways layers: where depths move by different amounts along one line, a camera travels sideways.

There no push, pull or roll can be read from the one similarity that fits best: it would be a compromise
between the layers. It is read from the components across the line instead, which depth does not change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.move_limits import ARM
from onetake.signal.motion.layer_motion import AGREES, MOST_ALIKE

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.signal.motion.layer_windows import LayerWindow

ALIKE = "alike"
IN_LINE = "in line"
MIXED = "mixed"
LABELS = (ALIKE, IN_LINE, MIXED)
"""All depths alike; each by its own amount along one line; neither."""
LEAST_AGREE = 0.65
"""Share of the points that must keep to the rule across the line (docs/explanation/camera.md, "Layers")."""
GAIN = 0.2
"""By how much that share must exceed the share that is alike. Set by hand; no measured source."""
OVER_NOISE = 15.0
"""Spread of the layers over the median error across the line, at least (the same section)."""
LEAST_SPREAD = 0.004
"""Spread of the layers, share of the longer side, at least: two pixels of 480. Set by hand."""
OVER_GROWTH = 3.0
"""Spread over the motion that growth causes at the frame's sides, at least (the same section)."""
STANDING = 0.35
"""Share of points that stand still, from which it is subjects that move and not the camera. Set by hand."""

LEAK = 0.03
"""Motion by growth or roll, at the points' mean distance from the centre, over the spread of layers that
slide, below which it is none: what an error of two degrees in their direction makes of the spread."""
ROLL_OVER_NOISE = 3.0
"""Motion by a roll, at the points' mean distance from the centre, over the median error of the rule, below
which a roll in mixed stretches is none (measured: 3.2 or more in 19 of 22 stretches of three films that roll,
up to 2.5 in 33 of 35 of five that do not)."""
FAR = 0.03
"""Shift in a stretch, share of the longer side, from which a turn's perspective is no growth. Set by hand."""


def layer_label(window: LayerWindow) -> str:
    """Return which of `LABELS` a stretch is."""
    motion, profile = window.motion, window.profile
    spread = profile.high - profile.low
    if motion.alike >= MOST_ALIKE:
        return ALIKE
    in_line = (
        motion.agree >= max(LEAST_AGREE, motion.alike + GAIN)
        and spread >= max(LEAST_SPREAD, OVER_NOISE * motion.noise)
        and spread >= OVER_GROWTH * 0.5 * abs(motion.growth)
    )
    return IN_LINE if in_line else MIXED


def corrected_steps(
    steps: Floats, seconds: Floats, window: LayerWindow, label: str, width: int, height: int
) -> Floats:
    """Return the camera's steps within a stretch whose depths are not alike, without the compromise.

    Where the layers move along one line, all four come from the rule across it. Where they are mixed, as
    ahead of a camera that moves forward, only the roll is changed: what the similarity and the rule do not
    agree on is no roll, nor is what is hardly more than the rule's error.

    Parameters
    ----------
    steps : float, shape (n, 4)
        The stretch's steps: widths to the right, heights up, degrees clockwise, logarithm of the growth.
        Returned as they are where one is unknown.
    seconds : float, shape (n,)
        How long each took; what is corrected is divided in proportion.
    label : str
        What `layer_label` says of the stretch.
    """
    if not len(steps) or not np.isfinite(steps).all():
        return steps
    motion, size, found = window.motion, max(width, height), steps.sum(axis=0)
    wanted = found.copy()
    turned = -float(np.degrees(motion.turned))
    if label == IN_LINE:
        leak = LEAK * (window.profile.high - window.profile.low)
        wanted[2] = turned if ARM * abs(motion.turned) >= leak else 0.0
        wanted[3] = motion.growth if ARM * abs(motion.growth) >= leak else 0.0
        if np.mean(np.abs(motion.along) < AGREES * motion.tolerance) < STANDING:
            wanted[:2] = -motion.shift.real * size / width, motion.shift.imag * size / height
    elif label == ALIKE and abs(motion.shift) >= FAR:
        wanted[2:] = turned, motion.growth  # without what perspective makes of a turn
    elif label == MIXED:
        certain = ARM * abs(motion.turned) >= ROLL_OVER_NOISE * motion.noise and turned * found[2] > 0
        wanted[2] = np.sign(turned) * min(abs(turned), abs(found[2])) if certain else 0.0
    return np.asarray(steps + np.outer(seconds / seconds.sum(), wanted - found))
