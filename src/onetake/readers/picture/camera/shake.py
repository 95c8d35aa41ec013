"""Shake: what is left of the camera's path when everything slower than about 1 Hz is removed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats, Ints


WINDOW = 1.0
"""Seconds of the running mean that is subtracted, and over which the rest is averaged: 1 Hz by definition."""
ARM = 0.29
"""Mean distance of a frame's points from its centre, frame widths, at 16:9: converts angles to paths."""
_FEWEST = 6
"""Frames per window, below which shake cannot be separated from motion. Set by hand; no measured source."""


def shake(t: Floats, steps: Mapping[str, Floats]) -> Floats:
    """Return the rms of the fast part of the path around each frame, frame widths, shape (n,).

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
    tall = 9 / 16  # a frame height in frame widths; close enough for other shapes
    paths = (steps["pan"], tall * steps["tilt"], np.radians(steps["roll"]) * ARM, steps["scale"] * ARM)
    out = np.full(len(t), np.nan)
    broken = np.flatnonzero(np.isnan(sum(paths)))
    for first, last in zip(np.r_[0, broken], np.r_[broken, len(t)], strict=True):
        if last - first < _FEWEST:
            continue
        part = slice(first, last)
        quick = sum(_quick(t[part], np.cumsum(np.nan_to_num(path[part]))) ** 2 for path in paths)
        mean, count = _mean(t[part], np.asarray(quick), WINDOW)
        out[part] = np.where(count >= _FEWEST, np.sqrt(mean), np.nan)
    return out


def _quick(t: Floats, path: Floats) -> Floats:
    """Subtract the mean over a symmetric window, so that a steady motion leaves nothing."""
    return path - _mean(t, path, WINDOW)[0]


def _mean(t: Floats, values: Floats, window: float) -> tuple[Floats, Ints]:
    half = np.minimum(window / 2, np.minimum(t - t[0], t[-1] - t)) + 1e-9
    low, high = np.searchsorted(t, t - half), np.searchsorted(t, t + half, side="right")
    total = np.r_[0.0, np.cumsum(values)]
    count = high - low
    return (total[high] - total[low]) / count, count
