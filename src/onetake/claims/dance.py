"""Claims about dance: whether what moves in the picture keeps time with the beat."""

from __future__ import annotations

import numpy as np

from onetake.claims import shot_scale_frames as frames
from onetake.claims.figure_words import of_width, percent
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.structure.beat_motion import beat_motion

FEWEST_BEATS = 24
"""Beats that are needed: fewer do not part the beat's tempo from others 8 % away; set by hand."""
KNOWN_SHARE = 0.6
"""Share of the time between the beats in which the motion must be known; set by hand."""
MOVING = 0.003
"""Frame widths a second of motion below which hardly anything moves: the median of a staged figure that
stands
and breathes is below it; docs/explanation/camera-people-places.md."""
NEAR_CUT = 0.2
"""s round a cut in which the motion is left out: what changes there is no motion; set by hand."""
BY_CHANCE = 0.01
"""Share of other tempi that may pulse as strongly where it holds; none of 120, then."""
SURELY_NOT = 0.1
"""Share of other tempi that pulse as strongly, from which it fails where one of them reaches the limit: who
does not pulse at all may dance all the same; set by hand."""


def _dances(claim: Claim, tracks: Tracks) -> Verdict:
    beats, motion = tracks["beat.beats"].t, tracks["picture.motion"]
    if not len(beats):
        return claim.verdict("inapplicable", "No beat is heard.")
    if len(beats) < FEWEST_BEATS:
        because = (
            f"Only {len(beats)} beats are heard; {FEWEST_BEATS} are needed to distinguish their tempo from "
            "others."
        )
        return claim.verdict("undecided", because)
    t, values = motion.t, motion.values.copy()
    for cut in tracks["shots"].spans[1:, 0].tolist():
        values[(t >= cut - NEAR_CUT) & (t <= cut + NEAR_CUT)] = np.nan
    among = (t >= beats[0]) & (t <= beats[-1])
    known = np.isfinite(values[among])
    if not among.any() or known.mean() < KNOWN_SHARE:
        return claim.verdict("undecided", "What moves in the picture is known for too little of the time.")
    middle = float(np.median(values[among][known]))
    if middle < MOVING:
        because = f"Hardly anything moves: by {of_width(middle)} a second, where {percent(MOVING)} is needed."
        return claim.verdict("undecided", because)
    found = beat_motion(t, values, beats)
    if found is None:
        return claim.verdict("undecided", "What moves in the picture is known for too little of the time.")
    kind = {0.5: "every second beat", 1.0: "each beat", 2.0: "each half beat"}[found.pulses]
    because = (
        f"The motion in the picture pulses with {kind} by {found.strength:.2f} (1 is wholly, 0 not at all), "
        f"where {claim.limit:g} is needed; at 95 of 100 other tempi it is {found.chance:.2f} or less."
    )
    span = (float(beats[0]), float(beats[-1]))
    evidence = (Evidence("picture.motion", *span, found.strength, "share", "motion compared with the beat"),)
    outcome = "undecided"
    if found.p <= BY_CHANCE and found.strength >= claim.limit:
        outcome = "holds"
    elif found.p >= SURELY_NOT and found.elsewhere >= claim.limit:
        outcome = "fails"
        because += f" It pulses at another tempo, by {found.elsewhere:.2f}."
    return claim.verdict(outcome, because, found.strength, chance=found.chance, evidence=evidence)  # type: ignore[arg-type]


DANCES_TO_THE_BEAT = Claim(
    id="dances-to-the-beat",
    says="What moves in the picture keeps time with the beat.",
    needs=("picture.motion", "beat.beats", "shots"),
    limit=0.3,
    unit="share",
    source=(
        "a tenth of the variance, and more than at any of 120 other tempi: staged dancers on and off the "
        "beat, "
        "docs/explanation/camera-people-places.md"
    ),
    phrases=frames.DANCES_PHRASES,
    opposites=frames.DANCES_OPPOSITES,
    frames=frames.DANCES,
    judge=_dances,
)
