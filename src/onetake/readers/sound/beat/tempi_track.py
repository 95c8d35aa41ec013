"""The track of the candidate tempi: the likeliest, and what else could be the beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.readers.sound.beat.track_maker import TrackMaker
    from onetake.signal.rhythm.tempo_segments import TempoPart

LIKELIEST, OTHER = "likeliest", "other"
RELATIONS = {"half": 1 / 2, "double": 2.0, "two thirds": 2 / 3, "three halves": 3 / 2}
"""Label -> ratio to the likeliest tempo."""
TEMPI = (LIKELIEST, *RELATIONS, OTHER)
"""Labels of `beat.tempi`."""
NEAR = 0.03
"""Share by which a ratio may be missed; set by hand: candidates lie on steps of 1.2 %."""
NAMED, LEAST = 5, 0.01
"""Candidates that are named at most, and the likelihood below which none is but the first; set by hand."""


def tempi_track(make: TrackMaker, parts: list[TempoPart]) -> Track:
    """Return the candidates of each part with a tempo of its own, likeliest first."""
    rows = []
    for part in parts:
        start, end = make.start + part.start, min(make.end, make.start + part.end)
        tempo = 60 / part.tempi.period[:NAMED]
        for bpm, weight in zip(tempo.tolist(), part.tempi.weight.tolist(), strict=False):
            if weight >= LEAST or bpm == tempo[0]:
                rows.append((start, end, _relation(bpm / float(tempo[0])), bpm, weight))
    return make.spans("beat.tempi", rows, "bpm", ("likelihood",))


def _relation(ratio: float) -> str:
    if ratio == 1:
        return LIKELIEST
    away = {name: abs(float(np.log(ratio / other))) for name, other in RELATIONS.items()}
    name = min(away, key=lambda n: away[n])
    return name if away[name] <= NEAR else OTHER
