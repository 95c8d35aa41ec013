"""Dolly or zoom: how the camera came closer or moved away, by the parallax of its background."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.readers.picture.camera.held_subject import is_held
from onetake.readers.picture.camera.unequal_growth import FAR, unequal_growth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

DOLLY = 0.1
"""Parallax from which it is a dolly."""
ZOOM = 0.06
"""Parallax up to which it is a zoom."""
PARALLAX_ERROR = 0.07
"""Error of the parallax above which it is neither. Set by hand; no measured source."""


class Means(NamedTuple):
    """How the camera came closer or moved away."""

    label: str
    """'dolly', 'zoom', 'dolly zoom', or 'undetermined'."""
    spread: float | None
    """The parallax, where it was measured."""
    confidence: float


def means(tracks: Mapping[str, Track], start: float, end: float, growth: float) -> Means:
    """Return how the camera came closer or moved away from `start` to `end` s.

    Parameters
    ----------
    tracks : mapping
        `camera.parallax`; `camera.layers` and `framing.scale` where they are given.
    growth : float
        Natural logarithm of the frame's growth.
    """
    label, spread, sure = _by_spread(tracks["camera.parallax"], start, end)
    layers = tracks.get("camera.layers")
    found = None if layers is None else unequal_growth(layers, start, end)
    if found is None:
        return Means(label, spread, sure)
    by_growth, certain = found
    if by_growth == FAR:
        held = is_held(tracks.get("framing.scale"), start, end, growth)
        return Means("dolly zoom" if held else "undetermined", spread, certain)
    if by_growth == "dolly" and label == "zoom":
        return Means("undetermined", spread, 0.5)
    return Means(by_growth, spread, max(certain, sure if label == by_growth else 0.0))


def _by_spread(parallax: Track, start: float, end: float) -> tuple[str, float | None, float]:
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
