"""The claim that the palette is dreary: dim, greyish whatever the light, and hardly any strong colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.counted_frames import counted_frames, too_few_frames
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.claims.palette_frames import DREARY as DREARY_FRAMES
from onetake.claims.palette_phrases import DREARY, DREARY_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.curves import median_by_time
from onetake.signal.colour.cielab import from_hexes, lab
from onetake.signal.colour.relative_chroma import relative_chroma

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.verdict import Verdict

DIM = 38.0
"""L* below which a frame is dim; docs/explanation/palette.md."""
DIM_DOUBT = 3.0
"""L*: `DIM` is also tried so much lower and higher; docs/explanation/palette.md."""
GREY = 9.0
"""C* at L* 30 below which a frame is greyish on the mean, however dark it is: between the dull and the
coloured grades of real clips; docs/explanation/palette.md."""
GREY_DOUBT = 1.0
"""C* at L* 30: `GREY` is also tried so much lower and higher; docs/explanation/palette.md."""
STRONG = 18.0
"""C* at L* 30 from which a colour is strong; docs/explanation/palette.md."""
STRONG_SHARE = 0.06
"""Share of the frame that may be in strong colour: a fire or a neon sign in the dark is no dreary palette;
docs/explanation/palette.md."""
STRONG_DOUBT = 0.02
"""`STRONG_SHARE` is also tried so much lower and higher; docs/explanation/palette.md."""
MONOCHROME = 0.5
"""Median C* at L* 30 below which a film is black and white, and its colours say nothing: coding error;
docs/explanation/palette.md."""


def _dreary_palette(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.lightness")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    light = tracks["palette.lightness"].values
    colour, strong = relative_colours(tracks, film.t)
    inside, strict, loose = (
        (light < DIM + sign * DIM_DOUBT)
        & (colour < GREY + sign * GREY_DOUBT)
        & (strong < STRONG_SHARE + sign * STRONG_DOUBT)
        for sign in (0, -1, 1)
    )
    share = film.share(inside)
    middle = [median_by_time(values, film.held) for values in (light, colour, strong)]
    because = (
        f"For {share:.0%} of the time the picture is dim (lightness under {DIM:g} of 100), greyish (colour "
        f"strength under {GREY:g}, where 50 is vivid) and has less than {STRONG_SHARE:.0%} in strong colour; "
        f"{percent(claim.limit)} is needed. Typical are lightness {middle[0]:.0f}, colour strength "
        f"{middle[1]:.0f} and {middle[2]:.0%} in strong colour."
    )
    coloured = (light < DIM) & ~inside
    evidence = (
        *film.evidence(inside, "palette.lightness", light, "L*", "dim and greyish"),
        *film.evidence(light >= DIM, "palette.lightness", light, "L*", "bright"),
        *film.evidence(
            coloured, "palette.chroma", tracks["palette.chroma"].values, "C*", "dim, but in colour"
        ),
    )
    if share >= claim.limit and middle[1] < MONOCHROME:
        because += " But it is black and white, so that its colours say nothing."
        return claim.verdict("undecided", because, share, evidence=evidence)
    return decide_by_bounds(claim, share, film.share(strict), film.share(loose), because, evidence)


def relative_colours(tracks: Tracks, t: Floats) -> tuple[Floats, Floats]:
    """Return the mean relative chroma and the share in strong colour of each frame's second, shape (n,) each.

    From the second's dominant colours: those of single dark pixels are mostly coding error.
    """
    slices = tracks["palette.slices"]
    colours = lab(from_hexes(slices.labels))
    chroma = relative_chroma(np.hypot(colours[:, 1], colours[:, 2]), colours[:, 0])
    starts, row = np.unique(slices.t, return_inverse=True)
    inside = np.clip(np.searchsorted(starts, t, side="right") - 1, 0, None)
    total = np.bincount(row, slices.values, len(starts))
    mean, strong = (
        np.bincount(row, slices.values * value, len(starts)) / total for value in (chroma, chroma >= STRONG)
    )
    return mean[inside], strong[inside]


DREARY_PALETTE = Claim(
    id="dreary-palette",
    says="The palette is dreary and shaded.",
    needs=("palette.lightness", "palette.chroma", "palette.slices", "palette.aside"),
    limit=0.5,
    unit="share",
    source=(
        "half the time is the plain meaning; what is dim and greyish: real clips as shot and under dull and "
        "coloured light, docs/explanation/palette.md"
    ),
    phrases=DREARY,
    opposites=DREARY_OPPOSITES,
    cites=(
        "Valdez and Mehrabian, Effects of color on emotions, Journal of Experimental Psychology: General 123 "
        "(1994): pleasure rises with brightness and with saturation",
    ),
    frames=DREARY_FRAMES,
    never_of=("the song", "the story", "a thing seen", "a thing not seen"),
    judge=_dreary_palette,
)
