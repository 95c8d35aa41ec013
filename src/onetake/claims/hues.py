"""Claims about hue: black and white, one hue, a warm or a cold palette."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import hues_frames, hues_phrases
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import percent
from onetake.claims.second_colours import second_colours
from onetake.core.claim import Claim, Tracks
from onetake.signal.colour.colour_names import colour_name

if TYPE_CHECKING:
    from onetake.claims.second_colours import SecondColours
    from onetake.core.arrays import Floats
    from onetake.core.verdict import Verdict

DIFFERENCE = 0.9
"""Mean distance of a second's colours from their own mean, a*, b* at L* 30, below which they differ in light
alone; docs/explanation/light.md."""
DIFFERENCE_DOUBT = (0.75, 2.0)
"""`DIFFERENCE` is also tried as strictly and as freely."""
TINT = 2.2
"""Length of their mean, a*, b* at L* 30, below which it is no tint but coding or an old film's tone."""
TINT_DOUBT = (1.8, 3.0)
"""`TINT` is also tried as strictly and as freely."""
TONE_MOST = 15.0
"""The same of a toned film's tint, at most: sepia has 6 to 12; above it is coloured light."""
GREY_IN_TONED = 0.2
"""Share of a toned frame that may be plain grey or black; set by hand."""
SPOT = 8.0
"""C* at L* 30 from which a part of the frame has a colour of its own: a red coat in a grey street."""
SPOT_SHARE = 0.005
"""Share of the frame in such colours from which a second is not black and white."""
COLOURED = 8.0
"""C* at L* 30 from which a part of the frame counts as of a hue; docs/explanation/light.md."""
HUE_REACH = 30.0
"""Degrees on either side of a hue within which colours are called by one name: a sixth of the circle."""
OF_COLOURS = 0.85
"""Share of all colour (area times C*) that the hue must have."""
HUE_DOUBT = 0.08
"""Share: undecided so near to the limit of `one-hue`."""
WARM_HUES = (355.0, 105.0)
"""Degrees of hue from which to which a colour is warm: pinkish red to yellow, within 55 degrees of 50, from
which warmth falls with the cosine (Ou, Luo, Woodcock and Wright 2004)."""
COLD_HUES = (180.0, 300.0)
"""The same of cold: turquoise to blue; the far side of that scale, and up to the blue of a display."""
TOGETHER = 0.45
"""C* of the mean colour of a second over the mean C* of its colours, at least: many hues side by side are
neither
warm nor cold, whichever is strongest; docs/explanation/light.md."""
WARM = 9.0
"""C* at L* 30 of the mean colour of a second from which it is warm; docs/explanation/light.md."""
WARM_DOUBT = 3.0
"""C*: `WARM` is also tried so much lower and higher."""
COLD = 5.0
"""C* at L* 30 of the mean colour of a second from which it is cold; docs/explanation/light.md."""
COLD_DOUBT = 2.0
"""C*: `COLD` is also tried so much lower and higher."""
_BINS = np.arange(0.0, 360.0, 5.0)
_SOURCE = "graded real clips: docs/explanation/light.md"


def _black_and_white(claim: Claim, tracks: Tracks) -> Verdict:
    film = second_colours(tracks)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    middle = np.stack([film.mean(film.ab[:, k]) for k in (0, 1)], axis=1)
    off, tint = np.linalg.norm(film.ab - middle[film.second], axis=1), np.linalg.norm(middle, axis=1)
    differ, spotless = film.mean(off), film.mean(off >= SPOT) < SPOT_SHARE
    limits = zip((DIFFERENCE, *DIFFERENCE_DOUBT), (TINT, *TINT_DOUBT), strict=True)
    grey, strict, loose = ((differ < d) & spotless & (tint < t) for d, t in limits)
    # Of a toned film the colours lie on one line from grey.
    along = middle[film.second] / np.maximum(tint, 1e-9)[film.second, None]
    aside = np.abs(film.ab[:, 0] * along[:, 1] - film.ab[:, 1] * along[:, 0])
    toned = (film.mean(aside) < DIFFERENCE) & (film.mean(aside >= SPOT) < SPOT_SHARE) & (tint < TONE_MOST)
    toned &= film.mean(film.chroma < TINT) < GREY_IN_TONED
    share = film.time_share(grey)
    typical = float(np.median(differ[film.held > 0]))
    because = (
        f"For {share:.0%} of the time there is no colour, where {percent(claim.limit)} is needed; the "
        f"colours of a frame are typically {typical:.1f} from their mean (under {DIFFERENCE:g} they differ "
        "in light alone, and 2.3 is just noticeable)."
    )
    evidence = (
        *film.evidence(~grey, differ, "C*", "in colour"),
        *film.evidence(grey, differ, "C*", "black and white"),
    )
    if share < claim.limit <= film.time_share(toned | grey):
        because += " But its colours are all of one tint, as in a toned black and white film."
        return claim.verdict("undecided", because, share, evidence=evidence)
    return decide_by_bounds(claim, share, film.time_share(strict), film.time_share(loose), because, evidence)


def _one_hue(claim: Claim, tracks: Tracks) -> Verdict:
    film = second_colours(tracks)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    hue, has_hue = film.hue, film.chroma >= COLOURED
    strength = film.weight * film.chroma * has_hue
    total = float(strength.sum())
    if not total:
        return claim.verdict("fails", "Hardly anything in the picture has a hue.", 0.0)
    near = [strength[_off(hue, degrees) <= HUE_REACH].sum() for degrees in _BINS]
    main = float(_BINS[int(np.argmax(near))])
    inside = has_hue & (_off(hue, main) <= HUE_REACH)
    share, of_colours = float(film.weight[inside].sum()), float(strength[inside].sum() / total)
    name = colour_name(np.average(film.lab[inside], axis=0, weights=strength[inside]))
    because = (
        f"{share:.0%} of the picture, over time, is of one hue, {name}, where {percent(claim.limit)} is "
        f"needed, and {of_colours:.0%} of all colour is, where {OF_COLOURS:.0%} is needed."
    )
    own, other = film.mean(inside), film.mean(has_hue & ~inside)
    evidence = (
        *film.evidence(own >= claim.limit, own, "share", f"mostly {name}"),
        *film.evidence(own < claim.limit, other, "share", f"other hues than {name}"),
    )
    least = min(share, share + of_colours - OF_COLOURS)
    return decide_by_bounds(claim, share, least - HUE_DOUBT, share + HUE_DOUBT, because, evidence)


def _off(hue: Floats, other: float) -> Floats:
    """Return how far hues lie from another, degrees, 0 to 180."""
    return np.abs((hue - other + 180) % 360 - 180)


def _temperature(
    claim: Claim, tracks: Tracks, hues: tuple[float, float], least: float, doubt: float, word: str, which: str
) -> Verdict:
    """Decide by the time in which the mean colour has a hue between two, and `least` C* or more."""
    film = second_colours(tracks)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    a, b = (film.mean(film.ab[:, k]) for k in (0, 1))
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a))
    near = (hue - hues[0]) % 360 <= (hues[1] - hues[0]) % 360
    near &= chroma >= TOGETHER * film.mean(film.chroma)
    inside, strict, loose = (near & (chroma >= least + sign * doubt) for sign in (0, 1, -1))
    share = film.time_share(inside)
    because = (
        f"For {share:.0%} of the time the mean colour of the frame is {word} ({which}, and not greyish); "
        f"{percent(claim.limit)} is needed. That of the whole film is {colour_name(_mean_colour(film))}."
    )
    evidence = (
        *film.evidence(inside, chroma, "C*", word),
        *film.evidence(~inside, chroma, "C*", f"hardly {word}, or not at all"),
    )
    return decide_by_bounds(claim, share, film.time_share(strict), film.time_share(loose), because, evidence)


def _mean_colour(film: SecondColours) -> Floats:
    """Return the film's mean colour, CIELAB."""
    return np.asarray(np.average(film.lab, axis=0, weights=film.weight))


def _warm_palette(claim: Claim, tracks: Tracks) -> Verdict:
    return _temperature(claim, tracks, WARM_HUES, WARM, WARM_DOUBT, "warm", "pinkish red to yellow")


def _cold_palette(claim: Claim, tracks: Tracks) -> Verdict:
    return _temperature(claim, tracks, COLD_HUES, COLD, COLD_DOUBT, "cold", "turquoise to blue")


_NEEDS = ("palette.lightness", "palette.slices", "palette.aside")
_OU = (
    "Ou, Luo, Woodcock, Wright, A study of colour emotion and colour preference, part I, Color Research and "
    "Application 29 (2004): warm and cool follow the hue's distance from 50 degrees",
)
BLACK_AND_WHITE = Claim(
    id="black-and-white",
    says="The film is black and white.",
    needs=_NEEDS,
    limit=0.9,
    unit="share",
    source=f"nine tenths, so that a title or an insert does not count; what is without colour: {_SOURCE}",
    phrases=hues_phrases.BLACK_AND_WHITE,
    opposites=hues_phrases.BLACK_AND_WHITE_OPPOSITES,
    frames=hues_frames.BLACK_AND_WHITE,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_black_and_white,
)
ONE_HUE = Claim(
    id="one-hue",
    says="One hue reigns.",
    needs=_NEEDS,
    limit=0.75,
    unit="share",
    source=f"three quarters, which coloured light leaves to one hue and white light seldom does: {_SOURCE}",
    phrases=hues_phrases.ONE_HUE,
    opposites=hues_phrases.ONE_HUE_OPPOSITES,
    frames=hues_frames.ONE_HUE,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_one_hue,
)
WARM_PALETTE = Claim(
    id="warm-palette",
    says="The palette is warm.",
    needs=_NEEDS,
    limit=0.5,
    unit="share",
    source=f"half the time is the plain meaning; what is warm: {_SOURCE}",
    phrases=hues_phrases.WARM,
    cites=_OU,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_warm_palette,
)
COLD_PALETTE = Claim(
    id="cold-palette",
    says="The palette is cold.",
    needs=_NEEDS,
    limit=0.5,
    unit="share",
    source=f"half the time is the plain meaning; what is cold: {_SOURCE}",
    phrases=hues_phrases.COLD,
    cites=_OU,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    judge=_cold_palette,
)
