"""Claims about form: whether the film ends as it began."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.claims import form_frames
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import union
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Ints, Spans

DOUBT = 0.25
"""Undecided so near to the limit, as a share of it; set by hand, no measured source."""
ENDS = 3.0
"""s of the first and of the last shot that are compared; set by hand."""
STEP = 1.0
"""s between the moments of a shot that are compared; set by hand: a film of an hour has thousands."""
LEAST = 10.0
"""s of film below which start and end are one moment; set by hand."""
CHANCE_P = 0.05
"""Share of the other pairs of shots that may be as alike as the limit demands of start and end."""
FEWEST_PAIRS = 20
"""Pairs of shots that are needed for it, so that one of them is that share."""
LOOK = 0.5
"""s between two moments of `frame.layout`."""
MOST_SHOTS = 60
"""Shots that are compared with each other at most, evenly chosen: the time grows with the square."""


class _Moments(NamedTuple):
    start: Floats
    end: Floats
    cells: Floats
    """CIELAB, shape (n, cells, 3)."""


def _ends_as_it_began(claim: Claim, tracks: Tracks) -> Verdict:
    shown, shots = _moments(tracks), tracks["shots"].spans
    if not len(shown.start) or shown.end[-1] - shown.start[0] < LEAST:
        because = f"Less than {LEAST:g} s are seen without black, white, fades and title cards."
        return claim.verdict("undecided", because)
    shot = np.searchsorted(shots[:, 0], shown.start + 1e-6, side="right")
    start = np.flatnonzero((shot == shot[0]) & (shown.start < shown.start[0] + ENDS))
    end = np.flatnonzero((shot == shot[-1]) & (shown.end > shown.end[-1] - ENDS))
    distance = _distance(shown.cells[start], shown.cells[end])
    others = _other_pairs(shown, shot)
    because = (
        f"In half of the picture the colours of the first and the last image differ by {distance:.1f} or "
        f"less, where up to {claim.limit:g} is alike (2.3 is just noticeable)"
    )
    level = None
    if len(others) >= FEWEST_PAIRS:
        level = float(np.quantile(others, CHANCE_P))
        alike = np.mean(others <= max(distance, claim.limit * (1 - DOUBT)))
        because += f"; {alike:.0%} of the other pairs of shots are as alike or nearly so"
    evidence = tuple(
        Evidence("frame.layout", float(shown.start[some[0]]), float(shown.end[some[-1]]), None, "", says)
        for some, says in ((start, "the start"), (end, "the end"))
    )
    if distance > claim.limit * (1 + DOUBT):
        return claim.verdict("fails", f"{because}.", distance, chance=level, evidence=evidence)
    if distance > claim.limit * (1 - DOUBT):
        because += ": too near to the limit."
    elif level is None:
        because += ". Too few other shots show what is usual."
    elif level < claim.limit * (1 - DOUBT):
        because += ". So the whole film looks alike."
    else:
        return claim.verdict("holds", f"{because}.", distance, chance=level, evidence=evidence)
    return claim.verdict("undecided", because, distance, chance=level, evidence=evidence)


def _moments(tracks: Tracks) -> _Moments:
    """Return what the film looks like, without black, white, fades and title cards."""
    track = tracks["frame.layout"]
    starts, first, count = np.unique(track.spans[:, 0], return_index=True, return_counts=True)
    cells = int(count.max()) if len(count) else 0
    whole = count == cells
    table = np.stack([track.values, track.column("a"), track.column("b")], axis=1)
    aside = union(tracks["palette.aside"].spans, _cards(tracks))
    ends = track.spans[first, 1] if len(first) else np.empty(0)
    clear = np.array(
        [not ((aside[:, 0] < b) & (aside[:, 1] > a)).any() for a, b in zip(starts, ends, strict=True)],
        dtype=bool,
    )
    kept = np.flatnonzero(whole & clear)
    picture = [table[first[i] : first[i] + cells] for i in kept]
    return _Moments(starts[kept], ends[kept], np.array(picture).reshape(-1, max(cells, 1), 3))


def _cards(tracks: Tracks) -> Spans:
    titles = tracks.get("titles")
    if titles is None or not len(titles):
        return np.empty((0, 2))
    return titles.spans[[label == "card" for label in titles.labels]]


def _distance(some: Floats, others: Floats) -> float:
    """Return how far two shots are in CIELAB (CIE 1976): the middle cell's distance, where it is least.

    Who stands elsewhere, or has gone, changes some cells and not the place.

    Parameters
    ----------
    some, others : array of float, shape (n, cells, 3) and (m, cells, 3)
    """
    apart = np.sqrt(((some[:, None] - others[None]) ** 2).sum(axis=-1))
    return float(np.median(apart, axis=-1).min())


def _other_pairs(shown: _Moments, shot: Ints) -> Floats:
    """Return the distances of every two shots, but for the first with the last; shape (pairs,)."""
    numbers = np.unique(shot)
    if len(numbers) > MOST_SHOTS:
        numbers = numbers[np.unique(np.linspace(0, len(numbers) - 1, MOST_SHOTS).astype(int))]
    looks = []
    for number in numbers.tolist():
        own = np.flatnonzero(shot == number)
        middle = shown.start[own].mean()
        near = own[np.abs(shown.start[own] - middle) <= ENDS / 2]
        looks.append(shown.cells[near[:: max(1, round(STEP / LOOK))]])
    return np.array(
        [
            _distance(looks[i], looks[j])
            for i in range(len(looks))
            for j in range(i + 1, len(looks))
            if (i, j) != (0, len(looks) - 1)
        ]
    )


ENDS_AS_IT_BEGAN = Claim(
    id="ends-as-it-began",
    says="The film ends as it began.",
    needs=("frame.layout", "palette.aside", "shots"),
    limit=8.0,
    unit="dE",
    source=(
        "start and end of one shot are 2.7 dE apart (median of 21 on real clips), two shots 13 or more in 95 "
        "of 100 "
        "pairs but for jump cuts (docs/explanation/form.md); no more than 5 of 100 other pairs may be as "
        "alike"
    ),
    phrases=form_frames.CIRCLE_PHRASES,
    opposites=form_frames.CIRCLE_OPPOSITES,
    frames=form_frames.CIRCLE,
    never_of=("the song", "the story"),
    leads_to=frozenset({"start", "end", "shot"}),
    judge=_ends_as_it_began,
)
