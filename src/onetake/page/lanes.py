"""The lanes of the page: each track brings its own; one without is drawn by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

SECTIONS = {"picture": "Picture", "words": "Words", "sound": "Sound", "arc": "Arc", "else": "Also measured"}
"""The sections of lanes from top to bottom: key and heading."""

EARLY = ("words", "rhetoric")
"""The subjects that come first in their section: what is said, before how it sounds."""


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A track with its lane."""

    lane: Lane
    track: Track
    under: Track | None = None

    @property
    def title(self) -> str:
        """The name printed at the left."""
        return self.lane.title or title_of(self.track.name)


def title_of(name: str) -> str:
    """Return a track's name as words.

    Examples
    --------
    >>> title_of("camera.roll"), title_of("loudness.true-peak")
    ('Camera: roll', 'Loudness: true peak')
    """
    head, _, rest = name.replace("-", " ").partition(".")
    return head.capitalize() + (f": {rest.replace('.', ', ')}" if rest else "")


def lane_of(track: Track) -> Lane:
    """Return a track's lane; one without is drawn by its kind, in the last section."""
    return track.lane or Lane("else")


def is_empty(track: Track) -> bool:
    """Whether there is nothing to draw: no row, or a curve or figures without any known value."""
    by_value = track.kind == "curve" or lane_of(track).draw == "figures"
    return not len(track) or (by_value and bool(np.isnan(track.values).all()))


def is_figure(track: Track, duration: float) -> bool:
    """Whether a track is one value for the whole film, or one for each voice, and needs no time axis."""
    if lane_of(track).draw == "figures":
        return True
    if len(track) != 1 or np.isnan(track.values[0]) or lane_of(track).draw is not None:
        return False
    start, end = track.spans[0] if track.kind == "spans" else (0.0, 0.0)
    # A single value of a curve or mark holds for the whole film; a short span is an event.
    return track.kind != "spans" or bool(end - start >= 0.9 * duration)


def place(tracks: Mapping[str, Track]) -> list[PlacedLane]:
    """Return all tracks that get a lane, from top to bottom, empty ones included.

    The order is that of the sections; within one, tracks of one subject (the first word of the name) are
    together, in the order of the reading: first what is said, `EARLY`, and of this first the lines.
    """
    sections = list(SECTIONS)
    subjects = list(dict.fromkeys((*EARLY, *(name.split(".")[0] for name in tracks))))
    lanes = {name: lane_of(track) for name, track in tracks.items()}
    drawn_over = {lane.over for name, lane in lanes.items() if lane.over and not is_empty(tracks[name])}
    shown = [name for name, lane in lanes.items() if lane.section in SECTIONS and name not in drawn_over]
    shown.sort(
        key=lambda n: (
            sections.index(lanes[n].section),
            subjects.index(n.split(".")[0]),
            lanes[n].draw != "lines",
        )
    )
    return [PlacedLane(lanes[name], tracks[name], tracks.get(lanes[name].over)) for name in shown]
