"""What the truth says of the camera's motion as a whole: its pace, and the runs in which it pulls out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats
    from onetake.core.track import Track


ARM = 0.29
"""Mean distance of a frame's points from its centre, frame widths, at 16:9: turns angles into paths."""


def camera_curves(tracks: Mapping[str, Track], window: float) -> tuple[Floats, dict[str, Floats]]:
    """Return the times and the smoothed pan, tilt, roll and scale of the truth."""
    t = tracks["camera.scale"].t
    names = ("pan", "tilt", "roll", "scale")
    return t, {n: np.nan_to_num(smooth(t, tracks[f"camera.{n}"].values, window)) for n in names}


def pace(curves: Mapping[str, Floats]) -> Floats:
    """Return how fast the frame's points go on the mean, frame widths a second, shape (n,)."""
    height = 9 / 16  # of a frame height in frame widths; near enough for other shapes
    turn = ARM * np.radians(curves["roll"])
    grow = ARM * curves["scale"]
    speed: Floats = np.sqrt(curves["pan"] ** 2 + (height * curves["tilt"]) ** 2 + turn**2 + grow**2)
    return speed


def pull_outs(
    t: Floats, scale: Floats, *, rate: float = 0.02, shortest: float = 3.0
) -> list[tuple[int, int]]:
    """The runs [i, j) of frames, `shortest` s or more, in which all shrinks by over `rate` a second."""
    flags = np.r_[False, scale < -rate, False]
    edges = np.flatnonzero(flags[1:] != flags[:-1]).reshape(-1, 2)
    return [(int(i), int(j)) for i, j in edges if t[min(j, len(t) - 1)] - t[i] >= shortest]


def grown(t: Floats, scale: Floats) -> Floats:
    """Return the logarithm of how much larger everything has become since the start, shape (n,)."""
    growth: Floats = np.r_[0.0, np.cumsum(scale[1:] * np.diff(t))]
    return growth
