"""Claims about composition: symmetrical frames, people in the middle of the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import composition_frames, composition_phrases
from onetake.claims.counted_frames import counted_frames
from onetake.claims.evidence import decide_by_bounds, longest_first
from onetake.claims.figure_words import percent
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end, frame_durations
from onetake.core.spans import where
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.verdict import Verdict

MIRRORED = 0.4
"""Correlation of both sides' edges from which a frame is symmetrical; docs/explanation/light.md."""
MIRRORED_DOUBT = 0.08
"""`MIRRORED` is also tried so much lower and higher."""
ABOVE_CHANCE = 0.1
"""How far the middle must be above the best of the other axes of the same frame."""
EXACT = 0.9
"""Correlation from which both sides are one picture and its reflection."""
LEAST_LOOKS = 4
"""Looks at frames that are not empty, at least: two seconds."""
CENTRE = 0.1
"""Frame widths from the middle within which a head is centred: as in the track `framing.sides`."""
CENTRE_DOUBT = 0.02
"""Frame widths: `CENTRE` is also tried so much narrower and wider."""
CHANCE_CENTRE = 0.2
"""Share of the time that a head which is anywhere spends in the middle fifth of the width."""
LEAST_SECONDS, LEAST_SHARE = 2.0, 0.15
"""Seconds with people, and share of the film, below which nothing is judged; set by hand, as for
`claustrophobic`."""

SEEN_SHARE = 0.5
"""Share of the film with people below which the rest of it counts as well; set by hand, as for
`claustrophobic`."""


def _symmetrical(claim: Claim, tracks: Tracks) -> Verdict:
    looks, film = tracks["framing.symmetry"], counted_frames(tracks, "palette.lightness")
    t, score, aside = looks.t, looks.values, looks.column("aside")
    of_look = np.clip(np.searchsorted(t, film.t, side="right") - 1, 0, None)
    held = np.bincount(of_look, film.held, len(t)) if len(t) else np.zeros(0)
    known = np.isfinite(score) & (held > 0)
    if int(known.sum()) < LEAST_LOOKS or float(held[known].sum()) < 0.5 * float(held.sum()):
        because = (
            f"Of {len(t)} looks at the film {int(known.sum())} found enough edges to compare both sides."
        )
        return claim.verdict("undecided", because)
    total = float(held[known].sum())

    def share_of(limit: float, above: float) -> tuple[Flags, float]:
        inside = known & (score >= limit) & (score >= aside + above)
        return inside, float(held[inside].sum()) / total

    inside, share = share_of(MIRRORED, ABOVE_CHANCE)
    strict = share_of(MIRRORED + MIRRORED_DOUBT, 2 * ABOVE_CHANCE)[1]
    loose = share_of(MIRRORED - MIRRORED_DOUBT, 0.0)[1]
    chance = float(np.average(aside[known] >= MIRRORED, weights=held[known]))
    because = (
        f"For {share:.0%} of the time the left of the frame mirrors its right, where {percent(claim.limit)} "
        f"is needed. A frame typically mirrors itself by {float(np.median(score[known])):.2f} (1 is exactly, "
        f"and {MIRRORED:g} is needed), and by {float(np.median(aside[known])):.2f} about an axis off the "
        "middle."
    )
    exact = float(held[known & (score >= EXACT)].sum()) / total
    if exact >= 0.1:
        because += f" For {exact:.0%} it is one picture and its reflection."
    evidence = (
        *_stretches(t, film.end, inside, score, "framing.symmetry", "", "both sides mirror each other"),
        *_stretches(t, film.end, known & ~inside, score, "framing.symmetry", "", "not symmetrical"),
    )
    verdict = decide_by_bounds(claim, share, strict, loose, because, evidence)
    return claim.verdict(
        verdict.outcome, verdict.because, verdict.measured, chance=chance, evidence=verdict.evidence
    )


def _centred(claim: Claim, tracks: Tracks) -> Verdict:
    place = tracks["framing.place"]
    t, x = place.t, place.values
    end, held = film_end(t), frame_durations(t)
    seen = np.isfinite(x)
    whole, known = float(held.sum()), float(held[seen].sum())
    needed = max(LEAST_SECONDS, LEAST_SHARE * whole)
    if known < needed:
        because = (
            f"People are seen for {known:.1f} of {whole:.1f} s; {needed:.1f} s are needed. People who are "
            "small, or turned away and still, are not found."
        )
        return claim.verdict("undecided", because)
    off = np.nan_to_num(np.abs(x - 0.5), nan=1.0)
    inside = off <= CENTRE
    share, strict, loose = (float(held[off <= CENTRE + k * CENTRE_DOUBT].sum()) / known for k in (0, -1, 1))
    because = (
        f"The largest head is in the middle fifth of the width for {share:.0%} of the {known:.1f} s in which "
        f"people are seen, where {percent(claim.limit)} is needed; a head that is anywhere would be for "
        f"{CHANCE_CENTRE:.0%}."
    )
    if known < SEEN_SHARE * whole:
        # Where people are seen seldom, the rest of the film may decide as well.
        strict, loose = strict * known / whole, (loose * known + whole - known) / whole
        because += f" That is only {known / whole:.0%} of the film."
    evidence = (
        *_stretches(t, end, inside, x, "framing.place", "width", "in the middle"),
        *_stretches(t, end, seen & ~inside, x, "framing.place", "width", "off the middle"),
    )
    verdict = decide_by_bounds(claim, share, strict, loose, because, evidence)
    return claim.verdict(
        verdict.outcome, verdict.because, verdict.measured, chance=CHANCE_CENTRE, evidence=verdict.evidence
    )


def _stretches(
    t: Floats, end: float, inside: Flags, values: Floats, track: str, unit: str, says: str
) -> list[Evidence]:
    """Return the longest stretches, each with its mean value."""
    longest = longest_first(where(t, inside, end))
    means = [float(np.nanmean(values[(t >= start) & (t < stop)])) for start, stop in longest]
    return [
        Evidence(track, start, stop, mean, unit, says)
        for (start, stop), mean in zip(longest, means, strict=True)
    ]


SYMMETRICAL = Claim(
    id="symmetrical",
    says="The frames are symmetrical.",
    needs=("framing.symmetry", "palette.lightness", "palette.aside"),
    limit=0.5,
    unit="share",
    source=(
        "half the time is the plain meaning; what is symmetrical: real and staged films, "
        "docs/explanation/light.md"
    ),
    phrases=composition_phrases.SYMMETRICAL,
    opposites=composition_phrases.SYMMETRICAL_OPPOSITES,
    frames=composition_frames.SYMMETRICAL,
    never_of=("the song", "the story"),
    judge=_symmetrical,
)
CENTRED = Claim(
    id="centred",
    says="People are in the middle of the frame.",
    needs=("framing.place",),
    limit=0.6,
    unit="share",
    source=(
        "three fifths of the time with people: three times as much as by chance; docs/explanation/light.md"
    ),
    phrases=composition_phrases.CENTRED,
    opposites=composition_phrases.CENTRED_OPPOSITES,
    never_of=("the song", "the story"),
    judge=_centred,
)
