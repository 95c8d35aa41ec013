"""The sound of a film as an aligner hears it: how likely each phone is, and whether a voice is heard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.speech.acoustic_model import SILENCE, STATES
from onetake.signal.speech.cepstra import STEP

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Spans
    from onetake.signal.speech.acoustic_model import AcousticModel

EVERY = 2
"""Windows of the cepstra from one row to the next."""
ROW = EVERY * STEP
"""Seconds from one row to the next: 20 ms."""
COARSE = 2
"""Rows that are taken together where whole lines are looked for: 40 ms, the shortest that a sound lasts."""
_LEAST = -30.0
"""Log-likelihood, below the likeliest sound, below which all are alike; set by hand."""


@dataclass(frozen=True)
class HeardSounds:
    """Some stretch of a film."""

    start: float
    """Seconds of the middle of the first row."""
    states: Floats32
    """Shape (n, phones * states): log-likelihood below that of the likeliest, one row every `ROW` s."""
    phones: tuple[str, ...]
    voiced: Floats32
    """Shape (n,): probability that a voice is heard."""

    def __len__(self) -> int:
        return len(self.states)

    def part(self, start: float, end: float) -> HeardSounds:
        """Return the rows whose middles lie in [start, end) s."""
        first, last = self._row(start), self._row(end)
        rows = slice(first, max(first, last))
        return HeardSounds(self.start + first * ROW, self.states[rows], self.phones, self.voiced[rows])

    @property
    def end(self) -> float:
        """Seconds where the last row ends."""
        return self.start + len(self) * ROW

    def excused(self, spans: Spans) -> HeardSounds:
        """Return the same where a voice within `spans`, s, may be another's: it is as likely as not."""
        # All spans at once: a file with thousands of lines has as many of them.
        first, after = (np.clip(np.ceil((t - self.start) / ROW), 0, len(self)).astype(int) for t in spans.T)
        whole = first < after
        change = np.bincount(first[whole], minlength=len(self) + 1) - np.bincount(
            after[whole], minlength=len(self) + 1
        )
        within = np.cumsum(change)[: len(self)] > 0
        voiced = np.where(within, np.minimum(self.voiced, np.float32(0.5)), self.voiced)
        return HeardSounds(self.start, self.states, self.phones, voiced)

    def _row(self, at: float) -> int:
        """Return the first row whose middle is not before `at` s."""
        return int(np.clip(np.ceil((at - self.start) / ROW), 0, len(self)))

    @property
    def silence(self) -> Floats32:
        """Log-likelihood of silence, shape (n,)."""
        at = STATES * self.phones.index(SILENCE)
        return np.asarray(self.states[:, at : at + STATES].max(axis=1))

    def coarse(self) -> tuple[Floats32, Floats32, Floats32]:
        """Return likelihood of each phone, silence and voice, one row for each `COARSE`."""
        n = len(self) // COARSE
        whole = self.states[: n * COARSE].reshape(n, COARSE, len(self.phones), STATES)
        phones = whole.max(axis=3).mean(axis=1)
        voiced = self.voiced[: n * COARSE].reshape(n, COARSE).mean(axis=1)
        return phones, phones[:, self.phones.index(SILENCE)], voiced


def hear_sounds(
    cepstra: Floats32, start: float, model: AcousticModel, at: Floats, voiced: Floats, mean: Floats32
) -> HeardSounds:
    """Return what is heard in cepstra that begin at `start` s.

    Parameters
    ----------
    cepstra : array, shape (n, coefficients)
    start : float
        Seconds of the middle of the first window.
    model : AcousticModel
    at, voiced : array, shape (m,)
        Times, s, and the probability that a voice is heard.
    mean : array, shape (coefficients,)
        Of the cepstra of the whole film, which is taken away: the colour of the recording.
    """
    scores = model.log_likelihoods(cepstra - mean, EVERY)
    states = scores.reshape(len(scores), len(model.phones) * STATES)
    states -= states.max(axis=1, keepdims=True) if len(states) else np.float32(0)
    np.maximum(states, np.float32(_LEAST), out=states)
    t = start + np.arange(len(states)) * ROW
    heard = np.interp(t, at, voiced) if len(at) else np.ones(len(t))
    return HeardSounds(start, states, model.phones, heard.astype(np.float32))
