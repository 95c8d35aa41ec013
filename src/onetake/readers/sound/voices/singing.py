"""Singing, for which the speech network gives low probabilities: they are raised in passages that are sung.

The network was trained on speech, and returns 0.2 to 0.5 for much of a song. So low a probability means
nothing by itself; it does where voices are present, by its mean over some seconds, and where pitches are
steady as they never are in speech.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices.delivery import HELD, HOLD
from onetake.signal.voice.f0 import pitch_range

if TYPE_CHECKING:
    from numpy.typing import NDArray

PASSAGE = 8.0
"""Seconds over which the network's mean is taken; docs/explanation/voices.md."""
PRESENT = 0.25
"""Mean probability over `PASSAGE` from which voices are present. Measured: an instrumental jazz piece up to
0.2 in 99 % of it, a song 0.3 to 0.6 in its verses. Between 0.2 and 0.3 the limit changes little."""
SUNG = 0.08
"""Share of `PASSAGE` with a steady pitch (`delivery.HELD`) from which a passage is sung. Measured: a song
0.04 to 0.21, staged films 0 to 0.07 (up to 0.12 where all is sung), meetings and readers up to 0.07."""
GAIN = 2.5
"""Factor by which the probability is raised: 0.2 counts as the 0.5 from which speech is detected."""


def raise_singing(
    probability: NDArray[np.float32],
    at: NDArray[np.floating],
    t: NDArray[np.float64],
    hz: NDArray[np.floating],
) -> NDArray[np.float32]:
    """Return the probability of speech or singing, shape (n,), 0 to 1.

    Parameters
    ----------
    probability : array, shape (n,)
        Of speech, evenly spaced.
    at : array, shape (n,)
        Its times, s.
    t : array, shape (k,)
        Middles of the windows, evenly spaced, s.
    hz : array, shape (k,)
        Steady pitch; NaN where there is none.
    """
    if len(at) < 2 or len(t) < 2 or t[-1] - t[0] < 2 * HOLD:
        return probability
    present = _mean_around(probability, PASSAGE / float(at[1] - at[0]))
    step = float(t[1] - t[0])
    width = max(2, round(HOLD / step))
    held = _mean_around(pitch_range(hz, width) < HELD, PASSAGE / step)
    sung = (present >= PRESENT) & (np.interp(at, t[width // 2 :][: len(held)], held) > SUNG)
    return np.where(sung, np.minimum(probability * np.float32(GAIN), np.float32(1)), probability)


def _mean_around(values: NDArray[np.generic], width: float) -> NDArray[np.float64]:
    """Return the mean of the `width` values around each, of fewer at the ends."""
    half = max(1, round(width)) // 2
    total = np.r_[0.0, np.cumsum(values, dtype=np.float64)]
    index = np.arange(len(values))
    first, last = np.maximum(index - half, 0), np.minimum(index + half + 1, len(values))
    return np.asarray((total[last] - total[first]) / (last - first))
