"""Rows kept while a film is read, and returned as one array at its end without using twice the memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEP = 1 << 20
"""Bytes by which the array grows: the memory is moved by the system's page tables, not copied."""


class GrowingRows:
    """Rows of half floats, appended to one growing array.

    Parameters
    ----------
    columns : int
        Values a row; 0 or more.

    Examples
    --------
    >>> kept = GrowingRows(2)
    >>> for k in range(3):
    ...     kept.add(np.full((2, 2), k, np.float16))
    >>> kept.take()[:, 0].tolist(), len(kept.take())
    ([0.0, 0.0, 1.0, 1.0, 2.0, 2.0], 0)
    """

    def __init__(self, columns: int) -> None:
        self._rows: NDArray[np.float16] = np.zeros((0, columns), np.float16)
        self._count = 0

    def add(self, rows: NDArray[np.float16]) -> None:
        """Append rows, shape (n, columns)."""
        end = self._count + len(rows)
        if end > len(self._rows):
            columns = self._rows.shape[1]
            more = max(len(rows), STEP // (2 * max(1, columns)))
            self._rows.resize((len(self._rows) + more, columns), refcheck=False)
        self._rows[self._count : end] = rows
        self._count = end

    def take(self) -> NDArray[np.float16]:
        """Return all rows, shape (n, columns), and keep none."""
        rows, columns = self._rows, self._rows.shape[1]
        rows.resize((self._count, columns), refcheck=False)
        self._rows, self._count = np.zeros((0, columns), np.float16), 0
        return rows
