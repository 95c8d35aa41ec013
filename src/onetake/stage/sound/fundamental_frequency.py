"""The fundamental frequency of a voice by autocorrelation, enough to shift what the stage's voices say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

STEP = 0.01
"""Seconds between two figures."""


def fundamental(
    data: NDArray[np.float32], rate: int, low: float = 60.0, high: float = 450.0
) -> NDArray[np.float64]:
    """Return the fundamental every 10 ms, Hz; 0 where the voice has none.

    Normalised autocorrelation of 40 ms windows [1]_, its highest peak between `low` and `high`, by a parabola
    to a fraction of a sample; a lower period within 5 % of the best is taken, against octaves down.

    Parameters
    ----------
    data : array, shape (n,)
    rate : int
        Hz.

    Returns
    -------
    array, shape (1 + n // (rate * 0.01),)

    References
    ----------
    .. [1] P. Boersma, Accurate short-term analysis of the fundamental frequency, IFA Proceedings 17, 1993.
    """
    width, step = int(0.04 * rate), STEP * rate
    count = 1 + int(len(data) / step)
    padded = np.pad(data.astype(np.float64), (width // 2, width + int(step)))
    at = (np.arange(count) * step).astype(int)
    window = np.hanning(width)
    frames = padded[at[:, None] + np.arange(width)]
    frames = (frames - frames.mean(axis=1, keepdims=True)) * window
    size = 1 << (2 * width - 1).bit_length()
    lags = np.arange(int(rate / high), int(rate / low) + 2)
    # The window's own autocorrelation is divided out, so that long periods are not put at a disadvantage.
    shape = np.fft.irfft(np.abs(np.fft.rfft(window, size)) ** 2)[lags]
    full = np.fft.irfft(np.abs(np.fft.rfft(frames, size, axis=1)) ** 2, axis=1)
    power = full[:, :1]
    value = full[:, lags] / np.maximum(power, 1e-12) * (np.sum(window**2) / shape)
    inner = value[:, 1:-1]
    peaks = np.where((inner > value[:, :-2]) & (inner >= value[:, 2:]), inner, 0.0)
    best = peaks.max(axis=1)
    k = np.argmax(peaks > 0.95 * best[:, None], axis=1) + 1
    rows = np.arange(count)
    a, b, c = value[rows, k - 1], value[rows, k], value[rows, k + 1]
    bend = a - 2 * b + c
    lag = lags[k] + np.where(bend < 0, 0.5 * (a - c) / np.where(bend < 0, bend, -1.0), 0.0)
    loud = power[:, 0] > 1e-4 * power.max() if power.size else power[:, 0] > 0
    return np.where((best > 0.5) & loud, rate / np.maximum(lag, 1.0), 0.0)


def median_pitch(data: NDArray[np.float32], rate: int) -> float:
    """Return the median fundamental of the voiced part, Hz; 0 where there is none.

    Examples
    --------
    >>> t = np.arange(8000) / 16000
    >>> tone = np.sin(2 * np.pi * 150 * t) + 0.5 * np.sin(2 * np.pi * 300 * t)
    >>> round(median_pitch(tone.astype(np.float32), 16000))
    150
    """
    found = fundamental(data, rate)
    found = found[found > 0]
    return float(np.median(found)) if len(found) else 0.0
