"""The claim that the colours shift: long stretches of one palette, and then of another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import hues_frames, hues_phrases
from onetake.claims.second_colours import second_colours
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence
from onetake.signal.colour.colour_names import colour_name

if TYPE_CHECKING:
    from onetake.claims.second_colours import SecondColours
    from onetake.core.arrays import Floats, Ints
    from onetake.core.verdict import Verdict

SHIFT = 25.0
"""Distance in a* and b*, brought to L* 30, of the palettes of two neighbouring stretches;
docs/explanation/light.md."""
SHIFT_DOUBT = 10.0
"""`SHIFT` is undecided so much lower."""
LEAST_STRETCH = 2.0
"""Seconds that a stretch must count, at least; set by hand."""
LEAST_SHARE = 0.1
"""Share of the film that a stretch must count, at least: a shift is no insert. Set by hand."""
APART = 0.85
"""Share of the time of two neighbouring stretches in which the palette is nearer to its own stretch's than
to the
other's: shots that alternate are no shift. Set by hand."""
MOST_STRETCHES = 6
"""Stretches that a film is divided into at most; set by hand."""
GREYISH = 4.0
"""C* at L* 30 below which a palette is called grey."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one palette."""

    first: int
    last: int
    """Seconds [first, last) of the film's slices."""
    ab: Floats
    """Its median a* and b* at L* 30."""


def _colour_shifts(claim: Claim, tracks: Tracks) -> Verdict:
    film = second_colours(tracks)
    if (verdict := film.too_little(claim)) is not None:
        return verdict
    colours = np.stack([film.mean(film.ab[:, k]) for k in (0, 1)], axis=1)
    least = max(LEAST_STRETCH, LEAST_SHARE * float(film.held.sum()))
    if film.held.sum() < 2 * least:
        because = f"{film.held.sum():.1f} s are too short for two stretches of {least:.1f} s."
        return claim.verdict("undecided", because)
    stretches = _divide(colours, film.held, least)
    pairs = list(pairwise(stretches))
    steps = [float(np.linalg.norm(b.ab - a.ab)) for a, b in pairs]
    apart = [_apart(colours, film.held, a, b) for a, b in pairs]
    clear = [step for step, share in zip(steps, apart, strict=True) if share >= APART]
    most = max(clear, default=0.0)
    evidence = _evidence(film, stretches)
    if most >= claim.limit:
        told = [
            f"at {film.starts[b.first]:.1f} s from {_name(film, a)} to {_name(film, b)} ({step:.0f} apart, "
            f"where {claim.limit:g} is needed)"
            for (a, b), step, share in zip(pairs, steps, apart, strict=True)
            if step >= claim.limit and share >= APART
        ]
        because = f"The palette shifts {'; '.join(told[:3])}; each stretch keeps its own."
        return claim.verdict("holds", because, most, evidence=evidence)
    mixed = max(steps, default=0.0)
    because = (
        f"The colours of two neighbouring stretches of {least:.1f} s or more differ by {most:.0f} at most, "
        f"where {claim.limit:g} is needed (2.3 is just noticeable)"
        if most or not mixed
        else "No two neighbouring stretches keep a palette each"
    )
    if most >= claim.limit - SHIFT_DOUBT:
        return claim.verdict("undecided", f"{because}: near the limit.", most, evidence=evidence)
    if mixed >= claim.limit:
        because += ", while colours alternate between shots"
    return claim.verdict("fails", f"{because}.", most, evidence=evidence)


def _divide(colours: Floats, held: Floats, least: float) -> list[Stretch]:
    """Divide the seconds into stretches of `least` s or more whose colours vary least.

    The best division into each number of stretches (dynamic programming); one more is taken where it explains
    a distance of `SHIFT` - `SHIFT_DOUBT` between two.
    """
    known = np.flatnonzero(held > 0)
    w, x = held[known], colours[known]
    sums = np.concatenate(
        [np.zeros((1, 4)), np.cumsum(np.c_[w, w[:, None] * x, w * (x**2).sum(axis=1)], axis=0)]
    )
    n = len(known)

    def cost(a: Ints, b: int) -> Floats:
        total = sums[b] - sums[a]
        spread = total[..., 3] - (total[..., 1:3] ** 2).sum(axis=-1) / np.maximum(total[..., 0], 1e-9)
        return np.asarray(np.where(total[..., 0] >= least - 1e-6, spread, np.inf))

    starts = np.arange(n + 1)
    best = np.full((MOST_STRETCHES + 1, n + 1), np.inf)
    came = np.zeros((MOST_STRETCHES + 1, n + 1), np.intp)
    best[0, 0] = 0.0
    for parts in range(1, MOST_STRETCHES + 1):
        for b in range(1, n + 1):
            options = best[parts - 1, :b] + cost(starts[:b], b)
            came[parts, b] = int(options.argmin())
            best[parts, b] = options[came[parts, b]]
    # One more stretch must take away as much as two stretches of the least length, so far apart, would.
    worth = least * ((SHIFT - SHIFT_DOUBT) / 2) ** 2
    parts = int(np.argmin(best[1:, n] + worth * np.arange(1, MOST_STRETCHES + 1))) + 1
    edges = [n]
    for k in range(parts, 0, -1):
        edges.insert(0, int(came[k, edges[0]]))
    return [
        Stretch(int(known[a]), int(known[b - 1]) + 1, np.asarray(np.median(x[a:b], axis=0)))
        for a, b in pairwise(edges)
    ]


def _apart(colours: Floats, held: Floats, one: Stretch, other: Stretch) -> float:
    """Return the share of both stretches' time in which the palette is nearer to its own stretch's."""
    own = both = 0.0
    for stretch, neighbour in ((one, other), (other, one)):
        inside = slice(stretch.first, stretch.last)
        near, far = (np.linalg.norm(colours[inside] - s.ab, axis=1) for s in (stretch, neighbour))
        own += float(held[inside][near < far].sum())
        both += float(held[inside].sum())
    return own / both


def _name(film: SecondColours, stretch: Stretch) -> str:
    """Return the palette of a stretch by a plain name."""
    a, b = stretch.ab.tolist()
    if float(np.hypot(a, b)) < GREYISH:
        return "grey"
    # Named at the strength of a colour that is seen, whatever the light; greys that are tinted have no name.
    strong = stretch.ab * (60.0 / float(np.hypot(a, b)))
    return colour_name(np.array([55.0, *strong]))


def _evidence(film: SecondColours, stretches: list[Stretch]) -> tuple[Evidence, ...]:
    ends = np.r_[film.starts[1:], film.end]
    return tuple(
        Evidence(
            "palette.slices",
            float(film.starts[s.first]),
            float(ends[s.last - 1]),
            float(np.hypot(*s.ab)),
            "C*",
            f"mostly {_name(film, s)}",
        )
        for s in stretches
    )


COLOUR_SHIFTS = Claim(
    id="colour-shifts",
    says="The colours shift from one palette to another.",
    needs=("palette.lightness", "palette.slices", "palette.aside"),
    limit=SHIFT,
    unit="dE",
    source="a distance that one palette does not reach within shots of real clips: docs/explanation/light.md",
    phrases=hues_phrases.SHIFTS,
    opposites=hues_phrases.SHIFTS_OPPOSITES,
    frames=hues_frames.SHIFTS,
    never_of=("the song", "the story", "a thing seen", "a thing not seen", "a photograph"),
    holds_on_a_part=True,
    judge=_colour_shifts,
)
