"""Level: integrated loudness and true peak of a mix, and a feed-forward compressor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.kweighting import KPower
from onetake.signal.loudness import integrated, windows
from onetake.signal.truepeak import TruePeak

if TYPE_CHECKING:
    from numpy.typing import NDArray

BLOCK = 64
"""Samples for which the compressor takes one decision, 1.5 ms at 44.1 kHz."""

LOOK_AHEAD = 20.0
"""Milliseconds that the compressor sees into the future at most."""


def loudness_of(data: NDArray[np.float32], rate: int) -> float:
    """Give the integrated loudness, LUFS (ITU-R BS.1770-5, gated), of stereo (2, n); -inf for silence."""
    power = KPower(rate, np.ones(len(data)))
    power.push(data)
    value = integrated(windows(power.close(), 0.4)[::10])
    return value if np.isfinite(value) else float("-inf")


def true_peak_of(data: NDArray[np.float32], rate: int) -> float:
    """Give the true peak, dBTP; -inf for silence."""
    peak = TruePeak(rate, len(data))
    peak.push(data)
    peak.close()
    return float(20 * np.log10(peak.true.value)) if peak.true.value > 0 else float("-inf")


def compressor_gain(
    data: NDArray[np.float32], rate: int, threshold: float, ratio: float, attack: float, release: float
) -> NDArray[np.float32]:
    """Give the gain of a feed-forward compressor, shape (n,), at most 1, one for all channels.

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
