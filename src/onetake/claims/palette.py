"""Claims about the palette: dreary, the same throughout, voids of darkness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import decide_by_bounds, longest_first
from onetake.claims.palette_phrases import (
    BLANKET,
    BLANKET_OPPOSITES,
    DREARY,
    DREARY_OPPOSITES,
    VOIDS,
    VOIDS_OPPOSITES,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.curves import median_by_time
from onetake.core.frame_times import film_end
from onetake.core.spans import union, where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats


DIM = 38.0
"""L* below which a frame is dim; docs/explanation/palette.md."""
DIM_DOUBT = 3.0
"""L*: `DIM` is also tried so much lower and higher; docs/explanation/palette.md."""
GREY = 16.0
"""C* below which a frame is greyish; docs/explanation/palette.md."""
GREY_DOUBT = 2.0
"""C*: `GREY` is also tried so much lower and higher; docs/explanation/palette.md."""
BAND = {"lightness": 12.0, "chroma": 8.0, "tint": 8.0, "warmth": 8.0}
"""L*, C*, a* and b*: how far a frame of the film's palette lies from the film's median, at most;
docs/explanation/palette.md."""
BAND_DOUBT = 0.15
"""Share by which the band is also tried narrower and wider; docs/explanation/palette.md."""
HALF = 0.5
"""Share of the frame from which darkness fills it: the plain meaning of half."""
HARDLY = 0.1
"""Share of the frame below which hardly anything is near-black, in the evidence; set by hand."""
VOID_DOUBT = 0.05
"""Undecided so near to the limit of `dark-voids`, a share; docs/explanation/palette.md."""
LEAST_SECONDS = 1.0
"""s of counted frames below which nothing is judged; set by hand, no measured source."""
_SOURCE = "the distribution over real clips as shot and as graded: docs/explanation/palette.md"


@dataclass(frozen=True, slots=True)
class _CountedFrames:
    """The frames that count, each with how long it is shown."""

    t: Floats
    end: float
    held: Floats
    """Seconds, shape (n,); 0 for a frame that does not count."""

    def share(self, inside: Flags) -> float:
        return float(self.held[inside].sum() / self.held.sum())

    def evidence(self, inside: Flags, track: str, values: Floats, unit: str, says: str) -> list[Evidence]:
        """Return the longest stretches, each with its mean value."""
        found = where(self.t, inside & (self.held > 0), self.end)
        return [
            Evidence(
                track, start, end, float(np.nanmean(values[(self.t >= start) & (self.t < end)])), unit, says
            )
            for start, end in longest_first(found)
        ]


def _counted_frames(tracks: Tracks, measure: str, *, ends_only: bool = False) -> _CountedFrames:
    """Return the frames that count: not black, white or fades, and no title cards where titles are known.

    With `ends_only`, black, white and fades are left out only at the film's two ends.
    """
    t = tracks[measure].t
    end = film_end(t)
    aside = union(tracks["palette.aside"].spans)
    if ends_only:
        aside = aside[(aside[:, 0] <= t[0]) | (aside[:, 1] >= end - 1e-6)] if len(t) else aside
    titles = tracks.get("titles")
    cards = (
        titles.spans[[label == "card" for label in titles.labels]] if titles and len(titles) else aside[:0]
    )
    held = np.diff(t, append=end)
    for start, stop in union(aside, cards):
        held[(t >= start) & (t < stop)] = 0
    held[np.isnan(tracks[measure].values)] = 0
    return _CountedFrames(t, end, held)


def _too_few_frames(claim: Claim, film: _CountedFrames) -> Verdict | None:
    left = float(film.held.sum())
    if left >= LEAST_SECONDS:
        return None
    return claim.verdict(
        "undecided",
        f"Only {left:.2f} s are left without black, white, fades and title cards; "
        f"{LEAST_SECONDS:g} s are needed.",
    )


def _dreary_palette(claim: Claim, tracks: Tracks) -> Verdict:
    film = _counted_frames(tracks, "palette.lightness")
    if verdict := _too_few_frames(claim, film):
        return verdict
    light, chroma = tracks["palette.lightness"].values, tracks["palette.chroma"].values
    inside, strict, loose = (
        (light < DIM + sign * DIM_DOUBT) & (chroma < GREY + sign * GREY_DOUBT) for sign in (0, -1, 1)
    )
    share = film.share(inside)
    middle = [median_by_time(values, film.held) for values in (light, chroma)]
    because = (
        f"Dim (L* under {DIM:g}) and greyish (C* under {GREY:g}) for {share:.0%} of the time; "
        f"the medians are L* {middle[0]:.0f} and C* {middle[1]:.0f}."
    )
    evidence = (
        *film.evidence(inside, "palette.lightness", light, "L*", "dim and greyish"),
        *film.evidence(~inside & (light >= DIM), "palette.lightness", light, "L*", "bright"),
        *film.evidence(~inside & (light < DIM), "palette.chroma", chroma, "C*", "dim, but in colour"),
    )
    return decide_by_bounds(claim, share, film.share(strict), film.share(loose), because, evidence)


def _blanket_palette(claim: Claim, tracks: Tracks) -> Verdict:
    film = _counted_frames(tracks, "palette.lightness")
    if verdict := _too_few_frames(claim, film):
        return verdict
    values = {name: tracks[f"palette.{name}"].values for name in BAND}
    medians = {name: median_by_time(v, film.held) for name, v in values.items()}
    off = np.max([np.abs(values[name] - medians[name]) / BAND[name] for name in BAND], axis=0)
    inside = off <= 1
    share = film.share(inside)
    because = (
        f"{share:.0%} of the time lies near the film's own palette: L* {medians['lightness']:.0f} "
        f"±{BAND['lightness']:g}, C* {medians['chroma']:.0f} ±{BAND['chroma']:g}, "
        f"a* {_whole_number(medians['tint'])} and b* {_whole_number(medians['warmth'])} ±{BAND['tint']:g}."
    )
    light = values["lightness"]
    evidence = (
        *film.evidence(~inside, "palette.lightness", light, "L*", "another palette than the film's"),
        *film.evidence(inside, "palette.lightness", light, "L*", "the film's own palette"),
    )
    strict, loose = (film.share(off <= 1 + sign * BAND_DOUBT) for sign in (-1, 1))
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


def _whole_number(value: float) -> str:
    """Return a whole number with a real minus sign."""
    return f"{value:.0f}".replace("-0", "0").replace("-", "\N{MINUS SIGN}")


def _dark_voids(claim: Claim, tracks: Tracks) -> Verdict:
    film = _counted_frames(tracks, "palette.dark", ends_only=True)
    if verdict := _too_few_frames(claim, film):
        return verdict
    dark = tracks["palette.dark"].values
    share = float((dark * film.held)[film.held > 0].sum() / film.held.sum())
    half = dark >= HALF
    because = (
        f"{share:.0%} of the frame, over time, is near-black; for {film.share(half):.0%} of the time "
        "it is half the frame or more."
    )
    evidence = (
        *film.evidence(half, "palette.dark", dark, "share", "half the frame or more is near-black"),
        *film.evidence(dark < HARDLY, "palette.dark", dark, "share", "hardly anything is near-black"),
    )
    return decide_by_bounds(claim, share, share - VOID_DOUBT, share + VOID_DOUBT, because, evidence)


DREARY_PALETTE = Claim(
    id="dreary-palette",
    says="The palette is dreary and shaded.",
    needs=("palette.lightness", "palette.chroma", "palette.aside"),
    limit=0.5,
    unit="share",
    source=f"half the time is the plain meaning; what is dim and greyish: {_SOURCE}",
    phrases=DREARY,
    opposites=DREARY_OPPOSITES,
    cites=(
        "Valdez and Mehrabian, Effects of color on emotions, Journal of Experimental Psychology: General 123 "
        "(1994): pleasure rises with brightness and with saturation",
    ),
    judge=_dreary_palette,
)
BLANKET_PALETTE = Claim(
    id="blanket-palette",
    says="That palette covers the whole film.",
    needs=(*(f"palette.{name}" for name in BAND), "palette.aside"),
    limit=0.9,
    unit="share",
    source=f"nine tenths, so that a flash or an insert does not count; how wide a palette is: {_SOURCE}",
    phrases=BLANKET,
    opposites=BLANKET_OPPOSITES,
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
    judge=_dark_voids,
)
