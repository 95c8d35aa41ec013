"""What a critic says of one side of a dreary palette alone: that its colours are weak, or that it is dim.

A dreary palette is both. *The colours are washed out* says only one of them, and is judged on that one: a
pale, bright picture bears it out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims.counted_frames import counted_frames, too_few_frames
from onetake.claims.dreary import (
    DIM,
    DIM_DOUBT,
    DREARY_PALETTE,
    GREY,
    GREY_DOUBT,
    STRONG_DOUBT,
    STRONG_SHARE,
    relative_colours,
)
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.core.claim import Claim, Judge, Tracks
from onetake.core.curves import median_by_time

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict


def _weak_colour(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.lightness")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    colour, strong = relative_colours(tracks, film.t)
    inside, strict, loose = (
        (colour < GREY + sign * GREY_DOUBT) & (strong < STRONG_SHARE + sign * STRONG_DOUBT)
        for sign in (0, -1, 1)
    )
    share = film.share(inside)
    because = (
        f"For {share:.0%} of the time the picture is greyish (colour strength under {GREY:g}, where 50 is "
        f"vivid) and has less than {STRONG_SHARE:.0%} in strong colour; {percent(claim.limit)} is needed. "
        f"Typical are colour strength {median_by_time(colour, film.held):.0f} and "
        f"{median_by_time(strong, film.held):.0%} in strong colour. How dark it is was not asked."
    )
    chroma = tracks["palette.chroma"].values
    evidence = (
        *film.evidence(inside, "palette.chroma", chroma, "C*", "greyish"),
        *film.evidence(~inside, "palette.chroma", chroma, "C*", "in colour"),
    )
    return decide_by_bounds(claim, share, film.share(strict), film.share(loose), because, evidence)


def _dim(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.lightness")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    light = tracks["palette.lightness"].values
    inside, strict, loose = (light < DIM + sign * DIM_DOUBT for sign in (0, -1, 1))
    share = film.share(inside)
    because = (
        f"For {share:.0%} of the time the picture is dim (lightness under {DIM:g} of 100); "
        f"{percent(claim.limit)} is needed. Typical is lightness {median_by_time(light, film.held):.0f}. "
        "How colourful it is was not asked."
    )
    evidence = (
        *film.evidence(inside, "palette.lightness", light, "L*", "dim"),
        *film.evidence(~inside, "palette.lightness", light, "L*", "bright"),
    )
    return decide_by_bounds(claim, share, film.share(strict), film.share(loose), because, evidence)


def _aspect(says: str, judge: Judge) -> Claim:
    return Claim(
        id=DREARY_PALETTE.id,
        says=says,
        needs=DREARY_PALETTE.needs,
        limit=DREARY_PALETTE.limit,
        unit=DREARY_PALETTE.unit,
        source=DREARY_PALETTE.source,
        phrases=(says.rstrip(".").lower(),),
        judge=judge,
    )


WEAK_COLOUR = _aspect("The colours are weak.", _weak_colour)
DIM_LIGHT = _aspect("The picture is dim.", _dim)
"""Not in the register: the sentences are found by the phrases and frames of `dreary-palette`."""
