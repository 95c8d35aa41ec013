"""Small JPEGs of the film, evenly spaced, made from the planes of the pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.reading import Still

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

WIDTH = 320
"""Pixels, at most; set by hand."""
QUALITY = 80
"""JPEG quality, of 100; set by hand."""
_SPACING = 2.0
"""Seconds between two stills, at least; set by hand."""
_MOST = 60
"""Stills of a film whose length is known; of others at most twice as many."""


class Stills:
    """Keeps a still every max(2 s, duration / 60).

    Parameters
    ----------
    duration : float or None
        What the header claims, s. Where that is wrong or missing, stills are thinned out when too many.
    """

    def __init__(self, duration: float | None) -> None:
        self._spacing = max(_SPACING, (duration or 0.0) / _MOST)
        self._due = 0.0
        self._kept: list[Still] = []

    def offer(self, t: float, rgb: Callable[[int, int], NDArray[np.uint8]], width: int, height: int) -> None:
        """Keep the frame at `t` s if one is due; `rgb` makes it at a width and height."""
        if t < self._due:
            return
        scale = min(1.0, WIDTH / width)
        image = rgb(max(1, round(width * scale)), max(1, round(height * scale)))
        done, data = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
        if done:
            self._kept.append(Still(t, bytes(np.asarray(data))))
        if len(self._kept) > 2 * _MOST:
            self._kept = self._kept[::2]
            self._spacing *= 2
        self._due = t + self._spacing

    def all(self) -> tuple[Still, ...]:
        """Return the stills kept, by time."""
        return tuple(self._kept)
