"""Orbits: the camera travels round something, and turns to keep it in the frame.

So what is far passes one way while what is near goes slower, stands still, or passes the other way. A camera
that only travels sideways shows the opposite: the near passes faster than the far.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.readers.picture.camera.move_limits import Move
from onetake.readers.picture.camera.sideways_layers import IN_LINE

if TYPE_CHECKING:
    from onetake.core.track import Track

LEVEL = 35.0
"""Degrees from the horizontal up to which layers move sideways. Set by hand; no measured source."""
SLOWER = 0.9
"""Speed of the near over that of the far, up to which the near is slower (docs/explanation/camera.md)."""
OPPOSITE = 0.08
"""Motion against the far, over that of the far, from which a tenth of the points goes the other way."""
OPPOSITE_SHARE = 0.2
"""Share of an orbit, by how far the background passes, in which a tenth of the points goes the other way, at
least (measured: 0.27 or more in four films of orbits, up to 0.08 in others in which the near is slower)."""
SLOWER_SHARE = 0.45
"""Share of an orbit in which the near is seen to be slower, at least (measured: 0.52 or more in those)."""
FAR_PART = 0.3
"""Motion of the far over the fastest tenth of all, at least: else it is not the far that passes (measured:
0.48 or more in orbits, 0.06 in a boom over grass). Set by hand between these."""
SHORTEST = 0.8
"""s that an orbit lasts at least. Set by hand; no measured source."""
GAP = 0.6
"""s without a measured stretch that an orbit may have. Set by hand; no measured source."""
PASSED = 0.12
"""How far the background passes at least, over the longer side. Set by hand; no measured source."""


class _Stretch(NamedTuple):
    start: float
    end: float
    passed: float
    opposite: bool
    slower: bool | None
    """Whether the near is slower; None where too few points tell."""


def orbits(layers: Track, start: float, end: float) -> list[Move]:
    """Return the orbits within [start, end] s; the value is how far the background passed.

    The value is in shares of the longer side, above 0 where the camera turns to the right (and so travels to
    the left).
    """
    found: list[Move] = []
    run: list[_Stretch] = []
    for stretch in [*_stretches(layers, start, end), None]:
        ends = run and (
            stretch is None or stretch.start - run[-1].end > GAP or stretch.passed * run[-1].passed <= 0
        )
        if ends:
            found += _of_run(run)
            run = []
        if stretch is not None:
            run.append(stretch)
    return found


def _stretches(layers: Track, start: float, end: float) -> list[_Stretch]:
    """Return the stretches in which the layers move sideways as in an orbit, or may do so."""
    get = {n: layers.column(n) for n in ("direction", "low", "high", "far", "near")}
    out = []
    for i, ((since, until), label) in enumerate(zip(layers.spans, layers.labels, strict=True)):
        if since < start or until > end or label != IN_LINE or abs(get["direction"][i]) > LEVEL:
            continue
        low, high, far, near = (float(get[n][i]) for n in ("low", "high", "far", "near"))
        known = np.isfinite(far + near)
        fast, slow = (high, low) if (far > 0 if known else high > -low) else (low, high)
        if known and abs(far) < FAR_PART * abs(fast):
            continue
        slower = abs(near) <= SLOWER * abs(far) if known else None
        if slower is not False:
            out.append(_Stretch(float(since), float(until), fast, slow * fast < -OPPOSITE * fast**2, slower))
    return out


def _of_run(run: list[_Stretch]) -> list[Move]:
    # By how far the background passes, not by time: a slow stretch at the end of a pan says little.
    weight = np.abs([s.passed for s in run])
    total = float(weight.sum())
    opposite = float(weight[[s.opposite for s in run]].sum()) / total
    told = float(weight[[s.slower is True for s in run]].sum()) / total
    passed = sum(s.passed for s in run)
    lasts = run[-1].end - run[0].start
    if lasts < SHORTEST or abs(passed) < PASSED or opposite < OPPOSITE_SHARE or told < SLOWER_SHARE:
        return []
    # Content that goes right is a camera that turns left.
    return [Move(run[0].start, run[-1].end, "orbit", -passed, min(1.0, opposite / (2 * OPPOSITE_SHARE)))]
