"""What a pitch does from window to window: where it is steady, and how far it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Floats32


def steady_pitch(hz: Floats32, strength: Floats32, times: int = 5, floor: float = 0.5) -> Floats32:
    """Return the pitch where it is sure and agrees with its neighbours; NaN elsewhere, shape (n,).

    A window counts where its strength reaches `floor` and its pitch lies within 15 % of the median of the
    `times` windows round it: an octave error or a drum does not.
    """
    sure = np.where(strength >= floor, hz, np.nan).astype(np.float32)
    if len(sure) < times:
        return np.full(len(sure), np.nan, np.float32)
    edge = times // 2
    wide = np.pad(sure, edge, constant_values=np.nan)
    frames = np.sort(np.lib.stride_tricks.sliding_window_view(wide, times), axis=1)
    known = np.isfinite(frames).sum(axis=1)
    middle = frames[np.arange(len(sure)), np.maximum(known - 1, 0) // 2]
    with np.errstate(invalid="ignore"):
        agrees = (known >= (times + 1) // 2) & (np.abs(sure / middle - 1) <= 0.15)
    return np.where(agrees, sure, np.nan).astype(np.float32)


def pitch_range(hz: NDArray[np.floating], times: int) -> NDArray[np.floating]:
    """Return how far the pitch goes within every `times` windows, semitones, shape (n - times + 1,).

    NaN where a window of these has no pitch.

    Examples
    --------
    >>> pitch_range(np.array([100, 100, 200, np.nan, 200], np.float32), 2).round(1).tolist()
    [0.0, 12.0, nan, nan]
    """
    tones = 12 * np.log2(hz)
    count = max(0, len(tones) - times + 1)
    low, high = tones[:count].copy(), tones[:count].copy()
    for k in range(1, times):
        # Unlike fmin and fmax these propagate NaN.
        np.minimum(low, tones[k : k + count], out=low)
        np.maximum(high, tones[k : k + count], out=high)
    return np.asarray(high - low)
