"""How much a split of the voiced time in two says: two people, or one voice that changes.

One voice in music changes by much that no other person brings in: it sings an octave higher, loud after
soft, under a filter, doubled, and over a band that plays otherwise in the chorus than in the verse. So pitch
counts for nothing by itself; the groups must differ in timbre, both must have a fair share of the time, and
they must alternate: sections of a song last for many stretches, turns of two people do not. Where the
background is loud, timbre is that of voice and background together; then only different places between the
loudspeakers make a second person sure, and nothing rules a second person out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Ints


CLEAR = 16.0
"""dB of the voiced time over the rest from which timbre is the voices' own. Measured: staged films 19.7 to
22.6, telephone and meetings 18.8 to 37; nine songs, each with its true voiced time or as heard, 0.7 to 14.3;
staged beats as loud as the voices 13 to 16."""
SURE_TIMBRE, SURE_STRENGTH = 0.3, 7.5
"""Weighed squared distance in timbre, and strength (`speaker_distance`), of two people in clear sound.
Measured: two people in 24 staged films, two meetings and 10 dry mixes of readers 0.3 to 1.3 and 7.1 to 38
(AMI dev01 0.13 and 2.8, a telephone call 0.37 and 5.6); one person 0 to 0.11 and 0 to 1.7, but one very
lively reader 0.6 to 0.8 and 15, whom `FAIR_SHARE` leaves undecided."""
FAIR_SHARE = 0.2
"""Share of the voiced time that the smaller group has at least. Measured: two people 0.27 to 0.5; the lively
reader's high passages 0.10 to 0.12."""
ALTERNATION = 0.2
"""Changes of group per stretch of speech (1.5 s). Measured: two people 0.4 to 0.9; sections of five songs
0.01 to 0.12, phrases of four 0.15 to 0.43."""
APART, APART_TIMBRE, APART_STRENGTH = 2.0, 0.2, 5.5
"""Difference of place in units of its scatter (0.25 of -1 to 1), with timbre and strength beside it.
Measured: two people under a beat 0.27 to 1.3 and 7 to 25; one whose lines go from side to side 0.02 to
0.04 and 0.7 to 1.3; nine songs at most 0.4 apart in place."""
NAMED_ALTERNATION, NAMED_STRENGTH = 0.3, 4.5
"""Changes per stretch, and strength, from which two voices are named over a loud background. Measured: one
speaker over strummed chords at most 3.3; songs 1.7 to 77, of which those above 4.5 alternate less than
0.2 times; two speakers over chords 0.9 to 12."""
NAMED_TIMBRE, NAMED_TIMBRE_ALONE, NAMED_IN_ALL = 0.15, 0.33, 0.75
"""Distance in timbre, in timbre alone, or with pitch and place, from which they are named."""
DOUBT_CLEAR = 2.5
"""Strength from which there may be two people in clear sound. Measured: the least of two people in clear
sound 2.8; one person 0 to 2.2."""


@dataclass(frozen=True, slots=True)
class SplitEvidence:
    """What the likeliest split of all speech in two groups shows."""

    in_all: float
    """Weighed squared distance of the groups' means, in timbre, pitch and place."""
    timbre: float
    """The same in timbre."""
    place: float
    """Difference of the groups' places, in units of their scatter."""
    strength: float
    """Timbre's difference over chance and effort (`onetake.signal.voice.speaker_distance.strength`)."""
    share: float
    """Share of the smaller group, 0 to 0.5."""
    alternation: float
    """Changes of group per stretch of speech."""

    @property
    def apart(self) -> bool:
        """Whether the groups are at two places, and differ in timbre, too."""
        return (
            self.place >= APART and self.timbre >= APART_TIMBRE and self.strength >= APART_STRENGTH
        ) and self._mixed

    @property
    def _mixed(self) -> bool:
        return self.share >= FAIR_SHARE and self.alternation >= ALTERNATION

    def sure(self, margin: float) -> bool:
        """Return whether the groups are surely two people; `margin` dB of the voices over the background."""
        by_timbre = self.timbre >= SURE_TIMBRE and self.strength >= SURE_STRENGTH
        return self.apart or (margin >= CLEAR and by_timbre and self._mixed)

    def named(self, margin: float) -> bool:
        """Return whether the groups may be named as two voices: pitch and place alone are no person's."""
        if margin >= CLEAR:
            return self.timbre >= NAMED_TIMBRE and self.strength >= DOUBT_CLEAR
        quick = self.strength >= NAMED_STRENGTH and self.alternation >= NAMED_ALTERNATION
        return self.apart or (quick and (self._differ or self.strength >= SURE_STRENGTH))

    def doubted(self, margin: float) -> bool:
        """Return whether the groups may be two people; over a loud background they always may."""
        return margin < CLEAR or self.strength >= DOUBT_CLEAR

    @property
    def _differ(self) -> bool:
        near = self.timbre >= NAMED_TIMBRE and self.in_all >= NAMED_IN_ALL
        return near or self.timbre >= NAMED_TIMBRE_ALONE


def split_evidence(
    means: Floats, weight: Floats, voice: Ints, stretch: Ints, strength: float
) -> SplitEvidence:
    """Return what a split in two shows.

    Parameters
    ----------
    means : array, shape (2, d + 2)
        Of timbre, pitch and place; NaN where a group never shows a feature.
    weight : array, shape (d + 2,)
    voice : array of int, shape (n,)
        The group of each step, 0 or 1.
    stretch : array of int, shape (n,)
        Rising, from 0.
    strength : float
    """
    difference = means[0] - means[1]
    gap = weight * difference**2
    count = np.bincount(voice, minlength=2)
    return SplitEvidence(
        float(np.nansum(gap)),
        float(gap[:-2].sum()),
        float(np.nan_to_num(abs(difference[-1]))),
        strength,
        float(count.min() / count.sum()),
        float((np.diff(voice) != 0).sum() / (int(stretch[-1]) + 1)),
    )
