"""A stretch that may be a gradual transition, held until it is compared closely."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from onetake.readers.picture.shots.dissolves import dissolved
from onetake.readers.picture.shots.wipes import wiped

if TYPE_CHECKING:
    from onetake.readers.picture.shots.frame_features import Look


@dataclass(slots=True, eq=False)
class Gradual:
    """A stretch that may be a gradual transition, and how well it is one."""

    label: Literal["dissolve", "wipe"]
    span: tuple[float, float]
    """First and last second."""
    seen: tuple[float, float]
    """When its window ended, and when the shot after it has been seen for long enough, s."""
    looks: list[Look]
    """Evenly spaced from its start to its end."""
    outer: tuple[Look, Look]
    """Pictures from before and after it, where neither shot shows through the other."""
    strength: float
    residual: float
    """Mean over a quarter, half and three quarters of the way."""
    weight: float
    """How good an example it is."""
    around: list[Look] = field(default_factory=list)
    """Pictures from further before and after, in which the place may come back."""
    link: float = 0.0

    @property
    def start(self) -> float:
        """First second."""
        return self.span[0]

    @property
    def end(self) -> float:
        """Last second."""
        return self.span[1]

    def stands(self) -> bool:
        """Compare closely; sets `link`."""
        link = wiped(self) if self.label == "wipe" else dissolved(self)
        self.link = 1.0 if link is None else link
        return link is not None
