"""Camera moves: what the camera does from when to when, by the names used in film."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.core.curves import smooth
from onetake.core.gives import Lane
from onetake.core.spans import gaps, union
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.motion_runs import MotionRun, motion_runs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


# Limits: docs/explanation/camera.md, section "Moves".
HAND = 0.0025
"""Shake, in frame widths, from which a camera is handheld."""
_WINDOW = 0.7
"""s over which rates are smoothed. Set by hand; no measured source."""
_SHORTEST = 1.0
"""s that a move lasts at least."""
_ONE_WAY = 0.6
"""Amount over gross, below which it is wobble. Set by hand; no measured source."""
_OVER_SHAKE = 8.0
"""Amount of a move over the shake, at least. Set by hand; no measured source."""
_HANDHELD_LEAST = 2.5
"""s that handheld shake lasts at least."""
_SHAKE_WINDOW = 2.0
"""s over which shake is averaged before it is compared with `HAND`. Set by hand; no measured source."""
_SPIRAL_LEAST = 1.5
"""s of roll together with growth or shrinking."""
_SPIRAL_TURN = 12.0
"""Degrees of that roll at least."""
_WHIP_SPEED = 0.7
"""Widths per s from which it is a whip."""
_WHIP_FAR = 0.2
"""Widths that a whip covers at least."""
_WHIP_LONGEST = 1.0
"""s that a whip lasts at most."""
_WHIP_SURE = 0.5
"""Widths from which a whip is certain. Set by hand; no measured source."""
_WHIP_EDGE = 0.3
"""s around a whip in which no other move is measured. Set by hand; no measured source."""
_WHIP_SHAKE_EDGE = 1.0
"""s around a whip in which its motion reaches into the shake's window (`shake.WINDOW`)."""
_STATIC_LEAST = 0.5
"""s that a static stretch lasts at least."""
_VALUE = (
    "The value is in widths (pan, whip, handheld), heights (tilt) or degrees (roll, spiral), or is a ratio "
    "(push-in, pull-out)."
)
_DOLLY = 0.1
"""Parallax from which it is a dolly."""
_ZOOM = 0.06
"""Parallax up to which it is a zoom."""
_PARALLAX_ERROR = 0.07
"""Error of the parallax above which it is neither. Set by hand; no measured source."""


class _Axis(NamedTuple):
    least: float
    """Rate from which the camera moves, per second."""
    amount: float
    """Least amount of a move."""
    arm: float
    """Frame widths per unit, to compare with the shake."""
    words: tuple[str, str]
    """Label of a positive and of a negative amount."""


AXES: dict[str, _Axis] = {
    "pan": _Axis(0.015, 0.04, 1.0, ("pan right", "pan left")),
    "tilt": _Axis(0.02, 0.06, 9 / 16, ("tilt up", "tilt down")),
    "roll": _Axis(0.7, 2.5, 0.29 * np.pi / 180, ("roll", "roll")),
    "scale": _Axis(0.008, 0.03, 0.29, ("push-in", "pull-out")),
}
MOVES = (
    *dict.fromkeys(word for axis in AXES.values() for word in axis.words),
    "spiral",
    "whip",
    "handheld",
    "static",
)
"""The labels of moves."""
STILL = {"pan": 0.006, "tilt": 0.01, "roll": 0.4, "scale": 0.006}
"""Smoothed rates below which nothing moves: static."""


@dataclass(frozen=True, slots=True)
class Move:
    """One move, from `start` to `end` s."""

    start: float
    end: float
    label: str
    value: float
    confidence: float
    axis: str = ""


class Moves:
    """Names the camera's moves in each shot.

    A move is a run of one sign that is larger than the shake and mostly goes one way. The unit of the value
    depends on the label: widths (pan), heights (tilt), degrees (roll, spiral), how many times larger
    (push-in, pull-out), widths of shake (handheld), widths (whip); 0 (static).
    """

    name = "moves"
    version = 1
    needs: tuple[str, ...] = (
        *(f"camera.{axis}" for axis in AXES),
        "camera.shake",
        "camera.parallax",
        "shots",
    )
    gives: tuple[Gives, ...] = (
        Gives(
            "camera.moves",
            "spans",
            "",
            "what the camera does: static, pan, tilt, roll, push-in, spiral",
            labels=MOVES,
            lane=Lane("picture", "Camera moves"),
        ),
        Gives(
            "camera.means",
            "spans",
            "share",
            "how the camera came closer or moved away: dolly, zoom, or undetermined",
            labels=("dolly", "zoom", "undetermined"),
            lane=Lane("picture", "Dolly or zoom"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the moves, sorted by their start; they may overlap."""
        moves: list[Move] = []
        for start, end in tracks["shots"].spans:
            moves += _of_shot(tracks, float(start), float(end))
        moves.sort(key=lambda m: (m.start, m.end, m.label))
        columns = ([getattr(m, f) for m in moves] for f in ("start", "end", "label", "value", "confidence"))
        start, end, label, value, sure = columns
        return [
            spans(
                "camera.moves", start, end, label, value, "", by=author(self), confidence=sure, remark=_VALUE
            ),
            self._means(tracks["camera.parallax"], [m for m in moves if m.axis == "scale"]),
        ]

    def _means(self, parallax: Track, moves: list[Move]) -> Track:
        found = [(m, *means(parallax, m.start, m.end)) for m in moves]
        return spans(
            "camera.means",
            [m.start for m in moves],
            [m.end for m in moves],
            [label for _, label, _, _ in found],
            [np.nan if value is None else value for _, _, value, _ in found],
            "share",
            by=author(self),
            confidence=[sure for *_, sure in found],
        )


def means(parallax: Track, start: float, end: float) -> tuple[str, float | None, float]:
    """Return 'dolly' or 'zoom' by the parallax measured in [start, end] s, the parallax, and a confidence."""
    t, value = parallax.t, parallax.values
    inside = (t > start) & (t <= end + 0.5)
    if not inside.any():
        return "undetermined", None, 0.0
    sure = parallax.column("confidence")[inside]
    spread = float(np.median(value[inside]))
    if sure.max() < 1 - _PARALLAX_ERROR / 0.1:
        return "undetermined", spread, float(sure.max())
    if spread >= _DOLLY:
        return "dolly", spread, float(np.clip((spread - _ZOOM) / (2 * (_DOLLY - _ZOOM)), 0, 1))
    if spread <= _ZOOM:
        return "zoom", spread, float(np.clip((_DOLLY - spread) / _DOLLY, 0, 1))
    return "undetermined", spread, 0.5


def _of_shot(tracks: Mapping[str, Track], start: float, end: float) -> list[Move]:
    t = tracks["camera.pan"].t
    part = (t >= start) & (t < end)
    t = t[part]
    if len(t) < 3:
        return []
    rate = {axis: tracks[f"camera.{axis}"].values[part] for axis in AXES}
    sure = tracks["camera.pan"].column("confidence")[part]
    shake = np.nan_to_num(tracks["camera.shake"].values[part])
    step = float(np.median(np.diff(t)))
    moves = _whips(t, rate, step)
    in_whip = np.zeros(len(t), bool)
    for whip in moves:
        in_whip |= (t >= whip.start - _WHIP_EDGE) & (t <= whip.end + _WHIP_EDGE)
    found: dict[str, list[MotionRun]] = {}
    for axis, (least, amount, arm, words) in AXES.items():
        calm = np.where(in_whip, np.nan, rate[axis])
        found[axis] = [
            run
            for run in motion_runs(t, calm, least, _WINDOW, _SHORTEST)
            if abs(run.amount)
            >= max(amount, _OVER_SHAKE * float(np.median(shake[run.first : run.last])) / arm)
            and abs(run.amount) >= _ONE_WAY * run.gross
        ]
        for run in found[axis]:
            value = float(np.exp(run.amount)) if axis == "scale" else run.amount
            label = words[0] if run.amount > 0 else words[1]
            certain = float(sure[run.first : run.last].mean()) * min(1.0, 0.5 * abs(run.amount) / amount)
            moves.append(
                Move(float(t[run.first]), float(t[run.last - 1]) + step, label, value, certain, axis)
            )
    moves += _spirals(t, found, step)
    # A whip is fast, too, and would count as shake as far as the shake's window reaches.
    edge = _WHIP_SHAKE_EDGE
    near = [(t >= w.start - edge) & (t <= w.end + edge) for w in moves if w.label == "whip"]
    moves += _hands(t, np.where(np.any(near, axis=0), 0.0, shake) if near else shake, step)
    moves += _statics(t, rate, sure, moves, step)
    return moves


def _whips(t: Floats, rate: Mapping[str, Floats], step: float) -> list[Move]:
    """Find where the camera whips round: fast and far within a moment."""
    speed = np.hypot(rate["pan"], rate["tilt"] * 9 / 16)
    # Within a whip the motion may be too fast to track: unknown between fast neighbours counts as fast.
    fast = speed > _WHIP_SPEED
    unknown = np.isnan(speed)
    unknown[0] = False
    for _ in range(4):
        fast |= unknown & (np.r_[False, fast[:-1]] | np.r_[fast[1:], False])
    flags = np.flatnonzero(np.diff(np.r_[False, fast, False].astype(np.int8)))
    out = []
    for first, last in flags.reshape(-1, 2):
        lasts = float(t[last - 1] - t[first]) + step
        known = np.nan_to_num(speed[first:last], nan=float(np.nanmax(speed[first:last], initial=_WHIP_SPEED)))
        far = float(known.sum() * step)
        if far >= _WHIP_FAR and lasts <= _WHIP_LONGEST:
            sure = min(1.0, far / _WHIP_SURE)
            out.append(Move(float(t[first]), float(t[last - 1]) + step, "whip", far, sure))
    return out


def _spirals(t: Floats, found: Mapping[str, list[MotionRun]], step: float) -> list[Move]:
    """Find where the camera rolls one way while it comes closer, or moves away."""
    out = []
    for roll in found["roll"]:
        for scale in found["scale"]:
            first, last = max(roll.first, scale.first), min(roll.last, scale.last)
            if last > first and t[last - 1] - t[first] >= _SPIRAL_LEAST:
                part = (t[last - 1] - t[first]) / max(t[roll.last - 1] - t[roll.first], 1e-9)
                turned = float(roll.amount * min(1.0, part))
                if abs(turned) >= _SPIRAL_TURN:
                    sure = min(1.0, abs(turned) / (2 * _SPIRAL_TURN))
                    out.append(Move(float(t[first]), float(t[last - 1]) + step, "spiral", turned, sure))
    return out


def _hands(t: Floats, shake: Floats, step: float) -> list[Move]:
    # One jolt is not handheld: strong shake counts no more than twice `HAND`.
    handheld = smooth(t, np.minimum(shake, 2 * HAND), _SHAKE_WINDOW) >= HAND
    long = min(_HANDHELD_LEAST, 0.8 * float(t[-1] - t[0]))
    edges = np.flatnonzero(np.diff(np.r_[False, handheld, False].astype(np.int8))).reshape(-1, 2)
    return [
        Move(
            float(t[first]),
            float(t[last - 1]) + step,
            "handheld",
            float(np.median(shake[first:last])),
            float(np.clip(np.median(shake[first:last]) / (2 * HAND), 0, 1)),
        )
        for first, last in edges
        if t[last - 1] - t[first] >= max(long, _SHORTEST)
    ]


def _statics(
    t: Floats, rate: Mapping[str, Floats], sure: Floats, moves: list[Move], step: float
) -> list[Move]:
    still = np.ones(len(t), bool)
    for axis, least in STILL.items():
        calm = smooth(t, rate[axis], _WINDOW)
        still &= np.abs(np.nan_to_num(calm, nan=np.inf)) < least
    busy = union([(m.start, m.end) for m in moves]) if moves else np.empty((0, 2))
    out = []
    for first, last in np.flatnonzero(np.diff(np.r_[False, still, False].astype(np.int8))).reshape(-1, 2):
        for start, end in gaps(busy, float(t[first]), float(t[last - 1]) + step):
            inside = (t >= start) & (t < end)
            if end - start >= _STATIC_LEAST and inside.any():
                out.append(Move(float(start), float(end), "static", 0.0, float(sure[inside].mean())))
    return out
