"""Claims about rhythm: whether the beat is the controlled variable."""

from __future__ import annotations

import numpy as np

from onetake.claims.evidence import SHOWN
from onetake.claims.rhythm_phrases import STEADY, STEADY_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

DOUBT = 2.0
"""ms: error of the residual on 95 % of staged films; docs/explanation/beat.md."""
FEWEST_BEATS = 8
"""Beats below which nothing is judged; set by hand, no measured source."""


def _steady_beat(claim: Claim, tracks: Tracks) -> Verdict:
    beats, residual, drift, loop = (tracks[f"beat.{name}"] for name in ("beats", "residual", "drift", "loop"))
    if len(beats) < FEWEST_BEATS:
        return claim.verdict("inapplicable", "No beat is heard.")
    if not len(residual):
        return claim.verdict("undecided", "Too few beats have an onset of their own to time them by.")
    length = np.diff(residual.spans, axis=1)[:, 0]
    measured = float(np.sqrt(np.average(residual.values**2, weights=np.maximum(length, 1e-3))))
    bends = float(drift.values[np.abs(drift.values).argmax()]) if len(drift) else 0.0
    labels = loop.labels
    evidence = tuple(
        Evidence(track.name, float(a), float(b), float(v), track.unit, says)
        for track, says in (
            (residual, "how far the beats lie from an even clock"),
            (drift, "how much longer a beat lasts at the end than at the start"),
            (loop, f"share of the beats that are copies of those a loop before ({', '.join(labels)})"),
        )
        for (a, b), v in zip(track.spans[:SHOWN], track.values[:SHOWN], strict=True)
    )
    clock = f"The beats lie {measured:.1f} ms about an even clock (drift {bends:.0f} ppm)"
    if measured > claim.limit + DOUBT:
        return claim.verdict("fails", f"{clock}.", measured, evidence=evidence)
    if any(label in ("replayed", "varied") for label in labels):
        because = f"{clock}, but the bars are played again each time, not one loop."
        return claim.verdict("fails", because, measured, evidence=evidence)
    if measured > claim.limit - DOUBT:
        because = f"{clock}: too near to the limit for the error of the measurement."
        return claim.verdict("undecided", because, measured, evidence=evidence)
    if not labels or "unknown" in labels:
        because = f"{clock}, but whether the bars are one loop cannot be decided."
        return claim.verdict("undecided", because, measured, evidence=evidence)
    because = f"{clock}, and the bars are one loop, wave by wave."
    return claim.verdict("holds", because, measured, evidence=evidence)


STEADY_BEAT = Claim(
    id="steady-beat",
    says="The beat is the controlled variable.",
    needs=("beat.beats", "beat.residual", "beat.drift", "beat.loop"),
    limit=8.0,
    unit="ms",
    source=(
        "people who play to a click typically scatter by 10 to 20 ms (H. Hennig et al., The nature and "
        "perception of fluctuations in human musical rhythms, PLoS ONE 6, 2011), loops by less than 1 ms: "
        "docs/explanation/beat.md"
    ),
    phrases=STEADY,
    opposites=STEADY_OPPOSITES,
    judge=_steady_beat,
)
