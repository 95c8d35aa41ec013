"""Key: the lighting key of each shot, and how far the palette drifts from the film's median over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import median_by_time
from onetake.core.frame_times import frame_durations
from onetake.core.gives import Lane
from onetake.core.track import Track, curve, spans
from onetake.readers.base import Gives, author

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


LOW, HIGH = 30.0, 65.0
"""L*: a shot whose mean lightness is below LOW is low key, from HIGH on high key. onetake's own definition:
at sRGB grey 71 and 157 of 255; the stage's dim rooms have 15 to 28, its bright ones 40 to 60."""
SURE = 10.0
"""L* from the border at which the key is certain. Set by hand; no measured source."""


class KeyReader:
    """Summarises lightness and colour; black, white and fades are left out."""

    name = "light"
    version = 1
    needs: tuple[str, ...] = (
        "shots",
        "palette.lightness",
        "palette.tint",
        "palette.warmth",
        "palette.aside",
    )
    gives: tuple[Gives, ...] = (
        Gives(
            "palette.key",
            "spans",
            "L*",
            "low, middle or high key of each shot: its mean lightness",
            labels=("low key", "middle key", "high key"),
            lane=Lane("picture", "Lighting key"),
        ),
        Gives(
            "palette.drift",
            "curve",
            "dE",
            "how far each frame's mean colour is from the film's median",
            lane=Lane("picture", "Distance from the film's colour", low=0),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the keys, and the drift: null where the frame is black, white or a fade."""
        curves = [tracks[f"palette.{name}"] for name in ("lightness", "tint", "warmth")]
        t, colour = curves[0].t, np.stack([c.values for c in curves], axis=1)
        held = frame_durations(t)
        for start, end in tracks["palette.aside"].spans:
            held[(t >= start) & (t < end)] = 0
        drift = np.full(len(t), np.nan)
        if held.any():
            own = np.array([median_by_time(column, held) for column in colour.T])
            drift = np.where(held > 0, np.linalg.norm(colour - own, axis=1), np.nan)
        return [
            self._keys(tracks["shots"], t, colour[:, 0], held),
            curve("palette.drift", t, drift, "dE", by=author(self)),
        ]

    def _keys(self, shots: Track, t: Floats, lightness: Floats, held: Floats) -> Track:
        rows: list[tuple[float, float, str, float, float]] = []
        for start, end in shots.spans.tolist():
            inside = (t >= start) & (t < end) & (held > 0)
            if inside.any():
                mean = float(np.average(lightness[inside], weights=held[inside]))
                label = "low key" if mean < LOW else "high key" if mean >= HIGH else "middle key"
                sure = min(1.0, min(abs(mean - LOW), abs(mean - HIGH)) / SURE)
                rows.append((start, end, label, mean, sure))
        starts, ends, labels, means, sures = zip(*rows, strict=True) if rows else ((), (), (), (), ())
        return spans("palette.key", starts, ends, labels, means, "L*", by=author(self), confidence=sures)
