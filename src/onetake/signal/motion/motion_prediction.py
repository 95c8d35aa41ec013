"""Where the background is expected in the next frame, and how well that has been right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes
    from onetake.signal.motion.perspective import Lens

REFERENCE_WIDTH = 480
"""Pixels: limits in pixels are stated for frames of this width, and scaled with the actual one."""
SURPRISING = 2.0
"""Pixels at 480 that the last prediction was wrong by, from which one more pyramid level is used."""
STEADY_ERROR = 0.15
"""Pixels at 480 that the prediction of a steady camera is wrong by at most; set by hand."""
STEADY_CONFIDENCE = 0.5
"""Confidence, 0 to 1, from which a step can count as steady; set by hand."""
STEADY_STEPS = 6
"""Steps in a row that were as predicted, from which the camera counts as steady; set by hand."""
STRAY = 3.0
"""Pixels at 480 that no point of the background strays over the remembered steps; set by hand."""
MEMORY = 0.9
"""Share of what is remembered of earlier steps at each step: ten steps on the whole."""
DEPTH = 0.7
"""Share of the background's remembered travel by which the depth of the set can make a point stray; set by
hand."""


@dataclass(slots=True)
class MotionPrediction:
    """The last step of the background, z' = scale z + shift, which the next one is expected to repeat."""

    scale: complex = 1 + 0j
    """Rotation and scale in one step."""
    shift: complex = 0j
    """Pixels in one step."""
    error: float = 0.0
    """Pixels that the last prediction of the shift was wrong by."""
    steady_steps: int = 0
    """Steps in a row that were as predicted."""
    lens: Lens | None = None
    """The lens by the last fit; None before the first."""
    travel: float = 0.0
    """Pixels that the background has moved in the remembered steps, mean over its points."""

    @property
    def is_steady(self) -> bool:
        """Whether the camera has moved for some steps just as predicted: it can be measured less often."""
        return self.steady_steps >= STEADY_STEPS

    def stretch(self, ratio: float) -> None:
        """Adapt to a step that lasts `ratio` times as long as the last one."""
        if ratio != 1.0:
            self.scale, self.shift = self.scale**ratio, self.shift * ratio

    def expect_shift(self, shift: complex = 0j) -> None:
        """Expect a pure shift; none where the motion is unknown."""
        self.scale, self.shift = 1 + 0j, shift

    def positions(self, points: Complexes) -> Complexes:
        """Return where points, pixels from the centre, are expected in the next frame."""
        flat = self.scale * points + self.shift
        return flat if self.lens is None else flat + self.lens.bent(points, self.shift)

    def levels(self, size: int) -> int:
        """Return the pyramid levels to use in a frame whose longer side is `size` pixels."""
        return 1 if self.error < SURPRISING * size / REFERENCE_WIDTH else 2

    def allowed_stray(self, travel: float, width: int) -> float:
        """Take a step's travel; return how far, pixels, a point of the background may have strayed by now.

        Depth makes parts of the set stray too, and the more the farther the camera moves.
        """
        self.travel = MEMORY * self.travel + travel
        return STRAY * width / REFERENCE_WIDTH + DEPTH * self.travel

    def update(self, a: complex, b: complex, confidence: float, width: int) -> None:
        """Take the measured step, z' = a z + b, of frames `width` pixels wide."""
        self.error = abs(b - self.shift)
        turned = abs(a - self.scale) * width / 4
        limit = STEADY_ERROR * width / REFERENCE_WIDTH
        calm = max(self.error, turned) < limit and confidence > STEADY_CONFIDENCE
        self.steady_steps = self.steady_steps + 1 if calm else 0
        self.scale, self.shift = a, b
