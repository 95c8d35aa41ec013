"""A stretch that may be a gradual transition, kept until it is compared closely."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from onetake.readers.picture.shots.frame_features import FrameFeatures


Label = Literal["dissolve", "wipe", "fade-through"]


@dataclass(slots=True, eq=False)
class GradualCandidate:
    """A stretch that may be a gradual transition, and how well it fits one."""

    label: Label
    span: tuple[float, float]
    """First and last second."""
    seen: tuple[float, float]
    """When its window ended, and when the shot after it has been seen for long enough, s."""
    looks: list[FrameFeatures]
    """Evenly spaced frames from its start to its end."""
    outer: tuple[FrameFeatures, FrameFeatures]
    """Frames from before and after it, where neither shot shows through the other."""
    strength: float
    """Change from its first frame to its last, over the contrast."""
    residual: float
    """How far the frames lie from a mix of the two ends: mean at a quarter, half and three quarters."""
    weight: float
    """How good an example it is; the best candidates are compared first."""
    around: list[FrameFeatures] = field(default_factory=list)
    """Frames from further before and after, in which the place may come back."""
    link: float = 0.0
    """Link of the two shots, once they have been compared."""

    @property
    def start(self) -> float:
        """First second."""
        return self.span[0]

    @property
    def end(self) -> float:
        """Last second."""
        return self.span[1]
