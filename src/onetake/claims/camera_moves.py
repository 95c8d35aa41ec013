"""Claims about single camera moves: it pans, moves in, moves out; it is held in the hand, or stands still."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import camera_moves_frames as frames
from onetake.claims.evidence import decide_by_bounds
from onetake.claims.figure_words import of_width, percent, there_are
from onetake.claims.named_moves import (
    COVERED,
    NEEDS,
    SOURCE,
    UNKNOWN_MOST,
    NamedMove,
    NamedMoves,
    decide_largest,
    named_moves,
    slow_drift,
    too_little_known,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.curves import smooth
from onetake.core.frame_times import film_end
from onetake.core.spans import intersection, total, union, where
from onetake.signal.motion.handheld import HANDHELD

if TYPE_CHECKING:
    from onetake.core.arrays import Spans
    from onetake.core.verdict import Evidence, Verdict

PANS = ("pan left", "pan right")
"""Labels of moves to the side."""
UP_AND_DOWN = ("tilt up", "tilt down")
"""Labels of moves up and down, cranes among them."""
SURELY_SHAKEN = 1.15
"""Times the shake of a handheld camera that counts for the claim to hold: the nearest clip that may be either
has 1.0 times as much; docs/explanation/camera-people-places.md."""
MAYBE_SHAKEN = 1.5
"""By how much less shake than that of a handheld camera may be a hand all the same; set by hand."""
CARRIED = 1.3
"""Growth from which the camera travels far: a crane shot towards a ship's bow (2.5 times) swayed as in the
hand, a hand-held clip comes closer by 1.17 times; docs/explanation/camera-people-places.md."""
SWAY_SECONDS = 4.0
"""s of the shortest shot in which the camera is surely not in the hand if no sway is told; as long as the
reader wants shake to last."""
SHAKE_SECONDS = 2.0
"""s over which shake is averaged; as the reader of the moves does."""
MOVING_MOST = 0.1
"""Share of the film in named moves from which the camera is not fixed; set by hand, no measured source."""
STILL_PICTURE = 1e-4
"""Frame widths a second of motion that 95 % of the frames stay below in a still picture, which no camera
filmed: nothing moves at all; docs/explanation/camera-people-places.md."""


def _pans(claim: Claim, tracks: Tracks) -> Verdict:
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    rows = [
        row
        for row in moves.of(*PANS)
        if not moves.covers(row, "orbit") and "orbit" not in travel_of(tracks, row)
    ]
    found = ""
    if rows:
        label = travel_of(tracks, rows[0])
        by = f" ({label})" if label else ", by turning or by travelling"
        found = (
            f"At {rows[0].start:.1f} s the picture moves by {of_width(rows[0].amount)} as the camera goes to "
            f"the {rows[0].label[4:]}{by}; {percent(claim.limit)} is needed."
        )
    round_it = "The camera goes round something, which shifts the picture too."
    doubt = round_it if moves.of("orbit") else slow_drift(tracks, claim.limit)
    return decide_largest(claim, moves, rows, found, "No pan is found.", doubt)


def travel_of(tracks: Tracks, row: NamedMove) -> str:
    """Return whether the camera turned or travelled in a pan; '' where `camera.travel` does not tell."""
    track = tracks.get("camera.travel")
    if track is None:
        return ""
    for label, (start, end) in zip(track.labels, track.spans, strict=True):
        if total(intersection([(start, end)], [(row.start, row.end)])) > 0 and label != "undetermined":
            return str(label)
    return ""


def _moves_in(claim: Claim, tracks: Tracks) -> Verdict:
    return _along(claim, tracks, "push-in", 1, "No push-in and no zoom in is found.")


def _moves_out(claim: Claim, tracks: Tracks) -> Verdict:
    return _along(claim, tracks, "pull-out", -1, "No pull-out and no zoom out is found.")


GROWN_BESIDE = 1.15
"""Size ratio from which a move in or out is sure while the camera also pans, tilts or cranes for half of it:
in a film's crane shot down through rails, with riders who come closer, the picture grows to 1.10 without a
move in (docs/explanation/camera-people-places.md). Set between that and 1.19, a crane that does go in."""


def _along(claim: Claim, tracks: Tracks, label: str, way: int, none: str) -> Verdict:
    """Decide by the largest move along the axis of the lens; `way` is 1 where the picture grows, else -1."""
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    rows = moves.of(label)
    found = ""
    if rows:
        row = rows[0]
        size, needed = (percent(times**way) for times in (row.amount, claim.limit))
        found = (
            f"From {row.start:.1f} to {row.end:.1f} s the picture {'grows' if way > 0 else 'shrinks'} to "
            f"{size} of its size{_means(tracks, row)}; {needed} or {'more' if way > 0 else 'less'} is needed."
        )
        if claim.limit <= row.amount < GROWN_BESIDE and moves.covers(row, *PANS, *UP_AND_DOWN):
            because = f"{found} The camera pans or tilts meanwhile, which may change the size by as much."
            return claim.verdict("undecided", because, row.amount, evidence=(row.evidence(row.label),))
    return decide_largest(claim, moves, rows, found, none)


def _means(tracks: Tracks, row: NamedMove) -> str:
    """Say whether it was done by dolly or by zoom, where that is told."""
    track = tracks.get("camera.means")
    if track is None:
        return ""
    for label, (start, end) in zip(track.labels, track.spans, strict=True):
        if abs(start - row.start) + abs(end - row.end) < 0.2 and label != "undetermined":
            return f" ({label})"
    return ", by dolly or by zoom"


def _handheld(claim: Claim, tracks: Tracks) -> Verdict:
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    rows = moves.of("handheld")
    told = moves.spans("handheld")
    surely = union(
        [
            (r.start, r.end)
            for r in rows
            if r.value >= SURELY_SHAKEN * HANDHELD and not _is_carried(tracks, moves, r)
        ]
    )
    maybe = union(told, moves.unknown, _maybe_shaken(tracks), _short_shots(tracks, moves))
    share, strict, loose = (moves.share(spans) for spans in (told, surely, maybe))
    shaken = f", by {of_width(rows[0].value)} at the most" if rows else ""
    because = (
        f"For {share:.0%} of the film the camera sways and jolts as in the hand{shaken}; "
        f"{percent(claim.limit)} is needed."
    )
    evidence = tuple(row.evidence("shaken as in the hand") for row in rows[:3])
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


def _is_carried(tracks: Tracks, moves: NamedMoves, row: NamedMove) -> bool:
    """Return whether the camera travels far meanwhile: what carries it (a crane, a ship) may sway."""
    far = [r for r in moves.of("push-in", "pull-out") if r.amount >= CARRIED]
    far += [r for r in moves.of(*PANS) if travel_of(tracks, r).startswith(("truck", "follow"))]
    inside = (
        intersection([(row.start, row.end)], [(r.start, r.end) for r in far]) if far else np.empty((0, 2))
    )
    return total(inside) >= COVERED * (row.end - row.start)


def _short_shots(tracks: Tracks, moves: NamedMoves) -> Spans:
    """Return the shots too short to show a hand's slow sway; not those in which the camera stands."""
    shots = tracks["shots"].spans
    still = moves.spans("static")
    return union(
        [
            (a, b)
            for a, b in shots.tolist()
            if b - a < SWAY_SECONDS and total(intersection([(a, b)], still)) < COVERED * (b - a)
        ]
    )


def _maybe_shaken(tracks: Tracks) -> Spans:
    shake = tracks["camera.shake"]
    if not len(shake):
        return np.empty((0, 2))
    calm = smooth(shake.t, np.minimum(np.nan_to_num(shake.values), 2 * HANDHELD), SHAKE_SECONDS)
    return where(shake.t, np.nan_to_num(calm) >= HANDHELD / MAYBE_SHAKEN, film_end(shake.t))


def _fixed(claim: Claim, tracks: Tracks) -> Verdict:
    moves = named_moves(tracks)
    if (verdict := too_little_known(claim, moves)) is not None:
        return verdict
    still, moving = moves.spans("static"), moves.moving
    share, moved = moves.share(still), moves.share(moving)
    other = [row for row in moves.rows if row.label != "static"]
    first = f", the first at {other[0].start:.1f} s ({other[0].label})" if other else ""
    because = (
        f"The camera stands still for {share:.0%} of the film, where {percent(claim.limit)} is needed. "
        f"{there_are(len(other), 'move')}{first}."
    )
    evidence = (
        *(row.evidence(row.label) for row in sorted(other, key=lambda r: r.start - r.end)[:3]),
        *(row.evidence("the camera stands still") for row in moves.of("static")[:3]),
    )
    if moved >= MOVING_MOST:
        return claim.verdict("fails", because, share, evidence=evidence)
    if share < claim.limit or other:
        if moves.unknown_share > UNKNOWN_MOST:
            because += f" For {moves.unknown_share:.0%} of it the camera's motion is unknown."
        return claim.verdict("undecided", because, share, evidence=evidence)
    if is_still_picture(tracks):
        because += " But nothing moves at all, so it may be a still picture, which no camera filmed."
        return claim.verdict("undecided", because, share, evidence=evidence)
    return claim.verdict("holds", because, share, evidence=evidence)


def is_still_picture(tracks: Tracks) -> bool:
    """Return whether nothing at all moves in the picture, as in a still under a song."""
    motion = tracks.get("picture.motion")
    if motion is None:
        return False
    values = motion.values[np.isfinite(motion.values)]
    return not len(values) or float(np.quantile(values, 0.95)) < STILL_PICTURE


def stretches_of(moves: NamedMoves, *labels: str) -> tuple[Evidence, ...]:
    """Return the largest moves with these labels as evidence."""
    return tuple(row.evidence(row.label) for row in moves.of(*labels)[:3])


CAMERA_PANS = Claim(
    id="camera-pans",
    says="The camera pans: it turns or moves to the side.",
    needs=NEEDS,
    limit=0.1,
    unit="width",
    source=f"a tenth of the frame: standing cameras drift by up to 0.016 widths; {SOURCE}",
    phrases=frames.PANS_PHRASES,
    opposites=frames.PANS_OPPOSITES,
    frames=frames.PANS,
    never_of=("the song", "the story"),
    judge=_pans,
    holds_on_a_part=True,
)
CAMERA_PUSHES_IN = Claim(
    id="camera-pushes-in",
    says="The camera moves in: it comes closer or zooms in.",
    needs=NEEDS,
    limit=1.1,
    unit="",
    source=f"a tenth larger: standing cameras drift by up to 0.2 %, pans of 50 degrees by 1.6 %; {SOURCE}",
    phrases=frames.IN_PHRASES,
    opposites=frames.IN_OPPOSITES,
    frames=frames.IN,
    never_of=("the song", "the story"),
    judge=_moves_in,
    holds_on_a_part=True,
)
CAMERA_PULLS_OUT = Claim(
    id="camera-pulls-out",
    says="The camera moves out: it goes back or zooms out.",
    needs=NEEDS,
    limit=1.1,
    unit="",
    source=f"a tenth smaller, as for moves in: {SOURCE}",
    phrases=frames.OUT_PHRASES,
    opposites=frames.OUT_OPPOSITES,
    frames=frames.OUT,
    never_of=("the song", "the story"),
    judge=_moves_out,
    holds_on_a_part=True,
)
HANDHELD_CAMERA = Claim(
    id="handheld",
    says="The camera is held in the hand.",
    needs=(*NEEDS, "camera.shake"),
    limit=0.5,
    unit="share",
    source=f"half of the film, so that a steady shot or two do not count; what a hand is: {SOURCE}",
    phrases=frames.HANDHELD_PHRASES,
    opposites=frames.HANDHELD_OPPOSITES,
    frames=frames.HANDHELD,
    never_of=("the song", "the story"),
    judge=_handheld,
)
FIXED_CAMERA = Claim(
    id="fixed-camera",
    says="The camera stands still.",
    needs=NEEDS,
    limit=0.9,
    unit="share",
    source=f"nine tenths, since the first moments after a cut are not always told; no move by name; {SOURCE}",
    phrases=frames.FIXED_PHRASES,
    opposites=frames.FIXED_OPPOSITES,
    frames=frames.FIXED,
    never_of=("the song", "the story"),
    judge=_fixed,
)
