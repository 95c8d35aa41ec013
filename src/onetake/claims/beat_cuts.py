"""Claims about cutting and music: whether the cuts fall on the beat."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.claims import beat_cuts_frames
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import there_are
from onetake.claims.rhythm import near_tempi
from onetake.claims.shot_edges import shot_edges
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import frame_interval
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.common.chance import DRAWS, chance_level, p_value
from onetake.signal.common.circular import grid_position, mean_vector, rayleigh_p, wrap_phases

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

FEWEST = 8
"""Cuts below which nothing is judged: with fewer, all on the beat come by chance too often. Set by hand."""
TOLERANCE = 0.07
"""s by which a beat may be off and still count as found: the window of the field (M. Davies, N. Degara, M.
Plumbley, Evaluation methods for musical audio beat tracking algorithms, 2009)."""
REACH = 1.5
"""Beats from the nearest known beat up to which the grid is continued; set by hand."""
DOUBT = 0.1
"""Undecided so near to the limit, share; set by hand, no measured source."""
CHANCE_P = 0.01
"""p-value below which the cuts must lie against other tempi and places of the beat."""
SEPARATES = 0.6
"""Share of the time that is near to a beat from which nothing is separated: a very fast beat, or few frames
a second. Set by hand."""
CEILING = 0.9
"""Share of cuts on an uneven beat that are found near it, below which no film fails; set by hand."""
OTHER_TEMPI = (0.75, 1.33)
"""Tempi of the clocks that are drawn, relative to the beat's: no octave among them. Set by hand."""


class _OnBeat(NamedTuple):
    phases: Floats
    """Where each cut is about its nearest beat, -0.5 to 0.5 beats; shape (n,)."""
    step: float
    """A beat, s."""
    t: Floats
    """The cuts for which a beat is known, s."""
    reach: float
    """s within which a cut is on the beat."""
    near: float
    """Share of the time that is within `reach` of a beat."""
    level: float
    """Share on the beat that 95 of 100 draws stay below."""
    p: float

    @property
    def off(self) -> Floats:
        """How far each cut is from its nearest beat, s; shape (n,)."""
        return self.phases * self.step

    @property
    def share(self) -> float:
        return float((np.abs(self.off) <= self.reach).mean())

    @property
    def beyond(self) -> float:
        """Share on the beat of those that chance would not put there."""
        return (self.share - self.near) / (1 - self.near)


def _cuts_on_the_beat(claim: Claim, tracks: Tracks) -> Verdict:
    beats = tracks["beat.beats"].t
    if len(beats) < FEWEST:
        return claim.verdict("inapplicable", "No beat is heard.")
    edges = shot_edges(tracks)
    cuts = _hard_cuts(tracks, edges.sure)
    if not len(edges.most):
        return claim.verdict("inapplicable", "No cut is found.")
    one = _on_beat(cuts, beats, frame_interval(tracks["shots.link"].t)) if len(cuts) else None
    if one is None or len(one.t) < FEWEST:
        count = 0 if one is None else len(one.t)
        because = f"{there_are(count, 'sure cut')} where a beat is known; {FEWEST} are needed."
        return claim.verdict("undecided", because)
    because = (
        f"{(np.abs(one.off) <= one.reach).sum()} of {len(one.t)} cuts are within {1000 * one.reach:.0f} ms "
        f"of a beat ({one.share:.0%}); {one.near + claim.limit * (1 - one.near):.0%} is needed. By chance "
        f"{one.near:.0%} would be, and beside a clock of another tempo {one.level:.0%} in 5 of 100 cases."
    )
    evidence = _evidence(one)
    level = (one.level - one.near) / (1 - one.near)
    if one.near > SEPARATES:
        because += " The beats are too close together to be separated at so few frames a second."
        return claim.verdict("undecided", because, one.beyond, chance=level, evidence=evidence)
    if one.beyond < claim.limit - DOUBT:
        if why := _beat_in_doubt(tracks, one):
            return claim.verdict("undecided", because + why, one.beyond, chance=level, evidence=evidence)
        return claim.verdict("fails", because, one.beyond, chance=level, evidence=evidence)
    if one.beyond < claim.limit + DOUBT:
        because += " That is too near to the limit."
    elif one.p >= CHANCE_P:
        because += " That may be chance."
    else:
        return claim.verdict("holds", because, one.beyond, chance=level, evidence=evidence)
    return claim.verdict("undecided", because, one.beyond, chance=level, evidence=evidence)


def _beat_in_doubt(tracks: Tracks, one: _OnBeat) -> str:
    """Return why cuts off these beats may be on the film's beat all the same, '' where they cannot be."""
    tempi, residual = tracks.get("beat.tempi"), tracks.get("beat.residual")
    others = [] if tempi is None or not len(tempi) else near_tempi(tempi)
    for first, other, label in others:
        if label not in ("double", "half"):
            return f" But the beat could be {first:.1f} or {other:.1f} beats a minute."
    if why := _another_place(one):
        return why
    scatter = 0.0 if residual is None or not len(residual) else float(np.nanmax(residual.values)) / 1000
    ceiling = math.erf(one.reach / max(math.sqrt(2) * scatter, 1e-9))
    if ceiling < CEILING:
        return (
            f" But the beats are so uneven that of cuts on them only {ceiling:.0%} would be found near one."
        )
    return ""


def _another_place(one: _OnBeat) -> str:
    """Return where the cuts keep to, if that is one place off the beat, or two half a beat apart."""
    length, phase = mean_vector(one.phases)
    off = abs(float(phase)) * one.step
    if rayleigh_p(float(length), len(one.t)) < CHANCE_P:
        if off <= one.reach:
            return ""  # some of them are on the beat, which the share says
        return f" But they keep to one place in the beat, {1000 * off:.0f} ms from where it was found."
    if rayleigh_p(float(mean_vector(2 * one.phases)[0]), len(one.t)) < CHANCE_P:
        return " But they keep to two places half a beat apart: the beat may be twice as fast."
    return ""


def _hard_cuts(tracks: Tracks, sure: Floats) -> Floats:
    """Return those of the changes of shot that are cuts: a dissolve has no instant."""
    transitions = tracks["shots.transitions"]
    ends = transitions.spans[[label == "cut" for label in transitions.labels], 1]
    kept = [len(ends) > 0 and np.abs(ends - t).min() < 1e-3 for t in sure]
    return sure[np.array(kept, dtype=bool)] if len(sure) else sure


def _on_beat(cuts: Floats, beats: Floats, frame: float) -> _OnBeat:
    """Compare the cuts with the beats, and with clocks of other tempi, begun at any place."""
    place = grid_position(beats, cuts, REACH)
    known = np.isfinite(place)
    place, step = place[known], float(np.median(np.diff(beats)))
    reach = TOLERANCE + frame / 2
    near = min(1.0, 2 * reach / step)
    rng = np.random.default_rng(0)
    slow, fast = np.log(OTHER_TEMPI)
    tempo = np.exp(rng.uniform(slow, fast, (DRAWS, 1)))
    drawn = np.abs(wrap_phases(place * tempo + rng.uniform(0, 1, (DRAWS, 1)))) * step <= reach
    shares = drawn.mean(axis=1) if len(place) else np.zeros(DRAWS)
    phases = wrap_phases(place)
    share = float((np.abs(phases) * step <= reach).mean()) if len(place) else 0.0
    p = p_value(int((shares >= share).sum()), DRAWS)
    return _OnBeat(phases, step, cuts[known], reach, near, chance_level(shares), p)


def _evidence(one: _OnBeat) -> tuple[Evidence, ...]:
    """Return the cuts nearest to a beat and the one farthest off."""
    order = np.argsort(np.abs(one.off), kind="stable")
    shown = dict.fromkeys([*order[: SHOWN - 1].tolist(), int(order[-1])])
    return tuple(
        Evidence(
            "shots.transitions",
            float(one.t[i]),
            float(one.t[i]),
            round(1000 * float(one.off[i]), 1),
            "ms",
            f"a cut {abs(1000 * one.off[i]):.0f} ms {'after' if one.off[i] > 0 else 'before'} a beat",
        )
        for i in shown
    )


CUTS_ON_THE_BEAT = Claim(
    id="cuts-on-the-beat",
    says="The cuts fall on the beat.",
    needs=("shots", "shots.transitions", "shots.link", "beat.beats"),
    limit=0.5,
    unit="share",
    source=(
        "half of the cuts that chance would not put there, a choice between the films cut on their beat and "
        "those that are not (docs/explanation/pace.md); on the beat is within the window of beat trackers, "
        "70 ms (Davies, Degara, Plumbley, 2009), and half a frame"
    ),
    phrases=beat_cuts_frames.PHRASES,
    opposites=beat_cuts_frames.OPPOSITES,
    frames=beat_cuts_frames.FRAMES,
    judge=_cuts_on_the_beat,
)
