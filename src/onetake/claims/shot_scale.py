"""Claims about shot scale: close-ups of faces, and wide shots of people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import shot_scale_frames as frames
from onetake.claims.evidence import longest_first
from onetake.claims.figure_words import percent
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end, frame_durations
from onetake.core.spans import where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats

CLOSE_UP = 0.40
"""Face height over frame height from which a shot is a close-up; Bordwell and Thompson's name as CineScale
measures it: docs/explanation/framing.md."""
LONG_SHOT = 0.113
"""Face height over frame height below which somebody is seen to the feet, a long shot; as above."""
SURELY_SMALL = 0.07
"""Face height over frame height below which somebody is surely seen to the feet: small faces come out too
small,
0.08 to 0.09 of a woman on real clips who is seen to the knees (true: 0.13 to 0.15);
docs/explanation/camera-people-places.md."""
SIZE_DOUBT = 0.15
"""Share by which a measured face may be wrong; every one lay within it: docs/explanation/framing.md."""
SURELY = 0.1
"""Share beyond the limit from which the name is sure: within a tenth either is right, as people agree no
better
(Fleiss' kappa 0.64 in CineScale)."""
KNOWN_SHARE = 0.8
"""Share of the film in which the people's size must be known to refuse a shot scale: who is in profile,
turned
away, dark or small is often not found; set by hand."""
LEAST_CONFIDENCE = 0.15
"""Mean confidence of the heads in a stretch, 0 to 1; set by hand, below that of all that were right on real
clips (0.19)."""


def _close_ups(claim: Claim, tracks: Tracks) -> Verdict:
    size = tracks["framing.scale"].values
    surely = size >= CLOSE_UP * (1 + SURELY)
    maybe = size >= CLOSE_UP * (1 - SIZE_DOUBT)
    return _decide(
        claim,
        tracks,
        surely,
        maybe,
        "a close-up of a face",
        "largest",
        float(np.nanmax(_some(size))),
        f"{percent(CLOSE_UP * (1 + SURELY))} or more",
    )


def _wide_shots(claim: Claim, tracks: Tracks) -> Verdict:
    size = tracks["framing.scale"].values
    surely = size <= SURELY_SMALL
    maybe = size <= LONG_SHOT * (1 + SIZE_DOUBT)
    return _decide(
        claim,
        tracks,
        surely,
        maybe,
        "a wide shot of somebody",
        "smallest",
        float(np.nanmin(_some(size))),
        f"{percent(SURELY_SMALL)} or less",
    )


def _some(size: Floats) -> Floats:
    return size if np.isfinite(size).any() else np.zeros(1)


def _decide(
    claim: Claim,
    tracks: Tracks,
    surely: Flags,
    maybe: Flags,
    what: str,
    most: str,
    extreme: float,
    needed: str,
) -> Verdict:
    track = tracks["framing.scale"]
    t, size = track.t, track.values
    end, held = film_end(t), frame_durations(t)
    known = np.isfinite(size)
    whole, seen = float(held.sum()), float(held[known].sum())
    if "confidence" in track.table.column_names:
        surely = surely & (np.nan_to_num(track.column("confidence")) >= LEAST_CONFIDENCE)
    seconds = float(held[surely].sum())
    evidence = tuple(
        Evidence("framing.scale", a, b, float(np.nanmedian(size[(t >= a) & (t < b)])), "height", what)
        for a, b in longest_first(where(t, surely | (maybe if not surely.any() else surely), end))
    )
    seen_words = f"people's size is known for {seen:.1f} of {whole:.1f} s"
    if seconds >= claim.limit:
        because = (
            f"For {seconds:.1f} s there is {what}, where {claim.limit:g} s is needed, the longest from "
            f"{evidence[0].start:.1f} to {evidence[0].end:.1f} s (face {evidence[0].value:.0%} of the "
            f"height); {seen_words}."
        )
        return claim.verdict("holds", because, seconds, evidence=evidence)
    if not known.any():
        because = (
            "Nobody is found in the picture. Who is small, dark, turned away or in profile is often missed."
        )
        return claim.verdict("undecided", because)
    because = (
        f"No {what.removeprefix('a ')} of {claim.limit:g} s is sure: the {most} face is {extreme:.0%} of the "
        f"height, and {needed} is needed; {seen_words}."
    )
    if seen >= KNOWN_SHARE * whole and not maybe.any():
        return claim.verdict("fails", because, seconds)
    return claim.verdict("undecided", because, seconds, evidence=evidence)


_SOURCE = (
    "long enough to be taken in, a choice; scales as Bordwell and Thompson name them: "
    "docs/explanation/camera-people-places.md"
)
_CITES = ("Bordwell and Thompson, Film Art: An Introduction, chapter on framing",)
CLOSE_UPS = Claim(
    id="close-ups",
    says="There are close-ups of faces.",
    needs=("framing.scale",),
    limit=1.0,
    unit="s",
    source=_SOURCE,
    phrases=frames.CLOSE_UPS_PHRASES,
    opposites=frames.CLOSE_UPS_OPPOSITES,
    frames=frames.CLOSE_UPS,
    cites=_CITES,
    never_of=("the song", "the story"),
    judge=_close_ups,
    holds_on_a_part=True,
)
WIDE_SHOTS = Claim(
    id="wide-shots",
    says="There are wide shots of people.",
    needs=("framing.scale",),
    limit=1.0,
    unit="s",
    source=_SOURCE,
    phrases=frames.WIDE_SHOTS_PHRASES,
    opposites=frames.WIDE_SHOTS_OPPOSITES,
    frames=frames.WIDE_SHOTS,
    cites=_CITES,
    never_of=("the song", "the story"),
    judge=_wide_shots,
    holds_on_a_part=True,
)
