"""What a camera move is: its labels, the limits of each axis, and the result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

WINDOW = 0.7
"""s over which rates are smoothed. Set by hand; no measured source."""
SHORTEST = 1.0
"""s that a move lasts at least (docs/explanation/camera.md, "Moves")."""
KNOWN = 0.4
"""Mean confidence, 0 to 1, below which nothing can be told: subjects may be what moves, or sways, or stands
(measured: up to 0.3 where only a dancer has texture; 0.5 or more on the moves of 30 clips)."""
SLOW_WINDOW = 3.0
"""s over which the rates of slow moves are smoothed, and that a slow move lasts at least. Set by hand; no
measured source."""
SLOWEST = 15.0
"""s in which a slow move reaches the least amount of its axis: a push of 3 % at 0.2 %/s. Set so that an even
push of 0.3 %/s has a margin; no measured source."""
TALL = 9 / 16
"""A frame's height in frame widths; close enough for other shapes."""
ARM = 0.29
"""Mean distance of a frame's points from its centre, frame widths, at 16:9: what a turn or growth moves."""


class Axis(NamedTuple):
    """Limits of the moves on one axis."""

    least: float
    """Rate from which the camera moves, per second."""
    amount: float
    """Least amount of a move."""
    arm: float
    """Frame widths per unit, to compare with the shake."""
    words: tuple[str, str]
    """Label of a positive and of a negative amount."""


# Limits: docs/explanation/camera.md, section "Moves".
AXES: dict[str, Axis] = {
    "pan": Axis(0.015, 0.04, 1.0, ("pan right", "pan left")),
    "tilt": Axis(0.02, 0.06, TALL, ("tilt up", "tilt down")),
    "roll": Axis(0.7, 2.5, ARM * np.pi / 180, ("roll", "roll")),
    "scale": Axis(0.008, 0.03, ARM, ("push-in", "pull-out")),
}
MOVES = (
    *dict.fromkeys(word for axis in AXES.values() for word in axis.words),
    "spiral",
    "orbit",
    "whip",
    "handheld",
    "static",
)
"""The labels of moves."""
STILL = {"pan": 0.006, "tilt": 0.01, "roll": 0.4, "scale": 0.006}
"""Smoothed rates below which nothing moves: static."""


@dataclass(frozen=True, slots=True)
class Move:
    """One move, from `start` to `end` s."""

    start: float
    end: float
    label: str
    value: float
    confidence: float
    axis: str = ""
