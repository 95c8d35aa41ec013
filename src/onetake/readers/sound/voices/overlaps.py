"""Where two voices speak at once: voices at different stereo places, each with bands of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Floats32, Ints


APART = 0.5
"""Difference of place, (right - left) / (right + left) in power, from which two voices are at different
places; set by hand, no measured source."""
SHARE = 0.45
"""Share of the (square-root) energy that the other voice's bands must add; set so that solo speech is not
called an overlap (docs/explanation/voices.md)."""
STEPS = 7
"""Steps (0.3 s) over which the shares are smoothed: the shortest turn (`speaker_features.DWELL`)."""
_PART = 4096
"""Steps that are processed together; changes no result."""


def find_overlaps(total: Floats32, voice: Ints, voices: int) -> Flags:
    """Return the steps in which both of two voices speak; none where they are at one place.

    Parameters
    ----------
    total : array, shape (n, 2, bands)
        Power left and right, without the background between the stretches.
    voice : array, shape (n,)
        The voice of each step.
    voices : int
    """
    none = np.zeros(len(voice), bool)
    if voices != 2 or min(np.bincount(voice, minlength=2)) < STEPS:
        return none
    parts = [total[i : i + _PART] for i in range(0, len(total), _PART)]
    mean = np.concatenate([_mean(*_places(part)) for part in parts])
    at = [float(np.median(mean[voice == k])) for k in (0, 1)]
    if abs(at[0] - at[1]) < APART:
        return none
    share = np.concatenate([_second(*_places(part), at) for part in parts])
    kernel = np.ones(STEPS) / STEPS
    smooth = np.convolve(np.pad(share, STEPS // 2, mode="edge"), kernel, "valid")
    usual = [float(np.median(smooth[voice == k])) for k in (0, 1)]
    # One voice alone leaves some bands at the other's place (beat, room): only more than that counts.
    low, high = usual[0] + SHARE, usual[1] - SHARE
    return np.asarray((smooth > low) & (smooth < high) if low < high else none)


def _places(total: Floats32) -> tuple[Floats, Floats]:
    """Return each band's place, -1 to 1, and its weight."""
    both = total.sum(axis=1, dtype=np.float64)
    place = (total[:, 1] - total[:, 0]) / np.maximum(both, 1e-20)
    # The square root lets quiet bands of the second voice count beside the loud ones of the first.
    return place, np.sqrt(both)


def _mean(place: Floats, weight: Floats) -> Floats:
    return np.asarray((weight * place).sum(axis=1) / np.maximum(weight.sum(axis=1), 1e-20))


def _second(place: Floats, weight: Floats, at: list[float]) -> Floats:
    """Return the share of each step's weight that lies nearer to the second voice's place."""
    nearer = np.abs(place - at[1]) < np.abs(place - at[0])
    return _mean(nearer.astype(np.float64), weight)
