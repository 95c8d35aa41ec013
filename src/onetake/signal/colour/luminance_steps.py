"""Steps of light: where a large part of the frame becomes brighter, darker, or more or less red at once.

A cell of the frame has changed when its value has moved by a threshold from its last extreme; it then has to
move back by as much before it changes again. A step is a change of enough cells in one direction at once.
These are the *transitions* that general and red flashes are counted by (WCAG 2.2, 2.3.1; ITU-R BT.1702).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints

AT_ONCE = 0.1
"""Seconds within which cells that change belong to one step: above the frames that a strobe takes to light
up, below half the period of five flashes a second."""
NEAR = 0.2
"""Share of the threshold within which a value is still at its extreme: noise and drift are no rise. Set by
hand."""
_TINY = 1e-9
"""s: error of a stamp that makes no difference."""


@dataclass(slots=True)
class LightStep:
    """A change of a large part of the frame."""

    t: float
    """Seconds of the frame in which enough cells have changed."""
    rises: bool
    area: float
    """Share of the cells that changed in this direction."""
    change: float
    """Mean change of these cells from their last extreme, in the unit of the values, above 0."""
    seconds: float
    """Mean time since they were last near that extreme, s: 0.04 for a flash, about a second for a fade."""


class StepFinder:
    """Finds steps in the cells of successive frames.

    Parameters
    ----------
    threshold : float
        How far a cell's value must move from its last extreme.
    darkest : float
        The lower of the two values must be below this.
    area : float
        Share of the cells that must change at once, more than those that change the other way meanwhile.

    Examples
    --------
    >>> finder = StepFinder(0.1, 0.8, 0.25)
    >>> for k, light in enumerate([0.0, 0.0, 0.9, 0.9, 0.0]):
    ...     finder.push(k / 10, np.full(8, light))
    >>> [(step.t, step.rises, round(step.change, 2)) for step in finder.steps]
    [(0.2, True, 0.9), (0.4, False, 0.9)]
    """

    def __init__(self, threshold: float, darkest: float, area: float) -> None:
        self.steps: list[LightStep] = []
        self._threshold, self._darkest, self._area = threshold, darkest, area
        self._low = self._high = self._low_t = self._high_t = np.empty(0)
        self._way: Ints = np.empty(0, np.intp)  # 1 after a rise, -1 after a fall, 0 before the first
        self._changed_t = self._changed_by = self._changed_for = np.empty(0)

    def push(self, t: float, values: Floats) -> None:
        """Take the cells of the next frame, shape (n,)."""
        if not len(self._low):
            self._low, self._high = values.copy(), values.copy()
            self._low_t, self._high_t = np.full(len(values), t), np.full(len(values), t)
            self._way = np.zeros(len(values), np.intp)
            self._changed_t = np.full(len(values), -np.inf)
            self._changed_by, self._changed_for = np.zeros(len(values)), np.zeros(len(values))
            return
        rises = (self._way <= 0) & (values >= self._low + self._threshold) & (self._low < self._darkest)
        falls = (
            (self._way >= 0) & (values <= self._high - self._threshold) & (values < self._darkest) & ~rises
        )
        for which, way, base, since in (
            (rises, 1, self._low, self._low_t),
            (falls, -1, self._high, self._high_t),
        ):
            self._way[which] = way
            self._changed_t[which] = t
            self._changed_by[which] = np.abs(values - base)[which]
            self._changed_for[which] = t - since[which]
        # The value at which a cell changed is where its next extreme is searched for.
        for which in (rises, falls):
            self._low[which] = self._high[which] = values[which]
            self._low_t[which] = self._high_t[which] = t
        self._low, self._high = np.minimum(self._low, values), np.maximum(self._high, values)
        near = NEAR * self._threshold
        self._low_t[values <= self._low + near] = t
        self._high_t[values >= self._high - near] = t
        if rises.any() or falls.any():
            self._find_step(t)

    def _find_step(self, t: float) -> None:
        recent = self._changed_t > t - AT_ONCE - _TINY
        up, down = recent & (self._way > 0), recent & (self._way < 0)
        cells, others = (up, down) if up.sum() >= down.sum() else (down, up)
        rises = cells is up
        last = self.steps[-1] if self.steps else None
        if last is not None and last.rises == rises and t - last.t <= AT_ONCE + _TINY:
            last.area, last.change = max(last.area, float(cells.mean())), self._mean_change(cells)
            return
        if last is not None:
            # What belongs to the last step is no part of the next one.
            cells = cells & (self._changed_t > last.t)
        if float(cells.mean()) - float(others.mean()) >= self._area:
            seconds = float(self._changed_for[cells].mean())
            self.steps.append(LightStep(t, rises, float(cells.mean()), self._mean_change(cells), seconds))

    def _mean_change(self, cells: Flags) -> float:
        return float(self._changed_by[cells].mean())
