"""Voices that may be none: heard by the model of singing alone, and by it without certainty.

A solo through a moving filter, a talk box and a far synthesizer are heard as a voice now and then. The model
is less sure of them than of singers, and the speech network seldom answers to them. One moment says neither,
so the film's mean is judged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices.singing_model import WIDTHS, running_mean
from onetake.readers.sound.voices.speech_probability import PAIR, STEP

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32

SURE_ODDS = 1.3
"""Mean log odds of singing, where it is heard, from which there is a singer. Measured with each left out:
docs/explanation/voice-model.md."""
SURE_SPEECH = 0.9
"""Answer of the speech network, 0.3 s long, from which somebody speaks or sings words; measured as above."""
BEST_SHARE = 0.05
"""Share of that time in which the network must answer so; set by hand."""
_FARTHEST = 12.0
"""Log odds beyond which no more is counted; changes no result."""


def doubtful_seconds(sung: Floats32, speech: Floats32) -> float:
    """Return for how long, s, a voice is heard that may be an instrument.

    Parameters
    ----------
    sung : array, shape (n,)
        Probability of singing, as `hear_singing` returns it: 0 where the network is trusted.
    speech : array, shape (n,)
        The network's probability of speech, every `STEP` s.

    Returns
    -------
    seconds : float
        All of the time in which singing is heard, or 0 where a singer is sure.
    """
    found = sung > 0.5
    if not found.any():
        return 0.0
    likely = np.clip(sung[found].astype(np.float64), 1e-6, 1 - 1e-6)
    odds = float(np.minimum(np.log(likely / (1 - likely)), _FARTHEST).mean())
    smooth = running_mean(speech.astype(np.float64), WIDTHS[0] * PAIR | 1)
    best = float(np.quantile(smooth[found], 1 - BEST_SHARE))
    return 0.0 if odds >= SURE_ODDS or best >= SURE_SPEECH else float(found.sum()) * STEP
