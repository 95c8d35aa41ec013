"""The claim that the lines bounce round the mix: voices that change sides when the turn goes over."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.stereo_phrases import PINBALL, PINBALL_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.stereo.pan_tracking import jumps

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.track import Track


JUMP = 0.6
"""Pan between two moments that is a jump from side to side: nearly a third of the way across."""
AT, HALF = 0.3, 0.5
"""Seconds about a change of turn within which a jump comes with it; share of the changes that need one."""
RATE_DOUBT, SHARE_DOUBT = 0.15, 0.1
"""Doubt about the rate (a share of it) and about the share: what the readers miss or add."""
FEWEST = 4
"""Changes of turn below which nothing holds."""
_TRIES, _LUCK = 500, 0.95
_SHOWN = 3


def _bounces(claim: Claim, tracks: Tracks) -> Verdict:
    pan = tracks.get("stereo.voice", tracks["stereo.pan"])
    labels = set(tracks["stereo.field"].labels) - {"silence"} if "stereo.field" in tracks else set()
    if labels == {"mono"}:
        because = "The sound is mono: both channels are alike, and nothing can change sides."
        return claim.verdict("fails", because, 0.0)
    if labels == {"out of phase"}:
        because = "The channels are out of phase throughout, so that no voice has a side."
        return claim.verdict("undecided", because)
    if "turns.floor" not in tracks or not len(tracks["turns.floor"]):
        return claim.verdict("inapplicable", "There are no voices that take turns.")
    known = np.isfinite(pan.values)
    if known.sum() < 2:
        return claim.verdict("undecided", "Nowhere can it be told at which side a voice stands.")
    t, place = pan.t[known], pan.values[known]
    minutes = float(pan.t[-1] - pan.t[0] + np.median(np.diff(pan.t))) / 60
    at, far = jumps(t, place, JUMP)
    changes = _changes(tracks["turns.floor"])
    if not len(changes):
        because = f"No turn goes over to another voice; {len(at) / minutes:.0f} jumps a minute were found."
        return claim.verdict("undecided" if len(at) else "fails", because, 0.0)
    tied = _near(changes, at)
    rate, share = tied.sum() / minutes, float(tied.mean()) if len(tied) else 0.0
    luck = _luck(t, len(at), changes) / minutes
    because = (
        f"{len(at) / minutes:.0f} jumps a minute of {JUMP:g} or more; {share:.0%} of the {len(changes)} "
        f"changes of turn have one ({rate:.1f} a minute; as many jumps at random moments, {luck:.1f})."
    )
    evidence = _evidence(at, far, changes, tied)
    # One jump more or less must not turn the verdict, however short the film.
    doubt = max(RATE_DOUBT * claim.limit, 1 / minutes)
    outcome = "undecided"
    if rate + doubt <= claim.limit or share < HALF - SHARE_DOUBT:
        outcome = "fails" if rate + 1 / minutes < claim.limit or not len(at) else "undecided"
        if len(at) and len(changes) < FEWEST and len(changes) + 1 >= claim.limit * minutes:
            # All of them would have to be found, and a jump within a voice's pause passes for none.
            outcome, because = "undecided", because + f" {len(changes)} changes of turn tell little."
    elif rate - doubt >= claim.limit and share >= HALF + SHARE_DOUBT and rate > luck:
        if len(changes) >= FEWEST:
            outcome = "holds"
        else:
            because += f" So few changes of turn tell little; {FEWEST} are needed."
    elif 0 < rate <= luck:
        because += " That is not more than luck gives."
    return claim.verdict(outcome, because, rate, chance=luck, evidence=evidence)  # type: ignore[arg-type]


def _changes(floor: Track) -> Floats:
    """Return when the floor goes to another voice."""
    who = floor.labels
    return np.array([t for t, one, two in zip(floor.t[1:], who[:-1], who[1:], strict=True) if one != two])


def _near(changes: Floats, at: Floats) -> Flags:
    """Return which changes have a jump within `AT` s."""
    if not len(at):
        return np.zeros(len(changes), bool)
    return np.asarray(
        (np.abs(changes[:, None] - at).min(axis=1) <= AT) if len(changes) else np.zeros(0, bool)
    )


def _luck(t: Floats, count: int, changes: Floats) -> float:
    """Return how many changes of turn would have a jump, were the jumps dealt out to any of the moments.

    A shift of all jumps together is no luck where turns keep the bar: after a bar all fits again.
    """
    if not count or not len(changes):
        return 0.0
    rng = np.random.default_rng(1)
    found = [int(_near(changes, rng.choice(t, count, replace=False)).sum()) for _ in range(_TRIES)]
    return float(np.quantile(found, _LUCK))


def _evidence(at: Floats, far: Floats, changes: Floats, tied: Flags) -> tuple[Evidence, ...]:
    """Return the first changes of turn with a jump, and the first without."""
    out = []
    for change in changes[tied][:_SHOWN]:
        i = int(np.abs(at - change).argmin())
        start, end = sorted((float(change), float(at[i])))
        side = "right" if far[i] > 0 else "left"
        says = f"the turn goes over, and the voice jumps to the {side}"
        out.append(Evidence("stereo.pan", max(0.0, start - 0.5), end + 0.5, float(far[i]), "pan", says))
    for change in changes[~tied][:_SHOWN]:
        start = max(0.0, float(change) - 0.5)
        says = "the turn goes over, and the voice stays at its side"
        out.append(Evidence("stereo.pan", start, float(change) + 0.5, None, "pan", says))
    return tuple(out)


PINBALL_MIX = Claim(
    id="pinball-mix",
    says="The lines bounce round the mix.",
    needs=("stereo.pan", "turns.floor"),
    limit=6.0,
    unit="1/min",
    source="a change of sides every ten seconds, at every other change of turn: docs/explanation/stereo.md",
    phrases=PINBALL,
    opposites=PINBALL_OPPOSITES,
    judge=_bounces,
)
