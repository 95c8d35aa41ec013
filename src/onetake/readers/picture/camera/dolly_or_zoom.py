"""Dolly or zoom: how the camera came closer or moved away, by the parallax of its background."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.track import Track

DOLLY = 0.1
"""Parallax from which it is a dolly."""
ZOOM = 0.06
"""Parallax up to which it is a zoom."""
PARALLAX_ERROR = 0.07
"""Error of the parallax above which it is neither. Set by hand; no measured source."""


def means(parallax: Track, start: float, end: float) -> tuple[str, float | None, float]:
    """Return 'dolly' or 'zoom' by the parallax measured in [start, end] s, the parallax, and a confidence."""
    t, value = parallax.t, parallax.values
    inside = (t > start) & (t <= end + 0.5)
    if not inside.any():
        return "undetermined", None, 0.0
    sure = parallax.column("confidence")[inside]
    spread = float(np.median(value[inside]))
    if sure.max() < 1 - PARALLAX_ERROR / 0.1:
        return "undetermined", spread, float(sure.max())
    if spread >= DOLLY:
        return "dolly", spread, float(np.clip((spread - ZOOM) / (2 * (DOLLY - ZOOM)), 0, 1))
    if spread <= ZOOM:
        return "zoom", spread, float(np.clip((DOLLY - spread) / DOLLY, 0, 1))
    return "undetermined", spread, 0.5
