"""The beat's grid: when each beat falls, and the time of a musical position."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.seeded_draws import draws

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.score.beat_score import BeatScore


@dataclass(frozen=True)
class MusicalGrid:
    """Beats on the song's clock: the film's, were nothing of the record left out."""

    beats: NDArray[np.float64]
    """Shape (n,), s; the first is a downbeat."""
    per_bar: int
    """Beats a bar."""
    swing: float
    """Where the off-beat eighth falls, share of the beat."""
    loop_samples: int
    """Samples a loop where it is sampled, else 0."""

    @property
    def downbeats(self) -> NDArray[np.float64]:
        """Every `per_bar`-th beat, s."""
        return self.beats[:: self.per_bar]

    @property
    def tempo(self) -> float:
        """Mean beats a minute."""
        return float(60.0 * (len(self.beats) - 1) / (self.beats[-1] - self.beats[0]))

    def time(self, position: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the seconds at positions counted in beats; beyond the ends the beat goes on evenly."""
        straight = np.asarray(position, dtype=np.float64)
        whole = np.floor(straight)
        part = straight - whole
        swung = np.where(part < 0.5, part * 2 * self.swing, 1 - (1 - part) * 2 * (1 - self.swing))
        return self._even(whole + swung)

    def position(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the position in beats at the seconds `t`; what `time` undoes."""
        even = self._index(np.asarray(t, dtype=np.float64))
        whole = np.floor(even)
        part = even - whole
        unswung = np.where(
            part < self.swing, part / (2 * self.swing), 1 - (1 - part) / (2 * (1 - self.swing))
        )
        return whole + unswung

    def _even(self, index: NDArray[np.float64]) -> NDArray[np.float64]:
        last = len(self.beats) - 1
        step = (self.beats[-1] - self.beats[0]) / last
        outside = np.minimum(index, 0) + np.maximum(index - last, 0)
        return np.asarray(np.interp(index, np.arange(last + 1), self.beats) + outside * step)

    def _index(self, t: NDArray[np.float64]) -> NDArray[np.float64]:
        last = len(self.beats) - 1
        step = (self.beats[-1] - self.beats[0]) / last
        outside = np.minimum(t - self.beats[0], 0) + np.maximum(t - self.beats[-1], 0)
        return np.asarray(np.interp(t, self.beats, np.arange(last + 1)) + outside / step)


def make_grid(score: BeatScore, rate: int, end: float, seed: int) -> MusicalGrid:
    """Lay the beats from `score.start` to `end` (s, song clock).

    A sampled loop lasts a whole number of samples, so that it repeats exactly; its beats are that loop's
    equal parts. With a drift the length of the beat grows linearly from the first beat to the last. Jitter is
    normal, with at most three standard deviations and at most a fifth of a beat.

    Examples
    --------
    >>> from onetake.stage.score.beat_score import BeatScore
    >>> make_grid(BeatScore(tempo=120.0, start=1.0), 44100, 5.0, 0).beats.tolist()
    [1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 4.5]
    """
    period = 60.0 / score.tempo
    start = round(score.start * rate) / rate
    in_loop = score.beats_a_bar * score.loop_bars
    loop = round(in_loop * period * rate) if score.loop == "sampled" else 0
    if loop:
        period = loop / rate / in_loop
    span = max(end - start, 2 * period)
    stretch = score.drift * 1e-6
    # n beats of lengths period * (1 + stretch * k / n) fill the span.
    count = max(2, int(np.ceil(span / (period * (1 + stretch / 2)) - 1e-9)))
    lengths = period * (1 + stretch * np.arange(count) / count)
    beats = start + np.r_[0.0, np.cumsum(lengths)[:-1]]
    beats = beats + _jitter(score, count, in_loop if loop else count, period, seed)
    return MusicalGrid(beats, score.beats_a_bar, score.swing, loop)


def _jitter(score: BeatScore, count: int, own: int, period: float, seed: int) -> NDArray[np.float64]:
    if not score.jitter:
        return np.zeros(count)
    sd = score.jitter / 1000
    limit = min(3 * sd, 0.2 * period)
    drawn = np.clip(draws(seed, "jitter").normal(0, sd, own), -limit, limit)
    return np.resize(drawn, count)
