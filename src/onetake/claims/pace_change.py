"""Claims about a change of pace: whether the cutting quickens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import pace_frames
from onetake.claims.figure_words import there_are
from onetake.claims.shot_edges import shot_edges, too_even
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.common.chance import DRAWS, chance_level, p_value

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

FEWEST = 10
"""Shots below which a change of pace cannot be distinguished from chance; set by hand: five to a half."""
DOUBT = 0.1
"""Undecided so near to the limit, as a share of it; set by hand, no measured source."""
CHANCE_P = 0.02
"""p-value below which the change must lie against the same shots in other orders."""


def _pace_quickens(claim: Claim, tracks: Tracks) -> Verdict:
    if (why := too_even(claim, tracks)) is not None:
        return why
    edges = shot_edges(tracks)
    fewest, lengths, most = edges.each
    if len(lengths) < FEWEST:
        because = f"{there_are(len(lengths), 'shot')}; {FEWEST} are needed to judge a change of pace."
        return claim.verdict("undecided" if len(most) > 1 else "inapplicable", because)
    times, (drawn, p) = quickening(lengths), _by_chance(lengths)
    middle = edges.start + float(lengths[: len(lengths) // 2].sum())
    halves = np.array_split(lengths, [len(lengths) // 2])
    averages = [float(half.mean()) for half in halves]
    because = (
        f"The first half of the {len(lengths)} shots last {averages[0]:.1f} s on average, the second half "
        f"{averages[1]:.1f} s: the pace becomes {times:.2f} times as fast, where {claim.limit:g} times is "
        f"needed; the same shots in random order reach {drawn:.2f} in 5 of 100 cases."
    )
    evidence = tuple(
        Evidence("shots", start, end, average, "s", f"average length of the shots in the {half} half")
        for start, end, average, half in (
            (edges.start, middle, averages[0], "first"),
            (middle, edges.end, averages[1], "second"),
        )
    )
    every = [quickening(some) for some in (fewest, lengths, most) if len(some) >= FEWEST]
    if max(every) < claim.limit * (1 - DOUBT):
        return claim.verdict("fails", because, times, chance=drawn, evidence=evidence)
    if min(every) < claim.limit * (1 + DOUBT):
        because += " That is too near to the limit, or depends on joins that may or may not be cuts."
    elif p >= CHANCE_P:
        because += " That may be chance."
    elif len(fewest) < FEWEST:
        because += " Too few of the cuts are sure."
    else:
        return claim.verdict("holds", because, times, chance=drawn, evidence=evidence)
    return claim.verdict("undecided", because, times, chance=drawn, evidence=evidence)


def quickening(lengths: Floats) -> float:
    """Return how many times as long the shots of the first half are, on average, as those of the second.

    The first and the last shot are left out where there are six more: titles and a last image are held
    longer whatever the pace is.

    Examples
    --------
    >>> quickening(np.array([4.0, 4.0, 2.0, 2.0]))
    2.0
    """
    inner = lengths[1:-1] if len(lengths) >= 8 else lengths
    half = len(inner) // 2
    return float(inner[:half].mean() / inner[len(inner) - half :].mean())


def _by_chance(lengths: Floats) -> tuple[float, float]:
    """Return the level of chance of `quickening` when the same shots come in another order, and its p."""
    rng = np.random.default_rng(0)
    drawn = np.array([quickening(rng.permutation(lengths)) for _ in range(DRAWS)])
    return chance_level(drawn), p_value(int((drawn >= quickening(lengths)).sum()), DRAWS)


PACE_QUICKENS = Claim(
    id="pace-quickens",
    says="The cutting quickens.",
    needs=("shots", "shots.transitions", "shots.link"),
    limit=1.5,
    unit="",
    source=(
        "half as fast again, a choice; beside it the level of chance of the film's own shots in another "
        "order, "
        "1.3 to 1.8 for 20 to 80 log-normal shots (B. Salt, Moving Into Pictures, 2006): "
        "docs/explanation/pace.md"
    ),
    phrases=pace_frames.QUICKENS_PHRASES,
    frames=pace_frames.QUICKENS,
    never_of=("the song",),
    judge=_pace_quickens,
)
