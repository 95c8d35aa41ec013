"""Claims about the camera and its subject: it follows somebody, or goes round."""

from __future__ import annotations

import numpy as np

from onetake.claims import camera_moves_frames as frames
from onetake.claims.camera_moves import PANS, stretches_of, travel_of
from onetake.claims.figure_words import of_width, percent
from onetake.claims.named_moves import (
    NEEDS,
    SOURCE,
    UNKNOWN_MOST,
    NamedMove,
    NamedMoves,
    named_moves,
    too_little_known,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import intersection
from onetake.core.verdict import Evidence, Verdict

FOLLOWED_SECONDS = 1.5
"""s that a follow lasts at least; set by hand, no measured source."""
PAN_WIDTHS = 0.3
"""Frame widths that the background passes at least while somebody keeps their place; set by hand: who
stands in
a room would leave the frame's middle third meanwhile."""
SEEN_SHARE = 0.6
"""Share of such a pan in which the place of somebody must be known; set by hand."""
HELD = 0.06
"""Share of the points that keep their place round the centre (`camera.layers`, `held`) from which a subject
does;
as the reader wants it of a follow."""
HELD_SHARE = 0.75
"""Share of such a pan in which a subject must be held so: 0.96 in a real and a staged follow, at most 0.48 in
other pans without lettering; docs/explanation/camera-people-places.md."""
KEPT = 1 / 3
"""How far their place in the frame may wander, over how far the camera goes; set by hand."""
STANDS_SHARE = 0.05
"""Share of the film in named moves up to which a camera follows nobody; set by hand."""
EDGE = 0.05
"""s by which a measured stretch may reach over the pan."""
FAR = 2.0
"""Times that the picture grows or shrinks in one move from which an arc in it is not told: a shot round two
people at a ship's bow, which grows to 2.5 times, has no sideways move. Set by hand below that."""
CONFIDENT = 0.5
"""Confidence of an orbit, 0 to 1, from which it is sure: the points that go the other way count as much as in
the staged and real orbits that were found; docs/explanation/camera.md."""
NO_ORBIT = ("turn", "truck left", "truck right", "follow left", "follow right")
"""What a pan is told to be when it is no orbit."""


def _follows(claim: Claim, tracks: Tracks) -> Verdict:
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    travel = tracks["camera.travel"]
    found = [
        Evidence(
            "camera.travel", float(a), float(b), float(value), "share", "the camera keeps beside somebody"
        )
        for label, (a, b), value in zip(travel.labels, travel.spans, travel.values, strict=True)
        if label.startswith("follow") and b - a >= FOLLOWED_SECONDS
    ]
    pans = [row for row in moves.of(*PANS) if row.amount >= PAN_WIDTHS and not _in_orbit(tracks, moves, row)]
    found += [
        row.evidence("the background passes, and somebody keeps their place in the frame")
        for row in pans
        if _keeps_place(tracks, row) or _is_held(tracks, row)
    ]
    if found:
        found.sort(key=lambda e: e.start - e.end)
        longest = found[0].end - found[0].start
        because = (
            f"From {found[0].start:.1f} to {found[0].end:.1f} s the background passes while what is in the "
            f"middle keeps its place, where {claim.limit:g} s are needed."
        )
        return claim.verdict("holds", because, longest, evidence=tuple(found[:3]))
    moved = moves.share(moves.moving)
    if moved <= STANDS_SHARE and moves.unknown_share <= UNKNOWN_MOST:
        because = f"The camera moves for {moved:.0%} of the film only, so it follows nobody."
        return claim.verdict("fails", because, 0.0, evidence=stretches_of(moves, "static"))
    because = (
        "Nobody is seen to keep their place in the frame while the background passes. But who is turned "
        "away, or walks in front of the camera, is not recognised."
    )
    return claim.verdict("undecided", because, evidence=stretches_of(moves, *PANS))


def _in_orbit(tracks: Tracks, moves: NamedMoves, row: NamedMove) -> bool:
    return moves.covers(row, "orbit") or "orbit" in travel_of(tracks, row)


def _keeps_place(tracks: Tracks, row: NamedMove) -> bool:
    """Return whether somebody's place in the frame stays while the camera goes that far."""
    place = tracks.get("framing.place")
    if place is None or row.end - row.start < FOLLOWED_SECONDS:
        return False
    inside = place.values[(place.t >= row.start) & (place.t < row.end)]
    seen = inside[np.isfinite(inside)]
    if not len(inside) or len(seen) < SEEN_SHARE * len(inside):
        return False
    return bool(seen.max() - seen.min() <= KEPT * row.amount)


def _is_held(tracks: Tracks, row: NamedMove) -> bool:
    """Return whether points round the centre keep their place in a pan in which no lettering is told."""
    layers, titles = tracks.get("camera.layers"), tracks.get("titles")
    if layers is None or row.end - row.start < FOLLOWED_SECONDS:
        return False
    if titles is not None and len(intersection([(row.start, row.end)], titles.spans)):
        return False
    spans = layers.spans
    inside = (spans[:, 0] >= row.start - EDGE) & (spans[:, 1] <= row.end + EDGE)
    seconds = (spans[:, 1] - spans[:, 0])[inside]
    held = np.nan_to_num(layers.column("held"))[inside] >= HELD
    measured = float(seconds.sum())
    if measured < SEEN_SHARE * (row.end - row.start):
        return False
    return float(seconds[held].sum()) >= HELD_SHARE * measured


def _circles(claim: Claim, tracks: Tracks) -> Verdict:
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    orbits = moves.of("orbit")
    shown = stretches_of(moves, "orbit")
    if orbits:
        row = orbits[0]
        because = (
            f"From {row.start:.1f} to {row.end:.1f} s the background passes by {of_width(row.amount)}, where "
            f"{percent(claim.limit)} is needed, and what is near goes slower or the other way, as when the "
            "camera goes round it."
        )
        sure = row.amount >= claim.limit and row.confidence >= CONFIDENT
        because += "" if sure else " That is too little to be sure."
        return claim.verdict("holds" if sure else "undecided", because, row.amount, evidence=shown)
    open_ = [row for row in moves.of(*PANS) if travel_of(tracks, row) not in NO_ORBIT]
    if open_:
        because = (
            f"The picture goes sideways at {open_[0].start:.1f} s, but whether the camera turns or circles "
            "cannot be decided."
        )
        return claim.verdict("undecided", because, evidence=stretches_of(moves, *PANS))
    far = [row for row in moves.of("push-in", "pull-out") if max(row.amount, 1 / row.amount) >= FAR]
    if far:
        because = (
            f"From {far[0].start:.1f} to {far[0].end:.1f} s the camera travels so far that the picture "
            f"becomes {far[0].amount:.1f} times as large; whether it also goes round what it films cannot be "
            "decided."
        )
        return claim.verdict("undecided", because, evidence=stretches_of(moves, far[0].label))
    none = "The camera does not go round anything: it never goes sideways but by turning or going straight."
    if moves.unknown_share > UNKNOWN_MOST:
        because = (
            f"No orbit is found, but the camera's motion is unknown for {moves.unknown_share:.0%} of the "
            "film."
        )
        return claim.verdict("undecided", because)
    return claim.verdict("fails", none, 0.0, evidence=stretches_of(moves, *PANS, "static"))


CAMERA_FOLLOWS = Claim(
    id="camera-follows",
    says="The camera follows somebody.",
    needs=(*NEEDS, "camera.travel"),
    limit=FOLLOWED_SECONDS,
    unit="s",
    source=f"long enough to be seen as following, a choice; {SOURCE}",
    phrases=frames.FOLLOWS_PHRASES,
    opposites=frames.FOLLOWS_OPPOSITES,
    frames=frames.FOLLOWS,
    never_of=("the song", "the story"),
    judge=_follows,
    holds_on_a_part=True,
)
CAMERA_CIRCLES = Claim(
    id="camera-circles",
    says="The camera circles its subjects.",
    needs=(*NEEDS, "camera.travel"),
    limit=0.2,
    unit="width",
    source=f"a fifth of the frame, 13 degrees with a lens of 30 mm: less is a sway, a choice: {SOURCE}",
    phrases=frames.CIRCLES_PHRASES,
    opposites=frames.CIRCLES_OPPOSITES,
    frames=frames.CIRCLES,
    never_of=("the song", "the story"),
    judge=_circles,
    holds_on_a_part=True,
)
