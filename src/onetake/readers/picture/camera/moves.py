"""Camera moves: what the camera does from when to when, by the names used in film."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Column, Lane
from onetake.core.spans import crop, total
from onetake.core.split_screens import is_split, split_spans
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.axis_moves import axis_moves, axis_runs
from onetake.readers.picture.camera.dolly_or_zoom import means
from onetake.readers.picture.camera.handheld import handheld_moves
from onetake.readers.picture.camera.motion_runs import step_seconds
from onetake.readers.picture.camera.move_limits import AXES, MOVES, Move
from onetake.readers.picture.camera.orbits import orbits
from onetake.readers.picture.camera.spirals import spirals
from onetake.readers.picture.camera.statics import statics
from onetake.readers.picture.camera.whips import EDGE, SHAKE_EDGE, near_whips, whips

if TYPE_CHECKING:
    from collections.abc import Mapping

_VALUE = (
    "The value is in widths (pan, whip, handheld; orbit: by which the background passes), heights (tilt) or "
    "degrees (roll, spiral), or is a ratio (push-in, pull-out)."
)


FOLLOWED = 0.8
"""Confidence from which corners were followed through a whip, so that its growth is known: 0.96 to 1.00 in a
real orbit with a push-in, at most 0.3 where only a shift is known."""


class Moves:
    """Names the camera's moves in each shot.

    A move is a run of one sign that is larger than the shake and mostly goes one way. The unit of the value
    depends on the label: widths (pan), heights (tilt), degrees (roll, spiral), how many times larger
    (push-in, pull-out), widths of shake (handheld), widths (whip); 0 (static). The columns give each move's
    direction, such as a whip's.
    """

    name = "moves"
    version = 3
    needs: tuple[str, ...] = (
        *(f"camera.{axis}" for axis in AXES),
        "camera.shake",
        "camera.parallax",
        "shots",
    )
    may_use: tuple[str, ...] = ("camera.layers", "framing.scale", "frame.split")
    gives: tuple[Gives, ...] = (
        Gives(
            "camera.moves",
            "spans",
            "",
            "what the camera does: static, pan, tilt, roll, push-in, spiral, orbit",
            labels=MOVES,
            columns=(
                Column("across", "width", "how far it leads to the right (above 0) or to the left meanwhile"),
                Column("up", "height", "how far it leads up (above 0) or down meanwhile"),
            ),
            lane=Lane("picture", "Camera moves"),
        ),
        Gives(
            "camera.means",
            "spans",
            "share",
            "how the camera came closer or moved away: dolly, zoom, both, or undetermined",
            labels=("dolly", "zoom", "dolly zoom", "undetermined"),
            lane=Lane("picture", "Dolly or zoom"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the moves, sorted by their start; they may overlap. None is told of a split screen."""
        moves: list[Move] = []
        for start, end in tracks["shots"].spans:
            moves += _of_shot(tracks, float(start), float(end))
            if "camera.layers" in tracks:
                moves += orbits(tracks["camera.layers"], float(start), float(end))
        split = split_spans(tracks)
        moves = [m for m in moves if total(crop(split, m.start, m.end)) <= 0.5 * (m.end - m.start)]
        moves.sort(key=lambda m: (m.start, m.end, m.label))
        columns = ([getattr(m, f) for m in moves] for f in ("start", "end", "label", "value", "confidence"))
        start, end, label, value, sure = columns
        ways = {"across": _ways(tracks["camera.pan"], moves), "up": _ways(tracks["camera.tilt"], moves)}
        return [
            spans(
                "camera.moves",
                start,
                end,
                label,
                value,
                "",
                by=author(self),
                confidence=sure,
                columns=ways,
                remark=_VALUE,
            ),
            self._means(tracks, [m for m in moves if m.axis == "scale"]),
        ]

    def _means(self, tracks: Mapping[str, Track], moves: list[Move]) -> Track:
        found = [means(tracks, m.start, m.end, float(np.log(m.value))) for m in moves]
        return spans(
            "camera.means",
            [m.start for m in moves],
            [m.end for m in moves],
            [x.label for x in found],
            [np.nan if x.spread is None else x.spread for x in found],
            "share",
            by=author(self),
            confidence=[x.confidence for x in found],
        )


def _ways(rate: Track, moves: list[Move]) -> list[float]:
    """Return how far the camera moves along one axis during each move."""
    way = np.nan_to_num(rate.values) * step_seconds(rate.t)
    return [float(way[(rate.t >= m.start) & (rate.t < m.end)].sum()) for m in moves]


def _of_shot(tracks: Mapping[str, Track], start: float, end: float) -> list[Move]:
    t = tracks["camera.pan"].t
    part = (t >= start) & (t < end)
    t = t[part]
    if len(t) < 3:
        return []
    split = is_split(tracks, t)
    rate = {axis: np.where(split, np.nan, tracks[f"camera.{axis}"].values[part]) for axis in AXES}
    sure = tracks["camera.pan"].column("confidence")[part]
    shake = np.nan_to_num(tracks["camera.shake"].values[part])
    step = float(np.median(np.diff(t)))
    moves = whips(t, rate, step)
    in_whip = near_whips(t, moves, EDGE)
    # A whip is fast, too, and would count as shake as far as the shake's window reaches.
    unshaken = np.where(near_whips(t, moves, SHAKE_EDGE), 0.0, shake)
    # Where corners were followed all the same, the growth beneath it is known.
    leapt = in_whip & (sure < FOLLOWED)
    calm = {
        axis: np.where(leapt if axis == "scale" else in_whip, np.nan, value) for axis, value in rate.items()
    }
    found = axis_runs(t, calm, unshaken, sure)
    moves += axis_moves(t, found, sure, step)
    moves += spirals(t, found, step)
    moves += handheld_moves(t, unshaken, step)
    moves += statics(t, rate, sure, moves, step)
    return moves
