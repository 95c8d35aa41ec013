"""Claims about light: low and high key, high contrast, neon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import light_frames, light_phrases
from onetake.claims.counted_frames import counted_frames, too_few_frames
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.claims.second_colours import second_colours
from onetake.core.claim import Claim, Tracks
from onetake.core.curves import median_by_time

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

LOW_KEY, HIGH_KEY = 30.0, 65.0
"""Mean L* below which a frame is low key, from which it is high key: those of the track `palette.key`."""
KEY_DOUBT = 4.0
"""L*: both are also tried so much lower and higher."""
FEW_DARK = 0.05
"""Share of a high-key frame that may be near-black: there are hardly any deep shadows."""
CONTRAST = 75.0
"""L* between the darkest and the lightest twentieth of a frame of high contrast;
docs/explanation/light.md."""
CONTRAST_DOUBT = 6.0
"""L*: `CONTRAST` is also tried so much lower and higher."""
GLOW_LIGHT, GLOW_CHROMA = 35.0, 50.0
"""L* and C* from which a colour glows as a neon tube does; docs/explanation/light.md."""
LAMP_HUES = (40.0, 120.0)
"""Degrees of hue between which a glow may be a lamp's, a fire's or a sunset's: red-orange to yellow-green."""
SURROUND = 30.0
"""L* below which what surrounds a glow is dark."""
SURROUND_SHARE = 0.5
"""Share of the frame that must be so dark."""
GLOW_SHARE = 0.02
"""Share of the frame that must glow."""
GLOW_DOUBT = 0.01
"""`GLOW_SHARE` is also tried so much lower and higher."""


def _low_key(claim: Claim, tracks: Tracks) -> Verdict:
    return _key(claim, tracks, LOW_KEY, -1, "low key", "not low key")


def _high_key(claim: Claim, tracks: Tracks) -> Verdict:
    return _key(claim, tracks, HIGH_KEY, 1, "high key", "not high key")


def _key(claim: Claim, tracks: Tracks, border: float, sign: int, word: str, other: str) -> Verdict:
    film = counted_frames(tracks, "palette.lightness")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    light = tracks["palette.lightness"].values
    shadow = tracks["palette.dark"].values
    may = np.ones(len(light), bool) if sign < 0 else shadow < FEW_DARK
    inside, strict, loose = ((sign * (light - border) >= k * KEY_DOUBT) & (may | (k < 0)) for k in (0, 1, -1))
    share = film.share(inside)
    because = (
        f"For {share:.0%} of the time the frame is {word}: its mean lightness is "
        f"{'under' if sign < 0 else 'over'} {border:g} of 100"
        + ("" if sign < 0 else f" and less than {FEW_DARK:.0%} of it is nearly black")
        + f"; {percent(claim.limit)} is needed. Typical is a lightness of "
        f"{median_by_time(light, film.held):.0f}."
    )
    evidence = (
        *film.evidence(inside, "palette.lightness", light, "L*", word),
        *film.evidence(~inside, "palette.lightness", light, "L*", other),
    )
    return decide_by_bounds(claim, share, film.share(strict), film.share(loose), because, evidence)


def _high_contrast(claim: Claim, tracks: Tracks) -> Verdict:
    film = counted_frames(tracks, "palette.contrast")
    if (verdict := too_few_frames(claim, film)) is not None:
        return verdict
    contrast = tracks["palette.contrast"].values
    inside = contrast >= CONTRAST
    share = film.share(inside)
    because = (
        f"For {share:.0%} of the time the darkest and the lightest twentieth of the frame differ by "
        f"{CONTRAST:g} of 100 in lightness or more; {percent(claim.limit)} is needed. Typical is a "
        f"difference of {median_by_time(contrast, film.held):.0f}."
    )
    evidence = (
        *film.evidence(inside, "palette.contrast", contrast, "L*", "high contrast"),
        *film.evidence(~inside, "palette.contrast", contrast, "L*", "less contrast"),
    )
    strict, loose = (film.share(contrast >= CONTRAST + k * CONTRAST_DOUBT) for k in (1, -1))
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


def _neon(claim: Claim, tracks: Tracks) -> Verdict:
    film = second_colours(tracks, dark_too=True)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    lightness, chroma = film.lab[:, 0], np.hypot(film.lab[:, 1], film.lab[:, 2])
    glows = (lightness >= GLOW_LIGHT) & (chroma >= GLOW_CHROMA)
    lamp = (film.hue >= LAMP_HUES[0]) & (film.hue <= LAMP_HUES[1])
    dark = film.mean(lightness < SURROUND) >= SURROUND_SHARE
    glow, with_lamps = film.mean(glows & ~lamp), film.mean(glows)
    inside = dark & (glow >= GLOW_SHARE)
    share = film.time_share(inside)
    because = (
        f"For {share:.0%} of the time {GLOW_SHARE:.0%} of the frame or more glows in a strong colour other "
        f"than a lamp's while half of it or more is dark; {percent(claim.limit)} is needed."
    )
    evidence = (
        *film.evidence(inside, glow, "share", "strong colours glow in the dark"),
        *film.evidence(~inside, glow, "share", "no glow of strong colour in the dark"),
    )
    strict = film.time_share(dark & (glow >= GLOW_SHARE + GLOW_DOUBT))
    loose = film.time_share(dark & (with_lamps >= GLOW_SHARE - GLOW_DOUBT))
    if loose >= claim.limit > film.time_share(dark & (glow >= GLOW_SHARE - GLOW_DOUBT)):
        because += " Red, orange or yellow light glows, which may be a neon sign's, a lamp's or a fire's."
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


_SOURCE = "real and staged films: docs/explanation/light.md"
LOW_KEY_LIGHT = Claim(
    id="low-key",
    says="The light is low key: mostly dark.",
    needs=("palette.lightness", "palette.dark", "palette.aside"),
    limit=0.5,
    unit="share",
    source=(
        "half the time is the plain meaning; low key as for the track `palette.key`: "
        "docs/explanation/palette.md"
    ),
    phrases=light_phrases.LOW_KEY,
    opposites=light_phrases.LOW_KEY_OPPOSITES,
    frames=light_frames.LOW_KEY,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_low_key,
)
HIGH_KEY_LIGHT = Claim(
    id="high-key",
    says="The light is high key: mostly bright, hardly a shadow.",
    needs=("palette.lightness", "palette.dark", "palette.aside"),
    limit=0.5,
    unit="share",
    source=(
        "half the time is the plain meaning; high key as for the track `palette.key`: "
        "docs/explanation/palette.md"
    ),
    phrases=light_phrases.HIGH_KEY,
    opposites=light_phrases.HIGH_KEY_OPPOSITES,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_high_key,
)
HIGH_CONTRAST = Claim(
    id="high-contrast",
    says="The picture is high in contrast.",
    needs=("palette.contrast", "palette.lightness", "palette.aside"),
    limit=0.5,
    unit="share",
    source=f"half the time is the plain meaning; what contrast is high: {_SOURCE}",
    phrases=light_phrases.CONTRAST,
    opposites=light_phrases.CONTRAST_OPPOSITES,
    frames=light_frames.CONTRAST,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_high_contrast,
)
NEON = Claim(
    id="neon",
    says="Neon colours glow in the dark.",
    needs=("palette.lightness", "palette.slices", "palette.aside"),
    limit=0.3,
    unit="share",
    source=f"a third of the time, so that one street sign does not count; what glows: {_SOURCE}",
    phrases=light_phrases.NEON,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_neon,
)
