"""The claim that the lines bounce round the mix: voices that change sides when the floor goes to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import stereo_frames
from onetake.claims.evidence import SHOWN
from onetake.claims.stereo_phrases import PINBALL, PINBALL_OPPOSITES
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.common.chance import chance_level
from onetake.signal.stereo.pan_tracking import pan_jumps

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.track import Track


JUMP = 0.6
"""Pan (-1 to 1) between two moments that is a jump from side to side: nearly a third of the way across;
docs/explanation/stereo.md."""
TOGETHER = 0.3
"""s between a change of turn and a jump that belongs to it, at most; docs/explanation/stereo.md."""
JUMP_SHARE = 0.5
"""Share of the changes of turn that have a jump, at least; docs/explanation/stereo.md."""
RATE_DOUBT = 0.15
"""Undecided so near to the limit, as a share of it: what the readers miss or add; set by hand."""
SHARE_DOUBT = 0.1
"""Undecided so near to `JUMP_SHARE`: what the readers miss or add; set by hand."""
FEWEST_CHANGES = 4
"""Changes of turn below which nothing holds; set by hand, no measured source."""
CHANCE_DRAWS = 500
"""Random placements of the jumps that are drawn; docs/explanation/stereo.md."""
AROUND = 0.5
"""s shown before and after a change of turn in the evidence; set by hand."""


def _pinball_mix(claim: Claim, tracks: Tracks) -> Verdict:
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
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    known = np.isfinite(pan.values)
    if known.sum() < 2:
        return claim.verdict("undecided", "The side of a voice is not known anywhere.")
    t, place = pan.t[known], pan.values[known]
    minutes = float(pan.t[-1] - pan.t[0] + np.median(np.diff(pan.t))) / 60
    at, far = pan_jumps(t, place, JUMP)
    changes = _changes(tracks["turns.floor"])
    if not len(changes):
        because = f"No voice ever takes over from another; {len(at) / minutes:.0f} jumps a minute were found."
        return claim.verdict("undecided" if len(at) else "fails", because, 0.0)
    tied = _has_jump(changes, at)
    rate, share = tied.sum() / minutes, float(tied.mean()) if len(tied) else 0.0
    chance = _chance(t, len(at), changes) / minutes
    because = (
        f"{len(at) / minutes:.0f} times a minute the sound jumps by {JUMP / 2:.0%} of the way between the "
        f"loudspeakers or more; {share:.0%} of the {len(changes)} times that another voice takes over have "
        f"such a jump. That is {rate:.1f} a minute, where {claim.limit:g} are needed; as many jumps at "
        f"random moments give {chance:.1f}."
    )
    evidence = _evidence(at, far, changes, tied)
    # One jump more or less must not change the verdict, however short the film.
    doubt = max(RATE_DOUBT * claim.limit, 1 / minutes)
    outcome = "undecided"
    if rate + doubt <= claim.limit or share < JUMP_SHARE - SHARE_DOUBT:
        outcome = "fails" if rate + 1 / minutes < claim.limit or not len(at) else "undecided"
        if len(at) and len(changes) < FEWEST_CHANGES and len(changes) + 1 >= claim.limit * minutes:
            # All of them would have to be found, and a jump within a voice's pause is not found.
            outcome, because = "undecided", because + f" {len(changes)} changes of turn are too few."
    elif rate - doubt >= claim.limit and share >= JUMP_SHARE + SHARE_DOUBT and rate > chance:
        if len(changes) >= FEWEST_CHANGES:
            outcome = "holds"
        else:
            because += f" So few changes of turn are too few to decide; {FEWEST_CHANGES} are needed."
    elif 0 < rate <= chance:
        because += " Chance gives as many."
    return claim.verdict(outcome, because, rate, chance=chance, evidence=evidence)  # type: ignore[arg-type]


def _changes(floor: Track) -> Floats:
    """Return when the floor goes to another voice, s."""
    who = floor.labels
    return np.array([t for t, one, two in zip(floor.t[1:], who[:-1], who[1:], strict=True) if one != two])


def _has_jump(changes: Floats, at: Floats) -> Flags:
    """Return which changes have a jump within `TOGETHER` s."""
    if not len(at):
        return np.zeros(len(changes), bool)
    return np.asarray(
        (np.abs(changes[:, None] - at).min(axis=1) <= TOGETHER) if len(changes) else np.zeros(0, bool)
    )


def _chance(t: Floats, count: int, changes: Floats) -> float:
    """Return how many changes of turn would have a jump, if the jumps lay at random moments.

    Shifting all jumps together would not do where turns keep the bar: after a bar all fit again.
    """
    if not count or not len(changes):
        return 0.0
    rng = np.random.default_rng(1)
    found = [int(_has_jump(changes, rng.choice(t, count, replace=False)).sum()) for _ in range(CHANCE_DRAWS)]
    return chance_level(found)


def _evidence(at: Floats, far: Floats, changes: Floats, tied: Flags) -> tuple[Evidence, ...]:
    """Return the first changes of turn with a jump, and the first without."""
    out = []
    for change in changes[tied][:SHOWN]:
        i = int(np.abs(at - change).argmin())
        start, end = sorted((float(change), float(at[i])))
        side = "right" if far[i] > 0 else "left"
        says = f"another voice takes over, and the sound jumps to the {side}"
        out.append(Evidence("stereo.pan", max(0.0, start - AROUND), end + AROUND, float(far[i]), "pan", says))
    for change in changes[~tied][:SHOWN]:
        start = max(0.0, float(change) - AROUND)
        says = "another voice takes over, and the sound stays at its side"
        out.append(Evidence("stereo.pan", start, float(change) + AROUND, None, "pan", says))
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
    frames=stereo_frames.PINBALL,
    judge=_pinball_mix,
)
