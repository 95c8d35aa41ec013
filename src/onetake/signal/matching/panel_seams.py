"""Seams: exact straight edges over the whole height or width of a frame, as between two panels.

Where two pictures are laid side by side, every row changes at one and the same column, by whatever the two
happen to differ by. Things in a picture seldom have an edge that is upright to a pixel from top to bottom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32, Image8

STEP = 10
"""Grey levels across two pixels, from which a row may have an edge. Set by hand, above grain."""
SHARP = 1.7
"""That step over the mean of those within 6 pixels, at least. Set by hand; no measured source."""
ROWS = 0.45
"""Share of the rows with an edge at the seam, in one frame; of unrelated pictures about 0.6 to 0.9."""
ROWS_THIRD = 0.2
"""The same in each third of the seam, so that it has no end in the frame."""
STANDS_OUT = 2.0
"""Share of the rows over that of the lines 3 to 8 pixels beside. Set by hand; no measured source."""
MARGIN = 0.12
"""Share of the frame at either side in which there is no seam: a panel so narrow is a border."""
_MEAN_STEP = 5.0
"""Mean grey levels of the step along a seam, at least: half of the rows have an edge. Set by hand."""
_MEAN_OVER = 2.0
"""That over the mean step beside, at least. Set by hand; no measured source."""
_CANDIDATES = 8
"""Lines of each direction that are looked at closely: blinds and tiles have more. Set by hand."""
_AROUND = 6
"""Pixels on either side that a step is compared with."""
_APART = 8
"""Pixels on either side that a seam is compared with."""
_TOO_NEAR = 2
"""Pixels within which two seams are one."""


class Seam(NamedTuple):
    """A straight edge over the whole picture."""

    upright: bool
    """Whether it parts left from right; else it parts the upper from the lower picture."""
    at: int
    """Pixels from the left, or the top, of the picture area to the second panel; may be one off."""
    rows: float
    """Share of the rows, or columns, with an edge there."""


def find_seams(luma: Image8) -> list[Seam]:
    """Return the seams of one frame.

    Parameters
    ----------
    luma : uint8, shape (h, w)
        The picture area, 0 to 255, without letterbox.

    Examples
    --------
    >>> rng = np.random.default_rng(0)
    >>> one, other = (cv2.blur(rng.integers(0, 255, (90, 80), np.uint8), (9, 9)) for _ in range(2))
    >>> [(seam.upright, abs(seam.at - 80) <= 1) for seam in find_seams(np.hstack([one, 60 + other // 2]))]
    [(True, True)]
    >>> find_seams(cv2.blur(rng.integers(0, 255, (90, 160), np.uint8), (9, 9)))
    []
    """
    return [
        *(Seam(True, at, share) for at, share in _upright_seams(luma)),
        *(Seam(False, at, share) for at, share in _upright_seams(np.ascontiguousarray(luma.T))),
    ]


def _upright_seams(luma: Image8) -> list[tuple[int, float]]:
    height, width = luma.shape
    if height < 3 * _APART or width < 4 * _APART:
        return []
    step = np.zeros(luma.shape, np.uint8)
    cv2.absdiff(luma[:, 2:], luma[:, :-2], step[:, 1:-1])
    # The mean step selects the few columns that are worth a look at each row.
    mean = cv2.reduce(step, 0, cv2.REDUCE_AVG, dtype=cv2.CV_32F)[0]
    likely = (mean >= _MEAN_STEP) & (mean >= _MEAN_OVER * _mean_beside(mean))
    margin = int(MARGIN * width)
    likely[:margin] = likely[width - margin :] = False
    found: list[tuple[int, float]] = []
    tried: list[int] = []
    for at in sorted(np.flatnonzero(likely).tolist(), key=lambda at: -float(mean[at])):
        if len(tried) < _CANDIDATES and all(abs(at - other) > _TOO_NEAR for other in tried):
            tried.append(at)
            rows = _rows_with_edge(step[:, at - _APART : at + _APART + 1])
            if rows is not None:
                found.append((at, rows))
    return sorted(found)


def _rows_with_edge(step: Image8) -> float | None:
    """Return the share of the rows with an edge in the middle column; None where it is no seam."""
    near = cv2.blur(step, (2 * _AROUND + 1, 1))[:, _APART] * np.float32(SHARP)
    edge = (step > STEP) & (step > near[:, None])
    middle = edge[:, _APART]
    share = float(middle.mean())
    third = len(middle) // 3
    least = min(np.count_nonzero(middle[k * third : (k + 1) * third]) for k in range(3)) / third
    if share < ROWS or least < ROWS_THIRD:
        return None
    beside = np.delete(edge, np.s_[_APART - _TOO_NEAR : _APART + _TOO_NEAR + 1], axis=1).mean()
    return share if share >= STANDS_OUT * beside else None


def _mean_beside(mean: Floats32) -> Floats32:
    """Return the mean of the lines 3 to 8 pixels beside each."""
    wide, narrow = 2 * _APART + 1, 2 * _TOO_NEAR + 1
    total = wide * cv2.blur(mean[None], (wide, 1))[0] - narrow * cv2.blur(mean[None], (narrow, 1))[0]
    return np.asarray(total / (wide - narrow), np.float32)
