"""The strands of the arc: what rises and falls in picture, sound and words, each as one curve on one grid.

A strand that was not measured, or that does not move, is absent: it is not zero.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from onetake.core.curves import smooth
from onetake.core.spans import union

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.track import Track

STEP = 0.5
"""Seconds of the grid."""
WINDOW = 8.0
"""Seconds over which a strand is averaged: two to three bars; M. Farbood (Music Perception 29, 2012) found
windows of 1 to 4 s for loudness and onsets, 22 s for harmony."""
LEAST_KNOWN = 0.2
"""Share of a window in which a curve must be known, and of the film. Set by hand; no measured source."""
QUIETEST = -70.0
"""LUFS of silence: the absolute gate of ITU-R BS.1770."""
ARM = 0.29
"""Frame widths: mean distance of the points of a 16:9 frame from its centre."""
FRAME_HEIGHT = 9 / 16
"""Frame widths."""
FEWEST_CUTS, FEWEST_LINES = 4, 4
"""Cuts, and lines of a kind, without which they are no strand. Set by hand; no measured source."""
Tracks = Mapping[str, "Track"]
Sense = Literal["sound", "picture", "words"]


@dataclass(frozen=True, slots=True)
class Strand:
    """A kind of strand."""

    name: str
    sense: Sense
    says: str
    uses: tuple[str, ...]
    """Tracks that it is made from; all must be there."""
    raw: Callable[[Tracks, Floats, float], Floats]
    """From the tracks, the grid and the window, s, to the values on the grid; NaN where unknown."""
    least: float
    """Standard deviation below which it does not move, in the unit of `raw`. Set by hand: the noise of a film
    in which nothing of it happens."""
    tension: bool = True
    """Whether more of it is more tension."""


def _mean(name: str, fill: float | None = None) -> Callable[[Tracks, Floats, float], Floats]:
    def raw(tracks: Tracks, grid: Floats, window: float) -> Floats:
        track = tracks[name]
        values = track.values if fill is None else np.nan_to_num(track.values, nan=fill)
        return windowed(track.t, values, grid, window)

    return raw


def _pitch(tracks: Tracks, grid: Floats, window: float) -> Floats:
    """Return how high the voices are, each against its own median, so that who speaks does not count."""
    track, who = tracks["voices.pitch"], tracks["voices.who"]
    height = 12 * np.log2(track.values)
    own = np.full(len(height), np.nan)
    cells: dict[tuple[str, ...], list[slice]] = {}
    for (start, end), voices in zip(who.spans.tolist(), who.label_lists, strict=True):
        first, last = np.searchsorted(track.t, [start, end])
        cells.setdefault(voices, []).append(slice(int(first), int(last)))
    for parts in cells.values():
        of_voice = np.concatenate([height[part] for part in parts])
        if np.isfinite(of_voice).any():
            for part in parts:
                own[part] = height[part] - np.nanmedian(of_voice)
    return windowed(track.t, own, grid, window)


def _camera(tracks: Tracks, grid: Floats, window: float) -> Floats:
    t = tracks["camera.pan"].t
    # Half a second: the shake of a hand is no move.
    pan, tilt, roll, scale = (
        smooth(t, tracks[f"camera.{name}"].values, 0.5) for name in ("pan", "tilt", "roll", "scale")
    )
    turn, grow = ARM * np.radians(roll), ARM * scale
    speed = np.sqrt(pan**2 + (FRAME_HEIGHT * tilt) ** 2 + turn**2 + grow**2)
    return windowed(t, np.sqrt(speed), grid, window)


def _cuts(tracks: Tracks, grid: Floats, window: float) -> Floats:
    times = tracks["shots.transitions"].t
    return counted(times, grid, window) if len(times) >= FEWEST_CUTS else np.full(len(grid), np.nan)


def _words(tracks: Tracks, grid: Floats, window: float) -> Floats:
    return counted(tracks["words"].t, grid, window)


def _lines(*labels: str) -> Callable[[Tracks, Floats, float], Floats]:
    def raw(tracks: Tracks, grid: Floats, window: float) -> Floats:
        stance = tracks["rhetoric.stance"]
        times = [t for t, label in zip(stance.t.tolist(), stance.labels, strict=True) if label in labels]
        if len(times) < FEWEST_LINES:
            return np.full(len(grid), np.nan)
        return 60 * counted(np.array(times), grid, window)

    return raw


def _overlap(tracks: Tracks, grid: Floats, window: float) -> Floats:
    return covered(tracks["turns.overlap"].spans, grid, window)


_CAMERA = ("camera.pan", "camera.tilt", "camera.roll", "camera.scale")
STRANDS: tuple[Strand, ...] = (
    Strand("loudness", "sound", "loudness", ("loudness.momentary",),
           _mean("loudness.momentary", QUIETEST), 0.5),
    Strand("pitch", "sound", "pitch of the voices", ("voices.pitch", "voices.who"), _pitch, 0.3),
    Strand("onsets", "sound", "density of onsets", ("beat.onsets",), _mean("beat.onsets"), 0.02),
    Strand("overlap", "sound", "talking at once", ("turns.overlap",), _overlap, 0.02),
    Strand("words", "words", "words a second", ("words",), _words, 0.1),
    Strand("attack", "words", "attacking lines", ("rhetoric.stance",), _lines("attack"), 1.0),
    Strand("repair", "words", "lines that make up", ("rhetoric.stance",),
           _lines("tenderness", "repair"), 1.0, False),
    Strand("camera", "picture", "speed of the camera", _CAMERA, _camera, 0.02),
    Strand("cuts", "picture", "cuts a second", ("shots.transitions",), _cuts, 0.02),
    Strand("subjects", "picture", "motion of the subjects", ("picture.motion",),
           _mean("picture.motion"), 0.005),
    Strand("closeness", "picture", "size of the people in the frame", ("framing.scale",),
           _mean("framing.scale"), 0.01),
)  # fmt: skip


def windowed(t: Floats, values: Floats, grid: Floats, window: float) -> Floats:
    """Return the mean of what is known within `window` s about each moment; NaN where that is too little."""
    known = np.isfinite(values)
    total = np.r_[0.0, np.cumsum(np.where(known, values, 0.0))]
    count = np.r_[0, np.cumsum(known)]
    first, last = np.searchsorted(t, grid - window / 2), np.searchsorted(t, grid + window / 2)
    n = count[last] - count[first]
    enough = n > np.maximum(LEAST_KNOWN * (last - first), 0)
    return np.where(enough, (total[last] - total[first]) / np.maximum(n, 1), np.nan)


def counted(times: Floats, grid: Floats, window: float) -> Floats:
    """Return how many times a second lie within `window` s about each moment of the grid."""
    ordered = np.sort(times)
    many = np.searchsorted(ordered, grid + window / 2) - np.searchsorted(ordered, grid - window / 2)
    return np.asarray(many / window, np.float64)


def covered(spans: Floats, grid: Floats, window: float) -> Floats:
    """Return the share of `window` s about each moment of the grid that spans cover."""
    joined = union(spans)
    edges = joined.ravel()
    until = np.cumsum(np.repeat(joined[:, 1] - joined[:, 0], 2) * np.tile([0.0, 1.0], len(joined)))
    first, last = (np.interp(grid + side * window / 2, edges, until) for side in (-1, 1))
    return np.asarray((last - first) / window, np.float64)


def strand_values(tracks: Tracks, grid: Floats, window: float) -> dict[str, Floats]:
    """Return each strand that is there and moves: standardised, shape (n,), NaN where unknown."""
    found = {}
    for strand in STRANDS:
        if any(name not in tracks or not len(tracks[name]) for name in strand.uses):
            continue
        raw = strand.raw(tracks, grid, window)
        known = np.isfinite(raw)
        if known.mean() < LEAST_KNOWN or known.sum() < 2:
            continue
        spread = float(raw[known].std())
        if spread >= strand.least:
            found[strand.name] = (raw - raw[known].mean()) / spread
    return found


TENSION = tuple(strand.name for strand in STRANDS if strand.tension)
"""Names of the strands of which more is more tension."""


def tension_of(strands: Mapping[str, Floats], fewest: int) -> Floats:
    """Return the mean of the strands of tension where `fewest` are known, shape (n,)."""
    rows = np.array([values for name, values in strands.items() if name in TENSION])
    if not len(rows):
        return np.full(len(next(iter(strands.values()), np.zeros(0))), np.nan)
    known = np.isfinite(rows)
    count = known.sum(axis=0)
    total = np.where(known, rows, 0.0).sum(axis=0)
    return np.asarray(np.where(count >= fewest, total / np.maximum(count, 1), np.nan))
