"""The one time scale: every lane, mark and link of a page uses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

WIDTH = 1000
"""Drawing units from the film's first to its last moment; the browser scales them to the page."""
_STEPS = (0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
"""Distances between the ticks of the time axis, s."""


@dataclass(frozen=True, slots=True)
class Scale:
    """From seconds on the film's clock to drawing units."""

    duration: float
    """s, above 0."""

    def x(self, t: float) -> float:
        """Return the position of `t`, 0 to `WIDTH`, limited to the film.

        Examples
        --------
        >>> Scale(20).x(5), Scale(20).x(30)
        (250.0, 1000.0)
        """
        return round(min(max(t / self.duration, 0.0), 1.0) * WIDTH, 1)

    def xs(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the positions of many times."""
        places: NDArray[np.float64] = np.round(np.clip(t / self.duration, 0, 1) * WIDTH, 1)
        return places

    def percent(self, t: float) -> str:
        """Return the position of `t` as a percentage, for text, which must not be scaled."""
        return f"{self.x(t) / WIDTH * 100:.2f}%"

    def ticks(self, most: int = 12) -> list[float]:
        """Return at most `most` + 1 round times, the first one 0.

        Examples
        --------
        >>> Scale(61).ticks()
        [0.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0]
        """
        step = next(
            (s for s in _STEPS if self.duration / s <= most), 3600 * -(-self.duration // (3600 * most))
        )
        return [float(i * step) for i in range(int(self.duration / step) + 1)]
