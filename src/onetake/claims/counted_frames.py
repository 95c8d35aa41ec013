"""The frames that the claims about the palette count: no black, white, fades or title cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import longest_first
from onetake.core.frame_times import film_end
from onetake.core.spans import union, where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.claim import Claim, Tracks

LEAST_SECONDS = 1.0
"""s of counted frames below which nothing is judged; set by hand, no measured source."""


@dataclass(frozen=True, slots=True)
class CountedFrames:
    """The frames that count, each with how long it is shown."""

    t: Floats
    end: float
    held: Floats
    """Seconds, shape (n,); 0 for a frame that does not count."""

    def share(self, inside: Flags) -> float:
        """Return the share of the counted time in which `inside`, shape (n,), is true."""
        return float(self.held[inside].sum() / self.held.sum())

    def evidence(self, inside: Flags, track: str, values: Floats, unit: str, says: str) -> list[Evidence]:
        """Return the longest stretches, each with its mean value."""
        found = where(self.t, inside & (self.held > 0), self.end)
        return [
            Evidence(
                track, start, end, float(np.nanmean(values[(self.t >= start) & (self.t < end)])), unit, says
            )
            for start, end in longest_first(found)
        ]


def counted_frames(tracks: Tracks, measure: str, *, ends_only: bool = False) -> CountedFrames:
    """Return the frames that count: not black, white or fades, and no title cards where titles are known.

    With `ends_only`, black, white and fades are left out only at the film's two ends.
    """
    t = tracks[measure].t
    end = film_end(t)
    aside = union(tracks["palette.aside"].spans)
    if ends_only:
        aside = aside[(aside[:, 0] <= t[0]) | (aside[:, 1] >= end - 1e-6)] if len(t) else aside
    titles = tracks.get("titles")
    cards = (
        titles.spans[[label == "card" for label in titles.labels]] if titles and len(titles) else aside[:0]
    )
    held = np.diff(t, append=end)
    for start, stop in union(aside, cards):
        held[(t >= start) & (t < stop)] = 0
    held[np.isnan(tracks[measure].values)] = 0
    return CountedFrames(t, end, held)


def too_few_frames(claim: Claim, film: CountedFrames) -> Verdict | None:
    """Return an undecided verdict where hardly any frame counts."""
    left = float(film.held.sum())
    if left >= LEAST_SECONDS:
        return None
    return claim.verdict(
        "undecided",
        f"Only {left:.2f} s are left without black, white, fades and title cards; "
        f"{LEAST_SECONDS:g} s are needed.",
    )
