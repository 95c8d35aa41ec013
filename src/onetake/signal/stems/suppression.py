"""By how much a known part was suppressed in what is left of a mix: the error bar of the voice there."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Complexes64, Floats, Floats32

_BAND = (200.0, 4000.0)
"""Hz in which powers are compared, where voices have theirs; set by hand."""
_CELL = 0.2
"""Seconds in which powers are summed: shorter than a breath between two lines; set by hand."""
_LOUD = 0.1
"""Share of the known part's mean power from which a cell counts (-10 dB); set by hand."""
_QUIET = 15.0
"""Percentile of the cells, by what is left in them, that counts as one without a voice; set by hand: voices
pause for more than a seventh of any song, and elsewhere the answer is too low, which is safe."""
FEWEST = 20
"""Cells of either channel that are enough, 2 to 4 s; set by hand."""
MOST = 60.0
"""dB from which a suppression counts as complete; set by hand."""


class Suppression:
    """Collects, of each cell, the power of the known part, of what is left, and what both share.

    Parameters
    ----------
    hz : array, shape (bins,)
    step : float
        Seconds between two windows.
    """

    def __init__(self, hz: Floats, step: float) -> None:
        self._low, self._high = np.searchsorted(hz, _BAND).tolist()
        self._cell = max(1, round(_CELL / step))
        self._rows: list[Floats] = []

    def add(self, known: Complexes64, rest: Complexes64) -> None:
        """Take the windows of a block of one channel; a part of a cell at its end is left out.

        Parameters
        ----------
        known, rest : arrays, shape (windows, bins)
            The known part as the mix holds it, and what is left without it.
        """
        known, rest = known[..., self._low : self._high], rest[..., self._low : self._high]
        shared = np.einsum("wb,wb->w", np.conj(known), rest)
        columns = (_power(known), _power(rest), shared.real, shared.imag)
        rows = np.stack(columns, axis=1).astype(np.float64)
        count = len(rows) // self._cell
        self._rows.append(rows[: count * self._cell].reshape(count, self._cell, len(columns)).sum(axis=1))

    def decibels(self) -> float:
        """Return by how much the known part was suppressed, dB; NaN where too little of it sounds.

        Two errors are added. The noise of lossy coding is what is left in the cells in which least is left:
        there, nobody sings. A compressor on the mix changes the known part's level, which shows beneath a
        voice, too: what both share is in phase then, while a voice shares as much in any phase by chance.
        """
        rows = np.concatenate(self._rows) if self._rows else np.zeros((0, 4))
        rows = rows[rows[:, 0] > _LOUD * rows[:, 0].mean()] if len(rows) else rows
        if len(rows) < FEWEST:
            return float("nan")
        known, left, real, imaginary = rows.T
        noise = float(np.percentile(left / known, _QUIET))
        leak = max(0.0, float(((real**2 - imaginary**2) / known).sum() / known.sum()))
        return min(MOST, -10 * math.log10(max(noise + leak, 1e-12)))


def _power(values: Complexes64) -> Floats32:
    """Return the power of each window, shape (windows,)."""
    return np.asarray(
        np.einsum("wb,wb->w", values.real, values.real) + np.einsum("wb,wb->w", values.imag, values.imag)
    )
