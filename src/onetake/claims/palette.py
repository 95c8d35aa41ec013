"""Claims about the palette: dreary, the same throughout, voids of darkness."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

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


DIM, DIM_DOUBT = 38.0, 3.0
"""L* under which a picture is dim, and how far from it the eye of a coder may stray."""
GREY, GREY_DOUBT = 16.0, 2.0
"""C* under which a picture is greyish, likewise."""
BAND = {"lightness": 12.0, "chroma": 8.0, "tint": 8.0, "warmth": 8.0}
"""How far from the film's median a picture may lie and still wear its palette, in L*, C*, a* and b*."""
BAND_DOUBT = 0.15
"""The band is tried this share narrower and wider; the verdict must not hang on it."""
VOID_DOUBT = 0.05
"""Share of near-black area this near to the limit is neither."""
LEAST = 1.0
"""Seconds of picture below which nothing is judged."""
_SHOWN = 3
_SOURCE = "the distribution over real clips as shot and as graded: docs/explanation/palette.md"


@dataclass(frozen=True, slots=True)
class _Film:
    """The pictures that count, each with how long it is shown."""

    t: Floats
    end: float
    held: Floats
    """Seconds, shape (n,); 0 for a picture that does not count."""

    def share(self, inside: Flags) -> float:
        return float(self.held[inside].sum() / self.held.sum())

    def evidence(self, inside: Flags, track: str, values: Floats, unit: str, says: str) -> list[Evidence]:
        """Return the longest stretches, each with its mean value."""
        found = where(self.t, inside & (self.held > 0), self.end)
        longest = sorted(found.tolist(), key=lambda s: s[0] - s[1])[:_SHOWN]
        means = [values[(self.t >= start) & (self.t < end)] for start, end in longest]
        return [
            Evidence(track, start, end, float(np.nanmean(v)), unit, says)
            for (start, end), v in zip(longest, means, strict=True)
        ]


def _film(tracks: Tracks, measure: str, *, ends_only: bool = False) -> _Film:
    """Leave aside what is no picture: all black, white and fades, or only those at the film's two ends.

    Title cards are none either, wherever they stand, in readings that know of titles.
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
    return _Film(t, end, held)


def _too_little(claim: Claim, film: _Film) -> Verdict | None:
    left = float(film.held.sum())
    if left >= LEAST:
        return None
    return claim.verdict(
        "undecided",
        f"Only {left:.2f} s are picture rather than black, white, fades or title cards; "
        f"{LEAST:g} s are needed.",
    )


def _dreary(claim: Claim, tracks: Tracks) -> Verdict:
    film = _film(tracks, "palette.lightness")
    if verdict := _too_little(claim, film):
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
    return _banded(claim, share, film.share(strict), film.share(loose), because, evidence)


def _blanket(claim: Claim, tracks: Tracks) -> Verdict:
    film = _film(tracks, "palette.lightness")
    if verdict := _too_little(claim, film):
        return verdict
    values = {name: tracks[f"palette.{name}"].values for name in BAND}
    medians = {name: median_by_time(v, film.held) for name, v in values.items()}
    off = np.max([np.abs(values[name] - medians[name]) / BAND[name] for name in BAND], axis=0)
    inside = off <= 1
    share = film.share(inside)
    because = (
        f"{share:.0%} of the time lies near the film's own palette: L* {medians['lightness']:.0f} "
        f"±{BAND['lightness']:g}, C* {medians['chroma']:.0f} ±{BAND['chroma']:g}, "
        f"a* {_signed(medians['tint'])} and b* {_signed(medians['warmth'])} ±{BAND['tint']:g}."
    )
    light = values["lightness"]
    evidence = (
        *film.evidence(~inside, "palette.lightness", light, "L*", "here the palette is another"),
        *film.evidence(inside, "palette.lightness", light, "L*", "the film's own palette"),
    )
    strict, loose = (film.share(off <= 1 + sign * BAND_DOUBT) for sign in (-1, 1))
    return _banded(claim, share, strict, loose, because, evidence)


def _signed(value: float) -> str:
    """Write a whole number with a real minus sign."""
    return f"{value:.0f}".replace("-0", "0").replace("-", "\N{MINUS SIGN}")


def _voids(claim: Claim, tracks: Tracks) -> Verdict:
    film = _film(tracks, "palette.dark", ends_only=True)
    if verdict := _too_little(claim, film):
        return verdict
    dark = tracks["palette.dark"].values
    share = float((dark * film.held)[film.held > 0].sum() / film.held.sum())
    half = dark >= 0.5
    because = (
        f"{share:.0%} of the picture, over time, is near-black; for {film.share(half):.0%} of the time "
        "it is half the picture or more."
    )
    evidence = (
        *film.evidence(half, "palette.dark", dark, "share", "half the picture or more is near-black"),
        *film.evidence(dark < 0.1, "palette.dark", dark, "share", "hardly anything is near-black"),
    )
    return _banded(claim, share, share - VOID_DOUBT, share + VOID_DOUBT, because, evidence)


def _banded(
    claim: Claim, share: float, strict: float, loose: float, because: str, evidence: tuple[Evidence, ...]
) -> Verdict:
    """Hold if even the strict figure reaches the limit, fail if not even the loose one does."""
    if strict >= claim.limit:
        return claim.verdict("holds", because, share, evidence=evidence)
    if loose < claim.limit:
        return claim.verdict("fails", because, share, evidence=evidence)
    because += f" Judged a little more strictly it is {max(strict, 0):.0%}, more freely {min(loose, 1):.0%}."
    return claim.verdict("undecided", because, share, evidence=evidence)


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
    judge=_dreary,
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
    judge=_blanket,
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
    judge=_voids,
)
