"""Timed lyrics as prior knowledge of when a voice is active, where they fit what is heard.

A line tells that a voice begins with it, and most likely lasts for a while; before the first line and long
after a line a voice is less likely. This is added, as log-odds, to the probability that is heard. Lyrics of
another song, or shifted ones, must not make voices: they are used only where they agree with the sound better
than by chance, which is how well the same lines agree when they are shifted along the film.

How they were measured, and what else was tried: docs/explanation/voices.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.facts import Fact

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats, Floats32
    from onetake.core.track import Track

LINES = "lyrics.lines"
"""The given track with all lines; `onetake.text.lyric_lines` makes it."""
OWN_END = "own end"
"""Label of a line whose end the file states."""
PLACES = (0.0, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.5, 4.0)
"""Times since a line's start, in parts of the usual time from one line to the next."""
ODDS = (2.5, 2.5, 1.5, 0.5, -0.2, -0.6, -0.7, -0.7, -0.7)
"""Log-odds of a voice at `PLACES`. Set by hand on eight songs with timed words, each heard by a model that
never heard it: values at twice the height, or with steeper slopes, change their mean F by at most 0.004. A
logistic regression that leaves the artist out is 1 point worse (measured with an earlier model)."""
BEFORE = -2.0
"""Log-odds of a voice before the first line; as `ODDS`."""
AFTER = -2.0
"""Log-odds of a voice after a line whose end the file states; set by hand, no measured source."""
END_PLACE = 0.6
"""Which of `PLACES` the stated end of a line is at; set by hand: subtitles stay a little longer."""
SUREST = 6.0
"""Largest log-odds of what is heard: above `ODDS`, so that lines make no voice in silence; set by hand."""
LEAST_AGREEMENT = 0.3
"""Rank correlation of the lines with the voices heard, from which lyrics are used. Measured on the same
songs: their own lyrics 0.44 to 0.68."""
ABOVE_CHANCE = 0.05
"""By how much the lines must agree better than at any shift of more than `NEAR`. Measured as above: their own
0.09 to 0.32; of the other songs' lyrics, each at 11 places, 1 of 616 is used with this margin and 5 without
one; of their own ones, shifted by 1 to 30 s, none of 192."""
ELSEWHERE = 0.15
"""The same for a place that is far from where the lines are, which is proposed as an offset and never used.
Measured as above: rightly proposed for 103 of the 192 shifted ones, and for 5 of the 616 of other songs."""
FEWEST_LINES = 4
"""Lines within the film from which an agreement is judged; set by hand, no measured source."""
SHORTEST = 15.0
"""Seconds of sound from which an agreement is judged: fewer have too few shifts; set by hand."""
HAND = 0.5
"""Seconds by which lyrics timed by hand may be off; set by hand."""
NEAR = 3.0
"""Seconds from the best place of the lines beyond which agreement is chance."""


@dataclass(frozen=True, slots=True)
class LyricFit:
    """How well timed lines agree with the voices that are heard."""

    lines: int
    """Lines within the film."""
    agreement: float
    """Rank correlation, -1 to 1, where the lines are, to within `HAND`."""
    best: float
    """Highest rank correlation at any shift of all lines."""
    chance: float
    """Highest one at shifts of more than `NEAR` from the best."""
    shift: float
    """Seconds by which the lines come too early for the best; below 0 too late."""
    judged: bool
    """Whether there are enough lines, and seconds of sound, to judge."""

    @property
    def used(self) -> bool:
        """Whether the lines fit where they are, and are used."""
        return self._fit_by(ABOVE_CHANCE) and abs(self.shift) <= HAND

    @property
    def fit_elsewhere(self) -> bool:
        """Whether they would surely fit at another place."""
        return self._fit_by(ELSEWHERE) and abs(self.shift) > HAND

    def _fit_by(self, margin: float) -> bool:
        return self.judged and self.best >= max(LEAST_AGREEMENT, self.chance + margin)

    def facts(self) -> Mapping[str, Fact]:
        """Return the fit as facts of a track."""
        return {
            "lyrics-used": Fact(self.used),
            "lyrics-judged": Fact(self.judged),
            "lyrics-fit-elsewhere": Fact(self.fit_elsewhere),
            "lyrics-lines": Fact(self.lines, "count"),
            "lyrics-agreement": Fact(round(self.agreement, 3)),
            "lyrics-by-chance": Fact(round(self.chance, 3)),
            "lyrics-shift": Fact(round(self.shift, 2), "s"),
        }


def apply_lyrics(
    probability: Floats32, at: NDArray[np.floating], lines: Track | None
) -> tuple[Floats32, LyricFit | None]:
    """Return the probability of a voice with what the lines tell, shape (n,), and how well they fit.

    Parameters
    ----------
    probability : array, shape (n,)
        Of a voice, 0 to 1, evenly spaced; it is returned as it is where the lines do not fit.
    at : array, shape (n,)
        Its times, s.
    lines : Track, optional
        Spans, labelled with how their end is known. None, and no fit, where no lyrics were given.
    """
    if lines is None or len(at) < 2:
        return probability, None
    inside = (lines.spans[:, 0] < at[-1]) & (lines.spans[:, 1] > at[0])
    spans = lines.spans[inside]
    own = np.array([label == OWN_END for label in lines.labels], bool)[inside]
    if len(spans) < 2:
        return probability, LyricFit(len(spans), 0.0, 0.0, 0.0, 0.0, judged=False)
    heard = np.clip(np.asarray(probability, np.float64), 1e-4, 1 - 1e-4)
    odds = np.clip(np.log(heard / (1 - heard)), -SUREST, SUREST)
    prior = line_odds(at, spans, own)
    fit = _fit(odds, prior, float(at[1] - at[0]), len(spans))
    if not fit.used:
        return probability, fit
    return (1 / (1 + np.exp(-odds - prior))).astype(np.float32), fit


def line_odds(at: NDArray[np.floating], spans: Floats, own: Flags) -> Floats:
    """Return the log-odds of a voice that lines tell, shape (n,).

    Parameters
    ----------
    at : array, shape (n,)
        Times, s.
    spans : array, shape (m, 2)
        Starts and ends of the lines, s, by time; two or more.
    own : array of bool, shape (m,)
        Whether the file states a line's end.
    """
    starts = spans[:, 0]
    steps = np.diff(starts)
    usual = float(np.median(steps[steps > 0])) if (steps > 0).any() else 1.0
    line = np.searchsorted(starts, at, side="right") - 1
    k = np.maximum(line, 0)
    since = at - starts[k]
    length = np.where(own, (spans[:, 1] - starts) / END_PLACE, usual)
    odds = np.interp(since / np.maximum(length[k], 1e-3), PLACES, ODDS)
    odds[own[k] & (at >= spans[k, 1])] = AFTER
    odds[line < 0] = BEFORE
    return np.asarray(odds)


def _fit(odds: Floats, prior: Floats, step: float, lines: int) -> LyricFit:
    """Correlate what is heard, by its rank, with what the lines tell, at all circular shifts."""
    near, hand, n = round(NEAR / step), round(HAND / step), len(odds)
    judged = lines >= FEWEST_LINES and n * step >= SHORTEST
    if not judged or not odds.std() or not prior.std():
        return LyricFit(lines, 0.0, 0.0, 0.0, 0.0, judged)
    # Ranks: one very loud or silent passage would outweigh all others.
    rank = np.argsort(np.argsort(odds, kind="stable"), kind="stable")
    one, two = (np.fft.rfft((x - x.mean()) / x.std()) for x in (rank, prior))
    shifted = np.fft.irfft(one * np.conj(two), n) / n
    here = float(np.r_[shifted[: hand + 1], shifted[-hand:]].max())
    place = int(shifted.argmax())
    others = np.roll(shifted, -place)[near + 1 : -near]
    shift = (place if place <= n // 2 else place - n) * step
    return LyricFit(lines, here, float(shifted[place]), float(others.max()), shift, judged)
