"""Level: integrated loudness and true peak of a mix, and a feed-forward compressor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.loudness.gating import integrated_loudness, window_power
from onetake.signal.loudness.k_weighting import KPower
from onetake.signal.loudness.true_peak import TruePeak

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 64
"""Samples for which the compressor takes one decision, 1.5 ms at 44.1 kHz."""

LOOK_AHEAD = 20.0
"""Milliseconds that the compressor sees into the future at most."""


def loudness_of(data: NDArray[np.float32], rate: int) -> float:
    """Return the integrated loudness, LUFS (ITU-R BS.1770-5, gated), of stereo (2, n); -inf for silence."""
    power = KPower(rate, np.ones(len(data)))
    power.push(data)
    value = integrated_loudness(window_power(power.close(), 0.4)[::10])
    return value if np.isfinite(value) else float("-inf")


def true_peak_of(data: NDArray[np.float32], rate: int) -> float:
    """Return the true peak, dBTP; -inf for silence."""
    peak = TruePeak(rate, len(data))
    peak.push(data)
    peak.close()
    return float(20 * np.log10(peak.true.value)) if peak.true.value > 0 else float("-inf")


def compressor_gain(
    data: NDArray[np.float32], rate: int, threshold: float, ratio: float, attack: float, release: float
) -> NDArray[np.float32]:
    """Return the gain of a feed-forward compressor, shape (n,), at most 1, one for all channels.

    It looks at the peak of every 1.5 ms, has a hard knee, and smooths its gain in dB, falling with `attack`
    and rising with `release` [1]_. It looks ahead by three attacks, at most 20 ms, so that a voice's first
    sound does not slip through.

    Parameters
    ----------
    data : array, shape (channels, n)
    threshold : float
        dB against full scale.
    ratio : float
        dB in for one dB out, above the threshold.
    attack, release : float
        ms.

    References
    ----------
    .. [1] D. Giannoulis, M. Massberg, J. D. Reiss, Digital dynamic range compressor design, JAES 60, 2012.

    Examples
    --------
    >>> steady = np.full((1, 44100), 1.0, dtype=np.float32)
    >>> bool(abs(20 * np.log10(compressor_gain(steady, 44100, -12.0, 4.0, 5.0, 80.0)[-1]) + 9) < 0.01)
    True
    """
    count = data.shape[1]
    blocks = -(-count // BLOCK)
    padded = np.zeros(blocks * BLOCK, dtype=np.float32)
    padded[:count] = np.abs(data).max(axis=0)
    peak = padded.reshape(blocks, BLOCK).max(axis=1)
    over = np.maximum(20 * np.log10(np.maximum(peak, 1e-6)) - threshold, 0)
    wanted = (-over * (1 - 1 / ratio)).tolist()
    down, up = (float(np.exp(-BLOCK / (rate * ms / 1000))) for ms in (attack, release))
    gain = 0.0
    gains = np.empty(blocks)
    for k, target in enumerate(wanted):
        keep = down if target < gain else up
        gain = keep * gain + (1 - keep) * target
        gains[k] = gain
    ahead = min(3 * attack, LOOK_AHEAD) / 1000 * rate / BLOCK
    at = (np.arange(blocks) + 0.5 - ahead) * BLOCK
    return np.interp(np.arange(count), at, 10 ** (gains / 20)).astype(np.float32)


def limiter_gain(data: NDArray[np.float32], rate: int, ceiling: float) -> NDArray[np.float32]:
    """Return the gain, shape (n,), that keeps the samples of (channels, n) at or under `ceiling` in dB.

    Each sample's need is held for 5 ms to both sides and averaged over as long, so that the gain is where it
    must be when the peak comes, moves smoothly, and leaves all else alone.

    Examples
    --------
    >>> data = np.full((1, 8000), 0.1, dtype=np.float32)
    >>> data[:, 4000] = 1.0
    >>> gain = limiter_gain(data, 44100, -6.0)
    >>> bool(data[0, 4000] * gain[4000] <= 10 ** (-6 / 20) + 1e-6), float(gain[0])
    (True, 1.0)
    """
    need = np.minimum(1.0, 10 ** (ceiling / 20) / np.maximum(np.abs(data).max(axis=0), 1e-9))
    reach = max(1, round(0.005 * rate))
    gain = np.ones(len(need))
    # Only near the peaks is there anything to do.
    peaks = np.flatnonzero(need < 1.0)
    if not len(peaks):
        return gain.astype(np.float32)
    starts = peaks[np.r_[True, np.diff(peaks) > 4 * reach]]
    stops = peaks[np.r_[np.diff(peaks) > 4 * reach, True]]
    for start, stop in zip(starts - 2 * reach, stops + 2 * reach + 1, strict=True):
        low, high = max(0, start), min(len(need), stop)
        piece = np.pad(need[low:high], 2 * reach, constant_values=1.0)
        held = np.lib.stride_tricks.sliding_window_view(piece, 2 * reach + 1).min(axis=1)
        gain[low:high] = np.convolve(held, np.full(2 * reach + 1, 1 / (2 * reach + 1)), "valid")
    return gain.astype(np.float32)
