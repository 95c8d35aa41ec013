"""The background's motion from one picture to the next, as it is told."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class FrameMotion:
    """The background's motion from one picture to the next: z' = a z + b about the centre, pixels.

    Parts that cannot be decided are NaN.
    """

    a: complex
    b: complex
    confidence: float
    """0 to 1."""
    turn_error: float
    """Standard error of arg a and of log |a|."""
    shift_error: float
    """Standard error of b, pixels."""
    beyond: float
    """Mean over the picture of how far what is in it moved against the background, pixels."""


NO_MOTION = FrameMotion(complex(np.nan, np.nan), complex(np.nan, np.nan), 0.0, np.nan, np.nan, np.nan)
