"""Claims about the pace of cutting: fast, slow, and long takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import pace_frames
from onetake.claims.evidence import decide_by_bounds, plural
from onetake.claims.figure_words import percent, there_are
from onetake.claims.shot_edges import shot_edges, shown_shots, too_even
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from onetake.claims.shot_edges import ShotEdges
    from onetake.core.arrays import Floats
    from onetake.core.verdict import Verdict

DOUBT = 0.15
"""Undecided so near to the limit, as a share of it; set by hand, no measured source."""
FAST_LEAST, FAST_SECONDS = 5, 10.0
"""Shots, and s of film, below which nothing is said of fast cutting; set by hand, no measured source."""
SLOW_SECONDS = 20.0
"""s of film below which nothing is said of slow cutting or of long takes; set by hand, no measured source."""
LONG = 10.0
"""s from which a take is long: averages of ten seconds and more have gone from popular films since the 1980s
(D. Bordwell, Intensified Continuity, Film Quarterly 55, 2002)."""
EVEN_SHOT = 0.5
"""Share of even frames from which a shot is black or a plain card, and no take; set by hand."""


def _fast_cutting(claim: Claim, tracks: Tracks) -> Verdict:
    edges = shot_edges(tracks)
    if (why := too_even(claim, tracks)) is not None:
        return why
    if edges.seconds < FAST_SECONDS:
        because = f"The film lasts {edges.seconds:.1f} s, too little to judge the pace of its cutting by."
        return claim.verdict("undecided", because)
    fewest, found, most = edges.each
    because, average = (
        _pace_words(edges, f"in fast cutting average and median are {claim.limit:g} s or less"),
        float(found.mean()),
    )
    shown = shown_shots(edges, "middle")
    if all(float(f(fewest)) <= claim.limit * (1 - DOUBT) for f in (np.mean, np.median)):
        if len(fewest) >= FAST_LEAST:
            return claim.verdict("holds", because, average, evidence=shown)
        because += f" {FAST_LEAST} shots are needed to call the cutting fast."
        return claim.verdict("undecided", because, average, evidence=shown)
    if all(float(f(most)) > claim.limit * (1 + DOUBT) for f in (np.mean, np.median)):
        return claim.verdict("fails", because, average, evidence=shown)
    return claim.verdict("undecided", because + _near(edges), average, evidence=shown)


def _slow_cutting(claim: Claim, tracks: Tracks) -> Verdict:
    edges = shot_edges(tracks)
    if (why := too_even(claim, tracks)) is not None:
        return why
    if not len(edges.most):
        return claim.verdict("inapplicable", "No cut is found, so there is no pace of cutting.")
    fewest, found, most = edges.each
    because, average = (
        _pace_words(edges, f"in slow cutting both are {claim.limit:g} s or more"),
        float(found.mean()),
    )
    shown = shown_shots(edges, "middle")
    if all(float(f(fewest)) < claim.limit * (1 - DOUBT) for f in (np.mean, np.median)):
        return claim.verdict("fails", because, average, evidence=shown)
    if edges.seconds < SLOW_SECONDS:
        because += " The film is too short to call its cutting slow."
        return claim.verdict("undecided", because, average, evidence=shown)
    if all(float(f(most)) >= claim.limit * (1 + DOUBT) for f in (np.mean, np.median)):
        if not len(edges.sure):
            return claim.verdict("undecided", f"{because} No cut is sure.", average, evidence=shown)
        return claim.verdict("holds", because, average, evidence=shown)
    return claim.verdict("undecided", because + _near(edges), average, evidence=shown)


def _pace_words(edges: ShotEdges, limit: str) -> str:
    lengths = edges.lengths(edges.found)
    if len(lengths) == 1:
        return f"The film is one shot of {edges.seconds:.0f} s; {limit}."
    return (
        f"{there_are(len(lengths), 'shot')} in {edges.seconds:.0f} s: a shot lasts {lengths.mean():.1f} s on "
        f"average, half of them less than {np.median(lengths):.1f} s; {limit}."
    )


def _near(edges: ShotEdges) -> str:
    """Say why the pace is not decided: it is near the limit, or joins are doubtful, or few shots differ."""
    open_joins = len(edges.most) - len(edges.sure)
    if open_joins:
        return f" {plural(open_joins, 'join')} may or may not be a cut, so the average is not sure."
    return " Average and median are too near to the limit, or lie on both sides of it."


def _long_takes(claim: Claim, tracks: Tracks) -> Verdict:
    edges = shot_edges(tracks)
    if (why := too_even(claim, tracks)) is not None:
        return why
    if edges.seconds < SLOW_SECONDS:
        because = f"The film lasts {edges.seconds:.1f} s, too little to show whether it keeps to long takes."
        return claim.verdict("undecided", because)
    share = _share(tracks, edges, edges.found, LONG)
    strict = _share(tracks, edges, edges.most, LONG * (1 + DOUBT))
    loose = _share(tracks, edges, edges.sure, LONG * (1 - DOUBT))
    lengths = edges.lengths(edges.found)
    because = (
        f"{share:.0%} of the film is in shots of {LONG:g} s or more, where {percent(claim.limit)} is needed; "
        f"the longest of {plural(len(lengths), 'shot')} lasts {lengths.max():.1f} s."
    )
    return decide_by_bounds(claim, share, strict, loose, because, shown_shots(edges, "longest"))


def _share(tracks: Tracks, edges: ShotEdges, at: Floats, least: float) -> float:
    """Return the share of the film in shots of `least` s or more that show a picture."""
    link = tracks["shots.link"]
    t, even = link.t, link.column("even")
    bounds = np.r_[edges.start, at, edges.end]
    seconds = 0.0
    for first, last in zip(bounds[:-1].tolist(), bounds[1:].tolist(), strict=True):
        inside = even[np.searchsorted(t, first) : np.searchsorted(t, last)]
        if last - first >= least and len(inside) and inside.mean() < EVEN_SHOT:
            seconds += last - first
    return seconds / edges.seconds


_NEEDS = ("shots", "shots.transitions", "shots.link")

FAST_CUTTING = Claim(
    id="fast-cutting",
    says="The film is cut fast.",
    needs=_NEEDS,
    limit=3.0,
    unit="s",
    source=(
        "between the average shot of music videos, about 2 s (J. P. Perez-Rufi and J. Rodriguez-Lopez, Video "
        "clip editing and duration of the shot, 2017), and that of feature films, 4 to 6 s (D. Bordwell, The "
        "Way Hollywood Tells It, 2006): docs/explanation/pace.md"
    ),
    phrases=pace_frames.FAST_PHRASES,
    frames=pace_frames.FAST,
    never_of=("the song",),
    judge=_fast_cutting,
)
SLOW_CUTTING = Claim(
    id="slow-cutting",
    says="The film is cut slowly.",
    needs=_NEEDS,
    limit=6.0,
    unit="s",
    source=(
        "the upper end of the average shot lengths of feature films, 4 to 6 s (D. Bordwell, The Way "
        "Hollywood "
        "Tells It, 2006), three times that of music videos: docs/explanation/pace.md"
    ),
    phrases=pace_frames.SLOW_PHRASES,
    frames=pace_frames.SLOW,
    never_of=("the song",),
    judge=_slow_cutting,
)
LONG_TAKES = Claim(
    id="long-takes",
    says="The film keeps to long takes.",
    needs=_NEEDS,
    limit=0.5,
    unit="share",
    source=(
        "half of the film, a choice, in takes of 10 s and more, an average that popular films have not had "
        "since the 1980s (D. Bordwell, Intensified Continuity, 2002): docs/explanation/pace.md"
    ),
    phrases=pace_frames.LONG_PHRASES,
    opposites=pace_frames.LONG_OPPOSITES,
    frames=pace_frames.LONG,
    never_of=("the song",),
    judge=_long_takes,
)
