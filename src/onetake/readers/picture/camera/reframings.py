"""Reframings: where, within a shot, the camera has moved to another framing.

A cut gives a new framing at once; a long take gives it by camera motion. Both can be counted: a reframing is
the moment from which the frame and the frame at the last reframing have less than half of their content in
common (intersection over union of the two frames on one plane).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Lane
from onetake.core.track import Fact, Track, marks
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.motion_runs import step_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


COMMON = 0.5
"""Intersection over union below which it is another framing (docs/explanation/shots.md, "Reframings")."""
TURNED = 45.0
"""Degrees of roll from which it is another framing, too (docs/explanation/shots.md, "Reframings")."""
LOST = 0.5
"""Seconds of unknown motion after which counting begins again (docs/explanation/shots.md, "Reframings")."""
_SIDES = (("to the right", "to the left"), ("upwards", "downwards"))
"""Labels of the horizontal and the vertical way, each positive and negative."""


class Reframings:
    """Counts the new framings that the camera's own motion brings."""

    name = "reframings"
    version = 1
    needs: tuple[str, ...] = ("camera.pan", "camera.tilt", "camera.roll", "camera.scale", "shots")
    gives: tuple[Gives, ...] = (
        Gives(
            "shots.reframings",
            "marks",
            "share",
            "where the camera has moved to another framing in a shot",
            labels=(*chain(*_SIDES), "closer", "wider", "turned"),
            lane=Lane("picture", "Reframings within a shot"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return a mark per reframing: the label is what changed most, the value the share in common.

        The facts contain how many there are in all and in the shot that has most.
        """
        t = tracks["camera.pan"].t
        rates = np.stack([tracks[f"camera.{axis}"].values for axis in ("pan", "tilt", "roll", "scale")])
        found: list[tuple[float, str, float]] = []
        counts = [0]
        for start, end in tracks["shots"].spans:
            inside = np.flatnonzero((t >= start) & (t < end))
            own = _find_reframings(t[inside], rates[:, inside])
            counts.append(len(own))
            found += own
        at, labels, shares = zip(*found, strict=True) if found else ((), (), ())
        facts = {"reframings": Fact(len(found), "count"), "most-in-a-shot": Fact(max(counts), "count")}
        return [marks("shots.reframings", at, labels, shares, "share", by=author(self), facts=facts)]


def _find_reframings(t: Floats, rates: Floats) -> list[tuple[float, str, float]]:
    """Return (time, label, share in common) of one shot; `rates` has shape (4, n)."""
    if len(t) < 2:
        return []
    step = step_seconds(t)
    step[0] = 0.0  # the step into the shot is the cut
    known = np.isfinite(rates.sum(axis=0)).tolist()
    pan, tilt, roll, scale = np.asarray(np.nan_to_num(rates) * step)
    found: list[tuple[float, str, float]] = []
    x = y = turned = grown = lost = 0.0
    for i in range(len(t)):
        lost = 0.0 if known[i] else lost + step[i]
        if lost > LOST:
            x = y = turned = grown = 0.0
            continue
        # In widths and heights of the reference frame, which is `exp(grown)` times as large now.
        x, y = x + pan[i] / np.exp(grown), y + tilt[i] / np.exp(grown)
        turned, grown = turned + roll[i], grown + scale[i]
        common = overlap(x, y, grown)
        if common < COMMON or abs(turned) >= TURNED:
            found.append((float(t[i]), _label(x, y, turned, grown), common))
            x = y = turned = grown = 0.0
    return found


def overlap(x: float, y: float, grown: float) -> float:
    """Return the intersection over union of two frames, 0 to 1.

    Parameters
    ----------
    x, y : float
        How far the second frame's centre lies to the right and up, in widths and heights of the first.
    grown : float
        How much larger things are in the second, as a natural logarithm.

    Examples
    --------
    >>> overlap(0.0, 0.0, 0.0), round(overlap(1 / 3, 0.0, 0.0), 3), round(overlap(0.0, 0.0, np.log(2)), 3)
    (1.0, 0.5, 0.25)
    """
    size = float(np.exp(-grown))
    wide, tall = (max(0.0, min(0.5, c + size / 2) - max(-0.5, c - size / 2)) for c in (x, y))
    both = wide * tall
    return float(both / (1 + size * size - both))


def _label(x: float, y: float, turned: float, grown: float) -> str:
    """Name the motion that alone would have left the least in common."""
    ways = {
        _SIDES[0][int(x < 0)]: overlap(x, 0.0, 0.0),
        _SIDES[1][int(y < 0)]: overlap(0.0, y, 0.0),
        "closer" if grown > 0 else "wider": overlap(0.0, 0.0, grown),
        "turned": 1 - abs(turned) / TURNED * (1 - COMMON),
    }
    return min(ways, key=lambda way: ways[way])
