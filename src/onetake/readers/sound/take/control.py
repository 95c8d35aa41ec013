"""What film and album share where nobody sings: the control of the comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from onetake.readers.sound.take.decisions import PROVEN
from onetake.signal.take.cells import likeness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Flags, Floats
    from onetake.readers.sound.take.voiced_lines import Line
    from onetake.signal.take.cells import Cells

Beat = Literal["one", "another", "unclear"]
"""Whether film and album have one beat, or another band plays in the film."""
BEFORE = 0.2
"""Seconds before a line that are no control; set by hand."""
_AFTER = 1.0
"""Seconds after a line that may hold its room, and are no control; set by hand."""
_CANCELLED = 0.1
"""Share of the power that taking the instrumental away may leave where nobody sings (-10 dB); set by hand."""
_BLOCK = 12
"""Rows of a moment of the control, 1 s; set by hand."""
_FEWEST = 4
"""Moments that are needed to say that another band plays; set by hand."""
_MOST = 90.0
"""Percentile of the moments that must be below `PROVEN`: noise in the pauses of a film hides its beat, but
not in all of them. 0.21 to 0.24 where another band plays, 0.99 where one does."""


_ENOUGH = 0.5
"""Share of the moments that must be from `PROVEN` on where the control as a whole is not: a voice that no
line holds is in some of them, and its cells are many; set by hand."""


def away_from(t: Floats, lines: Sequence[Line]) -> Flags:
    """Return which rows are away from all lines and their rooms.

    Examples
    --------
    >>> away_from(np.array([0.5, 0.9, 1.5, 2.5, 3.5]), [(1.0, 2.0)]).tolist()
    [True, False, False, False, True]
    """
    away = np.ones(len(t), bool)
    for start, end in lines:
        away &= (t < start - BEFORE) | (t > end + _AFTER)
    return away


def is_cancelled(cells: Cells, alone: Cells, control: Flags) -> bool:
    """Return whether the instrumental is gone from film and album where nobody sings."""
    if not control.any():
        return False
    left = alone.film[control].sum() / max(float(cells.film[control].sum()), 1e-30)
    return float(left) <= _CANCELLED


def beat_of(cells: Cells, control: Flags) -> Beat:
    """Return whether film and album have one beat; "one" where everybody sings all the time.

    Parameters
    ----------
    cells : Cells
    control : array, shape (rows,)
        The rows without voices.
    """
    whole = likeness(cells, control)
    if whole is None or whole.coherence >= PROVEN:
        return "one"
    moments = []
    rows = np.flatnonzero(control)
    for part in np.array_split(rows, max(1, len(rows) // _BLOCK)):
        found = likeness(cells, np.isin(np.arange(len(control)), part))
        if found is not None:
            moments.append(found.coherence)
    if len(moments) < _FEWEST:
        return "unclear"
    if float(np.mean(np.array(moments) >= PROVEN)) >= _ENOUGH:
        return "one"
    return "another" if float(np.percentile(moments, _MOST)) < PROVEN else "unclear"
