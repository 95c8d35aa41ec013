"""The camera's path as its claims use it: smoothed rates, paths added up, and what luck would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.core.spans import where
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats
    from onetake.core.claim import Tracks


ARM = 0.29
"""Mean distance of a picture's points from its centre, frame widths, at 16:9: turns angles into paths."""
TALL = 9 / 16
"""A frame height in frame widths; near enough for other shapes."""
RATE, SHORTEST, TO_END = 0.02, 3.0, 1.0
"""1/s that all shrinks by, s that it lasts and s from the end that it reaches, in a pull-out to the end."""
_BLOCK, _TRIES = 0.5, 300
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Film:
    """The camera's rates over a film, smoothed; unknown steps count as none."""

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

    def steps(self, axis: str) -> Floats:
        """Return how far it went in each step."""
        return self.rates[axis] * self.seconds

    def path(self, axis: str) -> Floats:
        """Return how far it has come since the start."""
        return np.asarray(np.cumsum(self.steps(axis)))


def film_of(tracks: Tracks, window: float) -> Film:
    """Smooth the four rates over `window` s."""
    t = tracks["camera.scale"].t
    raw = {axis: tracks[f"camera.{axis}"].values for axis in ("pan", "tilt", "roll", "scale")}
    known = np.isfinite(sum(raw.values())) if len(t) else np.zeros(0, bool)
    return Film(t, {axis: _smooth(t, v, window) for axis, v in raw.items()}, known, np.diff(t, prepend=t[:1]))


def _smooth(t: Floats, values: Floats, window: float) -> Floats:
    return np.where(np.isfinite(values), np.nan_to_num(smooth(t, values, window)), 0.0)


def pace(film: Film) -> Floats:
    """Return how fast the picture's points go on the mean, frame widths a second, shape (n,)."""
    r = film.rates
    turn, grow = ARM * np.radians(r["roll"]), ARM * r["scale"]
    return np.asarray(np.sqrt(r["pan"] ** 2 + (TALL * r["tilt"]) ** 2 + turn**2 + grow**2))


def forward(film: Film) -> float:
    """Return how far the path leads in stretches of 4 s over how long it is: 1 straight on, 0 to and fro."""
    arms = {"pan": 1.0, "tilt": TALL, "roll": float(np.radians(1)) * ARM, "scale": ARM}
    paths = np.stack([film.path(axis) * arm for axis, arm in arms.items()])
    steps = np.linalg.norm(np.diff(paths, axis=1), axis=0)
    edges = np.searchsorted(film.t, np.arange(film.t[0], film.t[-1], 4.0))
    edges = np.unique(np.r_[edges, len(film.t) - 1])
    led = float(np.linalg.norm(np.diff(paths[:, edges], axis=1), axis=0).sum())
    return led / max(float(steps.sum()), 1e-9)


def luck_of_turning(t: Floats, roll: Floats) -> float:
    """The degrees that 95 % of random sways stay below: each half second's roll, its sign by chance."""
    if not len(t):
        return 0.0
    block = ((t - t[0]) / _BLOCK).astype(np.intp)
    parts = np.bincount(block, roll)
    signs = np.random.default_rng(1).choice([-1.0, 1.0], (_TRIES, len(parts)))
    return float(np.quantile(np.abs(signs @ parts), 0.95))


def last_pull_out(film: Film) -> tuple[int, int] | None:
    """The pictures [first, last] of the pull-out that reaches the end of what is known, if any does."""
    there = np.flatnonzero(film.known)
    end = float(film.t[there[-1]])
    away = np.r_[False, film.known & (film.rates["scale"] < -RATE), False]
    edges = np.flatnonzero(away[1:] != away[:-1]).reshape(-1, 2)
    for i, j in edges[::-1]:
        if film.t[j - 1] - film.t[i] >= SHORTEST and end - film.t[j - 1] <= TO_END:
            return int(i), int(j - 1)
    return None


def luck_of_shrinking(film: Film, first: int, last: int) -> float | None:
    """Return the size that one in twenty stretches as long before it shrinks to; None without any."""
    long = float(film.t[last] - film.t[first])
    path = film.path("scale")
    ends = np.flatnonzero((film.t <= film.t[first]) & (film.t >= film.t[0] + long))
    if not len(ends):
        return None
    begins = np.searchsorted(film.t, film.t[ends] - long)
    return float(np.quantile(np.exp(path[ends] - path[begins]), 0.05))


def stretches(film: Film, inside: Flags, speed: Floats, says: str) -> list[Evidence]:
    """Return the longest stretches as evidence, each with its mean pace."""
    end = float(film.t[-1])
    found = sorted(where(film.t, inside, end).tolist(), key=lambda s: s[0] - s[1])[:_SHOWN]
    out = []
    for start, stop in found:
        value = float(speed[(film.t >= start) & (film.t < stop)].mean())
        out.append(Evidence("camera.pan", start, stop, value, "width/s", says))
    return out
