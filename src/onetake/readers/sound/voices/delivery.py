"""How a voice is used: sung, rapped (syllables on an even grid) or spoken; or that this is unsure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voice_terms import UNSURE
from onetake.signal.voice.f0 import pitch_range
from onetake.signal.voice.syllable_nuclei import FASTEST, SLOWEST, fit_grid, grid_lock, nucleus_times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats


SPOKEN = "spoken"
RAPPED = "rapped"
SUNG = "sung"
DELIVERIES = (SPOKEN, RAPPED, SUNG, UNSURE)
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
_PITCHED = 0.2
"""Share of a stretch with a pitch from which that share is known. Measured: staged sung lines 0.21 to 0.82,
a rapped song 0.16, other songs 0.22 to 0.61."""
CLEAR_PITCH = 13.0
"""dB of the voiced time over the rest from which the pitch is the voice's own, not a band's. Measured: rapped
songs 7 and 12 dB, seven of eight sung ones 2 to 7 dB, staged beats as loud as the voices 13 to 16 dB, talk 18
dB and more."""
DOUBT = 0.5
"""Log odds below which neither answer is given; set by hand."""
GRID_EVIDENCE = 4.0
"""Nats by which a grid fits the film's talk better than the best of as many grids fits syllables at random.
Measured: 22 real recordings of speech and 12 staged films of spoken lines -0.3 to 3.1, 12 staged films of
rapped lines 6.7 to 38, two rapped songs 25 and 130."""
FEWEST_FOR_GRID = 16
"""Syllables of talk from which a grid is looked for, about two lines; set by hand."""
RAP_CONCENTRATION = 0.75
"""Concentration (kappa of von Mises) of rapped syllables' phases on the grid, a mean cosine of 0.35.
Measured: two rapped songs 0.28 and 0.46, staged rapped lines 0.33 to 0.95, spoken ones -0.21 to 0.31."""
_LOG_BESSEL = float(np.log(np.i0(RAP_CONCENTRATION)))
RAP_PRIOR = -0.9
"""Log odds of rap before a stretch is heard; set by hand, between staged spoken (to 0.9) and rapped lines."""
COVERED_DOUBT = 3.0
"""Log odds that are needed to call a stretch spoken in a film whose talk is on a grid, and whose band covers
the voice: there drums hide the syllables. Set by hand, no measured source."""
VOWELS = slice(5, 22)
"""Mel bands of the vowels: 330 Hz to 3 kHz (Mermelstein 1975)."""
_USUAL_TALK = 20.0
"""Syllables from which it is as likely as not that a grid would have been found; set by hand."""


@dataclass(frozen=True, slots=True)
class DeliverySpan:
    """A stretch of one delivery, with its syllables."""

    start: float
    end: float
    kind: str
    confidence: float
    """0.5 to 1; below that of `DOUBT` where the kind is unsure."""
    syllables: Floats
    """Times of the syllables, s."""


@dataclass(frozen=True, slots=True)
class TalkGrid:
    """The even grid on which most syllables of a film's talk lie."""

    period: float
    """Seconds; NaN where there is none."""
    phase: float
    count: int
    """Syllables of all talk."""

    def rap_odds(self, times: Floats) -> float:
        """Return the log odds of rap against speech from the syllables of a stretch."""
        lock = grid_lock(times, self.period, self.phase)
        return len(times) * (RAP_CONCENTRATION * lock - _LOG_BESSEL) + RAP_PRIOR


def classify_delivery(
    t: Floats, vowels: Floats, pitch: Floats, stretches: Floats, sung: Floats, margin: float = np.inf
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
    sung : array, shape (m,)
        Log odds of singing against talk in each, as `divide_stretches` returns them.
    margin : float
        dB of the voices over what sounds between them.
    """
    cuts = [np.searchsorted(t, s) for s in stretches]
    syllables = [nucleus_times(t[i:j], vowels[i:j]) for i, j in cuts]
    steady = [_held_share(t[i:j], pitch[i:j]) if margin >= CLEAR_PITCH else 0.0 for i, j in cuts]
    talks = [odds <= -DOUBT and held < HELD_SHARE for odds, held in zip(sung, steady, strict=True)]
    grid = talk_grid([times for times, talk in zip(syllables, talks, strict=True) if talk])
    found = []
    for (start, end), times, odds, held in zip(stretches, syllables, sung, steady, strict=True):
        if held >= HELD_SHARE:
            kind, sure = SUNG, 0.5 + 0.5 * (held - HELD_SHARE) / (1 - HELD_SHARE)
        elif odds > -DOUBT:
            kind, sure = (SUNG if odds >= DOUBT else UNSURE), _likely(abs(odds))
        else:
            kind, sure = _talk(times, grid, margin)
            sure = min(sure, _likely(-odds))
        found.append(DeliverySpan(float(start), float(end), kind, float(sure), times))
    return found


def talk_grid(syllables: Sequence[Floats]) -> TalkGrid:
    """Return the grid of the syllables of all talk; without a period where chance would fit them as well."""
    times = np.concatenate(syllables) if syllables else np.zeros(0)
    period, phase = fit_grid(times)
    if np.isfinite(period) and len(times) >= FEWEST_FOR_GRID:
        # Rayleigh's test, for as many frequencies as the search can tell apart.
        tried = float(times[-1] - times[0]) * (1 / FASTEST - 1 / SLOWEST)
        evidence = len(times) * grid_lock(times, period, phase) ** 2 - np.log(max(np.e, tried))
        if evidence >= GRID_EVIDENCE:
            return TalkGrid(period, phase, len(times))
    return TalkGrid(float("nan"), float("nan"), len(times))


def _talk(times: Floats, grid: TalkGrid, margin: float) -> tuple[str, float]:
    """Return whether talk is rapped or spoken, and how sure that is."""
    if not np.isfinite(grid.period):
        return SPOKEN, 0.5 + 0.5 * grid.count / (grid.count + _USUAL_TALK)
    odds = grid.rap_odds(times)
    if odds >= DOUBT:
        return RAPPED, _likely(odds)
    needed = DOUBT if margin >= CLEAR_PITCH else COVERED_DOUBT
    return (SPOKEN if odds <= -needed else UNSURE), _likely(abs(odds))


def _likely(odds: float) -> float:
    return float(1 / (1 + np.exp(-min(odds, 60.0))))


def _held_share(t: Floats, pitch: Floats) -> float:
    """Return the share of the voiced time in which the pitch is steady."""
    if len(t) < 2:
        return 0.0
    width = max(3, round(HOLD / float(t[1] - t[0])))
    if len(t) < 2 * width:
        return 0.0
    far = pitch_range(pitch, width)
    far = far[np.isfinite(far)]
    known = len(far) >= _FEWEST_HELD and np.isfinite(pitch).mean() >= _PITCHED
    return float((far < HELD).mean()) if known else 0.0
