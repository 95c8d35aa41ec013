"""Shake: how far the camera goes to and fro, sideways and up and down at once, as it does in the hand.

A smooth move may be fast and may accelerate, but it goes one way; a hand goes back again, within seconds, and
on both axes. So shake is the geometric mean of what goes back in pan and in tilt: a push, a swing on one axis
and a turn about a point give none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.picture.camera.move_limits import ARM, TALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


WINDOW = 3.0
"""Seconds in which the camera must go back: slow sway of a body has a period of 2 to 3 s."""
FAST_WINDOW = 1.0
"""Seconds of the local parabola that leaves what is faster than about 1.5 Hz."""
SHARE = (0.015, 0.03)
"""Shake over the way that the camera goes in the same window: below the first it is an error of following
(measured: up to 0.01 on three fast crane and orbit clips), from the second on it counts in full (measured:
0.03 or more on three handheld clips)."""
SHORTEST = 1.0
"""Seconds of known motion, below which shake cannot be separated from motion. Set by hand; no measured
source."""
RATE = 15.0
"""Samples a second of the path. Set by hand; no measured source."""
_HOP = 3
"""Samples between the windows that are judged. Set by hand; no measured source."""
_RMS = 0.5
"""Root mean square of a sway on two axes over its range on each, for sines: twice 1 / 8, and its root."""


def shake(t: Floats, steps: Mapping[str, Floats]) -> Floats:
    """Return the rms of the camera's sway around each frame, frame widths, shape (n,).

    Parameters
    ----------
    t : float, shape (n,)
        Seconds.
    steps : mapping
        'pan' (widths), 'tilt' (heights), 'roll' (degrees) and 'scale' (logarithm) from the frame before,
        shape (n,) each; NaN where nothing is known, which ends one path and begins another.

    Returns
    -------
    float, shape (n,)
        NaN where a stretch is too short.
    """
    ways = np.stack(
        [steps["pan"], TALL * steps["tilt"], np.radians(steps["roll"]) * ARM, steps["scale"] * ARM]
    )
    # Where only a shift is known, roll and scale are not: the path goes on without them.
    broken = np.flatnonzero(np.isnan(ways[:2].sum(axis=0)))
    out = np.full(len(t), np.nan)
    for first, last in zip(np.r_[0, broken], np.r_[broken, len(t)], strict=True):
        if last - first < 3 or t[last - 1] - t[first] < SHORTEST:
            continue
        part = t[first:last]
        even = np.linspace(part[0], part[-1], max(2, round((part[-1] - part[0]) * RATE) + 1))
        paths = np.cumsum(np.nan_to_num(ways[:, first:last]), axis=1)
        resampled = np.stack([np.interp(even, part, path) for path in paths])
        at, size = _sway(resampled)
        out[first:last] = np.interp(part, even[0] + at / RATE, size)
    return out


def _sway(paths: Floats) -> tuple[Floats, Floats]:
    """Return samples and the shake there; `paths` has shape (4, n), frame widths."""
    count = min(paths.shape[1], round(WINDOW * RATE) + 1)
    windows = np.lib.stride_tricks.sliding_window_view(paths, count, axis=1)[:, ::_HOP]
    way = np.sqrt((np.ptp(windows, axis=2) ** 2).sum(axis=0))
    slow = np.sqrt(_back(windows[0]) * _back(windows[1])) * _RMS
    quick = _quick(paths[:2])
    spread = np.lib.stride_tricks.sliding_window_view(quick, count, axis=1)[:, ::_HOP].std(axis=2)
    size = np.maximum(slow, np.sqrt(2 * spread[0] * spread[1]))
    share = size / np.maximum(way, 1e-9)
    at = np.arange(windows.shape[1]) * _HOP + (count - 1) / 2
    return at, size * np.clip((share - SHARE[0]) / (SHARE[1] - SHARE[0]), 0, 1)


def _back(windows: Floats) -> Floats:
    """Return how far each window's path goes back on its way: the smaller of its largest rise and fall."""
    rise = (windows - np.minimum.accumulate(windows, axis=1)).max(axis=1)
    fall = (np.maximum.accumulate(windows, axis=1) - windows).max(axis=1)
    return np.asarray(np.minimum(rise, fall))


def _quick(paths: Floats) -> Floats:
    """Subtract the local parabola over `FAST_WINDOW`, so that acceleration leaves nothing; 0 at the edges."""
    half = round(FAST_WINDOW * RATE / 2)
    out = np.zeros_like(paths)
    if paths.shape[1] <= 2 * half:
        return out
    x = np.arange(-half, half + 1) / half
    weights = np.linalg.pinv(np.stack([np.ones_like(x), x, x**2], axis=1))[0]
    for k, path in enumerate(paths):
        out[k, half:-half] = path[half:-half] - np.convolve(path, weights, "valid")
    return out
