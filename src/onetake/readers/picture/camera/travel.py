"""Turn or travel: whether a pan or tilt turned the camera, or moved it (truck, boom, orbit, follow)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.core.gives import Lane
from onetake.core.track import Track, spans
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.orbits import OPPOSITE, OPPOSITE_SHARE, SLOWER
from onetake.readers.picture.camera.sideways_layers import ALIKE, IN_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Flags, Floats

AXES = {
    "pan right": ("right", -1, "truck right"),
    "pan left": ("right", 1, "truck left"),
    "tilt up": ("down", 1, "boom up"),
    "tilt down": ("down", -1, "boom down"),
}
"""Move: the column of its content's shift, the sign of that shift, and its name where the camera travels."""
TRAVEL = (
    "turn",
    *(name for _, _, name in AXES.values()),
    "orbit left",
    "orbit right",
    "follow left",
    "follow right",
    "undetermined",
)
"""The labels."""
FASTER = 1.2
"""Speed of the near over that of the far, from which the camera travels (docs/explanation/camera.md)."""
UNEQUAL = 0.6
"""Slowest over fastest tenth of the points, up to which depths differ. Set by hand; no measured source."""
MAJORITY = 0.6
"""Share of the measured time that must say the same. Set by hand; no measured source."""
MEASURED = 0.4
"""Share of a move that must have been measured. Set by hand; no measured source."""
HELD = 0.06
"""Share of the points that is held round the centre, from which the camera follows a subject. Set by hand."""
PASSES = 0.5
"""Motion of the far over that of the whole, from which it passes a held subject. Set by hand."""
BEND = 0.12
"""Perspective over the shift, 1/f² with f in frame widths, from which it is a turn: up to a lens of f = 2.9
widths, 104 mm on 36 mm film (docs/explanation/camera.md, "Turn or travel")."""
SURE = 3.0
"""Standard errors by which it must exceed 0. Set by hand; no measured source."""
OVER = 0.5
"""Share of a move that an orbit must cover to explain it. Set by hand; no measured source."""


class _Stretches(NamedTuple):
    """Columns of `camera.layers` within a move; each of shape (n,)."""

    seconds: Floats
    label: list[str]
    get: dict[str, Floats]


class Travel:
    """Says of each pan and tilt whether the camera turned or travelled, or that it cannot be told."""

    name = "travel"
    version = 1
    needs: tuple[str, ...] = ("camera.moves", "camera.layers")
    gives: tuple[Gives, ...] = (
        Gives(
            "camera.travel",
            "spans",
            "share",
            "whether a pan or tilt turned the camera or moved it: turn, truck, boom, orbit, follow",
            labels=TRAVEL,
            lane=Lane("picture", "Turn or travel"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return one span for each pan and tilt, and each orbit; the value is the time that says so."""
        moves, layers = tracks["camera.moves"], tracks["camera.layers"]
        rows = list(zip(moves.spans.tolist(), moves.labels, moves.values.tolist(), strict=True))
        orbits = [(start, end, value) for (start, end), label, value in rows if label == "orbit"]
        found = [(a, b, "orbit right" if value < 0 else "orbit left", 1.0) for a, b, value in orbits]
        for (start, end), move, _ in rows:
            if move in AXES and not _in_orbit(start, end, orbits, move):
                found.append((start, end, *travel(_within(layers, start, end), move, end - start)))
        found.sort()
        start, end, label, share = (list(c) for c in zip(*found, strict=True)) if found else ([],) * 4
        return [spans("camera.travel", start, end, label, share, "share", by=author(self), confidence=share)]


def travel(stretches: _Stretches, move: str, lasts: float) -> tuple[str, float]:
    """Return the label of a move, and the share of its measured time that says so."""
    total = float(stretches.seconds.sum())
    if total < MEASURED * lasts:
        return "undetermined", 0.0
    column, sign, name = AXES[move]
    # A subject that is held while the rest turns: the camera may go round it, or follow it.
    alike = np.array([label == ALIKE for label in stretches.label]) & (stretches.get["held"] < HELD)
    faster = _faster_near(stretches, column, sign)

    def share(which: Flags) -> float:
        return float(stretches.seconds[which].sum()) / total

    if column == "right":
        follows = _follows(stretches)
        if share(follows) >= MAJORITY and share(_against(stretches)) < OPPOSITE_SHARE:
            return name.replace("truck", "follow"), share(follows)
    if share(faster) >= MAJORITY:
        return name, share(faster)
    if share(alike) >= MAJORITY and _turns(stretches, alike, column):
        return "turn", share(alike)
    return "undetermined", max(share(faster), share(alike))


def _faster_near(stretches: _Stretches, column: str, sign: int) -> Flags:
    """Return in which stretches the near passes faster than the far, along the move, by unequal amounts."""
    get = stretches.get
    level = np.abs(get["direction"]) <= 45
    along = np.array([label == IN_LINE for label in stretches.label]) & (level == (column == "right"))
    slow = np.minimum(sign * get["low"], sign * get["high"])
    fast = np.maximum(sign * get["low"], sign * get["high"])
    far, near = sign * get["far"], sign * get["near"]
    with np.errstate(invalid="ignore"):
        return np.asarray(along & (fast > 0) & (slow <= UNEQUAL * fast) & (near > 0) & (near >= FASTER * far))


def _follows(stretches: _Stretches) -> Flags:
    """Return in which stretches a subject keeps its place while what is far passes as fast as the near."""
    get = stretches.get
    in_line = np.array([label == IN_LINE for label in stretches.label]) & (np.abs(get["direction"]) <= 45)
    far, near = get["far"], get["near"]
    with np.errstate(invalid="ignore"):
        passes = np.abs(far) >= PASSES * np.abs(get["right"])
        slower = np.abs(near) < SLOWER * np.abs(far)
    return np.asarray(in_line & (get["held"] >= HELD) & passes & ~slower)


def _against(stretches: _Stretches) -> Flags:
    """Return in which stretches a tenth of the points goes against the rest, as in an orbit."""
    low, high = stretches.get["low"], stretches.get["high"]
    fast = np.maximum(np.abs(low), np.abs(high))
    return np.asarray((low * high < 0) & (np.minimum(np.abs(low), np.abs(high)) > OPPOSITE * fast))


def _turns(stretches: _Stretches, alike: Flags, column: str) -> bool:
    """Return whether the perspective is that of a turn: it grows with the shift by 1/f²."""
    shift, bend = stretches.get[column][alike], stretches.get[f"bend-{column}"][alike]
    power = float(shift @ shift)
    if len(shift) < 2 or not power:
        return False
    slope = float(shift @ bend) / power
    error = float(np.sqrt(np.sum((bend - slope * shift) ** 2) / (len(shift) - 1) / power))
    return slope >= max(BEND, SURE * error)


def _within(layers: Track, start: float, end: float) -> _Stretches:
    middle = layers.spans.mean(axis=1)
    inside = np.flatnonzero((middle >= start) & (middle < end))
    labels = layers.labels
    return _Stretches(
        np.diff(layers.spans[inside], axis=1)[:, 0],
        [labels[i] for i in inside],
        {name: layers.column(name)[inside] for name in layers.extra_columns},
    )


def _in_orbit(start: float, end: float, orbits: list[tuple[float, float, float]], move: str) -> bool:
    """Return whether an orbit covers most of the move, so that it has said what the camera did."""
    over = sum(max(0.0, min(end, b) - max(start, a)) for a, b, _ in orbits)
    return move.startswith("pan") and over >= OVER * (end - start)
