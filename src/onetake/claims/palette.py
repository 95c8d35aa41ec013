"""Claims about the palette: the same throughout, voids of darkness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.counted_frames import counted_frames, too_few_frames
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.claims.palette_frames import BLANKET as BLANKET_FRAMES
from onetake.claims.palette_frames import VOIDS as VOIDS_FRAMES
from onetake.claims.palette_phrases import (
    BLANKET,
    BLANKET_OPPOSITES,
    VOIDS,
    VOIDS_OPPOSITES,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.curves import median_by_time
from onetake.signal.colour.colour_names import colour_name

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

BAND = {"lightness": 12.0, "chroma": 8.0, "tint": 8.0, "warmth": 8.0}
"""L*, C*, a* and b*: how far a frame of the film's palette lies from the film's median, at most;
docs/explanation/palette.md."""
BAND_DOUBT = 0.15
"""Share by which the band is also tried narrower and wider; docs/explanation/palette.md."""
COLOURLESS = 2.0
"""C* below which a frame has no colour: little more than coding error, as for `palette.hue`."""
HALF = 0.5
"""Share of the frame from which darkness fills it: the plain meaning of half."""
HARDLY = 0.1
"""Share of the frame below which hardly anything is near-black, in the evidence; set by hand."""
VOID_DOUBT = 0.05
"""Undecided so near to the limit of `dark-voids`, a share; docs/explanation/palette.md."""
_SOURCE = "the distribution over real clips as shot and as graded: docs/explanation/palette.md"


def _blanket_palette(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.lightness")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    values = {name: tracks[f"palette.{name}"].values for name in BAND}
    medians = {name: median_by_time(v, film.held) for name, v in values.items()}
    off = np.max([np.abs(values[name] - medians[name]) / BAND[name] for name in BAND], axis=0)
    inside = off <= 1
    share = film.share(inside)
    typical = colour_name(np.array([medians[name] for name in ("lightness", "tint", "warmth")]))
    because = (
        f"For {share:.0%} of the time the palette stays near the film's typical one, {typical} (lightness "
        f"{medians['lightness']:.0f} of 100, give or take {BAND['lightness']:g}; colour strength "
        f"{medians['chroma']:.0f}, where 50 is vivid, and tint, give or take {BAND['tint']:g}); "
        f"{percent(claim.limit)} is needed."
    )
    light = values["lightness"]
    evidence = (
        *film.evidence(~inside, "palette.lightness", light, "L*", "another palette than the film's"),
        *film.evidence(inside, "palette.lightness", light, "L*", "the film's own palette"),
    )
    strict, loose = (film.share(off <= 1 + sign * BAND_DOUBT) for sign in (-1, 1))
    if loose < claim.limit and film.share(values["chroma"] < COLOURLESS) >= claim.limit:
        because += " But it is black and white throughout: only its light changes."
        return claim.verdict("undecided", because, share, evidence=evidence)
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


def _dark_voids(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.dark", ends_only=True)
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    dark = tracks["palette.dark"].values
    share = float((dark * film.held)[film.held > 0].sum() / film.held.sum())
    half = dark >= HALF
    because = (
        f"On average {share:.0%} of the frame is nearly black, where {percent(claim.limit)} is needed; for "
        f"{film.share(half):.0%} of the time it is half of the frame or more."
    )
    evidence = (
        *film.evidence(half, "palette.dark", dark, "share", "half the frame or more is near-black"),
        *film.evidence(dark < HARDLY, "palette.dark", dark, "share", "hardly anything is near-black"),
    )
    return decide_by_bounds(claim, share, share - VOID_DOUBT, share + VOID_DOUBT, because, evidence)


BLANKET_PALETTE = Claim(
    id="blanket-palette",
    says="That palette covers the whole film.",
    told="One palette covers the whole film.",
    needs=(*(f"palette.{name}" for name in BAND), "palette.aside"),
    limit=0.9,
    unit="share",
    source=f"nine tenths, so that a flash or an insert does not count; how wide a palette is: {_SOURCE}",
    phrases=BLANKET,
    opposites=BLANKET_OPPOSITES,
    frames=BLANKET_FRAMES,
    never_of=("the song", "the story", "a thing seen", "a thing not seen"),
    judge=_blanket_palette,
)
DARK_VOIDS = Claim(
    id="dark-voids",
    says="There are voids of darkness.",
    needs=("palette.dark", "palette.aside"),
    limit=0.4,
    unit="share",
    source=_SOURCE,
    phrases=VOIDS,
    opposites=VOIDS_OPPOSITES,
    frames=VOIDS_FRAMES,
    never_of=("the song", "the story", "a thing seen", "a thing not seen"),
    judge=_dark_voids,
)
