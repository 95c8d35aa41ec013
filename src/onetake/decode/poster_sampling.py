"""Large frames of the film, one for each part of it, of which one becomes the poster of its page.

Which frame says most is decided twice: here by what a frame looks like, so that only a few are kept, and
after the pass by the tracks (`onetake.poster`), which know of titles, people and transitions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from onetake.core.reading import Still
from onetake.decode.play_result import PosterCandidate

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

SIDE = 960
"""Pixels of the longer side, at most: sharp on a page that shows it 820 wide. Set by hand."""
QUALITY = 88
"""JPEG quality, of 100; the page encodes it again, smaller. Set by hand."""
_SPACING = 1.0
"""Seconds between two frames that are looked at, at least; set by hand."""
_LOOKS = 90
"""Frames that are looked at in a film whose length is known (count); set by hand, for speed."""
PARTS = 8
"""Parts of the film of each of which the best frame is kept (count); without a known length at most twice as
many. Set by hand."""
_SHORTEST_PART = 4.0
"""Seconds of a part, at least; set by hand."""
_SMALL = (64, 36)
"""Pixels to which a frame is reduced to see how much of it shows something; set by hand."""
_CELL = 4
"""Pixels of a side of a cell of the reduced frame; set by hand."""
_FLAT = 5.0
"""Standard deviation of luma (of 255) below which a cell shows nothing, such as the ground of a title; set by
hand."""
_FULL_RANGE = 130.0
"""Luma from the 5th to the 95th percentile (of 255) from which a frame has all the contrast it needs; set by
hand."""
_SHARP = 6.0
"""Mean absolute Laplacian of luma at the analysis width (of 255) from which a frame is sharp; set by hand."""


def rate_frame(luma: NDArray[np.uint8]) -> float:
    """Return how much a frame shows: 0 for black or white, 1 for one full of contrast and detail, and sharp.

    Parameters
    ----------
    luma : array of uint8, shape (h, w)

    Examples
    --------
    >>> rate_frame(np.zeros((90, 160), np.uint8))
    0.0
    """
    small = cv2.resize(luma, _SMALL, interpolation=cv2.INTER_AREA).astype(np.float64)
    rows, columns = small.shape[0] // _CELL, small.shape[1] // _CELL
    cells = small.reshape(rows, _CELL, columns, _CELL).std(axis=(1, 3))
    low, high = np.percentile(small, (5, 95))
    contrast = min(1.0, float(high - low) / _FULL_RANGE)
    sharp = float(np.abs(cv2.Laplacian(luma, cv2.CV_16S)).mean()) / _SHARP
    return float((cells >= _FLAT).mean()) * contrast * (0.5 + 0.5 * min(1.0, sharp))


class Posters:
    """Keeps the frame that shows most of each part of the film.

    Parameters
    ----------
    duration : float or None
        What the header claims, s. Where that is wrong or missing, parts are joined when there are too many.
    """

    def __init__(self, duration: float | None) -> None:
        self._spacing = max(_SPACING, (duration or 0.0) / _LOOKS)
        self._part = max(_SHORTEST_PART, (duration or 0.0) / PARTS)
        self._due = 0.0
        self._best: dict[int, PosterCandidate] = {}

    def offer(self, t: float, luma: NDArray[np.uint8], large: Callable[[], NDArray[np.uint8] | None]) -> None:
        """Look at the frame at `t` s if one is due, and keep it if it is the best of its part.

        Parameters
        ----------
        t : float
            s on the film's clock.
        luma : array of uint8, shape (h, w)
            The upright frame at the analysis width.
        large : callable
            Makes the upright frame of `SIDE` pixels, uint8 RGB, shape (h', w', 3); None where that fails.
        """
        if t < self._due:
            return
        self._due = t + self._spacing
        part, rating = int(t // self._part), rate_frame(luma)
        kept = self._best.get(part)
        if rating <= (kept.rating if kept is not None else 0.0):
            return
        image = large()
        if image is None:
            return
        done, data = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, QUALITY])
        if done:
            self._best[part] = PosterCandidate(Still(t, bytes(np.asarray(data))), rating)
        if len(self._best) > 2 * PARTS:
            self._join_parts()

    def all(self) -> tuple[PosterCandidate, ...]:
        """Return the frames kept, by time."""
        return tuple(self._best[part] for part in sorted(self._best))

    def _join_parts(self) -> None:
        self._part *= 2
        self._spacing *= 2
        joined: dict[int, PosterCandidate] = {}
        for part, one in sorted(self._best.items()):
            kept = joined.get(part // 2)
            if kept is None or one.rating > kept.rating:
                joined[part // 2] = one
        self._best = joined
