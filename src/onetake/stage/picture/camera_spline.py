"""The camera's path: a smooth spline through the score's keys, with shake and whip pans on top.

The spline is the monotone cubic of F. N. Fritsch and R. E. Carlson, SIAM J. Numer. Anal. 17 (1980): it never
overshoots, so that two equal keys mean no motion, and a steady rise stays steady.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.picture.projection import Pose
from onetake.stage.seeded_noise import Wander, generator, smoothstep

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.score.picture_score import CameraKey, CameraScore, PictureScore, TransitionScore

HIDDEN_WHIP = 100.0
"""Degrees that the camera turns quickly on either side of a cut hidden in a whip pan."""


class Spline:
    """A smooth curve through values at rising times; constant before the first and after the last.

    Parameters
    ----------
    t : array, shape (n,)
        Seconds, rising.
    values : array, shape (n, k)

    Examples
    --------
    >>> Spline(np.array([0.0, 1.0, 2.0]), np.array([[0.0], [1.0], [2.0]]))(0.5).round(6).tolist()
    [0.5]
    """

    def __init__(self, t: NDArray[np.float64], values: NDArray[np.float64]) -> None:
        self.t, self.values = t, values
        self.slopes = _slopes(t, values) if len(t) > 1 else np.zeros_like(values)

    def __call__(self, t: float) -> NDArray[np.float64]:
        """Return the values at time `t`, shape (k,)."""
        if t <= self.t[0] or t >= self.t[-1]:
            return np.asarray(self.values[0 if t <= self.t[0] else -1])
        i = int(np.searchsorted(self.t, t, side="right")) - 1
        step = self.t[i + 1] - self.t[i]
        s = (t - self.t[i]) / step
        out: NDArray[np.float64] = (
            (1 + 2 * s) * (1 - s) ** 2 * self.values[i]
            + s * (1 - s) ** 2 * step * self.slopes[i]
            + s * s * (3 - 2 * s) * self.values[i + 1]
            + s * s * (s - 1) * step * self.slopes[i + 1]
        )
        return out


def _slopes(t: NDArray[np.float64], values: NDArray[np.float64]) -> NDArray[np.float64]:
    step = np.diff(t)[:, None]
    rise = np.diff(values, axis=0) / step
    out = np.empty_like(values)
    out[0], out[-1] = rise[0], rise[-1]
    before, after = rise[:-1], rise[1:]
    same = before * after > 0
    near, far = 2 * step[1:] + step[:-1], step[1:] + 2 * step[:-1]
    with np.errstate(divide="ignore", invalid="ignore"):
        mean = (near + far) / (near / before + far / after)
    out[1:-1] = np.where(same, mean, 0.0)
    return out


class CameraPath:
    """Computes the camera's pose at any time in any shot of a film."""

    def __init__(self, score: PictureScore, seed: int) -> None:
        self.camera: CameraScore = score.camera
        self.transitions: tuple[TransitionScore, ...] = score.transitions
        self.orbit = score.camera.path == "orbit"
        self.splines = []
        for shot in range(len(score.transitions) + 1):
            keys = score.keys_of(shot)
            values = np.array([self._values(k) for k in keys])
            self.splines.append(Spline(np.array([k.t for k in keys]), values))
        self.wander = Wander(generator(seed, "shake"), 0.15, max(0.2, score.camera.shake_rate), 6)

    def _values(self, key: CameraKey) -> tuple[float, ...]:
        # Sizes go by their logarithm, so that a steady push-in grows by a steady share a second.
        look = (key.pan, key.tilt, key.roll, float(np.log(key.focal)))
        if self.orbit:
            return (key.azimuth, key.elevation, float(np.log(key.distance)), *look)
        return (key.x, key.y, key.z, *look)

    def pose(self, shot: int, t: float) -> Pose:
        """Return the pose in shot `shot` at time `t` s; outside the shot's keys the pose does not change."""
        one, two, three, pan, tilt, roll, focal = self.splines[shot](t)
        x, y, z = one, two, three
        if self.orbit:
            azimuth, elevation, distance = np.radians(one), np.radians(two), np.exp(three)
            centre = self.camera.centre
            x = centre[0] + distance * np.sin(azimuth) * np.cos(elevation)
            y = centre[1] + distance * np.sin(elevation)
            z = centre[2] - distance * np.cos(azimuth) * np.cos(elevation)
            pan, tilt = pan - one, tilt - two
        if self.camera.shake > 0:
            shake = self.camera.shake * self.wander(t)
            pan, tilt, roll = pan + shake[0], tilt + shake[1], roll + 0.6 * shake[2]
            x, y, z = x + 0.01 * shake[3], y + 0.01 * shake[4], z + 0.01 * shake[5]
        pan += self._whip_turn(shot, t)
        return Pose(*(float(v) for v in (x, y, z, pan, tilt, roll, np.exp(focal))))

    def _whip_turn(self, shot: int, t: float) -> float:
        turn = 0.0
        for whip in self.camera.whips:
            s = (t - whip.t) / whip.length + 0.5
            turn += whip.turn * float(smoothstep(s, 0, 1))
        # The cut is where the camera is fastest: the old shot speeds up, the new one slows down.
        for number, one in enumerate(self.transitions):
            if one.kind != "hidden-whip" or shot not in (number, number + 1):
                continue
            way = HIDDEN_WHIP if one.side == "left" else -HIDDEN_WHIP
            s = float(np.clip(abs(t - one.t) / (one.seconds / 2), 0, 1))
            turn += way * (1 - s) ** 2 * (1 if shot == number else -1)
        return turn
