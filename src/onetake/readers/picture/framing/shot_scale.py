"""Shot scales, and how much of the frame a body fills, from the height of a face."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

HEAD = 1.26
"""Head height, chin to crown, over face height, chin to hairline: 236 mm over 187 mm, NASA-STD-3000's and
Farkas's adult means, sexes together."""
_ABOVE = HEAD - 1
"""Face heights from the hairline to the crown."""
_TALL = 9.4
"""A body's height in face heights: 7.5 heads, the usual canon of drawing."""
_WIDE = 2.4
"""The width of the shoulders in face heights: 2 heads, the usual canon of drawing."""
SCALES: tuple[tuple[str, float], ...] = (
    ("extreme close-up", 0.72),
    ("close-up", 0.40),
    ("medium close-up", 0.25),
    ("medium shot", 0.17),
    ("medium long shot", 0.113),
    ("long shot", 0.057),
    ("extreme long shot", 0.0),
)
"""Name and the least face height over frame height.

How many heads of a person of 7.5 heads the frame holds, room above included: not a whole head; head and
shoulders (2 heads); to the chest (3.2); to the hip (4.7); to the knee (7); to the feet (14); smaller. The
names are those of Bordwell and Thompson, Film Art, and of CineScale.
"""
BAND = 0.1
"""Share of a limit by which a face must be beyond it before a shot that goes on changes its name: heads are
measured to 5 to 15 %, and people agree on names only so far (CineScale, Fleiss' kappa 0.64)."""
UNDETERMINED = "undetermined"
"""Label where too few looks were made to say whether anybody is there."""
_ROWS, _COLUMNS = 54, 96
"""Cells of the frame in which the filled share is counted."""


def scale_name(size: float, before: str = "") -> str:
    """Name the shot scale of a face height over frame height.

    Parameters
    ----------
    size : float
        Face height over frame height.
    before : str
        The name a moment before, which is kept up to `BAND` beyond its limits.

    Examples
    --------
    >>> scale_name(0.5), scale_name(0.2), scale_name(0.03)
    ('close-up', 'medium shot', 'extreme long shot')
    >>> scale_name(0.39), scale_name(0.39, "close-up"), scale_name(0.3, "close-up")
    ('medium close-up', 'close-up', 'medium close-up')
    """
    above = np.inf
    for name, least in SCALES:
        if name == before and least * (1 - BAND) <= size < above * (1 + BAND):
            return name
        above = least
    return next(name for name, least in SCALES if size >= least)


def headroom(y: float, size: float) -> float:
    """Return the share of the height that is free above the crown; 0 where the frame cuts the head.

    `y` is the middle of the face and `size` its height, in frame heights.
    """
    return max(0.0, y - (0.5 + _ABOVE) * size)


def fill_share(faces: Iterable[tuple[float, float, float]], aspect: float) -> float:
    """Return the share of the frame that people fill, each a head and a trunk down to the knee or the edge.

    Parameters
    ----------
    faces : iterable of (x, y, size)
        Middle in frame widths and heights, and height of the face in frame heights.
    aspect : float
        Width over height of the frame.

    Examples
    --------
    >>> round(fill_share([(0.5, 0.4, 0.2)], 16 / 9), 2)
    0.14
    """
    rows = (np.arange(_ROWS)[:, None] + 0.5) / _ROWS
    columns = (np.arange(_COLUMNS)[None, :] + 0.5) / _COLUMNS
    covered = np.zeros((_ROWS, _COLUMNS), bool)
    for x, y, size in faces:
        across, down = np.abs(columns - x) * aspect / size, (rows - y) / size
        covered |= _body(across, down)
    return float(covered.mean())


def _body(across: NDArray[np.float64], down: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Return which points are on a standing body; distances in face heights from the face's middle."""
    head = (across / 0.45) ** 2 + ((down + _ABOVE / 2) / (HEAD / 2)) ** 2 < 1
    trunk = (down > 0.7) & (down < 4.2) & (across < _WIDE / 2 * np.minimum(1.0, (down - 0.4) / 0.7))
    legs = (down >= 4.2) & (down < _TALL - 0.76) & (across < 0.7)
    return np.asarray(head | trunk | legs, np.bool_)
