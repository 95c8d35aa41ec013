"""How a voice is used: spoken, rapped (syllables on an even grid) or sung (steady pitch)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.f0 import pitch_range
from onetake.signal.voice.syllable_nuclei import fit_grid, grid_lock, nucleus_times

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


SPOKEN = "spoken"
RAPPED = "rapped"
SUNG = "sung"
DELIVERIES = (SPOKEN, RAPPED, SUNG)
"""Labels of `voices.kind`."""
HELD = 0.5
"""Semitones within which a steady pitch stays for `HOLD` s: docs/explanation/voices.md."""
HOLD = 0.1
"""Seconds for which a steady pitch stays: docs/explanation/voices.md."""
HELD_SHARE = 0.55
"""Share of the time with a pitch in which it is steady that makes a stretch sung. Measured on lines of two
staged voices, alone and over drums up to as loud: spoken 0.03 to 0.40, rapped 0.20 to 0.64 (nine of ten up
to 0.57), sung 0.53 to 0.94."""
_FEWEST_HELD = 20
"""Windows (0.23 s) with a pitch for 0.1 s around them from which that share is known; set by hand."""
LOCKED = 0.45
"""Mean cosine (-1 to 1) of the syllables' phases on the film's grid that makes a stretch rapped. Measured on
staged lines: spoken -0.45 to 0.45, rapped 0.40 to 0.96."""
_LOCKED_SURELY = 0.3
"""Mean cosine above or below `LOCKED` at which the confidence reaches 1; set by hand."""
SPEECH_MISSED = 0.5
"""Mean answer of the speech network in a stretch below which it is sung: the network knows speech and rap.
Measured over the voiced time: a rapped song 0.76, seven sung ones 0.04 to 0.61, talk 0.81 to 0.99."""
SYLLABLES = 5
"""Syllables from which rapped and spoken can be distinguished; set by hand, no measured source."""
VOWELS = slice(5, 22)
"""Mel bands of the vowels: 330 Hz to 3 kHz (Mermelstein 1975)."""


@dataclass(frozen=True, slots=True)
class DeliverySpan:
    """A stretch of one delivery, with its syllables."""

    start: float
    end: float
    kind: str
    confidence: float
    syllables: Floats
    """Times of the syllables, s."""


def classify_delivery(
    t: Floats, vowels: Floats, pitch: Floats, stretches: Floats, likely: Floats | None = None
) -> list[DeliverySpan]:
    """Return the delivery of each stretch.

    Parameters
    ----------
    t : array, shape (n,)
        Middles of the windows, s.
    vowels : array, shape (n,)
        Power in the band of the vowels, with the background between the stretches subtracted.
    pitch : array, shape (n,)
        Hz; NaN where unvoiced.
    stretches : array, shape (m, 2)
    likely : array, shape (m,), optional
        Mean probability of speech in each stretch by the network, 0 to 1; by default certain.
    """
    likely = np.ones(len(stretches)) if likely is None else likely
    cuts = [np.searchsorted(t, s) for s in stretches]
    syllables = [nucleus_times(t[i:j], vowels[i:j]) for i, j in cuts]
    period, phase = fit_grid(np.concatenate(syllables)) if syllables else (np.nan, np.nan)
    found = []
    for (start, end), (i, j), times, speech in zip(stretches, cuts, syllables, likely, strict=True):
        held = _held_share(t[i:j], pitch[i:j])
        locked = grid_lock(times, period, phase)
        if speech < SPEECH_MISSED:
            kind, sure = SUNG, (SPEECH_MISSED - speech) / SPEECH_MISSED
        elif held >= HELD_SHARE:
            kind, sure = SUNG, (held - HELD_SHARE) / (1 - HELD_SHARE)
        elif locked >= LOCKED and len(times) >= SYLLABLES:
            kind, sure = RAPPED, (locked - LOCKED) / _LOCKED_SURELY
        else:
            kind, sure = SPOKEN, (LOCKED - locked) / _LOCKED_SURELY if len(times) >= SYLLABLES else 0.0
        found.append(
            DeliverySpan(float(start), float(end), kind, float(np.clip(0.5 + sure / 2, 0, 1)), times)
        )
    return found


def _held_share(t: Floats, pitch: Floats) -> float:
    """Return the share of the voiced time in which the pitch is steady."""
    if len(t) < 2:
        return 0.0
    width = max(3, round(HOLD / float(t[1] - t[0])))
    if len(t) < 2 * width:
        return 0.0
    far = pitch_range(pitch, width)
    far = far[np.isfinite(far)]
    return float((far < HELD).mean()) if len(far) >= _FEWEST_HELD else 0.0
