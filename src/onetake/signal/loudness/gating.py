"""Loudness from K-weighted power: windows, gates and range (ITU-R BS.1770-5, EBU Tech 3341 and 3342)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.loudness.k_weighting import CELLS

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from onetake.core.arrays import Floats


SILENCE = 1e-12
"""Power below which loudness is unknown, about -121 LUFS: far below any gate, above rounding noise."""
ABSOLUTE_GATE = -70.0
"""LUFS; BS.1770-5, annex 1."""
RELATIVE_GATE = -10.0
"""LU below the loudness of what passes the absolute gate; BS.1770-5."""
RANGE_GATE = -20.0
"""LU, the same for the loudness range; EBU Tech 3342."""

# A channel within 30 degrees of the ear's plane and 60 to 120 degrees off the front weighs 1.41: BS.1770-5.
_SIDES = {"SL", "SR", "WL", "WR", "SDL", "SDR"}
_BACKS = {"BL", "BR"}
_LOW = {"LFE", "LFE2"}


def lufs(power: ArrayLike) -> Floats:
    """Return LUFS of mean K-weighted power; NaN for silence.

    Examples
    --------
    >>> lufs([1.0, 0.0]).round(3).tolist()
    [-0.691, nan]
    """
    p = np.asarray(power, dtype=np.float64)
    return np.where(p > SILENCE, -0.691 + 10 * np.log10(np.maximum(p, SILENCE)), np.nan)


def channel_weights(layout: tuple[str, ...]) -> Floats:
    """Return BS.1770's weight of every channel, shape (channels,), by FFmpeg's channel names.

    LFE is left out. Surrounds weigh 1.41 (+1.5 dB): SL and SR; BL and BR too where they are the only
    surrounds, as in 5.1, but not in 7.1, where they stand behind. A channel without a place weighs 1.

    Examples
    --------
    >>> channel_weights(("FL", "FR", "FC", "LFE", "BL", "BR")).tolist()
    [1.0, 1.0, 1.0, 0.0, 1.41, 1.41]
    """
    surrounds = _SIDES if {"SL", "SR"} & set(layout) else _SIDES | _BACKS
    return np.array([0.0 if c in _LOW else 1.41 if c in surrounds else 1.0 for c in layout])


def window_power(cells: Floats, seconds: float) -> Floats:
    """The mean power of windows `seconds` long that start at every cell, shape (cells - length + 1,)."""
    length = round(seconds * CELLS)
    if len(cells) < length:
        return np.empty(0)
    return np.convolve(cells, np.ones(length), "valid") / length


def integrated_loudness(blocks: Floats) -> float:
    """Return the gated loudness, LUFS, of the power of 0.4 s blocks a tenth of a second apart; or NaN.

    Examples
    --------
    >>> round(integrated_loudness(np.array([1.0, 1.0, 1e-9])), 3)
    -0.691
    """
    return _apply_gates(blocks, RELATIVE_GATE)[0]


def loudness_range(blocks: Floats) -> float:
    """The loudness range, LU, of the power of 3 s blocks: from the 10th to the 95th percentile; or NaN.

    Examples
    --------
    >>> round(loudness_range(np.repeat([0.01, 0.1], 50)), 1)
    10.0
    """
    _, passed = _apply_gates(blocks, RANGE_GATE)
    if not len(passed):
        return float("nan")
    ordered = np.sort(lufs(passed))
    low, high = (round((len(ordered) - 1) * share) for share in (0.10, 0.95))
    return float(ordered[high] - ordered[low])


def _apply_gates(blocks: Floats, relative: float) -> tuple[float, Floats]:
    """Return the loudness of what passes both gates, and its powers."""
    passed = blocks[np.nan_to_num(lufs(blocks), nan=-np.inf) >= ABSOLUTE_GATE]
    if not len(passed):
        return float("nan"), passed
    passed = passed[lufs(passed) >= lufs(passed.mean()) + relative]
    return float(lufs(passed.mean())), passed
