"""What was found holds from one look to the next: a look every few frames, and where it changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Found = TypeVar("Found")


@dataclass(slots=True)
class LookSchedule(Generic[Found]):
    """Which of two results each frame has: that of the last look, or, from a frame on, that of the next."""

    stride: int
    """Frames from one look to the next."""
    now: Found
    """What was found at the last look."""
    next: Found
    """What was found at the next one."""
    switch: int = 0
    """Frames after the last look from which `next` holds."""
    count: int = 0
    """Frames so far."""

    def step(self, look: Callable[[], None]) -> Found:
        """Return what holds in the next frame; `look` sets `now`, `next` and `switch` where it is due.

        Examples
        --------
        >>> s = LookSchedule(3, "old", "old")
        >>> def look():
        ...     s.now, s.next, s.switch = s.next, "new", 1
        >>> [s.step(look) for _ in range(3)]
        ['old', 'new', 'new']
        """
        phase = self.count % self.stride
        if phase == 0:
            look()
        self.count += 1
        return self.now if phase < self.switch else self.next
