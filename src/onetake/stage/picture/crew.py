"""The people who make the film: they stand round the stage in dark clothes and watch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture.puppets import Figure
from onetake.stage.score.picture_score import FigureKey, FigureScore
from onetake.stage.seeded_noise import generator

if TYPE_CHECKING:
    from onetake.stage.score.picture_score import SetScore

DARK = (26, 27, 31)
"""sRGB of the crew's clothes; set by hand."""


def crew_of(place: SetScore, seed: int, height: int, rate: float) -> list[Figure]:
    """Return the crew round a place, none where it has no stage; they are no subjects of the film."""
    if not place.stage:
        return []
    rng = generator(seed, place.seed, "crew")
    half = place.width / 2
    spots = [
        (-half - 0.9, -1.0),
        (half + 1.0, -0.7),
        (half + 2.2, -2.0),
        (-half - 2.3, -2.4),
        (half + 1.7, 1.6),
    ]
    crew = []
    for number, (x, z) in enumerate(spots):
        x, z = x + float(rng.uniform(-0.3, 0.3)), z + float(rng.uniform(-0.4, 0.4))
        facing = float(np.degrees(np.arctan2(-x, -(2.4 - z)))) + float(rng.uniform(-12, 12))
        score = FigureScore(
            f"crew {number}",
            (FigureKey(0.0, x, z, facing, 0.15 + 0.3 * float(rng.random())),),
            height=float(rng.uniform(1.6, 1.88)),
            build=float(rng.uniform(0.95, 1.2)),
            top=DARK,
        )
        crew.append(Figure(score, seed + place.seed, round(0.6 * height), np.zeros(1), rate))
    return crew
