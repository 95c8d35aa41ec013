"""Whether two voices say the same words at the same time, by the rise and fall of what each has alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.signal.take.cells import Cells

_SLOW = 25
"""Rows over whose mean the level is taken, 2 s: what is left is syllables and pauses; set by hand."""
_NEAR = 3
"""Rows by which two takes may be apart, a quarter of a second; set by hand."""
_FAR = 12
"""Rows from which a shift is chance, one second; set by hand."""
_STEP = 5
"""Rows between two shifts of chance; set by hand."""
_FAINT = 1e-3
"""Level below which a row counts as silent, against the mean level of both sounds; set by hand."""
FEWEST_ROWS = 40
"""Rows that are enough, 3.4 s; set by hand."""


def compare_words(cells: Cells, where: Flags) -> tuple[float, float] | None:
    """Return the correlation of what film and album each have alone, and its level by chance.

    The film's voice is what the film has beyond the album, and the album's what is missing in the film. Two
    takes of one line rise and fall together, to a quarter of a second; another verse over the same beat does
    not.

    Parameters
    ----------
    cells : Cells
    where : array, shape (rows,)
        The rows of lines that are another performance.

    Returns
    -------
    correlation, chance : float
        -1 to 1; chance is the 99th percentile over shifts by a second and more. None where there are too few
        rows.
    """
    if where.sum() < FEWEST_ROWS:
        return None
    even = 1 / np.maximum((cells.film + cells.album).mean(axis=0), 1e-30)
    film = _syllables(((cells.film - cells.shared.real)[where] * even).sum(axis=1))
    album = _syllables(((cells.album - cells.shared.real)[where] * even).sum(axis=1))

    def near(shift: int) -> float:
        return max(float(np.mean(film * np.roll(album, shift + k))) for k in range(-_NEAR, _NEAR + 1))

    chance = [near(shift) for shift in range(_FAR, len(film) - _FAR, _STEP)]
    return near(0), float(np.percentile(chance, 99))


def _syllables(level: Floats) -> Floats:
    """Return the level's logarithm without its slow part, of standard deviation 1."""
    rise = np.log(np.maximum(level, _FAINT))
    width = np.ones(_SLOW)
    count = np.convolve(np.ones(len(rise)), width, mode="same")
    rise = rise - np.convolve(rise, width, mode="same") / count
    return np.asarray(rise / max(float(rise.std()), 1e-12))
