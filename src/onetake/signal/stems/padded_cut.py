"""A stretch of a long sound that may reach beyond its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats16, Floats32


def cut(sound: Floats16 | Floats32, start: int, stop: int) -> Floats32:
    """Return samples `start` to `stop` in single precision, with zeros before the first and after the last.

    Examples
    --------
    >>> cut(np.float16([1, 2, 3]), -2, 2).tolist()
    [0.0, 0.0, 1.0, 2.0]
    """
    out = np.zeros(stop - start, np.float32)
    low, high = min(max(start, 0), len(sound)), max(min(stop, len(sound)), 0)
    if low < high:
        out[low - start : high - start] = sound[low:high]
    return out
