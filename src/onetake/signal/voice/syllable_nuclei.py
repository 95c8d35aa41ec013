"""Syllables of a voice: where its energy rises into a vowel, and whether it does so in time.

P. Mermelstein, Automatic segmentation of speech into syllabic units, JASA 58, 1975: a syllable is a hump of
the energy in the band of the vowels. Lock to an even grid is measured by the mean resultant length (N.
Fisher, Statistical Analysis of Circular Data, 1993).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


SMOOTH = 0.05
"""Seconds over which the energy is smoothed; vowels are 0.05 s and longer."""
DIP = 2.0
"""dB by which the energy must dip between two syllables, as by Mermelstein."""
QUIET = 25.0
"""dB under the loud parts of the voice, below which a hump is none."""
FASTEST, SLOWEST = 0.08, 0.36
"""Seconds of the steps of a grid that is looked for: sixteenths at 188 to eighths at 83 a minute."""
PULSES, FINENESS = 100, 0.2
"""Places a second that times are rounded to, and how far a line lies from the next, over 1 / reach."""
_COMPARED = 16
"""Highest lines of the spectrum that are compared by the times themselves; set by hand."""


def nucleus_times(t: Floats, energy: Floats) -> Floats:
    """Return the times of the syllables' steepest rises, s, within one stretch of voice.

    Parameters
    ----------
    t : array, shape (n,)
        Evenly spaced times, s.
    energy : array, shape (n,)
        Power in the band of the vowels.

    Examples
    --------
    >>> t = np.arange(0, 1, 0.01)
    >>> nucleus_times(t, np.maximum(0, np.sin(2 * np.pi * 4 * t)) + 0.01).size
    4
    """
    if len(t) < 8:
        return np.zeros(0)
    width = max(3, round(SMOOTH / float(t[1] - t[0])) | 1)
    kernel = np.hanning(width + 2)[1:-1]
    padded = np.pad(energy, width // 2, mode="edge")
    level = 10 * np.log10(np.convolve(padded, kernel / kernel.sum(), "valid") + 1e-12)
    floor = np.percentile(level, 95) - QUIET
    wave = np.r_[-200.0, np.maximum(level, floor), -200.0]
    step = np.sign(np.diff(wave))
    turn = np.flatnonzero(step[1:] * step[:-1] <= 0)
    peaks = [k for k in turn if wave[k + 1] > max(wave[k], floor) and wave[k + 1] >= wave[k + 2]]
    found: list[float] = []
    low, top = 0, -1
    for k in peaks:
        valley = low + int(np.argmin(level[low : k + 1])) if k > low else low
        if top >= 0 and level[top] - level[valley] < DIP:
            # No dip between: the two are one hump, its height the larger.
            top = int(k) if level[k] > level[top] else top
            low = int(k)
            continue
        if level[k] - level[valley] < DIP and top >= 0:
            continue
        part = np.diff(level[valley : k + 1])
        rise = valley + int(part.argmax()) if len(part) else k
        found.append(float(t[rise]))
        low = top = int(k)
    return np.asarray(found)


def fit_grid(times: Floats) -> tuple[float, float]:
    """Return period and phase, s, of the even grid on which most of `times` lie.

    The spectrum of the times, as pulses, is searched for its highest line; an hour has 10^5 of them.

    Examples
    --------
    >>> period, phase = fit_grid(0.1 + 0.15 * np.array([0, 2, 3, 5, 8, 9, 12, 20, 31, 33.0]))
    >>> round(period, 3), round(phase % period, 2)
    (0.15, 0.1)
    """
    if len(times) < 8:
        return float("nan"), float("nan")
    reach = float(times[-1] - times[0])
    size = cv2.getOptimalDFTSize(int(PULSES * max(reach, 1.0) / FINENESS) + 1)
    pulses = np.bincount(np.round((times - times[0]) * PULSES).astype(np.intp)).astype(np.float32)
    inside = slice(int(np.ceil(size / PULSES / SLOWEST)), int(np.ceil(size / PULSES / FASTEST)))
    lines = np.arange(inside.start, inside.stop) * (PULSES / size)
    height = np.abs(np.fft.rfft(pulses, size)[inside]) / np.sinc(lines / PULSES)
    # Rounded to pulses, times are off by up to 5 ms: the best few lines are compared by the times themselves.
    best = lines[np.argpartition(-height, _COMPARED)[:_COMPARED]]
    mean = np.exp(2j * np.pi * best[:, None] * times).mean(axis=1)
    at = int(np.abs(mean).argmax())
    return 1 / float(best[at]), float(np.angle(mean[at]) / (2 * np.pi * best[at]))


def grid_lock(times: Floats, period: float, phase: float) -> float:
    """Return how well `times` lie on a grid: the mean cosine of their phases, 1 on it, 0 by chance."""
    if not len(times) or not np.isfinite(period):
        return 0.0
    return float(np.cos(2 * np.pi * (times - phase) / period).mean())
