"""Claims about form: whether the film ends as it began."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.claims import form_frames
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import union
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Spans

DOUBT = 0.25
"""Undecided so near to the limit, as a share of it; set by hand, no measured source."""
ENDS = 1.5
"""s at the start and at the end that are compared; set by hand."""
LEAST = 10.0
"""s of film below which start and end are one moment; set by hand."""
CHANCE_P = 0.05
"""Share of the pairs of moments, in two shots, that may be as alike as start and end."""
FEWEST_PAIRS = 40
"""Pairs of moments that are needed for it; set by hand."""


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
    first = shown.start < shown.start[0] + ENDS
    last = shown.end > shown.end[-1] - ENDS
    one, other = (shown.cells[some].mean(axis=0) for some in (first, last))
    distance = _distance(one, other)
    chance, pairs = _other_pairs(shown, shots)
    because = (
        f"The first and the last {ENDS:g} s differ by {distance:.0f} dE in colour, cell by cell"
        if pairs < FEWEST_PAIRS
        else f"The first and the last {ENDS:g} s differ by {distance:.0f} dE in colour, cell by cell; of two "
        f"moments in two shots {np.mean(chance <= distance):.0%} are as alike"
    )
    evidence = (
        Evidence(
            "frame.layout", float(shown.start[first][0]), float(shown.end[first][-1]), None, "", "the start"
        ),
        Evidence(
            "frame.layout", float(shown.start[last][0]), float(shown.end[last][-1]), None, "", "the end"
        ),
    )
    level = float(np.quantile(chance, CHANCE_P)) if pairs >= FEWEST_PAIRS else None
    if distance > claim.limit * (1 + DOUBT):
        return claim.verdict("fails", f"{because}.", distance, chance=level, evidence=evidence)
    if distance > claim.limit * (1 - DOUBT):
        because += ": too near to the limit."
    elif level is None:
        because += ". Too few other shots show what is usual."
    elif distance > level:
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


def _distance(one: Floats, other: Floats) -> float:
    """Return the mean distance of two looks in CIELAB, cell by cell (CIE 1976)."""
    return float(np.sqrt(((one - other) ** 2).sum(axis=-1)).mean())


def _other_pairs(shown: _Moments, shots: Spans) -> tuple[Floats, int]:
    """Return the distances of moments in two shots, one moment for every `ENDS` s, and how many there are."""
    at = shown.start[0] + ENDS * np.arange(int((shown.end[-1] - shown.start[0]) / ENDS))
    groups = [(shown.start >= t) & (shown.start < t + ENDS) for t in at]
    groups = [group for group in groups if group.any()]
    if not groups:
        return np.empty(0), 0
    looks = np.array([shown.cells[group].mean(axis=0) for group in groups])
    shot = np.array(
        [np.searchsorted(shots[:, 0], shown.start[group].mean(), side="right") for group in groups]
    )
    first, second = np.triu_indices(len(looks), 1)
    two = shot[first] != shot[second]
    # The first and the last shot are what is tested.
    two &= ~((shot[first] == shot[0]) & (shot[second] == shot[-1]))
    first, second = first[two], second[two]
    distances = np.sqrt(((looks[first] - looks[second]) ** 2).sum(axis=-1)).mean(axis=-1)
    return np.asarray(distances, np.float64), len(distances)


ENDS_AS_IT_BEGAN = Claim(
    id="ends-as-it-began",
    says="The film ends as it began.",
    needs=("frame.layout", "palette.aside", "shots"),
    limit=10.0,
    unit="dE",
    source=(
        "three quarters of the moments of one shot are nearer than 8.2 dE, of two shots farther than 18 "
        "(46 real clips, docs/explanation/form.md); and no more than 5 of 100 other pairs may be as alike"
    ),
    phrases=form_frames.CIRCLE_PHRASES,
    opposites=form_frames.CIRCLE_OPPOSITES,
    frames=form_frames.CIRCLE,
    never_of=("the song", "the story"),
    judge=_ends_as_it_began,
)
