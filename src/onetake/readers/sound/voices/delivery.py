"""How a voice is used: spoken, rapped (its syllables on an even grid) or sung (its pitch held)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.f0 import wander
from onetake.signal.voice.syllable_nuclei import grid, humps, lock

if TYPE_CHECKING:
    from onetake.core.arrays import Floats


HELD, HELD_SHARE = 0.5, 0.3
"""Semitones within which a held pitch stays for `HOLD` s, and the share of voiced time that makes it sung.
Measured on staged lines: spoken and rapped 0 to 0.24, sung 0.24 to 0.88."""
HOLD = 0.1
LOCKED = 0.45
"""Mean cosine of the syllables on the film's grid; measured: spoken -0.45 to 0.45, rapped 0.40 to 0.96."""
SYLLABLES = 5
"""A stretch with fewer cannot be classified as rapped or spoken."""
VOWELS = slice(5, 22)
"""Mel bands, 330 Hz to 3 kHz."""


@dataclass(frozen=True, slots=True)
class DeliverySpan:
    """A stretch of one kind, with its syllables."""

    start: float
    end: float
    kind: str
    confidence: float
    syllables: Floats
    """s."""


def classify_delivery(t: Floats, vowels: Floats, pitch: Floats, stretches: Floats) -> list[DeliverySpan]:
    """Return the kind of each stretch.

    Parameters
    ----------
    t : array, shape (n,)
        Middles of the windows, s.
    vowels : array, shape (n,)
        Power in the band of the vowels, without what sounds on between the stretches.
    pitch : array, shape (n,)
        Hz; NaN where unvoiced.
    stretches : array, shape (m, 2)
    """
    cuts = [np.searchsorted(t, s) for s in stretches]
    heard = [humps(t[i:j], vowels[i:j]) for i, j in cuts]
    period, phase = grid(np.concatenate(heard)) if heard else (np.nan, np.nan)
    found = []
    for (start, end), (i, j), times in zip(stretches, cuts, heard, strict=True):
        held = _held_share(t[i:j], pitch[i:j])
        locked = lock(times, period, phase)
        if held >= HELD_SHARE:
            kind, sure = "sung", (held - HELD_SHARE) / HELD_SHARE
        elif locked >= LOCKED and len(times) >= SYLLABLES:
            kind, sure = "rapped", (locked - LOCKED) / 0.3
        else:
            kind, sure = "spoken", (LOCKED - locked) / 0.3 if len(times) >= SYLLABLES else 0.0
        found.append(
            DeliverySpan(float(start), float(end), kind, float(np.clip(0.5 + sure / 2, 0, 1)), times)
        )
    return found


def _held_share(t: Floats, pitch: Floats) -> float:
    if len(t) < 2:
        return 0.0
    width = max(3, round(HOLD / float(t[1] - t[0])))
    if len(t) < 2 * width:
        return 0.0
    far = wander(pitch, width)
    far = far[np.isfinite(far)]
    return float((far < HELD).mean()) if len(far) >= width else 0.0
