"""Shake: how far the camera goes to and fro, on two axes at once, as it does in the hand.

A smooth move may be fast and may accelerate, but it goes one way; a hand goes back again, within seconds, and
not along one line. So shake is what goes back on the lesser of the path's two principal axes: a push, a swing
along a line and a turn about a point give none.
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
SLOW_SHARE = (0.015, 0.03)
"""What goes back over the way that the camera goes in the same window: below the first it may be an error of
following, from the second on it counts in full (measured: 0.02 on a fast crane shot, 0.03 on a football
camera, 0.06 or more on five handheld clips)."""
QUICK_SHARE = (0.006, 0.012)
"""The same of what is faster than about 1.5 Hz (measured: up to 0.005 on fast crane and orbit shots)."""
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
    slow = np.minimum(*(_back(axis) for axis in _principal(*windows[:2]))) * _RMS
    fast = np.lib.stride_tricks.sliding_window_view(_quick(paths[:2]), count, axis=1)[:, ::_HOP]
    quick = np.minimum(*(axis.std(axis=1) for axis in _principal(*fast))) * np.sqrt(2)
    at = np.arange(windows.shape[1]) * _HOP + (count - 1) / 2
    return at, np.maximum(_counted(slow, way, SLOW_SHARE), _counted(quick, way, QUICK_SHARE))


def _counted(size: Floats, way: Floats, share: tuple[float, float]) -> Floats:
    """Return the part of a sway that is no error of following a motion over `way`."""
    part = size / np.maximum(way, 1e-9)
    return np.asarray(size * np.clip((part - share[0]) / (share[1] - share[0]), 0, 1))


def _principal(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Turn each window's path, shape (windows, n) each, to the axes of its largest and least variance.

    A swing along a slanting line is then a motion on one axis.
    """
    x, y = x - x.mean(axis=1, keepdims=True), y - y.mean(axis=1, keepdims=True)
    angle = 0.5 * np.arctan2(2 * (x * y).mean(axis=1), (x**2).mean(axis=1) - (y**2).mean(axis=1))
    c, s = np.cos(angle)[:, None], np.sin(angle)[:, None]
    return c * x + s * y, c * y - s * x


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
