"""Claims about the framing: tight and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.framing_phrases import CLAUSTROPHOBIC as PHRASES
from onetake.claims.framing_phrases import CLAUSTROPHOBIC_OPPOSITES as OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end, frame_durations
from onetake.core.spans import where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats


TIGHT, TIGHT_DOUBT = 0.17, 0.05
"""Face height over frame height from which a shot is tight: the frame ends at the hip or nearer. By how much
of it all heads of a film may be read too large or too small: single ones err by up to 15 %, but not all in
the same way (docs/explanation/framing.md)."""
ROOM, DIM, FULL = 0.25, 0.6, 0.20
"""A tight picture is closed as well by any of these: less free height above the head; borders less light,
against the middle; more of the frame filled by people: two in a medium shot fill 0.24, one in a close-up
0.23 (`onetake.readers.picture.framing.shot_scale.filled`)."""
LEAST, LEAST_SHARE = 1.0, 0.15
"""Seconds and share of the film with people below which nothing is judged."""
UNSEEN = 0.65
"""Share of the film without people from which that may decide: who is small, turned and still is not seen."""
_SHOWN = 3


def _claustrophobic(claim: Claim, tracks: Tracks) -> Verdict:
    scale = tracks["framing.scale"]
    t, size = scale.t, scale.values
    end, held = film_end(t), frame_durations(t)
    seen = ~np.isnan(size)
    whole, known = float(held.sum()), float(held[seen].sum())
    if known < max(LEAST, LEAST_SHARE * whole):
        because = (
            f"People are seen for {known:.1f} of {whole:.1f} s; {max(LEAST, LEAST_SHARE * whole):.1f} s are "
            "needed. Who is small, or turned away and still, is not seen."
        )
        return claim.verdict("undecided", because)
    closed = _closed(tracks, len(t))
    large = np.nan_to_num(size)
    share, strict, loose = (
        float(held[closed & (large >= TIGHT * (1 + sign * TIGHT_DOUBT))].sum()) / known for sign in (0, 1, -1)
    )
    because = (
        f"Tight (face at least {TIGHT:.0%} of the height) and closed for {share:.0%} of the {known:.1f} s "
        f"in which people are seen; the median face is {float(np.nanmedian(size)):.0%} of the height."
    )
    tight = closed & (large >= TIGHT)
    evidence = (
        *_evidence(t, end, tight, size, "tight and closed"),
        *_evidence(t, end, seen & ~tight, size, "air round the people"),
    )
    # Where people are seen seldom, what is not seen may decide as well.
    if whole - known > UNSEEN * whole:
        strict, loose = strict * known / whole, (loose * known + whole - known) / whole
        because += f" For {1 - known / whole:.0%} of the film nobody is seen."
    if strict >= claim.limit:
        return claim.verdict("holds", because, share, evidence=evidence)
    if loose < claim.limit:
        return claim.verdict("fails", because, share, evidence=evidence)
    because += f" Judged more strictly it is {strict:.0%}, more freely {loose:.0%}."
    return claim.verdict("undecided", because, share, evidence=evidence)


def _closed(tracks: Tracks, count: int) -> Flags:
    """Return where the frame is closed round the people; all of it where nothing is known of that."""
    found = np.zeros(count, bool)
    rules = {"headroom": (ROOM, -1), "border": (DIM, -1), "fill": (FULL, 1)}
    for name, (limit, sign) in rules.items():
        values = tracks[f"framing.{name}"].values
        found |= np.nan_to_num(sign * (values - limit), nan=-1.0) >= 0
    return found


def _evidence(t: Floats, end: float, inside: Flags, size: Floats, says: str) -> list[Evidence]:
    """Return the longest stretches, each with its mean face height."""
    longest = sorted(where(t, inside, end).tolist(), key=lambda s: s[0] - s[1])[:_SHOWN]
    means = [float(np.nanmean(size[(t >= start) & (t < stop)])) for start, stop in longest]
    return [
        Evidence("framing.scale", start, stop, mean, "height", says)
        for (start, stop), mean in zip(longest, means, strict=True)
    ]


CLAUSTROPHOBIC = Claim(
    id="claustrophobic",
    says="The framing is tight and closed.",
    needs=("framing.scale", "framing.headroom", "framing.border", "framing.fill"),
    limit=0.6,
    unit="share",
    source=(
        "three fifths of the time with people, so that a pull-out or some wider shots do not count; tight is "
        "a medium shot or nearer, as Bordwell and Thompson (Film Art) name them: docs/explanation/framing.md"
    ),
    phrases=PHRASES,
    opposites=OPPOSITES,
    cites=("Bordwell and Thompson, Film Art: An Introduction, chapter on framing",),
    judge=_claustrophobic,
)
