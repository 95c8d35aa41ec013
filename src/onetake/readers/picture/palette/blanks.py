"""Blank stretches: black, white, and the fades from and to them; palette claims leave these out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import where
from onetake.core.track import Track, spans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


BLACK = 0.98
"""Share of near-black area from which a frame is black: FFmpeg's blackdetect (picture_black_ratio_th)."""
WHITE = 95.0
"""L* above which all but 5 % of a white frame lies. Set by hand; no measured source."""
WHITE_CHROMA = 4.0
"""C* of a white frame at most. Set by hand; no measured source."""
LONGEST = 6.0
"""Seconds of the longest fade that is searched for. Set by hand; no measured source."""
SETTLED = 0.9
"""Share of the strength within the next second from which a fade is over. Set by hand; no measured source."""


def blank_spans(t: Floats, end: float, values: Mapping[str, Floats], by: str) -> Track:
    """Return spans 'black', 'white' and 'fade', sorted; their value is the mean lightness.

    A fade is searched for on both sides of every black or white stretch: from its edge to where the lightness
    has reached its full distance from it. A cut from black reaches it at once, and so is no fade.
    """
    black = values["dark"] >= BLACK
    white = (values["floor"] >= WHITE) & (values["chroma"] <= WHITE_CHROMA)
    found: list[tuple[float, float, str]] = []
    for label, blank in (("black", black), ("white", white)):
        for start, stop in where(t, blank, end):
            first, last = np.searchsorted(t, [start, stop])
            found.append((start, stop, label))
            strength = np.abs(values["lightness"] - values["lightness"][first:last].mean())
            after = _ramp(t[last:], strength[last:])
            before = _ramp(-t[:first][::-1], strength[:first][::-1])
            if after:
                found.append((stop, float(t[last + after]) if last + after < len(t) else end, "fade"))
            if before:
                found.append((float(t[first - before]), start, "fade"))
    found.sort()
    means = [float(values["lightness"][(t >= s) & (t < e)].mean()) for s, e, _ in found]
    starts, ends, labels = zip(*found, strict=True) if found else ((), (), ())
    return spans("palette.aside", starts, ends, labels, means, "L*", by=by)


def _ramp(t: Floats, strength: Floats) -> int:
    """Return how many frames the lightness takes to settle after a blank; 0 where it does not settle."""
    near = int(np.searchsorted(t, t[0] + LONGEST + 1, side="right")) if len(t) else 0
    t, strength = t[:near], strength[:near]
    for i in range(len(t)):
        if t[i] - t[0] > LONGEST:
            return 0
        ahead = strength[i : int(np.searchsorted(t, t[i] + 1.0, side="right"))]
        if strength[i] >= SETTLED * ahead.max():
            return i
    return 0
