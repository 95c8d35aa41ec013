"""The camera's named moves as claims use them: how long, how far, and how much is unknown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import SHOWN
from onetake.core.frame_times import film_end
from onetake.core.spans import intersection, total, union, where
from onetake.core.split_screens import is_split
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Spans
    from onetake.core.claim import Claim, Tracks
    from onetake.core.verdict import Verdict

NEEDS = ("camera.moves", "camera.pan", "shots")
"""The tracks that claims about named moves rest on."""
SOURCE = (
    "the moves of 32 clips with known moves, and of staged pairs: docs/explanation/camera-people-places.md"
)
"""Where the limits of these claims are from."""
SURE = 0.4
"""Mean confidence of the camera's motion below which no move along an axis is told:
docs/explanation/camera.md, section "Moves"."""
UNKNOWN_MOST = 0.1
"""Share of the film whose motion may be unknown for a claim to be refused; set by hand, no measured
source."""
LEAST_SECONDS = 2.0
"""s of known motion below which nothing is judged; set by hand: a move lasts 1 s or more, and needs a
before."""
DRIFT = 0.5
"""Share of the limit of a pan by which the picture may drift sideways in one shot, too slowly for a move with
a name, before it may be called a pan all the same: a drone that turned by 0.11 frame widths in 12 s was. Set
by hand."""
COVERED = 0.5
"""Share of a move that another one must cover to explain it; set by hand, no measured source."""

_UNITS = {
    "tilt up": "height", "tilt down": "height", "roll": "deg", "spiral": "deg",
    "push-in": "share", "pull-out": "share",
}  # fmt: skip
"""Units of the values of `camera.moves` by their labels; others are frame widths."""


@dataclass(frozen=True, slots=True)
class NamedMove:
    """One row of `camera.moves`."""

    start: float
    """s."""
    end: float
    """s."""
    label: str
    value: float
    """Widths, heights, degrees or a ratio, by the label."""
    confidence: float
    """0 to 1."""

    @property
    def amount(self) -> float:
        """How far it goes whatever the direction: a ratio below 1 is turned over."""
        size = abs(self.value)
        return 1 / size if self.label == "pull-out" and size > 0 else size

    def evidence(self, says: str) -> Evidence:
        """Return it as evidence, its figure in the unit of the label."""
        unit = _UNITS.get(self.label, "width")
        if unit == "share":
            says += ", size of the picture"
        return Evidence("camera.moves", self.start, self.end, self.value, unit, says)


@dataclass(frozen=True, slots=True)
class NamedMoves:
    """All moves of a film."""

    rows: tuple[NamedMove, ...]
    seconds: float
    """Length of the film, s."""
    unknown: Spans
    """Where the camera's motion is unknown, shape (n, 2), s."""

    def of(self, *labels: str) -> list[NamedMove]:
        """Return the moves with these labels, the largest first."""
        return sorted((r for r in self.rows if r.label in labels), key=lambda r: (-r.amount, r.start))

    def spans(self, *labels: str) -> Spans:
        """Return where the camera makes moves with these labels, shape (n, 2), s."""
        return union([(r.start, r.end) for r in self.rows if r.label in labels])

    def share(self, spans: Spans) -> float:
        """Return the share of the film that the spans cover."""
        return min(1.0, total(spans) / self.seconds) if self.seconds > 0 else 0.0

    @property
    def unknown_share(self) -> float:
        """Share of the film whose motion is unknown."""
        return self.share(self.unknown)

    @property
    def moving(self) -> Spans:
        """Where any move but *static* is told, shape (n, 2), s."""
        return self.spans(*({r.label for r in self.rows} - {"static"}))

    def covers(self, row: NamedMove, *labels: str) -> bool:
        """Return whether moves with these labels cover most of a move."""
        inside = total(intersection([(row.start, row.end)], self.spans(*labels)))
        return inside >= COVERED * (row.end - row.start)


def named_moves(tracks: Tracks) -> NamedMoves:
    """Return the moves of the film; in split screens the motion is unknown."""
    track, pan = tracks["camera.moves"], tracks["camera.pan"]
    t = pan.t
    known = np.isfinite(pan.values) & ~is_split(tracks, t)
    if "confidence" in pan.table.column_names:
        known &= np.nan_to_num(pan.column("confidence")) >= SURE
    known[_first_frames(tracks, t)] = True
    sure = track.column("confidence") if "confidence" in track.table.column_names else np.ones(len(track))
    rows = tuple(
        NamedMove(float(start), float(end), label, float(value), float(confidence))
        for (start, end), label, value, confidence in zip(
            track.spans, track.labels, track.values, sure, strict=True
        )
    )
    end = film_end(t)
    told = union([(r.start, r.end) for r in rows])
    unknown = where(t, ~known, end)
    for start, stop in told:
        # A move that is told spans the moments at which following was lost.
        unknown = union(_without(unknown, float(start), float(stop)))
    return NamedMoves(rows, end - float(t[0]) if len(t) else 0.0, unknown)


def _first_frames(tracks: Tracks, t: np.ndarray) -> np.ndarray:
    """Return the indices of each shot's first frame, which no step leads to."""
    starts = tracks["shots"].spans[:, 0]
    return (
        np.unique(np.minimum(np.searchsorted(t, starts - 1e-4), max(len(t) - 1, 0)))
        if len(t)
        else np.array([], int)
    )


def _without(spans: Spans, start: float, end: float) -> Spans:
    left, right = spans.copy(), spans.copy()
    left[:, 1] = np.minimum(left[:, 1], start)
    right[:, 0] = np.maximum(right[:, 0], end)
    both = np.concatenate([left, right])
    return both[both[:, 1] > both[:, 0]]


def too_little_known(claim: Claim, moves: NamedMoves) -> Verdict | None:
    """Return the verdict of a film of whose camera's motion hardly anything is known, else None."""
    known = moves.seconds - total(moves.unknown)
    if known >= LEAST_SECONDS:
        return None
    because = f"The camera's motion is known for {known:.1f} s only; {LEAST_SECONDS:g} s are needed."
    return claim.verdict("undecided", because)


def decide_largest(
    claim: Claim, moves: NamedMoves, rows: list[NamedMove], found: str, none: str, doubt: str = ""
) -> Verdict:
    """Decide a claim that one move is enough for, by the largest of `rows`.

    Parameters
    ----------
    claim : Claim
        Its limit is the amount of the move.
    moves : NamedMoves
        All moves, for what is unknown.
    rows : list of NamedMove
        The moves that count, the largest first.
    found, none : str
        What is said of the largest move, and where there is none.
    doubt : str, optional
        Why the claim is open although no move counts.
    """
    shown = tuple(row.evidence(row.label) for row in rows[:SHOWN])
    amount = rows[0].amount if rows else None
    if amount is not None and amount >= claim.limit:
        return claim.verdict("holds", found, amount, evidence=shown)
    if amount is not None:
        because = f"{found} That is too little to be sure."
        return claim.verdict("undecided", because, amount, evidence=shown)
    if doubt:
        return claim.verdict("undecided", doubt)
    if moves.unknown_share > UNKNOWN_MOST:
        because = f"{none} But the camera's motion is unknown for {moves.unknown_share:.0%} of the film."
        return claim.verdict("undecided", because)
    return claim.verdict("fails", none)


def slow_drift(tracks: Tracks, limit: float) -> str:
    """Return why a pan cannot be excluded where the picture drifts sideways in some shot; '' where not.

    Parameters
    ----------
    tracks : mapping
        With `camera.pan`, frame widths a second, and `shots`.
    limit : float
        Frame widths from which a move is a pan.
    """
    pan = tracks["camera.pan"]
    steps = np.nan_to_num(pan.values) * np.diff(pan.t, append=pan.t[-1:])
    for start, end in tracks["shots"].spans:
        path = np.cumsum(steps[(pan.t >= start) & (pan.t < end)])
        width = float(np.ptp(path)) if len(path) else 0.0
        if width >= DRIFT * limit:
            return (
                f"No pan is found, but from {start:.1f} to {end:.1f} s the picture drifts sideways by "
                f"{width:.0%} of its width, too slowly for a move that can be named."
            )
    return ""
