"""The camera's rates as claims use them: smoothed, added up to paths, and compared with chance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import longest_first
from onetake.core.curves import smooth
from onetake.core.spans import where
from onetake.core.split_screens import is_split
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.claim import Tracks


ARM = 0.29
"""Frame widths: mean distance of the points of a 16:9 frame from its centre; turns angles into paths."""
FRAME_HEIGHT = 9 / 16
"""Frame widths: the height of a 16:9 frame; near enough for other shapes."""
PULL_OUT_RATE = 0.02
"""1/s: how fast all shrinks in a pull-out, at least; set by hand, no measured source."""
PULL_OUT_SECONDS = 3.0
"""s: how long a pull-out lasts, at least; set by hand, no measured source."""
END_SECONDS = 1.0
"""s from the end that a pull-out "to the end" reaches; set by hand, no measured source."""
FORWARD_SECONDS = 4.0
"""s: length of the stretches in which `forward` measures how far the path leads; set by hand."""
CHANCE_BLOCK = 0.5
"""s: a random sway keeps its sign for so long; docs/explanation/camera.md."""
CHANCE_DRAWS = 300
"""Random sways that are drawn; docs/explanation/camera.md."""
CHANCE_TURNING = 0.95
"""Share of the random sways that a spiral's roll must exceed; docs/explanation/camera.md."""
CHANCE_SHRINKING = 0.05
"""Share of the film's other stretches that may shrink as much as the pull-out; docs/explanation/camera.md."""


@dataclass(frozen=True, slots=True)
class CameraRates:
    """The camera's rates over a film, smoothed, on one clock; unknown steps count as no motion."""

    t: Floats
    rates: dict[str, Floats]
    """'pan', 'tilt', 'roll', 'scale', shape (n,)."""
    known: Flags
    seconds: Floats
    """How long each step took, shape (n,); the first took none."""

    @property
    def known_seconds(self) -> float:
        """Seconds of known motion."""
        return float(self.seconds[self.known].sum())

    @property
    def known_share(self) -> float:
        """Share of the film whose motion is known."""
        whole = float(self.seconds.sum())
        return self.known_seconds / whole if whole > 0 else 0.0

    def within(self, start: float, end: float) -> CameraRates:
        """Return the rates from `start` up to `end`, s; the step into the first frame took no time."""
        i, j = np.searchsorted(self.t, (start, end))
        seconds = self.seconds[i:j].copy()
        seconds[:1] = 0.0
        rates = {axis: values[i:j] for axis, values in self.rates.items()}
        return CameraRates(self.t[i:j], rates, self.known[i:j], seconds)

    def steps(self, axis: str) -> Floats:
        """Return how far the camera went in each step."""
        return self.rates[axis] * self.seconds

    def path(self, axis: str) -> Floats:
        """Return how far the camera has come since the start."""
        return np.asarray(np.cumsum(self.steps(axis)))


def camera_rates(tracks: Tracks, window: float) -> CameraRates:
    """Return the four rates, smoothed over `window` s; in split screens they are unknown."""
    t = tracks["camera.scale"].t
    raw = {axis: tracks[f"camera.{axis}"].values for axis in ("pan", "tilt", "roll", "scale")}
    known = np.isfinite(sum(raw.values())) & ~is_split(tracks, t) if len(t) else np.zeros(0, bool)
    rates = {axis: _smooth(t, np.where(known, values, np.nan), window) for axis, values in raw.items()}
    return CameraRates(t, rates, known, np.diff(t, prepend=t[:1]))


def _smooth(t: Floats, values: Floats, window: float) -> Floats:
    return np.where(np.isfinite(values), np.nan_to_num(smooth(t, values, window)), 0.0)


def pace(camera: CameraRates) -> Floats:
    """Return the mean speed of the frame's points, frame widths a second, shape (n,)."""
    r = camera.rates
    turn, grow = ARM * np.radians(r["roll"]), ARM * r["scale"]
    return np.asarray(np.sqrt(r["pan"] ** 2 + (FRAME_HEIGHT * r["tilt"]) ** 2 + turn**2 + grow**2))


def forward(camera: CameraRates) -> float:
    """Return how far the path leads over how long it is: 1 straight on, 0 to and fro.

    Over all stretches of `FORWARD_SECONDS`, a second apart, so that it does not matter when the camera turns.
    """
    arms = {"pan": 1.0, "tilt": FRAME_HEIGHT, "roll": float(np.radians(1)) * ARM, "scale": ARM}
    paths = np.stack([camera.path(axis) * arm for axis, arm in arms.items()])
    gone = np.r_[0.0, np.cumsum(np.linalg.norm(np.diff(paths, axis=1), axis=0))]
    begins = np.arange(camera.t[0], max(camera.t[-1] - FORWARD_SECONDS, camera.t[0]) + 1e-9, 1.0)
    first = np.searchsorted(camera.t, begins)
    last = np.minimum(np.searchsorted(camera.t, begins + FORWARD_SECONDS), len(camera.t) - 1)
    led = np.linalg.norm(paths[:, last] - paths[:, first], axis=0)
    return float(led.sum() / max(float((gone[last] - gone[first]).sum()), 1e-9))


def chance_roll(t: Floats, roll: Floats, tried: int = 1) -> float:
    """Return the degrees that random sways stay below: the sign of each half second by chance.

    95 % of them do, and more where the largest of several shots (`tried`) is compared.
    """
    if not len(t):
        return 0.0
    block = ((t - t[0]) / CHANCE_BLOCK).astype(np.intp)
    parts = np.bincount(block, roll)
    signs = np.random.default_rng(1).choice([-1.0, 1.0], (CHANCE_DRAWS, len(parts)))
    return float(np.quantile(np.abs(signs @ parts), 1 - (1 - CHANCE_TURNING) / tried))


def chance_shrinking(camera: CameraRates, first: int, last: int) -> float | None:
    """Return the size that one in twenty other stretches as long shrinks to; None without any."""
    long = float(camera.t[last] - camera.t[first])
    path = camera.path("scale")
    ends = np.flatnonzero(
        (camera.t >= camera.t[0] + long)
        & ((camera.t <= camera.t[first]) | (camera.t >= camera.t[last] + long))
    )
    if not len(ends):
        return None
    begins = np.searchsorted(camera.t, camera.t[ends] - long)
    return float(np.quantile(np.exp(path[ends] - path[begins]), CHANCE_SHRINKING))


def pull_outs(camera: CameraRates, shots: Floats | None = None) -> list[tuple[int, int]]:
    """Return the frames [first, last] of every pull-out, in order; with `shots`, none goes on over a cut."""
    away = camera.known & (camera.rates["scale"] < -PULL_OUT_RATE)
    if shots is not None:
        # The step into a shot's first frame is no motion of the camera.
        away[np.searchsorted(camera.t, shots[:, 0])[shots[:, 0] <= camera.t[-1]]] = False
    away = np.r_[False, away, False]
    edges = np.flatnonzero(away[1:] != away[:-1]).reshape(-1, 2)
    return [(int(i), int(j - 1)) for i, j in edges if camera.t[j - 1] - camera.t[i] >= PULL_OUT_SECONDS]


def last_pull_out(camera: CameraRates, shots: Floats | None = None) -> tuple[int, int] | None:
    """Return the frames [first, last] of the last pull-out of the film, if there is one.

    `shots` are start and end of each shot, s, shape (n, 2); with them no pull-out goes over a cut.
    """
    found = pull_outs(camera, shots)
    return found[-1] if found else None


def stretches(camera: CameraRates, inside: Flags, speed: Floats, says: str) -> list[Evidence]:
    """Return the longest stretches as evidence, each with its mean pace."""
    out = []
    for start, stop in longest_first(where(camera.t, inside, float(camera.t[-1]))):
        value = float(speed[(camera.t >= start) & (camera.t < stop)].mean())
        out.append(Evidence("camera.pan", start, stop, value, "width/s", says))
    return out
