"""Camera path: how far the camera has turned, and how close it has come, since its shot began."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Lane
from onetake.core.track import Track, curve
from onetake.readers.base import Gives, author
from onetake.readers.picture.camera.motion_runs import step_seconds

if TYPE_CHECKING:
    from collections.abc import Mapping

LOST = 0.5
"""Seconds of unknown motion after which the path is unknown until the next shot. Set by hand; no measured
source."""


class PathReader:
    """Adds up roll and scale over each shot: "turned 140 degrees, 2.3 times closer"."""

    name = "path"
    version = 1
    needs: tuple[str, ...] = ("camera.roll", "camera.scale", "shots")
    gives: tuple[Gives, ...] = (
        Gives(
            "camera.turned",
            "curve",
            "deg",
            "how far the camera has rolled since the shot began",
            lane=Lane("picture", "Accumulated rotation"),
        ),
        Gives(
            "camera.closeness",
            "curve",
            "",
            "how many times larger the image is than when the shot began",
            lane=Lane("picture", "Accumulated scale"),
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return both curves; each shot begins at 0 degrees and a closeness of 1."""
        t = tracks["camera.roll"].t
        if not len(t):
            return []
        step = step_seconds(t)
        roll, scale = tracks["camera.roll"].values, tracks["camera.scale"].values
        turned, closer = np.full(len(t), np.nan), np.full(len(t), np.nan)
        sure = np.zeros(len(t))
        for start, end in tracks["shots"].spans:
            inside = np.flatnonzero((t >= start) & (t < end))
            if not len(inside):
                continue
            inner = step[inside].copy()
            inner[0] = 0.0  # the step into the shot is the cut
            unknown = np.isnan(roll[inside]) | np.isnan(scale[inside])
            lost = np.cumsum(np.where(unknown, inner, 0.0))
            kept = lost < LOST
            turned[inside[kept]] = np.cumsum(np.nan_to_num(roll[inside]) * inner)[kept]
            closer[inside[kept]] = np.exp(np.cumsum(np.nan_to_num(scale[inside]) * inner))[kept]
            sure[inside] = np.where(kept, 1 - lost / LOST, 0.0)
        by = author(self)
        return [
            curve("camera.turned", t, turned, "deg", by=by, confidence=sure),
            curve("camera.closeness", t, closer, "", by=by, confidence=sure),
        ]
