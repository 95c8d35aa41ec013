"""The background's motion from one frame to the next, as a result."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class FrameMotion:
    """The background's motion from one frame to the next: z' = a z + b about the centre, pixels.

    Parts that are unknown are NaN.
    """

    a: complex
    """Rotation (its argument) and scale (its magnitude)."""
    b: complex
    confidence: float
    """0 to 1."""
    turn_error: float
    """Standard error of arg a and of log |a|."""
    shift_error: float
    """Standard error of b, pixels."""
    subject_motion: float
    """How far the frame's content moved against the background, pixels, mean over the frame."""


NO_MOTION = FrameMotion(complex(np.nan, np.nan), complex(np.nan, np.nan), 0.0, np.nan, np.nan, np.nan)
"""All parts unknown."""
