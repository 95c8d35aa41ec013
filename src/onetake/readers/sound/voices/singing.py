"""Singing, which the speech network half hears: its answer is raised in passages that are sung.

The network was made for speech, and answers 0.2 to 0.5 to much of a song. By itself so low an answer means
nothing; it does where voices are about, as its mean over some seconds says, and where pitches are held as
nobody holds them who speaks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices.delivery import HELD, HOLD
from onetake.signal.voice.f0 import wander

if TYPE_CHECKING:
    from numpy.typing import NDArray

PASSAGE, ABOUT = 8.0, 0.25
"""Seconds, and the network's mean over them from which voices are about. Measured: an instrumental jazz piece
to 0.2 but for 1 % of it, a song 0.3 to 0.6 in its verses. Between 0.2 and 0.3 the limit changes little."""
SUNG = 0.08
"""Share of these seconds in which the pitch is held (`voice_kinds.HELD`), from which they are sung. Measured:
a song 0.04 to 0.21, staged films 0 to 0.07 (where all is sung, to 0.12), meetings and readers to 0.07."""
RAISED = 2.5
"""Times that the answer is raised by: 0.2 counts as the 0.5 from which speech is heard."""


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
    about = _mean_around(probability, PASSAGE / float(at[1] - at[0]))
    step = float(t[1] - t[0])
    width = max(2, round(HOLD / step))
    held = _mean_around(wander(hz, width) < HELD, PASSAGE / step)
    sung = (about >= ABOUT) & (np.interp(at, t[width // 2 :][: len(held)], held) > SUNG)
    return np.where(sung, np.minimum(probability * np.float32(RAISED), np.float32(1)), probability)


def _mean_around(values: NDArray[np.generic], width: float) -> NDArray[np.float64]:
    """Return the mean of the `width` values round each, of fewer at the ends."""
    half = max(1, round(width)) // 2
    total = np.r_[0.0, np.cumsum(values, dtype=np.float64)]
    index = np.arange(len(values))
    first, last = np.maximum(index - half, 0), np.minimum(index + half + 1, len(values))
    return np.asarray((total[last] - total[first]) / (last - first))
