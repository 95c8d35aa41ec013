"""The claim that society's quarrels become personal ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims.evidence import SHOWN, plural
from onetake.claims.society_phrases import SOCIETY_FRAMES, SOCIETY_OPPOSITES, SOCIETY_PHRASES
from onetake.claims.spoken_lines import FEWEST_LINES, at_least, spoken_lines, unread
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from onetake.claims.spoken_lines import SpokenLine
    from onetake.core.verdict import Verdict

TOPICS = ("society", "gender", "race")
"""Classes of topic words that are quarrels of a society; money, family and faith are in every home."""
STRAY = 0.01
"""Share of the lines of talk about other things that have such a word beside a *you* all the same: 6 of 977
lines of development, rounded up; docs/explanation/rhetoric.md."""
CHANCE_P = 0.05
"""Probability of as many such lines by chance, below which it must lie."""
ENOUGH_TO_DENY = 20
"""Lines from which it is said that society is not spoken of; set by hand."""


def _society(claim: Claim, tracks: Tracks) -> Verdict:
    if why := unread(tracks):
        return claim.verdict("inapplicable", why)
    lines = spoken_lines(tracks)
    named = [line for line in lines if line.marks.intersection(TOPICS)]
    personal = [line for line in named if line.addressed.intersection(TOPICS) and not line.doubtful]
    chance = STRAY * len(lines)
    because = (
        f"{plural(len(personal), 'line')} of {len(lines)} bring{'s' if len(personal) == 1 else ''} society "
        "into what is said to somebody's face"
    )
    to_nobody = sum(not line.addressed.intersection(TOPICS) for line in named)
    unplaced = len(named) - len(personal) - to_nobody
    others = (
        f"{to_nobody} more speak of it to nobody" if to_nobody else "",
        f"{unplaced} more may not be said here" if unplaced else "",
    )
    because = "; ".join([because, *filter(None, others)]) + f". {claim.limit:g} are needed."
    ranked = sorted(personal, key=lambda line: (-_weight(line), line.start))
    evidence = tuple(line.evidence(_topics(line)) for line in ranked[:SHOWN])
    if len(personal) >= claim.limit:
        by_chance = at_least(len(personal), chance)
        if by_chance < CHANCE_P:
            return claim.verdict("holds", because, len(personal), chance=chance, evidence=evidence)
        because += f" So many come by chance in {by_chance:.0%} of such texts."
        return claim.verdict("undecided", because, len(personal), chance=chance, evidence=evidence)
    if named or len(lines) < max(FEWEST_LINES, ENOUGH_TO_DENY):
        because += "" if named else f" {len(lines)} lines are too few to deny it."
        return claim.verdict("undecided", because, len(personal), chance=chance, evidence=evidence)
    return claim.verdict("fails", because, len(personal), chance=chance)


def _weight(line: SpokenLine) -> int:
    """Return how much a line shows: topics, and whether it attacks with them."""
    return len(line.addressed.intersection(TOPICS)) + (line.stance == "attack")


def _topics(line: SpokenLine) -> str:
    return ", ".join(topic for topic in TOPICS if topic in line.addressed)


SOCIETY = Claim(
    id="society",
    says="Society's quarrels become personal ones.",
    needs=("rhetoric",),
    limit=3,
    unit="count",
    source=(
        "three lines, by hand: one may be a figure of speech, two a coincidence; staged quarrels have "
        "4, their ablation none: docs/explanation/rhetoric.md"
    ),
    phrases=SOCIETY_PHRASES,
    frames=SOCIETY_FRAMES,
    opposites=SOCIETY_OPPOSITES,
    judge=_society,
)
