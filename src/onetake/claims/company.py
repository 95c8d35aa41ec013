"""Claims about who is in the picture: one person at a time, or many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import shot_scale_frames as frames
from onetake.claims.evidence import longest_first
from onetake.claims.figure_words import percent
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end, frame_durations
from onetake.core.spans import where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats

LEAST_SECONDS = 4.0
"""s of film below which nothing holds: a person beside is found within some seconds, or not at all; set by
hand."""
PAIR_SECONDS = 0.5
"""s in which two may be told while one is alone: two boxes on one face; set by hand."""
PAIR_SHARE = 0.2
"""Share of the film with two people or more from which nobody is alone; set by hand, no measured source."""
CROWD_SECONDS = 1.0
"""s for which many must be told at once; set by hand."""
FEW = 2
"""People at once at most in a film that is surely not crowded."""
NEAR = 0.17
"""Face height over frame height, a medium shot: people behind would show faces too. `TIGHT` of the framing
claims."""


def _held(tracks: Tracks) -> tuple[Floats, Floats, Floats, float]:
    people = tracks["framing.people"]
    t = people.t
    held = frame_durations(t)
    return people.values, t, held, float(held.sum())


def _alone(claim: Claim, tracks: Tracks) -> Verdict:
    people, t, held, whole = _held(tracks)
    one, more = (float(held[which].sum()) for which in (people == 1, np.nan_to_num(people) >= 2))
    share = one / whole if whole else 0.0
    because = (
        f"One person alone is seen for {share:.0%} of the film, where {percent(claim.limit)} is needed, two "
        f"or more for {more / whole if whole else 0:.0%}; for {1 - (one + more) / whole if whole else 1:.0%} "
        "nobody is found or too few looks were made. Whether it is the same person in all shots is not "
        "measured."
    )
    evidence = (
        *_longest(t, np.nan_to_num(people) >= 2, people, "two people or more"),
        *_longest(t, people == 1, people, "one person"),
    )
    if more >= max(PAIR_SHARE * whole, CROWD_SECONDS):
        return claim.verdict("fails", because, share, evidence=evidence)
    if share >= claim.limit and more <= PAIR_SECONDS and whole >= LEAST_SECONDS:
        return claim.verdict("holds", because, share, evidence=evidence)
    return claim.verdict("undecided", because, share, evidence=evidence)


def _crowded(claim: Claim, tracks: Tracks) -> Verdict:
    people, t, held, whole = _held(tracks)
    count = np.nan_to_num(people)
    most = _count_for(count, held, CROWD_SECONDS)
    seen = float(held[count > 0].sum())
    because = (
        f"At most {most} {'person is' if most == 1 else 'people are'} seen at once for {CROWD_SECONDS:g} s "
        f"or more, where {claim.limit:g} are needed; somebody is seen for {seen / whole if whole else 0:.0%} "
        "of the film. People who are small, dark or turned away are not counted."
    )
    evidence = _longest(t, count >= max(1, most), people, f"{most} people at once")
    if most >= claim.limit:
        return claim.verdict("holds", because, most, evidence=evidence)
    size = tracks["framing.scale"].values
    near = np.nan_to_num(size) >= NEAR
    if whole and float(held[near].sum()) >= 0.8 * whole and count.max() <= FEW:
        return claim.verdict("fails", because, most, evidence=evidence)
    return claim.verdict("undecided", because, most, evidence=evidence)


def _count_for(count: Floats, held: Floats, seconds: float) -> int:
    """Return the largest number of people that is told for so long in all."""
    for number in range(int(count.max()) if len(count) else 0, 0, -1):
        if float(held[count >= number].sum()) >= seconds:
            return number
    return 0


def _longest(t: Floats, inside: Flags, people: Floats, says: str) -> tuple[Evidence, ...]:
    if not len(t):
        return ()
    return tuple(
        Evidence("framing.people", a, b, float(np.nanmax(people[(t >= a) & (t < b)])), "count", says)
        for a, b in longest_first(where(t, inside, film_end(t)))
    )


ALONE = Claim(
    id="alone",
    says="Only one person at a time is in the picture.",
    needs=("framing.people",),
    limit=0.8,
    unit="share",
    source=(
        "of two people both are told in most looks where anybody is told for four fifths of the time, and "
        "not where "
        "less: staged duets and real clips, docs/explanation/camera-people-places.md"
    ),
    phrases=frames.ALONE_PHRASES,
    opposites=frames.ALONE_OPPOSITES,
    frames=frames.ALONE,
    never_of=("the song", "the story"),
    judge=_alone,
)
CROWDED = Claim(
    id="crowded",
    says="Many people are in the picture at once.",
    needs=("framing.people", "framing.scale"),
    limit=5,
    unit="count",
    source=(
        "up to four things are seen at a glance, from five on people must count (Trick and Pylyshyn, Why "
        "are small and "
        "large numbers enumerated differently?, Psychological Review 101, 1994): "
        "docs/explanation/camera-people-places.md"
    ),
    phrases=frames.CROWDED_PHRASES,
    opposites=frames.CROWDED_OPPOSITES,
    frames=frames.CROWDED,
    cites=("Trick and Pylyshyn, Psychological Review 101, 1994",),
    never_of=("the song", "the story"),
    judge=_crowded,
    holds_on_a_part=True,
)
