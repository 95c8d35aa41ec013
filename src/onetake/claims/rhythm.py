"""Claims about rhythm: whether the beat is the controlled variable."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import rhythm_frames
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import percent
from onetake.claims.rhythm_phrases import STEADY, STEADY_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.core.verdict import Outcome

DOUBT = 2.0
"""ms: error of the residual on 95 % of staged films; docs/explanation/beat.md."""
FEWEST_BEATS = 8
"""Beats below which nothing is judged; set by hand, no measured source."""


TIMED, CHANCE = 0.2, 0.5
"""Share of its beats that a stretch must have timed by an onset of their own; and where they scatter as
onsets that have nothing to do with the beat would. Measured: 0.24 and more in songs with drums, 0.16 at
most in songs without; docs/explanation/beat.md."""
AS_CHANCE = 25.0
"""ms: scatter of onsets at any time, of which the nearest to a beat are taken: 29 for even ones within 50
ms."""
NEAR = 0.5
"""Likelihood of another tempo, relative to the likeliest, from which neither is chosen; set by hand."""
ONE_CLOCK = 0.01
"""Share by which the tempi of stretches may differ to be one clock; set by hand: above the drift of tape."""
COVERED = 0.5
"""Share of the beats that the timed stretches must hold; set by hand."""


def _steady_beat(claim: Claim, tracks: Tracks) -> Verdict:
    beats, residual, drift, loop, tempi = (
        tracks[f"beat.{name}"] for name in ("beats", "residual", "drift", "loop", "tempi")
    )
    if not len(beats):
        return claim.verdict("inapplicable", "No beat is heard.")
    if len(beats) < FEWEST_BEATS:
        because = f"Only {len(beats)} beats are heard, too few to compare them with an even clock."
        return claim.verdict("undecided", because)
    count, timed, scatter = (residual.column(name) for name in ("beats", "timed", "scatter"))
    good = timed >= np.maximum(np.where(scatter < AS_CHANCE, TIMED, CHANCE) * count, FEWEST_BEATS)
    if not good.any():
        return claim.verdict("undecided", "Too few beats have an onset of their own to time them by.")
    length = np.maximum(np.diff(residual.spans, axis=1)[:, 0], 1e-3)[good]
    measured, nearest = (
        float(np.sqrt(np.average(values[good] ** 2, weights=length))) for values in (residual.values, scatter)
    )
    bends = float(drift.values[np.abs(drift.values).argmax()]) if len(drift) else 0.0
    labels = loop.labels
    evidence = tuple(
        Evidence(track.name, float(a), float(b), float(v), track.unit, says)
        for track, says in (
            (residual, "how far the beats lie from an even clock"),
            (drift, "how much longer a beat lasts at the end than at the start"),
            (loop, f"share of the beats that are copies of those a loop before ({', '.join(labels)})"),
            (tempi, "tempo that the beat could have, likeliest first"),
        )
        for (a, b), v in zip(track.spans[:SHOWN], track.values[:SHOWN], strict=True)
    )
    clock = (
        f"The beats are typically {measured:.1f} ms off an even clock ({claim.limit:g} ms or less is steady; "
        f"the clock drifts by {percent(abs(bends) / 1e6)})"
    )

    def give(outcome: Outcome, because: str) -> Verdict:
        return claim.verdict(outcome, because, measured, evidence=evidence)

    def unless_doubted(outcome: Outcome, because: str, *same: str) -> Verdict:
        """Return the verdict, undecided where another tempo is near, `same` apart."""
        for first, other, label in near_tempi(tempi):
            if label not in same:
                return give(
                    "undecided", f"{clock}, but there could be {first:.1f} or {other:.1f} beats a minute."
                )
        return give(outcome, because)

    if measured > claim.limit + DOUBT:
        if nearest < claim.limit - DOUBT:
            because = (
                f"{clock}, but half of them within {nearest:.1f} ms: the others may be played beside it."
            )
            return give("undecided", because)
        # At the double tempo these beats would be among the beats, and scatter as much.
        half = residual.column("half")[good]
        known = np.isfinite(half)
        slower = float(np.sqrt(np.average(half[known] ** 2, weights=length[known]))) if known.any() else 0.0
        same = ("double", "half") if slower > claim.limit + DOUBT else ("double",)
        return unless_doubted("fails", f"{clock}.", *same)
    slow, fast = (float(f(residual.column("tempo")[good])) for f in (np.min, np.max))
    if fast > slow * (1 + ONE_CLOCK):
        return give(
            "undecided",
            f"{clock} each, but at more than one tempo: {slow:.1f} and {fast:.1f} beats a minute.",
        )
    if any(label in ("replayed", "varied") for label in labels):
        return give("fails", f"{clock}, but the bars are played again each time, not one loop.")
    if measured > claim.limit - DOUBT:
        return give("undecided", f"{clock}: too near to the limit for the error of the measurement.")
    if count[good].sum() < COVERED * len(beats):
        return give("undecided", f"{clock} where they could be timed, which is less than half of the beats.")
    if not labels or "unknown" in labels:
        return give("undecided", f"{clock}, but whether the bars are one loop cannot be decided.")
    # At half the tempo the beats would be some of these, on the same clock.
    return unless_doubted("holds", f"{clock}, and the bars are one loop, wave by wave.", "half")


def near_tempi(tempi: Track) -> list[tuple[float, float, str]]:
    """Return the likeliest tempo of each part with each that is not much less likely, and their relation."""
    likelihood, found = tempi.column("likelihood"), []
    for start in np.unique(tempi.spans[:, 0]):
        own = np.flatnonzero(tempi.spans[:, 0] == start)
        first, *others = own[np.argsort(-likelihood[own], kind="stable")].tolist()
        found += [
            (float(tempi.values[first]), float(tempi.values[other]), tempi.labels[other])
            for other in others
            if likelihood[other] >= NEAR * likelihood[first]
        ]
    return found


STEADY_BEAT = Claim(
    id="steady-beat",
    says="The beat is the controlled variable.",
    told="The beat is the one thing under control.",
    needs=("beat.beats", "beat.residual", "beat.drift", "beat.loop", "beat.tempi"),
    limit=8.0,
    unit="ms",
    source=(
        "people who play to a click typically scatter by 10 to 20 ms (H. Hennig et al., The nature and "
        "perception of fluctuations in human musical rhythms, PLoS ONE 6, 2011), loops by less than 1 ms: "
        "docs/explanation/beat.md"
    ),
    phrases=STEADY,
    opposites=STEADY_OPPOSITES,
    frames=rhythm_frames.STEADY,
    judge=_steady_beat,
)
