"""Rolling credits: lettering on black that climbs at a constant pace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.signal.objects.letter_form import letter_form
from onetake.signal.objects.lettering import count_edges, find_text_boxes

if TYPE_CHECKING:
    from onetake.core.arrays import Image8
    from onetake.signal.objects.lettering import CellBox


BLACK = 40
"""Median grey level under which the ground is black. Set by hand; no measured source."""
_NEAR_BLACK = 8
"""Grey levels from the median within which a pixel is ground. Set by hand; no measured source."""
_GROUND = 0.75
"""Share of the pixels that must be ground. Set by hand; no measured source."""
_THIN = 16
"""Step between the rows and columns in which the ground is measured, pixels. Set by hand; no measured
source."""
_SOME = 20
"""Edges of a cell, 255 for a full cell, from which it is part of a stroke. Set by hand; no measured
source."""
_SAME = 0.5
"""Share of the edges that must be found again higher up (docs/explanation/titles.md)."""
_LEAST = 2
"""Rows that it must climb from look to look: less is a title that stays. Set by hand; no measured source."""
_PACE = 0.25
"""Share by which the pace may differ from look to look: the time between looks varies by a frame
(docs/explanation/titles.md)."""
LOOKS = 3
"""Looks in a row that show it (docs/explanation/titles.md)."""
READ = 0.2
"""Share of them at which most lines are letters by their form: lines at the edges are cut off
(docs/explanation/titles.md)."""


@dataclass(slots=True)
class CreditsRoll:
    """A stretch of rolling credits."""

    start: float
    end: float
    boxes: list[CellBox]
    """The lines at the look that had most of them."""
    letters: int
    pace: float
    """Rows per second."""
    read: int
    """Looks at which most lines were letters."""
    looks: int = 2


class CreditsTracker:
    """Follows lettering that climbs, look by look."""

    def __init__(self) -> None:
        self._now: CreditsRoll | None = None
        self._rolls: list[CreditsRoll] = []
        self._before: tuple[float, Image8] | None = None

    def look(self, t: float, luma: Image8, edges: Image8, shares: Image8) -> None:
        """Take the next look with its edges and their share of each cell."""
        found, before = None, self._before
        black = _on_black(luma[::_THIN, ::_THIN])
        self._before = (t, edges) if black else None
        if black and before is not None:
            found = _roll(before, (t, edges), luma, shares)
        now = self._now
        if found and now and abs(found.pace - now.pace) <= _PACE * now.pace:
            if len(found.boxes) > len(now.boxes):
                now.boxes, now.letters = found.boxes, found.letters
            now.end, now.looks, now.read = t, now.looks + 1, now.read + found.read
        else:
            self._close()
            self._now = found

    def close(self) -> list[CreditsRoll]:
        """Return all rolls."""
        self._close()
        return self._rolls

    def _close(self) -> None:
        now = self._now
        if now and now.looks >= LOOKS and now.read >= READ * now.looks:
            self._rolls.append(now)
        self._now = None


def _on_black(thin: Image8) -> bool:
    middle = int(np.partition(thin.ravel(), thin.size // 2)[thin.size // 2])
    return middle < BLACK and bool(np.count_nonzero(thin <= middle + _NEAR_BLACK) >= _GROUND * thin.size)


def _roll(
    before: tuple[float, Image8], now: tuple[float, Image8], luma: Image8, shares: Image8
) -> CreditsRoll | None:
    climbed = climbed_rows(before[1], now[1])
    if climbed < _LEAST:
        return None
    boxes = find_text_boxes(shares >= _SOME)
    forms = [letter_form(luma, now[1], box) for box in boxes]
    read = [(box, f.letters) for box, f in zip(boxes, forms, strict=True) if f and f.is_lettering()]
    if not boxes:
        return None
    pace = climbed / (now[0] - before[0])
    letters = sum(some for _, some in read)
    return CreditsRoll(
        before[0], now[0], [box for box, _ in read], letters, pace, int(2 * len(read) > len(boxes))
    )


def climbed_rows(before: Image8, now: Image8) -> int:
    """Return how many rows the edges have climbed; 0 where they are not found again.

    Parameters
    ----------
    before, now : array of uint8, shape (2, h, w)
        Edges as `signal.objects.lettering.stroke_edges` gives them.

    Examples
    --------
    >>> page = np.zeros((2, 64, 32), np.uint8)
    >>> page[0, 30:34, 4:20] = 255
    >>> climbed_rows(page, np.roll(page, -5, axis=1))
    5
    """
    height = before.shape[1]
    rows = [cv2.reduce(cv2.bitwise_or(*e), 1, cv2.REDUCE_SUM, dtype=cv2.CV_32F)[:, 0] for e in (before, now)]
    if not rows[0].any() or not rows[1].any():
        return 0
    # Correlated by rows first, since that is cheap; up to a quarter of the height per look.
    likeness = [float(rows[0][k:] @ rows[1][: height - k]) for k in range(height // 4)]
    k = int(np.argmax(likeness))
    again = count_edges(np.minimum(before[:, k:], now[:, : height - k]))
    return k if again >= _SAME * count_edges(now) else 0
