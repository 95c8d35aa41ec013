"""Moving a voice in time and pitch without changing its colour: overlap-add of single periods (TD-PSOLA)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.sound.fundamental_frequency import STEP, fundamental

if TYPE_CHECKING:
    from numpy.typing import NDArray

_UNVOICED = 0.006
"""Seconds between the marks of stretches without a fundamental; set by hand, no measured source."""


def move(
    data: NDArray[np.float32],
    rate: int,
    before: NDArray[np.float64],
    after: NDArray[np.float64],
    semitones: NDArray[np.float64] | None = None,
    notes: NDArray[np.float64] | None = None,
) -> NDArray[np.float32]:
    """Warp a voice so that what was at `before` comes at `after`, and change its pitch.

    Parameters
    ----------
    data : array, shape (n,)
    rate : int
        Hz.
    before, after : array, shape (k,)
        Seconds, both rising strictly; straight lines between, and the first and last of them are the edges.
    semitones : array, shape (m,), optional
        Shift of the pitch, every 10 ms of the result.
    notes : array, shape (m,), optional
        The pitch itself in Hz, every 10 ms of the result; used in place of `semitones`.

    Returns
    -------
    array, shape (round((after[-1] - after[0]) * rate),)

    References
    ----------
    .. [1] E. Moulines, F. Charpentier, Pitch-synchronous waveform processing techniques for text-to-speech
       synthesis using diphones, Speech Communication 9, 1990.
    """
    tone = fundamental(data, rate)
    marks, periods, voiced = _marks(data, rate, tone)
    length = round(float(after[-1] - after[0]) * rate)
    out = np.zeros(length + 1)
    reach = int(periods.max()) + 1
    padded = np.pad(data.astype(np.float64), reach)
    windows: dict[int, NDArray[np.float64]] = {}
    grid = np.arange(0, length + 1, max(1, rate // 1000))
    source = np.interp(after[0] + grid / rate, after, before) * rate
    nearest = np.clip(np.searchsorted((marks[1:] + marks[:-1]) / 2, source), 0, len(marks) - 1)
    at, last = 0.0, -1
    per_ms = max(1, rate // 1000)
    while at < length:
        k = int(nearest[int(at) // per_ms])
        period = int(periods[k])
        ratio = _ratio(at / rate, semitones, notes, rate / period) if voiced[k] else 1.0
        grain = padded[marks[k] + reach - period : marks[k] + reach + period]
        if k == last and not voiced[k]:
            grain = grain[::-1]  # a repeated noise grain would hum
        if period not in windows:
            windows[period] = 0.5 - 0.5 * np.cos(np.pi * (np.arange(2 * period) + 0.5) / period)
        start = int(at) - period
        low, high = max(0, -start), min(2 * period, length - start)
        if high > low:
            piece = grain[low:high] * windows[period][low:high]
            out[start + low : start + high] += piece / np.sqrt(ratio)
        at += period / ratio
        last = k
    return out[:length].astype(np.float32)


def _ratio(
    t: float, semitones: NDArray[np.float64] | None, notes: NDArray[np.float64] | None, tone: float
) -> float:
    if notes is not None:
        wanted = float(notes[min(int(t / STEP), len(notes) - 1)])
        return min(max(wanted / tone, 0.4), 3.0) if wanted > 0 else 1.0
    if semitones is not None:
        shift = float(semitones[min(int(t / STEP), len(semitones) - 1)])
        return float(2.0 ** (shift / 12))
    return 1.0


def _marks(
    data: NDArray[np.float32], rate: int, tone: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Find one mark a period, at its highest sample, and evenly where there is no period."""
    marks, periods, voiced = [0], [int(_UNVOICED * rate)], [False]
    at = 0.0
    while True:
        frequency = tone[min(int(at / rate / STEP + 0.5), len(tone) - 1)]
        period = rate / frequency if frequency > 0 else _UNVOICED * rate
        at += period
        if at >= len(data):
            break
        if frequency > 0:
            low, high = int(at - 0.15 * period), min(int(at + 0.15 * period) + 1, len(data))
            at = low + int(np.argmax(data[low:high]))
        if at <= marks[-1]:
            at = marks[-1] + max(1.0, period / 2)
        marks.append(int(at))
        periods.append(max(2, int(period)))
        voiced.append(frequency > 0)
    return np.asarray(marks), np.asarray(periods), np.asarray(voiced)
